"""Returns free memory to the system."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, QTimer, Slot

# First when the start is over; later a search or a sync may have used much memory.
_FIRST_MS = 3_000
_AGAIN_MS = 5 * 60_000


def trim_memory() -> None:
    """glibc keeps the memory that the start freed, a fifteenth of the total. Takes about 1 ms; does
    nothing on other systems.
    https://man7.org/linux/man-pages/man3/malloc_trim.3.html"""
    if sys.platform != "linux":
        return
    # late: importing it takes as long as building a page of the window
    import ctypes

    # Other C libraries do not have it.
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


class MemoryTrimmer(QObject):
    """Trims the memory regularly. GUI thread."""

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
