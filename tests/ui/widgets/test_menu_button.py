"""A button that opens a menu: how it looks afterwards, and where the keyboard begins."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton
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


def test_the_keyboard_begins_at_the_first_entry(qtbot: QtBot) -> None:
    """Otherwise a screen reader says nothing of the menu."""
    button = QPushButton("More")
    qtbot.addWidget(button)
    menu = QMenu(button)
    menu.addAction("Not now").setEnabled(False)
    menu.addSeparator()
    first = menu.addAction("One")
    set_menu(button, menu)
    button.show()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    qtbot.waitUntil(lambda: menu.activeAction() is first)
    menu.close()
