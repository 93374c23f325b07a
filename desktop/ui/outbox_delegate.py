"""How a row of the outbox is painted: two lines, state and time at the end. Plain text only."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.model import MessageRow
from desktop.ui.clock_words import common_times
from desktop.ui.outbox_model import ROW_ROLE, Column, Index, OutboxModel
from desktop.ui.plain import isolated
from desktop.ui.state_words import StateWord, common_words
from desktop.ui.theme import LARGE, NARROW, SMALL, Theme

ICON = 18
_BADGE = 32


class OutboxDelegate(QStyledItemDelegate):
    """Paints the columns that the view shows: STATE, RECIPIENT (with the text), TIME."""

    def __init__(self, model: OutboxModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = model.people
        self._theme = theme
        self._strong = theme.sized("body", QFont.Weight.DemiBold)
        self._body = theme.sized("body")
        self._small = theme.sized("small")

    @property
    def row_height(self) -> int:
        lines = QFontMetrics(self._strong).height() + QFontMetrics(self._body).height()
        return lines + NARROW + 2 * SMALL + NARROW

    def end_width(self) -> int:
        """Room for the widest common state word and its time."""
        metrics = QFontMetrics(self._small)
        words = (*common_words(), *common_times())
        return max(metrics.horizontalAdvance(word) for word in words) + 2 * LARGE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MessageRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setLayoutDirection(option.direction)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("chosen"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("raised"))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line")
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        word = self._people.word(row)
        if index.column() == Column.STATE:
            self._paint_icon(painter, rect, word)
        elif index.column() == Column.TIME:
            self._paint_end(painter, rect, word, index.data())
        else:
            self._paint_middle(painter, rect, row, word)
        painter.restore()

    def _paint_icon(self, painter: QPainter, rect: QRect, word: StateWord) -> None:
        badge = QRect(0, 0, _BADGE, _BADGE)
        badge.moveCenter(rect.center())
        ground = {"bad": "bad_ground", "warn": "warn_ground", "muted": "raised"}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground.get(word.tone, "info_ground")))
        painter.drawEllipse(badge)
        ratio = painter.device().devicePixelRatioF()
        colour = self._theme.colour(word.tone)
        icon = self._theme.icons.pixmap(word.icon, ICON, colour, ratio)
        inset = (_BADGE - ICON) // 2
        painter.drawPixmap(badge.topLeft() + QPoint(inset, inset), icon)

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        first = QFontMetrics(self._strong).height()
        second = QFontMetrics(self._body).height()
        top = rect.top() + (rect.height() - first - second - NARROW) // 2
        return (
            QRect(rect.left(), top, rect.width(), first),
            QRect(rect.left(), top + first + NARROW, rect.width(), second),
        )

    def _paint_end(self, painter: QPainter, rect: QRect, word: StateWord, time: str) -> None:
        first, second = self._lines(_without(painter, rect, at_end=LARGE))
        self._paint_text(painter, first, time, self._small, "muted", at_end=True)
        # A long state is said beside the text, where there is room for it.
        if self._fits_end(second, word):
            self._paint_text(painter, second, word.word, self._small, word.tone, at_end=True)

    def _fits_end(self, rect: QRect, word: StateWord) -> bool:
        return QFontMetrics(self._small).horizontalAdvance(word.word) <= self.end_width() - LARGE

    def _paint_middle(
        self, painter: QPainter, rect: QRect, row: MessageRow, word: StateWord
    ) -> None:
        first, second = self._lines(rect)
        recipient = isolated(self._people.written(row, row.recipient))
        used = self._paint_text(painter, first, recipient, self._strong, "text")
        if self._people.shows_sender and first.width() - used > 7 * LARGE:
            beside = _without(painter, first, at_start=used + SMALL)
            source = self.tr("from {number}").format(
                number=isolated(self._people.written(row, row.sender))
            )
            if row.elsewhere:
                source = self.tr("{source} · sent elsewhere").format(source=source)
            self._paint_text(painter, beside, source, self._small, "muted")
        shown = isolated(row.text)
        if not self._fits_end(second, word):
            used = self._paint_text(painter, second, f"{word.word} ·", self._small, word.tone)
            second = _without(painter, second, at_start=used + NARROW)
        self._paint_text(painter, second, shown, self._body, "muted")

    def _paint_text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        colour: str,
        *,
        at_end: bool = False,
    ) -> int:
        """Returns the width it took."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(
            rect,
            side
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.TextFlag.TextSingleLine
            | Qt.TextFlag.TextDontClip,
            shown,
        )
        return metrics.horizontalAdvance(shown)


def _without(painter: QPainter, rect: QRect, *, at_start: int = 0, at_end: int = 0) -> QRect:
    """``rect`` with room taken off where lines begin or end."""
    inner = rect.adjusted(at_start, 0, -at_end, 0)
    return QStyle.visualRect(painter.layoutDirection(), rect, inner)
