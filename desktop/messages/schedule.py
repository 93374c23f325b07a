"""Texts that wait on purpose: a few seconds in which they can be undone, or until a time."""

from __future__ import annotations

from desktop.accounts.known_accounts import account_row
from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.messages.history import Event, append_history

# The longest time in which a text can be undone.
MAX_GRACE_MS = 30_000

# A text that comes so much later than it was meant to is not sent without asking: what it says may
# not be true any more.
_LATE_MS = 10 * 60_000


class DueTimes(Record, frozen=True):
    """When something has to be let go: ``grace`` in ms of the local clock, from which it was
    counted; ``planned`` in ms of the server's. None: nothing waits for it."""

    grace: int | None
    planned: int | None


class Schedule:
    """Of one account, on the network thread's connection. Raises DiskError."""

    def __init__(self, database: Database, account: AccountKey) -> None:
        self._database = database
        with database.transaction():
            self._account = account_row(database, account)

    def due(self) -> DueTimes:
        row = self._database.row(
            "SELECT min(hold_until), min(send_at) FROM message"
            " WHERE session = ? AND ready = 0 AND late = 0",
            (self._account,),
        )
        assert row is not None
        return DueTimes(*row)

    def release(self, server_now: int) -> bool:
        """Lets go what is due. Returns whether rows changed."""
        with self._database.transaction():
            return self._end_grace() + self._take_due(server_now) > 0

    def _end_grace(self) -> int:
        """The grace is counted by the local clock alone, which may be set back meanwhile: it never
        lasts longer than the longest."""
        now = self._database.clock()
        return self._database.run(
            "UPDATE message SET ready = 1, hold_until = NULL WHERE session = ? AND ready = 0"
            " AND send_at IS NULL AND (hold_until <= ? OR hold_until > ?)",
            (self._account, now, now + MAX_GRACE_MS),
        )

    def _take_due(self, server_now: int) -> int:
        rows = self._database.rows(
            "SELECT seq, send_at FROM message WHERE session = ? AND ready = 0 AND late = 0"
            " AND send_at <= ?",
            (self._account, server_now),
        )
        for seq, send_at in rows:
            is_late = server_now - send_at > _LATE_MS
            self._database.run(
                "UPDATE message SET ready = ?, late = ? WHERE seq = ?",
                (int(not is_late), int(is_late), seq),
            )
            append_history(self._database, seq, Event.LATE if is_late else Event.DUE)
        return len(rows)
