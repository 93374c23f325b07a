"""A list that was sent can be undone for some seconds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.window.window import Window
from tests.ui.merge.list_steps import TEXT, checked, label, open_file, press
from tests.ui.samples import (
    ANA,
)


@pytest.fixture
def held(
    list_window: MergeWindow, window: Window, file: Path, settings: QSettings, qtbot: QtBot
) -> MergeWindow:
    """A list of two texts that can be undone for half a minute."""
    open_file(list_window, window, file, qtbot)
    checked(list_window, qtbot)
    list_window.go_to(Step.SEND)
    settings.setValue("sending/grace_seconds", 30)
    with qtbot.waitSignal(window.commands.process_outbox):
        press(list_window, "sendListNowButton")
    return list_window


def test_nothing_moves_while_a_list_can_be_undone(
    list_window: MergeWindow, window: Window, file: Path, settings: QSettings, qtbot: QtBot
) -> None:
    open_file(list_window, window, file, qtbot)
    checked(list_window, qtbot)
    list_window.go_to(Step.SEND)
    settings.setValue("sending/grace_seconds", 30)
    buttons = [
        found
        for name in ("sendListNowButton", "listBackButton")
        if isinstance(found := list_window.findChild(QPushButton, name), QPushButton)
    ]

    def places() -> list[QPoint]:
        QApplication.processEvents()
        return [each.mapTo(list_window, QPoint()) for each in buttons]

    before = places()
    press(list_window, "sendListNowButton")
    qtbot.waitUntil(lambda: list_window.queueing.undo.isVisible())
    assert places() == before
    with qtbot.waitSignal(list_window.queueing.undone):
        press(list_window, "undoListButton")
    assert label(list_window, "undoListLabel") == "Nothing was sent."
    assert places() == before


@pytest.mark.parametrize("waits_for_undo", [False, True])
def test_a_second_enter_on_send_takes_nothing_back(
    list_window: MergeWindow,
    window: Window,
    file: Path,
    settings: QSettings,
    outbox: Outbox,
    qtbot: QtBot,
    waits_for_undo: bool,
) -> None:
    open_file(list_window, window, file, qtbot)
    checked(list_window, qtbot)
    list_window.go_to(Step.SEND)
    settings.setValue("sending/grace_seconds", 30)
    send = list_window.findChild(QPushButton, "sendListNowButton")
    assert send is not None
    send.setFocus()
    undo = list_window.queueing.undo
    list_window.activateWindow()
    qtbot.waitUntil(send.hasFocus)
    QTest.keyClick(list_window.windowHandle(), Qt.Key.Key_Return)
    if waits_for_undo:
        qtbot.waitUntil(undo.isVisible)
    focused = list_window.focusWidget()
    assert focused is not send
    assert isinstance(focused, QPushButton)
    QTest.keyClick(list_window.windowHandle(), Qt.Key.Key_Return)
    qtbot.waitUntil(undo.isVisible)
    assert undo.is_counting
    assert len(outbox.newest(9)) == 2
    # A later one is meant.
    QTest.qWait(800)
    with qtbot.waitSignal(list_window.queueing.undone):
        undo.undo.setFocus()
        QTest.keyClick(list_window.windowHandle(), Qt.Key.Key_Return)
    assert outbox.newest(9) == []


@pytest.mark.parametrize("by_key", [False, True])
def test_a_list_can_be_undone_for_some_seconds(
    by_key: bool,
    held: MergeWindow,
    window: Window,
    outbox: Outbox,
    database: Database,
    qtbot: QtBot,
) -> None:
    said_first = label(held, "undoListLabel")
    assert (said_first[:6], said_first[-15:]) == ("2 text", " go out in 30 s")
    assert QApplication.focusWidget() is held.findChild(QPushButton, "undoListButton")
    assert not held.findChild(QPushButton, "sendListNowButton").isEnabled()  # type: ignore[union-attr]
    assert len(outbox.merges.all_of(ANA)) == 1
    send_queue = SendQueue(database, ANA, PollIntervals())
    assert send_queue.claim(1) is None
    assert not window.main_page.workspace.shows_outbox
    with qtbot.waitSignal(held.queueing.undone):
        if by_key:
            QTest.keySequence(held, QKeySequence(QKeySequence.StandardKey.Undo))
        else:
            press(held, "undoListButton")
    assert outbox.merges.all_of(ANA) == []
    assert outbox.newest(9) == []
    assert (held.isVisible(), held.step) == (True, Step.SEND)
    assert label(held, "undoListLabel") == "Nothing was sent."
    assert held.text.field.text() == TEXT
    assert rows_of(held) == 2
    # The same list again, and with another text.
    held.text.field.setPlainText("Another text for {Name}")
    checked(held, qtbot, "Another text for {Name}")
    held.go_to(Step.SEND)
    assert "2 text" in label(held, "listTexts")
    with qtbot.waitSignal(held.queueing.held):
        press(held, "sendListNowButton")
    (summary,) = outbox.merges.all_of(ANA)
    assert summary.sums.waiting == 2
    assert {row.text.split(" for ")[0] for row in outbox.newest(9)} == {"Another text"}


def rows_of(made: MergeWindow) -> int:
    plan = made.preparation.planner.plan
    return plan.texts if plan is not None else 0


def test_the_list_goes_out_once_its_undo_time_is_over(
    held: MergeWindow, window: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(held.queued):
        held.queueing.undo.left_ms = 1
    assert not held.isVisible()
    assert window.main_page.workspace.shows_outbox
    (summary,) = outbox.merges.all_of(ANA)
    assert summary.sums.waiting == 2


def test_who_writes_in_the_main_window_meanwhile_stays_there(
    held: MergeWindow, window: Window, qtbot: QtBot
) -> None:
    window.main_page.begin_new()
    window.shell.activateWindow()
    field = window.main_page.compose.text_field
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window.shell)
    with qtbot.waitSignal(window.main_page.list_queued):
        held.queueing.undo.left_ms = 1
    assert not window.main_page.workspace.shows_outbox
    assert window.shell.focusWidget() is field
    assert not held.isVisible()


def test_escape_undoes_and_the_button_of_the_frame_lets_it_go(
    held: MergeWindow, window: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(held.queueing.undone):
        QTest.keyClick(held, Qt.Key.Key_Escape)
    assert held.isVisible()
    assert outbox.newest(9) == []
    with qtbot.waitSignal(held.queueing.held):
        press(held, "sendListNowButton")
    held.close()
    assert not held.isVisible()
    assert window.main_page.workspace.shows_outbox
    assert len(outbox.newest(9)) == 2


def test_another_list_lets_the_one_before_go(
    held: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    window.commands.open_list.emit(None)
    assert held.queueing.undo.is_counting, "it is only shown"
    window.commands.open_list.emit(file)
    assert not held.isVisible()
    other = next(
        one for one in window.shell.findChildren(MergeWindow) if one is not held and one.isVisible()
    )
    qtbot.waitUntil(lambda: other.preparation.columns is not None)
    assert len(outbox.newest(9)) == 2
    other.preparation.reader.job._end()


def test_an_undo_that_comes_too_late_shows_the_list_in_the_outbox(
    held: MergeWindow, window: Window, outbox: Outbox, database: Database
) -> None:
    with database.transaction():
        # As the network thread does it a moment before.
        database.run("UPDATE merge SET hold_until = NULL")
    press(held, "undoListButton")
    assert not held.isVisible()
    assert window.main_page.workspace.shows_outbox
    assert len(outbox.newest(9)) == 2


def test_an_undo_that_cannot_be_written_is_offered_again(
    held: MergeWindow, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    with database.transaction():
        press(held, "undoListButton")
        qtbot.waitUntil(lambda: held.queueing.undo.is_counting)
    assert label(held, "listNotice")
    assert len(outbox.newest(9)) == 2
    with qtbot.waitSignal(held.queueing.undone):
        press(held, "undoListButton")
    assert label(held, "listNotice") == ""
    assert outbox.newest(9) == []
