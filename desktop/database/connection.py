"""A connection to the outbox file: opened, checked, brought up to date, copied."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import apsw

from desktop.core.errors import DiskError, OutboxDamagedError, OutboxNewerError, OutboxOutdatedError
from desktop.core.gui_priority import yield_to_gui
from desktop.database.damage_marker import DamageMarker
from desktop.database.schema import APPLICATION_ID, BASELINE_VERSION, VERSION, migrate
from desktop.texting.matching import is_sealed

# How long a write waits for the other thread's write, which takes about 1 ms, in seconds. SQLite's
# own waiting sleeps up to 100 ms at a time, which is seen when Send is pressed.
_BUSY_SECONDS = 3.0
_NAP_SECONDS = 0.0003

# So many rows are changed at once, which takes a few ms at most. Between them the other thread, if
# it waits for its turn, looks several times.
_BATCH = 16
_BREATH_SECONDS = 0.001

# Up to this size reading the whole file is quick (well under half a second).
LARGE_BYTES = 32 << 20
# Up to this size, some ms.
QUICK_BYTES = 1 << 20

_DAMAGED = (apsw.CorruptError, apsw.NotADBError, apsw.FormatError)
_DISK = (
    apsw.BusyError,
    apsw.LockedError,
    apsw.CantOpenError,
    apsw.FullError,
    apsw.IOError,
    apsw.PermissionsError,
    apsw.ReadOnlyError,
    apsw.NoMemError,
    apsw.TooBigError,
)

# 32 MiB of journal; usually it is written back after 4.
_MANY_PAGES = 8_192

Row = tuple[Any, ...]
_Thing = TypeVar("_Thing")


def storable(text: str) -> str:
    """The text without half emoji (lone surrogates), which no file and no request can carry."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


@contextlib.contextmanager
def translating_errors() -> Iterator[None]:
    """Trouble with the file becomes DiskError; any other SQLite error is a bug and passes."""
    try:
        yield
    except (*_DAMAGED, UnicodeDecodeError) as error:
        raise OutboxDamagedError(details=type(error).__name__) from error
    except _DISK as error:
        raise DiskError(details=type(error).__name__) from error
    except OSError as error:
        raise DiskError(details=error.strerror or type(error).__name__) from error


class _BusyHandler:
    """Waits in short naps for the other thread's write."""

    def __init__(self) -> None:
        self._until = 0.0

    def wait(self, times: int) -> bool:
        """``times``: how often for this lock already. False: long enough."""
        now = time.monotonic()
        if not times:
            self._until = now + _BUSY_SECONDS
        time.sleep(_NAP_SECONDS)
        return now < self._until


