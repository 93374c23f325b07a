"""Warns before an administrator's limit ends a sign-in."""

from __future__ import annotations

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Notice, Trouble, TroubleKind
from desktop.ringcentral.auth.credentials import Credentials

# How long before the end the warning is shown; for a short idle limit, during its last third.
_WARNING_MS = 15 * 60_000
_IDLE_DIVISOR = 3

_SOON = Notice(
    QT_TRANSLATE_NOOP("notices", "You will be signed out soon"),
    QT_TRANSLATE_NOOP(
        "notices",
        "An administrator has limited how long a sign-in lasts. Sign in again when it suits you;"
        " texts that wait are sent then.",
    ),
)
_IDLE = Notice(
    QT_TRANSLATE_NOOP("notices", "You will be signed out unless you use RingCentral"),
    QT_TRANSLATE_NOOP("notices", "An administrator has set that sign-ins that nobody uses end."),
)


class SignInExpiry:
    """``used_at`` is when the server last accepted the access token. Times are ms of the wall
    clock, like those of `Credentials`. Used by the network thread only."""

    def __init__(self, credentials: Credentials, account_key: str) -> None:
        self._credentials = credentials
        self._account_key = account_key
        self.used_at: int | None = None

    def next_warning_at(self, now: int) -> int | None:
        return min((at for at, _, _ in self._warnings() if at > now), default=None)

    def trouble(self, now: int) -> Trouble | None:
        """The warning to show now. The limit that use does not extend comes first."""
        for at, kind, until in self._warnings():
            if at <= now < until:
                notice = _SOON if kind is TroubleKind.SIGN_IN_ENDS else _IDLE
                return Trouble(kind, notice, self._account_key, until)
        return None

    def _warnings(self) -> list[tuple[int, TroubleKind, int]]:
        """Start, kind and end of each."""
        found = []
        until = self._credentials.limited_until
        if until is not None:
            found.append((until - _WARNING_MS, TroubleKind.SIGN_IN_ENDS, until))
        idle = self._credentials.idle_ms
        if idle is not None and self.used_at is not None:
            early = min(_WARNING_MS, idle // _IDLE_DIVISOR)
            until = self.used_at + idle
            found.append((until - early, TroubleKind.IDLE, until))
        return found
