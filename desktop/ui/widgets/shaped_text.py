"""Caches shaped lines of text: shaping takes longer than painting."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QStaticText,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop.core.records import Record

# A full list has some dozens. A full cache is cleared, which is simpler than evicting the oldest.
_MAX_CACHED = 600
_ANY_WIDTH = 1 << 20


class Face:
    """A font with the metrics that every row needs."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.height = self.metrics.height()

    def raised_by(self, line: QTextLine) -> float:
        """How much higher a line has to begin, so that its letters stand beside those of others: it
        is higher than they are where a character comes from another font."""
        return max(line.ascent() - self.metrics.ascent(), 0)


class _Shape(Record, frozen=True):
    text: QStaticText
    width: int
    is_whole: bool
    above: float
    """As `Face.raised_by`."""


class ShapedTextCache:
    """Plain text only. A `Face` must live as long as the cache: it is a key by its identity."""

    def __init__(self) -> None:
        self._shapes: dict[tuple[int, str, int, bool], _Shape] = {}

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        face: Face,
        *,
        at_end: bool,
        is_mirrored: bool,
    ) -> int:
        """Paints ``text`` in the painter's pen at the bottom of ``rect``, at its start or its end,
        elided to its width. ``is_mirrored``: its parts are in order from right to left. Returns the
        painted width."""
        shape = self._shape(face, text, rect.width(), is_mirrored)
        left = rect.left()
        if at_end != is_mirrored:
            left += rect.width() - shape.width
        painter.setFont(face.font)
        top = rect.bottom() + 1 - face.height - shape.above
        painter.drawStaticText(QPointF(left, top), shape.text)
        return shape.width

    def fits(self, text: str, face: Face, width: int, *, is_mirrored: bool) -> bool:
        return self._shape(face, text, width, is_mirrored).is_whole

    def width(self, text: str, face: Face, *, is_mirrored: bool) -> int:
        """That of all of it."""
        return self._shape(face, text, _ANY_WIDTH, is_mirrored).width

    def _shape(self, face: Face, text: str, width: int, is_mirrored: bool) -> _Shape:
        key = (id(face), text, width, is_mirrored)
        found = self._shapes.get(key)
        if found is None:
            if len(self._shapes) >= _MAX_CACHED:
                self._shapes.clear()
            found = self._shapes[key] = _shaped(face, text, width, is_mirrored)
        return found


def _shaped(face: Face, text: str, width: int, is_mirrored: bool) -> _Shape:
    static = _prepared(face, text, is_mirrored)
    is_whole = ceil(static.size().width()) <= width
    if not is_whole:
        cut = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        static = _prepared(face, cut, is_mirrored)
    above = _above(face, static) if static.size().height() > face.height else 0
    return _Shape(static, ceil(static.size().width()), is_whole, above)


def _above(face: Face, static: QStaticText) -> float:
    """QStaticText does not tell it."""
    layout = QTextLayout(static.text(), face.font)
    layout.setTextOption(static.textOption())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return face.raised_by(line)


def _prepared(face: Face, text: str, is_mirrored: bool) -> QStaticText:
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(right if is_mirrored else left)
    static.setTextOption(option)
    static.prepare(font=face.font)
    return static