class Database:
    """One connection to the outbox file, used by one thread only.

    Every commit is durable when it returns (WAL, synchronous=FULL).

    ``clock`` gives local time in ms since 1970 UTC; it is written down, and decides nothing.
    """

    def __init__(self, file: Path, clock: Callable[[], int]) -> None:
        self.file = file
        self.clock = clock
        self._damage_marker = DamageMarker(file)
        with self.marking_damage():
            create_private(file)
            self._connection = apsw.Connection(str(file))
            try:
                self._connection.set_busy_handler(_BusyHandler().wait)
                self._set_up()
            except BaseException:
                self.close(untouched=True)
                raise

    def _set_up(self) -> None:
        # Without it SQLite compiles a statement anew for each value, which takes longer than it.
        self._connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
        self._connection.execute("PRAGMA trusted_schema = OFF")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._check_header()
        if self._connection.pragma("journal_mode", "wal") != "wal":
            raise DiskError(details="journal_mode")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._migrate()

    def _check_header(self) -> None:
        application_id = self._connection.pragma("application_id")
        version = self._connection.pragma("user_version")
        is_empty = not self._connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
        if application_id != APPLICATION_ID and not (is_empty and application_id == 0):
            raise OutboxDamagedError(details="not an outbox of Ownline")
        if version > VERSION:
            raise OutboxNewerError(details=f"version {version}")
        if not is_empty and version < BASELINE_VERSION:
            raise OutboxOutdatedError(details=f"version {version}")

    def _migrate(self) -> None:
        if self._connection.pragma("user_version") == VERSION:
            return
        with self.transaction():
            # It reads the version again, under the write lock: another thread may have been faster.
            migrate(self._connection)

    @contextlib.contextmanager
    def marking_damage(self) -> Iterator[None]:
        """Damage that is met leaves a mark, by which the next start moves the file aside."""
        try:
            with translating_errors():
                yield
        except OutboxDamagedError as error:
            self._damage_marker.mark(error.details)
            raise

    def refuse_damaged(self) -> None:
        """Raises OutboxDamagedError where damage was met since the last start, by any thread."""
        if self._damage_marker.is_marked:
            raise OutboxDamagedError(details="met before")

    def damage_error(self, details: str) -> OutboxDamagedError:
        """Like damage that is met; to be raised."""
        self._damage_marker.mark(details)
        return OutboxDamagedError(details=details)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and on the disk when it ends. Raises DiskError."""
        yield_to_gui()
        with self.marking_damage():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """What is read meanwhile is of one moment. Raises DiskError."""
        with self.marking_damage():
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("COMMIT")

    def run(self, sql: str, values: tuple[object, ...] = ()) -> int:
        """Changes rows inside a transaction; returns how many."""
        self._connection.execute(sql, values)
        return self._connection.changes()

    def rows(self, sql: str, values: tuple[object, ...] = ()) -> list[Row]:
        with self.marking_damage():
            if not self._connection.in_transaction:
                yield_to_gui()
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: tuple[object, ...] = ()) -> Row | None:
        found = self.rows(sql, values)
        return found[0] if found else None

    @property
    def last_row_id(self) -> int:
        return self._connection.last_insert_rowid()

    def quick_check(self) -> bool:
        """Whether SQLite finds the file sound. Reads the whole file."""
        with self.marking_damage():
            return is_sound(self._connection)

    @contextlib.contextmanager
    def secure_delete(self) -> Iterator[None]:
        """What is deleted meanwhile is overwritten in the file, too."""
        with translating_errors():
            self._connection.pragma("secure_delete", "on")
        try:
            yield
        finally:
            self._connection.pragma("secure_delete", "off")

    def checkpoint_rarely(self) -> None:
        """The other thread writes the journal back, which takes longer than a commit; this one
        only where nobody else does."""
        with translating_errors():
            self._connection.wal_autocheckpoint(_MANY_PAGES)

    def truncate_wal(self) -> None:
        """What was committed is in the file itself, and the journal is cut to nothing where
        nobody reads from it."""
        with translating_errors():
            self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)

    def close(self, *, untouched: bool = False) -> None:
        """The last one to close writes the journal back and takes it away. ``untouched``: the file
        is not trusted, and its journal stays as it is."""
        if untouched:
            self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        self._connection.close()


def batches(things: Sequence[_Thing]) -> Iterator[Sequence[_Thing]]:
    """Some at a time, to be changed in a transaction of their own; between them the other thread's
    write finds its moment."""
    for first in range(0, len(things), _BATCH):
        if first:
            time.sleep(_BREATH_SECONDS)
        yield things[first : first + _BATCH]


def has_intact_texts(database: Database) -> bool:
    """Whether the texts that may still be sent are, word for word, what was queued."""
    waiting = database.rows(
        "SELECT sender, recipient, text, text_key, seal FROM message WHERE state = 'queued'"
    )
    return all(is_sealed(*row) for row in waiting)


def count_commit(database: Database) -> int:
    """Inside a transaction that must never be forgotten: its number, for `CommitCounter`."""
    database.run("UPDATE counted SET number = number + 1")
    return commit_count(database)


def commit_count(database: Database) -> int:
    """The number of the newest of these transactions."""
    found = database.row("SELECT number FROM counted")
    return 0 if found is None else found[0]


def size_of(database: Database) -> int:
    """Bytes of its file, which tell how long a check of the whole takes."""
    with database.marking_damage():
        return _size(database._connection)


def refuse_unsound(database: Database) -> None:
    """Reads the whole file. Raises OutboxDamagedError."""
    with database.marking_damage():
        if not is_sound(database._connection):
            raise OutboxDamagedError(details="quick_check")


def _size(connection: apsw.Connection) -> int:
    pages, size = connection.pragma("page_count"), connection.pragma("page_size")
    return int(pages) * int(size)


def is_sound(connection: apsw.Connection) -> bool:
    """The quick check does not compare indexes with tables; the whole one takes longer."""
    check = "integrity_check" if _size(connection) < LARGE_BYTES else "quick_check"
    return connection.execute(f"PRAGMA {check}(1)").fetchall() == [("ok",)]


def create_private(file: Path) -> None:
    """Creates the file 0600; SQLite gives its -wal and -shm files the same mode."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    os.close(descriptor)
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)


def sync_folder(folder: Path) -> None:
    """New names in it are on the disk when this returns; where folders cannot be synced, the
    system does that by itself. Raises OSError."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
