"""Paints the parts of a row of a list: lines of text and badges, from the start to the end of the
window's lines. Plain text only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from desktop.ui.text.hits import Sought
from desktop.ui.text.states import StateText
from desktop.ui.widgets.fitting import longest_that_fits
from desktop.ui.widgets.marked_line import MarkedLine
from desktop.ui.widgets.shaped_text import Face, ShapedTextCache
from desktop.ui.widgets.theme import NARROW, SMALL, Theme

_GROUNDS = {"bad": "bad_ground", "warn": "warn_ground", "muted": "raised"}
# Nobody has a longer one.
_LONG_NUMBER = "+00 00 0000 0000"


class RowBrush:
    """Caches what all rows share. ``is_mirrored``: right-to-left."""

    def __init__(self, theme: Theme) -> None:
        self.is_mirrored = False
        self.theme = theme
        self.strong = Face(theme.sized("body", QFont.Weight.DemiBold))
        self.body = Face(theme.sized("body"))
        self.small = Face(theme.sized("small"))
        self._shapes = ShapedTextCache()
        self._colours: dict[str, QColor] = {}
        self._badges: dict[tuple[str, str, int, float], QPixmap] = {}

    def forget_colours(self) -> None:
        self._colours.clear()
        self._badges.clear()

    def colour(self, name: str) -> QColor:
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = self.theme.colour(name)
        return found

    @property
    def row_height(self) -> int:
        return self.strong.height + self.body.height + NARROW + 2 * SMALL + NARROW

    def lines(self, rect: QRect) -> tuple[QRect, QRect]:
        """The two lines of a row."""
        first, second = self.strong.height, self.body.height
        top = rect.top() + (rect.height() - first - second - NARROW) // 2
        return (
            QRect(rect.left(), top, rect.width(), first),
            QRect(rect.left(), top + first + NARROW, rect.width(), second),
        )

    def inset(self, rect: QRect, *, at_start: int = 0, at_end: int = 0) -> QRect:
        """``rect`` without room at the start or end of its lines."""
        if self.is_mirrored:
            return rect.adjusted(at_end, 0, -at_start, 0)
        return rect.adjusted(at_start, 0, -at_end, 0)

    def text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        face: Face,
        colour: str,
        *,
        at_end: bool = False,
    ) -> int:
        """Parts of ``text`` that are not in the language of the window have to be `isolated`.
        Returns the width it took."""
        painter.setPen(self.colour(colour))
        return self._shapes.paint(
            painter, rect, text, face, at_end=at_end, is_mirrored=self.is_mirrored
        )

    def found(
        self, painter: QPainter, rect: QRect, text: str, face: Face, colour: str, sought: Sought
    ) -> int:
        """As `text`, with marks on what is ``sought``: of a text that has to be cut, the part with
        the first of it is shown."""
        if not sought.is_in(text):
            return self.text(painter, rect, text, face, colour)
        font = self.strong.font if face is self.body else face.font
        mark = (font, self.colour("text"), self.colour("warn_ground"))
        painter.setPen(self.colour(colour))
        line = MarkedLine(text, face, sought, mark, is_mirrored=self.is_mirrored)
        return line.paint(painter, rect)

    def fits(self, text: str, face: Face, width: int) -> bool:
        return self._shapes.fits(text, face, width, is_mirrored=self.is_mirrored)

    def width(self, text: str, face: Face) -> int:
        return self._shapes.width(text, face, is_mirrored=self.is_mirrored)

    def longest(self, texts: Sequence[str], face: Face, width: int) -> str:
        """The first of ``texts`` that fits; otherwise the last, cut."""
        fits = (one for one in texts if self.fits(one, face, width))
        return next(fits, "") or longest_that_fits(texts[-1:], face.metrics, width)

    def steady(self, texts: Sequence[str], face: Face, room: int) -> str:
        """The first of ``texts`` that has room beside a long number in ``room``, so that all rows
        of a list show the same form, whatever the name beside it; empty where none has."""
        left = room - self.width(_LONG_NUMBER, self.strong) - SMALL
        return next((one for one in texts if self.fits(one, face, left)), "")

    def badge(self, painter: QPainter, centre: QPoint, state: StateText, size: int) -> None:
        """The icon of a state on a round ground of this size."""
        ratio = painter.device().devicePixelRatioF()
        key = (state.icon, state.tone, size, ratio)
        badge = self._badges.get(key)
        if badge is None:
            badge = self._badges[key] = self._badge(state, size, ratio)
        half = size // 2
        painter.drawPixmap(centre - QPoint(half - 1, half - 1), badge)

    def icon(self, painter: QPainter, centre: QPoint, name: str, size: int, colour: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        pixmap = self.theme.icons.pixmap(name, size, self.colour(colour), ratio)
        painter.drawPixmap(centre - QPoint(size // 2 - 1, size // 2 - 1), pixmap)

    def _badge(self, state: StateText, size: int, ratio: float) -> QPixmap:
        badge = QPixmap(QSize(size, size) * ratio)
        badge.setDevicePixelRatio(ratio)
        badge.fill(Qt.GlobalColor.transparent)
        painter = QPainter(badge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour(_GROUNDS.get(state.tone, "info_ground")))
        painter.drawEllipse(QRect(0, 0, size, size))
        length = size * 9 // 16
        icon = self.theme.icons.pixmap(state.icon, length, self.colour(state.tone), ratio)
        inset = (size - length) // 2
        painter.drawPixmap(QPoint(inset, inset), icon)
        painter.end()
        return badge
