"""Copies what can still be read of a damaged outbox; nothing of it is sent by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import apsw
from msgspec import Struct

from desktop.accounts.known_accounts import KnownAccount, named_account
from desktop.accounts.removal import is_removed
from desktop.contacts.address_book import NameSource, store_names
from desktop.core.model import AccountKey, EndedAs, MessageState, TemplateScope
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import (
    Database,
    Row,
    is_sound,
    refuse_tricks,
    storable,
    translating_errors,
)
from desktop.database.recovery.attachment_salvage import AttachmentSalvage
from desktop.database.recovery.conversation_salvage import ConversationSalvage
from desktop.database.recovery.merge_salvage import MergeSalvage
from desktop.database.recovery.page_scan import scan
from desktop.database.recovery.unreadable import decoded, last_number, skipping_unreadable
from desktop.database.wal import apply_whole_wal, wal_of
from desktop.messages.drafts import UnsentDraft, save_draft
from desktop.messages.history import Event, append_history
from desktop.messages.participants import conversation_row, others_of, participants_of
from desktop.messages.templates import store_template
from desktop.texting.matching import text_key

# A queued text is cancelled, because it may have been sent: the part of the file that says so may
# be lost.
_STATES = {state.value: state for state in MessageState} | {
    "queued": MessageState.CANCELLED,
    "sending": MessageState.CHECKING,
}

# Text as bytes: a flipped bit must not make the rest of a text unreadable.
_SELECT_MESSAGES = (
    "SELECT seq, CAST(id AS BLOB), session, CAST(sender AS BLOB), CAST(recipient AS BLOB),"
    " CAST(text AS BLOB), CAST(state AS BLOB), CAST(status AS BLOB), CAST(code AS BLOB),"
    " CAST(reason AS BLOB), CAST(message_id AS BLOB), created_at, claimed_at"
    " FROM message NOT INDEXED ORDER BY seq"
)
_UNKNOWN_ACCOUNT = KnownAccount(AccountKey("", "", ""), "", "", "", "US")

# The columns of `_SELECT_MESSAGES` in a row as it is stored. Later versions add columns at the end.
_MESSAGE_COLUMNS = (0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 14)
_FEWEST_MESSAGE_COLUMNS = 20
_SESSION_COLUMNS = 14
_DRAFT_COLUMNS = 6
_CONTACT_COLUMNS = 4
_SOURCES = frozenset(NameSource)


class Salvaged(Struct):
    """What became of the texts of a damaged outbox, in both directions."""

    texts: int
    """How many are shown again."""
    read: int
    """Likewise, with those that are hidden because somebody deleted them."""
    missing: int | None
    """How many could not be read; None where nothing tells how many there were."""


def salvage(
    damaged: Path,
    database: Database,
    backups: Sequence[Path] = (),
    *,
    beside: Path | None = None,
) -> Salvaged:
    """Copies the readable rows of ``damaged`` into the new outbox; ``damaged`` is not changed.
    ``backups`` of it tell to which accounts the rows belong where it does not itself. ``beside``:
    the outbox whose attachments it has, where that is another file.

    Raises DiskError.
    """
    import shutil  # late: a file is seldom damaged
    import tempfile  # late: likewise

    reading = _Reading()
    with (
        translating_errors(),
        tempfile.TemporaryDirectory(prefix="ownline-salvage-", dir=database.file.parent) as folder,
    ):
        has_wal = wal_of(damaged).exists()
        # Once with every frame of the WAL, and once as SQLite reads it.
        for with_all_frames in (True, False) if has_wal else (False,):
            copy = Path(folder) / f"{with_all_frames}.db"
            for source, to in ((damaged, copy), (wal_of(damaged), wal_of(copy))):
                if source.exists():
                    shutil.copyfile(source, to)
            if with_all_frames:
                apply_whole_wal(copy)
            pages = Path(folder) / f"{has_wal}.db"
            reading.read_tables(copy)
        if not reading.is_whole:
            # Last, because a page that is free may hold an older copy of a row.
            reading.read_pages(pages)
        for backup in backups:
            if reading.lacks_accounts:
                shutil.copyfile(backup, Path(folder) / "backup.db")
                reading.read_accounts_of(Path(folder) / "backup.db")
    return _write(database, reading, AttachmentFiles(beside or damaged))


class _Reading:
    """What was read of one file. Where a row was read several times, the first reading counts."""

    def __init__(self) -> None:
        self.accounts: dict[int, KnownAccount] = {}
        self.rows: dict[int, Row] = {}
        self.drafts: dict[str, UnsentDraft] = {}
        self.conversations = ConversationSalvage()
        self.merges = MergeSalvage()
        self.attachments = AttachmentSalvage()
        self.names: dict[tuple[NameSource, str], str] = {}
        """By source and number."""
        self.templates: dict[tuple[str, str], None] = {}
        """Names and texts of those that RingCentral does not have."""
        self.expected: int | None = None
        """How many texts of the outbox the file says it has."""
        self.is_whole = True
        """Everything was read."""

    @property
    def missing(self) -> int | None:
        if self.is_whole:
            return 0
        inbound = self.conversations.missing
        if self.expected is None or inbound is None:
            return None
        return max(0, self.expected - len(self.rows)) + inbound

    def read_tables(self, file: Path) -> None:
        is_whole = False
        with skipping_unreadable():
            connection = apsw.Connection(str(file))
            try:
                refuse_tricks(connection)
                if not connection.execute(
                    "SELECT 1 FROM sqlite_schema WHERE type = 'view'"
                ).fetchall():
                    is_whole = self._read_all(connection)
            finally:
                connection.close()
        self.is_whole = self.is_whole and is_whole

    def _read_all(self, connection: apsw.Connection) -> bool:
        """Whether nothing is missing. A view is not read: it may never end."""
        reads = (
            self._read_accounts,
            self._read_drafts,
            self._read_names,
            self._read_templates,
        )
        ended = 0
        for read in reads:
            with skipping_unreadable():
                read(connection)
                ended += 1
        self.merges.read(connection)
        self.attachments.read(connection)
        messages = self._read_messages(connection)
        expected = _count_of(connection)
        if self.expected is None:
            self.expected = expected
        has_conversations = self.conversations.read(connection)
        if ended < len(reads) or messages is None or not has_conversations:
            return False
        return messages == expected or (expected is None and is_sound(connection))

    def _read_accounts(self, connection: apsw.Connection) -> None:
        for row in connection.execute(
            "SELECT id, server, account, extension, name, kind, number, country FROM session"
        ):
            self._add_account(row)

    @property
    def lacks_accounts(self) -> bool:
        """Whether there are texts of an account that could not be read."""
        named = {row[2] for row in self.rows.values()} | self.conversations.accounts
        return not named <= self.accounts.keys()

    def read_accounts_of(self, backup: Path) -> None:
        """Row ids are the same there: the removal of an account deletes the backups."""
        with skipping_unreadable():
            connection = apsw.Connection(str(backup))
            try:
                refuse_tricks(connection)
                self._read_accounts(connection)
            finally:
                connection.close()

    def _read_messages(self, connection: apsw.Connection) -> int | None:
        """From the oldest row up to the first damage, and from the newest row down to it. Returns
        how many there are, or None where some cannot be read."""
        found: int | None = None
        for order in ("ASC", "DESC"):
            with skipping_unreadable():
                count = 0
                for row in connection.execute(f"{_SELECT_MESSAGES} {order}"):
                    count += self._add_message(row)
                found = count
            if found is not None:
                break
        return found

    def _read_drafts(self, connection: apsw.Connection) -> None:
        for row in connection.execute(
            "SELECT id, session, sender, recipient, text FROM draft ORDER BY changed_at"
        ):
            self._add_draft(row)

    def _read_names(self, connection: apsw.Connection) -> None:
        """Earlier versions have no such table."""
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'contact'").fetchall():
            for row in connection.execute("SELECT number, source, name FROM contact NOT INDEXED"):
                self._add_name(row)

    def _read_templates(self, connection: apsw.Connection) -> None:
        """Earlier versions have no such table. RingCentral's are read again."""
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'template'").fetchall():
            for name, text in connection.execute(
                "SELECT name, text FROM template NOT INDEXED WHERE pending <> 'delete'"
                " AND (server_id = '' OR pending <> '' OR problem <> '')"
            ):
                if isinstance(name, str) and isinstance(text, str):
                    self.templates.setdefault((name, text))

    def read_pages(self, file: Path) -> None:
        """``expected`` is learned only where all numbers up to the last one are there: how many
        texts were deleted is not known."""
        messages: list[Row] = []
        last = {"message": -1, "store_record": 0}
        for rowid, values in scan(file):
            count = len(values)
            if count >= _FEWEST_MESSAGE_COLUMNS and values[0] is None:
                row = (rowid, *values[1:])
                self.attachments.take(rowid, values)
                messages.append(tuple(row[column] for column in _MESSAGE_COLUMNS))
            elif count == _SESSION_COLUMNS and values[0] is None and isinstance(values[1], str):
                self._add_account((rowid, *values[1:8]))
            elif count == _DRAFT_COLUMNS and isinstance(values[-1], int):
                self._add_draft(values[:-1])
            elif count == _CONTACT_COLUMNS and values[0] is None and values[2] in _SOURCES:
                self._add_name(values[1:])
            elif count == 2 and values[0] in last and isinstance(values[1], int):
                # Of the table sqlite_sequence.
                last[values[0]] = max(last[values[0]], values[1])
            else:
                self.conversations.take(rowid, values)
        # Of several copies of a row, the one that waits is the oldest.
        for row in sorted(messages, key=lambda row: row[6] == MessageState.QUEUED):
            self._add_message(row)
        if self.expected is None and last["message"] == len(self.rows):
            self.expected = last["message"]
        if last["message"] >= 0:
            self.conversations.expect_until(last["store_record"])

    def _add_account(self, row: Row) -> None:
        number, *values = row
        if isinstance(number, int) and all(isinstance(value, str) for value in values):
            server, account, extension, *rest = values
            known = KnownAccount(AccountKey(server, account, extension), *rest)
            self.accounts.setdefault(number, known)

    def _add_draft(self, values: Row) -> None:
        if all(isinstance(value, str) for value in values):
            self.drafts.setdefault(values[0], UnsentDraft(*values))

    def _add_name(self, values: Row) -> None:
        """Not a row of the directory, which has as many columns: its source is known."""
        if all(isinstance(value, str) for value in values) and values[1] in _SOURCES:
            number, source, name = values
            self.names.setdefault((NameSource(source), number), name)

    def _add_message(self, found: Row) -> bool:
        """Whether its values are of the right kinds."""
        row: Row = tuple(decoded(value) for value in found)
        seq, id_, account, *texts, created_at, claimed_at = row
        numbers = (seq, account, created_at)
        is_readable = (
            all(isinstance(value, int) for value in numbers)
            and all(isinstance(value, str) for value in (id_, *texts))
            and isinstance(claimed_at, int | None)
            and row[6] in _STATES
        )
        if is_readable:
            self.rows.setdefault(seq, row)
        return is_readable


