"""A signal to another thread, and the one that comes back."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, Signal, Slot

TIMES = 2_000


class Pong(QObject):
    """Lives in the network thread."""

    answered = Signal()

    @Slot()
    def answer(self) -> None:
        self.answered.emit()


class Ping(QObject):
    asked = Signal()
    finished = Signal()

    def __init__(self, pong: Pong) -> None:
        super().__init__()
        self.times: list[float] = []
        self._begun = 0.0
        self.asked.connect(pong.answer, Qt.ConnectionType.QueuedConnection)
        pong.answered.connect(self.heard, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        self._begun = time.perf_counter()
        self.asked.emit()

    @Slot()
    def heard(self) -> None:
        self.times.append((time.perf_counter() - self._begun) * 1000)
        if len(self.times) < TIMES:
            self.ask()
        else:
            self.finished.emit()
