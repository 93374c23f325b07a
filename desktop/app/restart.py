"""Another run of Ownline: from practice to RingCentral, or the other way."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

import desktop


def start_run(*, practice: bool) -> bool:
    """Starts it as a process of its own, which goes on when this one ends. Whether it began."""
    arguments = [] if getattr(sys, "frozen", False) else ["-m", "desktop"]
    if practice:
        arguments.append("--practice")
    folder = str(Path(desktop.__file__).parent.parent)
    began, _number = QProcess.startDetached(sys.executable, arguments, folder)
    return began
