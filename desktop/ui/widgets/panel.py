"""A page with one centred card, which scrolls if the window is too small."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.widgets.labels import inset
from desktop.ui.widgets.theme import HUGE, LARGE, MEDIUM, SMALL, WIDE


class Panel(QScrollArea):
    """``rows`` is the layout of the card; ``width`` its maximum width in pixels."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._width = width
        self._below: QHBoxLayout | None = None
        card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(width)
        self.rows = QVBoxLayout(card)
        self.rows.setContentsMargins(HUGE, HUGE, HUGE, WIDE)
        self.rows.setSpacing(SMALL)
        across = _centred(card)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
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
        foot.setObjectName("foot")
        self._below = _centred(line)
        foot.setLayout(self._below)
        self._align()
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called also when the scroll bar comes or goes, which moves the card."""
        super().resizeEvent(event)
        self._align()

    def _align(self) -> None:
        if self._below is not None:
            beside = self.width() - self.viewport().width()
            inset(self._below, LARGE, 0, LARGE + beside, 0)


def _centred(widget: QWidget) -> QHBoxLayout:
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(widget, 100)
    across.addStretch(1)
    return across
