"""Keys select in a list where nothing is selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.widgets.enter_key import is_plain

_SELECTING_KEYS = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
)


class SelectingKeys(QObject):
    """Lets a key select the current row if nothing is selected: after Tab, the first row is current
    but not selected, and Down would skip it."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and is_plain(event)
            and event.key() in _SELECTING_KEYS
            and self._choose()
        ):
            return True
        return super().eventFilter(watched, event)

    def _choose(self) -> bool:
        selection = self._view.selectionModel()
        if selection.hasSelection():
            return False
        row = max(self._view.currentIndex().row(), 0)
        index = self._view.model().index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        return index.isValid()
