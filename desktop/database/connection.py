"""A connection to the outbox file: opens, checks and migrates it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import apsw
import msgspec

from desktop.core.errors import (
    DiskError,
    OutboxDamagedError,
    OutboxLockedError,
    OutboxNewerError,
    OutboxOutdatedError,
)
from desktop.core.file_trouble import file_trouble, owner_trouble
from desktop.core.gui_priority import yield_to_gui
from desktop.database.damage_marker import DamageMarker
from desktop.database.private_files import create_private
from desktop.database.schema import (
    APPLICATION_ID,
    BASELINE_VERSION,
    VERSION,
    has_schema_of,
    migrate,
)

# How long the network thread waits for a lock. A write of the other thread takes about 1 ms;
# another program, such as a backup, may hold the file much longer.
_PATIENT_SECONDS = 3.0
# The GUI thread waits less than a frame: its writes are repeated by a timer instead.
FRAME_SECONDS = 0.01
# Where many rows are written beside the window, a transaction ends after this time, so that a write
# of the window waits less than a frame; then comes a pause in which the other thread retries.
SHORT_SECONDS = 0.006
PAUSE_SECONDS = 0.0006
# SQLite's own busy timeout sleeps up to 100 ms at a time, a visible delay when Send is pressed.
_RETRY_SECONDS = 0.0003

# Rows changed in one transaction, which takes a few ms at most. The pause between two transactions
# lets the other thread retry several times.
_BATCH = 16
_PAUSE_SECONDS = 0.001

# Below this size, reading the whole file takes well under half a second.
LARGE_BYTES = 32 << 20
# Up to this size, it takes some ms.
QUICK_BYTES = 1 << 20

# Every error that the content of a file can cause. One wrong bit is enough for any of them: a table
# is gone, a row breaks a rule, a length is absurd.
_DAMAGED = (
    apsw.CorruptError,
    apsw.NotADBError,
    apsw.FormatError,
    apsw.SQLError,
    apsw.ConstraintError,
    apsw.MismatchError,
    apsw.InternalError,
    apsw.TooBigError,
    apsw.NotFoundError,
    apsw.EmptyError,
    apsw.RangeError,
    apsw.SchemaChangeError,
    apsw.AuthError,
)
_DISK = (
    apsw.LockedError,
    apsw.CantOpenError,
    apsw.FullError,
    apsw.IOError,
    apsw.PermissionsError,
    apsw.ReadOnlyError,
    apsw.NoMemError,
    apsw.ProtocolError,
    apsw.NoLFSError,
)

# Checkpoints after 32 MiB of WAL; the default is 4 MiB.
_RARE_CHECKPOINT_PAGES = 8_192

Row = tuple[Any, ...]
_T = TypeVar("_T")


def json_list(values: Iterable[object]) -> str:
    """For ``json_each`` in a statement: as many values as one likes are one parameter."""
    return msgspec.json.encode(list(values)).decode()


def storable(text: str) -> str:
    """Replaces lone surrogates (half an emoji), which neither SQLite nor JSON can encode. A
    subclass of `str`, such as a `NoResult`, becomes one: msgspec encodes nothing else."""
    if text.isascii():
        return str(text)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


@contextlib.contextmanager
def translating_errors(file: Path | None = None) -> Iterator[None]:
    """Turns errors of the file or the disk into DiskError. Wrong use of apsw (a closed connection,
    another thread) is a bug and passes. ``file`` is named where another program holds it."""
    try:
        yield
    except apsw.BusyError as error:
        held = "outbox.db" if file is None else str(file)
        raise OutboxLockedError(held, details=type(error).__name__) from error
    except (*_DAMAGED, UnicodeDecodeError) as error:
        raise OutboxDamagedError(details=type(error).__name__) from error
    except _DISK as error:
        owned = None
        if file is not None:
            files = (file.with_name(file.name + suffix) for suffix in ("", "-wal", "-shm"))
            owned = owner_trouble(*files, file.parent, kind=DiskError)
        raise owned or DiskError(details=type(error).__name__) from error
    except OSError as error:
        if error.filename is not None:
            raise file_trouble(Path(error.filename), error, kind=DiskError) from error
        raise DiskError(details=error.strerror or type(error).__name__) from error


class _BusyHandler:
    """Retries a locked file every 0.3 ms (https://sqlite.org/c3ref/busy_handler.html)."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._until = 0.0

    def wait(self, times: int) -> bool:
        """``times``: how often it was called for this lock already. Returns whether to retry."""
        now = time.monotonic()
        if not times:
            self._until = now + self._seconds
        time.sleep(_RETRY_SECONDS)
        return now < self._until


class Database:
    """One connection to the outbox file, used by one thread only.

    Every commit is durable when it returns (WAL, synchronous=FULL).

    ``clock`` gives local time in ms since 1970 UTC; it is recorded, and decides nothing.
    ``wait_seconds`` limits the wait for a lock of another connection; then OutboxLockedError.
    """

    def __init__(
        self, file: Path, clock: Callable[[], int], wait_seconds: float = _PATIENT_SECONDS
    ) -> None:
        self.file = file
        self.clock = clock
        self._damage_marker = DamageMarker(file)
        self._in_snapshot = False
        self._busy_handler = _BusyHandler(wait_seconds)
        with self.marking_damage():
            create_private(file)
            self._connection = apsw.Connection(str(file))
            try:
                self._connection.set_busy_handler(self._busy_handler.wait)
                self._set_up()
            except BaseException:
                self.close(checkpoint=False)
                raise

    def _set_up(self) -> None:
        # Without it SQLite recompiles a statement for each value: slower than running it.
        self._connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
        refuse_tricks(self._connection)
        self._connection.execute("PRAGMA foreign_keys = ON")
        # Words that were deleted, undone or edited do not stay in free space.
        self._connection.execute("PRAGMA secure_delete = ON")
        # One read transaction: the other thread may migrate the file meanwhile.
        self._connection.execute("BEGIN")
        try:
            self._check_header()
        finally:
            self._connection.execute("COMMIT")
        if self._connection.pragma("journal_mode", "wal") != "wal":
            raise DiskError(details="journal_mode")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._migrate()

    def _check_header(self) -> None:
        application_id = self._connection.pragma("application_id")
        version = self._connection.pragma("user_version")
        is_empty = not self._connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
        if self._connection.readonly("main"):
            raise OutboxDamagedError(details="file format")
        if is_empty and application_id == version == 0:
            return
        if application_id != APPLICATION_ID:
            raise OutboxDamagedError(details="not an outbox of Ownline")
        if has_schema_of(self._connection, version):
            return
        # The schema decides, not the number alone, in which one bit may be wrong.
        if not has_schema_of(self._connection, VERSION):
            if version > VERSION:
                raise OutboxNewerError(details=f"version {version}")
            if 0 < version < BASELINE_VERSION:
                raise OutboxOutdatedError(details=f"version {version}")
        raise OutboxDamagedError(details=f"schema, version {version}")

    def _migrate(self) -> None:
        if self._connection.pragma("user_version") == VERSION:
            return
        with self.transaction():
            # `migrate` reads the version again, under the write lock: the other thread may have
            # migrated the file meanwhile.
            migrate(self._connection)

    @contextlib.contextmanager
    def marking_damage(self) -> Iterator[None]:
        """Like `translating_errors`, and marks a damaged file, so that the next start moves it
        aside."""
        try:
            with translating_errors(self.file):
                yield
        except OutboxDamagedError as error:
            self._damage_marker.mark(error.details)
            raise

    def refuse_damaged(self) -> None:
        """Raises OutboxDamagedError where any thread has found damage since the last start."""
        if self._damage_marker.is_marked:
            raise OutboxDamagedError(details="found before")

    def damage_error(self, details: str) -> OutboxDamagedError:
        """Marks the file as damaged and returns the error to raise."""
        self._damage_marker.mark(details)
        return OutboxDamagedError(details=details)

    @contextlib.contextmanager
    def transaction(self, *, is_durable: bool = True) -> Iterator[None]:
        """A write transaction, durable when it ends. Without ``is_durable``, a power cut may undo
        it until the next durable one: for what RingCentral tells again. Raises DiskError."""
        yield_to_gui()
        with self.marking_damage():
            _end_snapshot(self)
            # In WAL mode, NORMAL leaves out the sync, and nothing of the order of commits.
            self._connection.pragma("synchronous", "FULL" if is_durable else "NORMAL")
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
        """A read transaction: everything is read from one snapshot, also in a snapshot or a
        transaction around this one. A write of this connection ends it. Raises DiskError."""
        if self._connection.in_transaction:
            yield
            return
        with self.marking_damage():
            self._connection.execute("BEGIN")
            self._in_snapshot = True
            try:
                yield
            finally:
                _end_snapshot(self)

    def run(self, sql: str, values: tuple[object, ...] = ()) -> int:
        """Executes a write inside a transaction; returns the number of changed rows."""
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

    @property
    def total_changes(self) -> int:
        """Rows that this connection has changed so far, also inside virtual tables."""
        return self._connection.total_changes()

    def quick_check(self) -> bool:
        """Whether SQLite finds the file sound. Reads the whole file."""
        with self.marking_damage():
            return is_sound(self._connection)

    def vacuum(self) -> None:
        """Writes the whole file anew, without what earlier content left in the gaps of its pages.
        Holds the write lock: about a second for 100 MB. Raises DiskError."""
        yield_to_gui()
        with self.marking_damage():
            self._connection.execute("VACUUM")

    def checkpoint_rarely(self) -> None:
        """Leaves checkpoints, which take longer than a commit, to the other thread's connection;
        this one makes them only where the other does not."""
        with translating_errors(self.file):
            self._connection.wal_autocheckpoint(_RARE_CHECKPOINT_PAGES)

    def truncate_wal(self) -> bool:
        """Checkpoints the WAL and truncates it. Waits for nobody: returns False where another
        connection reads from it or writes; then it is to be tried again. Raises DiskError."""
        with translating_errors(self.file):
            try:
                # While it writes the pages into the file, others can write.
                self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
                # This one holds the write lock for as long as it waits for readers.
                self._connection.set_busy_handler(None)
                self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
            except apsw.BusyError:
                return False
            finally:
                self._connection.set_busy_handler(self._busy_handler.wait)
        return True

    def close(self, *, checkpoint: bool = True) -> None:
        """The last connection to close checkpoints the WAL and deletes it. Without ``checkpoint``
        file and WAL stay as they are: for a file that is not trusted."""
        if not checkpoint:
            self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        self._connection.close()


def _end_snapshot(database: Database) -> None:
    if database._in_snapshot:
        database._in_snapshot = False
        database._connection.execute("COMMIT")


def batches(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """Batches for one short transaction each, with pauses in which the other thread can write."""
    for first in range(0, len(items), _BATCH):
        if first:
            time.sleep(_PAUSE_SECONDS)
        yield items[first : first + _BATCH]


def count_commit(database: Database) -> int:
    """Counts a transaction that must never be forgotten, inside it. Returns its number, for
    `CommitCounter`."""
    database.run("UPDATE counted SET number = number + 1")
    return commit_count(database)


def commit_count(database: Database) -> int:
    """The number of the last of these transactions."""
    found = database.row("SELECT number FROM counted")
    return 0 if found is None else found[0]


def size_of(database: Database) -> int:
    """The size of the file in bytes, by which the time of an integrity check can be estimated."""
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
    """``quick_check`` does not compare indexes with tables; ``integrity_check`` takes longer."""
    check = "integrity_check" if _size(connection) < LARGE_BYTES else "quick_check"
    return connection.execute(f"PRAGMA {check}(1)").fetchall() == [("ok",)]


def refuse_tricks(connection: apsw.Connection) -> None:
    """For a file that anybody may have written (https://sqlite.org/security.html)."""
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
