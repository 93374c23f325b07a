"""What became of the sign-in of each account, and what a start says that does not find it."""

from __future__ import annotations

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core.errors import NoRefreshTokenError, OwnlineError, SignInAgainError, VaultError
from desktop.core.model import Keeping
from desktop.core.records import replace
from desktop.core.sign_in_ends import (
    SignInMissingError,
    SignInNotKeptError,
    SignInOutOfReachError,
    SignInUnreadError,
)
from desktop.ringcentral.auth.credentials import Credentials
from desktop.worker.account import Account


def note_keeping(account: Account, known: KnownAccounts, before: KnownAccount) -> None:
    """Keeps what changed since ``before``, for the next start. Raises DiskError."""
    account.known = replace(account.known, keeping=_keeping(account.credentials))
    if account.known != before:
        known.remember(account.known)


def _keeping(credentials: Credentials) -> Keeping:
    if isinstance(credentials.ended, NoRefreshTokenError):
        return Keeping.NOT_GIVEN
    if isinstance(credentials.ended, SignInAgainError):
        return Keeping.ENDED
    if credentials.remembered:
        return Keeping.KEPT
    if credentials.ended is None and not credentials.can_refresh:
        return Keeping.NOT_GIVEN
    return Keeping.NOT_KEPT


def why_signed_out(
    keeping: Keeping, unread: VaultError | None, *, can_be_opened: bool
) -> OwnlineError:
    """Why nobody is signed in at a start. ``unread``: the vault cannot be read now."""
    now = unread.details if unread is not None else ""
    match keeping:
        case Keeping.NOT_KEPT:
            return SignInNotKeptError(details=now)
        case Keeping.NOT_GIVEN:
            return NoRefreshTokenError()
        case Keeping.ENDED:
            return SignInAgainError()
    if unread is None:
        return SignInMissingError()
    return SignInUnreadError(details=now) if can_be_opened else SignInOutOfReachError(details=now)
