"""What still has to go out, for the question before the program ends."""

from __future__ import annotations

from desktop.core.records import Record
from desktop.database.connection import Database


class WaitingTexts(Record, frozen=True):
    planned: int = 0
    """Texts to be sent at a chosen time, those of lists too."""
    next_at: int | None = None
    """When the first of them goes out, in ms since 1970 UTC."""
    of_lists: int = 0
    """Texts of lists that are being sent."""
    newest: int = 0
    """The `seq` of the newest of all these texts."""

    @property
    def count(self) -> int:
        return self.planned + self.of_lists


class Waiting:
    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> WaitingTexts:
        """Without texts that the person has to decide about, and without paused lists: they go out
        only when somebody acts. Raises DiskError."""
        planned = self._database.row(
            "SELECT count(*), min(m.send_at), coalesce(max(m.seq), 0) FROM session s"
            " JOIN message m ON m.session = s.id LEFT JOIN merge g ON g.id = m.merge"
            " WHERE s.removed = 0 AND m.ready = 0 AND m.late = 0 AND m.state = 'queued'"
            " AND m.send_at IS NOT NULL AND m.hold_until IS NULL"
            " AND coalesce(g.state, 'running') = 'running'"
        )
        of_lists = self._database.row(
            "SELECT count(*), coalesce(max(m.seq), 0) FROM merge g"
            " JOIN session s ON s.id = g.session JOIN message m ON m.merge = g.id"
            # `ready`: also those of a planned list whose time has come.
            " WHERE g.state = 'running' AND s.removed = 0 AND m.state = 'queued' AND m.ready = 1"
        )
        assert planned is not None
        assert of_lists is not None
        return WaitingTexts(planned[0], planned[1], of_lists[0], max(planned[2], of_lists[1]))
