"""A filter that counts: the number stands on its upper corner, where it needs no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.fitting import longest_that_fits
from desktop.ui.widgets.labels import restyle
from desktop.ui.widgets.theme import Theme

OVER = 9
"""How far the number stands out above the pill, in px. As much is free below: the pill is in line
with others."""
# Left and right of the number, in px.
_INSIDE = 5
# Above and below it.
_AROUND = 3
# Of the size of the label.
_SMALLER = 0.84


class CountedPill(Button):
    """It has the same size with and without a number, and as much room beside its label as other
    pills. What stands after it would otherwise move under the pointer with the click that ends a
    count, or stand apart from it without one. So the label is not bold with a count."""

    def __init__(self, theme: Theme, label: str, name: str) -> None:
        super().__init__(label)
        self._theme = theme
        self._said: Sequence[str] = ()
        self.setAccessibleName(label)
        self.setObjectName(name)
        self.setProperty("kind", "pill")
        self.setAutoDefault(False)
        self.setFont(theme.sized("small"))

    def show_count(self, said: Sequence[str], words: str, tone: str) -> None:
        """``said``: on the corner, then the same in fewer words; without any, only the label is
        shown. ``words``: label and count, for screen readers."""
        self._said = said
        self.setAccessibleName(words)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)
        self.update()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), size.height() + 2 * OVER)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = self.rect().adjusted(0, OVER, 0, -OVER)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        if self._said:
            self._paint_count(painter)
        painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        font = self._theme.sized("small", QFont.Weight.DemiBold)
        font.setPointSizeF(QFontInfo(font).pointSizeF() * _SMALLER)
        metrics = QFontMetrics(font)
        words = longest_that_fits(self._said, metrics, self.width() - 2 * _INSIDE)
        height = metrics.capHeight() + 2 * _AROUND
        wide = max(metrics.horizontalAdvance(words) + 2 * _INSIDE, height)
        corner = QRect(self.width() - wide, 0, wide, height)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), corner)
        tone = self._theme.colour(str(self.property("tone")) or "muted")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone)
        painter.drawRoundedRect(QRectF(place), height / 2, height / 2)
        painter.setPen(self._theme.colour("surface"))
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
