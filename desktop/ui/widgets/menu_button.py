"""Menus: buttons that open one, and where the keyboard begins in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton


def set_menu(button: QPushButton, menu: QMenu) -> None:
    """Qt sends no leave event to a button whose menu was used with the mouse: it looks as if the
    mouse were over it until that comes back (Qt 6.11)."""
    button.setMenu(menu)
    menu.aboutToShow.connect(lambda: _begin(menu))
    # After the menu has gone.
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, button, lambda: _look_again(button)))


def begin_at_first(menu: QMenu) -> None:
    """The keyboard is at the first entry. Qt would be at none, so that a screen reader says nothing
    of a menu that opens."""
    entries = (one for one in menu.actions() if one.isVisible() and one.isEnabled())
    first = next((one for one in entries if not one.isSeparator()), None)
    if first is not None:
        menu.setActiveAction(first)


def _begin(menu: QMenu) -> None:
    """Where the mouse opens it, it is at no entry yet."""
    if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
        # After it was shown.
        QTimer.singleShot(0, menu, lambda: begin_at_first(menu))


def _look_again(button: QPushButton) -> None:
    is_over = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_over)
    button.update()
