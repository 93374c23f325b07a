"""Fields that scroll where the window is low."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop.ui.widgets.theme import SMALL


class FieldArea(QScrollArea):
    """Keeps the focused field in sight when the area shrinks or the fields grow."""

    def __init__(self, fields: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fields = fields
        self.setWidget(fields)
        # After the fields have found their places.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The base class watches the fields already."""
        if watched is self._fields and event.type() == QEvent.Type.Resize:
            self._later.start(0)
        return super().eventFilter(watched, event)

    @Slot()
    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            # Not `ensureWidgetVisible`, which shows no more than the cursor.
            end = focused.mapTo(self._fields, focused.rect().bottomLeft())
            self.ensureVisible(end.x(), end.y(), 0, SMALL)
            start = focused.mapTo(self._fields, focused.rect().topLeft())
            self.ensureVisible(start.x(), start.y(), 0, SMALL)
