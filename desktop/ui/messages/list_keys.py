"""The keys of a list in which nothing is chosen yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

_CHOOSING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ListKeys(QObject):
    """The first of these keys chooses the row where the list stands: a list that was reached with
    Tab stands at its first row without having chosen it, and Down would leave that out."""

    def __init__(self, view: QAbstractItemView, column: int) -> None:
        super().__init__(view)
        self._view = view
        self._column = column
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if is_plain and event.key() in _CHOOSING and self._choose():
                return True
        return super().eventFilter(watched, event)

    def _choose(self) -> bool:
        selection = self._view.selectionModel()
        if selection.hasSelection():
            return False
        row = max(self._view.currentIndex().row(), 0)
        index = self._view.model().index(row, self._column)
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        return index.isValid()
