"""Switches between the views of the main page, and begins a new text."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop.ui.text.times import number
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.theme import NARROW, SMALL, Theme

_ICON = 18


class Navigation(QWidget):
    """``conversations_wanted`` and ``outbox_wanted``: show that view."""

    conversations_wanted = Signal()
    outbox_wanted = Signal()
    new_text_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._conversations = self._tab(self.tr("&Conversations"), "conversationsTab")
        self._outbox = self._tab(self.tr("&Outbox"), "outboxTab")
        group = QButtonGroup(self)
        for tab in (self._conversations, self._outbox):
            group.addButton(tab)
        self._conversations.setChecked(True)
        self._new = button(self.tr("&New text"), "newTextButton", "primary")
        self._conversations.clicked.connect(self.conversations_wanted)
        self._outbox.clicked.connect(self.outbox_wanted)
        self._new.clicked.connect(self.new_text_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self._conversations)
        layout.addWidget(self._outbox)
        layout.addSpacing(SMALL)
        layout.addWidget(self._new)
        theme.changed.connect(self._draw)
        self._draw()

    def _tab(self, words: str, name: str) -> QPushButton:
        tab = button(words, name, "tab")
        tab.setCheckable(True)
        return tab

    def show_outbox(self, *, is_outbox: bool) -> None:
        """Marks the view that is shown."""
        (self._outbox if is_outbox else self._conversations).setChecked(True)

    def count(self, unread: int) -> None:
        """How many texts are unread."""
        words = self.tr("&Conversations ({count})").format(count=number(unread))
        self._conversations.setText(words if unread else self.tr("&Conversations"))

    @Slot()
    def _draw(self) -> None:
        ink = self._theme.colour("on_accent")
        self._new.setIcon(self._theme.icons.icon("write", _ICON, ink))
