"""The result of a proof, and its last line."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Harm(StrEnum):
    """What must never happen."""

    LOST = "lost"
    """An accepted text is missing, or will never be sent."""
    DOUBLE = "double"
    """The program sent a text twice, or would have."""
    WRONG = "wrong"
    """The program shows something untrue about a text, or did not report an error."""
    STUCK = "stuck"
    """A text makes no further progress."""


@dataclass(frozen=True, slots=True)
class Finding:
    harm: Harm
    what: str


@dataclass(slots=True)
class Tally:
    """The sum of many schedules. A failure comes with what replays its schedule."""

    name: str
    schedules: int = 0
    harms: dict[Harm, int] = field(default_factory=lambda: dict.fromkeys(Harm, 0))
    failures: list[str] = field(default_factory=list)
    moments: Counter[str] = field(default_factory=Counter)
    """Counts what the schedules ran into, to notice a proof that no longer hits anything."""

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
        """No findings, and at least one schedule."""
        return self.schedules > 0 and not self.failures

    def line(self) -> str:
        harms = ", ".join(f"{harm} {self.harms[harm]}" for harm in Harm)
        return f"{self.name}: schedules {self.schedules}, {harms}"


def derived(seed: int, *words: object) -> int:
    """A seed of its own for a part of a schedule, the same in every process."""
    return zlib.crc32(repr((seed, *words)).encode())
