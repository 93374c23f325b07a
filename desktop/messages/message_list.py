"""What the list of texts reads: the row index, and the texts of the visible rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager

import msgspec

from desktop.contacts.names import name_of
from desktop.core.errors import OutboxDamagedError
from desktop.core.model import AccountKey, Delivery, EndedAs, MergeSummary, MessageRow, MessageState
from desktop.database.connection import Database, Row, json_list
from desktop.messages.attachments import FILES, files_of
from desktop.messages.merge_summaries import summaries_of
from desktop.messages.row_index import RowIndex, SearchRowIndex
from desktop.messages.search import Filter, Search

# The recipients of a group as a list. Strings of other devices may have anything in them.
_AS_JSON = """('[' || replace(json_quote(m.recipient), ', ', '","') || ']')"""

COLUMNS = f"""
SELECT m.seq, m.id, s.server, s.account, s.extension, m.sender, m.recipient, m.text, m.state,
       m.status, m.code, m.reason, m.created_at, m.at, m.message_id, m.elsewhere, m.dropped,
       m.doubt,
       m.state = 'queued' AND EXISTS (
           SELECT 1 FROM message o
           WHERE o.session = m.session AND o.recipient = m.recipient
             AND o.state IN ('sending', 'checking', 'unconfirmed')
             AND (o.state <> 'unconfirmed' OR o.text_key = m.text_key)),
       m.hold_until, m.send_at, m.late, m.answered,
       m.opted_out, m.merge,
       m.state = 'queued' AND EXISTS (
           SELECT 1 FROM merge g WHERE g.id = m.merge AND g.state = 'paused'),
       m.files_lost, m.ended_as,
       iif(m.file_set IS NULL, NULL, {FILES.format(file_set="m.file_set")}),
       iif(instr(m.recipient, ', '),
           (SELECT json_group_array(json_array(
                r.value, coalesce(d.status, ''), coalesce(d.code, ''),
                {name_of("r.value", "m.session")}))
            FROM json_each({_AS_JSON}) r
            LEFT JOIN delivery d ON d.message = m.seq AND d.number = r.value), NULL),
       {name_of("m.recipient", "m.session")}
FROM message m JOIN session s ON s.id = m.session
"""


_STATES = frozenset(MessageState)
_ENDED = frozenset(EndedAs)


def message_of(row: Row) -> MessageRow:
    """Raises OutboxDamagedError."""
    seq, id_, server, account, extension, sender, recipient, text, state, *rest = row
    status, code, reason, created_at, at, message_id, elsewhere, dropped, doubt, *waits = rest
    blocked, hold_until, send_at, late, answered, opted_out, merge, *others = waits
    is_paused, lost, ended_as, files, to, name = others
    if state not in _STATES:
        raise OutboxDamagedError(details="state")
    return MessageRow(
        seq=seq,
        id=id_,
        account=AccountKey(server, account, extension),
        sender=sender,
        recipient=recipient,
        text=text,
        state=MessageState(state),
        name=name,
        status=status,
        code=code,
        reason=reason,
        created_at=created_at,
        at=at,
        message_id=message_id,
        is_blocked=bool(blocked),
        from_other_device=bool(elsewhere),
        dropped=dropped,
        hold_until=hold_until,
        send_at=send_at,
        late=bool(late),
        was_unconfirmed=bool(doubt),
        ended_as=EndedAs(ended_as) if ended_as in _ENDED else EndedAs.CANCELLED,
        answered=bool(answered),
        opted_out=bool(opted_out),
        merge=merge,
        is_paused=bool(is_paused),
        files=files_of(files),
        files_lost=bool(lost),
        deliveries=tuple(_delivery(*one) for one in msgspec.json.decode(to)) if to else (),
    )


def _delivery(number: object, status: str, code: str, name: str | None) -> Delivery:
    return Delivery(str(number), status, code, name or "")


class MessageList:
    """On the window's connection. Raises DiskError."""

    def __init__(self, database: Database, search: Search) -> None:
        self._database = database
        self._search = search

    def snapshot(self) -> AbstractContextManager[None]:
        """A read transaction: everything is read from one snapshot."""
        return self._database.snapshot()

    def row_index(
        self, wanted: Filter, before: RowIndex, unfolded: Collection[int] = ()
    ) -> RowIndex:
        """``before`` is the index that the list has now; a search finds at least as many again.
        ``unfolded``: the ids of the lists whose texts are shown."""
        if wanted.is_whole:
            # late: the outbox is hidden at the start
            from desktop.messages.full_row_index import FullRowIndex

            return FullRowIndex(self._database, wanted.account, unfolded)
        if isinstance(before, SearchRowIndex) and before.is_of(wanted):
            return before.reread()
        return SearchRowIndex(self._search, wanted)

    def rows(self, keys: Iterable[int]) -> dict[int, MessageRow | MergeSummary]:
        """The texts and lists that exist, by their keys in a row index."""
        keys = list(keys)
        # One statement for any number of rows: SQLite compiles it only once.
        found = self._database.rows(
            f"{COLUMNS} WHERE m.seq IN (SELECT value FROM json_each(?))",
            (json_list(keys),),
        )
        rows: dict[int, MessageRow | MergeSummary] = {row[0]: message_of(row) for row in found}
        lists = [-key for key in keys if key < 0]
        return rows | {-one.id: one for one in summaries_of(self._database, lists)}

    def seq_of(self, id_: str) -> int | None:
        row = self._database.row("SELECT seq FROM message WHERE id = ?", (id_,))
        return None if row is None else row[0]
