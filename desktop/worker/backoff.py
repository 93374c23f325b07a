"""How long to wait after trouble: twice as long each time."""

from __future__ import annotations

from collections.abc import Callable


class Backoff:
    """Times are ms of ``elapsed``."""

    def __init__(self, elapsed: Callable[[], int], first: int = 2_000, longest: int = 60_000):
        self._elapsed = elapsed
        self._first = first
        self._longest = longest
        self._wait = 0
        self.until = 0
        self.failures = 0

    def fail(self) -> None:
        self._wait = min(max(self._wait * 2, self._first), self._longest)
        self.until = self._elapsed() + self._wait
        self.failures += 1

    def succeed(self) -> None:
        self._wait = self.until = self.failures = 0
