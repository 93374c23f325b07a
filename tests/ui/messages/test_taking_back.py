"""What was just cancelled, or sent early, is taken back, wherever it was pressed."""

from __future__ import annotations

from collections.abc import Callable

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.core.model import MessageRow, MessageState
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.undo_line import UndoLine
from desktop.ui.window.window import Window
from tests.ui.row_menus import right_press
from tests.ui.samples import Find, press, put, said, set_row

AT = now_ms() + 90_000_000


def row(outbox: Outbox, id_: str) -> MessageRow:
    found = outbox.details(id_)
    assert found is not None
    return found.row


def choose(menu: QMenu | None, words: str) -> None:
    assert menu is not None
    found: dict[str, QAction] = {one.text().replace("&", ""): one for one in menu.actions()}
    found[words].trigger()


def chosen(window: Window, id_: str) -> None:
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)


Way = Callable[[Window, Find, str], None]


def by_details(_window: Window, find: Find, words: str) -> None:
    button = find("cancelTextButton")
    assert button.property("text").replace("&", "") == words
    press(button)


def by_menu(window: Window, _find: Find, words: str) -> None:
    actions = window.main_page.view.actions_of_rows
    choose(actions.menu_for(actions.selected()), words)


def by_key(window: Window, _find: Find, _words: str) -> None:
    QTest.keyClick(window.main_page.view.table, Qt.Key.Key_Delete)


WAYS: dict[str, Way] = {"details": by_details, "menu": by_menu, "Delete": by_key}


@pytest.mark.parametrize("way", list(WAYS))
def test_a_cancelled_text_is_said_to_be_in_the_outbox_and_comes_back(
    window: Window, find: Find, outbox: Outbox, way: str
) -> None:
    id_ = put(outbox, "later", send_at=AT)
    chosen(window, id_)
    height = window.main_page.height()
    WAYS[way](window, find, "Cancel this text")
    assert row(outbox, id_).state is MessageState.CANCELLED
    assert said(find("cancelledLabel")) == "Canceled. It stays in the outbox."
    assert window.main_page.height() == height, "nothing moves"
    press(find("takeBackButton"))
    assert row(outbox, id_).planned_at == AT
    assert said(find("detailsState")) == "Planned"
    assert not find("cancelledLabel").isVisible()
    assert said(find("statusWaitingButton")) == "1 planned"


@pytest.mark.parametrize("way", list(WAYS))
def test_send_now_is_taken_back_in_every_way_for_some_seconds(
    window: Window, find: Find, outbox: Outbox, way: str
) -> None:
    id_ = put(outbox, "later", send_at=AT)
    chosen(window, id_)
    press(find("sendNowButton"))
    assert row(outbox, id_).goes_early
    WAYS[way](window, find, "Undo")
    assert row(outbox, id_).planned_at == AT
    assert said(find("detailsState")) == "Planned"
    assert not find("cancelledLabel").isVisible(), "nothing was cancelled"


def test_a_conversation_has_the_same(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    id_ = put(outbox, "later", send_at=AT)
    window.main_page.workspace.open_conversation(outbox.conversations.of_text(id_))
    page = window.main_page.conversations.thread_page

    def press_in_menu(words: str) -> None:
        qtbot.waitUntil(lambda: page.model.rowCount() == 1)
        # With the state that it has now.
        page.refresh()
        choose(right_press(page.list, page.model.index(0)), words)

    press_in_menu("Send now")
    press_in_menu("Undo")
    assert row(outbox, id_).planned_at == AT
    press_in_menu("Cancel this text")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert said(find("cancelledLabel")) == "Canceled. It stays in the outbox."
    press(find("takeBackButton"))
    assert row(outbox, id_).planned_at == AT
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)


def test_several_come_back_together(window: Window, find: Find, outbox: Outbox) -> None:
    waits, planned = put(outbox, "waits"), put(outbox, "planned", send_at=AT)
    early = put(outbox, "early", send_at=AT)
    outbox.decisions.send_now(early, grace_ms=5_000)
    chosen(window, early)
    window.main_page.view.table.selectAll()
    by_menu(window, find, "Cancel 3 waiting texts")
    assert row(outbox, early).planned_at == AT
    assert said(find("cancelledLabel")) == "2 texts canceled. They stay in the outbox."
    press(find("takeBackButton"))
    assert row(outbox, planned).planned_at == AT
    assert row(outbox, waits).hold_until is not None, "it can be undone, as after Send"


