"""The accounts of the network thread: signed in, signed out, and being signed out."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.accounts.removal import AccountRemoval
from desktop.core.errors import OwnlineError, VaultError
from desktop.core.model import AccountKey, AccountState, AccountView, Trouble, TroubleKind
from desktop.core.records import replace
from desktop.core.sign_in_ends import SignInUnreadError
from desktop.database.connection import Database
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.auth.tokens import Tokens
from desktop.ringcentral.auth.vault import Vault
from desktop.ringcentral.server import RingCentralServer
from desktop.worker.account import Account
from desktop.worker.account_trouble import of_the_network
from desktop.worker.keeping import note_keeping, why_signed_out
from desktop.worker.timing import Timing

# Until the removal of an account is tried again where somebody reads what the file was.
_REMOVAL_WAIT_MS = 1_000


class AccountFactory:
    """Creates accounts: after a sign-in, or from the tokens in the vault."""

    def __init__(
        self,
        server: RingCentralServer,
        vault: Vault,
        database: Database,
        timing: Timing,
        on_claimed: Callable[[], None],
    ) -> None:
        self._server = server
        self._vault = vault
        self._database = database
        self._timing = timing
        self._on_claimed = on_claimed

    def signed_in(self, known: KnownAccount, tokens: Tokens) -> Account:
        clock = self._timing.clocks.wall
        credentials = Credentials(self._server.tokens, self._vault, clock, tokens=tokens)
        credentials.identify(known.key)
        return self._account(known, credentials)

    def restored(self, known: KnownAccount) -> Account | None:
        """None where the vault has no tokens: the person has to sign in again. Raises VaultError
        where the vault cannot be read (now)."""
        clock = self._timing.clocks.wall
        credentials = Credentials.restore(self._server.tokens, self._vault, clock, known.key)
        return None if credentials is None else self._account(known, credentials)

    def _account(self, known: KnownAccount, credentials: Credentials) -> Account:
        api = self._server.api(credentials.access_token)
        return Account(known, credentials, api, self._database, self._timing, self._on_claimed)


class SignedOutAccounts:
    """The accounts of an earlier run that nobody is signed in to, each with the reason."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._accounts: dict[str, tuple[KnownAccount, VaultError | None]] = {}

    def add(self, known: KnownAccount, error: VaultError | None) -> None:
        """``error``: the vault could not be read, and may be locked. None: it had no tokens."""
        self._accounts[known.key.text] = known, error

    def remove(self, account_key: str) -> None:
        self._accounts.pop(account_key, None)

    @property
    def account_keys(self) -> tuple[str, ...]:
        return tuple(self._accounts)

    @property
    def unread(self) -> tuple[str, ...]:
        """The accounts whose tokens may still be in the vault."""
        return tuple(text for text, (_, error) in self._accounts.items() if error is not None)

    def key_of(self, account_key: str) -> AccountKey | None:
        known, _ = self._accounts.get(account_key, (None, None))
        return known.key if known is not None else None

    def views(self) -> tuple[AccountView, ...]:
        return tuple(
            replace(
                known.view(AccountState.SIGNED_OUT),
                is_unread=isinstance(self._why(known, error), SignInUnreadError),
            )
            for known, error in self._accounts.values()
        )

    def troubles(self) -> Iterator[Trouble]:
        for text, (known, unread) in self._accounts.items():
            error = self._why(known, unread)
            kind = (
                TroubleKind.UNREAD
                if isinstance(error, SignInUnreadError)
                else TroubleKind.SIGNED_OUT
            )
            yield Trouble(kind, error.notice, text)

    def _why(self, known: KnownAccount, unread: VaultError | None) -> OwnlineError:
        return why_signed_out(known.keeping, unread, can_be_opened=self._vault.can_be_opened)


class ClosedAccounts:
    """Accounts that were closed before their last outcome was written to disk."""

    def __init__(self) -> None:
        self._accounts: list[Account] = []

    def add(self, account: Account) -> None:
        account.close()
        if account.send_task.has_unsettled:
            self._accounts.append(account)

    def settle(self) -> None:
        """Writes the outcomes. Raises DiskError; what is left is kept then."""
        while self._accounts:
            self._accounts[0].send_task.settle_again()
            self._accounts.pop(0)


