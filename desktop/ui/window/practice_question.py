"""The questions before practice begins and ends, because Ownline closes and opens again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from desktop.messages import UnfinishedTexts
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import Theme


class OpenPracticeQuestion(Question):
    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(
            theme,
            window,
            "openPracticeQuestion",
            self.tr("Close Ownline and open practice?"),
            self.tr(
                "In practice you can try everything with invented people. This window closes, and"
                " Ownline opens again in practice. Nothing is lost: your texts, drafts and sign-ins"
                " are there when you leave practice. Texts that wait do not go out meanwhile."
            ),
            self.tr("&Cancel"),
        )

    def ask(self, begin: Callable[[], object]) -> None:
        """``begin`` starts practice."""
        words = self.tr("&Open practice")
        self.offer(words, "confirmPracticeButton", begin, kind="primary")


class PracticeQuestion(Question):
    def __init__(self, theme: Theme, window: QWidget, unfinished: UnfinishedTexts) -> None:
        """``unfinished``: the texts of practice that are not finished."""
        super().__init__(
            theme,
            # The settings, where it was asked for there.
            QApplication.activeWindow() or window,
            "leavePracticeQuestion",
            self.tr("Close practice and open Ownline with RingCentral?"),
            "",
            self.tr("&Stay in practice"),
        )
        sentences = [
            self.tr(
                "This window closes, and Ownline opens again with RingCentral. Nothing is lost:"
                " your texts, drafts and sign-ins of practice are there when you open practice"
                " again."
            )
        ]
        waiting = unfinished.queued
        if waiting:
            sentences.append(
                self.tr("%Ln text(s) of practice wait. They go out only in practice.", "", waiting)
            )
        self.say(" ".join(sentences))

    def ask(self, leave: Callable[[], object]) -> None:
        """``leave`` ends practice."""
        words = self.tr("&Open with RingCentral")
        self.offer(words, "confirmLeavePracticeButton", leave, kind="primary")
