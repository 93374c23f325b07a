"""Simulated time. It passes only on request, and jumps to the next event."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from random import Random

from desktop.core.clocks import Clocks

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

# True time begins here, in ms since 1970 UTC: 2 March 2026, 09:00.
EPOCH = 1_772_442_000_000


class Killed(BaseException):
    """The process was killed: none of its code may have any effect any more."""


class World:
    """True time in ms since the start, this machine's clocks, and the agenda of coming events.

    ``agenda`` entries happen when time passes over them, also in the middle of a request: that is
    where the person, the server and the machine act beside the network thread.
    """

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.now = 0
        self.wall_offset = 0
        self._started_at = -5 * HOUR
        self._agenda: list[tuple[int, int, Callable[[], None]]] = []
        self._number = 0
        self.clocks = Clocks(self.wall, self.elapsed)

    def wall(self) -> int:
        return EPOCH + self.now + self.wall_offset

    def elapsed(self) -> int:
        return self.now - self._started_at

    def reboot(self) -> None:
        """The monotonic clock starts again."""
        self._started_at = self.now - self.chance.randrange(20 * SECOND)

    def at(self, when: int, action: Callable[[], None]) -> None:
        self._number += 1
        heapq.heappush(self._agenda, (max(when, self.now), self._number, action))

    def next_action_at(self) -> int | None:
        return self._agenda[0][0] if self._agenda else None

    def pass_to(self, when: int) -> None:
        """Raises Killed if the machine or the person ends the program meanwhile."""
        while self._agenda and self._agenda[0][0] <= when:
            at, _, action = heapq.heappop(self._agenda)
            self.now = max(self.now, at)
            action()
        self.now = max(self.now, when)

    def pass_by(self, milliseconds: int) -> None:
        self.pass_to(self.now + milliseconds)

    def chosen(self, share: float) -> bool:
        return self.chance.random() < share
