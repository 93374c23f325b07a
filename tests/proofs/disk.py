"""The outbox file on an unreliable machine: failing commits, killed processes, power cuts."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

import apsw

from desktop.database.connection import Database, Row
from desktop.messages.outbox import Outbox
from tests.proofs.world import Killed


class Moment(StrEnum):
    BEGIN = "begin"
    COMMIT = "commit"
    """All statements have run; nothing is committed."""
    COMMITTED = "committed"


Meddle = Callable[[Moment], None]
"""Called at each moment of each transaction; may raise Killed or DiskError, or let others act."""


class MeddledStore(Database):
    """The real file. A killed process never touches it again, not even in a `finally`."""

    def __init__(self, file: Path, clock: Callable[[], int], meddle: Meddle) -> None:
        self._meddle: Meddle = lambda moment: None
        self.is_dead = False
        super().__init__(file, clock)
        self._meddle = meddle

    @contextlib.contextmanager
    def transaction(self, *, is_durable: bool = True) -> Iterator[None]:
        self._live()
        self._meddle(Moment.BEGIN)
        with super().transaction(is_durable=is_durable):
            yield
            self._live()
            self._meddle(Moment.COMMIT)
        self._meddle(Moment.COMMITTED)

    def rows(self, sql: str, values: tuple[object, ...] = ()) -> list[Row]:
        self._live()
        return super().rows(sql, values)

    def _live(self) -> None:
        if self.is_dead:
            raise Killed


class MeddledOutbox(Outbox):
    """The real outbox of the GUI thread, on a file that may fail."""

    def __init__(self, file: Path, clock: Callable[[], int], meddle: Meddle) -> None:
        self.database = MeddledStore(file, clock, meddle)
        super().__init__(file, clock, lambda _file, _clock: self.database)


class SyncedFiles(apsw.VFS):
    """Remembers the synced content of each file: all that a power cut leaves of it.

    While it lives it is the way of every new connection of this process.
    """

    def __init__(self) -> None:
        self._base = apsw.vfs_names()[0]
        super().__init__("ownline-synced-files", self._base, makedefault=True)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return _SyncedFile(self._base, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        _synced(Path(filename)).unlink(missing_ok=True)

    def close(self) -> None:
        apsw.set_default_vfs(self._base)
        self.unregister()


class _SyncedFile(apsw.VFSFile):
    def __init__(self, base: str, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._path = Path(path) if path else None
        super().__init__(base, name, flags)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        if self._path is not None:
            shutil.copyfile(self._path, _synced(self._path))


def _synced(path: Path) -> Path:
    return path.with_name(path.name + "-synced")


def cut_power(file: Path, close: Callable[[], None]) -> None:
    """Drops all that was not synced. ``close`` closes the connections, which must not write."""
    journal = file.with_name(file.name + "-wal")
    left = {}
    for path in (file, journal):
        synced = _synced(path)
        left[path] = synced.read_bytes() if synced.exists() else b""
    close()
    for path, content in left.items():
        path.write_bytes(content)
        _synced(path).write_bytes(content)
    file.with_name(file.name + "-shm").unlink(missing_ok=True)
