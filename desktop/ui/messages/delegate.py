"""How a row of the outbox is painted: two lines, state and time at the end. Plain text only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.core.model import MessageRow
from desktop.ui.messages.day_heading import ends_day
from desktop.ui.messages.model import Index, OutboxModel
from desktop.ui.text.plain import isolated
from desktop.ui.text.states import StateText, common_texts
from desktop.ui.text.times import common_times
from desktop.ui.widgets.shaped_text import Face, ShapedTextCache
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme

# Enough for a large window. The cache is emptied when nothing was painted for a while.
_MOST_BYTES = 8 << 20
_IDLE_MS = 3_000

ICON = 18
_BADGE = 32
_STATE_WIDTH = 60
_SIDE = 12
# Separators follow the direction of the window, not that of the text beside them.
_RIGHT_TO_LEFT = "\u200f"

_GROUNDS = {"bad": "bad_ground", "warn": "warn_ground", "muted": "raised"}


class RowPixmapCache(QObject):
    """Rows as they were last painted: when texts arrive at the top, the others only move.

    A row is painted again if its appearance differs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pixmaps: dict[int, tuple[object, QPixmap]] = {}
        self._bytes = 0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self.clear)

    @Slot()
    def clear(self) -> None:
        self._pixmaps.clear()
        self._bytes = 0

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        seq: int,
        appearance: object,
        ground: QColor,
        draw: Callable[[QPainter, QRect], None],
    ) -> None:
        """``appearance`` is equal if ``draw`` would paint the same on ``ground``."""
        known, pixmap = self._pixmaps.get(seq, (None, None))
        if pixmap is None or known != appearance:
            pixmap = self._painted(rect.size(), painter.device().devicePixelRatioF(), ground, draw)
            if self._bytes > _MOST_BYTES:
                self.clear()
            self._pixmaps[seq] = (appearance, pixmap)
            self._bytes += pixmap.width() * pixmap.height() * 4
            self._idle.start()
        painter.drawPixmap(rect.topLeft(), pixmap)

    def _painted(
        self, size: QSize, ratio: float, ground: QColor, draw: Callable[[QPainter, QRect], None]
    ) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        # Not transparent: subpixel antialiasing needs an opaque background.
        pixmap.fill(ground)
        painter = QPainter(pixmap)
        draw(painter, QRect(0, 0, size.width(), size.height()))
        painter.end()
        return pixmap


