"""The key that undoes: for a field, while that has something of its own to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_undo_key(event: QEvent) -> bool:
    """Whether a field is asked if it wants this key before the shortcuts of the window get it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo)
