"""What is typed while a button of a conversation has the focus goes into the answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.compose.text_field import TextField
from desktop.ui.widgets.drop_down import types


class TypingAhead(QObject):
    """The first letter moves the focus to the field. Otherwise the next space would open the menu
    of the button, and the letters after it would choose there."""

    def __init__(self, part: QWidget, field: TextField) -> None:
        """``part`` gets the keys that nothing inside used."""
        super().__init__(part)
        self._field = field
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        field = self._field
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if not types(event) or field.hasFocus() or not field.isVisible():
            return super().eventFilter(watched, event)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.insertPlainText(event.text())
        return True
