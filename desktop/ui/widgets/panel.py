"""A page with one centred card, which scrolls if the window is too small."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.widgets.theme import HUGE, LARGE, SMALL, WIDE


class Panel(QScrollArea):
    """``rows`` is the layout of the card; ``width`` its maximum width in pixels."""

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
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        self.setWidget(page)
