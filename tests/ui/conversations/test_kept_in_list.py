"""The conversation that is open stays in the list, and the keyboard stays with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.conversations.conversation_rows import ConversationRows
from desktop.ui.conversations.conversations_view import ConversationsView
from desktop.ui.window.window import Window
from tests.ui.inbound import read_elsewhere, receive
from tests.ui.samples import Find, account, press

ADA, DUNCAN, WANDA = "+14155550126", "+14155550125", "+14155550124"
AGAIN = "+14155550127"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(window: Window, database: Database, qtbot: QtBot) -> ConversationsView:
    """Ada, Duncan and Wanda are unread, in this order. The list shows what is open."""
    window.show_accounts(AccountList((account(),)))
    for number in (WANDA, DUNCAN, ADA):
        receive(database, "Yes", number)
    window.main_page.conversations.refresh()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window.main_page.conversations


def listed(view: ConversationsView) -> list[str]:
    view.refresh()
    rows = (view.model.conversation(at) for at in range(view.model.rowCount()))
    return [row.others[0].number for row in rows if row is not None]


def shown(view: ConversationsView) -> str:
    row = view.thread_page.conversation
    return row.others[0].number if row is not None else ""


def current(view: ConversationsView) -> str:
    """Of the row with the frame."""
    row = view.model.conversation(view.list.list.currentIndex().row())
    return row.others[0].number if row is not None else ""


def keys(*keys: Qt.Key) -> None:
    """To whatever has the focus."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        QApplication.processEvents()


def type_in(words: str) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPlainTextEdit), f"typed into {focused}"
    QTest.keyClicks(focused, words)


def test_what_is_typed_goes_to_the_unread_conversation_that_was_opened(
    view: ConversationsView, find: Find
) -> None:
    press(find("showUnreadButton"))
    find("showUnreadButton").setFocus()
    keys(Qt.Key.Key_Tab, Qt.Key.Key_Down)
    assert (shown(view), current(view)) == (ADA, ADA)
    assert listed(view) == [ADA, DUNCAN, WANDA]
    assert (shown(view), current(view)) == (ADA, ADA), "also after a refresh"
    keys(Qt.Key.Key_Return)
    type_in("ok merci")
    assert view.thread_page.reply.field.toPlainText() == "ok merci"
    assert shown(view) == ADA
    view.refresh()
    row = view.model.conversation(1)
    assert row is not None and row.unread, "Duncan was not shown"


@pytest.mark.parametrize("words", ["", "Yes"])
def test_the_next_key_opens_the_next_one_and_the_one_before_leaves(
    view: ConversationsView, rows: ConversationRows, find: Find, qtbot: QtBot, words: str
) -> None:
    press(find("showUnreadButton"))
    view.list.search.setText(words)
    qtbot.waitUntil(lambda: view.model.wanted.words == words)
    rows.setFocus()
    opened = []
    for _ in range(3):
        keys(Qt.Key.Key_Down)
        opened.append(shown(view))
        assert current(view) == shown(view)
        qtbot.waitUntil(lambda: view.model.rowCount() == 3 - len(opened) + 1)
        assert current(view) == shown(view)
        assert rows.hasFocus()
    assert opened == [ADA, DUNCAN, WANDA]
    view.show_compose()
    assert listed(view) == []


def test_a_new_text_does_not_move_the_frame(
    view: ConversationsView, rows: ConversationRows, find: Find, database: Database
) -> None:
    press(find("showUnreadButton"))
    rows.setFocus()
    keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
    receive(database, "Are you there?", AGAIN)
    receive(database, "And you?", WANDA)
    assert listed(view) == [WANDA, AGAIN, DUNCAN]
    assert (shown(view), current(view)) == (DUNCAN, DUNCAN)
    assert rows.hasFocus()
    keys(Qt.Key.Key_Up)
    assert (shown(view), current(view)) == (AGAIN, AGAIN)


def test_the_keys_begin_at_the_top_of_another_list(
    view: ConversationsView, rows: ConversationRows, find: Find
) -> None:
    view.open_conversation(view.model.id_at(2))
    press(find("showUnreadButton"))
    assert view.model.rowCount() == 2, "Wanda has been read"
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert current(view) == ADA
    keys(Qt.Key.Key_Down)
    assert shown(view) == ADA


def test_a_press_with_the_mouse_begins_the_answer_also_where_rows_move(
    view: ConversationsView, rows: ConversationRows, find: Find
) -> None:
    press(find("showUnreadButton"))
    for number in (ADA, WANDA, DUNCAN):
        at = listed(view).index(number) if number != DUNCAN else 0
        place = rows.visualRect(rows.model().index(at, 0)).center()
        QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        view.refresh()
        QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert shown(view) == number
        assert view.thread_page.reply.field.hasFocus()


