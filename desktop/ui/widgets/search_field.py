"""A search field with a magnifying glass and a button to clear it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.ui.widgets.labels import set_placeholder
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.undo_key import is_undo_key

_ICON = 16
_CLEAR_ICON = 14


class SearchField(QLineEdit):
    """Does not use Qt's clear button: that one searches the icon themes of the system, which takes
    as long as showing a page of the window, and its style differs from our icons."""

    list_wanted = Signal()
    """The person pressed Return or the down arrow: to what was found."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._glass = QAction(self.tr("Search"), self)
        self._glass.triggered.connect(self.list_wanted)
        self._clear = QAction(self.tr("Clear"), self)
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._show_clear)
        theme.changed.connect(self._draw)
        self._draw()

    def call(self, words: str) -> None:
        """What it is for: its placeholder, and the same for screen readers, which read both."""
        set_placeholder(self, words)
        self.setAccessibleName(words)

    def event(self, event: QEvent) -> bool:
        """With nothing of its own to undo, the key is for the window."""
        if is_undo_key(event):
            event.setAccepted(self.isUndoAvailable())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_wanted.emit()
        super().keyPressEvent(event)

    @Slot(str)
    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    @Slot()
    def _draw(self) -> None:
        muted = self._theme.colour("muted")
        self._glass.setIcon(self._theme.icons.icon("search", _ICON, muted))
        self._clear.setIcon(self._theme.icons.icon("close", _CLEAR_ICON, muted))
