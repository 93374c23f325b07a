"""Releases texts to be sent when their undo time is over or their planned time has come."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.clocks import Clocks
from desktop.core.model import AccountKey
from desktop.database.connection import Database
from desktop.messages.schedule import MAX_GRACE_MS, Schedule


class ScheduleTask:
    """The schedule of one account. Used by the network thread only. Raises DiskError."""

    def __init__(self, database: Database, key: AccountKey, clocks: Clocks) -> None:
        self._schedule = Schedule(database, key)
        self._clocks = clocks

    def times(self, local: Callable[[int], int]) -> list[int]:
        """When something is due, in ms of ``elapsed``; ``local`` converts a server time to it."""
        due = self._schedule.due()
        times = []
        if due.grace is not None:
            # At most the longest undo time, even if the local clock was set back.
            wait = min(due.grace - self._clocks.wall(), MAX_GRACE_MS)
            times.append(self._clocks.elapsed() + max(wait, 0))
        if due.planned is not None:
            times.append(local(due.planned))
        return times

    def step(self, server_now: int) -> bool:
        """Returns whether rows changed."""
        return self._schedule.release(server_now)
