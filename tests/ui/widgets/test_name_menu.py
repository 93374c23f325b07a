"""Typing in a menu of names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.text.plain import in_menu, isolated
from desktop.ui.widgets.name_menu import NameMenu

NAMES = ("Appointment", "Sofa delivery", "Sofas & chairs", "Éclair", "Unused")


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[NameMenu]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    made = NameMenu(parent)
    for name in NAMES:
        made.addAction(in_menu(isolated(name))).setEnabled(name != "Unused")
    made.addAction("&Save as template…")
    made.addAction("&Manage…")
    made.popup(QPoint(10, 10))
    made.setActiveAction(made.actions()[0])
    yield made
    made.close()


def marked(menu: NameMenu) -> int:
    return menu.actions().index(menu.activeAction())


@pytest.mark.parametrize(
    ("typed", "at"),
    [("s", 1), ("SOFA D", 1), ("sofas &", 2), ("ap", 0), ("sofax", 1)],
)
def test_letters_mark_the_first_name_that_begins_with_them(
    menu: NameMenu, typed: str, at: int
) -> None:
    pressed: list[object] = []
    menu.triggered.connect(pressed.append)
    QTest.keyClicks(menu, typed)
    assert menu.isVisible()
    assert marked(menu) == at
    assert not pressed
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert pressed == [menu.actions()[at]]


def test_an_underlined_letter_presses_its_entry_where_no_name_begins_with_it(
    menu: NameMenu,
) -> None:
    pressed: list[object] = []
    menu.triggered.connect(pressed.append)
    QTest.keyClicks(menu, "m")
    assert pressed == [menu.actions()[-1]]


def test_nothing_happens_for_a_letter_of_no_entry(menu: NameMenu) -> None:
    pressed: list[object] = []
    menu.triggered.connect(pressed.append)
    QTest.keyClicks(menu, "u")
    assert (marked(menu), pressed) == (0, [])
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert marked(menu) == 1
