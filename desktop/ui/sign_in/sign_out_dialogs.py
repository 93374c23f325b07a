"""Confirmation dialogs before signing out or removing an account, if it affects texts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountState, AccountView, OutboxAccount
from desktop.messages import Outbox, UnfinishedTexts
from desktop.ui.commands import Commands
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import Theme

_MAX_NAME = 40


class SignOutDialogs(QObject):
    """Emits the command once the user has confirmed."""

    def __init__(self, outbox: Outbox, theme: Theme, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._commands = commands
        commands.ask_sign_out.connect(self.ask_sign_out)
        commands.ask_sign_out_all.connect(self.ask_sign_out_all)
        commands.ask_remove_account.connect(self.ask_remove)
        self._theme = theme
        self._outbox = outbox
        self._window = window
        self._views: tuple[AccountView, ...] = ()

    def show_accounts(self, views: tuple[AccountView, ...]) -> None:
        self._views = views

    @Slot(str)
    def ask_sign_out(self, account: str) -> None:
        """Asks only if texts wait. Otherwise nothing is lost: the user can sign in again."""
        view = next((view for view in self._views if view.key.text == account), None)
        waiting = self._unfinished([view] if view is not None else [])
        if view is None or not waiting.going:
            self._commands.sign_out.emit(account)
            return
        title, act = self.tr("Sign out {name}?"), self.tr("Sign &out")
        if view.state is AccountState.SIGNED_OUT:
            title, act = self.tr("Leave {name} signed out?"), self.tr("&Leave signed out")
        box = self._question(
            "signOutQuestion",
            title.format(name=isolated(one_line(view.name, _MAX_NAME))),
            self._waiting_sentence(waiting),
        )
        self._offer(box, act, lambda: self._commands.sign_out.emit(account))

    @Slot()
    def ask_sign_out_all(self) -> None:
        waiting = self._unfinished(list(self._views))
        box = self._question(
            "signOutAllQuestion",
            self.tr("Sign out all accounts?"),
            " ".join(
                part
                for part in (
                    self.tr(
                        "%Ln account(s) on this computer are signed out. Their texts stay here.",
                        "",
                        len(self._views),
                    ),
                    self._waiting_sentence(waiting) if waiting.going else "",
                )
                if part
            ),
        )
        self._offer(box, self.tr("Sign &out"), self._commands.sign_out_all.emit)

    @Slot(object)
    def ask_remove(self, account: OutboxAccount) -> None:
        parts = [
            self.tr(
                "All texts of this sign-in are removed from Ownline on this computer, for good."
                " Backup copies, and files that were damaged earlier, have them, too, and are"
                " deleted. The texts of other sign-ins stay in Ownline. RingCentral keeps its own"
                " record of what was sent."
            )
        ]
        unfinished = self._unfinished([account])
        if unfinished.queued:
            parts.append(self.tr("%Ln text(s) that wait will not be sent.", "", unfinished.queued))
        if unfinished.open:
            parts.append(
                self.tr(
                    "Of %Ln text(s) it is not known yet whether they went out.", "", unfinished.open
                )
            )
        if self._has_names():
            parts.append(self.tr("Names that you gave to numbers, and imported ones, stay."))
        box = self._question(
            "removeQuestion",
            self.tr("Remove {name} and forget?").format(
                name=isolated(one_line(account.name, _MAX_NAME))
            ),
            " ".join(parts),
        )
        self._offer(
            box,
            self.tr("Re&move and forget"),
            lambda: self._commands.remove_account.emit(account.key.text),
        )

    def _waiting_sentence(self, unfinished: UnfinishedTexts) -> str:
        return self.tr(
            "%Ln text(s) wait. They are sent after you sign in again.", "", unfinished.going
        )

    def _unfinished(self, accounts: list[AccountView] | list[OutboxAccount]) -> UnfinishedTexts:
        try:
            with self._outbox.snapshot():
                counts = [self._outbox.unfinished(account.key) for account in accounts]
        except DiskError:
            counts = []
        return sum(counts, UnfinishedTexts())

    def _has_names(self) -> bool:
        try:
            return not self._outbox.address_book.is_empty()
        except DiskError:
            return False

    def _question(self, name: str, title: str, text: str) -> Question:
        # The settings, where it was asked for there.
        above = QApplication.activeWindow() or self._window
        return Question(self._theme, above, name, title, text, self.tr("&Cancel"))

    def _offer(self, box: Question, label: str, act: Callable[[], object]) -> None:
        box.offer(label, "leaveButton", act)
