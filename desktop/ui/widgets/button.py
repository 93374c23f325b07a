"""The button of all windows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton

from desktop.ui.widgets.way_back import give_back


class Button(QPushButton):
    """A double-click is one press. With its first click, another action may take the place of the
    first: Undo that of Send, Go on that of Pause. ``repeats``: quick clicks are wanted.

    When it is hidden while it has the focus, that returns to where it was. Qt would give it to the
    next widget in the order of Tab, mostly the first of the window."""

    def __init__(self, text: str = "", *, repeats: bool = False) -> None:
        super().__init__(text)
        self._repeats = repeats

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens its menu, as in a combo box."""
        if self.menu() is not None and event.key() == Qt.Key.Key_Down:
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Comes in place of the second press, also where the first one was on something else."""
        if self._repeats:
            super().mouseDoubleClickEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            give_back(self)
