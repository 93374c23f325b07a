"""The list of texts on the screen: its two ends, and repainting when texts change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox, UnfinishedTexts
from desktop.messages.row_index import PAGE
from desktop.ui.messages.day_heading import ends_day
from desktop.ui.text.times import clock_time, day_heading, long_time, now_ms, short_written
from desktop.ui.window.window import Window
from tests.ui.samples import ANA, KIM, Find, fill_outbox, put, said, set_row, unisolated

MANY = 3000


def current(window: Window) -> str:
    return text_at(window, window.main_page.view.table.currentIndex().row())


def text_at(window: Window, at: int) -> str:
    row = window.main_page.view.model.message(at)
    assert row is not None
    return row.text


def test_end_and_home_move_to_the_oldest_and_newest_text(
    window: Window, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    fill_outbox(database, outbox, MANY)
    view = window.main_page.view
    view.model.refresh()
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_End)
    assert current(window) == "Text 0"
    # The details pane is laid out in the next event loop iteration.
    qtbot.waitUntil(lambda: window.main_page.details.isVisible())
    qtbot.waitUntil(
        lambda: (
            view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()))
        )
    )
    QTest.keyClick(view.table, Qt.Key.Key_Home)
    assert current(window) == f"Text {MANY - 1}"


def test_the_scroll_bar_reaches_the_oldest_text(
    window: Window, outbox: Outbox, database: Database
) -> None:
    fill_outbox(database, outbox, MANY)
    table = window.main_page.view.table
    window.main_page.view.model.refresh()
    QApplication.processEvents()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    last = table.indexAt(table.viewport().rect().bottomLeft())
    assert text_at(window, last.row()) == "Text 0"


def test_the_end_of_search_results_loads_more(
    window: Window, outbox: Outbox, database: Database
) -> None:
    fill_outbox(database, outbox, MANY)
    view = window.main_page.view
    view.head.show_kind(Kind.WAITING)
    assert view.model.wanted == Filter(kind=Kind.WAITING)
    QApplication.processEvents()
    before = view.model.rowCount()
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_End)
    assert current(window) == f"Text {MANY - before}"
    QApplication.processEvents()
    assert view.model.rowCount() == before + PAGE


def painted(window: Window) -> QImage:
    return window.main_page.view.table.viewport().grab().toImage()


def test_cached_pixmaps_follow_every_change(
    window: Window, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    """No row is painted from an outdated pixmap."""
    ids = [put(outbox, f"Text {at}") for at in range(4)]
    view = window.main_page.view
    view.model.refresh()
    seen = [painted(window)]
    assert painted(window) == seen[0]

    def assert_repainted() -> None:
        view.model.refresh()
        now = painted(window)
        assert now not in seen
        # A row from the cache looks exactly like one painted anew.
        view.table.itemDelegate()._pixmaps.clear()  # type: ignore[attr-defined]
        assert painted(window) == now
        seen.append(now)

    set_row(database, ids[1], state="rejected", code="MSG-304")
    assert_repainted()
    put(outbox, "New", recipient=KIM)
    assert_repainted()
    view.model.set_accounts(())
    assert_repainted()
    view.table.selectRow(1)
    assert_repainted()
    window.theme.choose(type(window.theme.look)("dark"))
    assert_repainted()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_first_row_leaves_the_round_corners_of_the_list(
    window: Window, outbox: Outbox, look: str
) -> None:
    put(outbox, "Text")
    view = window.main_page.view
    window.theme.choose(type(window.theme.look)(look))
    view.model.refresh()
    view.table.selectRow(0)
    view.table.setFocus()
    QApplication.processEvents()
    image, row = painted(window), view.table.visualRect(view.model.index(0, 0))
    chosen = window.theme.colour("chosen")
    assert image.pixelColor(row.left() + 2, row.center().y()) == chosen
    # The frame of the list goes through there.
    corners = (row.left(), row.right() - 1)
    assert all(image.pixelColor(x, row.top()) != chosen for x in corners)


def test_the_heading_has_the_day_of_the_topmost_text(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    fill_outbox(database, outbox, 200)
    with database.transaction():
        # Ten texts a day; the newest are of today.
        database.run("UPDATE message SET created_at = ? - (200 - seq) / 10 * 86400000", (now_ms(),))
    view = window.main_page.view
    view.model.refresh()
    QApplication.processEvents()
    assert said(find("dayHeading")) == "Today"
    assert [row for row in range(30) if ends_day(view.model, row)] == [9, 19, 29]
    view.table.scrollTo(view.model.index(15, 0), view.table.ScrollHint.PositionAtTop)
    assert said(find("dayHeading")) == "Yesterday"


def test_where_planned_texts_can_be_seen_the_heading_is_about_writing(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    put(outbox, "Written before")
    id_ = put(outbox, "For next week")
    put(outbox, "Written after")
    set_row(database, id_, send_at=str(now_ms() + 7 * 86_400_000))
    with database.transaction():
        database.run("UPDATE message SET created_at = ?", (now_ms(),))
    view = window.main_page.view
    window.main_page.workspace.show_outbox()
    view.model.refresh()
    QApplication.processEvents()
    assert said(find("dayHeading")) == "Written today"
    assert not any(ends_day(view.model, row) for row in range(3))
    with database.transaction():
        day = 3 * 86_400_000
        database.run("UPDATE message SET created_at = created_at - ? WHERE seq < 3", (day,))
    view.model.refresh()
    assert ends_day(view.model, 0), "a line below those of a day"
    outbox.decisions.cancel(id_)
    view.model.refresh()
    assert said(find("dayHeading")) == "Today"


@pytest.mark.parametrize(("seconds", "is_same"), [(90, True), (86_400, False)])
def test_a_text_has_the_time_of_the_conversation_on_the_day_it_was_written(
    window: Window, outbox: Outbox, database: Database, seconds: int, is_same: bool
) -> None:
    id_ = put(outbox, "Hello")
    noon = QDateTime(QDate.currentDate().addDays(-2), QTime(12, 0, 30)).toMSecsSinceEpoch()
    at = noon + seconds * 1000
    sent = {"state": "accepted", "status": "Delivered", "message_id": "m-1"}
    set_row(database, id_, created_at=str(noon), at=str(at), **sent)
    page = window.main_page
    page.view.model.refresh()
    page.conversations.refresh()
    page.workspace.open_conversation(page.conversations.model.id_at(0))
    thread = page.conversations.thread_page
    assert thread._words.time(thread.model.texts[0]) == clock_time(at)
    page.workspace.show_outbox()
    row = page.view.model.message(0)
    assert row is not None
    shown = at if is_same else noon
    assert page.view.model.row_text.time(row) == short_written(shown, now_ms())
    page.view.choose(id_)
    assert unisolated(page.details._source.text()).endswith(f" · {long_time(at, now_ms())}")


@pytest.mark.parametrize(
    "values", [{"state": "queued"}, {"state": "cancelled"}, {"send_at": "4102444800000"}]
)
def test_the_details_of_a_text_that_did_not_go_out_begin_with_no_time(
    window: Window, outbox: Outbox, database: Database, values: dict[str, str]
) -> None:
    id_ = put(outbox, "Hello")
    set_row(database, id_, **values)
    page = window.main_page
    page.workspace.show_outbox()
    page.view.model.refresh()
    page.view.choose(id_)
    assert unisolated(page.details._source.text()) == "From (650) 555-0101"


def test_a_text_whose_time_has_passed_is_neither_planned_nor_waiting(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    put(outbox, "Written before")
    id_ = put(outbox, "It was for this morning")
    set_row(database, id_, send_at=str(now_ms() - 3_600_000), ready="0", late="1")
    view = window.main_page.view
    window.main_page.workspace.show_outbox()
    view.model.refresh()
    QApplication.processEvents()
    row = view.model.message(0)
    assert row is not None
    assert view.model.row_text.state(row) == "Its time has passed"
    assert view.model.row_text.time(row) == short_written(row.created_at, now_ms())
    assert said(find("dayHeading")) == day_heading(row.created_at, now_ms())
    assert not ends_day(view.model, 0)
    assert outbox.unfinished(ANA) == UnfinishedTexts(waiting=1)
    view.head.show_kind(Kind.WAITING)
    assert [text_at(window, at) for at in range(view.model.rowCount())] == ["Written before"]
    view.head.show_kind(Kind.NEEDS_YOU)
    assert [text_at(window, at) for at in range(view.model.rowCount())] == [row.text]


def test_an_emptied_filter_is_left_when_the_outbox_is_opened_again(
    window: Window, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "Did it arrive?")
    set_row(database, id_, state="unconfirmed")
    view, workspace = window.main_page.view, window.main_page.workspace
    workspace.show_outbox()
    view.head.show_kind(Kind.NEEDS_YOU)
    assert view.model.rowCount() == 1
    workspace.show_conversations()
    workspace.show_outbox()
    assert view.model.wanted.kind is Kind.NEEDS_YOU, "it is not empty"
    set_row(database, id_, state="accepted", status="Delivered", message_id="1")
    view.model.refresh()
    assert not view.model.rowCount()
    assert view.model.wanted.kind is Kind.NEEDS_YOU, "nothing jumps while it is looked at"
    workspace.show_conversations()
    workspace.show_outbox()
    assert view.model.wanted == Filter()
    assert view.model.rowCount() == 1
