"""Rate limits per user, app and group, and the penalty, which restarts with each request.

The window of a limit slides: the requests of the last minute count, whenever it began (developer
guide, "Rate limits").
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

from desktop.practice.clock import Clock
from desktop.practice.settings import Settings


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a request is allowed, and its rate limit headers. ``in_penalty``: it came while
    the client should have waited."""

    allowed: bool
    headers: dict[str, str]
    in_penalty: bool = False


@dataclass(slots=True)
class _Window:
    """When the requests of the last window came, oldest first."""

    times: deque[float] = field(default_factory=deque)
    penalty_seconds: float = 0.0
    penalty_ends: float = 0.0

    def used(self, now: float, seconds: float) -> int:
        while self.times and self.times[0] <= now - seconds:
            self.times.popleft()
        return len(self.times)


class Limits:
    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._windows: dict[tuple[str, str], _Window] = {}
        self._account = _Window()

    def reset(self) -> None:
        self._windows.clear()
        self._account = _Window()

    def take_account(self) -> bool:
        """Count a request against the limit of the whole account. False: over the limit."""
        if not self._settings.account_limit:
            return True
        now = self._clock.elapsed()
        if self._account.used(now, self._settings.window_seconds) >= self._settings.account_limit:
            return False
        self._account.times.append(now)
        return True

    def take(self, user: str, group: str) -> Verdict:
        """Count a request of ``user`` (extension and app)."""
        now = self._clock.elapsed()
        window = self._windows.setdefault((user, group), _Window())
        if now < window.penalty_ends:
            window.penalty_ends = now + window.penalty_seconds
            return Verdict(False, self._headers(group, window, 0, refused=True), in_penalty=True)
        if self._settings.limits is None:
            return Verdict(True, {})
        limit = self._settings.limits[group]
        used = window.used(now, self._settings.window_seconds)
        if used >= limit:
            self._start_penalty(window, self._settings.penalty_seconds)
            return Verdict(False, self._headers(group, window, 0, refused=True))
        window.times.append(now)
        return Verdict(True, self._headers(group, window, limit - used - 1, refused=False))

    def start_penalty(self, user: str, group: str, seconds: float) -> None:
        """Start a penalty, as if the limit had been exceeded."""
        self._start_penalty(self._windows.setdefault((user, group), _Window()), seconds)

    def _start_penalty(self, window: _Window, seconds: float) -> None:
        """After a penalty more requests can be sent (developer guide): nothing before it
        counts."""
        window.penalty_seconds = seconds
        window.penalty_ends = self._clock.elapsed() + seconds
        window.times.clear()

    def _headers(
        self, group: str, window: _Window, remaining: int, *, refused: bool
    ) -> dict[str, str]:
        limit = (self._settings.limits or {}).get(group, remaining)
        headers = {
            "X-Rate-Limit-Group": group.lower(),
            "X-Rate-Limit-Limit": str(limit),
            "X-Rate-Limit-Remaining": str(remaining),
            "X-Rate-Limit-Window": str(math.ceil(self._settings.window_seconds)),
        }
        if refused and self._settings.retry_after:
            headers["Retry-After"] = str(math.ceil(window.penalty_seconds))
        return headers
