"""A signal to another thread and its answer.

``python -m bench.pings`` measures the floor: a program that does nothing else.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, Signal, Slot

from bench.result import write_result

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
        pong.answered.connect(self.on_answer, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        self._begun = time.perf_counter()
        self.asked.emit()

    @Slot()
    def on_answer(self) -> None:
        self.times.append((time.perf_counter() - self._begun) * 1000)
        if len(self.times) < TIMES:
            self.ask()
        else:
            self.finished.emit()


def main() -> int:
    sys.setswitchinterval(0.0002)
    application = QCoreApplication([])
    thread = QThread()
    pong = Pong()
    pong.moveToThread(thread)
    ping = Ping(pong)
    ping.finished.connect(application.quit)
    thread.start()
    QTimer.singleShot(500, ping, ping.ask)
    application.exec()
    thread.quit()
    thread.wait()
    write_result(times=ping.times[100:])
    return 0


if __name__ == "__main__":
    sys.exit(main())
