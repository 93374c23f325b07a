"""Words shaped for one line once, and painted many times: shaping takes longer than painting."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTextOption

from desktop.core.records import Record

# A full list has some dozens. Then all are forgotten, which is simpler than to know the oldest.
_MOST = 600


class Face:
    """A font, with what is asked of it for every row."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.height = self.metrics.height()


class _Shape(Record, frozen=True):
    words: QStaticText
    width: int
    is_whole: bool


class ShapedTextCache:
    """Plain text only. Faces live as long as this does."""

    def __init__(self) -> None:
        self._shapes: dict[tuple[int, str, int], _Shape] = {}

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
        """Cut to the width of ``rect``, at the beginning or the end of it and down on its ground,
        in the painter's pen. ``is_mirrored``: lines run from right to left. Returns the width it
        took."""
        shape = self._shape(face, text, rect.width())
        left = rect.left()
        if at_end != is_mirrored:
            left += rect.width() - shape.width
        painter.setFont(face.font)
        painter.drawStaticText(QPointF(left, rect.bottom() + 1 - face.height), shape.words)
        return shape.width

    def fits(self, text: str, face: Face, width: int) -> bool:
        return self._shape(face, text, width).is_whole

    def _shape(self, face: Face, text: str, width: int) -> _Shape:
        key = (id(face), text, width)
        found = self._shapes.get(key)
        if found is None:
            if len(self._shapes) >= _MOST:
                self._shapes.clear()
            found = self._shapes[key] = _shaped(face, text, width)
        return found


def _shaped(face: Face, text: str, width: int) -> _Shape:
    words = _prepared(face, text)
    is_whole = ceil(words.size().width()) <= width
    if not is_whole:
        words = _prepared(face, face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
    return _Shape(words, ceil(words.size().width()), is_whole)


def _prepared(face: Face, text: str) -> QStaticText:
    words = QStaticText(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    words.setTextOption(option)
    words.prepare(font=face.font)
    return words
