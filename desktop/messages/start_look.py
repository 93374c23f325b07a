"""Texts that already waited when the work for an account began, until the store was read for them.

A data folder that was put back from a backup has texts that wait and went out since, and nothing in
the folder can show that. Only RingCentral knows: so before such a text is sent, it is looked for in
the message store, from its creation on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.accounts.known_accounts import find_account_row
from desktop.core.model import AccountKey, StoreRecord, recipients_of
from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.messages.attachments import sizes_of
from desktop.messages.history import Event, append_history
from desktop.messages.status import StatusUpdates
from desktop.texting.matching import SentText, number_key, text_key

_MINUTE_MS = 60_000
_DAY_MS = 24 * 60 * _MINUTE_MS

# `created_at` is local time; it is converted with the present difference to the server's time. A
# record that is older than its row by more than this, yet has its words, leads to a question.
_CLOCK_DRIFT_MS = 5 * _MINUTE_MS
# A clock that was set meanwhile is usually wrong by a time zone or a day.
_CLOCK_STEP_MS = _DAY_MS
# An older text is not sent without asking: the store need not have its record any more.
_OLDEST_MS = 30 * _DAY_MS


class _Waiting(Record, frozen=True):
    """A text that waits. ``earliest``: it went out later than this, where ``is_timed``."""

    seq: int
    id: str
    sent: SentText
    earliest: int
    is_timed: bool


class StartLook:
    """Used on the network thread. Methods raise DiskError."""

    def __init__(self, database: Database, account: AccountKey) -> None:
        self._database = database
        # None: a new account, which has no texts.
        self._account = find_account_row(database, account)
        row = database.row(
            "SELECT max(seq) FROM message WHERE session = ? AND state = 'queued'", (self._account,)
        )
        self.last_seq: int = (row[0] if row is not None else None) or 0
        """The last text that waited at the start; 0 when the look is over."""

    @property
    def is_pending(self) -> bool:
        if self.last_seq:
            waiting = self._database.row(
                "SELECT 1 FROM message WHERE session = ? AND state = 'queued' AND seq <= ? LIMIT 1",
                (self._account, self.last_seq),
            )
            if waiting is None:
                # The person cancelled them all.
                self.last_seq = 0
        return self.last_seq > 0

    def start(self, server_now: int) -> int | None:
        """From when on the store is to be read, in server ms. None: nothing is to be looked for."""
        created_at = self._first_created_at() if self.last_seq else None
        if created_at is None:
            return None
        created_at = min(created_at + server_now - self._database.clock(), server_now)
        return max(created_at, server_now - _OLDEST_MS) - _CLOCK_STEP_MS

    def settle(
        self, start: int, records: Sequence[StoreRecord], read_at: int, updates: StatusUpdates
    ) -> dict[str, int]:
        """Takes one complete read from ``start`` on. A text that went out is bound to its record,
        one that may have gone out becomes UNCONFIRMED. Inside a transaction, after the rows whose
        outcome is unknown took their records. Returns the changed rows."""
        if not self.last_seq:
            return {}
        needed = self.start(read_at)
        if needed is not None and needed < start - _CLOCK_DRIFT_MS:
            # The clock was set during the read, or the read began before these texts were known.
            return {}
        shift = read_at - self._database.clock()
        free = [
            record
            for record in sorted(records, key=lambda one: one.created_at or 0)
            if record.message_id and updates.row_of_record(record.message_id) is None
        ]
        rows = self._rows()
        sizes = sizes_of(self._database, [row[0] for row in rows])
        waiting = []
        for seq, id_, sender, recipient, key, created_at in rows:
            earliest = created_at + shift - _CLOCK_DRIFT_MS
            # A time to come shows that the clock was set, so only the words count then.
            is_timed = created_at + shift <= read_at + _CLOCK_DRIFT_MS
            sent = SentText(sender, recipient, key, sizes.get(seq, ()))
            waiting.append(_Waiting(seq, id_, sent, earliest, is_timed))
        found = self._take_same(waiting, free, read_at, updates)
        rest = [one for one in waiting if one.seq not in found]
        asked = self._ask_about_rest(rest, free, start, read_at)
        self.last_seq = 0
        return {one.id: one.seq for one in waiting if one.seq in found | asked}

    def _take_same(
        self,
        waiting: Sequence[_Waiting],
        free: list[StoreRecord],
        read_at: int,
        updates: StatusUpdates,
    ) -> set[int]:
        """Texts that a record explains by its words and files. One record explains one text: it
        is free no more. Returns their rows."""
        with_words = _by_words(free)
        taken: set[str] = set()
        found = set()
        for one in waiting:
            candidates = with_words.get(one.sent.key, [])
            same = [record for record in candidates if one.sent.is_in(record)]
            timed = [
                record
                for record in same
                if one.is_timed and (record.created_at or 0) >= one.earliest
            ]
            if timed:
                self._end_wait(one.seq, one.earliest)
                updates.bind(one.seq, timed[0], read_at, Event.FOUND)
            elif same:
                self._ask(one.seq, min(one.earliest, read_at))
            else:
                continue
            used = (timed or same)[0]
            candidates.remove(used)
            taken.add(used.message_id)
            found.add(one.seq)
        free[:] = [record for record in free if record.message_id not in taken]
        return found

    def _ask_about_rest(
        self, waiting: Sequence[_Waiting], free: Sequence[StoreRecord], start: int, read_at: int
    ) -> set[int]:
        """Texts that one of the other records may be. Returns their rows."""
        with_words = _by_words(record for record in free if not _is_blank(record))
        blank = [record for record in free if _is_blank(record)]
        asked = set()
        for one in waiting:
            # The same words with other files: RingCentral may have changed the files. Which text
            # it is of several with these words, nobody knows.
            is_doubtful = any(map(one.sent.has_words_of, with_words.get(one.sent.key, ())))
            purged = [record for record in blank if _may_be_to(record, one.sent.recipient)]
            if purged and not is_doubtful:
                # One record explains one text.
                blank.remove(purged[0])
            if is_doubtful or purged or one.earliest < start:
                self._ask(one.seq, min(one.earliest, read_at))
                asked.add(one.seq)
        return asked

    def ask_about_all(self, server_now: int) -> None:
        """For an account whose store cannot be read. Inside a transaction."""
        shift = server_now - self._database.clock()
        for seq, _, _, _, _, created_at in self._rows() if self.last_seq else ():
            self._ask(seq, min(created_at + shift, server_now))
        self.last_seq = 0

    def _first_created_at(self) -> int | None:
        row = self._database.row(
            "SELECT min(created_at) FROM message"
            " WHERE session = ? AND state = 'queued' AND seq <= ?",
            (self._account, self.last_seq),
        )
        return None if row is None else row[0]

    def _rows(self) -> list[tuple[int, str, str, str, bytes, int]]:
        return self._database.rows(
            "SELECT seq, id, sender, recipient, text_key, created_at FROM message"
            " WHERE session = ? AND state = 'queued' AND seq <= ? ORDER BY seq",
            (self._account, self.last_seq),
        )

    def _end_wait(self, seq: int, claimed_at: int) -> None:
        """It is as if the text was claimed at ``claimed_at``: it cannot have been sent before."""
        self._database.run(
            "UPDATE message SET claimed_at = ?1, at = iif(send_at IS NULL, at, ?1), ready = 1,"
            " late = 0, opted_out = 0, hold_until = NULL, send_at = NULL WHERE seq = ?2",
            (claimed_at, seq),
        )

    def _ask(self, seq: int, claimed_at: int) -> None:
        self._end_wait(seq, claimed_at)
        self._database.run(
            "UPDATE message SET state = 'unconfirmed', doubt = 1, look_at = 0 WHERE seq = ?", (seq,)
        )
        append_history(self._database, seq, Event.UNCONFIRMED)


def _by_words(records: Iterable[StoreRecord]) -> dict[bytes, list[StoreRecord]]:
    found: dict[bytes, list[StoreRecord]] = {}
    for record in records:
        found.setdefault(text_key(record.text), []).append(record)
    return found


def _is_blank(record: StoreRecord) -> bool:
    """A picture without words has files."""
    return not record.text and not record.files


def _may_be_to(record: StoreRecord, recipient: str) -> bool:
    """Of a purged text the store may have nothing but the id."""
    to = {number_key(one) for one in record.recipients if one}
    return not to or to == {number_key(one) for one in recipients_of(recipient)}
