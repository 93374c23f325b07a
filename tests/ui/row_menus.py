"""Context menus of rows, opened as a person does."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu

_MOUSE, _KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def right_press(view: QAbstractItemView, index: QModelIndex) -> QMenu | None:
    """Presses the right button on a row. The system sends both events."""
    viewport, at = view.viewport(), view.visualRect(index).center()
    QTest.mousePress(viewport, Qt.MouseButton.RightButton, pos=at)
    QApplication.sendEvent(viewport, QContextMenuEvent(_MOUSE, at, viewport.mapToGlobal(at)))
    QTest.mouseRelease(viewport, Qt.MouseButton.RightButton, pos=at)
    return _opened()


def menu_key(view: QAbstractItemView) -> QMenu | None:
    """The Menu key, or Shift+F10: of both, the system makes this event."""
    at = view.rect().center()
    QApplication.sendEvent(view, QContextMenuEvent(_KEYBOARD, at, view.mapToGlobal(at)))
    return _opened()


def _opened() -> QMenu | None:
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


def words(menu: QMenu) -> list[str]:
    return [one.text().replace("&", "") for one in menu.actions() if not one.isSeparator()]


def choose(menu: QMenu, wanted: str) -> None:
    action = next(one for one in menu.actions() if one.text().replace("&", "") == wanted)
    menu.close()
    action.trigger()
    QApplication.processEvents()
