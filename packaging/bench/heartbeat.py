"""Beats every 10 ms in a window's thread, and keeps the gaps: what a person feels as a stall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot


class Heartbeat(QObject):
    """Every 10 ms; keeps the gaps."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(10)

    @Slot()
    def _beat(self) -> None:
        self.gaps.append(self._clock.nsecsElapsed() / 1_000_000)
        self._clock.start()

    def take(self) -> Sequence[float]:
        """The gaps until now, without the first."""
        gaps, self.gaps = self.gaps[1:], []
        return gaps
