"""What can be measured, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bench import at_rest, at_size, at_work
from bench.figure import Figure
from bench.runs import Runs

GROUPS: dict[str, Callable[[Runs], Iterator[Figure]]] = {
    "start": at_rest.start,
    "filled": at_rest.filled,
    "memory": at_rest.memory,
    "idle": at_rest.idle,
    "signal": at_work.signal,
    "large": at_size.large,
    "search": at_size.search,
    "curve": at_size.growth_curve,
    "upkeep": at_size.upkeep,
    "send": at_work.send,
    "heartbeat": at_work.heartbeat,
    "road": at_work.road,
    "growth": at_work.growth,
}
# In this order: a person has five sign-ins at most, and each of the last four makes one.
