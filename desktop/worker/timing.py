"""Clocks, time limits and intervals of the network thread."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.clocks import Clocks
from desktop.core.records import Record, field
from desktop.messages.poll_intervals import PollIntervals
from desktop.ringcentral.transport import Limits


class Timing(Record, frozen=True):
    """Tests shorten the limits and the intervals."""

    clocks: Clocks = field(default_factory=Clocks)
    limits: Limits = field(default_factory=Limits)
    intervals: PollIntervals = field(default_factory=PollIntervals)


class Backoff:
    """How long to wait after trouble: twice as long each time. Times are ms of ``elapsed``."""

    def __init__(
        self, elapsed: Callable[[], int], first: int = 2_000, longest: int = 60_000
    ) -> None:
        self._elapsed = elapsed
        self._first = first
        self._longest = longest
        self._wait = 0
        self.until = 0
        self.failures = 0
        """In a row."""

    def fail(self) -> None:
        self._wait = min(max(self._wait * 2, self._first), self._longest)
        self.until = self._elapsed() + self._wait
        self.failures += 1

    def end_wait(self) -> None:
        """Tries again at once; if that fails, the wait is no longer than this one."""
        self._wait //= 2
        self.until = 0

    def succeed(self) -> None:
        self._wait = self.until = self.failures = 0