def test_a_double_click_opens_only_the_one_that_was_pressed(
    window: Window, view: ConversationsView, rows: ConversationRows, find: Find
) -> None:
    press(find("showUnreadButton"))
    view.open_conversation(view.model.id_at(0))
    place = rows.visualRect(rows.model().index(1, 0)).center()
    place = rows.viewport().mapTo(window.shell, place)
    shell = window.shell.windowHandle()
    # However slow this computer is.
    hints = QGuiApplication.styleHints()
    before = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(60_000)
    try:
        QCursor.setPos(window.shell.mapToGlobal(place))
        QTest.mouseClick(shell, Qt.MouseButton.LeftButton, pos=place)
        assert shown(view) == DUNCAN
        view.refresh()
        assert view.model.rowCount() == 2, "Wanda is at this place now"
        QTest.mouseDClick(shell, Qt.MouseButton.LeftButton, pos=place)
    finally:
        hints.setMouseDoubleClickInterval(before)
    assert shown(view) == DUNCAN
    assert view.thread_page.reply.field.hasFocus()


def test_one_that_is_done_stays_in_its_list_while_it_is_answered(
    view: ConversationsView, rows: ConversationRows, find: Find, database: Database, qtbot: QtBot
) -> None:
    for number in (ADA, DUNCAN):
        view.open_conversation(view.model.id_at(listed(view).index(number)))
        press(find("doneButton"))
    press(find("showDoneButton"))
    assert listed(view) == [ADA, DUNCAN]
    rows.setFocus()
    keys(Qt.Key.Key_Home, Qt.Key.Key_Return)
    assert shown(view) == ADA
    receive(database, "Hello", ADA)
    assert listed(view) == [ADA, DUNCAN], "an answer opens it again"
    assert (shown(view), current(view)) == (ADA, ADA)
    press(find("doneButton"))
    press(find("doneButton"))
    assert listed(view) == [DUNCAN], "the person opened it again"


def test_after_done_the_keys_go_on_from_its_place(
    view: ConversationsView, rows: ConversationRows, find: Find
) -> None:
    rows.setFocus()
    keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert shown(view) == DUNCAN
    view.thread_page.head.done.click()
    assert listed(view) == [ADA, WANDA]
    assert rows.hasFocus()
    keys(Qt.Key.Key_Down)
    assert (shown(view), current(view)) == (WANDA, WANDA)


def test_the_keyboard_stays_in_the_answer_when_the_list_is_emptied_and_filled(
    view: ConversationsView, rows: ConversationRows, find: Find, database: Database
) -> None:
    press(find("showUnreadButton"))
    rows.setFocus()
    keys(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    type_in("See you")
    press(find("showDoneButton"))
    field = view.thread_page.reply.field
    field.setFocus()
    press(find("showUnreadButton"))
    for number in (WANDA, ADA):
        receive(database, "Thanks", number)
        view.refresh()
        QApplication.processEvents()
        assert field.hasFocus()
    type_in(" then")
    assert field.toPlainText() == "See you then"


def test_after_an_answer_the_keyboard_stays_when_they_write_again(
    view: ConversationsView, rows: ConversationRows, find: Find, database: Database, qtbot: QtBot
) -> None:
    press(find("showUnreadButton"))
    for number in (ADA, DUNCAN, WANDA):
        rows.setFocus()
        keys(Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert shown(view) == number
        type_in("merci")
        QTest.keyClick(view.thread_page.reply.field, Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: not view.thread_page.reply.field.toPlainText())
        for _ in range(2):
            receive(database, "Yes", number)
            view.refresh()
            QApplication.processEvents()
            view.refresh()
        type_in("and")
        view.thread_page.reply.field.clear()


def test_the_keyboard_is_somewhere_when_the_last_one_is_read_elsewhere(
    view: ConversationsView, rows: ConversationRows, find: Find, database: Database, outbox: Outbox
) -> None:
    view.show_compose()
    for number in (ADA, DUNCAN, WANDA):
        view.open_conversation(view.model.id_at(listed(view).index(number)))
    view.show_compose()
    record = receive(database, "One more", AGAIN)
    press(find("showUnreadButton"))
    assert listed(view) == [AGAIN]
    rows.setFocus()
    read_elsewhere(database, record)
    assert listed(view) == []
    QApplication.processEvents()
    focused: QWidget | None = QApplication.focusWidget()
    assert focused is view.list.search
    receive(database, "And one", AGAIN)
    assert listed(view) == [AGAIN]
    assert view.list.search.hasFocus(), "nothing takes it away"


@pytest.fixture
def rows(view: ConversationsView) -> ConversationRows:
    return view.list.list
