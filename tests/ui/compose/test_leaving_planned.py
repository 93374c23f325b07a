"""A planned text that stays as it is: the person comes back to where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.model import new_id
from desktop.messages import Outbox, UnsentDraft
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.samples import Find, press, put, text_field

PLACES = ["outbox", "conversation"]
WAYS = ["button", "escape", "escape in To"]
SIZES = [(1440, 900), (760, 560)]


def edit_planned(window: Window, find: Find, outbox: Outbox, place: str) -> str:
    id_ = put(outbox, "See you on Monday", send_at=now_ms() + 90_000_000)
    for at in range(3):
        put(outbox, f"Another {at}", f"+1415555019{at}")
    workspace = window.main_page.workspace
    window.main_page.conversations.refresh()
    if place == "outbox":
        workspace.show_outbox()
        window.main_page.view.model.refresh()
        window.main_page.view.choose(id_)
    else:
        workspace.open_conversation(outbox.conversations.of_text(id_))
        window.main_page.conversations.details_wanted.emit(id_)
    press(find("editButton"))
    assert window.main_page.compose.isVisible()
    assert text_field(find).toPlainText() == "See you on Monday"
    return id_


def leave(window: Window, find: Find, way: str) -> None:
    if way == "button":
        press(find("leavePlannedButton"))
        return
    if way == "escape in To":
        find("recipientField").setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)


def assert_is_back(window: Window, id_: str, place: str) -> None:
    page = window.main_page
    assert not page.compose.isVisible()
    assert page.workspace.shows_outbox == (place == "outbox")
    if place == "outbox":
        assert page.view.chosen_id() == id_
    else:
        assert id_ in page.conversations.thread_page.list.visible_ids()
    assert page.compose.is_empty()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("place", PLACES)
def test_who_changes_nothing_is_back_where_they_came_from(
    window: Window,
    find: Find,
    outbox: Outbox,
    qtbot: QtBot,
    place: str,
    way: str,
    size: tuple[int, int],
) -> None:
    window.shell.resize(*size)
    id_ = edit_planned(window, find, outbox, place)
    qtbot.waitUntil(lambda: bool(outbox.drafts.all()))
    leave(window, find, way)
    QApplication.processEvents()
    assert_is_back(window, id_, place)
    assert outbox.drafts.all() == []
    assert outbox.is_planned(id_)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", ["text", "to", "time", "recipient line"])
def test_escape_loses_no_change(
    window: Window, find: Find, outbox: Outbox, place: str, what: str
) -> None:
    id_ = edit_planned(window, find, outbox, place)
    if what == "text":
        QTest.keyClicks(text_field(find), "!")
    elif what == "to":
        window.main_page.compose.recipient.set_text("(415) 555-0177,")
    elif what == "time":
        press(find("removeTimeButton"))
    else:
        find("recipientField").setFocus()
        QTest.keyClicks(find("recipientField"), "4")
    before = window.main_page.compose._current_draft("")
    leave(window, find, "escape")
    assert window.main_page.compose.isVisible()
    assert window.main_page.compose._current_draft("") == before
    press(find("leavePlannedButton"))
    assert_is_back(window, id_, place)


def test_a_change_that_is_opened_again_leads_to_where_it_was_begun(
    window: Window, find: Find, outbox: Outbox
) -> None:
    id_ = edit_planned(window, find, outbox, "outbox")
    QTest.keyClicks(text_field(find), "!")
    compose = window.main_page.compose
    compose.begin_new()
    window.main_page.workspace.show_outbox()
    window.main_page.workspace.show_compose()
    compose.drafts.open(next(one.id for one in outbox.drafts.all() if one.changes))
    press(find("leavePlannedButton"))
    assert_is_back(window, id_, "outbox")
    assert outbox.drafts.all() == []


def test_after_a_restart_a_change_leads_to_the_conversation(
    window: Window, find: Find, outbox: Outbox
) -> None:
    id_ = put(outbox, "See you on Monday", send_at=now_ms() + 90_000_000)
    to, text = "(415) 555-0123", "See you on Tuesday"
    outbox.drafts.save(UnsentDraft(new_id(), "", "", to, text, changes=id_))
    compose = window.main_page.compose
    compose.drafts.restore()
    press(find("leavePlannedButton"))
    assert_is_back(window, id_, "conversation")
