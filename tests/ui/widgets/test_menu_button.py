"""A button that opens a menu: how it looks afterwards, and where the keyboard begins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.menu_button import MenuButton, set_menu
from desktop.ui.widgets.theme import Theme


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
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not button.underMouse())
    dialog.close()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_arrow_is_after_the_words(
    theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    top = QDialog()
    qtbot.addWidget(top)
    top.setLayoutDirection(direction)
    theme.dress(top)
    button = MenuButton(theme, "Now", "nowButton", QMenu(top))
    QHBoxLayout(top).addWidget(button)
    top.show()
    image = button.grab().toImage()
    inks = [
        {image.pixelColor(x, y).name() for y in range(8, image.height() - 8)}
        for x in range(image.width())
    ]
    if direction == Qt.LayoutDirection.RightToLeft:
        inks.reverse()
    arrow = [x for x, found in enumerate(inks[3:-3]) if theme.colour("muted").name() in found]
    words = [x for x, found in enumerate(inks[3:-3]) if theme.colour("text").name() in found]
    assert max(words) + 4 < min(arrow)


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


def test_the_keyboard_goes_through_a_menu_below_the_first_entry(qtbot: QtBot) -> None:
    button = QPushButton("More")
    qtbot.addWidget(button)
    menu = QMenu(button)
    below = menu.addMenu("Later")
    times = [below.addAction(words) for words in ("One", "Two", "Three")]
    menu.addAction("Other")
    set_menu(button, menu)
    button.show()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    qtbot.waitUntil(lambda: menu.activeAction() is below.menuAction())
    assert not below.isVisible()

    def press(key: Qt.Key) -> None:
        """The keys go to the menu that was opened last."""
        popup = QApplication.activePopupWidget()
        assert popup is not None
        QTest.keyClick(popup, key)

    press(Qt.Key.Key_Right)
    qtbot.waitUntil(below.isVisible)
    for time in times:
        assert below.activeAction() is time
        press(Qt.Key.Key_Down)
    menu.close()
