"""Texts that already waited when the work for an account began, until the store was read for them.

A data folder that was put back from a backup has texts that wait and went out since, and nothing in
the folder can show that. Only RingCentral knows: so before such a text is sent, it is looked for in
the message store, from its creation on.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.accounts.known_accounts import find_account_row
from desktop.core.model import AccountKey, StoreRecord
from desktop.database.connection import Database
from desktop.messages.attachments import sizes_of
from desktop.messages.history import Event, append_history
from desktop.messages.status import StatusUpdates
from desktop.texting.matching import SentText, number_key, recipients_of, text_key

_MINUTE_MS = 60_000
_DAY_MS = 24 * 60 * _MINUTE_MS

# `created_at` is local time; it is converted with the present difference to the server's time. A
# record that is older than its row by more than this, yet has its words, leads to a question.
_CLOCK_DRIFT_MS = 5 * _MINUTE_MS
# A clock that was set meanwhile is usually wrong by a time zone or a day.
_CLOCK_STEP_MS = _DAY_MS
# An older text is not sent without asking: the store need not have its record any more.
_OLDEST_MS = 30 * _DAY_MS


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
        with_words: dict[bytes, list[StoreRecord]] = {}
        for record in free:
            with_words.setdefault(text_key(record.text), []).append(record)
        blank = [record for record in free if not record.text]
        changed: dict[str, int] = {}
        rows = self._rows()
        sizes = sizes_of(self._database, [row[0] for row in rows])
        for seq, id_, sender, recipient, key, created_at in rows:
            sent = SentText(sender, recipient, key, sizes.get(seq, ()))
            earliest = created_at + shift - _CLOCK_DRIFT_MS
            # A time to come shows that the clock was set, so only the words count then.
            is_timed = created_at + shift <= read_at + _CLOCK_DRIFT_MS
            free = with_words.get(key, [])
            same = [one for one in free if sent.is_in(one)]
            timed = [one for one in same if is_timed and (one.created_at or 0) >= earliest]
            if timed:
                self._end_wait(seq, earliest)
                updates.bind(seq, timed[0], read_at, Event.FOUND)
                free.remove(timed[0])
            elif doubtful := same or [one for one in blank if _may_be_to(one, recipient)]:
                # One record explains one text.
                self._ask(seq, min(earliest, read_at))
                (free if same else blank).remove(doubtful[0])
            elif earliest < start:
                self._ask(seq, min(earliest, read_at))
            else:
                continue
            changed[id_] = seq
        self.last_seq = 0
        return changed

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
            "UPDATE message SET claimed_at = ?, ready = 1, late = 0, opted_out = 0,"
            " hold_until = NULL, send_at = NULL WHERE seq = ?",
            (claimed_at, seq),
        )

    def _ask(self, seq: int, claimed_at: int) -> None:
        self._end_wait(seq, claimed_at)
        self._database.run(
            "UPDATE message SET state = 'unconfirmed', doubt = 1, look_at = 0 WHERE seq = ?", (seq,)
        )
        append_history(self._database, seq, Event.UNCONFIRMED)


def _may_be_to(record: StoreRecord, recipient: str) -> bool:
    """Of a purged text the store may have nothing but the id."""
    to = {number_key(one) for one in record.recipients if one}
    return not to or to == {number_key(one) for one in recipients_of(recipient)}
