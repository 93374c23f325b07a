"""The token life of one signed-in identity.

Source: RingCentral developer guide, "Refresh tokens": a refresh token is used once; the one before
works for up to an hour while the new access token is unused, and gives the same pair again. So the
new refresh token is saved and read back before the new access token is handed out: a crash at any
step leaves a refresh token in the keyring that still works.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable

from desktop.core.errors import (
    NoRefreshTokenError,
    RateLimitedError,
    ServiceError,
    SignInAgainError,
    SignInError,
    UnauthorizedError,
    VaultError,
)
from desktop.core.model import AccountKey
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from desktop.ringcentral.auth.vault import StoredSignIn, Vault

_MARGIN_MS = 5 * 60 * 1000
_LIFE_SHARE = 0.8
_TRIES = 3
_RETRY_MS = 10_000
_LATER_RETRY_MS = 60_000


class Credentials:
    """One identity's tokens. Made from ``tokens`` after an exchange, or from ``stored`` at start
    (`Credentials.restore`). ``key`` is None until `identify` tells who signed in.

    ``now_ms`` is the clock of `TokenClient`. Used by the network thread only; `refresh` stays
    single-flight also where several threads call it.
    """

    def __init__(
        self,
        client: TokenClient,
        vault: Vault,
        now_ms: Callable[[], int],
        *,
        key: AccountKey | None = None,
        tokens: Tokens | None = None,
        stored: StoredSignIn | None = None,
    ) -> None:
        self._client = client
        self._vault = vault
        self._now_ms = now_ms
        self._tokens = tokens
        self._stored = stored if tokens is None else _stored(tokens)
        self._is_invalid = False
        self._invalidated_at: int | None = None
        self._paused_at = 0
        self._refreshing = threading.Lock()
        self.key = key
        self.failed_tries = 0
        """Refreshes that failed in a row. From 3 on the person should be told: RingCentral advises
        to sign in again then, and until somebody does it is tried once a minute."""
        self.next_try_at: int | None = None
        """Before this time (ms of ``now_ms``) no refresh is tried."""
        self.ended: SignInError | None = None
        """Why only signing in again helps, or None."""
        self.remembered = stored is not None and tokens is None and vault.remembers
        """Whether the keyring has the current refresh token."""
        self.not_remembered_because = ""
        """A sentence for the screen where ``remembered`` is false and ``key`` is known."""

    @classmethod
    def restore(
        cls, client: TokenClient, vault: Vault, now_ms: Callable[[], int], key: AccountKey
    ) -> Credentials | None:
        """The sign-in that the vault has, to be refreshed before use; None where it has none.
        Raises VaultError where the vault cannot be read (now)."""
        stored = vault.load(key)
        return None if stored is None else cls(client, vault, now_ms, key=key, stored=stored)

    def identify(self, key: AccountKey) -> None:
        """Tell who signed in, after the first question to the server; remembers the sign-in."""
        self.key = key
        self._remember()

    def remember_again(self) -> None:
        """The person may have unlocked the keyring."""
        if self.may_be_remembered:
            self._remember()

    @property
    def may_be_remembered(self) -> bool:
        """Whether it is not remembered only because the keyring did not open."""
        return self.can_refresh and not self.remembered and self._vault.can_be_opened

    @property
    def can_refresh(self) -> bool:
        """Whether the sign-in outlives its access token."""
        return self.ended is None and self._stored is not None and bool(self._stored.refresh_token)

    @property
    def is_ready(self) -> bool:
        """Whether `access_token` has one."""
        return self._tokens is not None and not self._is_invalid

    @property
    def scopes(self) -> frozenset[str]:
        """The permissions that were granted, as last heard."""
        return self._stored.scopes if self._stored is not None else frozenset()

    @property
    def limited_until(self) -> int | None:
        """When an administrator's limit ends the sign-in, whatever is done."""
        return self._stored.session_expires_at if self._stored is not None else None

    @property
    def idle_ms(self) -> int | None:
        """After how long without use an administrator's limit ends the sign-in."""
        if self._tokens is None or self._tokens.session_idle_until is None:
            return None
        return self._tokens.session_idle_until - self._tokens.issued_at

    @property
    def ends_at(self) -> int | None:
        """When the sign-in ends unless it is refreshed (or used) before: the earliest of the
        refresh token's end and the limits that an administrator set. An announcement, not a rule:
        the server decides."""
        if self._stored is None:
            return None
        limits = (
            self._stored.refresh_expires_at,
            self._stored.session_expires_at,
            self._stored.session_idle_until,
        )
        return min((limit for limit in limits if limit is not None), default=None)

    def access_token(self) -> str:
        """Raises UnauthorizedError where there is none: not refreshed yet, not accepted, ended."""
        if self._tokens is None or self._is_invalid:
            raise UnauthorizedError
        return self._tokens.access_token

    def invalidate(self, access_token: str | None = None) -> None:
        """After a 401 the next `refresh` is due at once; the second time within a minute, after a
        minute. With ``access_token`` only if that is still the current one: the answers of several
        requests may tell the same story."""
        if self._tokens is None or access_token not in {None, self._tokens.access_token}:
            return
        if self._is_invalid:
            return
        self._is_invalid = True
        now = self._now_ms()
        if not self.can_refresh:
            self._end(NoRefreshTokenError())
        elif (
            self._invalidated_at is not None
            and 0 <= now - self._invalidated_at < _LATER_RETRY_MS
            and now < self._tokens.access_expires_at
        ):
            # A server that refuses tokens as fast as it gives them is not to be hammered.
            self._pause(_LATER_RETRY_MS)
        self._invalidated_at = now

    def refresh_due(self, now_ms: int) -> bool:
        """Whether `refresh` would ask the server now.

        Ahead of the end at 80 % of the life or 5 minutes before, whichever is later. Five minutes
        are ample for a request, so longer lives gain nothing from an earlier refresh, and the fewer
        the better (5 a minute are allowed, for all accounts of a user). Of a short life five
        minutes would be most of it.
        """
        if not self.can_refresh:
            return False
        if self.next_try_at is not None and self._paused_at <= now_ms < self.next_try_at:
            return False
        if self._tokens is None or self._is_invalid:
            return True
        life = self._tokens.access_expires_at - self._tokens.issued_at
        due_in = max(int(life * _LIFE_SHARE), life - _MARGIN_MS)
        return now_ms >= self._tokens.issued_at + due_in

    def refresh(self) -> None:
        """Get new tokens if that is due, otherwise do nothing.

        Raises what `TokenClient.refresh` raises. After a ServiceError the sign-in goes on and
        ``next_try_at`` says when; after a SignInError it has ended. A failing vault raises nothing:
        the sign-in goes on in memory, see ``remembered``.
        """
        with self._refreshing:
            if not self.refresh_due(self._now_ms()):
                return
            assert self._stored is not None
            try:
                tokens = self._client.refresh(self._stored.refresh_token)
            except RateLimitedError as error:
                self._pause(int(error.seconds * 1000))
                raise
            except ServiceError:
                self.failed_tries += 1
                self._pause(_RETRY_MS if self.failed_tries < _TRIES else _LATER_RETRY_MS)
                raise
            except SignInError as error:
                self._end(error)
                raise
            self._stored = _stored(tokens, self._stored)
            self._remember()
            # Only now may the new access token be used.
            self._tokens = tokens
            self._is_invalid = False
            self.failed_tries, self.next_try_at = 0, None

    def sign_out(self) -> None:
        """Forget the tokens and end the account at the server. That the server cannot be told is
        no error. Raises VaultError only where the refresh token stays in the keyring *and* may
        still work; the tokens are gone from memory in any case."""
        token = self._stored.refresh_token if self._stored is not None else ""
        if not token and self._tokens is not None:
            token = self._tokens.access_token
        was_ended = self.ended is not None
        self._tokens, self._stored, self.remembered = None, None, False
        stuck: VaultError | None = None
        if self.key is not None:
            try:
                self._vault.forget(self.key)
            except VaultError as error:
                stuck = error
        revoked = was_ended
        if token and not was_ended:
            with contextlib.suppress(ServiceError, SignInError):
                self._client.revoke(token)
                revoked = True
        if stuck is not None and not revoked:
            raise stuck

    def _pause(self, ms: int) -> None:
        # A clock that is set back ends the pause: it must not stretch it to hours.
        self._paused_at = self._now_ms()
        self.next_try_at = self._paused_at + ms

    def _end(self, error: SignInError) -> None:
        """Only signing in again helps. A refused refresh token is forgotten; one that was refused
        for the state of the extension or the app may work again."""
        self.ended = error
        self._tokens = None
        if isinstance(error, SignInAgainError) and self.key is not None:
            self.remembered = False
            with contextlib.suppress(VaultError):
                self._vault.forget(self.key)

    def _remember(self) -> None:
        self.remembered, self.not_remembered_because = False, ""
        if self.key is None or self._stored is None:
            return
        if not self._stored.refresh_token:
            self.not_remembered_because = NoRefreshTokenError.advice
            return
        try:
            self._vault.save(self.key, self._stored)
        except VaultError:
            self.remembered = False
        else:
            self.remembered = self._vault.remembers
        self.not_remembered_because = self._vault.because


def _stored(tokens: Tokens, before: StoredSignIn | None = None) -> StoredSignIn:
    """What is kept of ``tokens``; the scopes of ``before`` where the answer named none."""
    return StoredSignIn(
        refresh_token=tokens.refresh_token,
        refresh_expires_at=tokens.refresh_expires_at,
        scopes=tokens.scopes or (before.scopes if before is not None else frozenset()),
        owner_id=tokens.owner_id,
        session_expires_at=tokens.session_expires_at,
        session_idle_until=tokens.session_idle_until,
    )
