"""A row of widgets that goes on in the next line where it is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from desktop.core.records import Record
from desktop.ui.widgets.theme import SMALL

# While a window is made larger or smaller, it has another one at each moment.
_MOST_WIDTHS = 8


class _Lines(Record, frozen=True):
    """Where everything stands, as if the row began at 0, 0 and lines ran from left to right."""

    places: list[tuple[QLayoutItem, QRect]]
    height: int


class FlowLayout(QLayout):
    """After Qt's own "Flow Layout" example. Hidden widgets take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._known: dict[int, _Lines] = {}
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(SMALL)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        taken = self._items.pop(index) if 0 <= index < len(self._items) else None
        self.invalidate()
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        inner = width - around.left() - around.right()
        return self._lines(inner).height + around.top() + around.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner, direction = rect.marginsRemoved(self.contentsMargins()), self._direction()
        for item, place in self._lines(inner.width()).places:
            there = place.translated(inner.topLeft())
            item.setGeometry(QStyle.visualRect(direction, inner, there))

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        if self._least is None:
            size = QSize()
            for item in self._items:
                size = size.expandedTo(item.minimumSize())
            self._least = size.grownBy(self.contentsMargins())
        # A size can be changed by who has it.
        return QSize(self._least)

    def invalidate(self) -> None:
        """Qt calls it before it asks for everything anew; in between it asks for the same many
        times."""
        super().invalidate()
        self._known.clear()
        self._least = None

    def _lines(self, width: int) -> _Lines:
        found = self._known.get(width)
        if found is None:
            if len(self._known) >= _MOST_WIDTHS:
                self._known.clear()
            found = self._known[width] = self._broken(width)
        return found

    def _broken(self, width: int) -> _Lines:
        """Into lines of this width. What is lower than its line stands in the middle of it."""
        places: list[tuple[QLayoutItem, QRect]] = []
        top, spacing = 0, self.spacing()
        for row in self._rows(width):
            height = max(size.height() for _, size in row)
            left = 0
            for item, size in row:
                below = (height - size.height()) // 2
                places.append((item, QRect(QPoint(left, top + below), size)))
                left += size.width() + spacing
            top += height + spacing
        return _Lines(places, max(0, top - spacing))

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left, spacing = width + 1, self.spacing()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            # One that has no room at all is narrower; it must not reach beyond the row.
            size.setWidth(min(size.width(), max(width, 0)))
            if left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + spacing
        return rows

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
