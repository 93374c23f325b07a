"""What a proof counts, and the line it ends with."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Harm(StrEnum):
    """What must never happen."""

    LOST = "lost"
    """A text that was accepted from the person is not there any more, or nobody will send it."""
    DOUBLE = "double"
    """The program sent a text twice, or would have."""
    WRONG = "wrong"
    """The program says of a text what is not so, or an error was not told."""
    STUCK = "stuck"
    """Nothing becomes of a text any more."""


@dataclass(frozen=True, slots=True)
class Finding:
    harm: Harm
    what: str


@dataclass(slots=True)
class Tally:
    """The sum of many schedules. A failure is told with the words that replay its schedule."""

    name: str
    schedules: int = 0
    harms: dict[Harm, int] = field(default_factory=lambda: dict.fromkeys(Harm, 0))
    failures: list[str] = field(default_factory=list)
    moments: Counter[str] = field(default_factory=Counter)
    """What the schedules met, so that a proof which no longer hits anything is noticed."""

    def add(self, replay: str, findings: Iterable[Finding]) -> None:
        self.schedules += 1
        for finding in findings:
            self.note(replay, finding)

    def note(self, replay: str, finding: Finding) -> None:
        self.harms[finding.harm] += 1
        self.failures.append(f"{finding.harm}: {finding.what} [{replay}]")

    def merge(self, other: Tally) -> None:
        self.schedules += other.schedules
        self.failures += other.failures
        self.moments += other.moments
        for harm, count in other.harms.items():
            self.harms[harm] += count

    @property
    def is_clean(self) -> bool:
        """Nothing bad was found, and something was looked at."""
        return self.schedules > 0 and not self.failures

    def line(self) -> str:
        harms = ", ".join(f"{harm} {self.harms[harm]}" for harm in Harm)
        return f"{self.name}: schedules {self.schedules}, {harms}"


def derived(seed: int, *words: object) -> int:
    """A seed of its own for a part of a schedule, the same in every process."""
    return zlib.crc32(repr((seed, *words)).encode())
