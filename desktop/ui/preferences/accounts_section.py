"""The accounts: who is signed in, signing out, removing, adding."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.model import AccountList, AccountState, AccountView, OutboxAccount
from desktop.texting.phone import as_written
from desktop.ui.commands import Commands
from desktop.ui.preferences.section import Section
from desktop.ui.text.numbers import CALL_QUEUE, account_line, state_line
from desktop.ui.text.plain import isolated, one_line, unbroken
from desktop.ui.widgets.avatar import Avatar, look_of_account
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import rule
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme

_AVATAR = 36
_MAX_NAME = 60
_MOST_NUMBERS = 3


class AccountsSection(Section):
    def __init__(
        self, theme: Theme, settings: QSettings, commands: Commands, *, is_practice: bool
    ) -> None:
        super().__init__(theme, "accounts", self.tr("Accounts"))
        self._settings = settings
        self._commands = commands
        self._is_practice = is_practice
        self._shown: tuple[object, ...] | None = None
        self._has_service = True

    def show_accounts(
        self, accounts: AccountList, written: tuple[OutboxAccount, ...], *, has_service: bool
    ) -> None:
        """``written``: the accounts that have texts here, signed in or not. ``has_service``: it is
        known where to sign in."""
        shown = (accounts, written, has_service, self._server, self._client_id)
        if shown == self._shown:
            return
        self._shown, self._has_service = shown, has_service
        self.refilled()
        known = {view.key for view in accounts.views}
        earlier = [one for one in written if one.key not in known]
        card = self.card(self.tr("On this computer"))
        for at, view in enumerate(accounts.views):
            if at:
                card.addWidget(rule())
            card.addLayout(self._account(view))
        if not accounts.views:
            card.addWidget(self.label(self.tr("Nobody is signed in."), role="muted"))
        card.addSpacing(NARROW)
        card.addLayout(self._ways_in(len(accounts.views)))
        if not has_service:
            card.addWidget(self.note(self._connect_first()))
        if earlier:
            card = self.card(self.tr("Signed out earlier"))
            card.addWidget(self.note(self.tr("Their texts are still on this computer.")))
            for at, one in enumerate(earlier):
                if at:
                    card.addWidget(rule())
                row = self._earlier(one)
                if one is earlier[-1]:
                    # The card has an edge of its own.
                    row.setContentsMargins(0, SMALL, 0, 0)
                card.addLayout(row)
        self._add_connection()
        self.show_rows()

    def _ways_in(self, signed_in: int) -> FlowLayout:
        commands, flow = self._commands, FlowLayout()
        if signed_in:
            add = self.press_button(
                self.tr("&Add an account…"), "addAccountButton", commands.add_account.emit
            )
        else:
            add = self.press_button(
                self.tr("&Sign in with RingCentral"), "settingsSignInButton", commands.sign_in.emit
            )
        words = self.tr("Sign in as a call &queue…")
        queue = self.press_button(words, "addQueueButton", commands.add_queue.emit)
        for way in (add, queue):
            flow.addWidget(self._once_connected(way))
        if signed_in > 1:
            flow.addWidget(
                self.press_button(
                    self.tr("Sign out a&ll accounts"),
                    "signOutAllButton",
                    commands.ask_sign_out_all.emit,
                )
            )
        return flow

    def _once_connected(self, way: QWidget) -> QWidget:
        """It would do nothing before, and say nothing."""
        way.setEnabled(self._has_service)
        way.setAccessibleDescription("" if self._has_service else self._connect_first())
        return way

    def _connect_first(self) -> str:
        return self.tr("First connect Ownline to RingCentral, on the first page.")

    def _account(self, view: AccountView) -> QHBoxLayout:
        account = OutboxAccount(view.key, view.name, view.extension_type, view.extension_number)
        flow = FlowLayout()
        # Of one that is signed out, it ends the request to sign in again.
        words, spoken = self.tr("Sign out"), self.tr("Sign out {name}")
        if view.state == AccountState.SIGNED_OUT:
            flow.addWidget(self._again(account))
            words, spoken = self.tr("Leave signed out"), self.tr("Leave {name} signed out")
        sign_out = self.link(
            words, "signOutButton", partial(self._commands.ask_sign_out.emit, view.key.text)
        )
        sign_out.setAccessibleName(spoken.format(name=_name(account)))
        flow.addWidget(sign_out)
        flow.addWidget(self._remove(account))
        return self._row(account, state_line(view), _numbers_line(view), flow)

    def _earlier(self, account: OutboxAccount) -> QHBoxLayout:
        flow = FlowLayout()
        flow.addWidget(self._again(account))
        flow.addWidget(self._remove(account))
        line = account_line(account.extension_type, account.extension_number)
        return self._row(account, line, "", flow)

    def _again(self, account: OutboxAccount) -> QWidget:
        made = self.link(
            self.tr("Sign in again…"),
            "signInAgainButton",
            partial(self._commands.sign_in_again.emit, account.key.text),
        )
        made.setAccessibleName(self.tr("Sign in again: {name}").format(name=_name(account)))
        return self._once_connected(made)

    def _remove(self, account: OutboxAccount) -> QWidget:
        made = self.link(
            self.tr("Remove and forget…"),
            "removeAccountButton",
            partial(self._commands.ask_remove_account.emit, account),
        )
        made.setAccessibleName(self.tr("Remove and forget: {name}").format(name=_name(account)))
        return self._once_connected(made)

    def _row(
        self, account: OutboxAccount, kind: str, numbers: str, actions: FlowLayout
    ) -> QHBoxLayout:
        avatar = Avatar(self.theme, _AVATAR)
        is_queue = account.extension_type == CALL_QUEUE
        avatar.show_look(look_of_account(_name(account), is_queue=is_queue))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.label(_name(account) or self.tr("Signed in"), bold=True))
        words.addWidget(self.note(kind))
        if numbers:
            words.addWidget(self.note(numbers))
        words.addLayout(actions)
        row = QHBoxLayout()
        row.setContentsMargins(0, SMALL, 0, NARROW)
        row.setSpacing(MEDIUM)
        row.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _add_connection(self) -> None:
        card, commands = self.card(self.tr("RingCentral")), self._commands
        if self._is_practice:
            words = self.tr("This is practice: nothing leaves this computer.")
            card.addWidget(self.note(words))
            card.addWidget(
                self.press_button(
                    self.tr("&Use Ownline with RingCentral…"),
                    "settingsLeavePracticeButton",
                    commands.leave_practice.emit,
                )
            )
            return
        server, client = self._server.removeprefix("https://"), self._client_id
        if server and client:
            words = self.tr("Server: {server}. Client ID: {client}")
            card.addWidget(
                self.note(words.format(server=isolated(server), client=isolated(client)))
            )
        words = self.tr("&Change client ID or server…")
        if not self._has_service:
            words = self.tr("&Connect Ownline to RingCentral…")
        change = self.press_button(words, "settingsServiceButton", commands.open_setup.emit)
        card.addWidget(change)

    @property
    def _server(self) -> str:
        return str(self._settings.value("service/server", ""))

    @property
    def _client_id(self) -> str:
        return str(self._settings.value("service/client_id", ""))


def _name(account: OutboxAccount) -> str:
    return one_line(account.name, _MAX_NAME)


def _numbers_line(view: AccountView) -> str:
    """The first numbers that can text, and how many more there are."""
    senders = view.numbers.senders if view.numbers is not None else ()
    shown = [
        unbroken(isolated(as_written(one.phone_number, view.home_country)))
        for one in senders[:_MOST_NUMBERS]
    ]
    more = len(senders) - len(shown)
    return " · ".join([*shown, f"+{more}"] if more else shown)