def _count_of(connection: apsw.Connection) -> int | None:
    """How many texts there are, or were before the damage."""
    found: int | None = None
    # An older outbox has no lists.
    for sql in (
        "SELECT coalesce(sum(texts), 0) FROM block",
        "SELECT coalesce(sum(texts), 0) FROM merge_block",
    ):
        with skipping_unreadable():
            ((texts,),) = connection.execute(sql).fetchall()
            # One wrong bit must not announce millions of texts.
            if isinstance(texts, int) and 0 <= texts <= last_number(connection, "message"):
                found = (found or 0) + texts
    return found


class _Accounts:
    """The row ids of accounts in the new outbox."""

    def __init__(self, database: Database, known: dict[int, KnownAccount]) -> None:
        self._database = database
        self._known = known
        self._found: dict[int, int | None] = {}

    def row_of(self, account: int) -> int | None:
        """``account`` is its row id in the damaged outbox. None: it is being removed."""
        if account not in self._found:
            known = self._known.get(account, _UNKNOWN_ACCOUNT)
            self._found[account] = (
                None if is_removed(known.key) else named_account(self._database, known)
            )
        return self._found[account]


def _salvaged_state(state: str, claimed_at: int | None, message_id: str) -> MessageState:
    new = _STATES[state]
    is_incomplete = (new is MessageState.CHECKING and claimed_at is None) or (
        new is MessageState.ACCEPTED and not message_id
    )
    return MessageState.UNCONFIRMED if is_incomplete else new


