"""The menu of the accounts: choose whose texts are shown, add, sign in again, sign out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from desktop.core.model import AccountKey, AccountState, AccountView
from desktop.ui.account_filter import AccountFilter
from desktop.ui.commands import Commands, SettingsSection
from desktop.ui.text.numbers import state_line
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.widgets.tick_menu import TickMenu

_MAX_NAME = 40


class AccountMenu(TickMenu):
    def __init__(self, commands: Commands, accounts: AccountFilter, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self._accounts = accounts
        self.setObjectName("accountMenu")
        self.setToolTipsVisible(False)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)
        self._shown: tuple[object, ...] | None = None
        self.unread_of: Callable[[AccountKey], int] = lambda _key: 0
        """How many conversations of an account are unread."""
        self._unread: dict[AccountKey, int] = {}
        """As the menu was opened: nothing changes in an open one."""
        self.aboutToShow.connect(self._count)
        accounts.listed.connect(self._fill)
        accounts.chosen.connect(self._fill)

    @Slot()
    def _count(self) -> None:
        views = self._accounts.views
        several = views if len(views) > 1 else ()
        self._unread = {view.key: self.unread_of(view.key) for view in several}
        self._fill()

    def _line(self, view: AccountView) -> str:
        parts = [isolated(one_line(view.name, _MAX_NAME)), state_line(view)]
        if unread := self._unread.get(view.key, 0):
            parts.append(self.tr("%Ln unread", "", unread))
        return in_menu("  ·  ".join(parts))

    @Slot()
    def _fill(self) -> None:
        accounts = self._accounts
        lines = tuple((view.key, self._line(view)) for view in accounts.views)
        only = accounts.signed_in[0] if len(accounts.signed_in) == 1 else None
        one = accounts.shown or only
        shown = (lines, accounts.key, one and one.key, one in accounts.signed_in)
        if shown == self._shown:
            # The menu may be open.
            return
        self._shown = shown
        self._clear()
        if len(lines) > 1:
            self._add_choice(self.tr("A&ll accounts"), None)
        for view in accounts.views:
            self._add_choice(self._line(view), view)
        self.addSeparator()
        commands = self._commands
        self._add("addAccountAction", self.tr("&Add an account…"), commands.add_account.emit)
        self._add("addQueueAction", self.tr("Sign in as a call &queue…"), commands.add_queue.emit)
        self.addSeparator()
        self._add_leaving(one)

    def _add_leaving(self, shown: AccountView | None) -> None:
        """Signing in again and out. ``shown``: None where several can be signed out."""
        commands = self._commands
        if shown is None:
            self._add(
                "signOutAction",
                self.tr("Sign &out…"),
                lambda: commands.open_settings.emit(SettingsSection.ACCOUNTS),
            )
            return
        name, key = in_menu(isolated(one_line(shown.name, _MAX_NAME))), shown.key.text
        if shown.state is AccountState.SIGNED_OUT:
            self._add(
                "signInAgainAction",
                self.tr("Sign &in as {name}").format(name=name),
                lambda: commands.sign_in_again.emit(key),
            )
            leaving = self.tr("L&eave {name} signed out")
        else:
            leaving = self.tr("Sign &out {name}")
        if shown in self._accounts.signed_in:
            self._add(
                "signOutAction",
                leaving.format(name=name),
                lambda: commands.ask_sign_out.emit(key),
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

    def _add_choice(self, words: str, view: AccountView | None) -> None:
        """``view``: None for all accounts. One that is the only one is always shown."""
        action = QAction(words, self)
        action.setCheckable(True)
        key = None if view is None else view.key
        action.setChecked(key == self._accounts.key or len(self._accounts.views) == 1)
        action.setData("" if key is None else key.text)
        self._group.addAction(action)
        self.addAction(action)

    def _add(self, name: str, words: str, act: Callable[[], object]) -> None:
        action = QAction(words, self)
        action.setObjectName(name)
        # `triggered` passes whether the action is checked; the commands do not carry that.
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)

    def _choose(self, action: QAction) -> None:
        account = action.data()
        view = next((one for one in self._accounts.views if one.key.text == account), None)
        self._accounts.choose(None if view is None else view.key)
        if view is not None:
            # A new text is from it.
            self._commands.choose_account.emit(account)
