"""The outbox as the network thread uses it: claims the next text and settles its outcome.

All times are server times, in ms since 1970 UTC.
"""

from __future__ import annotations

from desktop.accounts.known_accounts import ensured_account_row
from desktop.core.errors import OutboxDamagedError
from desktop.core.model import (
    Accepted,
    AccountKey,
    Limited,
    LoadedFile,
    MessageState,
    NotSent,
    Outcome,
    Rejected,
    StoreRecord,
    Unauthorized,
    Unknown,
    recipients_of,
)
from desktop.core.records import Record
from desktop.database.connection import Database, count_commit, storable
from desktop.messages.attachments import TextFiles, are_of, hold_lost, load_files
from desktop.messages.history import Event, append_history
from desktop.messages.opt_outs import hold_text, is_opted_out
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.start_look import StartLook
from desktop.messages.status import StatusUpdates
from desktop.texting.matching import SentText, is_sealed

# Texts held by one claim, which is one transaction.
_MOST_HELD = 16


class Claim(Record, frozen=True):
    """A text that is SENDING: only the holder may send it, once."""

    REDACTED = ("text",)

    id: str
    seq: int
    sender: str
    recipient: str
    text: str
    number: int
    """To be noted by `CommitCounter` before the first byte is sent."""
    files: tuple[LoadedFile, ...] = ()

    @property
    def recipients(self) -> tuple[str, ...]:
        return recipients_of(self.recipient)


class Plan(Record, frozen=True):
    """What an account has to do: whether a text can be claimed, when the store has to be read
    (``look_at``) and when a status has to be asked for (``follow_at``)."""

    can_send: bool
    look_at: int | None
    follow_at: int | None
    is_first_look: bool = False
    """Whether the store has to be read for what waited at the start."""


