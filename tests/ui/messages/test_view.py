"""The list of texts as it is seen: its ends, and what moves when texts come in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.messages.row_index import PAGE
from desktop.ui.messages.model import Column
from desktop.ui.window.window import Window
from tests.ui.samples import KIM, put, set_row

MANY = 3000


def fill(database: Database, outbox: Outbox) -> None:
    put(outbox, "Text 0")
    with database.transaction():
        database.run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO message (id, session, sender, recipient, text, text_key, state,"
            " created_at) SELECT 'id' || i, session, sender, recipient, 'Text ' || i, text_key,"
            " 'queued', created_at + i FROM n, message WHERE seq = 1",
            (MANY - 1,),
        )


def current(window: Window) -> str:
    index = window.main_page.view.table.currentIndex()
    return str(index.siblingAtColumn(Column.TEXT).data())


def test_end_leads_to_the_oldest_text_and_home_back(
    window: Window, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    fill(database, outbox)
    view = window.main_page.view
    view.model.refresh()
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_End)
    assert current(window) == "Text 0"
    # The details take their room at the next turn of the event loop.
    qtbot.waitUntil(lambda: window.main_page.details.isVisible())
    qtbot.waitUntil(
        lambda: (
            view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()))
        )
    )
    QTest.keyClick(view.table, Qt.Key.Key_Home)
    assert current(window) == f"Text {MANY - 1}"


def test_the_scroll_bar_leads_to_the_oldest_text(
    window: Window, outbox: Outbox, database: Database
) -> None:
    fill(database, outbox)
    table = window.main_page.view.table
    window.main_page.view.model.refresh()
    QApplication.processEvents()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    last = table.indexAt(table.viewport().rect().bottomLeft())
    assert last.siblingAtColumn(Column.TEXT).data() == "Text 0"


def test_end_of_what_is_found_looks_for_more(
    window: Window, outbox: Outbox, database: Database
) -> None:
    fill(database, outbox)
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


def test_what_is_painted_follows_every_change(
    window: Window, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    """Pictures of rows are kept: none of them may be an old one."""
    ids = [put(outbox, f"Text {at}") for at in range(4)]
    view = window.main_page.view
    view.model.refresh()
    seen = [painted(window)]
    assert painted(window) == seen[0]

    def differs() -> None:
        view.model.refresh()
        now = painted(window)
        assert now not in seen
        # What comes from a picture is what is painted without one.
        view.table.itemDelegate()._pixmaps.clear()  # type: ignore[attr-defined]
        assert painted(window) == now
        seen.append(now)

    set_row(database, ids[1], state="rejected", code="MSG-304")
    differs()
    put(outbox, "New", recipient=KIM)
    differs()
    view.model.set_accounts(())
    differs()
    view.table.selectRow(1)
    differs()
    window.theme.choose(type(window.theme.look)("dark"))
    differs()
