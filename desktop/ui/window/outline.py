"""What the page looks like while it is being made: its empty cards, each in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

_KEY = "window/outline"
_MOST = 32_767


class Outline(QWidget):
    """As the page was when the window was closed; nothing while the window has another size."""

    painted = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._size, places = _kept(settings)
        self._parts = [self._part(name, place) for name, place in places]

    def _part(self, name: str, place: QRect) -> QFrame:
        part = QFrame(self)
        # The style sheet gives it its look.
        part.setObjectName(name)
        part.setGeometry(place)
        return part

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in self._parts:
            part.setVisible(event.size() == self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


def keep_outline(settings: QSettings, page: QWidget, parts: Sequence[tuple[str, QWidget]]) -> None:
    """For the next start: ``parts`` of ``page`` with the object names that give them their look.
    Without them it begins with nothing but the ground."""
    size = page.size()
    words = [f"{size.width()} {size.height()}"]
    for name, part in parts:
        at, room = part.mapTo(page, QPoint(0, 0)), part.size()
        words.append(f"{name} {at.x()} {at.y()} {room.width()} {room.height()}")
    settings.setValue(_KEY, "; ".join(words))


def _kept(settings: QSettings) -> tuple[QSize, list[tuple[str, QRect]]]:
    """The file may say anything."""
    size, *parts = str(settings.value(_KEY, "")).split(";")
    try:
        wide, high = _sides(size.split())
        places = []
        for name, *words in (part.split() for part in parts):
            x, y, width, height = _sides(words)
            places.append((name, QRect(x, y, width, height)))
        return QSize(wide, high), places
    except ValueError:
        return QSize(), []


def _sides(words: Sequence[str]) -> list[int]:
    """Raises ValueError for what no screen has room for."""
    found = [int(word) for word in words]
    if any(abs(number) > _MOST for number in found):
        raise ValueError
    return found
