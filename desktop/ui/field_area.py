"""Fields that scroll where the window is low."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop.ui.theme import SMALL


class FieldArea(QScrollArea):
    """Where it loses room, what is being written stays in sight."""

    def __init__(self, fields: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fields = fields
        self.setWidget(fields)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # After the fields have found their places.
        QTimer.singleShot(0, self, self._show_focused)

    @Slot()
    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            # Not `ensureWidgetVisible`, which shows no more than the cursor.
            end = focused.mapTo(self._fields, focused.rect().bottomLeft())
            self.ensureVisible(end.x(), end.y(), 0, SMALL)
            start = focused.mapTo(self._fields, focused.rect().topLeft())
            self.ensureVisible(start.x(), start.y(), 0, SMALL)
