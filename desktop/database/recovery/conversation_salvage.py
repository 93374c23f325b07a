"""Copies what can still be read of conversations: inbound texts, unsent replies, consents."""

from __future__ import annotations

from collections.abc import Callable

import apsw

from desktop.core.model import ChangeState, Consent, ConsentSource, ConsentStatus, Mark
from desktop.database.connection import Database, Row, is_sound, storable
from desktop.database.recovery.page_scan import Value
from desktop.database.recovery.unreadable import decoded, last_number, skipping_unreadable
from desktop.messages.consents import Pair, as_consent, write_consent
from desktop.messages.participants import conversation_row, others_of, participants_of
from desktop.messages.store_records import DELETED, PURGED, REMOVED

RowOf = Callable[[int], int | None]
"""The row id in the new outbox of an account of the damaged one; None: it is being removed."""

_SELECT_RECORDS = (
    "SELECT id, session, CAST(message_id AS BLOB), conversation, inbound, at,"
    " CAST(sender AS BLOB), CAST(text AS BLOB), CAST(status AS BLOB), CAST(code AS BLOB), unread,"
    " CAST(mark AS BLOB), files, CAST(gone AS BLOB), read_there"
    " FROM store_record NOT INDEXED ORDER BY id"
)
# The index has these columns, too: where the table is damaged, it may not be.
_SELECT_PARTICIPANTS = (
    "SELECT id, session, CAST(own AS BLOB), CAST(party AS BLOB) FROM conversation"
    " INDEXED BY sqlite_autoindex_conversation_1"
)
_SELECT_FLAGS = "SELECT id, CAST(server_id AS BLOB), done, muted FROM conversation NOT INDEXED"
_SELECT_REPLIES = "SELECT conversation, CAST(id AS BLOB), CAST(text AS BLOB) FROM reply"
_SELECT_CONSENTS = "SELECT session, own, party, status, source, changed_at FROM consent"
_SELECT_CHANGES = (
    "SELECT id, session, own, party, status, note, at, state, code FROM consent_change"
)

# The types of the columns of a row as it is stored; the row id is not there.
_RECORD = (int, str, int, int, int, str, str, str, str, int, str, int, str, int)
_CONVERSATION = (int, str, str, str, int, int, int, int)
_REPLY = (str, str, int)
_CONSENT = (int, str, str, str, str, int)
_CHANGE = (int, str, str, str, str, int, str, str)

_NAMES = frozenset(("conversation", "store_record", "store_record_thread", "record_words"))
_GONE = frozenset(("", DELETED, PURGED, REMOVED))
_MARKS = frozenset(Mark)
_NO_FLAGS = ("", 0, 0)


