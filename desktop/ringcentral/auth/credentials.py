"""The tokens of one account: refresh, expiry and sign-out.

Source: RingCentral developer guide, "Refresh tokens". A refresh token works once. The previous one
works for up to an hour while the new access token is unused, and returns the same pair again. So
the new refresh token is saved and read back before the new access token is used: a crash at any
step leaves a working refresh token in the keyring.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable

from desktop.core.errors import (
    NoRefreshTokenError,
    OfflineError,
    RateLimitedError,
    ServerAwayError,
    ServiceError,
    SignInAgainError,
    SignInError,
    UnauthorizedError,
    VaultError,
)
from desktop.core.model import AccountKey
from desktop.core.sign_in_ends import SignInExpiredError
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from desktop.ringcentral.auth.vault import StoredSignIn, Vault

_MARGIN_MS = 5 * 60 * 1000
_LIFE_FRACTION = 0.8
_TRIES = 3
_RETRY_MS = 10_000
_LATER_RETRY_MS = 60_000


class Credentials:
    """Created from ``tokens`` after an exchange, or from ``stored`` at the start (`restore`).
    ``key`` is None until `identify` sets who signed in.

    ``now_ms`` is the clock of `TokenClient`. Used by the network thread only; `refresh` is
    single-flight even if several threads call it.
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
        """Failed refreshes in a row. After 3, RingCentral advises to sign in again; Ownline then
        tries once a minute."""
        self.next_try_at: int | None = None
        """No refresh before this time, in ms of ``now_ms``."""
        self.is_own_pause = False
        """Nobody asked for this pause: the person may end it."""
        self.pause_asked: RateLimitedError | ServerAwayError | None = None
        """With what RingCentral asked for this pause."""
        self.ended: SignInError | None = None
        """Set when only signing in again helps."""
        self.remembered = stored is not None and tokens is None and vault.remembers
        """Whether the keyring has the current refresh token."""
        self.not_remembered_because = ""
        """A sentence for the screen where ``remembered`` is false and ``key`` is known."""

    @classmethod
    def restore(
        cls, client: TokenClient, vault: Vault, now_ms: Callable[[], int], key: AccountKey
    ) -> Credentials | None:
        """From the tokens in the vault, to be refreshed before use; None where it has none. Raises
        VaultError where the vault cannot be read (now)."""
        stored = vault.load(key)
        return None if stored is None else cls(client, vault, now_ms, key=key, stored=stored)

    def identify(self, key: AccountKey) -> None:
        """Sets who signed in, known after the first request, and saves the refresh token."""
        self.key = key
        self._remember()

    def remember_again(self) -> None:
        """Saves the refresh token if the keyring did not open before; it may be unlocked now."""
        if self.may_be_remembered:
            self._remember()

    @property
    def may_be_remembered(self) -> bool:
        """Whether unlocking the keyring is all that is missing to be remembered."""
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
        """The granted permissions, as of the last answer."""
        return self._stored.scopes if self._stored is not None else frozenset()

    @property
    def limited_until(self) -> int | None:
        """When an administrator's limit ends the sign-in, used or not."""
        return self._stored.session_expires_at if self._stored is not None else None

    @property
    def idle_ms(self) -> int | None:
        """After how long without use an administrator's limit ends the sign-in."""
        if self._tokens is None or self._tokens.session_idle_until is None:
            return None
        return self._tokens.session_idle_until - self._tokens.issued_at

    @property
    def ends_at(self) -> int | None:
        """When the sign-in ends unless it is refreshed or used before: the earliest of the refresh
        token's end and the administrator's limits. Only an estimate: the server decides."""
        if self._stored is None:
            return None
        limits = (
            self._stored.refresh_expires_at,
            self._stored.session_expires_at,
            self._stored.session_idle_until,
        )
        return min((limit for limit in limits if limit is not None), default=None)

    def access_token(self) -> str:
        """Raises UnauthorizedError where there is none: not refreshed yet, refused, or ended."""
        if self._tokens is None or self._is_invalid:
            raise UnauthorizedError
        return self._tokens.access_token

    def invalidate(self, access_token: str | None = None) -> None:
        """Called after a 401. The next `refresh` is due at once; after a second 401 within a
        minute, a minute later. With ``access_token`` it does nothing unless that token is still the
        current one, because several requests may have been refused with the same token."""
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
            # The server refuses its own new tokens: do not hammer it.
            self._pause(_LATER_RETRY_MS)
        self._invalidated_at = now

    def refresh_due(self, now_ms: int) -> bool:
        """Whether `refresh` would ask the server now.

        It is due at 80 % of the lifetime or 5 minutes before the end, whichever is later. Five
        minutes are enough for a request, but would be most of a short lifetime. Fewer refreshes are
        better: 5 a minute are allowed, for all accounts of a user.
        """
        if not self.can_refresh:
            return False
        if self.next_try_at is not None and self._paused_at <= now_ms < self.next_try_at:
            return False
        if self._tokens is None or self._is_invalid:
            return True
        life = self._tokens.access_expires_at - self._tokens.issued_at
        due_in = max(int(life * _LIFE_FRACTION), life - _MARGIN_MS)
        return now_ms >= self._tokens.issued_at + due_in

    def refresh(self) -> None:
        """Gets new tokens if that is due.

        Raises what `TokenClient.refresh` raises. After a ServiceError the sign-in goes on and
        ``next_try_at`` is set, except after an OfflineError; after a SignInError it has ended. A
        failing vault raises nothing: the tokens stay in memory, see ``remembered``.
        """
        with self._refreshing:
            if not self.refresh_due(self._now_ms()):
                return
            assert self._stored is not None
            try:
                tokens = self._client.refresh(self._stored.refresh_token)
            except (RateLimitedError, ServerAwayError) as error:
                self._pause(int(error.seconds * 1000))
                self.pause_asked = error
                raise
            except OfflineError:
                # Nothing reached RingCentral: the caller waits for the network.
                raise
            except ServiceError:
                self.failed_tries += 1
                self._pause(_RETRY_MS if self.failed_tries < _TRIES else _LATER_RETRY_MS)
                self.is_own_pause = True
                raise
            except SignInError as error:
                self._end(error)
                assert self.ended is not None
                raise self.ended from None
            self._stored = _stored(tokens, self._stored)
            self._remember()
            # Only now may the new access token be used.
            self._tokens = tokens
            self._is_invalid = False
            self.failed_tries, self.next_try_at = 0, None

    def sign_out(self) -> None:
        """Forgets the tokens and revokes them at the server. A failed revocation is no error.
        Raises VaultError only where the refresh token stays in the keyring *and* may still work;
        the tokens are gone from memory in any case."""
        token = self._stored.refresh_token if self._stored is not None else ""
        if not token and self._tokens is not None:
            token = self._tokens.access_token
        was_ended = self.ended is not None
        self._tokens, self._stored, self.remembered = None, None, False
        not_forgotten: VaultError | None = None
        if self.key is not None:
            try:
                self._vault.forget(self.key)
            except VaultError as error:
                not_forgotten = error
        revoked = was_ended
        if token and not was_ended:
            with contextlib.suppress(ServiceError, SignInError):
                self._client.revoke(token)
                revoked = True
        if not_forgotten is not None and not revoked:
            raise not_forgotten

    def _pause(self, ms: int) -> None:
        # Setting the clock back ends the pause, which could last for hours otherwise.
        self._paused_at = self._now_ms()
        self.next_try_at = self._paused_at + ms
        self.is_own_pause = False
        self.pause_asked = None

    def _end(self, error: SignInError) -> None:
        """Only signing in again helps. A refused refresh token is forgotten, unless it was refused
        for the state of the extension or the app: then it may work again."""
        ends_at = self.ends_at
        if type(error) is SignInAgainError and ends_at is not None and ends_at <= self._now_ms():
            error = SignInExpiredError(code=error.code, details=error.details)
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
    """What the vault keeps of ``tokens``. Without scopes in the answer, those of ``before``."""
    return StoredSignIn(
        refresh_token=tokens.refresh_token,
        refresh_expires_at=tokens.refresh_expires_at,
        scopes=tokens.scopes or (before.scopes if before is not None else frozenset()),
        owner_id=tokens.owner_id,
        session_expires_at=tokens.session_expires_at,
        session_idle_until=tokens.session_idle_until,
    )
