"""A filter that counts: the number stands beside its words, in room that is always there."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from desktop.ui.text.times import number
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import restyle
from desktop.ui.widgets.theme import NARROW, Theme

_MOST = 99
# Left and right of the number, in px.
_INSIDE = 5
# The room is for one digit, so that the filters stand close together without a count. More digits
# have less space around them there.
_USUAL = 9
_LEAST_INSIDE = 2
# Behind the number; the label has its padding there as long as nothing is counted.
_BEHIND = 6


class CountedPill(Button):
    """What stands after it in its row keeps its place, whatever the count is: otherwise the next
    filter would move under the pointer with the click that ends a count."""

    def __init__(self, theme: Theme, label: str, name: str) -> None:
        super().__init__(label)
        self._theme = theme
        self._label = label
        self._count = 0
        self.setAccessibleName(label)
        self.setObjectName(name)
        self.setProperty("kind", "pill")
        self.setAutoDefault(False)
        self.setFont(theme.sized("small"))

    def show_count(self, count: int, words: str, tone: str) -> None:
        """``words``: label and count, for screen readers. 0: only the label is shown."""
        self._count = count
        self.setAccessibleName(words)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)
        self.update()

    def sizeHint(self) -> QSize:
        label = self._label_size()
        behind = NARROW + self._room() + _BEHIND
        return QSize(max(label.width(), label.width() - self._edge() + behind), label.height())

    def _label_size(self) -> QSize:
        """Of the pill without a count, where its label is always bold: with a count it is."""
        size, shown = super().sizeHint(), Qt.TextFlag.TextShowMnemonic
        # Measured as Qt does it, which rounds.
        edges = size.width() - self.fontMetrics().size(shown, self._label).width()
        label = self._bold().size(shown, self._label).width()
        return QSize(edges + label, size.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _edge(self) -> int:
        """The padding at the end of the label."""
        shown = self._bold().size(Qt.TextFlag.TextShowMnemonic, self._label).width()
        return (self._label_size().width() - shown) // 2

    def _room(self) -> int:
        """For the number and its frame."""
        return self._bold().horizontalAdvance(number(_USUAL)) + 2 * _INSIDE

    def _bold(self) -> QFontMetrics:
        """Always the same, whatever the style sheet makes of the font."""
        return QFontMetrics(self._theme.sized("small", QFont.Weight.DemiBold))

    def paintEvent(self, _event: QPaintEvent) -> None:
        words = f"{number(_MOST)}+" if self._count > _MOST else number(self._count)
        label = self._label_size().width()
        used = QRect(self.rect())
        if not self._count:
            used.setWidth(label)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = self._mirrored(used)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        used.setWidth(label)
        option.rect = self._mirrored(used)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        if self._count:
            height = self.fontMetrics().height()
            wide = max(self._room(), self._bold().horizontalAdvance(words) + 2 * _LEAST_INSIDE)
            wide = min(wide, self._room() + NARROW + _BEHIND - 2)
            begin = self.width() - max(_BEHIND - (wide - self._room()) // 2, 1) - wide
            badge = QRect(begin, (self.height() - height) // 2, wide, height)
            self._paint_count(painter, self._mirrored(badge), words)
        painter.end()

    def _mirrored(self, place: QRect) -> QRect:
        """From right to left, it begins at the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _paint_count(self, painter: QPainter, place: QRect, words: str) -> None:
        ink = self._theme.colour(str(self.property("tone")) or "muted")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1))
        frame = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        font = self._theme.sized("small", QFont.Weight.DemiBold)
        inside = place.width() - 2 * _LEAST_INSIDE
        if (wanted := self._bold().horizontalAdvance(words)) > inside:
            font.setPointSizeF(QFontInfo(font).pointSizeF() * inside / wanted)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
