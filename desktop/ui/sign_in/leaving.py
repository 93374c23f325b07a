"""Asks before somebody signs out or is removed, where texts are touched by it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountView, OutboxAccount
from desktop.messages import Outbox, UnfinishedTexts
from desktop.ui.text.plain import one_line
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import Theme

_MOST_NAME = 40


class SignOutDialogs(QObject):
    """Signals when it is to be done; the texts are `AccountKey.text`."""

    sign_out_wanted = Signal(str)
    sign_out_all_wanted = Signal()
    remove_wanted = Signal(str)

    def __init__(self, outbox: Outbox, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._outbox = outbox
        self._window = window
        self._views: tuple[AccountView, ...] = ()

    def show_accounts(self, views: tuple[AccountView, ...]) -> None:
        self._views = views

    @Slot(str)
    def ask_sign_out(self, account: str) -> None:
        """Without a question where nothing waits: signing in again brings everything back."""
        view = next((view for view in self._views if view.key.text == account), None)
        waiting = self._unfinished([view] if view is not None else [])
        if view is None or not waiting.waiting:
            self.sign_out_wanted.emit(account)
            return
        box = self._box(
            "signOutQuestion",
            self.tr("Sign out {name}?").format(name=one_line(view.name, _MOST_NAME)),
            self._waits(waiting),
        )
        self._offer(box, self.tr("Sign &out"), lambda: self.sign_out_wanted.emit(account))

    @Slot()
    def ask_sign_out_all(self) -> None:
        waiting = self._unfinished(list(self._views))
        box = self._box(
            "signOutAllQuestion",
            self.tr("Sign out everywhere?"),
            " ".join(
                part
                for part in (
                    self.tr("%Ln sign-in(s) of this computer end.", "", len(self._views)),
                    self._waits(waiting) if waiting.waiting else "",
                )
                if part
            ),
        )
        self._offer(box, self.tr("Sign &out everywhere"), self.sign_out_all_wanted.emit)

    @Slot(object)
    def ask_remove(self, account: OutboxAccount) -> None:
        parts = [
            self.tr(
                "All texts of this sign-in are removed from Ownline on this computer, for good."
                " RingCentral keeps its own record of what was sent."
            )
        ]
        unfinished = self._unfinished([account])
        if unfinished.waiting:
            parts.append(self.tr("%Ln text(s) that wait will not be sent.", "", unfinished.waiting))
        if unfinished.open:
            parts.append(
                self.tr(
                    "Of %Ln text(s) it is not known yet whether they went out.", "", unfinished.open
                )
            )
        box = self._box(
            "removeQuestion",
            self.tr("Remove {name} and forget?").format(name=one_line(account.name, _MOST_NAME)),
            " ".join(parts),
        )
        self._offer(
            box, self.tr("Re&move and forget"), lambda: self.remove_wanted.emit(account.key.text)
        )

    def _waits(self, unfinished: UnfinishedTexts) -> str:
        return self.tr(
            "%Ln text(s) wait. They are sent after you sign in again.", "", unfinished.waiting
        )

    def _unfinished(self, accounts: list[AccountView] | list[OutboxAccount]) -> UnfinishedTexts:
        try:
            counts = [self._outbox.unfinished(one.key) for one in accounts]
        except DiskError:
            return UnfinishedTexts(0, 0)
        return UnfinishedTexts(
            sum(one.waiting + one.planned for one in counts), sum(one.open for one in counts)
        )

    def _box(self, name: str, title: str, words: str) -> Question:
        return Question(self._theme, self._window, name, title, words, self.tr("&Cancel"))

    def _offer(self, box: Question, words: str, act: Callable[[], object]) -> None:
        box.offer(words, "leaveButton", act)
