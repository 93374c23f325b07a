"""Alt with a letter never writes into a text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.ui.window.window import Window

ALT = Qt.KeyboardModifier.AltModifier


def test_a_letter_that_nothing_has_is_not_typed_into_the_text(window: Window) -> None:
    window.main_page.workspace.show_compose()
    field = window.main_page.compose.text_field
    field.setFocus()
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_4, ALT)
    QTest.keyClick(field, Qt.Key.Key_Z, ALT)
    QTest.keyClick(field, Qt.Key.Key_Z, ALT | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "b")
    assert field.toPlainText() == "ab"


@pytest.mark.parametrize("name", ["recipientField", "searchField"])
def test_nor_into_a_line(window: Window, name: str) -> None:
    window.main_page.workspace.show_compose()
    field = window.findChild(QLineEdit, name)
    assert field is not None
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, ALT)
    assert field.text() == ""
    QTest.keyClicks(field, "b")
    assert field.text() == "b"


def test_alt_with_backspace_still_undoes(window: Window) -> None:
    window.main_page.workspace.show_compose()
    field = window.main_page.compose.text_field
    field.setFocus()
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Backspace, ALT)
    assert field.toPlainText() == ""
