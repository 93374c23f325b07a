"""Texts that failed or need the person, and for which no notification was shown yet.

A trigger of the schema records them in the transaction of the change: none is forgotten and none is
shown twice, even over a restart.
"""

from __future__ import annotations

from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.messages.search import Kind

# How many ids are read at most; the rest is only counted.
_MAX_IDS = 50


class PendingNotification(Record, frozen=True):
    """``count`` texts of one kind: FAILED (dropped ones included) or NEEDS_YOU. ``ids`` are those
    of the newest, the newest first."""

    kind: Kind
    count: int
    ids: tuple[str, ...]


class PendingNotifications:
    """On one connection. Raises DiskError; then nothing has changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self) -> tuple[PendingNotification, ...]:
        """What is new since the last call. Returned once, even if showing it fails."""
        if self._database.row("SELECT 1 FROM untold LIMIT 1") is None:
            return ()
        with self._database.transaction():
            found = tuple(self._pending(kind) for kind in (Kind.FAILED, Kind.NEEDS_YOU))
            self._database.run("DELETE FROM untold")
        return tuple(one for one in found if one.count)

    def _pending(self, kind: Kind) -> PendingNotification:
        (count,) = self._database.row(
            "SELECT count(*) FROM untold u JOIN message m ON m.seq = u.message"
            " JOIN session s ON s.id = m.session WHERE u.kind = ? AND s.removed = 0",
            (kind.value,),
        ) or (0,)
        ids = self._database.rows(
            "SELECT m.id FROM untold u JOIN message m ON m.seq = u.message"
            " JOIN session s ON s.id = m.session WHERE u.kind = ? AND s.removed = 0"
            " ORDER BY u.message DESC LIMIT ?",
            (kind.value, _MAX_IDS),
        )
        return PendingNotification(kind, count, tuple(id_ for (id_,) in ids))
