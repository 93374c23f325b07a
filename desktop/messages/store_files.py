"""The files of records of RingCentral's message store: what is known of them, and whether their
bytes are here. They are fetched when somebody sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from desktop.accounts.known_accounts import find_account_row
from desktop.core.model import AccountKey, FileState, StoreFile, StoreFileKey
from desktop.core.records import Record
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database, json_list, storable

STORE_FILES = """(SELECT json_group_array(json_array(f.server_id, f.type, f.name, f.size, f.width,
    f.height, f.position, f.hash, f.state, f.problem) ORDER BY f.position)
    FROM store_file f WHERE f.session = {session} AND f.message_id = {message_id})"""
"""SQL for `store_files_of`."""

MOST_BYTES_KEPT = 300 << 20
"""Of fetched files. RingCentral has them: those that were seen longest ago go first."""

_STATES = frozenset(FileState)

_Place = tuple[int | None, str, int]
"""The row of the account, the id of the record, and the position."""


def store_files_of(found: str | None) -> tuple[StoreFile, ...]:
    """What `STORE_FILES` read."""
    files = []
    for *values, state, problem in msgspec.json.decode(found) if found else ():
        known = FileState(state) if state in _STATES else FileState.THERE
        files.append(StoreFile(*(*values, known, problem)))
    return tuple(files)


def note_store_files(
    database: Database, account: int, message_id: str, files: Iterable[StoreFile]
) -> None:
    """Takes over what a record says of its files. Inside a transaction. What was fetched stays."""
    for one in files:
        database.run(
            "INSERT INTO store_file (session, message_id, position, server_id, type, name, size,"
            " width, height) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                account,
                message_id,
                one.position,
                one.server_id,
                storable(one.type),
                storable(one.name),
                one.size,
                one.width,
                one.height,
            ),
        )


class WantedFile(Record, frozen=True):
    """A file that has to be fetched."""

    key: StoreFileKey
    server_id: str
    size: int
    type: str


class StoreFiles:
    """Those of all accounts, on the window's connection. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._beside = AttachmentFiles(database.file)

    def want(self, keys: Sequence[StoreFileKey]) -> bool:
        """They are seen: the network thread fetches them. Those that are here are not fetched
        again, unless their bytes are gone, and those that failed only one by one. Returns whether
        something is to be fetched."""
        wanted = 0
        with self._database.transaction():
            for key in keys:
                account = find_account_row(self._database, key.account)
                place = (account, key.message_id, key.position)
                self._forget_lost(place)
                wanted += self._set_wanted(
                    place, ("there",) if len(keys) > 1 else ("there", "failed")
                )
        return wanted > 0

    def _forget_lost(self, place: _Place) -> None:
        row = self._database.row(
            "SELECT hash, size FROM store_file"
            " WHERE session = ? AND message_id = ? AND position = ?",
            place,
        )
        if row is not None and row[0] and not self._beside.has(*row):
            self._database.run(
                "UPDATE store_file SET state = 'there', hash = ''"
                " WHERE session = ? AND message_id = ? AND position = ?",
                place,
            )

    def _set_wanted(self, place: _Place, states: Sequence[str]) -> int:
        return self._database.run(
            "UPDATE store_file SET state = 'wanted', problem = '', used_at = ?"
            " WHERE session = ? AND message_id = ? AND position = ?"
            " AND state IN (SELECT value FROM json_each(?))",
            (self._database.clock(), *place, json_list(states)),
        )


class FileFetching:
    """The files of one account that the window wants, on the network thread's connection. Raises
    DiskError."""

    def __init__(self, database: Database, account: AccountKey) -> None:
        self._database = database
        self._key = account

    @property
    def _account(self) -> int | None:
        return find_account_row(self._database, self._key)

    def next_wanted(self) -> WantedFile | None:
        """The one that was asked for last: it is most probably still seen."""
        row = self._database.row(
            "SELECT message_id, position, server_id, size, type FROM store_file"
            " WHERE session = ? AND state = 'wanted' ORDER BY used_at DESC, position LIMIT 1",
            (self._account,),
        )
        if row is None:
            return None
        message_id, position, *values = row
        return WantedFile(StoreFileKey(self._key, message_id, position), *values)

    def note_fetched(self, key: StoreFileKey, hash_: str, size: int) -> None:
        """Its bytes are beside the database, under their hash."""
        self._set(key, FileState.HERE, hash_, "", size)

    def note_failed(self, key: StoreFileKey, problem: str, *, is_gone: bool = False) -> None:
        """``problem`` is a keyword; `ui.text` has the sentences."""
        self._set(key, FileState.GONE if is_gone else FileState.FAILED, "", problem, None)

    def _set(
        self, key: StoreFileKey, state: FileState, hash_: str, problem: str, size: int | None
    ) -> None:
        with self._database.transaction():
            self._database.run(
                "UPDATE store_file SET state = ?, hash = ?, problem = ?, size = coalesce(?, size)"
                " WHERE session = ? AND message_id = ? AND position = ?",
                (
                    state.value,
                    hash_,
                    problem,
                    size,
                    self._account,
                    key.message_id,
                    key.position,
                ),
            )

    def forget_oldest(self) -> bool:
        """Where more bytes are kept than `MOST_BYTES_KEPT`, the file that was wanted longest ago is
        with RingCentral only. Returns whether one was forgotten; `AttachmentUpkeep` removes its
        bytes."""
        row = self._database.row("SELECT sum(size) FROM store_file WHERE hash <> ''")
        if row is None or (row[0] or 0) <= MOST_BYTES_KEPT:
            return False
        with self._database.transaction():
            self._database.run(
                "UPDATE store_file SET state = 'there', hash = '' WHERE hash = (SELECT hash"
                " FROM store_file WHERE hash <> '' ORDER BY used_at LIMIT 1) AND hash <> ''"
            )
        return True
