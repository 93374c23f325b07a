"""A layout that arranges widgets in a row and wraps to the next line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from desktop.core.records import Record
from desktop.ui.widgets.theme import SMALL

# Resizing a window asks for many widths.
_MAX_CACHED = 8


class _Arrangement(Record, frozen=True):
    """Positions of the items, relative to 0, 0 and from left to right."""

    rects: list[tuple[QLayoutItem, QRect]]
    height: int


class FlowLayout(QLayout):
    """After Qt's own "Flow Layout" example. Hidden widgets take no space. ``rest_at_end``: the
    first item takes what is left of its row, and the others stand at the end of theirs."""

    def __init__(self, parent: QWidget | None = None, *, rest_at_end: bool = False) -> None:
        super().__init__(parent)
        self._rest_at_end = rest_at_end
        self._items: list[QLayoutItem] = []
        self._cache: dict[int, _Arrangement] = {}
        self._minimum: QSize | None = None
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
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._arrangement(inner).height + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner, direction = rect.marginsRemoved(self.contentsMargins()), self._direction()
        for item, relative in self._arrangement(inner.width()).rects:
            moved = relative.translated(inner.topLeft())
            item.setGeometry(QStyle.visualRect(direction, inner, moved))

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        if self._minimum is None:
            size = QSize()
            for item in self._items:
                size = size.expandedTo(item.minimumSize())
            self._minimum = size.grownBy(self.contentsMargins())
        # A copy: QSize is mutable.
        return QSize(self._minimum)

    def invalidate(self) -> None:
        """Qt calls it when something changed. In between, Qt asks for the same sizes many times."""
        super().invalidate()
        self._cache.clear()
        self._minimum = None

    def _arrangement(self, width: int) -> _Arrangement:
        found = self._cache.get(width)
        if found is None:
            if len(self._cache) >= _MAX_CACHED:
                self._cache.clear()
            found = self._cache[width] = self._arrange(width)
        return found

    def _arrange(self, width: int) -> _Arrangement:
        """Wraps the items to this width and centres them vertically in their lines."""
        rects: list[tuple[QLayoutItem, QRect]] = []
        top, spacing = 0, self.spacing()
        for row in self._rows(width):
            height = max(size.height() for _, size in row)
            taken = sum(size.width() for _, size in row) + (len(row) - 1) * spacing
            free = max(width - taken, 0) if self._rest_at_end else 0
            left = 0
            if row[0][0] is self._items[0]:
                row[0][1].setWidth(row[0][1].width() + free)
            else:
                left = free
            for item, size in row:
                below = (height - size.height()) // 2
                rects.append((item, QRect(QPoint(left, top + below), size)))
                left += size.width() + spacing
            top += height + spacing
        return _Arrangement(rects, max(0, top - spacing))

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left, spacing = width + 1, self.spacing()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            # An item wider than the row is made narrower, and higher where its words wrap.
            if size.width() > max(width, 0):
                size.setWidth(max(width, 0))
                if item.hasHeightForWidth():
                    size.setHeight(item.heightForWidth(size.width()))
            if left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + spacing
        return rows

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
