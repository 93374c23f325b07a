"""The texts that RingCentral has taken: what they are in the store, and their status.

Every time is the server's, in ms since 1970 UTC, and is handed in.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from desktop.contacts.directory import dropped_extension
from desktop.core.model import FINAL_STATUSES, StoreRecord
from desktop.core.records import Record
from desktop.database.connection import Store, storable
from desktop.messages.history import Event, append
from desktop.messages.poll_intervals import Pace
from desktop.messages.status_order import NO_REPORT_YET, Holder, is_final, is_forward

# After a report that there is no report yet.
_NO_REPORT_WAIT_MS = 3_600_000


class Followed(Record, frozen=True):
    id: str
    message_id: str


class AcceptedTexts:
    """Those of one session, on the network thread's connection. Raises DiskError."""

    def __init__(self, store: Store, session: int, pace: Pace) -> None:
        self._store = store
        self._session = session
        self._pace = pace

    # --- what they are in the store ------------------------------------------------------------

    def bind(self, seq: int, record: StoreRecord, server_now: int, event: Event) -> None:
        """The row is this record. Inside a transaction."""
        follow_at = self._follow_at(record.status, record.code, server_now, server_now)
        self._store.run(
            "UPDATE message SET state = 'accepted', message_id = ?, status = ?, code = ?,"
            " accepted_at = ?, follow_at = ?, look_at = NULL, dropped = ? WHERE seq = ?",
            (
                record.message_id,
                storable(record.status),
                storable(record.code),
                server_now,
                follow_at,
                _dropped(self._store, self._session, seq, record.status),
                seq,
            ),
        )
        append(self._store, seq, event, code=record.code, detail=record.status)
        if event is Event.FOUND:
            self._keep_second_back(seq)

    def _keep_second_back(self, seq: int) -> None:
        """The person had it sent again while its outcome was unknown. Now it is known that it went
        out: the second is not sent as long as it waits."""
        second = self._store.row(
            "SELECT seq FROM message WHERE again_of = ? AND state = 'queued'", (seq,)
        )
        if second is not None:
            self._store.run("UPDATE message SET state = 'cancelled' WHERE seq = ?", second)
            append(self._store, second[0], Event.FIRST_FOUND)

    def holder(self, message_id: str) -> int | None:
        """The row of this session that has this record of the store."""
        row = self._store.row(
            # Word for word the condition of the index: otherwise it is not used.
            "SELECT seq FROM message WHERE session = ? AND message_id = ? AND message_id <> ''",
            (self._session, message_id),
        )
        return None if row is None else row[0]

    def holders(self, message_ids: Sequence[str]) -> dict[str, Holder]:
        """The rows of this session that have one of these records."""
        rows = self._store.rows(
            "SELECT message_id, status, code, follow_at FROM message WHERE session = ?"
            " AND message_id IN (SELECT value FROM json_each(?)) AND message_id <> ''",
            (self._session, msgspec.json.encode(message_ids).decode()),
        )
        return {message_id: Holder(*rest) for message_id, *rest in rows}

    # --- their status --------------------------------------------------------------------------

    def next_followed(self, server_now: int) -> Followed | None:
        """The accepted text whose status is due to be asked for."""
        row = self._store.row(
            "SELECT id, message_id FROM message WHERE session = ? AND follow_at <= ?"
            " ORDER BY follow_at LIMIT 1",
            (self._session, server_now),
        )
        return None if row is None else Followed(*row)

    def all_followed(self) -> list[Followed]:
        """Due or not; the newest first."""
        rows = self._store.rows(
            "SELECT id, message_id FROM message WHERE session = ? AND follow_at IS NOT NULL"
            " ORDER BY seq DESC",
            (self._session,),
        )
        return [Followed(*row) for row in rows]

    def note_status(self, followed: Followed, record: StoreRecord | None, server_now: int) -> bool:
        """Takes over the status of a record; only ever forward. None: it is not in the store.
        Returns whether anything changed that the window shows."""
        with self._store.transaction():
            row = self._store.row("SELECT seq FROM message WHERE id = ?", (followed.id,))
            if row is None:
                return False
            if record is not None:
                return self.take_status(row[0], record, server_now)
        # It may only not be in the store yet: it is followed as long as any other.
        self.follow_later(followed, server_now)
        return False

    def take_status(self, seq: int, record: StoreRecord, server_now: int) -> bool:
        """The row's record as the server has it now. Inside a transaction."""
        row = self._store.row("SELECT status, code, accepted_at FROM message WHERE seq = ?", (seq,))
        assert row is not None
        status, code, accepted_at = row
        accepted_at = server_now if accepted_at is None else accepted_at
        changed = is_forward(status, code, record)
        if changed:
            status, code = storable(record.status), storable(record.code)
            self._store.run(
                "UPDATE message SET status = ?, code = ?, dropped = ? WHERE seq = ?",
                (status, code, _dropped(self._store, self._session, seq, status), seq),
            )
            append(self._store, seq, Event.STATUS, code=code, detail=status)
        follow_at = self._follow_at(status, code, accepted_at, server_now)
        self._store.run("UPDATE message SET follow_at = ? WHERE seq = ?", (follow_at, seq))
        return changed

    def due(self, server_now: int) -> Sequence[int]:
        """Rows whose status is due to be asked for."""
        due = self._store.rows(
            "SELECT seq FROM message WHERE session = ? AND follow_at <= ?",
            (self._session, server_now),
        )
        return [seq for (seq,) in due]

    def follow_again_later(self, seqs: Sequence[int], server_now: int) -> None:
        """One answer told the changes of all texts: what is due has been asked for. Inside a
        transaction."""
        for seq in seqs:
            row = self._store.row(
                "SELECT status, code, accepted_at FROM message WHERE seq = ? AND follow_at <= ?",
                (seq, server_now),
            )
            if row is not None:
                status, code, accepted_at = row
                self._store.run(
                    "UPDATE message SET follow_at = ? WHERE seq = ?",
                    (self._follow_at(status, code, accepted_at or 0, server_now), seq),
                )

    def _follow_at(self, status: str, code: str, accepted_at: int, server_now: int) -> int | None:
        if is_final(status, code):
            return None
        wait = _NO_REPORT_WAIT_MS if code == NO_REPORT_YET else 0
        following = self._pace.next_follow(accepted_at, server_now)
        return None if following is None else max(following, server_now + wait)

    def follow_later(self, followed: Followed, server_now: int) -> None:
        """Its status could not be asked for now; others come first."""
        with self._store.transaction():
            self._store.run(
                "UPDATE message SET follow_at = iif(? < accepted_at + ?, ?, NULL)"
                " WHERE id = ? AND follow_at IS NOT NULL",
                (
                    server_now,
                    self._pace.follow[-1][0],
                    server_now + self._pace.after_trouble,
                    followed.id,
                ),
            )


def _dropped(store: Store, session: int, seq: int, status: str) -> str:
    """The status of the recipient's extension where RingCentral drops texts to it. A final
    status of the text itself knows better."""
    row = store.row("SELECT recipient FROM message WHERE seq = ?", (seq,))
    if row is None or status in FINAL_STATUSES:
        return ""
    found = dropped_extension(store, session, row[0])
    return "" if found is None else found.status