class Accounts:
    """Used by the network thread only. Methods that use the database raise DiskError."""

    def __init__(self, database: Database, vault: Vault, factory: AccountFactory) -> None:
        self._known = KnownAccounts(database)
        self._removal = AccountRemoval(database)
        self._removal_at = 0
        self._vault = vault
        self._factory = factory
        self._accounts: dict[str, Account] = {}
        self._signed_out = SignedOutAccounts(vault)
        self._signing_out: list[AccountKey] = []
        self._closed = ClosedAccounts()
        self._order: dict[str, int] = {}
        self._sign_out_trouble: Trouble | None = None
        self._turn = 0
        self._is_paused = False

    def __iter__(self) -> Iterator[Account]:
        return iter(self._accounts.values())

    def pause(self, *, on: bool) -> None:
        """While the database is being checked, accounts are signed in and numbers are read, but
        nothing is sent, reconciled or removed."""
        self._is_paused = on
        for account in self:
            account.is_paused = on

    def restore(self, server: str) -> None:
        """Signs the accounts of an earlier run in, with their stored refresh tokens."""
        stored = []
        for known in self._known.all():
            if known.key.server == server:
                self._order[known.key.text] = len(self._order)
                stored.append(known)
        self._sign_in_stored(stored)

    def _sign_in_stored(self, stored: list[KnownAccount]) -> None:
        """A vault that failed once is not read again: each time it may ask the person for a
        password."""
        error: VaultError | None = None
        for known in stored:
            account = None
            try:
                account = self._factory.restored(known) if error is None else None
            except VaultError as failed:
                error = failed
            if account is None:
                self._signed_out.add(known, error)
                continue
            self._signed_out.remove(known.key.text)
            account.is_paused = self._is_paused
            self._accounts[known.key.text] = account

    def remember_again(self, account_key: str) -> None:
        """Saves the tokens, or reads them where that failed: the person may have unlocked the
        keyring. Blocks while the system asks for a password."""
        account = self._accounts.get(account_key)
        if account is not None:
            account.credentials.remember_again()
            note_keeping(account, self._known, account.known)
        else:
            unread = self._signed_out.unread
            self._sign_in_stored([known for known in self._known.all() if known.key.text in unread])

    def get(self, account_key: str) -> Account | None:
        return self._accounts.get(account_key)

    def sign_in(self, known: KnownAccount, tokens: Tokens) -> None:
        """For the first time or again."""
        self._known.remember(known)
        text = known.key.text
        old = self._accounts.pop(text, None)
        if old is not None:
            # RingCentral keeps five sign-ins of a person at once, so the old one is ended.
            with contextlib.suppress(VaultError):
                old.credentials.sign_out()
            self._closed.add(old)
        self._signed_out.remove(text)
        self._signing_out = [key for key in self._signing_out if key != known.key]
        self._accounts[text] = self._factory.signed_in(known, tokens)
        self._accounts[text].is_paused = self._is_paused

    def email_of(self, account_key: str) -> str:
        """For the sign-in page; empty where it is unknown."""
        known = self._known.find(account_key) if account_key else None
        return known.email if known is not None else ""

    # --- signing out --------------------------------------------------------------------------

    def sign_out(self, account_key: str) -> None:
        """The account does nothing more; its tokens are revoked in a later step. Its texts stay."""
        account = self._accounts.get(account_key)
        key = account.key if account is not None else self._signed_out.key_of(account_key)
        if key is None:
            return
        # The step that can fail comes first: if it does, nothing has changed.
        self._known.forget(key)
        self._signed_out.remove(account_key)
        self._sign_out_trouble = None
        self._signing_out.append(key)

    def sign_out_all(self) -> None:
        for account_key in [*self._accounts, *self._signed_out.account_keys]:
            self.sign_out(account_key)

    def remove(self, account_key: str) -> None:
        """Signs out and deletes all texts of the account."""
        known = self._known.find(account_key)
        if known is None:
            return
        self.sign_out(account_key)
        self._removal.begin(known.key)

    def _finish_sign_out(self) -> None:
        """Of one account, with one request."""
        key = self._signing_out.pop(0)
        account = self._accounts.pop(key.text, None)
        try:
            if account is not None:
                self._closed.add(account)
                account.credentials.sign_out()
            else:
                self._vault.forget(key)
        except VaultError as error:
            self._sign_out_trouble = Trouble(TroubleKind.SERVER, error.notice)

    def close(self) -> None:
        """Forgets the tokens of pending sign-outs without revoking them."""
        for key in self._signing_out:
            with contextlib.suppress(VaultError):
                self._vault.forget(key)
        for account in self._accounts.values():
            account.close()

    # --- steps --------------------------------------------------------------------------------

    def times(self) -> Iterator[int]:
        """When something is due, in ms of ``elapsed``; 0 means at once."""
        if self._signing_out:
            yield 0
        if self._removal.is_pending and not self._is_paused:
            yield self._removal_at
        for account in self:
            at = account.next_at()
            if at is not None:
                yield at

    def step(self, now: int) -> bool | None:
        """One step of one account, at most one request; the accounts that are due take turns.
        Returns whether rows changed, or None where nothing was due."""
        self._closed.settle()
        if self._signing_out:
            self._finish_sign_out()
            return False
        changed = self._step_one(now)
        if self._removal.is_pending and not self._is_paused and self._removal_at <= now:
            if not self._removal.step():
                self._removal_at = now + _REMOVAL_WAIT_MS
            # Its texts are not shown any more. With the last step, their files are looked at.
            return bool(changed) or not self._removal.is_pending
        return changed

    def _step_one(self, now: int) -> bool | None:
        due = [account for account in self if (at := account.next_at()) is not None and at <= now]
        if not due:
            return None
        self._turn += 1
        account = due[self._turn % len(due)]
        known = account.known
        has_changed = account.step()
        note_keeping(account, self._known, known)
        return has_changed

    # --- for the window -----------------------------------------------------------------------

    def views(self) -> tuple[AccountView, ...]:
        signing_out = {key.text for key in self._signing_out}
        views = [account.view() for account in self if account.key.text not in signing_out]
        views += self._signed_out.views()
        views.sort(key=lambda view: self._order.setdefault(view.key.text, len(self._order)))
        return tuple(views)

    def troubles(self) -> Iterator[Trouble]:
        if self._sign_out_trouble is not None:
            yield self._sign_out_trouble
        yield from self._signed_out.troubles()
        signing_out = {key.text for key in self._signing_out}
        found = [
            list(account.troubles()) for account in self if account.key.text not in signing_out
        ]
        yield from of_the_network(found)
