"""Texts that went wrong or need the person, and that nobody was told of yet.

A trigger of the schema notes them in the transaction of the change itself: none is forgotten and
none is told twice, over a restart too.
"""

from __future__ import annotations

from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.messages.search import Kind

# So many are named at most; the rest is counted.
_MAX_NAMED = 50


class PendingNotification(Record, frozen=True):
    """``count`` texts of one kind: FAILED (with those that were dropped) or NEEDS_YOU. ``ids`` are
    the newest of them, the newest first."""

    kind: Kind
    count: int
    ids: tuple[str, ...]


class PendingNotifications:
    """On one connection. Raises DiskError; then it is as if nobody had asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self) -> tuple[PendingNotification, ...]:
        """What is new since the last call. With that it is told, whatever happens then."""
        if self._database.row("SELECT 1 FROM untold LIMIT 1") is None:
            return ()
        with self._database.transaction():
            found = tuple(self._news(kind) for kind in (Kind.FAILED, Kind.NEEDS_YOU))
            self._database.run("DELETE FROM untold")
        return tuple(one for one in found if one.count)

    def _news(self, kind: Kind) -> PendingNotification:
        (count,) = self._database.row(
            "SELECT count(*) FROM untold u JOIN message m ON m.seq = u.message"
            " JOIN session s ON s.id = m.session WHERE u.kind = ? AND s.removed = 0",
            (kind.value,),
        ) or (0,)
        ids = self._database.rows(
            "SELECT m.id FROM untold u JOIN message m ON m.seq = u.message"
            " JOIN session s ON s.id = m.session WHERE u.kind = ? AND s.removed = 0"
            " ORDER BY u.message DESC LIMIT ?",
            (kind.value, _MAX_NAMED),
        )
        return PendingNotification(kind, count, tuple(id_ for (id_,) in ids))
