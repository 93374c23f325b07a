"""The texts that RingCentral has accepted: their records in the store, and their status.

All times are server times, in ms since 1970 UTC.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.contacts.directory import dropped_extension
from desktop.core.model import FINAL_STATUSES, NO_REPORT_YET, Delivery, EndedAs, StoreRecord
from desktop.core.records import Record
from desktop.database.connection import Database, json_list, storable
from desktop.messages.consents import note_blocked, pair_of
from desktop.messages.deliveries import is_final, is_forward, note_deliveries
from desktop.messages.history import Event, append_history
from desktop.messages.last_times import settle_last_at_of
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.queueing import cancel_text
from desktop.texting.opt_out import BLOCKED

# How long to wait then before asking again.
_NO_REPORT_WAIT_MS = 3_600_000


class AwaitedStatus(Record, frozen=True):
    """An accepted text whose status may still change."""

    id: str
    message_id: str


class KnownStatus(Record, frozen=True):
    """The status of a record as its row has it."""

    status: str
    code: str
    follow_at: int | None

    def needs_update(self, record: StoreRecord, *, complete: bool) -> bool:
        """Whether ``record`` changes the row. Where the answer is not ``complete``, the time of the
        next request changes, too."""
        is_awaited = self.follow_at is not None and not complete
        # What each recipient of a group got is in rows of its own.
        is_of_group = self.follow_at is not None and bool(record.deliveries)
        before, after = (self.status, self.code), (record.status, record.code)
        return is_awaited or is_of_group or is_forward(before, after)


class StatusUpdates:
    """The accepted texts of one account, on the network thread's connection. Raises DiskError."""

    def __init__(self, database: Database, account: int, intervals: PollIntervals) -> None:
        self._database = database
        self._account = account
        self._intervals = intervals

    # --- their records in the store ------------------------------------------------------------

    def bind(self, seq: int, record: StoreRecord, server_now: int, event: Event) -> None:
        """Binds a row to its record. Inside a transaction."""
        follow_at = self._next_status_at(record.status, record.code, server_now, server_now)
        self._database.run(
            "UPDATE message SET state = 'accepted', message_id = ?, status = ?, code = ?,"
            " accepted_at = ?, follow_at = ?, look_at = NULL, dropped = ?, at = coalesce(?, at)"
            " WHERE seq = ?",
            (
                record.message_id,
                storable(record.status),
                storable(record.code),
                server_now,
                follow_at,
                _dropped(self._database, self._account, seq, record.status),
                # The time of the server, as inbound texts have it.
                record.created_at,
                seq,
            ),
        )
        append_history(self._database, seq, event, code=record.code, detail=record.status)
        note_deliveries(self._database, seq, record.deliveries)
        self._note_consent(seq, record, server_now)
        # Taken over by a sync before it was found to be this text.
        self._database.run(
            "DELETE FROM store_record WHERE session = ? AND message_id = ?",
            (self._account, record.message_id),
        )
        settle_last_at_of(self._database, seq)
        if event is Event.FOUND:
            self._cancel_resend(seq)

    def _cancel_resend(self, seq: int) -> None:
        """Cancels the text that the person queued again while the outcome of the first was
        unknown, unless it was claimed already."""
        second = self._database.row(
            "SELECT seq FROM message WHERE again_of = ? AND state = 'queued'", (seq,)
        )
        if second is not None:
            cancel_text(self._database, second[0], Event.FIRST_FOUND, EndedAs.FIRST_FOUND)

    def row_of_record(self, message_id: str) -> int | None:
        """The row of this account that is bound to this record, or None."""
        row = self._database.row(
            # The condition of the partial index, word for word: otherwise it is not used.
            "SELECT seq FROM message WHERE session = ? AND message_id = ? AND message_id <> ''",
            (self._account, message_id),
        )
        return None if row is None else row[0]

    def known_statuses(self, message_ids: Sequence[str]) -> dict[str, KnownStatus]:
        """The rows of this account that are bound to one of these records, by message id."""
        rows = self._database.rows(
            "SELECT message_id, status, code, follow_at FROM message WHERE session = ?"
            " AND message_id IN (SELECT value FROM json_each(?)) AND message_id <> ''",
            (self._account, json_list(message_ids)),
        )
        return {message_id: KnownStatus(*rest) for message_id, *rest in rows}

    # --- their status --------------------------------------------------------------------------

    def next_awaited(self, server_now: int) -> AwaitedStatus | None:
        """The accepted text whose status has to be asked for first, if one is due."""
        row = self._database.row(
            "SELECT id, message_id FROM message WHERE session = ? AND follow_at <= ?"
            " ORDER BY follow_at LIMIT 1",
            (self._account, server_now),
        )
        return None if row is None else AwaitedStatus(*row)

    def all_awaited(self) -> list[AwaitedStatus]:
        """All of them, due or not; the newest first."""
        rows = self._database.rows(
            "SELECT id, message_id FROM message WHERE session = ? AND follow_at IS NOT NULL"
            " ORDER BY seq DESC",
            (self._account,),
        )
        return [AwaitedStatus(*row) for row in rows]

    def note_status(
        self, awaited: AwaitedStatus, record: StoreRecord | None, server_now: int
    ) -> bool:
        """Takes over the status of a record, unless it is older than the known one. None: the
        record is not in the store. Returns whether the window shows a change."""
        with self._database.transaction():
            row = self._database.row("SELECT seq FROM message WHERE id = ?", (awaited.id,))
            if row is None:
                return False
            if record is not None:
                return self.take_status(row[0], record, server_now)
        # The record may not be in the store yet: go on asking as for any other text.
        self.postpone(awaited, server_now)
        return False

    def take_status(self, seq: int, record: StoreRecord, server_now: int) -> bool:
        """Takes over the status of a row's record, unless it is older than the known one, and sets
        when to ask next. Inside a transaction. Returns whether the window shows a change."""
        row = self._database.row(
            "SELECT status, code, accepted_at FROM message WHERE seq = ?", (seq,)
        )
        assert row is not None
        status, code, accepted_at = row
        accepted_at = server_now if accepted_at is None else accepted_at
        changed = note_deliveries(self._database, seq, record.deliveries)
        if is_forward((status, code), (record.status, record.code)):
            changed = True
            status, code = storable(record.status), storable(record.code)
            self._database.run(
                "UPDATE message SET status = ?, code = ?, dropped = ? WHERE seq = ?",
                (status, code, _dropped(self._database, self._account, seq, status), seq),
            )
            append_history(self._database, seq, Event.STATUS, code=code, detail=status)
            self._note_consent(seq, record, accepted_at)
        follow_at = self._next_status_at(status, code, accepted_at, server_now)
        self._database.run("UPDATE message SET follow_at = ? WHERE seq = ?", (follow_at, seq))
        return changed

    def _note_consent(self, seq: int, record: StoreRecord, accepted_at: int) -> None:
        """RingCentral or a carrier blocked the text, because its recipient opted out."""
        row = self._database.row("SELECT sender, recipient FROM message WHERE seq = ?", (seq,))
        if row is None:
            return
        sender, recipient = row
        at = accepted_at if record.created_at is None else record.created_at
        for one in record.deliveries or (Delivery(recipient, record.status, record.code),):
            if one.code in BLOCKED:
                pair = pair_of(self._account, sender, one.number)
                note_blocked(self._database, pair, one.code, at)

    def due(self, server_now: int) -> Sequence[int]:
        """Rows whose status has to be asked for."""
        due = self._database.rows(
            "SELECT seq FROM message WHERE session = ? AND follow_at <= ?",
            (self._account, server_now),
        )
        return [seq for (seq,) in due]

    def postpone_all(self, seqs: Sequence[int], server_now: int) -> None:
        """Sets when to ask next for rows that are due: a complete answer has just covered them.
        Inside a transaction."""
        for seq in seqs:
            row = self._database.row(
                "SELECT status, code, accepted_at FROM message WHERE seq = ? AND follow_at <= ?",
                (seq, server_now),
            )
            if row is not None:
                status, code, accepted_at = row
                self._database.run(
                    "UPDATE message SET follow_at = ? WHERE seq = ?",
                    (self._next_status_at(status, code, accepted_at or 0, server_now), seq),
                )

    def _next_status_at(
        self, status: str, code: str, accepted_at: int, server_now: int
    ) -> int | None:
        if is_final(status, code):
            return None
        wait = _NO_REPORT_WAIT_MS if code == NO_REPORT_YET else 0
        next_at = self._intervals.next_status_at(accepted_at, server_now)
        return None if next_at is None else max(next_at, server_now + wait)

    def postpone(self, awaited: AwaitedStatus, server_now: int) -> None:
        """For a text whose status could not be read: others come first."""
        with self._database.transaction():
            self._database.run(
                "UPDATE message SET follow_at = iif(? < accepted_at + ?, ?, NULL)"
                " WHERE id = ? AND follow_at IS NOT NULL",
                (
                    server_now,
                    self._intervals.follow[-1][0],
                    server_now + self._intervals.after_trouble,
                    awaited.id,
                ),
            )


def _dropped(database: Database, account: int, seq: int, status: str) -> str:
    """The status of the recipient's extension where RingCentral drops texts to it. Empty where the
    text itself has a final status."""
    row = database.row("SELECT recipient FROM message WHERE seq = ?", (seq,))
    if row is None or status in FINAL_STATUSES:
        return ""
    found = dropped_extension(database, account, row[0])
    return "" if found is None else found.status
