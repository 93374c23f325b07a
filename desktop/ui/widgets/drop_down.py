"""A combo box whose list opens at one place, with what is chosen highlighted. Something else is
chosen in the open list only."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.ui.widgets.typed_on import types

# A list in less room than this below its box opens above it.
_LEAST_LIST = 120
_Key = Qt.Key
_ENDS = (_Key.Key_Home, _Key.Key_End)
_LIST_KEYS = (_Key.Key_Up, _Key.Key_Down, _Key.Key_PageUp, _Key.Key_PageDown, *_ENDS)
_HELD = (
    Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.MetaModifier
)


def place_below(box: QWidget, height: int) -> QRect:
    """Where a list of ``height`` opens: below its box, shorter if need be, so that its rows are
    always at the same place and cover nothing above. Above the box only where nothing fits
    below. In global coordinates."""
    screen = box.screen().availableGeometry()
    top = box.mapToGlobal(QPoint(0, 0)).y()
    below = QRect(box.mapToGlobal(QPoint(0, box.height())), box.size())
    room = screen.bottom() + 1 - below.top()
    below.setHeight(min(height, room))
    if below.height() >= min(height, _LEAST_LIST) or room >= top - screen.top():
        return below
    below.setHeight(min(height, top - screen.top()))
    below.moveBottom(top - 1)
    return below


def end_of(model: QAbstractItemModel, key: int) -> QModelIndex:
    """The first row that can be chosen, or with *End* the last. Qt stays where it is if a heading
    stands there. Invalid for another key, or where no row can be chosen."""
    rows = range(model.rowCount())
    order = reversed(rows) if key == _Key.Key_End else rows if key == _Key.Key_Home else ()
    found = (model.index(row, 0) for row in order)
    enabled = (index for index in found if index.flags() & Qt.ItemFlag.ItemIsEnabled)
    return next(enabled, QModelIndex())


class DropDown(QComboBox):
    """The style sheet keeps its list off the box: Qt would lay the highlighted row over it."""

    def __init__(self) -> None:
        super().__init__()
        self.view().installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow opens the list, also where it is a shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_alt = event.modifiers() & _HELD == Qt.KeyboardModifier.AltModifier
            if is_alt and event.key() in (_Key.Key_Up, _Key.Key_Down):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt would choose something else while the list is closed: at the first letter of what may
        be meant for another field, and nobody may see it."""
        if event.key() in _LIST_KEYS:
            self.showPopup()
        elif types(event):
            self.look_for(event.text())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._look_for_pasted()
        else:
            super().keyPressEvent(event)

    def _look_for_pasted(self) -> None:
        """A number or a name, in one line as in a field."""
        if pasted := " ".join(QGuiApplication.clipboard().text().split()):
            self.look_for(pasted)

    def look_for(self, typed: str) -> None:
        """Opens the list where a row begins with what was typed."""
        self.showPopup()
        self.view().keyboardSearch(typed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page does not change what is chosen on it."""
        event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            index = end_of(self.model(), event.key())
            if index.isValid():
                self.view().setCurrentIndex(index)
                return True
        return super().eventFilter(watched, event)

    def showPopup(self) -> None:
        self.view().setAccessibleName(self.accessibleName())
        # Qt keeps the row that was highlighted when the list was closed without a choice.
        self.view().setCurrentIndex(
            self.model().index(self.currentIndex(), self.modelColumn(), self.rootModelIndex())
        )
        super().showPopup()
        shown = self.view().window()
        placed = place_below(self, shown.height())
        # Qt opens the list above its box where it fits there as a whole, and not below.
        if shown.y() < placed.y() - 1:
            shown.setGeometry(shown.x(), placed.y(), shown.width(), placed.height())
