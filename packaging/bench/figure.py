"""A figure: measured values of the program and of its floor, and limits."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Reach(StrEnum):
    """The quantity that a limit applies to."""

    RATIO = "x"
    """Our median divided by the floor's, at most."""
    SPEED = "of the floor's speed"
    """The floor's median divided by ours, at least. Both are times."""
    P99 = "p99"
    MOST = "most"
    """The maximum of all runs."""
    MORE = "more than the floor"
    """Our median minus the floor's, at most."""
    NONE = ""


@dataclass(frozen=True, slots=True)
class Limit:
    reach: Reach
    value: float


@dataclass(frozen=True, slots=True)
class Figure:
    """``ours`` and ``floor`` are measured values in ``unit``, in the order of the runs."""

    name: str
    unit: str
    ours: tuple[float, ...]
    floor: tuple[float, ...] = ()
    limits: tuple[Limit, ...] = field(default=())

    @property
    def ratio(self) -> float | None:
        if not self.floor or not median(self.floor):
            return None
        return median(self.ours) / median(self.floor)

    def measured(self, limit: Limit) -> float:
        """The value that the limit applies to."""
        match limit.reach:
            case Reach.RATIO:
                return median(self.ours) / median(self.floor)
            case Reach.SPEED:
                return median(self.floor) / median(self.ours)
            case Reach.P99:
                return percentile(self.ours, 99)
            case Reach.MOST:
                return max(self.ours)
            case Reach.MORE:
                return median(self.ours) - median(self.floor)
        return median(self.ours)

    def holds(self, limit: Limit) -> bool:
        if limit.reach is Reach.SPEED:
            return self.measured(limit) >= limit.value
        return self.measured(limit) <= limit.value

    @property
    def is_reached(self) -> bool:
        return all(self.holds(limit) for limit in self.limits)


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def percentile(values: Sequence[float], part: float) -> float:
    """The nearest-rank percentile."""
    ordered = sorted(values)
    at = -(-len(ordered) * part // 100)
    return ordered[max(int(at), 1) - 1]


def spread(values: Sequence[float]) -> float:
    """Half the interquartile range."""
    if len(values) < 2:
        return 0.0
    quarters = statistics.quantiles(values, n=4, method="inclusive")
    return (quarters[2] - quarters[0]) / 2


def ratio(
    name: str, unit: str, ours: list[float], floor: list[float], most: float | None
) -> Figure:
    limits = () if most is None else (Limit(Reach.RATIO, most),)
    return Figure(name, unit, tuple(ours), tuple(floor), limits)
