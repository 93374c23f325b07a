"""Several widgets in one place, of which one is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget


class Stack(QWidget):
    """Unlike a `QStackedWidget`, which is a "layered pane" for screen readers: they would say so
    each time the focus comes into it."""

    def __init__(self) -> None:
        super().__init__()
        layout = QStackedLayout(self)
        self.currentChanged = layout.currentChanged
        self.addWidget = layout.addWidget
        self.currentWidget = layout.currentWidget
        self.currentIndex = layout.currentIndex
        self.setCurrentWidget = layout.setCurrentWidget
        self.setCurrentIndex = layout.setCurrentIndex
