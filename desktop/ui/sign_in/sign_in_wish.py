"""Which sign-in the person asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.ui.commands import Commands


class SignInWish(QObject):
    """The last one; it can be repeated. GUI thread."""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._commands = commands
        self.account = ""
        """The `AccountKey.text` of the account that signs in again; empty: any."""
        self.is_another = False
        """The browser asks for a login, whoever signed in there before."""
        self.is_queue = False
        commands.sign_in.connect(self._wish_any)
        commands.sign_in_again.connect(self._wish_again)
        commands.add_account.connect(lambda: self._wish_another(is_queue=False))
        commands.add_queue.connect(lambda: self._wish_another(is_queue=True))

    @Slot()
    def _wish_any(self) -> None:
        self.account, self.is_another, self.is_queue = "", False, False

    @Slot(str)
    def _wish_again(self, account: str) -> None:
        self.account, self.is_another, self.is_queue = account, False, False

    def _wish_another(self, *, is_queue: bool) -> None:
        self.account, self.is_another, self.is_queue = "", True, is_queue
        self._commands.sign_in_fresh.emit()

    @Slot()
    def repeat(self) -> None:
        if self.account:
            self._commands.sign_in_again.emit(self.account)
        elif self.is_another:
            self._commands.sign_in_fresh.emit()
        else:
            self._commands.sign_in.emit()
