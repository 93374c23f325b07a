"""The menu of the accounts: switch, add, sign in again, sign out, remove."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.model import AccountList, AccountView, OutboxAccount, Reading
from desktop.ui.commands import Commands
from desktop.ui.preferences.language import LanguageMenu
from desktop.ui.text.numbers import state_line
from desktop.ui.text.plain import in_menu, one_line
from desktop.ui.widgets.theme import Look, Theme
from desktop.ui.window.earlier_menu import EarlierAccountsMenu

_MAX_NAME = 40


class AccountMenu(QMenu):
    """``chosen``: the person chose another account."""

    chosen = Signal()

    def __init__(
        self, theme: Theme, settings: QSettings, commands: Commands, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._theme = theme
        self.setObjectName("accountMenu")
        self.setToolTipsVisible(False)
        self._settings = settings
        self._group = QActionGroup(self)
        self._shown: tuple[object, ...] | None = None

    def show_accounts(
        self,
        accounts: AccountList,
        current: AccountView,
        written: tuple[OutboxAccount, ...],
        *,
        is_practice: bool,
    ) -> None:
        """``written``: the accounts that have texts in the outbox, signed in or not."""
        views = tuple((view.key, _line(view)) for view in accounts.views)
        shown = (views, current.key, current.name, written, is_practice)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        self._add_switcher(accounts, current)
        self.addSeparator()
        commands, key = self._commands, current.key.text
        add = commands.add_account.emit
        self._add("addSignInAction", self.tr("&Add another sign-in…"), add)
        self._add(
            "queueSignInAction", self.tr("Sign in as a call &queue…"), commands.add_account.emit
        )
        known = {view.key for view in accounts.views}
        earlier = [one for one in written if one.key not in known]
        if earlier:
            self._add_earlier(earlier)
        self.addSeparator()
        self._add(
            "reloadNumbersAction",
            self.tr("&Reload numbers"),
            lambda: commands.read_again.emit(key, Reading.NUMBERS),
        )
        self._add(
            "importContactsAction", self.tr("&Import contacts…"), commands.import_contacts.emit
        )
        self._add_service(is_practice=is_practice)
        self._add(
            "notificationsAction", self.tr("&Notifications…"), commands.open_notifications.emit
        )
        self._add_theme()
        self.addMenu(LanguageMenu(self._settings, self))
        self.addSeparator()
        self._add_sign_out(accounts, current)
        self.addSeparator()
        self._add(
            "shortcutsAction",
            self.tr("&Keyboard shortcuts") + "\tF1",
            commands.open_shortcuts.emit,
        )
        self._add("guideAction", self.tr("&Guide") + "\tShift+F1", commands.open_guide.emit)
        self._add("aboutAction", self.tr("A&bout Ownline"), commands.open_about.emit)

    def _add_sign_out(self, accounts: AccountList, current: AccountView) -> None:
        name = in_menu(one_line(current.name, _MAX_NAME))
        self._add(
            "signOutAction",
            self.tr("Sign &out {name}").format(name=name),
            lambda: self._commands.ask_sign_out.emit(current.key.text),
        )
        if len(accounts.views) > 1:
            self._add(
                "signOutAllAction",
                self.tr("Sign out &everywhere"),
                self._commands.ask_sign_out_all.emit,
            )
        whole = OutboxAccount(
            current.key, current.name, current.extension_type, current.extension_number
        )
        self._add(
            "removeAction",
            self.tr("Re&move {name} and forget…").format(name=name),
            lambda: self._commands.ask_remove_account.emit(whole),
        )

    def _clear(self) -> None:
        for old in self.actions():
            # Deleted later, because the signal of one of them may be running. The object names are
            # cleared, so that `findChild` does not find them until then.
            self.removeAction(old)
            below = old.menu()
            if isinstance(below, QMenu):
                for one in (below, *below.findChildren(QAction)):
                    one.setObjectName("")
                below.deleteLater()
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

    def _add_earlier(self, earlier: list[OutboxAccount]) -> None:
        menu = EarlierAccountsMenu(self._commands, self)
        menu.show_accounts(earlier)
        self.addMenu(menu)

    def _add_service(self, *, is_practice: bool) -> None:
        if is_practice:
            self._add(
                "leavePracticeAction",
                self.tr("&Use Ownline with RingCentral…"),
                self._commands.leave_practice.emit,
            )
        else:
            self._add(
                "setupAction",
                self.tr("Change client ID or &server…"),
                self._commands.open_setup.emit,
            )

    def _add_theme(self) -> None:
        below = self.addMenu(self.tr("&Light or dark"))
        below.setObjectName("lookMenu")
        group = QActionGroup(below)
        for look, words in (
            (Look.SYSTEM, self.tr("Like the &system")),
            (Look.LIGHT, self.tr("&Light")),
            (Look.DARK, self.tr("&Dark")),
        ):
            self._add(f"{look}LookAction", words, partial(self._theme.choose, look), below)
            action = below.actions()[-1]
            action.setCheckable(True)
            action.setChecked(look == self._theme.look)
            group.addAction(action)

    def _add(
        self, name: str, words: str, act: Callable[[], object], menu: QMenu | None = None
    ) -> None:
        into = menu if menu is not None else self
        action = QAction(words, into)
        action.setObjectName(name)
        # `triggered` passes whether the action is checked; the commands do not carry that.
        action.triggered.connect(lambda _checked: act())
        into.addAction(action)

    def _choose(self, action: QAction) -> None:
        self._commands.choose_account.emit(action.data())
        self.chosen.emit()


def _line(view: AccountView) -> str:
    return f"{in_menu(one_line(view.name, _MAX_NAME))}  ·  {in_menu(state_line(view))}"
