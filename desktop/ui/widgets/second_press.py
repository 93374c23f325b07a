"""A part that comes under the pointer with a press does not get the second press of a
double-click."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def double_click_ms() -> int:
    return QGuiApplication.styleHints().mouseDoubleClickInterval()


class SecondPress(QTimer):
    """Keeps the mouse from ``part`` and all in it for as long as a double-click takes."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self.setSingleShot(True)
        self.timeout.connect(self._let)

    @Slot()
    def ignore(self) -> None:
        self._part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.start(double_click_ms())

    @Slot()
    def _let(self) -> None:
        self._part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
