"""Copies what can still be read of a damaged outbox; nothing of it is sent by itself."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import apsw

from desktop.accounts.known_accounts import KnownAccount, named_account
from desktop.accounts.removal import is_removed
from desktop.core.model import AccountKey, MessageState
from desktop.database.connection import Database, Row, storable, translating_errors
from desktop.database.wal import apply_whole_wal, wal_of
from desktop.messages.drafts import UnsentDraft, save_draft
from desktop.messages.history import Event, append_history
from desktop.texting.matching import text_key

# The state that a salvaged row gets. A queued text is cancelled, because it may have been sent: the
# part of the file that says so may be lost.
_STATES = {
    MessageState.QUEUED: MessageState.CANCELLED,
    MessageState.SENDING: MessageState.CHECKING,
    MessageState.CHECKING: MessageState.CHECKING,
    MessageState.UNCONFIRMED: MessageState.UNCONFIRMED,
    MessageState.ACCEPTED: MessageState.ACCEPTED,
    MessageState.REJECTED: MessageState.REJECTED,
    MessageState.CANCELLED: MessageState.CANCELLED,
}

# Text as bytes: a flipped bit must not make the rest of a text unreadable.
_SELECT_MESSAGES = (
    "SELECT seq, CAST(id AS BLOB), session, CAST(sender AS BLOB), CAST(recipient AS BLOB),"
    " CAST(text AS BLOB), CAST(state AS BLOB), CAST(status AS BLOB), CAST(code AS BLOB),"
    " CAST(reason AS BLOB), CAST(message_id AS BLOB), created_at, claimed_at"
    " FROM message NOT INDEXED ORDER BY seq"
)
_UNKNOWN_ACCOUNT = KnownAccount(AccountKey("", "", ""), "", "", "", "US")


def salvage(damaged: Path, database: Database) -> int:
    """Copies the readable rows of ``damaged`` into the new outbox; ``damaged`` is not changed.

    Returns the number of texts. Raises DiskError.
    """
    import shutil  # late: a file is seldom damaged
    import tempfile  # late: likewise

    accounts: dict[int, KnownAccount] = {}
    rows: list[Row] = []
    drafts: list[UnsentDraft] = []
    with (
        translating_errors(),
        tempfile.TemporaryDirectory(prefix="ownline-salvage-", dir=database.file.parent) as folder,
    ):
        # Once with every frame of the WAL, and once as SQLite reads it.
        for with_all_frames in (True, False) if wal_of(damaged).exists() else (False,):
            copy = Path(folder) / f"{with_all_frames}.db"
            for source, to in ((damaged, copy), (wal_of(damaged), wal_of(copy))):
                if source.exists():
                    shutil.copyfile(source, to)
            if with_all_frames:
                apply_whole_wal(copy)
            with _skipping_unreadable():
                connection = apsw.Connection(str(copy))
                try:
                    accounts = _accounts(connection) | accounts
                    rows += _rows(connection)
                    drafts += _drafts(connection)
                finally:
                    connection.close()
    return _write(database, accounts, rows, drafts)


@contextlib.contextmanager
def _skipping_unreadable() -> Iterator[None]:
    """Ends the block at the first damage. An error of the disk is raised instead: it must not make
    texts seem unreadable."""
    try:
        yield
    except (apsw.CantOpenError, apsw.FullError, apsw.IOError, apsw.ReadOnlyError):
        raise
    except (apsw.Error, UnicodeDecodeError):
        pass


def _accounts(connection: apsw.Connection) -> dict[int, KnownAccount]:
    found: dict[int, KnownAccount] = {}
    with _skipping_unreadable():
        for number, *values in connection.execute(
            "SELECT id, server, account, extension, name, kind, number, country FROM session"
        ):
            if isinstance(number, int) and all(isinstance(value, str) for value in values):
                server, account, extension, *rest = map(str, values)
                found[number] = KnownAccount(AccountKey(server, account, extension), *rest)
    return found


def _drafts(connection: apsw.Connection) -> list[UnsentDraft]:
    found: list[UnsentDraft] = []
    with _skipping_unreadable():
        for values in connection.execute(
            "SELECT id, session, sender, recipient, text FROM draft ORDER BY changed_at"
        ):
            if all(isinstance(value, str) for value in values):
                id_, account, sender, recipient, text = map(str, values)
                found.append(UnsentDraft(id_, account, sender, recipient, text))
    return found


def _rows(connection: apsw.Connection) -> list[Row]:
    """From the oldest row up to the first damage, and from the newest row down to it."""
    found: dict[int, Row] = {}
    for order in ("ASC", "DESC"):
        with _skipping_unreadable():
            for row in _readable(connection.execute(f"{_SELECT_MESSAGES} {order}")):
                found.setdefault(row[0], row)
    return [found[seq] for seq in sorted(found)]


def _readable(rows: Iterator[Row]) -> Iterator[Row]:
    for found in rows:
        row = tuple(_decoded(value) for value in found)
        seq, id_, account, *texts, created_at, claimed_at = row
        numbers = (seq, account, created_at)
        if (
            all(isinstance(value, int) for value in numbers)
            and all(isinstance(value, str) for value in (id_, *texts))
            and isinstance(claimed_at, int | None)
            and row[6] in {state.value for state in MessageState}
        ):
            yield row


def _decoded(value: object) -> object:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _write(
    database: Database,
    accounts: dict[int, KnownAccount],
    rows: list[Row],
    drafts: list[UnsentDraft],
) -> int:
    written = 0
    with database.transaction():
        for draft in drafts:
            save_draft(database, draft)
        for _, id_, account, sender, recipient, text, state, *rest in rows:
            status, code, reason, message_id, created_at, claimed_at = rest
            known = accounts.get(account, _UNKNOWN_ACCOUNT)
            if is_removed(known.key):
                continue
            new = _STATES[MessageState(state)]
            if new is MessageState.CHECKING and claimed_at is None:
                new = MessageState.UNCONFIRMED
            if new is MessageState.ACCEPTED and not message_id:
                new = MessageState.UNCONFIRMED
            is_open = new in (MessageState.CHECKING, MessageState.UNCONFIRMED)
            inserted = database.run(
                "INSERT OR IGNORE INTO message (id, session, sender, recipient, text, text_key,"
                " state, status, code, reason, message_id, created_at, claimed_at, look_at, doubt,"
                " accepted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    id_,
                    named_account(database, known),
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
                ),
            )
            if inserted:
                written += 1
                append_history(database, database.last_row_id, Event.SALVAGED)
    return written
