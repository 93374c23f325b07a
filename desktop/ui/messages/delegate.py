"""How a row of the outbox is painted: two lines, state and time at the end. Plain text only."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.core.model import MessageRow
from desktop.ui.messages.model import Index, OutboxModel
from desktop.ui.messages.row_pictures import RowPictures
from desktop.ui.text.plain import isolated
from desktop.ui.text.states import StateText, common_texts
from desktop.ui.text.times import common_times
from desktop.ui.widgets.shaped_text import Face, ShapedTextCache
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme

ICON = 18
_BADGE = 32
_STATE_WIDTH = 60
_SIDE = 12
# Words have their own direction; what stands between words follows the window's.
_RIGHT_TO_LEFT = "\u200f"

_GROUNDS = {"bad": "bad_ground", "warn": "warn_ground", "muted": "raised"}


class OutboxDelegate(QStyledItemDelegate):
    """Paints a whole row into the one column that the view shows. A list that follows what is sent
    is painted often: what is the same for all rows is worked out once."""

    def __init__(self, model: OutboxModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._people = model.people
        self._is_mirrored = False
        self._theme = theme
        self._strong = Face(theme.sized("body", QFont.Weight.DemiBold))
        self._body = Face(theme.sized("body"))
        self._small = Face(theme.sized("small"))
        self._shapes = ShapedTextCache()
        self._pictures = RowPictures(self)
        self._end_width = self._room_at_end()
        self._colours: dict[str, QColor] = {}
        self._badges: dict[tuple[str, str, float], QPixmap] = {}
        theme.changed.connect(self._forget)

    def _forget(self) -> None:
        self._pictures.forget()
        self._colours.clear()
        self._badges.clear()

    def _colour(self, name: str) -> QColor:
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = self._theme.colour(name)
        return found

    @property
    def row_height(self) -> int:
        return self._strong.height + self._body.height + NARROW + 2 * SMALL + NARROW

    def _room_at_end(self) -> int:
        """Room for the widest common state word and its time."""
        words = (*common_texts(), *common_times())
        return max(self._small.metrics.horizontalAdvance(word) for word in words) + 2 * LARGE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # Not by `index.data`, which takes longer than what it asks for.
        row = self._model.message(index.row())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        ground = "surface"
        if state & QStyle.StateFlag.State_Selected:
            ground = "chosen"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "raised"
        if ground != "surface":
            painter.fillRect(rect, self._colour(ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._colour("line"))
        if row is None:
            # It is gone, or cannot be read now.
            return
        # Without the line, and without the sides, where the list has round corners.
        inner = rect.adjusted(_SIDE, 0, -_SIDE, -1)
        look = (row, self._model.looks, ground, inner.width(), self._is_mirrored)

        def draw(painter: QPainter, inside: QRect) -> None:
            self._paint_row(painter, inside.adjusted(-_SIDE, 0, _SIDE, 1), row)

        self._pictures.paint(painter, inner, row.seq, look, self._colour(ground), draw)

    def _paint_row(self, painter: QPainter, rect: QRect, row: MessageRow) -> None:
        word = self._people.word(row)
        end = self._end_width
        self._paint_badge(painter, self._without(rect, at_end=rect.width() - _STATE_WIDTH), word)
        middle = self._without(rect, at_start=_STATE_WIDTH, at_end=end)
        self._paint_middle(painter, middle, row, word)
        time = self._model.words.time(row)
        self._paint_end(painter, self._without(rect, at_start=rect.width() - end), word, time)

    def _paint_badge(self, painter: QPainter, rect: QRect, word: StateText) -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (word.icon, word.tone, ratio)
        badge = self._badges.get(key)
        if badge is None:
            badge = self._badges[key] = self._badge(word, ratio)
        half = _BADGE // 2
        painter.drawPixmap(rect.center() - QPoint(half - 1, half - 1), badge)

    def _badge(self, word: StateText, ratio: float) -> QPixmap:
        made = QPixmap(QSize(_BADGE, _BADGE) * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(_GROUNDS.get(word.tone, "info_ground")))
        painter.drawEllipse(QRect(0, 0, _BADGE, _BADGE))
        icon = self._theme.icons.pixmap(word.icon, ICON, self._colour(word.tone), ratio)
        inset = (_BADGE - ICON) // 2
        painter.drawPixmap(QPoint(inset, inset), icon)
        painter.end()
        return made

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        first, second = self._strong.height, self._body.height
        top = rect.top() + (rect.height() - first - second - NARROW) // 2
        return (
            QRect(rect.left(), top, rect.width(), first),
            QRect(rect.left(), top + first + NARROW, rect.width(), second),
        )

    def _paint_end(self, painter: QPainter, rect: QRect, word: StateText, time: str) -> None:
        first, second = self._lines(self._without(rect, at_end=LARGE))
        self._paint_text(painter, first, time, self._small, "muted", at_end=True)
        # A long state is said beside the text, where there is room for it.
        if self._fits_end(word):
            self._paint_text(painter, second, word.word, self._small, word.tone, at_end=True)

    def _fits_end(self, word: StateText) -> bool:
        return self._shapes.fits(word.word, self._small, self._end_width - LARGE)

    def _paint_middle(
        self, painter: QPainter, rect: QRect, row: MessageRow, word: StateText
    ) -> None:
        first, second = self._lines(rect)
        whom = isolated(self._people.whom(row))
        used = self._paint_text(painter, first, whom, self._strong, "text") + SMALL
        number = isolated(self._people.written(row, row.recipient)) if row.name else ""
        if number and first.width() - used > self._small.metrics.horizontalAdvance(number):
            beside = self._without(first, at_start=used)
            used += self._paint_text(painter, beside, number, self._small, "muted") + SMALL
        if self._people.shows_sender and first.width() - used > 7 * LARGE:
            beside = self._without(first, at_start=used)
            source = self.tr("from {number}").format(
                number=isolated(self._people.written(row, row.sender))
            )
            if row.from_other_device:
                source = self.tr("{source} · sent elsewhere").format(source=source)
            self._paint_text(painter, beside, source, self._small, "muted")
        shown = isolated(row.text)
        if not self._fits_end(word):
            before = f"{_RIGHT_TO_LEFT if self._is_mirrored else ''}{isolated(word.word)} ·"
            used = self._paint_text(painter, second, before, self._small, word.tone)
            second = self._without(second, at_start=used + NARROW)
        self._paint_text(painter, second, shown, self._body, "muted")

    def _paint_text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        face: Face,
        colour: str,
        *,
        at_end: bool = False,
    ) -> int:
        """Returns the width it took."""
        painter.setPen(self._colour(colour))
        return self._shapes.paint(
            painter, rect, text, face, at_end=at_end, is_mirrored=self._is_mirrored
        )

    def _without(self, rect: QRect, *, at_start: int = 0, at_end: int = 0) -> QRect:
        """``rect`` with room taken off where lines begin or end."""
        if self._is_mirrored:
            return rect.adjusted(at_end, 0, -at_start, 0)
        return rect.adjusted(at_start, 0, -at_end, 0)
