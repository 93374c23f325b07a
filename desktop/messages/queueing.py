"""Puts a draft into the outbox: one row for each recipient, all or none, and none twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from desktop.accounts.known_accounts import account_row, find_account_row
from desktop.core.errors import OptedOutError, UnfilledFieldError
from desktop.core.model import Attachment, Draft, EndedAs, MessageState, new_id, recipients_of
from desktop.core.records import Record, replace
from desktop.database.connection import Database, storable
from desktop.messages.attachments import file_set_row, file_sets
from desktop.messages.first_texts import first_texts
from desktop.messages.history import Event, append_history
from desktop.messages.last_times import settle_last_at_of
from desktop.messages.opt_outs import opted_out_among
from desktop.messages.participants import conversation_row, participants_of
from desktop.texting.fields import could_be_filled, fields_in
from desktop.texting.first_text import with_addition
from desktop.texting.matching import files_key, seal_of, text_key
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
    files: tuple[Attachment, ...] = ()

    @property
    def is_over(self) -> bool:
        return self.state in (MessageState.CANCELLED, MessageState.REJECTED)

    @property
    def can_change(self) -> bool:
        return self.state == MessageState.QUEUED and not self.attempts

    def matches(self, draft: Draft) -> bool:
        return (
            self._has_way_of(draft)
            and self.text == _stored(draft.text)
            and self.files == draft.files
        )

    def was_filled_otherwise(self, draft: Draft, written: str) -> bool:
        """Whether it was sent already as the text that was ``written``, with other values in its
        fields, or with the addition: between two presses, a name can change and a text can come."""
        texts = (written, with_addition(written, draft.addition))
        return (
            self._has_way_of(draft)
            and not self.can_change
            and self.files == draft.files
            and any(could_be_filled(_stored(text), self.text) for text in texts)
        )

    def _has_way_of(self, draft: Draft) -> bool:
        way = (draft.sender, draft.recipient)
        return not self.is_over and (self.sender, self.recipient) == way


def put_in_outbox(
    database: Database,
    draft: Draft,
    recipients: Iterable[str],
    times: Mapping[str, int] = MappingProxyType({}),
    texts: Mapping[str, str] = MappingProxyType({}),
) -> list[str]:
    """Inside a transaction. Returns the ids of the rows, in the order of ``recipients``; a text to
    a group is one row. ``times``: when the text to some of them is sent, instead of the time of the
    draft. ``texts``: the draft's text with its fields filled in for some of them.

    Rows of one draft have its id, or its id with a suffix. A row that an earlier press wrote for
    the same recipient is kept, or rewritten unless it was claimed already. A row for somebody who
    is no recipient any more is rewritten for a new recipient, or cancelled.

    Raises UnfilledFieldError where a text still has a field, OptedOutError where a recipient wants
    no more texts (``details``: their numbers), and AttachmentLostError where the bytes of a file
    are not there; then nothing has changed.
    """
    database.run("DELETE FROM draft WHERE id = ?", (draft.id,))
    database.run("DELETE FROM reply WHERE id = ?", (draft.id,))
    wanted = list(dict.fromkeys(recipients))
    _refuse_opted_out(database, draft, wanted)
    if draft.in_group and wanted:
        # In the order of the conversation: the same people are the same group.
        wanted = [participants_of(draft.sender, wanted).party]
    drafts = _drafts_to(database, draft, wanted, times, texts)
    earlier = _earlier_rows(database, draft.id)
    by_recipient: dict[str, list[_EarlierRow]] = {}
    for one in earlier:
        by_recipient.setdefault(one.recipient, []).append(one)
    spare = [one for one in earlier if one.can_change and one.recipient not in wanted]
    used = {one.id for one in earlier}
    ids = []
    for single in drafts:
        rows = by_recipient.get(single.recipient, [])
        same = [row for row in rows if row.matches(single)]
        same = same or [row for row in rows if row.was_filled_otherwise(single, draft.text)]
        ids.append(same[0].id if same else _queue_one(database, single, rows, spare, used))
    for one in spare:
        cancel_text(database, one.seq)
    return ids


def _refuse_opted_out(database: Database, draft: Draft, recipients: Sequence[str]) -> None:
    account = find_account_row(database, draft.account)
    if account is None:
        return
    refused = opted_out_among(database, account, draft.sender, recipients)
    if refused:
        raise OptedOutError(details=", ".join(one for one in recipients if one in refused))


def _drafts_to(
    database: Database,
    draft: Draft,
    recipients: Sequence[str],
    times: Mapping[str, int],
    texts: Mapping[str, str],
) -> list[Draft]:
    """The draft to each recipient, with its text and its time. Raises UnfilledFieldError."""
    first: set[str] = set()
    if draft.addition:
        account = account_row(database, draft.account)
        first = first_texts(database, account, draft.sender, recipients, draft.id)
    found = []
    for recipient in recipients:
        single = replace(draft, recipient=recipient, text=texts.get(recipient, draft.text))
        if recipient in first:
            single = replace(single, text=with_addition(single.text, draft.addition))
        refuse_fields(single.text)
        at = _time_of(recipient, times)
        if at is not None:
            single = replace(single, send_at=at, grace_ms=0)
        found.append(single)
    return found


def _time_of(recipient: str, times: Mapping[str, int]) -> int | None:
    """Of a group: when it is time for all of them."""
    return max((times[one] for one in recipients_of(recipient) if one in times), default=None)


def refuse_fields(text: str) -> None:
    """Raises UnfilledFieldError where the text has a field: nothing fills it any more."""
    names = dict.fromkeys(field.name for field in fields_in(_stored(text)))
    if names:
        raise UnfilledFieldError(*names)


def _queue_one(
    database: Database,
    draft: Draft,
    rows: Sequence[_EarlierRow],
    spare: list[_EarlierRow],
    used: set[str],
) -> str:
    change = next((one for one in rows if one.can_change), None)
    if change is None and not rows and spare:
        change = spare.pop(0)
    if change is not None:
        _rewrite(database, change.seq, draft)
        return change.id
    id_ = draft.id if draft.id not in used else f"{draft.id}-{new_id()}"
    used.add(id_)
    insert_text(database, account_row(database, draft.account), replace(draft, id=id_))
    return id_


def _earlier_rows(database: Database, draft_id: str) -> list[_EarlierRow]:
    # "." follows "-" in ASCII: the range has all ids that begin with the draft's id and a hyphen.
    rows = database.rows(
        "SELECT seq, id, sender, recipient, text, state, attempts, file_set FROM message"
        " WHERE id = ? OR (id > ? AND id < ?) ORDER BY seq",
        (draft_id, f"{draft_id}-", f"{draft_id}."),
    )
    files = file_sets(database, [row[-1] for row in rows])
    return [_EarlierRow(*(*row, files.get(file_set, ()))) for *row, file_set in rows]


def insert_text(database: Database, account: int, draft: Draft, merge: int | None = None) -> int:
    """Inside a transaction. ``account`` is the row id of the account, ``merge`` that of the list to
    which the text belongs. Returns its ``seq``."""
    now = database.clock()
    hold_until = now + draft.grace_ms if draft.grace_ms else None
    is_ready = hold_until is None and draft.send_at is None
    participants = participants_of(draft.sender, recipients_of(draft.recipient))
    database.run(
        "INSERT INTO message (id, session, sender, recipient, text, text_key, seal, file_set,"
        " state, created_at, ready, hold_until, send_at, conversation, at, hold_if_answered, merge)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft.id,
            account,
            *_content(draft),
            file_set_row(database, draft.files),
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


def _rewrite(database: Database, seq: int, draft: Draft) -> None:
    database.run(
        "UPDATE message SET session = ?, sender = ?, recipient = ?, text = ?, text_key = ?,"
        " seal = ?, file_set = ?, files_lost = 0, conversation = ? WHERE seq = ?",
        (
            account_row(database, draft.account),
            *_content(draft),
            file_set_row(database, draft.files),
            _conversation(database, draft),
            seq,
        ),
    )
    append_history(database, seq, Event.EDITED)


def cancel_text(
    database: Database,
    seq: int,
    event: Event = Event.CANCELLED,
    ended_as: EndedAs = EndedAs.CANCELLED,
) -> None:
    """Inside a transaction. A text of unknown outcome may have been sent, whatever the person
    decided. It keeps the time that it was planned for: see `Decisions.take_back`."""
    database.run(
        "UPDATE message SET state = 'cancelled', ended_as = ?,"
        " doubt = iif(state = 'unconfirmed', 1, doubt), late = 0, ready = 1,"
        " hold_until = NULL, opted_out = 0, files_lost = 0 WHERE seq = ?",
        (ended_as.value, seq),
    )
    settle_last_at_of(database, seq)
    append_history(database, seq, event)


def _conversation(database: Database, draft: Draft) -> int:
    account = account_row(database, draft.account)
    participants = participants_of(draft.sender, recipients_of(draft.recipient))
    return conversation_row(database, account, participants)


def _stored(text: str) -> str:
    return storable(sendable(text))


def _content(draft: Draft) -> tuple[str, str, str, bytes, bytes]:
    text = _stored(draft.text)
    seal = seal_of(draft.sender, draft.recipient, text, files_key(draft.files))
    return draft.sender, draft.recipient, text, text_key(text), seal
