"""The context menus of conversations and of the texts in one, and what a right press leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.core.model import MessageState
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive
from tests.ui.row_menus import choose, menu_key, right_press, words
from tests.ui.samples import (
    DIRECT,
    KIM,
    Find,
    chip_texts,
    compose_contents,
    press,
    put,
    recipient_line,
)

BEN, EVA = "+14155550124", "+14155550125"


@pytest.fixture
def two(window: Window, database: Database, qtbot: QtBot) -> Window:
    """Two unread conversations; the one with Eva is the newest."""
    receive(database, "One", BEN)
    receive(database, "Two", EVA)
    window.main_page.conversations.refresh()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def menu_of(window: Window, at: int) -> QMenu:
    page = window.main_page.conversations
    menu = right_press(page.list.list, page.model.index(at))
    assert menu is not None
    return menu


def unread(outbox: Outbox) -> int:
    return outbox.conversations.unread()


def test_a_right_press_opens_no_conversation_and_reads_nothing(two: Window, outbox: Outbox) -> None:
    menu = menu_of(two, 1)
    assert words(menu) == [
        "Open",
        "Mark as read",
        "Done",
        "Name this number…",
        "Copy the number",
        "No notifications",
        "They want no texts…",
    ]
    menu.close()
    page = two.main_page.conversations
    assert not page.thread_page.isVisible()
    assert not page.list.list.selectionModel().hasSelection()
    assert unread(outbox) == 2


def test_the_menu_of_a_conversation_marks_it_and_opens_it(
    two: Window, outbox: Outbox, find: Find
) -> None:
    page = two.main_page.conversations
    choose(menu_of(two, 1), "Mark as read")
    assert unread(outbox) == 1
    choose(menu_of(two, 1), "Mark as unread")
    assert unread(outbox) == 2
    choose(menu_of(two, 1), "Open")
    opened = page.thread_page.conversation
    assert opened is not None
    assert opened.others[0].number == BEN
    choose(menu_of(two, 0), "Done")
    assert page.model.rowCount() == 1


def test_the_menu_key_is_for_the_row_of_the_keyboard(two: Window, outbox: Outbox) -> None:
    page = two.main_page.conversations
    rows = page.list.list
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    menu = menu_key(rows)
    assert menu is not None
    choose(menu, "Copy the number")
    assert QApplication.clipboard().text() == EVA


def test_what_is_marked_as_unread_stays_so_while_it_is_open(
    two: Window, outbox: Outbox, show: Show, database: Database, qtbot: QtBot
) -> None:
    show(0)
    assert unread(outbox) == 1
    choose(menu_of(two, 0), "Mark as unread")
    two.activateWindow()
    qtbot.waitUntil(two.isActiveWindow)
    two.main_page.conversations.refresh()
    assert unread(outbox) == 2
    receive(database, "Three", EVA)
    two.main_page.conversations.refresh()
    assert unread(outbox) == 1, "a new text is read with what was unread"


def test_a_new_text_to_the_people_of_a_group_can_get_another(
    window: Window, database: Database, outbox: Outbox, find: Find
) -> None:
    receive(database, "All here?", BEN, DIRECT.phone_number, EVA)
    window.main_page.conversations.refresh()
    compose = window.main_page.compose
    compose.text_field.setPlainText("Begun")
    choose(menu_of(window, 0), "Copy the numbers")
    assert QApplication.clipboard().text() == f"{BEN}, {EVA}"
    choose(menu_of(window, 0), "New text to these people…")
    assert compose.isVisible() and compose.text_field.toPlainText() == ""
    assert chip_texts(find) == ["(415) 555-0124", "(415) 555-0125"]
    assert compose.group.is_group
    assert [one.text for one in outbox.drafts.all() if one.text] == ["Begun"]
    QTest.keyClicks(recipient_line(find), f"{KIM},")
    compose.text_field.setPlainText("And Kim")
    press(find("sendButton"))
    (row,) = outbox.newest(9)
    assert set(row.recipients) == {BEN, EVA, KIM} and row.is_group


def test_a_conversation_without_an_answer_cannot_be_unread(window: Window, outbox: Outbox) -> None:
    put(outbox)
    window.main_page.conversations.refresh()
    menu = menu_of(window, 0)
    assert "Mark as unread" not in words(menu)
    menu.close()


# --- texts of a conversation ------------------------------------------------------------------


@pytest.fixture
def planned(window: Window, outbox: Outbox, show: Show) -> QMenu:
    """The menu of a planned text."""
    put(outbox, "Later", send_at=now_ms() + 90_000_000)
    page = show(0)
    menu = right_press(page.list, page.model.index(0))
    assert menu is not None
    return menu


def test_a_planned_text_offers_what_the_outbox_offers(planned: QMenu, outbox: Outbox) -> None:
    assert words(planned) == [
        "Copy",
        "What happened…",
        "Edit",
        "Change time",
        "Send now",
        "Cancel this text",
    ]
    choose(planned, "Send now")
    (row,) = outbox.newest(1)
    assert row.goes_early, "that can still be taken back"


def test_a_planned_text_is_cancelled_and_leaves_the_conversation(
    planned: QMenu, outbox: Outbox, window: Window, qtbot: QtBot
) -> None:
    choose(planned, "Cancel this text")
    assert outbox.newest(1)[0].state is MessageState.CANCELLED
    model = window.main_page.conversations.thread_page.model
    qtbot.waitUntil(lambda: model.rowCount() == 0)


def test_a_planned_text_that_is_edited_stays_planned(
    planned: QMenu, outbox: Outbox, window: Window, find: Find
) -> None:
    choose(planned, "Edit")
    assert compose_contents(window)[1] == "Later"
    assert find("plannedLabel").isVisible()
    (row,) = outbox.newest(1)
    assert row.send_at is not None, "until the change is saved"


def test_the_list_of_conversations_stays_beside_the_details_of_a_text(
    window: Window, outbox: Outbox, show: Show, find: Find
) -> None:
    put(outbox)
    window.shell.resize(1080, 740)
    page = show(0)
    page.list.clicked.emit(page.model.index(0))
    QApplication.processEvents()
    assert find("detailsPane").isVisible()
    assert find("conversationList").isVisible()
    assert find("threadList").isVisible()
    window.shell.resize(1030, 740)
    QApplication.processEvents()
    assert find("conversationList").isVisible()


def test_in_a_low_window_a_press_hides_nothing(
    window: Window, outbox: Outbox, show: Show, find: Find
) -> None:
    put(outbox)
    window.shell.resize(760, 540)
    page = show(0)
    page.list.clicked.emit(page.model.index(0))
    QApplication.processEvents()
    assert find("threadList").isVisible()
    assert not find("detailsPane").isVisible()
    menu = right_press(page.list, page.model.index(0))
    assert menu is not None
    choose(menu, "What happened…")
    assert find("detailsPane").isVisible()


# --- where the list is ------------------------------------------------------------------------


def number_of(at: int) -> str:
    return f"+1415555{2000 + at}"


@pytest.fixture
def many(window: Window, database: Database, show: Show) -> Window:
    """The oldest of forty conversations is open, and the list is at it."""
    for at in range(40):
        receive(database, "Hello", number_of(at))
    window.main_page.conversations.refresh()
    show(39)
    assert top(window) > 0
    return window


def top(window: Window) -> int:
    return window.main_page.conversations.list.list.verticalScrollBar().value()


def seen_at_top(window: Window) -> str:
    rows = window.main_page.conversations.list.list
    return str(rows.indexAt(rows.viewport().rect().topLeft()).data())


def test_conversations_that_are_shown_again_begin_with_the_newest(
    many: Window, database: Database, qtbot: QtBot
) -> None:
    page = many.main_page
    page.workspace.show_outbox()
    for at in range(50, 80):
        receive(database, "New", number_of(at))
    page.workspace.show_list()
    qtbot.waitUntil(lambda: page.conversations.model.rowCount() == 70)
    QApplication.processEvents()
    assert top(many) == 0
    chosen = page.conversations.list.list.selectionModel().selectedIndexes()
    assert [index.row() for index in chosen] == [69], "the open conversation stays chosen"


def test_at_the_top_the_list_stays_there_when_texts_come(many: Window, database: Database) -> None:
    rows = many.main_page.conversations.list.list
    rows.scrollToTop()
    receive(database, "New", number_of(50))
    many.main_page.conversations.refresh()
    QApplication.processEvents()
    assert top(many) == 0
    assert seen_at_top(many) == "(415) 555-2050"


@pytest.mark.parametrize("other", [50, 3])
def test_elsewhere_the_list_keeps_what_is_seen(
    many: Window, database: Database, other: int
) -> None:
    """A new conversation, and one that was further down."""
    rows = many.main_page.conversations.list.list
    rows.verticalScrollBar().setValue(top(many) // 2)
    before = seen_at_top(many)
    receive(database, "New", number_of(other))
    many.main_page.conversations.refresh()
    QApplication.processEvents()
    assert seen_at_top(many) == before
