"""A menu in which something can be ticked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle

from desktop.ui.widgets.name_menu import NameMenu

_SIDE = 16
_START = 5
# The mark, in parts of its side.
_MARK = ((0.21, 0.52), (0.4, 0.71), (0.79, 0.31))
_PEN = 1.75
_FADED = 0.6


class TickMenu(NameMenu):
    """Its ticks are painted here: those of Qt are a picture of a few pixels, which is coarse on a
    screen of high resolution, and the style sheet could only load them from a file."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caps = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        for action in self.actions():
            if action.isVisible() and action.isChecked():
                ink = self.palette().color(QPalette.ColorRole.WindowText)
                ink.setAlphaF(1 if action.isEnabled() else _FADED)
                painter.setPen(QPen(ink, _PEN, Qt.PenStyle.SolidLine, *caps))
                painter.drawPolyline(_mark(self._box(self.actionGeometry(action))))
        painter.end()

    def _box(self, row: QRect) -> QRect:
        top = row.top() + (row.height() - _SIDE) // 2
        place = QRect(row.left() + _START, top, _SIDE, _SIDE)
        return QStyle.visualRect(self.layoutDirection(), row, place)


def _mark(place: QRect) -> QPolygonF:
    left, top, side = place.left(), place.top(), place.width()
    return QPolygonF([QPointF(left + side * x, top + side * y) for x, y in _MARK])
