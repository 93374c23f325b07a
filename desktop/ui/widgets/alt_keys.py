"""Alt with a letter chooses what is underlined, and never writes into a text.

Qt types the letter where no control has it: one pressed too late for a button that is gone would
stand in the next text."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

_KEYS = (
    Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.MetaModifier
)
# The Option key of a Mac types characters. AltGr is not Alt on Linux, and Ctrl+Alt on Windows.
_TYPES = sys.platform == "darwin"


class AltKeys(QObject):
    """Watches the field that has the focus."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        if not _TYPES:
            application.focusChanged.connect(self._follow)

    @Slot("QWidget*", "QWidget*")
    def _follow(self, left: QWidget | None, focused: QWidget | None) -> None:
        if isinstance(left, QLineEdit | QPlainTextEdit):
            left.removeEventFilter(self)
        if isinstance(focused, QLineEdit | QPlainTextEdit):
            focused.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.modifiers() & _KEYS == Qt.KeyboardModifier.AltModifier
            and event.text().isprintable()
            and bool(event.text())
        )
