"""Context menus for the rows of a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

from desktop.ui.widgets.menu_button import begin_at_first

_PRESSES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


def no_menu(_row: int) -> None:
    """For a list whose rows have none."""


class RowMenus(QObject):
    """The right button, the Menu key and Shift+F10 open a menu for a row. The right button selects
    nothing, because selecting a row opens what it stands for.

    ``menu_for`` makes the menu of a row, which goes once it is closed, or returns None.
    """

    def __init__(
        self, view: QAbstractItemView, menu_for: Callable[[int], QMenu | None] = no_menu
    ) -> None:
        super().__init__(view)
        self._view = view
        self._menu_for = menu_for
        self._marked = QPersistentModelIndex()
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def is_marked(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the menu of this row is open. A delegate shows it, so that the person sees which
        row the menu is about."""
        return self._marked.isValid() and index.row() == self._marked.row()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            return self._ask(event)
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            return event.button() == Qt.MouseButton.RightButton
        return super().eventFilter(watched, event)

    def _ask(self, event: QContextMenuEvent) -> bool:
        view = self._view
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self._current()
            if index.isValid():
                view.scrollTo(index)
            row = view.visualRect(index)
            at = view.viewport().mapToGlobal(QPoint(row.center().x(), row.bottom()))
        else:
            at = event.globalPos()
            index = view.indexAt(view.viewport().mapFromGlobal(at))
        menu = self._menu_for(index.row()) if index.isValid() else None
        if menu is not None and not menu.isEmpty():
            self._show(menu, index, at)
            if event.reason() == QContextMenuEvent.Reason.Keyboard:
                begin_at_first(menu)
        return True

    def _current(self) -> QModelIndex:
        """A row of the selection, or the one where the keyboard is."""
        current, selection = self._view.currentIndex(), self._view.selectionModel().selection()
        if current.isValid() or selection.isEmpty():
            return current
        return self._view.model().index(selection.at(0).top(), 0)

    def _show(self, menu: QMenu, index: QModelIndex, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._unmark)
        self._marked = QPersistentModelIndex(index)
        self._view.update(index)
        menu.popup(at)

    @Slot()
    def _unmark(self) -> None:
        self._marked = QPersistentModelIndex()
        self._view.viewport().update()
