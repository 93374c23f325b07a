"""One program per outbox: the lock that guards sending, and the message to the first instance."""

from __future__ import annotations

import os
import sys
import time
from functools import cached_property
from pathlib import Path
from typing import IO, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.file_trouble import file_trouble
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Notice

_ANSWER_MS = 2000
# A first instance listens after its first paint, which can take long on a busy machine. One that
# hangs is still connected to, so nobody waits as long as this for it.
_PATIENCE_SECONDS = 20.0
_RETRY_SECONDS = 0.3
_MAX_LINK_BYTES = 16_384

ALREADY_RUNNING = Notice(
    QT_TRANSLATE_NOOP("notices", "Ownline is already running"),
    QT_TRANSLATE_NOOP("notices", "Its window does not answer. Close it, then start Ownline again."),
)


class SingleInstance(QObject):
    """Holds a lock of the operating system (flock, on Windows a locked byte), which ends with the
    process, even after a crash. The lock file itself stays."""

    raise_wanted = Signal()
    """Ownline was started a second time; that process ends by itself."""
    link_given = Signal(str)
    """Ownline was started a second time with a link: untrusted text of limited length."""

    def __init__(self, lock_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = lock_file
        self._lock: IO[bytes] | None = None
        self._server: QObject | None = None

    @cached_property
    def _name(self) -> str:
        # late: it imports OpenSSL
        import hashlib

        digest = hashlib.sha256(str(self._file.absolute()).encode()).hexdigest()
        return f"ownline-{digest[:24]}"

    def acquire(self) -> bool:
        """Whether this is the only program with this outbox. Raises DiskError."""
        try:
            held = os.fdopen(os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        except OSError as error:
            raise file_trouble(self._file, error) from error
        try:
            _lock(held)
        except OSError:
            held.close()
            return False
        self._lock = held
        return True

    def release(self) -> None:
        """Called when nothing uses the outbox any more. The end of the process does the same."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def acquire_soon(self, link: str = "") -> bool:
        """Like `acquire`, but waits a moment for an instance that is just starting or ending.
        Returns False as soon as the first instance has been asked to show its window and has got
        the link."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not self.acquire():
            if self.raise_first(link) or time.monotonic() > deadline:
                return False
            time.sleep(_RETRY_SECONDS)
        return True

    def raise_first(self, link: str = "") -> bool:
        """Asks the instance that holds the lock to show its window. Waits at most 2 s. Returns
        whether it could be reached."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        if link:
            socket.write(link.encode("utf-8", "replace")[:_MAX_LINK_BYTES])
            socket.waitForBytesWritten(_ANSWER_MS)
        socket.disconnectFromServer()
        return True

    def listen(self) -> None:
        """Called after the first paint. Replaces the socket of a crashed instance."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._accept)
        QLocalServer.removeServer(self._name)
        server.listen(self._name)
        self._server = server

    @Slot()
    def _accept(self) -> None:
        """Raises the window at once; a link may follow until the other process disconnects."""
        connection = self._server.nextPendingConnection() if self._server is not None else None  # type: ignore[attr-defined]
        if connection is None:
            return
        self.raise_wanted.emit()
        connection.disconnected.connect(lambda: self._take_link(connection))
        connection.disconnected.connect(connection.deleteLater)
        QTimer.singleShot(_ANSWER_MS, connection, connection.abort)
        if connection.state() == connection.LocalSocketState.UnconnectedState:
            self._take_link(connection)
            connection.deleteLater()

    def _take_link(self, connection: Any) -> None:
        link = bytes(connection.read(_MAX_LINK_BYTES)).decode("utf-8", "replace")
        if link:
            self.link_given.emit(link)

    def stop_listening(self) -> None:
        """Called at shutdown, so that a closing window is not raised again."""
        if self._server is not None:
            self._server.close()  # type: ignore[attr-defined]
            self._server = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
