"""Memory that is free goes back to the system."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, QTimer, Slot

# The start is over after some seconds; later a search or a sync may have used much.
_FIRST_MS = 3_000
_AGAIN_MS = 60_000


def trim_memory() -> None:
    """glibc keeps what the start has freed, a fifteenth of all. Takes a ms; elsewhere nothing.
    https://man7.org/linux/man-pages/man3/malloc_trim.3.html"""
    if sys.platform != "linux":
        return
    # late: importing it takes as long as building a page of the window
    import ctypes

    # Not there in other C libraries.
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


class MemoryTrimmer(QObject):
    """Gives back what is free, as long as it lives. GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._trim_memory)
        self._timer.start(_FIRST_MS)

    @Slot()
    def _trim_memory(self) -> None:
        trim_memory()
        self._timer.start(_AGAIN_MS)
