"""A filter that counts: the number stands beside its words, in room that is always there."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from desktop.ui.text.times import number
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import restyle
from desktop.ui.widgets.theme import NARROW, Theme

_MOST = 99
# Left and right of the number, in px.
_INSIDE = 5
_END = 7


class CountedPill(Button):
    """What stands after it in its row keeps its place, whatever the count is: otherwise the next
    filter would move under the pointer with the click that ends a count."""

    def __init__(self, theme: Theme, label: str, name: str) -> None:
        super().__init__(label)
        self._theme = theme
        self._label = label
        self._count = 0
        self._sizes: dict[str, QSize] = {}
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
        """Kept for each font of the theme: with a count, the label is bold, and rounding alone
        would make it a pixel wider."""
        font = self._theme.sized("small", QFont.Weight.DemiBold).key()
        if font not in self._sizes:
            self.ensurePolished()
            size = super().sizeHint()
            edges = size.width() - self.fontMetrics().horizontalAdvance(self._label)
            label = self._bold().horizontalAdvance(self._label)
            self._sizes[font] = QSize(edges + label + self._room(), size.height())
        return self._sizes[font]

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _room(self) -> int:
        """For the number."""
        return self._badge_width(f"{number(_MOST)}+") + _END - NARROW

    def _badge_width(self, words: str) -> int:
        return self._bold().horizontalAdvance(words) + 2 * _INSIDE

    def _bold(self) -> QFontMetrics:
        """Always the same, whatever the style sheet makes of the font."""
        return QFontMetrics(self._theme.sized("small", QFont.Weight.DemiBold))

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        if self._count:
            words = f"{number(_MOST)}+" if self._count > _MOST else number(self._count)
            whole, width = self.rect(), self._badge_width(words)
            beside = whole.adjusted(0, 0, -self._room(), 0)
            option.rect = QStyle.visualRect(self.layoutDirection(), whole, beside)
            height = self.fontMetrics().height()
            # Close to the label, however wide it is.
            badge = whole.adjusted(beside.right() - NARROW, 0, 0, 0)
            badge.setWidth(width)
            badge.setTop((whole.height() - height) // 2)
            badge.setHeight(height)
            place = QStyle.visualRect(self.layoutDirection(), whole, badge)
            self._paint_count(painter, place, words)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        painter.end()

    def _paint_count(self, painter: QPainter, place: QRect, words: str) -> None:
        ink = self._theme.colour(str(self.property("tone")) or "muted")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1))
        frame = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setFont(self._theme.sized("small", QFont.Weight.DemiBold))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
