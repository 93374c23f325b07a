"""The practice service, started as a separate process."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal, Slot

import desktop
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Notice

MODULE = "desktop.practice"
_NOT_STARTED = Notice(
    QT_TRANSLATE_NOOP("notices", "The practice service did not start"),
    QT_TRANSLATE_NOOP(
        "notices", "Close Ownline and start it again. Practice needs a free port on this computer."
    ),
)


class PracticeProcess(QObject):
    """The service ends with the program: it stops when its standard input is closed."""

    ready = Signal(str)
    """The service is running; carries its base address, such as ``http://127.0.0.1:40001``."""
    failed = Signal(Notice)

    def __init__(self, state_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state_file = state_file
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.errorOccurred.connect(self._fail)
        self._process.finished.connect(self._fail)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._is_ready = False
        self._is_stopping = False

    def start(self) -> None:
        """Returns at once; `ready` or `failed` follows."""
        self._process.setWorkingDirectory(str(Path(desktop.__file__).parent.parent))
        arguments = ["--port", "0", "--state", str(self._state_file), "--with-parent"]
        if getattr(sys, "frozen", False):
            self._process.start(sys.executable, ["--practice-service", *arguments])
        else:
            self._process.start(sys.executable, ["-m", MODULE, *arguments])

    def stop(self) -> None:
        self._is_stopping = True
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(3000):
            self._process.kill()
            self._process.waitForFinished(1000)

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode("utf-8", "replace").strip()
            if not self._is_ready and line.startswith("http://127.0.0.1:"):
                self._is_ready = True
                self.ready.emit(line)

    @Slot()
    def _fail(self) -> None:
        if not self._is_stopping:
            self._is_stopping = True
            self.failed.emit(_NOT_STARTED)
