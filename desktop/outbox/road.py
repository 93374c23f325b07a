"""The outbox as the network thread uses it: claim a text, settle what became of it, look for it.

Every time that decides anything is the server's, in ms since 1970 UTC, and is handed in.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.errors import OutboxDamagedError
from desktop.model import (
    FINAL_STATUSES,
    Accepted,
    Limited,
    MessageState,
    NotSent,
    Outcome,
    Rejected,
    SessionKey,
    StoreRecord,
    Unauthorized,
    Unknown,
)
from desktop.outbox.directory import dropped_extension
from desktop.outbox.history import Event, append
from desktop.outbox.matching import is_sealed, may_be_answer_to
from desktop.outbox.sessions import session_number
from desktop.outbox.statuses import NO_REPORT_YET, Holder, is_final, is_forward
from desktop.outbox.store import Store, count, storable

# After a report that there is no report yet.
_NO_REPORT_WAIT_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class Pace:
    """When to look and to follow, in ms. Tests shorten it; the proportions stay."""

    first_look: int = 5_000
    """After a send of unknown outcome."""
    between_looks: int = 20_000
    reads_apart: int = 60_000
    """Two complete reads this far apart..."""
    give_up: int = 120_000
    """...and this long after the claim, without a match: the person is asked."""
    # (age of the text, how long until its status is asked for again); after the last: never.
    follow: tuple[tuple[int, int], ...] = (
        (60_000, 2_000),
        (600_000, 15_000),
        (3_600_000, 300_000),
        (86_400_000, 3_600_000),
    )

    after_trouble: int = 60_000
    """Until the status of a text that could not be read is asked for again."""

    def next_follow(self, accepted_at: int, now: int) -> int | None:
        for age, wait in self.follow:
            if now - accepted_at < age:
                return now + wait
        return None


@dataclass(frozen=True, slots=True)
class Claim:
    """A text that is SENDING: this process alone may send it, once."""

    id: str
    seq: int
    sender: str
    recipient: str
    text: str = field(repr=False)
    number: int
    """What `Newest` has to note before the first byte goes out."""


@dataclass(frozen=True, slots=True)
class Followed:
    id: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a session has to do: whether a text can be claimed, and server times of the rest."""

    can_send: bool
    look_at: int | None
    follow_at: int | None