class ConversationSalvage:
    """Of one damaged outbox. Where a row was read several times, the first reading counts."""

    def __init__(self) -> None:
        self._records: dict[int, Row] = {}
        self._participants: dict[int, Row] = {}
        self._flags: dict[int, Row] = {}
        self._replies: dict[int, Row] = {}
        self._consents: list[Row] = []
        self._changes: dict[int, Row] = {}
        self._placed: dict[tuple[int, str, str], int] = {}
        self.expected: int | None = None
        """How many inbound texts the file says it has."""

    @property
    def missing(self) -> int | None:
        """How many inbound texts could not be read; None where nothing tells how many there
        were."""
        return None if self.expected is None else max(0, self.expected - len(self._records))

    @property
    def accounts(self) -> set[int]:
        """The row ids of the accounts of inbound texts."""
        return {record[1] for record in self._records.values()}

    # --- by SQL ------------------------------------------------------------------------------

    def read(self, connection: apsw.Connection) -> bool:
        """Returns whether nothing is missing."""
        with skipping_unreadable():
            if not _has_tables(connection):
                self.expected = 0
                return True
        ended = 0
        for sql, add in (
            (_SELECT_PARTICIPANTS, self._add_participants),
            (_SELECT_FLAGS, self._add_flags),
            (_SELECT_REPLIES, self._add_reply),
            (_SELECT_CONSENTS, self._add_consent),
        ):
            with skipping_unreadable():
                found = [add(_decoded(row)) for row in connection.execute(sql)]
                ended += all(found)
        with skipping_unreadable():
            # Earlier versions have no such table.
            for row in connection.execute(_SELECT_CHANGES):
                self._add_change(_decoded(row))
        records = self._read_records(connection)
        expected = _count_of(connection)
        if self.expected is None:
            self.expected = expected
        if ended < 4 or records is None:
            return False
        return records == expected or (expected is None and is_sound(connection))

    def _read_records(self, connection: apsw.Connection) -> int | None:
        """From the oldest row up to the first damage, and from the newest row down to it. Returns
        how many there are, or None where some cannot be read."""
        for order in ("ASC", "DESC"):
            with skipping_unreadable():
                count = 0
                for row in connection.execute(f"{_SELECT_RECORDS} {order}"):
                    count += self._add_record(_decoded(row))
                return count
        return None

    # --- from pages --------------------------------------------------------------------------

    def take(self, rowid: int, values: tuple[Value, ...]) -> None:
        """Takes over a row that belongs to one of the tables. Other rows are left alone."""
        if not values or values[0] is not None:
            return
        row = (rowid, *values[1:])
        if _has_types(row, _RECORD):
            self._add_record(row)
        elif _has_types(row, _CONVERSATION):
            self._add_participants(row[:4])
            self._add_flags((rowid, row[4], row[7], row[8]))
        elif _has_types(row, _REPLY):
            self._add_reply(row[:3])

    def expect_until(self, last: int) -> None:
        """``last``: the last row number that the inbound texts had. How many there were is learned
        only where all up to it are there: how many were deleted is not known."""
        if self.expected is None and last == len(self._records):
            self.expected = last

    # --- rows --------------------------------------------------------------------------------

    def _add_record(self, row: Row) -> bool:
        """Whether its values can be true. Of several copies on free pages, the one that is hidden
        or read is the newest."""
        is_readable = (
            _has_types(row, _RECORD) and row[2] != "" and row[4] in (0, 1) and row[13] in _GONE
        )
        if is_readable:
            self._records.setdefault(row[0], row)
        return is_readable

    def _add_participants(self, row: Row) -> bool:
        is_readable = _has_types(row, (int, str, str))
        if is_readable:
            self._participants.setdefault(row[0], row[1:])
        return is_readable

    def _add_flags(self, row: Row) -> bool:
        is_readable = _has_types(row, (str, int, int))
        if is_readable:
            self._flags.setdefault(row[0], row[1:])
        return is_readable

    def _add_reply(self, row: Row) -> bool:
        is_readable = _has_types(row, (str, str))
        if is_readable:
            self._replies.setdefault(row[0], row[1:])
        return is_readable

    def _add_consent(self, row: Row) -> bool:
        is_readable = _has_types((0, *row), _CONSENT) and row[3] in frozenset(ConsentStatus)
        if is_readable:
            self._consents.append(row)
        return is_readable

    def _add_change(self, row: Row) -> None:
        if (
            _has_types(row, _CHANGE)
            and row[4] in frozenset(ConsentStatus)
            and row[7] in frozenset(ChangeState)
        ):
            self._changes.setdefault(row[0], row[1:])

    # --- writing -----------------------------------------------------------------------------

    def write(self, database: Database, row_of: RowOf) -> tuple[int, int]:
        """Inside a transaction, after the texts of the outbox. Nothing of it is notified again.
        Returns how many inbound texts were written, and how many of them are shown."""
        written = shown = 0
        for _, record in sorted(self._records.items()):
            account = row_of(record[1])
            if account is not None and self._write_record(database, account, record):
                written += 1
                shown += record[13] == ""
        for session, own, party, *rest in self._consents:
            account = row_of(session)
            if account is not None:
                consent = as_consent(*rest)
                assert consent is not None
                write_consent(database, Pair(account, own, party), consent)
        self._write_changes(database, row_of)
        self._write_conversations(database, row_of)
        return written, shown

    def _write_changes(self, database: Database, row_of: RowOf) -> None:
        """What RingCentral has still to be told is told from the new outbox."""
        for _, (session, *rest) in sorted(self._changes.items()):
            account = row_of(session)
            if account is not None:
                database.run(
                    "INSERT INTO consent_change (session, own, party, status, note, at, state,"
                    " code) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (account, *rest),
                )

    def _write_record(self, database: Database, account: int, record: Row) -> bool:
        _, session, message_id, conversation, inbound, at, sender, text, *rest = record
        status, code, unread, mark, files, gone, read_there = rest
        in_outbox = "SELECT 1 FROM message WHERE session = ? AND message_id = ?"
        if database.row(f"{in_outbox} AND message_id <> ''", (account, message_id)):
            return False
        own, party = self._participants_of(session, conversation, sender, inbound)
        mark = mark if mark in _MARKS else Mark.NONE.value
        placed = self._place(database, account, own, party)
        inserted = database.run(
            "INSERT OR IGNORE INTO store_record (session, message_id, conversation, inbound, at,"
            " sender, text, status, code, unread, mark, files, gone, read_there)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                account,
                message_id,
                placed,
                inbound,
                at,
                storable(sender),
                storable(text),
                storable(status),
                storable(code),
                int(unread == 1),
                mark,
                files,
                gone,
                read_there,
            ),
        )
        if inserted and mark in (Mark.STOP, Mark.START) and party and len(others_of(party)) == 1:
            status = ConsentStatus.OPT_OUT if mark == Mark.STOP else ConsentStatus.OPT_IN
            consent = Consent(status, ConsentSource.RECIPIENT, at)
            write_consent(database, Pair(account, own, party), consent)
        return inserted > 0

    def _place(self, database: Database, account: int, own: str, party: str) -> int:
        """The id of the conversation in the new outbox."""
        key = (account, own, party)
        if key not in self._placed:
            participants = participants_of(own, others_of(party))
            self._placed[key] = conversation_row(database, account, participants)
        return self._placed[key]

    def _participants_of(
        self, session: int, conversation: int, sender: str, inbound: int
    ) -> tuple[str, str]:
        """The own number and the others. Where the conversation cannot be read, the own number is
        known only where the account has no other: a reply must not go out from a wrong one."""
        found = self._participants.get(conversation)
        if found is not None:
            return found[1], found[2]
        if not inbound:
            return sender, ""
        owns = {own for account, own, _ in self._participants.values() if account == session}
        return (owns.pop() if len(owns) == 1 else ""), sender

    def _write_conversations(self, database: Database, row_of: RowOf) -> None:
        """Last, because an unread text makes a conversation that was done an open one."""
        for id_, (session, own, party) in sorted(self._participants.items()):
            account = row_of(session)
            if account is None:
                continue
            server_id, done, muted = self._flags.get(id_, _NO_FLAGS)
            reply = self._replies.get(id_)
            if (server_id, done, muted, reply) == (*_NO_FLAGS, None):
                continue
            placed = self._place(database, account, own, party)
            database.run(
                "UPDATE conversation SET server_id = ?, done = ?, muted = ? WHERE id = ?",
                (storable(server_id), int(done == 1), int(muted == 1), placed),
            )
            if reply is not None:
                database.run(
                    "INSERT OR IGNORE INTO reply (conversation, id, text, changed_at)"
                    " VALUES (?, ?, ?, ?)",
                    (placed, storable(reply[0]), storable(reply[1]), database.clock()),
                )


def _has_tables(connection: apsw.Connection) -> bool:
    """Files of before conversations have none of them."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    return not names or bool(names & _NAMES)


def _count_of(connection: apsw.Connection) -> int | None:
    """How many inbound texts there are, or were before the damage: the search index counts them,
    too."""
    found: int | None = None
    with skipping_unreadable():
        ((texts,),) = connection.execute("SELECT count(*) FROM record_words_docsize").fetchall()
        if isinstance(texts, int) and texts <= last_number(connection, "store_record"):
            found = texts
    return found


def _decoded(row: Row) -> Row:
    return tuple(decoded(value) for value in row)


def _has_types(row: Row, types: tuple[type, ...]) -> bool:
    """``types``: those of the values after the row id."""
    return len(row) == len(types) + 1 and all(map(isinstance, row, (int, *types)))
