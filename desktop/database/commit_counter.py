"""The number of the newest claim or decision, noted beside the outbox, which shows an older one.

An outbox that was restored from a copy, or lost its journal, does not know of texts that have gone
out or were taken back since. Nothing inside it can tell that.
"""

from __future__ import annotations

import os
import struct
import zlib
from enum import IntEnum
from pathlib import Path

from desktop.database.connection import create_private, sync_folder, translating_errors

_SECTOR = 512
_NUMBER = struct.Struct(">Q")
_CHECK = struct.Struct(">I")
_LENGTH = _NUMBER.size + _CHECK.size

# Only the content has to be on the disk: its size never changes.
_sync = getattr(os, "fdatasync", os.fsync)


class Writer(IntEnum):
    """Who notes: each has two places that it writes in turn, each in a sector of its own. A power
    cut tears at most one of them, and the threads need not wait for each other."""

    PERSON = 0
    WORKER = 2


_ALL_SLOTS = range(4)
_SIZE = len(_ALL_SLOTS) * _SECTOR


class CommitCounter:
    """A file that is not there or cannot be understood knows of none: an older Ownline had no such
    file, and a power cut may leave an empty one."""

    def __init__(self, outbox: Path, writer: Writer = Writer.PERSON) -> None:
        self._file = outbox.with_name(f"{outbox.stem}-newest")
        self._slots = range(writer, writer + 2)

    def last(self) -> int:
        """The newest that anybody noted; 0: none. Raises DiskError."""
        return max(self._numbers())

    def make(self) -> None:
        """Makes sure of the file, so that a note needs no room. Raises DiskError."""
        with translating_errors():
            if self._file.exists() and self._file.stat().st_size == _SIZE:
                return
            create_private(self._file)
            with self._file.open("r+b") as file:
                file.truncate()
                file.write(bytes(_SIZE))
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self._file.parent)

    def note(self, number: int) -> None:
        """After its commit; it is on the disk when this returns. Raises DiskError."""
        numbers = self._numbers()
        slot = min(self._slots, key=lambda one: numbers[one])
        packed = _NUMBER.pack(number)
        with translating_errors(), self._file.open("r+b", buffering=0) as file:
            file.seek(slot * _SECTOR)
            file.write(packed + _CHECK.pack(zlib.crc32(packed)))
            _sync(file.fileno())

    def forget(self) -> None:
        """It was another outbox's. Raises OSError."""
        self._file.unlink(missing_ok=True)

    def _numbers(self) -> list[int]:
        """Of each place; 0 where there is none."""
        self.make()
        with translating_errors():
            content = self._file.read_bytes()
        return [_number_in(content[slot * _SECTOR :]) for slot in _ALL_SLOTS]


def _number_in(sector: bytes) -> int:
    number, check = sector[: _NUMBER.size], sector[_NUMBER.size : _LENGTH]
    return _NUMBER.unpack(number)[0] if check == _CHECK.pack(zlib.crc32(number)) else 0