class OutboxRoad:
    """The rows of one session, on the network thread's connection. Raises DiskError."""

    def __init__(self, store: Store, session: SessionKey, pace: Pace) -> None:
        self._store = store
        self._pace = pace
        with store.transaction():
            self._session = session_number(store, session)

    def plan(self) -> Plan:
        row = self._store.row(
            "SELECT (SELECT min(look_at) FROM message WHERE session = ?1 AND look_at IS NOT NULL),"
            " (SELECT min(follow_at) FROM message WHERE session = ?1 AND follow_at IS NOT NULL)",
            (self._session,),
        )
        assert row is not None
        return Plan(self._next_sendable() is not None, *row)

    # --- sending -----------------------------------------------------------------------------

    def _next_sendable(self) -> int | None:
        """The oldest waiting text that is not held.

        A text waits behind one to the same recipient whose outcome is open, and behind an
        unconfirmed one of the same words: so a record in the store is never taken for the other.
        """
        row = self._store.row(
            """
            SELECT m.seq FROM message m
            WHERE m.session = ? AND m.state = 'queued' AND m.ready = 1 AND NOT EXISTS (
                SELECT 1 FROM message o
                WHERE o.session = m.session AND o.recipient = m.recipient
                  AND o.state IN ('sending', 'checking', 'unconfirmed')
                  AND (o.state <> 'unconfirmed' OR o.text_key = m.text_key))
            ORDER BY m.seq LIMIT 1
            """,
            (self._session,),
        )
        return None if row is None else row[0]

    def claim(self, server_now: int) -> Claim | None:
        """Takes the next text. It is SENDING on the disk when this returns. Nothing is claimed any
        more once damage was met in this run."""
        self._store.refuse_damaged()
        with self._store.transaction():
            seq = self._next_sendable()
            if seq is None:
                return None
            changed = self._store.run(
                "UPDATE message SET state = 'sending', claimed_at = ?, attempts = attempts + 1"
                " WHERE seq = ? AND state = 'queued'",
                (server_now, seq),
            )
            if changed != 1:
                return None
            append(self._store, seq, Event.CLAIMED)
            number = count(self._store)
            row = self._store.row(
                "SELECT id, seq, sender, recipient, text, text_key, seal FROM message"
                " WHERE seq = ?",
                (seq,),
            )
            assert row is not None
            id_, seq, sender, recipient, text, key, seal = row
            if not is_sealed(sender, recipient, text, key, seal):
                # Other words than the person wrote must never go out, nor to somebody else.
                raise OutboxDamagedError(details="seal")
        return Claim(id_, seq, sender, recipient, text, number)

    def settle(self, claim: Claim, outcome: Outcome, server_now: int) -> None:
        """Writes down what the end of the request means for a row that is SENDING."""
        with self._store.transaction():
            if not _is(self._store, claim.seq, MessageState.SENDING):
                return
            match outcome:
                case Accepted(record):
                    self._settle_accepted(claim.seq, record, server_now)
                case Unknown(what):
                    self._start_looking(claim.seq, Event.UNKNOWN, what, server_now)
                case NotSent(what):
                    self._requeue(claim.seq, Event.NOT_SENT, detail=what)
                case Limited(_, code):
                    self._requeue(claim.seq, Event.LIMITED, code=code)
                case Unauthorized(code):
                    self._requeue(claim.seq, Event.UNAUTHORIZED, code=code)
                case Rejected(code, reason):
                    self._store.run(
                        "UPDATE message SET state = 'rejected', code = ?, reason = ? WHERE seq = ?",
                        (storable(code), storable(reason), claim.seq),
                    )
                    append(self._store, claim.seq, Event.REJECTED, code=code, detail=reason)

    def _settle_accepted(self, seq: int, record: StoreRecord, server_now: int) -> None:
        if self.holder(record.message_id) is not None:
            # The server named a record that another row has: it cannot be this text's.
            self._start_looking(seq, Event.UNKNOWN, "message id seen before", server_now)
            return
        row = self._store.row(
            "SELECT sender, recipient, text_key FROM message WHERE seq = ?", (seq,)
        )
        if row is None or not may_be_answer_to(record, *row):
            self._start_looking(seq, Event.UNKNOWN, "the answer is of another text", server_now)
            return
        self.bind(seq, record, server_now, Event.ACCEPTED)

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
            (self._session, json.dumps(message_ids)),
        )
        return {message_id: Holder(*rest) for message_id, *rest in rows}

    def _requeue(self, seq: int, event: Event, *, code: str = "", detail: str = "") -> None:
        self._store.run("UPDATE message SET state = 'queued' WHERE seq = ?", (seq,))
        append(self._store, seq, event, code=code, detail=detail)

    def _start_looking(self, seq: int, event: Event, detail: str, server_now: int) -> None:
        self._store.run(
            "UPDATE message SET state = 'checking', look_at = ? WHERE seq = ?",
            (server_now + self._pace.first_look, seq),
        )
        append(self._store, seq, event, detail=detail)

    # --- following ---------------------------------------------------------------------------

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

    def followed(self, server_now: int) -> Sequence[int]:
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


def recover(store: Store) -> int:
    """At start, under the instance lock: what was SENDING when the program ended may have gone
    out, so it is looked for. Returns how many."""
    with store.transaction():
        # Whatever was planned, the store is looked at soon after a start.
        rows = store.rows(
            # The condition of an index, word for word: without it, all texts would be read.
            "SELECT seq, state FROM message WHERE state IN ('sending', 'checking', 'unconfirmed')"
        )
        looked_for = [seq for seq, state in rows if state == MessageState.CHECKING]
        open_ = [seq for seq, state in rows if state == MessageState.SENDING]
        for seq in looked_for:
            store.run("UPDATE message SET look_at = 0 WHERE seq = ?", (seq,))
        for seq in open_:
            store.run("UPDATE message SET state = 'checking', look_at = 0 WHERE seq = ?", (seq,))
            append(store, seq, Event.RECOVERED)
    return len(open_)


def _is(store: Store, seq: int, state: MessageState) -> bool:
    row = store.row("SELECT state FROM message WHERE seq = ?", (seq,))
    return row is not None and row[0] == state.value


def _dropped(store: Store, session: int, seq: int, status: str) -> str:
    """The status of the recipient's extension where RingCentral drops texts to it. A final
    status of the text itself knows better."""
    row = store.row("SELECT recipient FROM message WHERE seq = ?", (seq,))
    if row is None or status in FINAL_STATUSES:
        return ""
    found = dropped_extension(store, session, row[0])
    return "" if found is None else found.status
