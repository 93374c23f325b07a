"""The question before the program ends while texts wait to go out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.errors import DiskError
from desktop.core.session_start import SessionStart
from desktop.messages.waiting_texts import WaitingTexts
from desktop.ui.preferences.closing_settings import Answer
from desktop.ui.text.times import planned_time, with_time
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.tick import Tick


class WaitingQuestion(Question):
    """Says what goes out when. ``answered`` carries the `Answer`."""

    answered = Signal(object)

    def __init__(
        self, theme: Theme, parent: QWidget, waiting: WaitingTexts, now: int, *, has_tray: bool
    ) -> None:
        super().__init__(
            theme,
            parent,
            "waitingQuestion",
            self.tr("%Ln text(s) wait to go out", "", waiting.count),
            "",
            self.tr("&Cancel"),
        )
        self.say(self._words(waiting, now))
        self._has_tray = has_tray
        self._theme = theme
        self._each_time: Tick | None = None
        if waiting.goes_out:
            # Not where all wait for a sign-in: that answer would count for other texts.
            words = self.tr("&Do the same each time")
            self._each_time = Tick(theme, words, "eachTimeTick", is_on=False)
            self._each_time.setToolTip(self.tr("Settings, Sending, takes it back."))

    @property
    def is_for_each_time(self) -> bool:
        """Whether the answer counts from now on."""
        return self._each_time is not None and self._each_time.isChecked()

    def _words(self, waiting: WaitingTexts, now: int) -> str:
        sentences = []
        if waiting.of_lists:
            sentences.append(self._of_lists(waiting))
        if waiting.for_sign_in:
            sentences.append(self._for_sign_in(waiting))
        if waiting.next_at is not None:
            when = planned_time(waiting.next_at, now)
            sentences.append(with_time(self._planned(waiting), when))
        sentences.append(self.tr("Texts go out only while Ownline runs."))
        if waiting.going:
            sentences.append(self._going(waiting))
        if waiting.checking:
            sentences.append(
                self.tr(
                    "Whether %Ln more text(s) went out is still being checked. Ownline goes on with"
                    " that when you start it again.",
                    "",
                    waiting.checking,
                )
            )
        if waiting.planned:
            sentences.append(
                self.tr(
                    "About a planned text that is more than ten minutes late, Ownline asks you"
                    " first."
                )
            )
        return " ".join(sentences)

    def _of_lists(self, waiting: WaitingTexts) -> str:
        count = waiting.of_lists
        if count == waiting.count:
            return self.tr("They belong to lists that are not finished.", "", count)
        return self.tr("%Ln of them belong to lists that are not finished.", "", count)

    def _for_sign_in(self, waiting: WaitingTexts) -> str:
        count = waiting.for_sign_in
        if count == waiting.count:
            return self.tr("They wait until you sign in again.", "", count)
        return self.tr("%Ln of them wait until you sign in again.", "", count)

    def _planned(self, waiting: WaitingTexts) -> str:
        if waiting.planned < waiting.count:
            return self.tr(
                "%Ln of them are planned. The next goes out {time}.", "", waiting.planned
            )
        if waiting.planned == 1:
            return self.tr("It goes out {time}.")
        return self.tr("The next goes out {time}.")

    def _going(self, waiting: WaitingTexts) -> str:
        if waiting.going == waiting.count:
            return self.tr("They go out when you start Ownline again.", "", waiting.going)
        return self.tr("%Ln of them go out when you start Ownline again.", "", waiting.going)

    def ask(self, start: SessionStart | None) -> None:
        """Offers to start with the session where there is ``start``."""
        if start is not None:
            tick = Tick(
                self._theme,
                self.tr("&Start Ownline when I log in"),
                "sessionStartTick",
                is_on=start.is_on,
            )
            self.add(tick)
            self.accepted.connect(lambda: _turn(start, is_on=tick.isChecked()))
        if self._each_time is not None:
            self.add(self._each_time)
        close = self.tr("C&lose Ownline")
        if self._has_tray:
            stay = self.tr("Stay in the &tray")
            self.choice(close, "closeWaitingButton", lambda: self.answered.emit(Answer.CLOSE), "")
            self.offer(stay, "stayInTrayButton", lambda: self.answered.emit(Answer.HIDE), "primary")
        else:
            self.offer(close, "closeWaitingButton", lambda: self.answered.emit(Answer.CLOSE), "")


def _turn(start: SessionStart, *, is_on: bool) -> None:
    if is_on == start.is_on:
        return
    try:
        start.turn(is_on=is_on)
    except DiskError:
        # The tick of the preferences shows how it is.
        return
