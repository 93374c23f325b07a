"""The menus that can be opened in a window: those of its buttons, and of the rows of its lists."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QPushButton, QWidget

_MOUSE = QContextMenuEvent.Reason.Mouse
_NAME = Qt.ItemDataRole.AccessibleTextRole


class Menus:
    """Each row is asked once for its menu, as long as it says the same."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, str]] = set()

    def of(self, top: QWidget) -> Iterator[QMenu]:
        """Opens and closes them one after the other. Nothing while one is open."""
        if QApplication.activePopupWidget() is not None:
            return
        for button in top.findChildren(QPushButton):
            menu: QMenu | None = button.menu()
            if menu is not None and button.isVisible() and button.window() is top:
                menu.popup(button.mapToGlobal(QPoint(0, 0)))
                yield from _with_submenus(menu)
                menu.close()
        for view in top.findChildren(QAbstractItemView):
            if view.isVisible() and view.window() is top:
                yield from self._of_rows(view)

    def _of_rows(self, view: QAbstractItemView) -> Iterator[QMenu]:
        for index in _visible_rows(view):
            row = view.objectName(), str(index.data(_NAME) or index.data())
            if row in self._seen:
                continue
            self._seen.add(row)
            viewport, at = view.viewport(), view.visualRect(index).center()
            event = QContextMenuEvent(_MOUSE, at, viewport.mapToGlobal(at))
            QApplication.sendEvent(viewport, event)
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu):
                yield from _with_submenus(menu)
                menu.close()
                # It goes once it is closed.
                QApplication.sendPostedEvents(menu, QEvent.Type.DeferredDelete)


def _visible_rows(view: QAbstractItemView) -> list[QModelIndex]:
    model: QAbstractItemModel | None = view.model()
    rows = [] if model is None else [model.index(row, 0) for row in range(model.rowCount())]
    return [one for one in rows if view.visualRect(one).intersects(view.viewport().rect())]


def _with_submenus(menu: QMenu) -> Iterator[QMenu]:
    yield menu
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            below.aboutToShow.emit()
            yield from _with_submenus(below)
