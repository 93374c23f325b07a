"""Several widgets in one place, of which one is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QWidget


class Stack(QWidget):
    """Unlike a `QStackedWidget`, which is a "layered pane" for screen readers: they would say so
    each time the focus comes into it.

    ``fits_current``: it needs room for the widget that is shown, and not for all. For a window of
    which the minimum size is set: otherwise it would grow when another one is shown."""

    def __init__(self, *, fits_current: bool = False) -> None:
        super().__init__()
        layout = _CurrentSize(self) if fits_current else QStackedLayout(self)
        self.currentChanged = layout.currentChanged
        self.addWidget = layout.addWidget
        self.currentWidget = layout.currentWidget
        self.currentIndex = layout.currentIndex
        self.setCurrentWidget = layout.setCurrentWidget
        self.setCurrentIndex = layout.setCurrentIndex


class _CurrentSize(QStackedLayout):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.currentChanged.connect(self._change)

    def minimumSize(self) -> QSize:
        shown = self.currentWidget()
        return super().minimumSize() if shown is None else shown.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """The heights of all widgets would count."""
        return False

    def _change(self) -> None:
        self.invalidate()
        self._parent.updateGeometry()
