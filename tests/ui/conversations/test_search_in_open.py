"""A search finds a text of the conversation that is open already, at its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import Find

BEN, EVA = "+14155550124", "+14155550125"


@pytest.mark.parametrize("count", [40, 260])
@pytest.mark.parametrize("way", ["click", "enter"])
def test_it_goes_to_the_text_and_marks_it(
    window: Window, database: Database, find: Find, qtbot: QtBot, way: str, count: int
) -> None:
    """Also where the text is not loaded yet."""
    receive(database, "The roof leaks", BEN)
    for at in range(count):
        receive(database, f"Answer {at}", BEN)
    view = window.main_page.conversations
    view.refresh()
    window.shell.resize(1000, 700)
    window.show()
    view.open_conversation(view.model.id_at(0))
    thread, list_ = view.thread_page.model, view.thread_page.list
    list_.show_end()
    view.thread_page.reply.field.insertPlainText("Half an answer")
    search = find("searchField")
    assert isinstance(search, QLineEdit)
    search.setFocus()
    QTest.keyClicks(search, "roof")
    qtbot.waitUntil(lambda: view.model.wanted.words == "roof")
    if way == "enter":
        QTest.keyClick(search, Qt.Key.Key_Return)
    else:
        rows = view.list.list
        place = rows.visualRect(view.model.index(0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert thread.wanted == ("roof",)
    found = next(at for at, one in enumerate(thread.texts) if one.text == "The roof leaks")
    shown = list_.visualRect(thread.index(found))
    assert list_.viewport().rect().intersects(shown)
    assert view.thread_page.reply.field.toPlainText() == "Half an answer"


def test_enter_opens_the_first_that_was_found(
    window: Window, database: Database, find: Find, qtbot: QtBot
) -> None:
    """Not the one that is open, further below."""
    receive(database, "An oak, the older one", BEN)
    receive(database, "An oak", EVA)
    view = window.main_page.conversations
    view.refresh()
    window.show()
    view.open_conversation(view.model.id_at(1))
    QTest.keyClicks(find("searchField"), "oak")
    QTest.keyClick(find("searchField"), Qt.Key.Key_Return)
    opened = view.thread_page.conversation
    assert opened is not None
    assert opened.others[0].number == EVA
