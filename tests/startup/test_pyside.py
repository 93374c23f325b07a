"""PySide6 counts references correctly: 6.12.0 does not on Python 3.10 and 3.11, and aborts."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

class Sender(QObject):
    sent = Signal()

class Receiver(QObject):
    count = 0

    @Slot()
    def receive(self):
        self.count += 1

application = QCoreApplication([])
sender, receiver = Sender(), Receiver()
sender.sent.connect(receiver.receive)
for _ in range(20_000):
    sender.setObjectName("x")
    sender.sent.emit()
assert receiver.count == 20_000
print("sound")
"""


def test_many_void_calls_and_emits_do_not_abort() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, timeout=100, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "sound"), done.stderr[-500:]