class OutboxDelegate(QStyledItemDelegate):
    """Paints a whole row into the one visible column. The list is repainted often while texts are
    sent, so what all rows share is cached."""

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
        self._pixmaps = RowPixmapCache(self)
        self._end_width = self._width_at_end()
        self._colours: dict[str, QColor] = {}
        self._badges: dict[tuple[str, str, float], QPixmap] = {}
        theme.changed.connect(self._clear_caches)

    def _clear_caches(self) -> None:
        self._pixmaps.clear()
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

    def _width_at_end(self) -> int:
        """Room for the widest of the common states and times."""
        texts = (*common_texts(), *common_times())
        return max(self._small.metrics.horizontalAdvance(text) for text in texts) + 2 * LARGE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # `index.data` takes longer than this lookup.
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
        is_last = ends_day(self._model, index.row())
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self._colour("edge" if is_last else "line"))
        if row is None:
            # Deleted meanwhile, or not readable now.
            return
        # Without the line below, and without the sides with the round corners of the list.
        inner = rect.adjusted(_SIDE, 0, -_SIDE, -1)
        appearance = (row, self._model.appearance, ground, inner.width(), self._is_mirrored)

        def draw(painter: QPainter, inside: QRect) -> None:
            self._paint_row(painter, inside.adjusted(-_SIDE, 0, _SIDE, 1), row)

        self._pixmaps.paint(painter, inner, row.seq, appearance, self._colour(ground), draw)

    def _paint_row(self, painter: QPainter, rect: QRect, row: MessageRow) -> None:
        state = self._people.state_text(row)
        end = self._end_width
        self._paint_badge(painter, self._inset(rect, at_end=rect.width() - _STATE_WIDTH), state)
        middle = self._inset(rect, at_start=_STATE_WIDTH, at_end=end)
        self._paint_middle(painter, middle, row, state)
        time = self._model.row_text.time(row)
        self._paint_end(painter, self._inset(rect, at_start=rect.width() - end), state, time)

    def _paint_badge(self, painter: QPainter, rect: QRect, state: StateText) -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (state.icon, state.tone, ratio)
        badge = self._badges.get(key)
        if badge is None:
            badge = self._badges[key] = self._badge(state, ratio)
        half = _BADGE // 2
        painter.drawPixmap(rect.center() - QPoint(half - 1, half - 1), badge)

    def _badge(self, state: StateText, ratio: float) -> QPixmap:
        badge = QPixmap(QSize(_BADGE, _BADGE) * ratio)
        badge.setDevicePixelRatio(ratio)
        badge.fill(Qt.GlobalColor.transparent)
        painter = QPainter(badge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(_GROUNDS.get(state.tone, "info_ground")))
        painter.drawEllipse(QRect(0, 0, _BADGE, _BADGE))
        icon = self._theme.icons.pixmap(state.icon, ICON, self._colour(state.tone), ratio)
        inset = (_BADGE - ICON) // 2
        painter.drawPixmap(QPoint(inset, inset), icon)
        painter.end()
        return badge

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        first, second = self._strong.height, self._body.height
        top = rect.top() + (rect.height() - first - second - NARROW) // 2
        return (
            QRect(rect.left(), top, rect.width(), first),
            QRect(rect.left(), top + first + NARROW, rect.width(), second),
        )

    def _paint_end(self, painter: QPainter, rect: QRect, state: StateText, time: str) -> None:
        first, second = self._lines(self._inset(rect, at_end=LARGE))
        self._paint_text(painter, first, time, self._small, "muted", at_end=True)
        # A long state is painted before the text, where there is room.
        if self._fits_end(state):
            self._paint_text(painter, second, state.word, self._small, state.tone, at_end=True)

    def _fits_end(self, state: StateText) -> bool:
        return self._shapes.fits(state.word, self._small, self._end_width - LARGE)

    def _paint_middle(
        self, painter: QPainter, rect: QRect, row: MessageRow, state: StateText
    ) -> None:
        first, second = self._lines(rect)
        name = isolated(self._people.recipient_name(row))
        used = self._paint_text(painter, first, name, self._strong, "text") + SMALL
        number = isolated(self._people.formatted(row, row.recipient)) if row.name else ""
        if number and first.width() - used > self._small.metrics.horizontalAdvance(number):
            beside = self._inset(first, at_start=used)
            used += self._paint_text(painter, beside, number, self._small, "muted") + SMALL
        if self._people.shows_sender and first.width() - used > 7 * LARGE:
            beside = self._inset(first, at_start=used)
            source = self.tr("from {number}").format(
                number=isolated(self._people.formatted(row, row.sender))
            )
            if row.from_other_device:
                source = self.tr("{source} · sent elsewhere").format(source=source)
            self._paint_text(painter, beside, source, self._small, "muted")
        shown = isolated(row.text)
        if not self._fits_end(state):
            before = f"{_RIGHT_TO_LEFT if self._is_mirrored else ''}{isolated(state.word)} ·"
            used = self._paint_text(painter, second, before, self._small, state.tone)
            second = self._inset(second, at_start=used + NARROW)
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

    def _inset(self, rect: QRect, *, at_start: int = 0, at_end: int = 0) -> QRect:
        """``rect`` without room at the start or end of its lines."""
        if self._is_mirrored:
            return rect.adjusted(at_end, 0, -at_start, 0)
        return rect.adjusted(at_start, 0, -at_end, 0)
