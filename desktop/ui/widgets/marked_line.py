"""One line of text with marks on what the person looks for."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.ui.text.hits import Sought, snippet
from desktop.ui.text.plain import isolated, with_name
from desktop.ui.widgets.shaped_text import Face

_END = Qt.TextElideMode.ElideRight


class MarkedLine:
    """Plain text only. What is `isolated` stays so. ``mark``: font, ink and ground of a mark."""

    def __init__(
        self,
        text: str,
        face: Face,
        sought: Sought,
        mark: tuple[QFont, QColor, QColor],
        *,
        is_mirrored: bool,
    ) -> None:
        self._text = text
        self._face = face
        self._sought = sought
        self._mark = QTextCharFormat()
        font, ink, ground = mark
        self._mark.setFont(font)
        self._mark.setForeground(ink)
        self._mark.setBackground(ground)
        self._is_mirrored = is_mirrored

    def paint(self, painter: QPainter, rect: QRect) -> int:
        """In the painter's pen at the bottom of ``rect`` and at its start, cut to its width: the
        part that has the first hit. Returns the painted width."""
        layouts = (self._laid_out(one, rect.width()) for one in self._parts())
        layout = next((one for one in layouts if self._sought.is_in(one.text())), None)
        if layout is None:
            layout = self._laid_out(self._text, rect.width())
        width = ceil(layout.lineAt(0).naturalTextWidth())
        left = rect.left() + (rect.width() - width if self._is_mirrored else 0)
        above = self._face.raised_by(layout.lineAt(0))
        layout.draw(painter, QPointF(left, rect.bottom() + 1 - self._face.height - above))
        return width

    def _parts(self) -> tuple[str, ...]:
        """The text, and what of it is shown where the hit would be cut off."""
        before, inner, after = with_name(self._text)
        if before or after or not inner:
            return self._text, isolated(self._sought.from_hit(self._text))
        near = snippet(inner, self._sought.words)
        return self._text, isolated(near), isolated(self._sought.from_hit(inner))

    def _laid_out(self, text: str, room: int) -> QTextLayout:
        layout = self._layout(text)
        more = ceil(layout.lineAt(0).naturalTextWidth()) - room
        if more <= 0:
            return layout
        # The letters of marks are wider.
        wider = room + more - self._face.metrics.horizontalAdvance(text)
        cut = self._face.metrics.elidedText(text, _END, max(room - max(wider, 0), 0))
        return self._layout(cut)

    def _layout(self, text: str) -> QTextLayout:
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        layout = QTextLayout(text, self._face.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(right if self._is_mirrored else left)
        # At the left of the room that the line takes, in whatever direction it is read.
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.setFormats([self._format(*one) for one in self._sought.ranges(text)])
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout

    def _format(self, start: int, length: int) -> QTextLayout.FormatRange:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, self._mark
        return part
