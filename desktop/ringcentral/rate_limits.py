"""Staying below RingCentral's rate limits (guide: basics/rate-limits.md).

Limits apply per user, app and group. Every request during a penalty restarts the penalty, so after
a 429 the group is silent until it is over.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from enum import StrEnum

# Not the 30 s that the guide suggests: the default penalty is 60 s, so it would never end.
SHORTEST_PENALTY = 60.0
_LONGEST_PENALTY = 3600.0


class RateGroup(StrEnum):
    LIGHT = "light"
    MEDIUM = "medium"
    AUTH = "auth"
    """Here only for the WebSocket's token. Refreshes share the limit: `Credentials`."""


_DEFAULTS = {RateGroup.LIGHT: 50, RateGroup.MEDIUM: 40, RateGroup.AUTH: 5}


def seconds_of(value: str | None) -> float | None:
    """The value of a header in seconds; None where it is missing or invalid. Also takes fractions
    and exponents, but not the other digits and underscores that Python reads."""
    if not value or not value.isascii() or "_" in value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def penalty_seconds(headers: Mapping[str, str]) -> float:
    """How long the server asks for silence, from 1 s to 1 h: Retry-After, else the window but at
    least 60 s."""
    asked = _retry_after(headers)
    if asked is None:
        window = seconds_of(headers.get("X-Rate-Limit-Window")) or 0.0
        asked = max(window, SHORTEST_PENALTY)
    return min(max(asked, 1.0), _LONGEST_PENALTY)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Retry-After in seconds; it may be a number or a date (RFC 9110, 10.2.3)."""
    value = headers.get("Retry-After", "")[:64]
    seconds = seconds_of(value)
    if seconds is not None:
        return seconds
    try:
        until = parsedate_to_datetime(value)
        now = parsedate_to_datetime(headers.get("Date", ""))
        seconds = (until - now).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return None
    return seconds if seconds > 0 else None


class RateLimit:
    """One rate group of one account. Times are ms of ``elapsed``."""

    def __init__(self, limit: int, elapsed: Callable[[], int]) -> None:
        self._elapsed = elapsed
        self._limit = limit
        self._window = 60_000
        self._requests: deque[int] = deque()
        self._paused_until = 0
        self.is_server_away = False
        """Why it is paused: the server is away. Otherwise there were too many requests."""
        self._exhausted_until = 0

    def ready_at(self) -> int:
        """When the next request may start; it may lie in the past."""
        return max(self._paused_until, self._exhausted_until, self._own_ready_at())

    def spare_at(self) -> int:
        """When a request may start that leaves half of the limit to those that matter more."""
        half = max(self._limit // 2, 1)
        if len(self._requests) < half:
            return 0
        return self._requests[-half] + self._window

    @property
    def paused_until(self) -> int:
        """End of the penalty, 0 when there was none."""
        return self._paused_until

    @property
    def per_minute(self) -> int:
        return max(self._limit * 60_000 // self._window, 1)

    def _own_ready_at(self) -> int:
        if len(self._requests) < self._limit:
            return 0
        return self._requests[-self._limit] + self._window

    def note_request(self) -> None:
        """Called at the end of the request, because the server counted it earlier, never later."""
        now = self._elapsed()
        while self._requests and self._requests[0] <= now - self._window:
            self._requests.popleft()
        self._requests.append(now)

    def note_answer(self, status: int, headers: Mapping[str, str]) -> None:
        limit = seconds_of(headers.get("X-Rate-Limit-Limit"))
        window = seconds_of(headers.get("X-Rate-Limit-Window"))
        remaining = seconds_of(headers.get("X-Rate-Limit-Remaining"))
        if limit is not None and limit >= 1:
            self._limit = int(min(limit, 1_000_000))
        if window is not None and window > 0:
            self._window = int(min(window, 3600) * 1000)
        if status == 503 and _retry_after(headers) is not None:
            self.pause(penalty_seconds(headers), is_server_away=True)
        if remaining == 0 and status != 429:  # 429 has Retry-After
            # Another device may share the limit. Believe the server, and continue when the oldest
            # request has left the window.
            oldest = self._requests[0] if self._requests else self._elapsed()
            self._exhausted_until = max(self._exhausted_until, oldest + self._window)

    def pause(self, seconds: float, *, is_server_away: bool = False) -> None:
        until = self._elapsed() + int(seconds * 1000)
        if until > self._paused_until:
            self._paused_until, self.is_server_away = until, is_server_away


class RateLimits:
    """All groups of one account."""

    def __init__(self, elapsed: Callable[[], int]) -> None:
        self._groups = {group: RateLimit(_DEFAULTS[group], elapsed) for group in RateGroup}

    def group(self, group: RateGroup) -> RateLimit:
        return self._groups[group]