@pytest.mark.parametrize("where", ["outboxView", "searchField", "detailsText"])
def test_ctrl_z_presses_undo_of_the_foot(
    window: Window, find: Find, outbox: Outbox, where: str
) -> None:
    """Not while what was typed in a field can be undone."""
    id_ = put(outbox)
    chosen(window, id_)
    window.activateWindow()
    press(find("cancelTextButton"))
    assert row(outbox, id_).state is MessageState.CANCELLED
    field = window.main_page.view.head.search if where == "searchField" else find(where)
    field.setFocus()
    if where == "searchField":
        QTest.keyClicks(field, "H")
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert row(outbox, id_).state is MessageState.CANCELLED
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert row(outbox, id_).state is MessageState.QUEUED
    assert not find("cancelledLabel").isVisible()


def test_ctrl_z_takes_back_the_last_first(window: Window, find: Find, outbox: Outbox) -> None:
    sent, id_ = put(outbox, "sent"), put(outbox, "waits")
    chosen(window, id_)
    window.activateWindow()
    bar = window.main_page.compose.sending.undo_bar
    bar.offer([sent], 9_000, 1)
    press(find("cancelTextButton"))
    find("outboxView").setFocus()
    keys = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(find("outboxView"), *keys)
    assert row(outbox, id_).state is MessageState.QUEUED
    assert bar.is_counting
    QTest.keyClick(find("outboxView"), *keys)
    assert not bar.is_counting


def test_what_does_not_wait_any_more_is_not_cancelled(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox)
    chosen(window, id_)
    set_row(database, id_, state="sending")
    by_key(window, find, "")
    assert not find("cancelledLabel").isVisible()
    assert row(outbox, id_).state is MessageState.SENDING


@pytest.mark.parametrize("is_pressed", [True, False])
def test_the_keyboard_goes_back_to_where_it_was(
    window: Window, find: Find, outbox: Outbox, is_pressed: bool
) -> None:
    id_ = put(outbox, send_at=AT)
    chosen(window, id_)
    window.activateWindow()
    find("cancelTextButton").setFocus()
    press(find("cancelTextButton"))
    find("takeBackButton").setFocus()
    line = find("cancelledLine")
    assert isinstance(line, UndoLine)
    if is_pressed:
        QTest.keyClick(find("takeBackButton"), Qt.Key.Key_Space)
        assert window.focusWidget() is find("cancelTextButton")
    else:
        line.left_ms = 0
        line._count_down()
        assert not find("cancelTextButton").isVisible()
    assert not line.isVisible()


def test_a_click_on_undo_leaves_the_focus_where_it_was(
    window: Window, find: Find, outbox: Outbox
) -> None:
    id_ = put(outbox)
    chosen(window, id_)
    window.main_page.view.table.setFocus()
    by_key(window, find, "")
    QTest.mouseClick(find("takeBackButton"), Qt.MouseButton.LeftButton)
    assert row(outbox, id_).state is MessageState.QUEUED
    assert window.focusWidget() is window.main_page.view.table


def test_the_status_comes_back_after_some_seconds(
    window: Window, find: Find, outbox: Outbox
) -> None:
    id_ = put(outbox)
    chosen(window, id_)
    press(find("cancelTextButton"))
    line = find("cancelledLine")
    assert isinstance(line, UndoLine)
    line.left_ms = 0
    line._count_down()
    assert not line.isVisible()
    assert said(find("statusRest")) == "No texts are waiting"


def test_several_are_cancelled_although_the_file_is_locked_for_a_moment(
    window: Window, find: Find, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    ids = [put(outbox, text) for text in ("one", "two")]
    chosen(window, ids[0])
    window.main_page.view.table.selectAll()
    other = apsw.Connection(str(database.file))
    other.execute("BEGIN IMMEDIATE")
    by_key(window, find, "")
    assert not find("cancelledLabel").isVisible()
    other.execute("COMMIT")
    other.close()
    qtbot.waitUntil(lambda: said(find("cancelledLabel")) != "")
    assert said(find("cancelledLabel")) == "2 texts canceled. They stay in the outbox."


def test_an_edited_copy_offers_no_way_back(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    """Both would go out."""
    id_ = put(outbox)
    set_row(database, id_, late="1", files_lost="1", ready="0")
    chosen(window, id_)
    press(find("editButton"))
    assert row(outbox, id_).state is MessageState.CANCELLED
    assert not find("cancelledLabel").isVisible()
