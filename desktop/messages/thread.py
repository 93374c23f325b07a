"""The texts of one conversation, in both directions, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.contacts.names import name_of
from desktop.core.model import (
    AccountKey,
    Mark,
    MessageRow,
    MessageState,
    Participant,
    ThreadKey,
    ThreadText,
)
from desktop.database.connection import Database, Row, json_list
from desktop.messages.last_times import LAST_MESSAGE, LAST_RECORD
from desktop.messages.message_list import COLUMNS, message_of
from desktop.messages.opt_outs import asked_in
from desktop.messages.store_files import STORE_FILES, store_files_of

_LAST = ThreadKey(1 << 62, True, 1 << 62)

# Texts that were not sent are in the outbox only.
_MESSAGE_KEYS = """
SELECT at, 1, seq FROM message WHERE conversation = ? AND withdrawn = 0 AND (at, 1, seq)
"""
_RECORD_KEYS = """
SELECT at, 0, id FROM store_record WHERE conversation = ? AND gone = '' AND (at, 0, id)
"""

_LAST_MESSAGE = LAST_MESSAGE.format(conversation="c.value")
_LAST_RECORD = LAST_RECORD.format(conversation="c.value")
# A planned text is the last one only where there is no other. The first that goes out.
_FIRST_PLANNED = """
FROM message WHERE conversation = c.value AND withdrawn = 0 ORDER BY at, seq LIMIT 1
"""
_RECORDS = f"""
SELECT r.id, s.server, s.account, s.extension, r.inbound, r.at, r.sender, r.text, r.status, r.code,
       r.unread, r.mark, iif(r.files, {
    STORE_FILES.format(session="r.session", message_id="r.message_id")
}, NULL), r.message_id, v.own, v.party,
       {name_of("iif(r.inbound, r.sender, v.party)", "r.session")}
