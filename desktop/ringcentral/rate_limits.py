"""Staying below RingCentral's rate limits (guide: basics/rate-limits.md).

Limits hold per user, app and group. Every request inside a penalty starts the penalty again, so a
group that met 429 is silent until it is over.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from enum import StrEnum

# The guide's fallback of 30 s is shorter than the default penalty of 60 s and would never end.
SHORTEST_PENALTY = 60.0
_LONGEST_PENALTY = 3600.0


class RateGroup(StrEnum):
    LIGHT = "light"
    MEDIUM = "medium"


_DEFAULTS = {RateGroup.LIGHT: 50, RateGroup.MEDIUM: 40}


def seconds_of(value: str | None) -> float | None:
    """A header of seconds; None when it is missing or odd."""
    try:
        seconds = float(value or "")
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def penalty_seconds(headers: Mapping[str, str]) -> float:
    """How long the server asks for silence: Retry-After, else the window but at least 60 s."""
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
        self._asked: deque[int] = deque()
        self._paused_until = 0
        self._full_until = 0

    def ready_at(self) -> int:
        """When the next request may start; at or before now means at once."""
        return max(self._paused_until, self._full_until, self._own_ready_at())

    @property
    def paused_until(self) -> int:
        """End of the penalty, 0 when there was none."""
        return self._paused_until

    @property
    def per_minute(self) -> int:
        return max(self._limit * 60_000 // self._window, 1)

    def _own_ready_at(self) -> int:
        if len(self._asked) < self._limit:
            return 0
        return self._asked[-self._limit] + self._window

    def note_request(self) -> None:
        """At the end of the request: the server counted it some time before, never after."""
        now = self._elapsed()
        while self._asked and self._asked[0] <= now - self._window:
            self._asked.popleft()
        self._asked.append(now)

    def note_answer(self, status: int, headers: Mapping[str, str]) -> None:
        limit = seconds_of(headers.get("X-Rate-Limit-Limit"))
        window = seconds_of(headers.get("X-Rate-Limit-Window"))
        remaining = seconds_of(headers.get("X-Rate-Limit-Remaining"))
        if limit is not None and limit >= 1:
            self._limit = int(min(limit, 1_000_000))
        if window is not None and window > 0:
            self._window = int(min(window, 3600) * 1000)
        if remaining == 0 and status != 429:  # 429 has its own end: Retry-After
            # Someone else may share the limit (another device): believe the server, and begin
            # again when the oldest request of this window is out of it.
            oldest = self._asked[0] if self._asked else self._elapsed()
            self._full_until = max(self._full_until, oldest + self._window)

    def pause(self, seconds: float) -> None:
        self._paused_until = max(self._paused_until, self._elapsed() + int(seconds * 1000))


class RateLimits:
    """All groups of one account."""

    def __init__(self, elapsed: Callable[[], int]) -> None:
        self._groups = {group: RateLimit(_DEFAULTS[group], elapsed) for group in RateGroup}

    def group(self, group: RateGroup) -> RateLimit:
        return self._groups[group]
