"""Whether the outbox is as it was left: then the window need not wait for a check of it."""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from desktop.core.errors import DiskError
from desktop.database.connection import create_private, translating_errors
from desktop.database.wal import wal_of


class CleanShutdown:
    """A small file beside the outbox, there only while the program does not run. It spares time and
    decides nothing else: the network thread reads the whole outbox before it sends anything."""

    def __init__(self, outbox: Path) -> None:
        self._outbox = outbox
        self._file = outbox.with_name(f"{outbox.stem}-closed")

    def note(self) -> None:
        """The last connection is closed. A disk that does not take it costs time at the start."""
        marks = self._marks()
        if marks is None:
            return
        with contextlib.suppress(DiskError), translating_errors():
            create_private(self._file)
            self._file.write_bytes(msgspec.json.encode(marks))

    def take(self) -> bool:
        """Whether nobody has touched the outbox since. Said once: an end that is not clean leaves
        no note. Raises DiskError."""
        noted = None
        with contextlib.suppress(OSError, ValueError):
            noted = msgspec.json.decode(self._file.read_bytes(), type=list[int])
        with translating_errors():
            self._file.unlink(missing_ok=True)
        return noted is not None and noted == self._marks()

    def _marks(self) -> list[int] | None:
        """None where a journal is left: then more than the file counts."""
        with contextlib.suppress(OSError):
            journal = wal_of(self._outbox)
            if journal.exists() and journal.stat().st_size:
                return None
            known = self._outbox.stat()
            return [known.st_size, known.st_mtime_ns, known.st_ino]
        return None
