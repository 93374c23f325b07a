"""Inbound texts, and outbound ones from before the first sync: records of the message store that
are no rows of the outbox."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.model import ConsentStatus, Mark, StoreRecord
from desktop.core.records import Record
from desktop.database.connection import Database, json_list, storable
from desktop.messages.consents import Pair, note_keyword
from desktop.messages.history import Event, append_history
from desktop.messages.last_times import settle_last_at, settle_last_at_of_record
from desktop.messages.participants import conversation_row, participants_in
from desktop.messages.store_files import note_store_files
from desktop.texting.opt_out import mark_of

DELETED = "deleted"
"""`store_record.gone`: deleted in another app or device, where it can be restored."""
PURGED = "purged"
REMOVED = "removed"
"""The person deleted it in Ownline. A later sync must not bring it back."""

NEWS_MS = 3 * 86_400_000
"""Older ones are not news, even where they turn up only now: no notification, nothing is held."""


class _Known(Record, frozen=True):
    """A record as its row has it."""

    id: int
    unread: int
    status: str
    code: str
    gone: str
    read_there: int
    files: int


class StoreRecords:
    """Those of one account, on the network thread's connection. Raises DiskError. ``account`` is
    its row id."""

    def __init__(self, database: Database, account: int) -> None:
        self._database = database
        self._account = account

    def take(self, records: Sequence[StoreRecord], since: int, server_now: int) -> bool:
        """Takes over records that belong to no row of the outbox, inside a transaction. Each is
        taken once, however often it comes. Records from before ``since``, the first sync, are no
        news. Returns whether the window shows a change."""
        known = self._known([record.message_id for record in records])
        changed = False
        for record in records:
            before = known.get(record.message_id)
            if record.availability != "Alive":
                changed |= before is not None and self._note_gone(before, record)
            elif before is not None:
                changed |= self._update(before, record)
            else:
                is_news = (record.created_at or 0) >= max(since, server_now - NEWS_MS)
                self._add(record, server_now, is_news=is_news)
                changed = True
        return changed

    def removed(self, message_ids: Sequence[str]) -> frozenset[str]:
        """Which of these records belonged to texts that the person removed here."""
        rows = self._database.rows(
            "SELECT message_id FROM store_record WHERE session = ? AND gone = ?"
            " AND message_id IN (SELECT value FROM json_each(?))",
            (self._account, REMOVED, json_list(message_ids)),
        )
        return frozenset(message_id for (message_id,) in rows)

    def _known(self, message_ids: Sequence[str]) -> dict[str, _Known]:
        rows = self._database.rows(
            "SELECT message_id, id, unread, status, code, gone, read_there, files"
            " FROM store_record"
            " WHERE session = ? AND message_id IN (SELECT value FROM json_each(?))",
            (self._account, json_list(message_ids)),
        )
        return {message_id: _Known(*rest) for message_id, *rest in rows}

    def _note_gone(self, before: _Known, record: StoreRecord) -> bool:
        """A deleted text is hidden, and its words are erased once it is purged. Where RingCentral
        purges a text that nobody deleted, its time there was over: here it stays."""
        if before.gone == "" and record.availability == "Deleted":
            sql = "UPDATE store_record SET gone = ? WHERE id = ?"
            self._database.run(sql, (DELETED, before.id))
        elif before.gone == DELETED and record.availability == "Purged":
            sql = "UPDATE store_record SET gone = ?, text = '' WHERE id = ?"
            self._database.run(sql, (PURGED, before.id))
        else:
            return False
        settle_last_at_of_record(self._database, before.id)
        return True

    def _update(self, before: _Known, record: StoreRecord) -> bool:
        """A text that was read elsewhere is read here, too, and likewise marked as unread. What
        did not change there stays as it is here: RingCentral is not told what was read here. A
        record may get its files later than its words."""
        status, code = storable(record.status), storable(record.code)
        read_there = int(record.is_inbound and record.is_read)
        unread = before.unread if read_there == before.read_there else 1 - read_there
        gone = "" if before.gone == DELETED else before.gone
        files = before.files if gone else max(before.files, len(record.files))
        after = _Known(before.id, unread, status, code, gone, read_there, files)
        if after == before:
            return False
        if files > before.files:
            note_store_files(self._database, self._account, record.message_id, record.files)
        self._database.run(
            "UPDATE store_record SET unread = ?, status = ?, code = ?, gone = ?, read_there = ?,"
            " files = ? WHERE id = ?",
            (unread, status, code, gone, read_there, files, before.id),
        )
        if gone != before.gone:
            settle_last_at_of_record(self._database, before.id)
        return True

    def _add(self, record: StoreRecord, server_now: int, *, is_news: bool) -> None:
        at = server_now if record.created_at is None else record.created_at
        participants = participants_in(record)
        conversation = conversation_row(self._database, self._account, participants)
        is_unread = record.is_inbound and not record.is_read
        mark = mark_of(record.text) if record.is_inbound else Mark.NONE
        self._database.run(
            "INSERT INTO store_record (session, message_id, conversation, inbound, at, sender,"
            " text, status, code, unread, mark, files, read_there)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._account,
                record.message_id,
                conversation,
                int(record.is_inbound),
                at,
                storable(record.sender),
                storable(record.text),
                storable(record.status),
                storable(record.code),
                int(is_unread),
                mark.value,
                len(record.files),
                int(record.is_inbound and record.is_read),
            ),
        )
        added = self._database.last_row_id
        # It may have begun with a planned text that was written since.
        settle_last_at(self._database, conversation)
        note_store_files(self._database, self._account, record.message_id, record.files)
        if is_news and is_unread:
            self._database.run("INSERT INTO untold_answer (record) VALUES (?)", (added,))
        if record.conversation_id:
            self._database.run(
                "UPDATE conversation SET server_id = ? WHERE id = ?",
                (record.conversation_id, conversation),
            )
        if mark in (Mark.STOP, Mark.START) and len(participants.others) == 1:
            status = ConsentStatus.OPT_OUT if mark is Mark.STOP else ConsentStatus.OPT_IN
            pair = Pair(self._account, participants.own, participants.party)
            note_keyword(self._database, pair, status, at, is_news=is_news)
        if is_news and record.is_inbound:
            self._hold_planned(conversation)

    def _hold_planned(self, conversation: int) -> None:
        """Planned texts that were to be sent only if the other party does not write first."""
        rows = self._database.rows(
            "SELECT seq, hold_until IS NULL FROM message WHERE conversation = ?"
            " AND state = 'queued' AND ready = 0"
            " AND send_at IS NOT NULL AND hold_if_answered = 1 AND answered = 0",
            (conversation,),
        )
        for seq, waits in rows:
            # Where Send now was pressed, it counts once that is taken back.
            self._database.run(
                "UPDATE message SET late = ?, answered = 1 WHERE seq = ?", (waits, seq)
            )
            if waits:
                append_history(self._database, seq, Event.ANSWERED)
