"""The clocks of this machine."""

from __future__ import annotations

import time
from collections.abc import Callable

from desktop.core.records import Record


def wall_ms() -> int:
    """Local time in ms since 1970 UTC. Anyone may set it: it is shown, and decides nothing."""
    return time.time_ns() // 1_000_000


def elapsed_ms() -> int:
    """Ms since some start, evenly, whatever is done to the local time; where the system can tell,
    sleep of the machine counts (time.monotonic() stands still in it on Linux)."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    if boot is not None:
        return time.clock_gettime_ns(boot) // 1_000_000
    return time.monotonic_ns() // 1_000_000


class Clocks(Record, frozen=True):
    wall: Callable[[], int] = wall_ms
    elapsed: Callable[[], int] = elapsed_ms
