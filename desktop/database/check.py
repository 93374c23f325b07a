"""An integrity check of a whole file, on its own thread.

SQLite does that in one call, which takes seconds for a million texts. The thread does nothing else,
and the caller polls `IntegrityCheck.is_over` instead of waiting.
"""

from __future__ import annotations

import threading
from pathlib import Path

import apsw

from desktop.core.errors import DiskError, OutboxDamagedError
from desktop.database.connection import is_sound, translating_errors

# An interrupted check ends after a page or so, except in the full-text index, which SQLite reads to
# its end: ten seconds and more for a million texts. Closing the program must not wait for that.
_STOP_TIMEOUT_SECONDS = 1.0


class IntegrityCheck:
    """Created, polled and stopped on one thread; another thread reads the file, over its own
    connection."""

    def __init__(self, file: Path, stop_timeout: float = _STOP_TIMEOUT_SECONDS) -> None:
        """Starts at once. ``stop_timeout`` is in seconds. Raises DiskError."""
        self._file = file
        self._stop_timeout = stop_timeout
        self._closing = threading.Lock()
        self._is_closed = False
        with translating_errors(file):
            self._connection = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READWRITE)
            self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        self._error: Exception | None = None
        self._is_sound = False
        self._thread = threading.Thread(target=self._read, name="check", daemon=True)
        self._thread.start()

    def _read(self) -> None:
        try:
            with translating_errors(self._file):
                self._is_sound = is_sound(self._connection)
        except (DiskError, apsw.Error) as error:
            self._error = error
        with self._closing:
            self._is_closed = True
            self._connection.close()

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def result(self) -> bool:
        """Whether the file is sound. To be called once, when the check is over. Raises DiskError
        where the file could not be read."""
        self.stop()
        if isinstance(self._error, OutboxDamagedError):
            return False
        if self._error is not None:
            raise self._error
        return self._is_sound

    def stop(self) -> None:
        """Interrupts the check and waits `stop_timeout` at most. A check that is still not over
        ends later or with the process, which is harmless because it only reads."""
        with self._closing:
            if not self._is_closed:
                self._connection.interrupt()
        self._thread.join(self._stop_timeout)
