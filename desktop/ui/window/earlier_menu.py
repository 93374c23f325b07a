"""Who signed out on purpose and left texts here: to sign in again, or to remove them for good."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.model import OutboxAccount
from desktop.ui.text.numbers import account_line
from desktop.ui.text.plain import in_menu, one_line

_MOST_NAME = 40


class EarlierAccountsMenu(QMenu):
    """``sign_in_again_wanted`` carries `AccountKey.text`, ``remove_wanted`` an `OutboxAccount`."""

    sign_in_again_wanted = Signal(str)
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("earlierMenu")
        self.setTitle(self.tr("Signed out ear&lier"))

    def show_accounts(self, earlier: Sequence[OutboxAccount]) -> None:
        """Once for each menu."""
        for one in earlier:
            line = account_line(one.extension_type, one.extension_number)
            parts = (one_line(one.name, _MOST_NAME), line)
            of_one = self.addMenu("  ·  ".join(in_menu(part) for part in parts if part))
            again = of_one.addAction(self.tr("&Sign in again…"))
            again.setObjectName("signInAgainAction")
            again.triggered.connect(partial(self._sign_in_again, one.key.text))
            remove = of_one.addAction(self.tr("Re&move and forget…"))
            remove.setObjectName("removeEarlierAction")
            remove.triggered.connect(partial(self._remove, one))

    # `triggered` tells whether it is checked; that is not what the signals carry.

    def _sign_in_again(self, account: str, _checked: bool = False) -> None:
        self.sign_in_again_wanted.emit(account)

    def _remove(self, account: OutboxAccount, _checked: bool = False) -> None:
        self.remove_wanted.emit(account)
