"""Whose texts and conversations the window shows: those of all accounts, or of one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.model import AccountKey, AccountState, AccountView, OutboxAccount


class AccountFilter(QObject):
    """One for the conversations and the outbox. GUI thread. ``chosen`` carries an `AccountKey`, or
    None for all. ``listed``: there are other accounts to choose from."""

    chosen = Signal(object)
    listed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.key: AccountKey | None = None
        self.views: tuple[AccountView, ...] = ()
        """The accounts to choose from, those of earlier sign-ins last."""
        self.signed_in: tuple[AccountView, ...] = ()
        """Those of them that are signed in, or have to sign in again."""
        self._written: tuple[OutboxAccount, ...] = ()

    @property
    def shown(self) -> AccountView | None:
        """The account that is shown; None: all of several, signed in or not."""
        if self.key is None:
            return self.views[0] if len(self.views) == 1 else None
        return next((one for one in self.views if one.key == self.key), None)

    def show_accounts(self, views: tuple[AccountView, ...]) -> None:
        """``views``: those that are signed in, or have to sign in again. Where the one that is
        shown was signed out, all are shown."""
        gone = {view.key for view in self.signed_in} - {view.key for view in views}
        self.signed_in = views
        self._list()
        if self.key in gone:
            self.choose(None)

    def show_written(self, written: tuple[OutboxAccount, ...]) -> None:
        """``written``: the accounts that have texts here, signed in or not."""
        if written != self._written:
            self._written = written
            self._list()

    def _list(self) -> None:
        known = {view.key for view in self.signed_in}
        earlier = (one for one in self._written if one.key not in known)
        before = self.views
        self.views = (*self.signed_in, *(_signed_out(one) for one in earlier))
        if self.key is not None and (len(self.views) < 2 or self.shown is None):
            self.choose(None)
        if self.views != before:
            self.listed.emit()

    def choose(self, key: AccountKey | None) -> None:
        if key != self.key:
            self.key = key
            self.chosen.emit(key)

    def include(self, account: str) -> None:
        """Shows all accounts where this one (`AccountKey.text`) is not shown: something of it is
        opened."""
        if self.key is not None and self.key.text != account:
            self.choose(None)


def _signed_out(account: OutboxAccount) -> AccountView:
    return AccountView(
        account.key,
        account.name,
        account.extension_type,
        account.extension_number,
        AccountState.SIGNED_OUT,
    )
