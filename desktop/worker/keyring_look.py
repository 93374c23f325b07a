"""Asks a keyring again that was closed or missing: it may be unlocked or started after Ownline."""

from __future__ import annotations

from desktop.core.model import TroubleKind
from desktop.ringcentral.auth.vault import Vault
from desktop.worker.accounts import Accounts

_FIRST_MS = 15_000
_LONGEST_MS = 300_000
_WAITING = frozenset({TroubleKind.UNREAD, TroubleKind.KEYRING})


class KeyringLook:
    """Never makes the system ask for a password by itself; *Try again* does that. Used by the
    network thread only. Times are ms of ``elapsed``."""

    def __init__(self, accounts: Accounts, vault: Vault) -> None:
        self._accounts = accounts
        self._vault = vault
        self._pause = _FIRST_MS
        self._at: int | None = None

    def next_at(self, now: int) -> int | None:
        """None while no account waits for the keyring."""
        if not self._waiting():
            self._pause, self._at = _FIRST_MS, None
        elif self._at is None:
            self._at = now + self._pause
        return self._at

    def step(self, now: int) -> None:
        """Raises DiskError."""
        # `next_at` has set the time: all troubles need not be gathered for each step.
        if self._at is None or now < self._at or self.next_at(now) is None:
            return
        self._pause = min(self._pause * 2, _LONGEST_MS)
        self._at = now + self._pause
        if self._vault.is_open():
            for account_key in self._waiting():
                self._accounts.remember_again(account_key)

    def _waiting(self) -> list[str]:
        return [one.account for one in self._accounts.troubles() if one.kind in _WAITING]
