"""A page with one card, which scrolls if the window is too small."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.widgets.labels import inset
from desktop.ui.widgets.theme import HUGE, LARGE, MEDIUM, NARROW, SMALL, WIDE, Theme

# Below this height of the page, in lines of text, there is no air around the card.
_TIGHT = 28


class Panel(QScrollArea):
    """``rows`` is the layout of the card; ``width`` its maximum width in pixels.

    Where the card begins depends on the size of the window only, and in its usual states it has the
    same height. So nothing moves while what it says changes. In a low window the card has less air,
    and no ``ornament``."""

    def __init__(self, theme: Theme, width: int) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._width = width
        self._line = QFontMetrics(theme.font).lineSpacing()
        self._usual_height = 0
        self.ornament: QWidget | None = None
        self._card = card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(width)
        self.rows = QVBoxLayout(card)
        self.rows.setSpacing(SMALL)
        page = QWidget()
        self._down = QVBoxLayout(page)
        self._down.addLayout(_centred(card))
        self._down.addStretch()
        self.setWidget(page)

    def foot(self, back: QWidget, go_on: QWidget) -> QFrame:
        """A line of buttons, to be laid out below the page: it does not scroll."""
        line = QWidget()
        line.setMaximumWidth(self._width)
        buttons = QHBoxLayout(line)
        buttons.setContentsMargins(HUGE, MEDIUM, HUGE, MEDIUM)
        buttons.addWidget(back)
        buttons.addStretch()
        buttons.addWidget(go_on)
        foot = QFrame()
        foot.setObjectName("pageFoot")
        across = _centred(line)
        across.setContentsMargins(LARGE, 0, LARGE, 0)
        foot.setLayout(across)
        return foot

    def set_usual(self, lines: int) -> None:
        """About how high the card is, in lines of text."""
        self._usual_height = lines * self._line
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called also when the scroll bar comes or goes."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = self.height() - LARGE - MEDIUM
        self._card.setMinimumHeight(max(min(self._usual_height, room), 0))
        is_low, is_tight = room < self._usual_height, self.height() < _TIGHT * self._line
        top, bottom = (LARGE, MEDIUM) if is_low else (HUGE, WIDE)
        if is_tight:
            # Air alone is no reason to scroll.
            top, bottom = MEDIUM, SMALL
        inset(self.rows, HUGE, top, HUGE, bottom)
        if self.ornament is not None:
            self.ornament.setVisible(not is_low)
        above = LARGE + max(room - self._usual_height, 0) * 2 // 5
        below = MEDIUM
        if is_tight:
            above = below = NARROW
        # The scroll bar does not move the card.
        beside = self.width() - self.viewport().width()
        inset(self._down, LARGE + beside, above, LARGE, below)
        self._down.activate()


def _centred(widget: QWidget) -> QHBoxLayout:
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(widget, 100)
    across.addStretch(1)
    return across
