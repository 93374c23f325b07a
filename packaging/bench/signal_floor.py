"""The floor of a signal to a thread and back: a program that has nothing else."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QThread, QTimer

from bench.line import say
from bench.pings import Ping, Pong


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
    say(times=ping.times[100:])
    return 0


if __name__ == "__main__":
    sys.exit(main())
