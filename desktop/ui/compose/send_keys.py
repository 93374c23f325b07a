"""The keys that send a text, as people read them."""

from __future__ import annotations

import sys

from PySide6.QtGui import QKeySequence

# Macs call the large key Return.
ENTER = "Return" if sys.platform == "darwin" else "Enter"
CTRL_ENTER = f"Ctrl+{ENTER}"
SHIFT_ENTER = f"Shift+{ENTER}"


def key_text(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
