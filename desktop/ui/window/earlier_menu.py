"""The menu of accounts that signed out and still have texts here: sign in again, or remove."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.model import OutboxAccount
from desktop.ui.commands import Commands
from desktop.ui.text.numbers import account_line
from desktop.ui.text.plain import in_menu, one_line

_MAX_NAME = 40


class EarlierAccountsMenu(QMenu):
    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setObjectName("earlierMenu")
        self.setTitle(self.tr("Signed out ear&lier"))

    def show_accounts(self, earlier: Sequence[OutboxAccount]) -> None:
        """Called once."""
        for one in earlier:
            line = account_line(one.extension_type, one.extension_number)
            parts = (one_line(one.name, _MAX_NAME), line)
            entries = self.addMenu("  ·  ".join(in_menu(part) for part in parts if part))
            again = entries.addAction(self.tr("&Sign in again…"))
            again.setObjectName("signInAgainAction")
            again.triggered.connect(partial(self._sign_in_again, one.key.text))
            remove = entries.addAction(self.tr("Re&move and forget…"))
            remove.setObjectName("removeEarlierAction")
            remove.triggered.connect(partial(self._remove, one))

    # `triggered` passes whether the action is checked; the commands do not carry that.

    def _sign_in_again(self, account: str, _checked: bool = False) -> None:
        self._commands.sign_in_again.emit(account)

    def _remove(self, account: OutboxAccount, _checked: bool = False) -> None:
        self._commands.ask_remove_account.emit(account)
