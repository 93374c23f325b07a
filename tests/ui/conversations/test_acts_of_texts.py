"""What a bubble offers: links, tips, details; and the marks that go again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, Draft, MessageState
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.conversations.thread_text import Act
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive
from tests.ui.samples import ANA, DIRECT, KIM, Find, account, put, said, set_row

DAY = 86_400_000


def act_place(page: ThreadPage, row: int, act: Act) -> QPoint:
    """Where the link is painted, found as a press finds it."""
    list_ = page.list
    rect = list_.visualRect(page.model.index(row))
    for y in range(rect.bottom(), rect.top(), -2):
        for x in range(rect.right(), rect.left(), -4):
            if list_.bubbles.act_at(row, rect, QPoint(x, y)) is act:
                return QPoint(x - 6, y - 4)
    raise AssertionError(act)


@pytest.mark.parametrize("act", list(Act))
def test_a_held_text_has_what_its_note_asks_for(
    window: Window, database: Database, outbox: Outbox, show: Show, act: Act
) -> None:
    window.show_accounts(AccountList((account(),)))
    planned = Draft("held", ANA, DIRECT.phone_number, KIM, "Coming?", send_at=now_ms() + DAY)
    outbox.queue(replace(planned, hold_if_answered=True))
    receive(database, "Never mind")
    page = show(0)
    row = page.model.rowCount() - 1
    place = act_place(page, row, act)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    (text,) = outbox.newest(9)
    is_cancelled = text.state is MessageState.CANCELLED
    assert is_cancelled is (act is Act.CANCEL)
    assert is_cancelled or text.hold_until is not None, "it goes out soon"


def test_other_texts_have_no_links(outbox: Outbox, show: Show) -> None:
    put(outbox, "Hello")
    page = show(0)
    with pytest.raises(AssertionError):
        act_place(page, 0, Act.CANCEL)


def test_a_state_that_is_only_an_icon_has_a_tip(
    database: Database, outbox: Outbox, show: Show
) -> None:
    set_row(database, put(outbox), state="accepted", status="Delivered", message_id="1")
    page = show(0)
    assert page.model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "Delivered"


def test_what_was_found_is_not_marked_any_more_after_the_search(
    window: Window, database: Database, show: Show, qtbot: QtBot
) -> None:
    receive(database, "An oak")
    view = window.main_page.conversations
    view.refresh()
    view.list.search.setText("oak")
    qtbot.waitUntil(lambda: view.model.wanted.is_search and view.model.rowCount() == 1)
    view.list.list.setCurrentIndex(view.model.index(0, 0))
    assert view.thread_page.model.wanted == ("oak",)
    view.list.search.clear()
    qtbot.waitUntil(lambda: view.thread_page.model.wanted == ())


def test_what_was_answered_is_not_new(window: Window, database: Database, show: Show) -> None:
    window.show_accounts(AccountList((account(),)))
    receive(database, "Are you there?")
    page = show(0)
    assert page.model.new_from is not None
    page.reply.field.setPlainText("Yes")
    page.reply.sending.send()
    assert page.model.new_from is None


def test_a_double_click_opens_details_that_hide_the_thread(
    window: Window, find: Find, outbox: Outbox, show: Show
) -> None:
    window.shell.resize(720, 520)
    put(outbox, "Hello")
    page = show(0)
    place = page.list.visualRect(page.model.index(0)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not find("detailsState").isVisible(), "a press never hides the thread"
    QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    assert said(find("detailsState")) == "Waiting"
    assert not page.isVisible()
    window.main_page.workspace.escape()
    assert page.isVisible()


def right_of(page: ThreadPage, row: int) -> int:
    """Where the bubble of a text ends."""
    page.list.scrollTo(page.model.index(row))
    image = page.list.viewport().grab().toImage()
    rect = page.list.visualRect(page.model.index(row))
    y = rect.bottom() - 12
    ground = image.pixel(2, y)
    return next(x for x in range(rect.right(), 0, -1) if image.pixel(x, y) != ground)


def test_bubbles_stay_where_they_are_when_a_scroll_bar_comes(
    outbox: Outbox, database: Database, show: Show, qtbot: QtBot
) -> None:
    put(outbox, "Mine")
    page = show(0)
    bar = page.list.verticalScrollBar()
    assert not bar.isVisible()
    before = right_of(page, 0)
    for at in range(40):
        receive(database, f"Text {at}")
    page.refresh()
    qtbot.waitUntil(bar.isVisible)
    mine = next(at for at, text in enumerate(page.model.texts) if not text.is_inbound)
    assert right_of(page, mine) == before
