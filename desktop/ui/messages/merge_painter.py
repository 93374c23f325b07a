"""How the row of a list is painted: whether it is unfolded, its name, its sums, its progress."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from desktop.core.model import MergeSummary
from desktop.ui.messages.merge_text import MergeText, Sum, is_under_way
from desktop.ui.text.plain import isolated
from desktop.ui.text.states import StateText
from desktop.ui.widgets.row_brush import RowBrush
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL

START = 66
"""Room for badge and arrow before the words of a row, in px. A click there folds or unfolds."""
BADGE = 32
BADGE_AT = 30
"""Its middle."""
_ARROW_AT = 54
_ARROW_SIZE = 16
_BAR = 2


class MergePainter:
    def __init__(self, brush: RowBrush, text: MergeText) -> None:
        self._brush = brush
        self._text = text

    def paint(
        self, painter: QPainter, rect: QRect, summary: MergeSummary, end: int, *, is_unfolded: bool
    ) -> None:
        """``end``: the width of time and state."""
        brush, state = self._brush, self._text.state(summary)
        self._paint_arrow(painter, rect, is_unfolded=is_unfolded)
        badge = brush.inset(rect, at_end=rect.width() - 2 * BADGE_AT)
        brush.badge(painter, badge.center(), state, BADGE)
        middle = brush.inset(rect, at_start=START, at_end=end)
        first, second = brush.lines(middle)
        self._paint_name(painter, first, summary)
        self._paint_end(painter, brush.inset(rect, at_start=rect.width() - end), summary, state)
        sums = self._text.parts(summary)
        if not self._fits_end(state, end):
            sums.insert(0, Sum(state.word, state.tone))
        self._paint_sums(painter, second, sums)
        self._paint_bar(painter, middle, summary)

    def _paint_arrow(self, painter: QPainter, rect: QRect, *, is_unfolded: bool) -> None:
        brush = self._brush
        closed = "back" if brush.is_mirrored else "forward"
        name = "chevron" if is_unfolded else closed
        brush.icon(painter, self._centre(rect, _ARROW_AT), name, _ARROW_SIZE, "muted")

    def _centre(self, rect: QRect, at: int) -> QPoint:
        """The point at this distance from the start of the lines, in the middle of the row."""
        x = rect.right() - at if self._brush.is_mirrored else rect.left() + at
        return QPoint(x, rect.center().y())

    def _paint_name(self, painter: QPainter, rect: QRect, summary: MergeSummary) -> None:
        brush = self._brush
        name = isolated(self._text.name(summary))
        # The end of a file's name tells as much as its beginning.
        sender = brush.steady(self._text.senders(summary), brush.small, rect.width())
        room = rect.width() - brush.width(sender, brush.small) - SMALL
        shown = brush.strong.metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, max(room, 1))
        used = brush.text(painter, rect, shown, brush.strong, "text") + SMALL
        brush.text(painter, brush.inset(rect, at_start=used), sender, brush.small, "muted")

    def _paint_end(
        self, painter: QPainter, rect: QRect, summary: MergeSummary, state: StateText
    ) -> None:
        brush = self._brush
        first, second = brush.lines(brush.inset(rect, at_end=LARGE))
        time = self._text.time(summary)
        brush.text(painter, first, time, brush.small, "muted", at_end=True)
        if self._fits_end(state, rect.width()):
            brush.text(painter, second, state.word, brush.small, state.tone, at_end=True)

    def _fits_end(self, state: StateText, end: int) -> bool:
        return self._brush.fits(state.word, self._brush.small, end - LARGE)

    def _paint_sums(self, painter: QPainter, rect: QRect, sums: Sequence[Sum]) -> None:
        """A sum that has no room is left out whole: a part of it could be read as another one."""
        brush = self._brush
        more = brush.width("·", brush.body) + brush.width("…", brush.body) + 2 * NARROW
        for at, part in enumerate(sums):
            words, left = isolated(part.text), 0 if part is sums[-1] else more
            if at:
                used = brush.text(painter, rect, "·", brush.body, "muted") + NARROW
                rect = brush.inset(rect, at_start=used)
                if not brush.fits(words, brush.body, rect.width() - left):
                    brush.text(painter, rect, "…", brush.body, "muted")
                    return
            used = brush.text(painter, rect, words, brush.body, part.tone) + NARROW
            rect = brush.inset(rect, at_start=used)

    def _paint_bar(self, painter: QPainter, rect: QRect, summary: MergeSummary) -> None:
        """A thin line below the sums, while some texts are sent and others wait."""
        sums, brush = summary.sums, self._brush
        if not is_under_way(summary):
            return
        bar = QRect(rect.left(), rect.bottom() - NARROW, rect.width(), _BAR)
        painter.fillRect(bar, brush.colour("line"))
        done = bar.width() * sums.answered // sums.texts
        painter.fillRect(brush.inset(bar, at_end=bar.width() - done), brush.colour("accent"))