def _write(database: Database, reading: _Reading, files: AttachmentFiles) -> Salvaged:
    written = 0
    accounts = _Accounts(database, reading.accounts)
    with database.transaction():
        for draft in reading.drafts.values():
            save_draft(database, draft)
        for (source, number), name in reading.names.items():
            store_names(database, source, [(number, name)])
        for template in reading.templates:
            store_template(database, None, TemplateScope.LOCAL, *template)
        reading.merges.write_lists(database, accounts.row_of)
        lists, seqs = reading.merges.lists_of_texts(), dict[int, int]()
        for seq, row in sorted(reading.rows.items()):
            _, id_, account, sender, recipient, text, state, *rest = row
            status, code, reason, message_id, created_at, claimed_at = rest
            account_id = accounts.row_of(account)
            if account_id is None:
                continue
            new = _salvaged_state(state, claimed_at, message_id)
            ended_as = EndedAs.SALVAGED if state == MessageState.QUEUED else EndedAs.CANCELLED
            participants = participants_of(sender, others_of(recipient))
            is_open = new in (MessageState.CHECKING, MessageState.UNCONFIRMED)
            inserted = database.run(
                "INSERT OR IGNORE INTO message (id, session, sender, recipient, text, text_key,"
                " state, status, code, reason, message_id, created_at, claimed_at, look_at, doubt,"
                " accepted_at, conversation, at, merge, ended_as)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    id_,
                    account_id,
                    sender,
                    recipient,
                    storable(text),
                    text_key(text),
                    new.value,
                    status,
                    code,
                    reason,
                    message_id,
                    created_at,
                    claimed_at,
                    0 if is_open and claimed_at is not None else None,
                    int(new is MessageState.UNCONFIRMED),
                    created_at if new is MessageState.ACCEPTED else None,
                    conversation_row(database, account_id, participants),
                    created_at,
                    lists.get(seq),
                    ended_as.value,
                ),
            )
            if inserted:
                written += 1
                seqs[seq] = database.last_row_id
                append_history(database, seqs[seq], Event.SALVAGED)
        reading.merges.write_rest(database, accounts.row_of, seqs)
        inbound, shown = reading.conversations.write(database, accounts.row_of)
        reading.attachments.write(database, seqs, files)
    return Salvaged(written + shown, written + inbound, reading.missing)
