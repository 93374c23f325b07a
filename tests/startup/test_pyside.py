"""PySide6 itself is sound: 6.12.0 loses references on Python 3.10 and 3.11 and aborts."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

class Bell(QObject):
    rung = Signal()

class Ear(QObject):
    heard = 0

    @Slot()
    def hear(self):
        self.heard += 1

application = QCoreApplication([])
bell, ear = Bell(), Ear()
bell.rung.connect(ear.hear)
for _ in range(20_000):
    bell.setObjectName("x")
    bell.rung.emit()
assert ear.heard == 20_000
print("sound")
"""


def test_twenty_thousand_void_calls_and_emits() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, timeout=100, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "sound"), done.stderr[-500:]
