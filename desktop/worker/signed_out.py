"""The accounts of an earlier run that nobody is signed in for, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.accounts.known_accounts import KnownAccount
from desktop.core.errors import SignInAgainError, SignInUnreadError, VaultError
from desktop.core.model import AccountKey, AccountState, AccountView, Notice, Trouble, TroubleKind
from desktop.ringcentral.auth.vault import Vault


class SignedOutAccounts:
    """Used by the network thread only."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._accounts: dict[str, tuple[AccountView, VaultError | None]] = {}

    def add(self, known: KnownAccount, error: VaultError | None) -> None:
        """``error``: the vault could not be asked; it may be locked. None: it had nothing."""
        self._accounts[known.key.text] = known.view(AccountState.SIGNED_OUT), error

    def pop(self, account_key: str) -> None:
        self._accounts.pop(account_key, None)

    @property
    def accounts(self) -> tuple[str, ...]:
        return tuple(self._accounts)

    @property
    def unread(self) -> tuple[str, ...]:
        """Those whose sign-in may still be in the vault."""
        return tuple(text for text, (_, error) in self._accounts.items() if error is not None)

    def key_of(self, account_key: str) -> AccountKey | None:
        view, _ = self._accounts.get(account_key, (None, None))
        return view.key if view is not None else None

    def views(self) -> tuple[AccountView, ...]:
        return tuple(view for view, _ in self._accounts.values())

    def troubles(self) -> Iterator[Trouble]:
        gone = SignInAgainError().notice
        if self._vault.because:
            gone = Notice(gone.title, self._vault.because)
        for text, (_, error) in self._accounts.items():
            if error is None:
                yield Trouble(TroubleKind.SIGNED_OUT, gone, text)
            else:
                unread = SignInUnreadError(details=error.details)
                yield Trouble(TroubleKind.UNREAD, unread.notice, text)
