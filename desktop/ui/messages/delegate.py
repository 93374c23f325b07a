"""How a row of the outbox is painted: two lines, state and time at the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.core.model import MergeSummary, MessageRow
from desktop.ui.messages.day_heading import ends_day
from desktop.ui.messages.merge_painter import BADGE, BADGE_AT, START, MergePainter
from desktop.ui.messages.model import Index, OutboxModel
from desktop.ui.text.hits import NOTHING, Sought
from desktop.ui.text.plain import MAX_LINE, isolated
from desktop.ui.text.reasons import short_reason
from desktop.ui.text.states import StateText, common_texts
from desktop.ui.text.times import common_times
from desktop.ui.widgets.fades import Fades
from desktop.ui.widgets.row_brush import RowBrush
from desktop.ui.widgets.row_menus import RowMenus
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme

# Enough for a large window. The cache is emptied when nothing was painted for a while.
_MOST_BYTES = 8 << 20
_IDLE_MS = 3_000

_SIDE = 12
_ROUND = 9
"""The corners of the list, inside its frame."""
# The texts of an unfolded list are indented.
_INDENT = 24
# Separators follow the direction of the window, not that of the text beside them.


class RowPixmapCache(QObject):
    """Rows as they were last painted: when texts arrive at the top, the others only move.

    A row is painted again if its appearance differs."""

    def __init__(self, fades: Fades, parent: QObject) -> None:
        super().__init__(parent)
        self._fades = fades
        self._pixmaps: dict[int, tuple[tuple[object, ...], QPixmap]] = {}
        self._past: dict[int, QPixmap] = {}
        """Rows that fade, as they were."""
        self._bytes = 0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self.clear)

    @Slot()
    def clear(self) -> None:
        self._pixmaps.clear()
        self._past.clear()
        self._bytes = 0

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        key: int,
        appearance: tuple[object, ...],
        ground: QColor,
        draw: Callable[[QPainter, QRect], None],
    ) -> None:
        """``appearance`` is equal if ``draw`` would paint the same on ``ground``. If only its first
        part changed, which is the text, the row fades."""
        known, pixmap = self._pixmaps.get(key, ((), None))
        if pixmap is None or known != appearance:
            if pixmap is not None and known[1:] == appearance[1:] and self._fades.begin(key):
                self._past[key] = pixmap
            pixmap = self._painted(rect.size(), painter.device().devicePixelRatioF(), ground, draw)
            if self._bytes > _MOST_BYTES:
                self.clear()
            self._pixmaps[key] = (appearance, pixmap)
            self._bytes += pixmap.width() * pixmap.height() * 4
            self._idle.start()
        if key in self._past and (progress := self._fades.progress(key)) < 1:
            painter.drawPixmap(rect.topLeft(), self._past[key])
            painter.setOpacity(progress)
            painter.drawPixmap(rect.topLeft(), pixmap)
            painter.setOpacity(1)
            return
        self._past.pop(key, None)
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

    def __init__(self, model: OutboxModel, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._table = parent
        self._model = model
        self._people = model.people
        self._brush = RowBrush(theme)
        self._merges = MergePainter(self._brush, model.merge_text)
        self._pixmaps = RowPixmapCache(Fades(parent, theme), self)
        self.menus: RowMenus | None = None
        self._sought_words, self._sought_now = "", NOTHING
        self._end_width = self._width_at_end()
        theme.changed.connect(self.clear)

    def clear(self) -> None:
        self._pixmaps.clear()
        self._brush.forget_colours()

    @property
    def row_height(self) -> int:
        return self._brush.row_height

    def _width_at_end(self) -> int:
        """Room for the widest of the common states and times."""
        texts = (*common_texts(), *common_times())
        return max(self._brush.small.metrics.horizontalAdvance(text) for text in texts) + 2 * LARGE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # `index.data` takes longer than this lookup.
        row = self._model.at(index.row())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        brush = self._brush
        brush.is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        ground = "surface"
        if state & QStyle.StateFlag.State_Selected:
            ground = "chosen"
        elif state & QStyle.StateFlag.State_MouseOver or self._has_menu(index):
            ground = "raised"
        if ground != "surface":
            self._fill(painter, rect, brush.colour(ground))
        is_last = ends_day(self._model, index.row())
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        self._fill(painter, line, brush.colour("edge" if is_last else "line"))
        if row is None:
            # Deleted meanwhile, or not readable now.
            return
        # Without the line below, and without the sides with the round corners of the list.
        inner = rect.adjusted(_SIDE, 0, -_SIDE, -1)
        merge = row.id if isinstance(row, MergeSummary) else row.merge
        is_unfolded = merge is not None and merge in self._model.unfolded
        wanted = self._model.wanted
        looks = (is_unfolded, wanted.is_whole, wanted.words)
        appearance = (row, self._model.appearance, ground, inner.width(), brush.is_mirrored, looks)

        def draw(painter: QPainter, inside: QRect) -> None:
            whole = inside.adjusted(-_SIDE, 0, _SIDE, 1)
            if isinstance(row, MergeSummary):
                end = self._end_width
                self._merges.paint(painter, whole, row, end, is_unfolded=is_unfolded)
            else:
                self._paint_row(painter, whole, row)

        key = -row.id if isinstance(row, MergeSummary) else row.seq
        self._pixmaps.paint(painter, inner, key, appearance, brush.colour(ground), draw)

    def _fill(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        """Without the round corners of the list, which has a frame there while it has the focus."""
        port = self._table.viewport().rect()
        if port.adjusted(0, _ROUND, 0, -_ROUND).contains(rect):
            painter.fillRect(rect, colour)
            return
        whole, part = QPainterPath(), QPainterPath()
        whole.addRoundedRect(QRectF(port), _ROUND, _ROUND)
        part.addRect(QRectF(rect))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(whole & part, colour)
        painter.restore()

    def _has_menu(self, index: Index) -> bool:
        return self.menus is not None and self.menus.is_marked(index)

    def _paint_row(self, painter: QPainter, rect: QRect, row: MessageRow) -> None:
        brush, end = self._brush, self._end_width
        if row.merge is not None and self._model.wanted.is_whole:
            rect = brush.inset(rect, at_start=_INDENT)
        state = self._people.state_text(row)
        badge = brush.inset(rect, at_end=rect.width() - 2 * BADGE_AT)
        brush.badge(painter, badge.center(), state, BADGE)
        middle = brush.inset(rect, at_start=START, at_end=end)
        self._paint_middle(painter, middle, row, state)
        time = self._model.row_text.time(row)
        self._paint_end(painter, brush.inset(rect, at_start=rect.width() - end), state, time)

    def _paint_end(self, painter: QPainter, rect: QRect, state: StateText, time: str) -> None:
        brush = self._brush
        first, second = brush.lines(brush.inset(rect, at_end=LARGE))
        brush.text(painter, first, time, brush.small, "muted", at_end=True)
        # A long state is painted before the text, where there is room.
        if self._fits_end(state):
            brush.text(painter, second, state.word, brush.small, state.tone, at_end=True)

    def _fits_end(self, state: StateText) -> bool:
        return self._brush.fits(state.word, self._brush.small, self._end_width - LARGE)

    def _paint_middle(
        self, painter: QPainter, rect: QRect, row: MessageRow, state: StateText
    ) -> None:
        brush, sought = self._brush, self._sought()
        first, second = brush.lines(rect)
        # All rows tell the own number: a long name gives way.
        source = brush.steady(self._people.sources(row), brush.small, first.width())
        taken = brush.width(source, brush.small) + SMALL if source else 0
        room = brush.inset(first, at_end=taken)
        names = self._people.recipient_names(row, sought)
        name = names[0]
        if len(names) > 1 or not sought.is_in(name):
            name = brush.longest(names, brush.strong, room.width())
        used = brush.found(painter, room, name, brush.strong, "text", sought) + SMALL
        number = isolated(self._people.formatted(row, row.recipient)) if row.name else ""
        if number and room.width() - used > brush.small.metrics.horizontalAdvance(number):
            beside = brush.inset(room, at_start=used)
            used += brush.found(painter, beside, number, brush.small, "muted", sought) + SMALL
        beside = brush.inset(first, at_start=used)
        if row.from_other_device:
            elsewhere = self.tr("{source} · sent elsewhere").format(source=source)
            source = brush.longest((elsewhere, source), brush.small, beside.width())
        brush.text(painter, beside, source, brush.small, "muted")
        words = self._model.row_text.words(row)
        shown = isolated(sought.within(words, MAX_LINE))
        after = " ·" if words.strip() else ""
        before, reason = "", short_reason(row)
        if not self._fits_end(state):
            before = f"{isolated(state.word)}{after}"
        elif reason and brush.fits(reason, brush.small, second.width() // 2):
            # The text keeps at least as much room.
            before = f"{isolated(reason[:1].upper() + reason[1:])}{after}"
        if before:
            used = brush.text(painter, second, before, brush.small, state.tone)
            second = brush.inset(second, at_start=used + NARROW)
        brush.found(painter, second, shown, brush.body, "muted", sought)

    def _sought(self) -> Sought:
        """What is marked in the rows."""
        words = self._model.wanted.words
        if words != self._sought_words:
            self._sought_words = words
            self._sought_now = Sought.typed(words)
        return self._sought_now
