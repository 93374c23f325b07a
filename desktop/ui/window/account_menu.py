"""The menu of the accounts: switch, add, sign out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.model import AccountList, AccountView
from desktop.ui.commands import Commands
from desktop.ui.text.numbers import state_line
from desktop.ui.text.plain import in_menu, one_line

_MAX_NAME = 40


class AccountMenu(QMenu):
    """``chosen``: the person chose another account."""

    chosen = Signal()

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setObjectName("accountMenu")
        self.setToolTipsVisible(False)
        self._group = QActionGroup(self)
        self._shown: tuple[object, ...] | None = None

    def show_accounts(self, accounts: AccountList, current: AccountView) -> None:
        views = tuple((view.key, _line(view)) for view in accounts.views)
        shown = (views, current.key, current.name)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        self._add_switcher(accounts, current)
        self.addSeparator()
        commands = self._commands
        self._add("addAccountAction", self.tr("&Add an account…"), commands.add_account.emit)
        self._add("addQueueAction", self.tr("Sign in as a call &queue…"), commands.add_queue.emit)
        self.addSeparator()
        name = in_menu(one_line(current.name, _MAX_NAME))
        self._add(
            "signOutAction",
            self.tr("Sign &out {name}").format(name=name),
            lambda: commands.ask_sign_out.emit(current.key.text),
        )

    def _clear(self) -> None:
        for old in self.actions():
            # Deleted later, because the signal of one of them may be running. The object names are
            # cleared, so that `findChild` does not find them until then.
            self.removeAction(old)
            old.setObjectName("")
            old.setData(None)
            old.deleteLater()
        self._group.deleteLater()
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)

    def _add_switcher(self, accounts: AccountList, current: AccountView) -> None:
        for view in accounts.views:
            action = QAction(_line(view), self)
            action.setCheckable(True)
            action.setChecked(view.key == current.key)
            action.setData(view.key.text)
            self._group.addAction(action)
            self.addAction(action)

    def _add(self, name: str, words: str, act: Callable[[], object]) -> None:
        action = QAction(words, self)
        action.setObjectName(name)
        # `triggered` passes whether the action is checked; the commands do not carry that.
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)

    def _choose(self, action: QAction) -> None:
        self._commands.choose_account.emit(action.data())
        self.chosen.emit()


def _line(view: AccountView) -> str:
    return f"{in_menu(one_line(view.name, _MAX_NAME))}  ·  {in_menu(state_line(view))}"
