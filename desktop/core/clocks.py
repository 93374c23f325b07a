"""The clocks of this machine."""

from __future__ import annotations

import time
from collections.abc import Callable

from desktop.core.records import Record


def wall_ms() -> int:
    """Local time in ms since 1970 UTC. For display only: the user can set it to anything."""
    return time.time_ns() // 1_000_000


def elapsed_ms() -> int:
    """Monotonic time in ms. Includes the time the machine sleeps where the system provides it
    (time.monotonic() does not on Linux)."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    if boot is not None:
        return time.clock_gettime_ns(boot) // 1_000_000
    return time.monotonic_ns() // 1_000_000


class Clocks(Record, frozen=True):
    """Both clocks, so that tests can pass in their own."""

    wall: Callable[[], int] = wall_ms
    elapsed: Callable[[], int] = elapsed_ms
