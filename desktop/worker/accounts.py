"""The accounts of the network thread: signed in, waiting for somebody, and on their way out."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.accounts.removal import AccountRemoval
from desktop.core.errors import VaultError
from desktop.core.model import AccountKey, AccountView, Trouble, TroubleKind
from desktop.database.connection import Database
from desktop.ringcentral.auth.tokens import Tokens
from desktop.ringcentral.auth.vault import Vault
from desktop.worker.account import Account
from desktop.worker.account_factory import AccountFactory
from desktop.worker.ended_accounts import EndedAccounts
from desktop.worker.signed_out import SignedOutAccounts


class Accounts:
    """Used by the network thread only. Methods that touch the outbox raise DiskError."""

    def __init__(self, database: Database, vault: Vault, maker: AccountFactory) -> None:
        self._known = KnownAccounts(database)
        self._removal = AccountRemoval(database)
        self._vault = vault
        self._maker = maker
        self._accounts: dict[str, Account] = {}
        self._signed_out = SignedOutAccounts(vault)
        self._leaving: list[AccountKey] = []
        self._ended = EndedAccounts()
        self._order: dict[str, int] = {}
        self._stuck: Trouble | None = None
        self._turn = 0
        self._is_held = False

    def __iter__(self) -> Iterator[Account]:
        return iter(self._accounts.values())

    def hold(self, *, on: bool) -> None:
        """While the outbox is being read, people are signed in and numbers are read, but nothing is
        sent, looked for or removed."""
        self._is_held = on
        for account in self:
            account.is_held = on

    def restore(self, server: str) -> None:
        """Accounts of an earlier run are signed in by their stored refresh tokens."""
        stored = []
        for known in self._known.all():
            if known.key.server == server:
                self._order[known.key.text] = len(self._order)
                stored.append(known)
        self._resume(stored)

    def _resume(self, stored: list[KnownAccount]) -> None:
        """Of a vault that did not open once, nothing more is asked: each time it may ask the person
        for a password."""
        error: VaultError | None = None
        for known in stored:
            account = None
            try:
                account = self._maker.restored(known) if error is None else None
            except VaultError as failed:
                error = failed
            if account is None:
                self._signed_out.add(known, error)
                continue
            self._signed_out.pop(known.key.text)
            account.is_held = self._is_held
            self._accounts[known.key.text] = account

    def remember_again(self, account_key: str) -> None:
        """The person may have unlocked the keyring: for a sign-in that is to be kept, or that was
        not read. Waits while the system asks for a password."""
        account = self._accounts.get(account_key)
        if account is not None:
            account.credentials.remember_again()
        else:
            unread = self._signed_out.unread
            self._resume([known for known in self._known.all() if known.key.text in unread])

    def get(self, account_key: str) -> Account | None:
        return self._accounts.get(account_key)

    def join(self, known: KnownAccount, tokens: Tokens) -> None:
        """Somebody signed in, for the first time or again."""
        self._known.remember(known)
        text = known.key.text
        old = self._accounts.pop(text, None)
        if old is not None:
            # RingCentral keeps five sign-ins of a person at once: the one before is ended.
            with contextlib.suppress(VaultError):
                old.credentials.sign_out()
            self._ended.add(old)
        self._signed_out.pop(text)
        self._leaving = [key for key in self._leaving if key != known.key]
        self._accounts[text] = self._maker.joined(known, tokens)
        self._accounts[text].is_held = self._is_held

    def email_of(self, account_key: str) -> str:
        """For the sign-in page; empty where it is not known."""
        known = self._known.find(account_key) if account_key else None
        return known.email if known is not None else ""

    # --- leaving ------------------------------------------------------------------------------

    def sign_out(self, account_key: str) -> None:
        """From now on nothing is done for it; revoking follows. Its texts stay."""
        account = self._accounts.get(account_key)
        key = account.key if account is not None else self._signed_out.key_of(account_key)
        if key is None:
            return
        # First what can fail: a sign-in that is forgotten nowhere goes on.
        self._known.forget(key)
        self._signed_out.pop(account_key)
        self._stuck = None
        self._leaving.append(key)

    def sign_out_all(self) -> None:
        for account_key in [*self._accounts, *self._signed_out.accounts]:
            self.sign_out(account_key)

    def remove(self, account_key: str) -> None:
        """Signs out and removes all texts of the account, for good."""
        known = self._known.find(account_key)
        if known is None:
            return
        self.sign_out(account_key)
        self._removal.begin(known.key)

    def _step_out(self) -> None:
        """One sign-out, with one request."""
        key = self._leaving.pop(0)
        account = self._accounts.pop(key.text, None)
        try:
            if account is not None:
                self._ended.add(account)
                account.credentials.sign_out()
            else:
                self._vault.forget(key)
        except VaultError as error:
            self._stuck = Trouble(TroubleKind.SERVER, error.notice)

    def close(self) -> None:
        """Who was on the way out is forgotten here, if not told to RingCentral."""
        for key in self._leaving:
            with contextlib.suppress(VaultError):
                self._vault.forget(key)
        for account in self._accounts.values():
            account.close()

    # --- steps --------------------------------------------------------------------------------

    def times(self) -> Iterator[int]:
        """When something is due, in ms of ``elapsed``; 0 for at once."""
        if self._leaving or (self._removal.is_pending and not self._is_held):
            yield 0
        for account in self:
            at = account.next_at()
            if at is not None:
                yield at

    def step(self, now: int) -> bool | None:
        """The accounts take turns: one step of one that is due, at most one request. Returns
        whether rows changed, or None where nothing was due."""
        self._ended.settle()
        if self._leaving:
            self._step_out()
            return False
        changed = self._step_one(now)
        if self._removal.is_pending and not self._is_held:
            self._removal.step()
            return True
        return changed

    def _step_one(self, now: int) -> bool | None:
        due = [account for account in self if (at := account.next_at()) is not None and at <= now]
        if not due:
            return None
        self._turn += 1
        account = due[self._turn % len(due)]
        known = account.known
        changes = account.step()
        if account.known != known:
            self._known.remember(account.known)
        return changes.messages

    # --- what the window sees -----------------------------------------------------------------

    def views(self) -> tuple[AccountView, ...]:
        leaving = {key.text for key in self._leaving}
        views = [account.view() for account in self if account.key.text not in leaving]
        views += self._signed_out.views()
        views.sort(key=lambda view: self._order.setdefault(view.key.text, len(self._order)))
        return tuple(views)

    def troubles(self) -> Iterator[Trouble]:
        if self._stuck is not None:
            yield self._stuck
        yield from self._signed_out.troubles()
        leaving = {key.text for key in self._leaving}
        for account in self:
            if account.key.text not in leaving:
                yield from account.troubles()
