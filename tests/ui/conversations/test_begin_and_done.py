"""From the list to the answer, and conversations that are marked as done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.conversations.conversation_model import ConversationModel
from desktop.ui.conversations.conversation_rows import ConversationRows
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive
from tests.ui.samples import Find, account, press, said, unisolated

BEN, EVA = "+14155550124", "+14155550125"


@pytest.fixture
def rows(window: Window, database: Database, qtbot: QtBot) -> ConversationRows:
    """Eva at row 0, Ben at row 1."""
    window.show_accounts(AccountList((account(),)))
    receive(database, "From Ben", BEN)
    receive(database, "From Eva", EVA)
    window.main_page.conversations.refresh()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window.main_page.conversations.list.list


def press_on(rows: ConversationRows, at: int) -> None:
    place = rows.visualRect(rows.model().index(at, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


def titles(model: ConversationModel) -> list[str]:
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def test_what_is_typed_after_a_press_on_a_row_is_an_answer(
    window: Window, rows: ConversationRows
) -> None:
    field = window.main_page.conversations.thread_page.reply.field
    for at in (1, 0, 0):
        press_on(rows, at)
        assert field.hasFocus()
    QTest.keyClicks(field, "On my way")
    assert field.toPlainText() == "On my way"


def test_the_arrow_keys_go_through_the_list_and_enter_goes_to_the_answer(
    window: Window, rows: ConversationRows
) -> None:
    page = window.main_page.conversations.thread_page
    rows.setFocus()
    for key, number in ((Qt.Key.Key_Down, EVA), (Qt.Key.Key_Down, BEN), (Qt.Key.Key_Up, EVA)):
        QTest.keyClick(rows, key)
        assert page.conversation is not None
        assert page.conversation.others[0].number == number
        assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert page.reply.field.hasFocus()


def test_a_conversation_that_is_done_says_so_and_comes_back(
    window: Window, rows: ConversationRows, find: Find, show: Show
) -> None:
    model = window.main_page.conversations.model
    show(1)
    height = window.main_page.height()
    press(find("doneButton"))
    assert titles(model) == ["(415) 555-0125"]
    assert unisolated(said(find("cancelledLabel"))) == "Marked as done: (415) 555-0124"
    assert window.main_page.height() == height, "nothing moves"
    press(find("takeBackButton"))
    assert titles(model) == ["(415) 555-0125", "(415) 555-0124"]
    assert find("doneButton").property("text") == "&Done"


def test_an_answer_that_is_begun_opens_a_conversation_that_is_done(
    window: Window, rows: ConversationRows, outbox: Outbox, find: Find, show: Show, qtbot: QtBot
) -> None:
    view = window.main_page.conversations
    show(1).reply.field.setPlainText("Half an")
    press(find("doneButton"))
    assert titles(view.model) == ["(415) 555-0125"], "what was typed before does not matter"
    view.thread_page.reply.field.setPlainText("Half an answer")
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    assert find("doneButton").property("text") == "&Done"
