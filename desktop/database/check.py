"""Reads a whole file and says whether it is sound, on a thread of its own.

SQLite does that in one go, which takes seconds for a million texts. Nothing else happens on the
thread, and nobody waits for it: whoever needs the answer looks now and then whether it is there.
"""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path

import apsw

from desktop.core.errors import DiskError, OutboxDamagedError
from desktop.database.connection import is_sound, translating_errors

# SQLite reads a page or so after it is interrupted, but the index of words to its end: ten seconds
# and more for a million texts. Nobody waits so long to close the program.
_PATIENCE_SECONDS = 1.0


class IntegrityCheck:
    """Made, asked and stopped on one thread; the file is read on another, by a connection of its
    own."""

    def __init__(self, file: Path, patience: float = _PATIENCE_SECONDS) -> None:
        """Begins at once. Raises DiskError."""
        self._patience = patience
        self._is_left = False
        with translating_errors():
            self._connection = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READWRITE)
            self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        self._error: Exception | None = None
        self._is_sound = False
        self._thread = threading.Thread(target=self._read, name="check", daemon=True)
        self._thread.start()

    def _read(self) -> None:
        try:
            with translating_errors():
                self._is_sound = is_sound(self._connection)
        except (DiskError, apsw.Error) as error:
            self._error = error
        if self._is_left:
            self._connection.close()

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def result(self) -> bool:
        """Whether the file is sound; once, when it is over. Raises DiskError where the disk could
        not tell."""
        self.stop()
        if isinstance(self._error, OutboxDamagedError):
            return False
        if self._error is not None:
            raise self._error
        return self._is_sound

    def stop(self) -> None:
        """Takes a moment at most. What is then not over ends by itself or with the process: it only
        reads."""
        # It may be over, and then there is nothing to interrupt.
        with contextlib.suppress(apsw.Error):
            self._connection.interrupt()
        self._thread.join(self._patience)
        self._is_left = self._thread.is_alive()
        if not self._is_left:
            self._connection.close()
