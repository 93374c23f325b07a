"""Whether the outbox is unchanged since a clean shutdown: then a start need not check it."""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from desktop.core.errors import DiskError
from desktop.database.connection import translating_errors
from desktop.database.private_files import create_private
from desktop.database.wal import wal_of


class CleanShutdown:
    """A small file beside the outbox that exists only while the program does not run.

    It only saves time: the network thread checks the whole outbox before it sends anything.
    """

    def __init__(self, outbox: Path) -> None:
        self._outbox = outbox
        self._file = outbox.with_name(f"{outbox.stem}-closed")

    def note(self) -> None:
        """To be called after the last connection was closed. Where it cannot be written, the next
        start takes longer."""
        fingerprint = self._fingerprint()
        if fingerprint is None:
            return
        with contextlib.suppress(DiskError), translating_errors():
            create_private(self._file)
            self._file.write_bytes(msgspec.json.encode(fingerprint))

    def take(self) -> bool:
        """Whether the outbox is unchanged since `note`. Deletes the note, so that after a crash
        there is none. Raises DiskError."""
        noted = None
        with contextlib.suppress(OSError, ValueError):
            noted = msgspec.json.decode(self._file.read_bytes(), type=list[int])
        with translating_errors():
            self._file.unlink(missing_ok=True)
        return noted is not None and noted == self._fingerprint()

    def _fingerprint(self) -> list[int] | None:
        """Size, time and inode of the file. None where a WAL is left, which belongs to the data."""
        with contextlib.suppress(OSError):
            wal = wal_of(self._outbox)
            if wal.exists() and wal.stat().st_size:
                return None
            status = self._outbox.stat()
            return [status.st_size, status.st_mtime_ns, status.st_ino]
        return None
