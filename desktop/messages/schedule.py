"""Texts that wait on purpose: a few seconds in which they can be undone, or until a time."""

from __future__ import annotations

from desktop.accounts.known_accounts import session_number
from desktop.core.model import SessionKey
from desktop.core.records import Record
from desktop.database.connection import Store
from desktop.messages.history import Event, append

# The longest time in which a text can be undone.
MOST_GRACE_MS = 30_000

# A text that comes so much later than it was meant to is not sent without asking: what it says may
# not be true any more.
_LATE_MS = 10 * 60_000


class Due(Record, frozen=True):
    """When something has to be let go: ``grace`` in ms of the local clock, from which it was
    counted; ``planned`` in ms of the server's. None: nothing waits for it."""

    grace: int | None
    planned: int | None


class Holding:
    """Of one session, on the network thread's connection. Raises DiskError."""

    def __init__(self, store: Store, session: SessionKey) -> None:
        self._store = store
        with store.transaction():
            self._session = session_number(store, session)

    def due(self) -> Due:
        row = self._store.row(
            "SELECT min(hold_until), min(send_at) FROM message"
            " WHERE session = ? AND ready = 0 AND late = 0",
            (self._session,),
        )
        assert row is not None
        return Due(*row)

    def release(self, server_now: int) -> bool:
        """Lets go what is due. Returns whether rows changed."""
        with self._store.transaction():
            return self._end_grace() + self._take_due(server_now) > 0

    def _end_grace(self) -> int:
        """The grace is counted by the local clock alone, which may be set back meanwhile: it never
        lasts longer than the longest."""
        now = self._store.clock()
        return self._store.run(
            "UPDATE message SET ready = 1, hold_until = NULL WHERE session = ? AND ready = 0"
            " AND send_at IS NULL AND (hold_until <= ? OR hold_until > ?)",
            (self._session, now, now + MOST_GRACE_MS),
        )

    def _take_due(self, server_now: int) -> int:
        rows = self._store.rows(
            "SELECT seq, send_at FROM message WHERE session = ? AND ready = 0 AND late = 0"
            " AND send_at <= ?",
            (self._session, server_now),
        )
        for seq, send_at in rows:
            is_late = server_now - send_at > _LATE_MS
            self._store.run(
                "UPDATE message SET ready = ?, late = ? WHERE seq = ?",
                (int(not is_late), int(is_late), seq),
            )
            append(self._store, seq, Event.LATE if is_late else Event.DUE)
        return len(rows)
