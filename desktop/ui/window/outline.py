"""The outline of the page, shown while the page is created: its cards, still empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

_KEY = "window/outline"
_MAX_LENGTH = 32_767


# Of the set-up page, in pixels: the width of its card, what is above it, and the line of buttons
# below it. Other fonts and languages change them a little.
_CARD_WIDTH, _ABOVE_CARD, _BELOW_CARD, _FOOT = 640, 56, 14, 61


class Outline(QWidget):
    """Shows the page as it was when the window was closed, if the window still has that size; at
    the first start, about what the set-up page will look like."""

    painted = Signal()

    def __init__(self, settings: QSettings, *, is_first: bool = False) -> None:
        super().__init__()
        self._size, saved = _saved(settings)
        self._parts = [self._part(name, geometry) for name, geometry in saved]
        self._is_first = is_first and not saved
        if self._is_first:
            self._parts = [self._part(name, QRect()) for name in ("card", "pageFoot")]

    def _part(self, name: str, geometry: QRect) -> QFrame:
        part = QFrame(self)
        # The style sheet selects by this name.
        part.setObjectName(name)
        part.setGeometry(geometry)
        return part

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_first:
            self._place_first(event.size())
            return
        for part in self._parts:
            part.setVisible(event.size() == self._size)

    def _place_first(self, size: QSize) -> None:
        card, foot = self._parts
        below = size.height() - _FOOT
        left = (size.width() - _CARD_WIDTH) // 2
        card.setGeometry(left, _ABOVE_CARD, _CARD_WIDTH, below - _BELOW_CARD - _ABOVE_CARD)
        foot.setGeometry(0, below, size.width(), _FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


def save_outline(settings: QSettings, page: QWidget, parts: Sequence[tuple[str, QWidget]]) -> None:
    """Saves ``parts`` of ``page``, with the object names that the style sheet knows. Without parts
    the next start shows only the background."""
    size = page.size()
    words = [f"{size.width()} {size.height()}"]
    for name, part in parts:
        at, size = part.mapTo(page, QPoint(0, 0)), part.size()
        words.append(f"{name} {at.x()} {at.y()} {size.width()} {size.height()}")
    settings.setValue(_KEY, "; ".join(words))


def _saved(settings: QSettings) -> tuple[QSize, list[tuple[str, QRect]]]:
    """Empty if the settings file contains something else."""
    size, *parts = str(settings.value(_KEY, "")).split(";")
    try:
        width, height = _lengths(size.split())
        page = QSize(width, height)
        saved = []
        for name, *words in (part.split() for part in parts):
            x, y, width, height = _lengths(words)
            saved.append((name, QRect(x, y, width, height)))
        return page, saved
    except ValueError:
        return QSize(), []


def _lengths(words: Sequence[str]) -> list[int]:
    """Raises ValueError for anything but numbers that fit on a screen."""
    lengths = [int(word) for word in words]
    if any(abs(length) > _MAX_LENGTH for length in lengths):
        raise ValueError
    return lengths
