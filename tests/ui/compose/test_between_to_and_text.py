"""What stands between *To* and the text takes no key that is meant for the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.model import AccountList
from desktop.ui.window.window import Window
from tests.ui.samples import (
    Find,
    account,
    chip_texts,
    press,
    recipient_chips,
    recipient_line,
    said,
)

Key = Qt.Key


def type_on(words: str) -> None:
    """Into what has the focus."""
    for letter in words:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)


@pytest.mark.parametrize("typed", ["4155550123, 12, nobody", "4155550123, +61412345678.0"])
def test_what_is_typed_after_tab_is_the_text(window: Window, find: Find, typed: str) -> None:
    window.show_accounts(AccountList((account(),)))
    compose = window.main_page.compose
    compose.recipient.field.setFocus()
    type_on(typed)
    QTest.keyClick(compose.recipient.field, Key.Key_Tab)
    assert compose.recipient.model.bad()
    type_on("Good evening to all")
    assert compose.text_field.toPlainText() == "Good evening to all"
    assert len(compose.recipient.model.recipients) == typed.count(",") + 1


def test_who_was_left_out_can_be_put_back(window: Window, find: Find) -> None:
    window.show_accounts(AccountList((account(),)))
    compose = window.main_page.compose
    compose.recipient.field.setFocus()
    type_on("12,4155550123,nobody,4155550124,")
    before = chip_texts(find)
    press(find("leaveOutButton"))
    assert chip_texts(find) == ["(415) 555-0123", "(415) 555-0124"]
    type_on("evening")
    assert compose.text_field.toPlainText() == "evening"
    back = find("putBackButton")
    assert back.property("text") == "Put back the 2 left out"
    press(back)
    assert chip_texts(find) == before
    assert not back.isVisible()
    press(find("leaveOutButton"))
    compose.recipient.field.setFocus()
    type_on("4")
    assert not back.isVisible()


@pytest.mark.parametrize("way", ["kept", "pasted"])
def test_numbers_with_spaces_between_are_several_recipients(
    window: Window, find: Find, way: str
) -> None:
    window.show_accounts(AccountList((account(),)))
    field = window.main_page.compose.recipient.field
    field.setFocus()
    if way == "kept":
        # As it was typed into a draft.
        field.put("4155550111 4155550112 4155550113")
    else:
        QGuiApplication.clipboard().setText("4155550111 4155550112 4155550113")
        field.paste()
    QTest.keyClick(field, Key.Key_Return)
    assert chip_texts(find) == ["(415) 555-0111", "(415) 555-0112", "(415) 555-0113"]
    assert said(find("recipientError")) == ""


def test_what_may_be_several_numbers_is_told(window: Window, find: Find) -> None:
    window.show_accounts(AccountList((account(),)))
    field = window.main_page.compose.recipient.field
    field.setText("4155550111/4155550112")
    QTest.keyClick(field, Key.Key_Return)
    assert said(find("recipientError")) == (
        "There is more than one number here. Put commas between them."
    )


def test_enter_leads_to_the_text_once_nothing_is_red(window: Window, find: Find) -> None:
    line = recipient_line(find)
    QTest.keyClicks(line, "the dentist")
    for _ in range(2):
        QTest.keyClick(line, Key.Key_Return)
        assert line.hasFocus()
    QTest.keyClick(line, Key.Key_Backspace)
    QTest.keyClick(recipient_chips(find), Key.Key_Backspace)
    assert chip_texts(find) == []
    QTest.keyClicks(line, "4155550121")
    QTest.keyClick(line, Key.Key_Return)
    QTest.keyClick(line, Key.Key_Return)
    assert find("textField").hasFocus()
