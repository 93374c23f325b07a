"""A text that was sent just now can be undone wherever the person goes meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive
from tests.ui.samples import KIM, Find, press, said, unisolated

BEN = "+14155550124"


@pytest.fixture
def sent(database: Database, settings: QSettings, show: Show) -> ThreadPage:
    """Kim said STOP, and stands at row 1. An answer to Ben was sent just now."""
    settings.setValue("sending/grace_seconds", 30)
    receive(database, "STOP", KIM)
    receive(database, "From Ben", BEN)
    page = show(0)
    page.reply.field.setPlainText("To Ben")
    page.reply.sending.send()
    return page


def to_kim(window: Window, show: Show) -> None:
    show(next(at for at in range(2) if is_kim(window, at)))


def is_kim(window: Window, at: int) -> bool:
    row = window.main_page.conversations.model.conversation(at)
    return row is not None and row.others[0].number == KIM


def reply_of(window: Window) -> str:
    return window.main_page.conversations.thread_page.reply.field.toPlainText()


def to_new_text(window: Window, _show: Show) -> None:
    window.main_page.begin_new()


def to_outbox(window: Window, _show: Show) -> None:
    window.main_page.workspace.show_outbox()


Go = Callable[[Window, Show], None]


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("go", [to_kim, to_new_text, to_outbox])
def test_the_foot_offers_to_undo_where_the_answer_is_not_seen(
    window: Window, outbox: Outbox, find: Find, show: Show, qtbot: QtBot, go: Go
) -> None:
    foot = find("undoSentButton")
    assert find("undoButton").isVisible()
    assert not foot.isVisible(), "once is enough"
    height = window.main_page.height()
    go(window, show)
    qtbot.waitUntil(foot.isVisible)
    assert unisolated(said(find("sentLabel"))).startswith("To (415) 555-0124: goes out in ")
    assert window.main_page.height() == height, "nothing moves"
    assert foot.property("text") == "&Undo"
    press(foot)
    assert outbox.newest(1) == []
    qtbot.waitUntil(lambda: not foot.isVisible())
    assert said(find("statusRest")).startswith("The text was not sent. It is ")
    kept = [one.text for one in outbox.drafts.all()] or [reply_of(window)]
    assert kept == ["To Ben"]


def test_back_at_the_answer_its_own_line_offers_it(
    window: Window, find: Find, show: Show, qtbot: QtBot, sent: ThreadPage
) -> None:
    foot = find("undoSentButton")
    to_kim(window, show)
    qtbot.waitUntil(foot.isVisible)
    show(next(at for at in range(2) if not is_kim(window, at)))
    qtbot.waitUntil(lambda: not foot.isVisible())
    assert sent.reply.sending.undo_bar.isVisible()


def test_who_says_stop_after_the_answer_leaves_it_to_be_undone(
    window: Window,
    database: Database,
    outbox: Outbox,
    find: Find,
    qtbot: QtBot,
    sent: ThreadPage,
) -> None:
    receive(database, "STOP", BEN)
    window.main_page.conversations.refresh()
    qtbot.waitUntil(find("undoSentButton").isVisible)
    QTest.keyClick(window.shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert outbox.newest(1) == []
    assert sent.reply.field.toPlainText() == "To Ben"


def test_it_stands_beside_what_was_marked_as_done(
    window: Window, find: Find, show: Show, qtbot: QtBot, sent: ThreadPage
) -> None:
    to_kim(window, show)
    press(find("doneButton"))
    offers: list[QWidget] = [find("undoSentButton"), find("takeBackButton")]
    qtbot.waitUntil(lambda: all(one.isVisible() for one in offers))
    assert [one.property("text") for one in offers] == ["&Undo", "Undo"]
    sent.reply.sending.undo_bar.withdraw()
    qtbot.waitUntil(lambda: not offers[0].isVisible())
    assert offers[1].isVisible(), "it has more time"
    assert offers[1].property("text") == "&Undo"
    QTest.keyClick(window.shell, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not offers[1].isVisible())
    assert find("doneButton").property("text") == "&Done"
