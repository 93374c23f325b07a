"""A button that opens a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu, QPushButton


def set_menu(button: QPushButton, menu: QMenu) -> None:
    """Qt sends no leave event to a button whose menu was used: it looks as if the mouse were over
    it until that comes back (Qt 6.11)."""
    button.setMenu(menu)
    # After the menu has gone, and has opened a dialog, behind which the mouse is not seen.
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, button, lambda: _look_again(button)))


def _look_again(button: QPushButton) -> None:
    is_over = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    is_free = QApplication.activeModalWidget() is None
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_over and is_free)
    button.update()
