"""Words of a label from right to left, which Qt's labels do not paint well: they order the parts of
a line by its first letter, not by the window's direction, and begin wrapped lines with the space at
which they were broken."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption


def paint_mirrored(
    painter: QPainter, rect: QRect, text: str, alignment: Qt.AlignmentFlag, *, wraps: bool
) -> None:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setAlignment(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
    modes = QTextOption.WrapMode
    option.setWrapMode(modes.WordWrap if wraps else modes.ManualWrap)
    # Line separators: a QTextLayout takes a line feed for a character.
    layout = QTextLayout(text.replace("\n", "\u2028"), painter.font())
    layout.setTextOption(option)
    leading, height = max(QFontMetricsF(painter.font()).leading(), 0), 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0, height))
        height += line.height() + leading
    layout.endLayout()
    above = 0
    if alignment & Qt.AlignmentFlag.AlignVCenter:
        above = (rect.height() - ceil(height - leading)) // 2
    layout.draw(painter, QPointF(rect.left(), rect.top() + above))
