"""Puts a draft into the outbox: one row for each recipient, all or none, and none twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.accounts.known_accounts import account_row
from desktop.core.model import Draft, MessageState, new_id
from desktop.core.records import Record, replace
from desktop.database.connection import Database, storable
from desktop.messages.history import Event, append_history
from desktop.messages.participants import conversation_row, participants_of
from desktop.texting.matching import seal_of, text_key
from desktop.texting.sendable import sendable


class _EarlierRow(Record, frozen=True):
    """A row that an earlier press of Send on the same draft wrote."""

    seq: int
    id: str
    sender: str
    recipient: str
    text: str
    state: str
    attempts: int

    @property
    def is_over(self) -> bool:
        return self.state in (MessageState.CANCELLED, MessageState.REJECTED)

    @property
    def can_change(self) -> bool:
        return self.state == MessageState.QUEUED and not self.attempts

    def matches(self, draft: Draft, recipient: str) -> bool:
        content = (draft.sender, recipient, _text_of(draft))
        return not self.is_over and (self.sender, self.recipient, self.text) == content


def put_in_outbox(database: Database, draft: Draft, recipients: Iterable[str]) -> list[str]:
    """Inside a transaction. Returns the ids of the rows, in the order of ``recipients``.

    Rows of one draft have its id, or its id with a suffix. A row that an earlier press wrote for
    the same recipient is kept, or rewritten unless it was claimed already. A row for somebody who
    is no recipient any more is rewritten for a new recipient, or cancelled.
    """
    database.run("DELETE FROM draft WHERE id = ?", (draft.id,))
    database.run("DELETE FROM reply WHERE id = ?", (draft.id,))
    wanted = list(dict.fromkeys(recipients))
    earlier = _earlier_rows(database, draft.id)
    by_recipient: dict[str, list[_EarlierRow]] = {}
    for one in earlier:
        by_recipient.setdefault(one.recipient, []).append(one)
    spare = [one for one in earlier if one.can_change and one.recipient not in wanted]
    used = {one.id for one in earlier}
    ids = []
    for recipient in wanted:
        rows = by_recipient.get(recipient, [])
        ids.append(_queue_one(database, draft, recipient, rows, spare, used))
    for one in spare:
        _cancel(database, one)
    return ids


def _queue_one(
    database: Database,
    draft: Draft,
    recipient: str,
    rows: Sequence[_EarlierRow],
    spare: list[_EarlierRow],
    used: set[str],
) -> str:
    for one in rows:
        if one.matches(draft, recipient):
            return one.id
    change = next((one for one in rows if one.can_change), None)
    if change is None and not rows and spare:
        change = spare.pop(0)
    if change is not None:
        _rewrite(database, change.seq, draft, recipient)
        return change.id
    id_ = draft.id if draft.id not in used else f"{draft.id}-{new_id()}"
    used.add(id_)
    account = account_row(database, draft.account)
    insert_text(database, account, replace(draft, id=id_), recipient)
    return id_


def _earlier_rows(database: Database, draft_id: str) -> list[_EarlierRow]:
    # "." follows "-" in ASCII: the range has all ids that begin with the draft's id and a hyphen.
    rows = database.rows(
        "SELECT seq, id, sender, recipient, text, state, attempts FROM message"
        " WHERE id = ? OR (id > ? AND id < ?) ORDER BY seq",
        (draft_id, f"{draft_id}-", f"{draft_id}."),
    )
    return [_EarlierRow(*row) for row in rows]


def insert_text(
    database: Database, account: int, draft: Draft, recipient: str, merge: int | None = None
) -> int:
    """Inside a transaction. ``account`` is the row id of the account, ``merge`` that of the list to
    which the text belongs. Returns its ``seq``."""
    now = database.clock()
    hold_until = now + draft.grace_ms if draft.grace_ms else None
    is_ready = hold_until is None and draft.send_at is None
    participants = participants_of(draft.sender, (recipient,))
    database.run(
        "INSERT INTO message (id, session, sender, recipient, text, text_key, seal, state,"
        " created_at, ready, hold_until, send_at, conversation, at, hold_if_answered, merge)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft.id,
            account,
            *_content(draft, recipient),
            now,
            int(is_ready),
            hold_until,
            draft.send_at,
            conversation_row(database, account, participants),
            draft.send_at or now,
            int(draft.hold_if_answered and draft.send_at is not None),
            merge,
        ),
    )
    seq = database.last_row_id
    append_history(database, seq, Event.QUEUED if draft.send_at is None else Event.PLANNED)
    return seq


def _rewrite(database: Database, seq: int, draft: Draft, recipient: str) -> None:
    database.run(
        "UPDATE message SET session = ?, sender = ?, recipient = ?, text = ?, text_key = ?,"
        " seal = ?, conversation = ? WHERE seq = ?",
        (
            account_row(database, draft.account),
            *_content(draft, recipient),
            _conversation(database, draft, recipient),
            seq,
        ),
    )
    append_history(database, seq, Event.EDITED)


def _cancel(database: Database, one: _EarlierRow) -> None:
    database.run(
        "UPDATE message SET state = 'cancelled', late = 0, ready = 1, hold_until = NULL,"
        " send_at = NULL WHERE seq = ?",
        (one.seq,),
    )
    append_history(database, one.seq, Event.CANCELLED)


def _conversation(database: Database, draft: Draft, recipient: str) -> int:
    account = account_row(database, draft.account)
    return conversation_row(database, account, participants_of(draft.sender, (recipient,)))


def _text_of(draft: Draft) -> str:
    return storable(sendable(draft.text))


def _content(draft: Draft, recipient: str) -> tuple[str, str, str, bytes, bytes]:
    text = _text_of(draft)
    seal = seal_of(draft.sender, recipient, text)
    return draft.sender, recipient, text, text_key(text), seal
