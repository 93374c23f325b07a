"""A page with one card in its middle that scrolls where the window is too small for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.widgets.theme import HUGE, LARGE, SMALL, WIDE


class Panel(QScrollArea):
    """``rows`` is the card's layout."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(width)
        self.rows = QVBoxLayout(card)
        self.rows.setContentsMargins(HUGE, HUGE, HUGE, WIDE)
        self.rows.setSpacing(SMALL)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 100)
        across.addStretch(1)
        ground = QWidget()
        down = QVBoxLayout(ground)
        down.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        self.setWidget(ground)