FROM store_record r JOIN session s ON s.id = r.session JOIN conversation v ON v.id = r.conversation
"""

_FILES_ELSEWHERE = STORE_FILES.format(session="x.session", message_id="x.message_id")

_MARKS = frozenset(Mark)


class Thread:
    """On one connection. Raises DiskError. All lists begin with the oldest text."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def newest(self, conversation: int, limit: int) -> list[ThreadText]:
        return self.before(conversation, _LAST, limit)

    def before(self, conversation: int, key: ThreadKey, limit: int) -> list[ThreadText]:
        """The last ``limit`` texts older than ``key``."""
        keys = self._keys(conversation, "<", key, "DESC", limit)
        return self.texts(sorted(keys)[-limit:])

    def since(
        self, conversation: int, key: ThreadKey, limit: int | None = None
    ) -> list[ThreadText]:
        """The text ``key`` and the next newer ones: all of them, or ``limit`` in all."""
        keys = self._keys(conversation, ">=", key, "ASC", -1 if limit is None else limit)
        return self.texts(sorted(keys)[:limit])

    def first_unread(self, conversation: int) -> ThreadKey | None:
        row = self._database.row(
            "SELECT at, 0, id FROM store_record WHERE conversation = ? AND unread = 1"
            " AND gone = '' ORDER BY at, id LIMIT 1",
            (conversation,),
        )
        return None if row is None else _key(*row)

    def asked(self, conversation: int) -> ThreadText | None:
        """The newest text that may ask for no more texts, where the person has not said yet whether
        it does. However old it is."""
        record = asked_in(self._database, conversation)
        return None if record is None else self._records([record]).get(record)

    def last_keys(self, conversations: Iterable[int]) -> dict[int, ThreadKey]:
        """The key of the last text of each conversation."""
        conversations = set(conversations)
        rows = self._database.rows(
            f"SELECT c.value, (SELECT at {_LAST_MESSAGE}), (SELECT seq {_LAST_MESSAGE}),"
            f" (SELECT at {_LAST_RECORD}), (SELECT id {_LAST_RECORD}) FROM json_each(?) c",
            (json_list(conversations),),
        )
        found: dict[int, ThreadKey] = {}
        for conversation, *pair in rows:
            at, seq, record_at, record = pair
            keys = [ThreadKey(at, True, seq)] if seq is not None else []
            keys += [ThreadKey(record_at, False, record)] if record is not None else []
            if keys:
                found[conversation] = max(keys)
        without = conversations - found.keys()
        return found | self._first_planned(without) if without else found

    def _first_planned(self, conversations: Iterable[int]) -> dict[int, ThreadKey]:
        rows = self._database.rows(
            f"SELECT c.value, (SELECT at {_FIRST_PLANNED}), (SELECT seq {_FIRST_PLANNED})"
            " FROM json_each(?) c",
            (json_list(conversations),),
        )
        return {id_: ThreadKey(at, True, seq) for id_, at, seq in rows if seq is not None}

    def texts(self, keys: Sequence[ThreadKey]) -> list[ThreadText]:
        """The texts with these keys, as far as they are still there, in the order of the keys."""
        messages = self._messages([key.id for key in keys if key.in_outbox])
        records = self._records([key.id for key in keys if not key.in_outbox])
        found = [(messages if key.in_outbox else records).get(key.id) for key in keys]
        return [text for text in found if text is not None]

    def _keys(
        self, conversation: int, side: str, key: ThreadKey, order: str, limit: int
    ) -> list[ThreadKey]:
        values = (conversation, key.at, int(key.in_outbox), key.id, limit)
        messages = self._database.rows(
            f"{_MESSAGE_KEYS} {side} (?, ?, ?) ORDER BY at {order}, seq {order} LIMIT ?", values
        )
        records = self._database.rows(
            f"{_RECORD_KEYS} {side} (?, ?, ?) ORDER BY at {order}, id {order} LIMIT ?", values
        )
        return [_key(*row) for row in (*messages, *records)]

    def _messages(self, seqs: Sequence[int]) -> dict[int, ThreadText]:
        rows = self._database.rows(
            f"SELECT x.at, x.seq, iif(x.elsewhere, {_FILES_ELSEWHERE}, NULL), y.*"
            f" FROM message x JOIN ({COLUMNS}"
            " WHERE m.seq IN (SELECT value FROM json_each(?1))) y ON y.seq = x.seq"
            " WHERE x.seq IN (SELECT value FROM json_each(?1))",
            (json_list(seqs),),
        )
        return {
            seq: _sent_text(ThreadKey(at, True, seq), message_of(tuple(row)), files)
            for at, seq, files, *row in rows
        }

    def _records(self, ids: Sequence[int]) -> dict[int, ThreadText]:
        rows = self._database.rows(
            f"{_RECORDS} WHERE r.id IN (SELECT value FROM json_each(?))", (json_list(ids),)
        )
        return {row[0]: _text_of(row) for row in rows}


def _sent_text(key: ThreadKey, message: MessageRow, files: str | None) -> ThreadText:
    return ThreadText(
        key,
        message.text,
        message=message,
        files=store_files_of(files),
        message_id=message.message_id,
    )


def _key(at: int, in_outbox: int, id_: int) -> ThreadKey:
    return ThreadKey(at, bool(in_outbox), id_)


def _text_of(row: Row) -> ThreadText:
    id_, server, account, extension, inbound, at, sender, text, status, code, *rest = row
    unread, mark, found, message_id, own, party, name = rest
    key = ThreadKey(at, False, id_)
    files = store_files_of(found)
    if inbound:
        return ThreadText(
            key,
            text,
            writer=Participant(sender, name or ""),
            is_unread=bool(unread),
            mark=Mark(mark) if mark in _MARKS else Mark.NONE,
            files=files,
            message_id=message_id,
        )
    sent = MessageRow(
        seq=-id_,
        id=f"record-{id_}",
        account=AccountKey(server, account, extension),
        sender=own,
        recipient=party,
        text=text,
        state=MessageState.ACCEPTED,
        name=name or "",
        status=status,
        code=code,
        created_at=at,
        at=at,
        message_id=message_id,
        from_other_device=True,
    )
    return ThreadText(key, text, message=sent, files=files, message_id=message_id)
