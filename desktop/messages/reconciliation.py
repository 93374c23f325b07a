"""Looks in the message store for texts whose outcome is unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.accounts.known_accounts import ensured_account_row
from desktop.core.model import AccountKey, MessageState, StoreRecord
from desktop.core.records import Record
from desktop.database.connection import Database, Row
from desktop.messages.attachments import sizes_of
from desktop.messages.history import Event, append_history
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.start_look import StartLook
from desktop.messages.status import StatusUpdates
from desktop.texting.matching import CLOCK_GRAIN_MS, SentText

# A read of the store begins this long before the oldest claim.
_MARGIN_MS = 5 * 60_000

# An unconfirmed text is still looked for in the background, whatever the person decided: first
# after this time, then each time when its age has doubled, up to a day after its claim.
_BACKGROUND_FIRST_MS = 5 * 60_000
_BACKGROUND_END_MS = 24 * 3_600_000

# Each query names its partial index, because SQLite cannot know that it has few rows, and repeats
# the condition of the index word for word: otherwise all texts of the account would be read.
_UNDECIDED = "state IN ('sending', 'checking', 'unconfirmed')"
_INDEXED = "message INDEXED BY message_undecided"
_COLUMNS = "seq, id, sender, recipient, text_key, state, claimed_at, first_look_at"
_OPEN = f"""
SELECT {_COLUMNS} FROM (
    SELECT {_COLUMNS} FROM {_INDEXED} WHERE session = ?1 AND {_UNDECIDED} AND state <> 'sending'
    UNION ALL
    SELECT {_COLUMNS} FROM message INDEXED BY message_doubt
    WHERE session = ?1 AND state = 'cancelled' AND doubt = 1
)
"""


class StoreWindow(Record, frozen=True):
    """What to read from the store: outbound texts created from ``start`` to ``end`` (server ms)."""

    start: int
    end: int


class Reconciliation:
    """The texts of one account whose outcome is unknown, on the network thread's connection.
    Raises DiskError."""

    def __init__(
        self,
        database: Database,
        account: AccountKey,
        status_updates: StatusUpdates,
        intervals: PollIntervals,
        start_look: StartLook | None = None,
    ) -> None:
        self._database = database
        self._start_look = start_look
        self._status_updates = status_updates
        self._intervals = intervals
        self._account = ensured_account_row(database, account)

    def window(self, server_now: int) -> StoreWindow | None:
        """The part of the message store to read now. None if nothing is due."""
        row = self._database.row(
            "SELECT min(claimed_at) FROM message WHERE session = ? AND look_at <= ?",
            (self._account, server_now),
        )
        starts = [] if row is None or row[0] is None else [row[0] - _MARGIN_MS]
        waiting = self._start_look.start(server_now) if self._start_look is not None else None
        starts += [] if waiting is None else [waiting]
        return StoreWindow(min(starts), server_now + 60_000) if starts else None

    def settle(
        self, window: StoreWindow, records: Sequence[StoreRecord], read_at: int
    ) -> tuple[str, ...]:
        """Binds rows to the records of one *complete* read that began at ``read_at``.

        The oldest record comes first, and CHECKING rows before those the person decided about.
        Returns the ids of the changed rows.
        """
        with self._database.transaction():
            rows = self._open_rows()
            changed = self._bind(rows, records, read_at)
            for row in rows:
                seq, id_, claimed_at = row[0], row[1], row[6]
                covered = claimed_at is not None and claimed_at - _MARGIN_MS >= window.start
                if id_ not in changed and covered and self._note_absent(row, read_at):
                    changed[id_] = seq
            if self._start_look is not None:
                changed |= self._start_look.settle(
                    window.start, records, read_at, self._status_updates
                )
        return tuple(changed)

    def mark_unconfirmed(self, server_now: int) -> None:
        """For an account whose store cannot be read: rows that were checked long enough become
        UNCONFIRMED. A record that is found later is still bound."""
        with self._database.transaction():
            rows = self._database.rows(
                f"SELECT seq, claimed_at FROM {_INDEXED} WHERE session = ? AND {_UNDECIDED}"
                " AND state = 'checking' AND claimed_at <= ?",
                (self._account, server_now - self._intervals.give_up),
            )
            for seq, claimed_at in rows:
                self._set_unconfirmed(seq, claimed_at, server_now, "the store cannot be read")
            if self._start_look is not None:
                self._start_look.ask_about_all(server_now)

    def bind(self, records: Sequence[StoreRecord], read_at: int) -> tuple[str, ...]:
        """Binds rows to records from another source than a complete read: a missing record proves
        nothing. Inside a transaction."""
        return tuple(self._bind(self._open_rows(), records, read_at))

    def _open_rows(self) -> list[Row]:
        # Where a record matches several rows, the one claimed last gets it: rows claimed earlier
        # can take every record that this one could, so no record is left without a row.
        return self._database.rows(
            f"{_OPEN} ORDER BY state <> 'checking', state <> 'unconfirmed', claimed_at DESC, seq",
            (self._account,),
        )

    def _bind(
        self, rows: list[Row], records: Sequence[StoreRecord], read_at: int
    ) -> dict[str, int]:
        bound: dict[str, int] = {}
        sizes = sizes_of(self._database, [row[0] for row in rows])
        for record in sorted(records, key=lambda record: record.created_at or 0):
            if (
                not record.message_id
                or self._status_updates.row_of_record(record.message_id) is not None
            ):
                continue
            row = next(
                (r for r in rows if r[1] not in bound and _is_text_of(r, sizes, record)), None
            )
            if row is None:
                continue
            bound[row[1]] = row[0]
            self._status_updates.bind(row[0], record, read_at, Event.FOUND)
        return bound

    def _note_absent(self, row: Row, read_at: int) -> bool:
        """Records a complete read without a match. Returns whether the row is now UNCONFIRMED."""
        seq, _, _, _, _, state, claimed_at, first_look_at = row
        if state != MessageState.CHECKING:
            self._look_in_background(seq, claimed_at, read_at)
            return False
        if first_look_at is None and read_at >= claimed_at:
            # A read that began before the claim proves nothing.
            first_look_at = read_at
        if (
            first_look_at is not None
            and read_at - first_look_at >= self._intervals.reads_apart
            and read_at - claimed_at >= self._intervals.give_up
        ):
            self._set_unconfirmed(seq, claimed_at, read_at, "")
            return True
        self._database.run(
            "UPDATE message SET first_look_at = ?, look_at = ? WHERE seq = ?",
            (first_look_at, read_at + self._intervals.between_looks, seq),
        )
        append_history(self._database, seq, Event.LOOKED)
        return False

    def _set_unconfirmed(self, seq: int, claimed_at: int, now: int, reason: str) -> None:
        self._database.run(
            "UPDATE message SET state = 'unconfirmed', doubt = 1 WHERE seq = ?",
            (seq,),
        )
        self._look_in_background(seq, claimed_at, now)
        append_history(self._database, seq, Event.UNCONFIRMED, detail=reason)

    def _look_in_background(self, seq: int, claimed_at: int, read_at: int) -> None:
        age = max(read_at - claimed_at, _BACKGROUND_FIRST_MS)
        look_at = read_at + age if age < _BACKGROUND_END_MS else None
        self._database.run("UPDATE message SET look_at = ? WHERE seq = ?", (look_at, seq))


def _is_text_of(row: Row, sizes: Mapping[int, tuple[int, ...]], record: StoreRecord) -> bool:
    seq, _, sender, recipient, key, _, claimed_at, _ = row
    return (
        record.created_at is not None
        and claimed_at is not None
        and record.created_at >= claimed_at - CLOCK_GRAIN_MS
        and SentText(sender, recipient, key, sizes.get(seq, ())).is_in(record)
    )
