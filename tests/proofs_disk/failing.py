"""A disk that is full or broken at one place, or from one place on until it is repaired.

The functions of SQLite's own file layer are replaced by ones that may return its error codes
(https://sqlite.org/c3ref/vfs.html, https://sqlite.org/c3ref/io_methods.html). A VFS of apsw would
not do: an exception in one of its methods is raised again at the end of the statement, also where
SQLite itself ignores the error, as it does when it writes a journal back after a commit.
"""

from __future__ import annotations

import contextlib
import ctypes
import tempfile
from collections.abc import Iterator
from ctypes import c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import apsw


class Fault(StrEnum):
    FULL = "ENOSPC"
    BROKEN = "EIO"


@dataclass(slots=True)
class Disk:
    """``fails_at``: which call fails, from 1; 0: none. ``lasts``: all after it fail, too."""

    fault: Fault = Fault.FULL
    fails_at: int = 0
    lasts: bool = False
    calls: int = 0
    failed: int = 0
    is_watched: bool = False

    def watch(self) -> None:
        """Starts to count calls."""
        self.calls = self.failed = 0
        self.is_watched = True

    def repair(self) -> None:
        self.is_watched = False

    def fails(self) -> bool:
        if not self.is_watched:
            return False
        self.calls += 1
        now = self.calls == self.fails_at or (self.lasts and 0 < self.fails_at < self.calls)
        self.failed += now
        return now


class _Methods(ctypes.Structure):
    """sqlite3_io_methods. The methods that never fail are only copied."""

    _fields_ = (
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", c_void_p),
        ("truncate", c_void_p),
        ("sync", c_void_p),
        ("others", c_void_p * 13),
    )


class _File(ctypes.Structure):
    """sqlite3_file"""

    _fields_ = (("methods", ctypes.POINTER(_Methods)),)


class _Vfs(ctypes.Structure):
    """The first members of sqlite3_vfs."""

    _fields_ = (
        ("version", c_int),
        ("file_size", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
    )


_OPEN = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_WRITE = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = ctypes.CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = ctypes.CFUNCTYPE(c_int, c_void_p, c_int)


class _FailingFiles:
    """SQLite's default file layer with a disk that fails. Files that were opened meanwhile have to
    be closed before it ends."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._vfs = _default_vfs()
        self._open, self._delete = self._vfs.open, self._vfs.delete
        self._made: dict[int, _Methods] = {}
        # Referred to as long as SQLite may call them.
        self._functions: list[Any] = [_OPEN(self._open_file), _DELETE(self._delete_file)]
        self._vfs.open = _address(self._functions[0])
        self._vfs.delete = _address(self._functions[1])

    def end(self) -> None:
        self._vfs.open, self._vfs.delete = self._open, self._delete

    def _open_file(self, vfs: int, name: int, file: int, flags: int, out: int) -> int:
        opened = _File.from_address(file)
        if self._disk.fails():
            opened.methods = ctypes.POINTER(_Methods)()
            return apsw.SQLITE_CANTOPEN
        result = int(_OPEN(self._open)(vfs, name, file, flags, out))
        if opened.methods:
            opened.methods = ctypes.pointer(self._failing(opened.methods.contents))
        return result

    def _delete_file(self, vfs: int, name: int, sync: int) -> int:
        if self._disk.fails():
            return apsw.SQLITE_IOERR_DELETE
        return int(_DELETE(self._delete)(vfs, name, sync))

    def _failing(self, real: _Methods) -> _Methods:
        address = ctypes.addressof(real)
        if address in self._made:
            return self._made[address]
        made = self._made[address] = _Methods.from_buffer_copy(real)
        write, truncate, sync = _WRITE(real.write), _TRUNCATE(real.truncate), _SYNC(real.sync)
        disk = self._disk

        def failing_write(file: int, data: int, size: int, offset: int) -> int:
            if not disk.fails():
                return int(write(file, data, size, offset))
            # The beginning may have found room.
            write(file, data, size // 2, offset)
            return apsw.SQLITE_FULL if disk.fault is Fault.FULL else apsw.SQLITE_IOERR_WRITE

        def failing_truncate(file: int, size: int) -> int:
            return apsw.SQLITE_IOERR_TRUNCATE if disk.fails() else int(truncate(file, size))

        def failing_sync(file: int, flags: int) -> int:
            return apsw.SQLITE_IOERR_FSYNC if disk.fails() else int(sync(file, flags))

        functions = (_WRITE(failing_write), _TRUNCATE(failing_truncate), _SYNC(failing_sync))
        self._functions += functions
        made.write, made.truncate, made.sync = map(_address, functions)
        return made


def _address(function: Any) -> int:
    return ctypes.cast(function, c_void_p).value or 0


def _default_vfs() -> _Vfs:
    """The structure in SQLite's memory."""
    with tempfile.TemporaryDirectory() as folder:
        connection = apsw.Connection(str(Path(folder) / "any.db"))
        pointer = c_void_p()
        connection.file_control("main", apsw.SQLITE_FCNTL_VFS_POINTER, ctypes.addressof(pointer))
        connection.close()
    assert pointer.value
    return _Vfs.from_address(pointer.value)


@contextlib.contextmanager
def failing_disk() -> Iterator[Disk]:
    """Puts every file that SQLite opens in this process meanwhile on a failing disk."""
    disk = Disk()
    files = _FailingFiles(disk)
    try:
        yield disk
    finally:
        files.end()