class SendQueue:
    """The rows of one account, on the network thread's connection. Raises DiskError."""

    def __init__(
        self,
        database: Database,
        account: AccountKey,
        intervals: PollIntervals,
        start_look: StartLook | None = None,
    ) -> None:
        self._database = database
        self._intervals = intervals
        self._start_look = start_look
        self._account = ensured_account_row(database, account)
        self._has_held_now = False
        self.status_updates = StatusUpdates(database, self._account, intervals)

    def plan(self) -> Plan:
        row = self._database.row(
            "SELECT (SELECT min(look_at) FROM message WHERE session = ?1 AND look_at IS NOT NULL),"
            " (SELECT min(follow_at) FROM message WHERE session = ?1 AND follow_at IS NOT NULL)",
            (self._account,),
        )
        assert row is not None
        can_send = self._next_sendable() is not None
        if self._start_look is not None and self._start_look.is_pending:
            return Plan(can_send, 0, None, is_first_look=True)
        return Plan(can_send, *row)

    # --- sending -----------------------------------------------------------------------------

    def _next_sendable(self) -> int | None:
        """The oldest queued text that is ready and not blocked.

        A text is blocked by one to the same recipient whose outcome is unknown, and by an
        unconfirmed one only where both texts are the same: otherwise a record in the store could
        be taken for the wrong text.

        So is one that `StartLook` has to look for first, with the later ones to its recipient.
        """
        if self.is_held:
            return None
        return self._next_unblocked()

    def _next_unblocked(self) -> int | None:
        """Single texts go first, then the lists that run, the oldest first."""
        found = self._first_of("m.session = ?1 AND m.merge IS NULL")
        if found is not None:
            return found
        for (merge,) in self._database.rows(
            "SELECT id FROM merge WHERE session = ? AND state = 'running' AND moves = 0"
            " AND hold_until IS NULL ORDER BY id",
            (self._account,),
        ):
            found = self._first_of("m.session = ?1 AND m.merge = ?3", merge)
            if found is not None:
                return found
        return None

    def _first_of(self, rows: str, *values: int) -> int | None:
        """The oldest text among ``rows``, a condition with its values, that can be sent."""
        # Word for word the conditions of the partial indexes.
        row = self._database.row(
            f"""
            SELECT m.seq FROM message m
            WHERE {rows} AND m.state = 'queued' AND m.ready = 1 AND m.seq > ?2
              AND NOT EXISTS (
                SELECT 1 FROM message o
                WHERE o.session = m.session AND o.recipient = m.recipient
                  AND o.state IN ('sending', 'checking', 'unconfirmed')
                  AND (o.state <> 'unconfirmed' OR o.text_key = m.text_key))
              AND NOT EXISTS (
                SELECT 1 FROM message w INDEXED BY message_to
                WHERE w.session = m.session AND w.state = 'queued' AND w.seq <= ?2
                  AND w.recipient = m.recipient)
            ORDER BY m.seq LIMIT 1
            """,
            (
                self._account,
                self._start_look.last_seq if self._start_look is not None else 0,
                *values,
            ),
        )
        return None if row is None else row[0]

    @property
    def is_held(self) -> bool:
        """Whether the store was not read since the outcome of a text is unknown. Until that read
        is answered, nothing is sent: in an outage each text would become a question."""
        row = self._database.row(
            "SELECT 1 FROM message INDEXED BY message_undecided WHERE session = ?"
            " AND state IN ('sending', 'checking', 'unconfirmed')"
            " AND state = 'checking' AND first_look_at IS NULL LIMIT 1",
            (self._account,),
        )
        return row is not None

    @property
    def has_held(self) -> bool:
        """Whether a text that could be sent is held."""
        return self.is_held and self._next_unblocked() is not None

    def take_held(self) -> bool:
        """Whether `claim` held texts since this was called last: then rows changed, also where
        it claimed none."""
        has_held, self._has_held_now = self._has_held_now, False
        return has_held

    def claim(self, server_now: int) -> Claim | None:
        """Claims the next text; it is durably SENDING when this returns. Raises
        OutboxDamagedError once damage was found in this run."""
        self._database.refuse_damaged()
        # Read before the transaction, in which the window waits.
        ahead = self._next_sendable()
        files = TextFiles() if ahead is None else load_files(self._database, ahead)
        with self._database.transaction():
            seq = self._next_allowed()
            if seq is None:
                return None
            if seq != ahead or not are_of(self._database, files, seq):
                # The one before was held just now, or the person changed this one.
                files = load_files(self._database, seq)
            if files.is_lost:
                hold_lost(self._database, seq)
                self._has_held_now = True
                return None
            changed = self._database.run(
                "UPDATE message SET state = 'sending', claimed_at = ?, attempts = attempts + 1"
                " WHERE seq = ? AND state = 'queued'",
                (server_now, seq),
            )
            if changed != 1:
                return None
            append_history(self._database, seq, Event.CLAIMED)
            number = count_commit(self._database)
            row = self._database.row(
                "SELECT id, seq, sender, recipient, text, text_key, seal FROM message"
                " WHERE seq = ?",
                (seq,),
            )
            assert row is not None
            id_, seq, sender, recipient, text, key, seal = row
            if not is_sealed(sender, recipient, text, key, seal, files.key):
                # The text, a number or a file is not what the person chose: it is never sent.
                raise OutboxDamagedError(details="seal")
        return Claim(id_, seq, sender, recipient, text, number, files.loaded)

    def _next_allowed(self) -> int | None:
        """Like `_next_sendable`. Texts to somebody who wants no more texts are held on the way.
        Inside a transaction; where many are held, the next claim goes on."""
        for _ in range(_MOST_HELD):
            seq = self._next_sendable()
            if seq is None:
                return None
            row = self._database.row("SELECT sender, recipient FROM message WHERE seq = ?", (seq,))
            assert row is not None
            if not is_opted_out(self._database, self._account, *row):
                return seq
            hold_text(self._database, seq)
            self._has_held_now = True
        return None

    def settle(self, claim: Claim, outcome: Outcome, server_now: int) -> None:
        """Records the outcome of a send, if the row is still SENDING."""
        # After a power cut such a row is SENDING: it is looked for in the message store, which has
        # it, or the outcome is as unknown as before. The other outcomes nothing tells again.
        is_durable = not isinstance(outcome, Accepted | Unknown)
        with self._database.transaction(is_durable=is_durable):
            if not _is(self._database, claim.seq, MessageState.SENDING):
                return
            match outcome:
                case Accepted(record):
                    self._settle_accepted(claim.seq, record, server_now)
                case Unknown(what, code):
                    self._start_checking(claim.seq, server_now, code=code, detail=what)
                case NotSent(what):
                    self._requeue(claim.seq, Event.NOT_SENT, detail=what)
                case Limited(_, code):
                    self._requeue(claim.seq, Event.LIMITED, code=code)
                case Unauthorized(code):
                    self._requeue(claim.seq, Event.UNAUTHORIZED, code=code)
                case Rejected(code, reason):
                    self._database.run(
                        "UPDATE message SET state = 'rejected', code = ?, reason = ? WHERE seq = ?",
                        (storable(code), storable(reason), claim.seq),
                    )
                    append_history(
                        self._database, claim.seq, Event.REJECTED, code=code, detail=reason
                    )

    def _settle_accepted(self, seq: int, record: StoreRecord, server_now: int) -> None:
        if self.status_updates.row_of_record(record.message_id) is not None:
            # The record belongs to another row: it cannot be this text.
            self._start_checking(seq, server_now, detail="message id seen before")
            return
        row = self._database.row(
            "SELECT sender, recipient, text_key FROM message WHERE seq = ?", (seq,)
        )
        if row is None or not SentText(*row).may_be_answered_by(record):
            self._start_checking(seq, server_now, detail="the answer is of another text")
            return
        self.status_updates.bind(seq, record, server_now, Event.ACCEPTED)

    def _requeue(self, seq: int, event: Event, *, code: str = "", detail: str = "") -> None:
        self._database.run("UPDATE message SET state = 'queued' WHERE seq = ?", (seq,))
        append_history(self._database, seq, event, code=code, detail=detail)

    def _start_checking(self, seq: int, server_now: int, *, detail: str, code: str = "") -> None:
        self._database.run(
            "UPDATE message SET state = 'checking', look_at = ?, code = ? WHERE seq = ?",
            (server_now + self._intervals.first_look, storable(code), seq),
        )
        append_history(self._database, seq, Event.UNKNOWN, code=code, detail=detail)


def recover(database: Database) -> int:
    """At start, under the instance lock: texts that were SENDING when the program ended may have
    been sent, so they are CHECKING now. Returns how many."""
    with database.transaction():
        # The store is read soon after a start, whenever the next read was due.
        rows = database.rows(
            # The condition of a partial index, word for word: otherwise all texts would be read.
            "SELECT seq, state FROM message WHERE state IN ('sending', 'checking', 'unconfirmed')"
        )
        checking = [seq for seq, state in rows if state == MessageState.CHECKING]
        sending = [seq for seq, state in rows if state == MessageState.SENDING]
        for seq in checking:
            database.run("UPDATE message SET look_at = 0 WHERE seq = ?", (seq,))
        for seq in sending:
            database.run("UPDATE message SET state = 'checking', look_at = 0 WHERE seq = ?", (seq,))
            append_history(database, seq, Event.RECOVERED)
    return len(sending)


def _is(database: Database, seq: int, state: MessageState) -> bool:
    row = database.row("SELECT state FROM message WHERE seq = ?", (seq,))
    return row is not None and row[0] == state.value
