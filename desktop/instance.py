"""One program per outbox: the lock that guards sending, and the way to the first window."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

_ANSWER_MS = 2000


class Instance(QObject):
    """The lock is held until the process ends, however it ends: it is an OS lock, with no time
    after which another start could take it over."""

    raise_wanted = Signal()
    """Another start was made; it has ended again."""

    def __init__(self, lock_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock_file))
        self._lock.setStaleLockTime(0)
        digest = hashlib.sha256(str(lock_file.absolute()).encode()).hexdigest()
        self._name = f"ownline-{digest[:24]}"
        self._server: QObject | None = None

    def acquire(self) -> bool:
        """Whether this is the only program with this outbox."""
        before = os.umask(0o077)  # the file names the process: nobody else's business
        try:
            return self._lock.tryLock(0)
        finally:
            os.umask(before)

    def raise_first(self) -> bool:
        """Asks the program that has the lock to show its window. Waits for it, 2 s at most."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        socket.disconnectFromServer()
        return True

    def listen(self) -> None:
        """After the window has painted. A leftover of a crashed program is replaced."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        QLocalServer.removeServer(self._name)
        server.listen(self._name)
        self._server = server

    @Slot()
    def _answer(self) -> None:
        connection = self._server.nextPendingConnection() if self._server is not None else None  # type: ignore[attr-defined]
        if connection is not None:
            connection.deleteLater()
            self.raise_wanted.emit()
