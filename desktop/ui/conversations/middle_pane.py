"""The pane beside the list of conversations: a thread, a new text, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.compose.pane import ComposePane
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.widgets.labels import Label, margins
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.theme import LARGE, SMALL, Theme

_COMPOSE_WIDTH = 620
# In a higher window, Send would be far below what is written.
_COMPOSE_HEIGHT = 760


class MiddlePane(QFrame):
    def __init__(self, theme: Theme, thread: ThreadPage, compose: ComposePane) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._thread = thread
        self._pages = Stack()
        self._compose = self._centred(compose)
        self._nothing = self._nothing_page()
        for page in (self._nothing, thread, self._compose):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _centred(self, compose: ComposePane) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        rows.addLayout(row, 1)
        rows.addStretch(0)
        row.addStretch(1)
        row.addWidget(compose, 100)
        row.addStretch(1)
        compose.setObjectName("composePane")
        compose.setMaximumSize(_COMPOSE_WIDTH, _COMPOSE_HEIGHT)
        return page

    def _nothing_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        margins(layout, LARGE, SMALL)
        words = Label(
            self._theme,
            self.tr("Choose a conversation, or write a new text."),
            role="muted",
            wrap=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        layout.addWidget(words)
        layout.addStretch()
        return page

    def show_compose(self) -> None:
        self._pages.setCurrentWidget(self._compose)

    def show_thread(self) -> None:
        self._pages.setCurrentWidget(self._thread)

    def show_nothing(self) -> None:
        self._pages.setCurrentWidget(self._nothing)

    @property
    def is_empty(self) -> bool:
        return self._pages.currentWidget() is self._nothing
