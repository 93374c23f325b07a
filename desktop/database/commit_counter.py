"""A copy of the commit count beside the outbox, which reveals an outbox that is too old.

The outbox counts the commits that must never be forgotten: claims, and decisions of the person. An
outbox that was restored from a copy, or lost its WAL, does not know of texts that were sent or
cancelled since, and nothing inside it can show that. Its count is then lower than this one.
"""

from __future__ import annotations

import contextlib
import os
import struct
import threading
import zlib
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path

from desktop.core.errors import DiskError
from desktop.database.connection import (
    Database,
    count_commit,
    translating_errors,
)
from desktop.database.private_files import create_private, sync_folder

_SECTOR = 512
_NUMBER = struct.Struct(">Q")
_CHECKSUM = struct.Struct(">I")
_LENGTH = _NUMBER.size + _CHECKSUM.size

# Syncing the content is enough: the size of the file never changes.
_sync = getattr(os, "fdatasync", os.fsync)


class Writer(IntEnum):
    """Which thread writes, as the number of its first slot. Each has two slots, each in its own
    sector, and overwrites the one with the lower number: a power cut tears at most one slot, and
    the threads need not wait for each other."""

    PERSON = 0
    WORKER = 2


# A list is filled on a third thread, whose decisions are the person's, too.
_NOTING = {writer: threading.Lock() for writer in Writer}

_ALL_SLOTS = range(4)
_SIZE = len(_ALL_SLOTS) * _SECTOR


class CommitCounter:
    """A missing or unreadable file counts as 0: older versions had no such file, and a power cut
    may leave an empty one."""

    def __init__(self, outbox: Path, writer: Writer = Writer.PERSON) -> None:
        self._file = outbox.with_name(f"{outbox.stem}-newest")
        self._slots = range(writer, writer + 2)
        self._noting = _NOTING[writer]

    def last(self) -> int:
        """The highest number that was noted; 0 where there is none. Raises DiskError."""
        return max(self._numbers())

    def create(self) -> None:
        """Creates the file in its full size where needed, so that `note` works on a full disk.
        Raises DiskError."""
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
        """To be called after the commit. The number is on the disk when this returns. Raises
        DiskError."""
        packed = _NUMBER.pack(number)
        with self._noting:
            numbers = self._numbers()
            slot = min(self._slots, key=lambda one: numbers[one])
            with translating_errors(), self._file.open("r+b", buffering=0) as file:
                file.seek(slot * _SECTOR)
                file.write(packed + _CHECKSUM.pack(zlib.crc32(packed)))
                _sync(file.fileno())

    def delete(self) -> None:
        """For an outbox that was replaced. Raises OSError."""
        self._file.unlink(missing_ok=True)

    def _numbers(self) -> list[int]:
        """The number in each slot; 0 where there is none."""
        self.create()
        with translating_errors():
            content = self._file.read_bytes()
        return [_number_in(content[slot * _SECTOR :]) for slot in _ALL_SLOTS]


@contextlib.contextmanager
def counted_transaction(database: Database) -> Iterator[None]:
    """A transaction with a decision of the person, which the commit counter counts, so that the
    next start notices an outbox without it. Raises DiskError."""
    with database.transaction():
        yield
        number = count_commit(database)
    # The transaction is committed, even where the number cannot be noted.
    with contextlib.suppress(DiskError):
        CommitCounter(database.file, Writer.PERSON).note(number)


def _number_in(sector: bytes) -> int:
    number, checksum = sector[: _NUMBER.size], sector[_NUMBER.size : _LENGTH]
    return _NUMBER.unpack(number)[0] if checksum == _CHECKSUM.pack(zlib.crc32(number)) else 0
