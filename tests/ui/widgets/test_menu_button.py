"""A button that opens a menu does not look as if the mouse were over it for ever."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.menu_button import set_menu


def test_the_mouse_is_not_over_it_after_the_menu(qtbot: QtBot) -> None:
    button = QPushButton("More")
    qtbot.addWidget(button)
    menu = QMenu(button)
    menu.addAction("One")
    set_menu(button, menu)
    button.move(300, 300)
    button.show()
    # As Qt leaves it after a click in the menu.
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    menu.close()
    qtbot.waitUntil(lambda: not button.underMouse())


def test_the_mouse_is_not_over_it_behind_a_dialog_of_the_menu(qtbot: QtBot) -> None:
    button = QPushButton("More")
    qtbot.addWidget(button)
    dialog = QDialog(button)
    menu = QMenu(button)
    action = menu.addAction("One…")
    action.triggered.connect(dialog.open)
    set_menu(button, menu)
    button.move(300, 300)
    button.show()
    QCursor.setPos(button.mapToGlobal(button.rect().center()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not button.underMouse())
    dialog.close()
