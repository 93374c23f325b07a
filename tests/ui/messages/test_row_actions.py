"""Several texts of the outbox at once: context menu, Delete key, and what is removed for good."""

from __future__ import annotations

import apsw
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.model import MessageRow, MessageState, StoreRecord
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from desktop.messages.sync import MessageSync
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.row_menus import right_press, words
from tests.ui.samples import ANA, DIRECT, KIM, Find, fill_outbox, press, put, said, set_row


def select(window: Window, *rows: int) -> None:
    model, table = window.main_page.view.model, window.main_page.view.table
    model.refresh()
    flags = QItemSelectionModel.SelectionFlag
    table.setFocus()
    table.selectionModel().clearSelection()
    for row in rows:
        table.selectionModel().select(model.index(row, 0), flags.Select | flags.Rows)


def menu(window: Window) -> dict[str, object]:
    actions = window.main_page.view.actions_of_rows
    made = actions.menu_for(actions.selected())
    return {action.text().replace("&", ""): action for action in made.actions() if action.text()}


def states(outbox: Outbox) -> list[tuple[str, str]]:
    return [(row.text, row.state.value) for row in outbox.newest(99)]


@pytest.fixture
def three(window: Window, outbox: Outbox, database: Database) -> Window:
    """The newest waits, the next is delivered, the oldest is not certain."""
    for text in ("unsure", "delivered", "waiting"):
        id_ = put(outbox, text)
        if text == "unsure":
            set_row(database, id_, state="unconfirmed")
        elif text == "delivered":
            set_row(database, id_, state="accepted", status="Delivered", message_id="77")
    return window


def test_several_selected_texts_show_what_can_be_done(three: Window, find: Find) -> None:
    select(three, 0)
    shown, table = find("selectedButton"), three.main_page.view.table
    assert isinstance(shown, QPushButton)
    place = table.mapTo(three, table.rect().topLeft())
    assert not shown.isVisible()
    select(three, 0, 1)
    assert shown.isVisible()
    assert shown.text() == "2 selected: what to do…"
    assert table.mapTo(three, table.rect().topLeft()) == place
    shown.click()
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    assert "Cancel 1 waiting text" in words(opened)
    opened.close()
    three.main_page.view.model.beginResetModel()
    three.main_page.view.model.endResetModel()
    assert not shown.isVisible()


def test_several_planned_texts_get_another_time_together(window: Window, outbox: Outbox) -> None:
    for text in ("one", "two", "three"):
        put(outbox, text, send_at=now_ms() + 90_000_000)
    put(outbox, "waits")
    select(window, 0, 1, 2)
    (change,) = [one for words, one in menu(window).items() if words.startswith("Change the time")]
    assert isinstance(change, QAction)
    assert change.text().endswith("of 2 texts")
    times = change.menu()
    assert isinstance(times, QMenu)
    times.aboutToShow.emit()
    soon = times.actions()[1]
    soon.trigger()
    moved = {row.text: row.send_at for row in outbox.newest(9)}
    assert moved["three"] == moved["two"] != moved["one"]
    assert moved["waits"] is None
    select(window, 0, 1, 2)
    times = next(one.menu() for words, one in menu(window).items() if "Change the time" in words)  # type: ignore[attr-defined]
    times.aboutToShow.emit()
    times.actions()[0].trigger()
    goes_early = {row.text: row.goes_early for row in outbox.newest(9)}
    assert goes_early == {"waits": False, "three": True, "two": True, "one": False}


def confirm(window: Window) -> None:
    question = window.shell.findChild(QDialog, "removeTextsQuestion")
    assert question is not None
    do = question.findChild(QPushButton, "removeTextsButton")
    assert isinstance(do, QPushButton)
    do.click()
    QApplication.processEvents()


def test_the_menu_of_one_text_and_of_several(three: Window) -> None:
    select(three, 0)
    assert list(menu(three)) == [
        "Open the conversation",
        "Copy the text",
        "Copy the number",
        "Cancel this text",
    ]
    select(three, 0, 1, 2)
    assert list(menu(three)) == ["Copy 3 texts", "Cancel 1 waiting text", "Remove 1 text…"]


def test_several_selected_texts_have_no_details(three: Window, find: Find) -> None:
    select(three, 0)
    assert find("detailsPane").isVisible()
    select(three, 0, 1)
    assert not find("detailsPane").isVisible()


def test_delete_cancels_what_waits_and_asks_for_what_is_over(
    three: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    select(three, 0, 1, 2)
    QTest.keyClick(three.main_page.view.table, Qt.Key.Key_Delete)
    assert states(outbox)[0] == ("waiting", "cancelled")
    assert len(states(outbox)) == 3, "nothing is removed without the question"
    question = three.shell.findChild(Question, "removeTextsQuestion")
    assert question is not None
    assert "It leaves its conversation, too. RingCentral keeps its own record" in question.words()
    assert "1 chosen text still waits or is not certain yet, and stays." in question.words()
    confirm(three)
    left = [("waiting", "cancelled"), ("unsure", "unconfirmed")]
    qtbot.waitUntil(lambda: states(outbox) == left)
    qtbot.waitUntil(lambda: three.main_page.view.model.rowCount() == 2)


def test_a_text_is_removed_from_its_details_and_the_question_is_about_it(
    three: Window, outbox: Outbox, find: Find, qtbot: QtBot
) -> None:
    outbox.decisions.cancel(outbox.newest(9)[0].id)
    three.main_page.view.model.refresh()
    select(three, 0)
    remove = find("removeTextButton")
    assert remove.isVisible()
    press(remove)
    question = three.shell.findChild(Question, "removeTextsQuestion")
    assert question is not None
    assert question.words().endswith("Nothing of it was sent.")
    assert "conversation" not in question.words()
    confirm(three)
    left = [("delivered", "accepted"), ("unsure", "unconfirmed")]
    qtbot.waitUntil(lambda: states(outbox) == left)
    qtbot.waitUntil(lambda: not find("detailsPane").isVisible())
    qtbot.waitUntil(lambda: find("statusRest").accessibleName() == "1 text removed")
    select(three, 1)
    assert not remove.isVisible(), "its outcome is not certain"


def test_many_texts_are_removed_while_the_window_goes_on(
    window: Window, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    """It can be stopped; what is removed by then stays so, and the progress does not come back."""
    fill_outbox(database, outbox, 900)
    with database.transaction():
        database.run("UPDATE message SET state = 'accepted', message_id = 'x' || seq")
    page = window.main_page
    page.view.model.refresh()
    page.workspace.show_outbox()
    page.view.table.setFocus()
    QTest.keySequence(page.view.table, "Ctrl+A")
    QTest.keyClick(page.view.table, Qt.Key.Key_Delete)
    other = Database(database.file, database.clock)
    try:
        # As another program that holds the file: nothing is removed yet, and the window goes on.
        with other.transaction():
            confirm(window)
            progress = window.shell.findChild(QProgressDialog, "outboxProgress")
            assert isinstance(progress, QProgressDialog)
            qtbot.waitUntil(progress.isVisible)
            assert progress.labelText() == "Removing texts…"
            assert len(outbox.newest(999)) == 900
            stop = progress.findChild(QPushButton)
            assert stop is not None
            press(stop)
            assert not progress.isVisible()
        qtbot.waitUntil(lambda: page.texts._job()._progress is None)
    finally:
        other.close()
    assert 0 < 900 - len(outbox.newest(999)) < 100, "the step that had begun"


def test_several_texts_are_copied_in_the_order_they_were_written(three: Window) -> None:
    select(three, 0, 1, 2)
    QTest.keySequence(three.main_page.view.table, "Ctrl+C")
    assert QApplication.clipboard().text() == "unsure\ndelivered\nwaiting"


def test_the_conversation_of_a_text_opens(three: Window) -> None:
    select(three, 1)
    action = menu(three)["Open the conversation"]
    action.trigger()  # type: ignore[attr-defined]
    assert not three.main_page.workspace.shows_outbox
    shown = three.main_page.conversations.thread_page.conversation
    assert shown is not None
    assert [one.number for one in shown.others] == [KIM]


def test_a_removed_text_does_not_come_back(
    three: Window, outbox: Outbox, database: Database
) -> None:
    send_queue = SendQueue(database, ANA, PollIntervals())
    updates = send_queue.status_updates
    reconciliation = Reconciliation(database, ANA, updates, PollIntervals())
    message_sync = MessageSync(database, ANA, updates, reconciliation)
    now = 1_790_000_500_000
    request = message_sync.next_request(now)
    message_sync.settle(request, (), "t", now, complete=True)
    delivered = outbox.newest(99)[1]
    assert outbox.removal.remove([delivered.id]) == 1
    record = StoreRecord("77", DIRECT.phone_number, (KIM,), "delivered", now + 5, "Delivered")
    for _ in range(2):
        message_sync.forget_token()
        request = message_sync.next_request(now)
        message_sync.settle(request, (record,), "t", now + 9_000, complete=True)
    assert [row.text for row in outbox.newest(99)] == ["waiting", "unsure"]
    texts = outbox.conversations.thread.newest(
        outbox.conversations.of_text(outbox.newest(1)[0].id), 9
    )
    assert [text.text for text in texts] == ["unsure", "waiting"]


def test_what_is_not_over_cannot_be_removed(outbox: Outbox, database: Database) -> None:
    kept: list[MessageRow] = []
    for state in ("queued", "sending", "checking", "unconfirmed"):
        id_ = put(outbox, state)
        set_row(database, id_, state=state)
        kept.append(outbox.newest(1)[0])
    doubt = put(outbox, "doubt")
    set_row(database, doubt, state="cancelled", doubt="1")
    assert outbox.removal.remove([row.id for row in kept] + [doubt]) == 0
    assert len(outbox.newest(99)) == 5
    assert outbox.newest(1)[0].state is MessageState.CANCELLED


def test_all_of_many_can_be_selected(window: Window, outbox: Outbox, database: Database) -> None:
    fill_outbox(database, outbox, 3000)
    view = window.main_page.view
    view.model.refresh()
    view.table.setFocus()
    QTest.keySequence(view.table, "Ctrl+A")
    assert len(view.actions_of_rows.selected()) == 1000


def test_a_locked_file_removes_nothing_and_is_named_until_it_is_dismissed(
    three: Window, outbox: Outbox, database: Database, find: Find, qtbot: QtBot
) -> None:
    def remove() -> None:
        select(three, 1)
        QTest.keyClick(three.main_page.view.table, Qt.Key.Key_Delete)
        confirm(three)

    def is_named() -> bool:
        return "Another program" in said(find("statusTitle"))

    other = apsw.Connection(str(database.file))
    other.execute("BEGIN IMMEDIATE")
    remove()
    qtbot.waitUntil(is_named)
    three.main_page.view.model.refresh()
    assert is_named(), "it stays when the outbox is read again"
    press(find("statusCloseButton"))
    assert not is_named()
    remove()
    qtbot.waitUntil(is_named)
    assert len(outbox.newest(99)) == 3
    other.execute("ROLLBACK")
    other.close()
    remove()
    qtbot.waitUntil(lambda: len(outbox.newest(99)) == 2)
    qtbot.waitUntil(lambda: not is_named())


def test_a_text_is_cancelled_although_the_file_is_locked_for_a_moment(
    window: Window, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    put(outbox)
    select(window, 0)
    with database.transaction():
        window.main_page.view.actions_of_rows.delete()
        assert outbox.newest(1)[0].state is MessageState.QUEUED
    qtbot.waitUntil(lambda: outbox.newest(1)[0].state is MessageState.CANCELLED)


def test_a_right_press_shows_no_details_and_keeps_the_selection(three: Window, find: Find) -> None:
    table, model = three.main_page.view.table, three.main_page.view.model
    model.refresh()
    opened = right_press(table, model.index(1, 0))
    assert opened is not None
    assert "Remove from this computer…" in words(opened), "it is for the row that was pressed"
    opened.close()
    assert not find("detailsPane").isVisible()
    select(three, 0, 1)
    for row, expected in ((1, "Copy 2 texts"), (2, "Open the conversation")):
        opened = right_press(table, model.index(row, 0))
        assert opened is not None
        assert words(opened)[0] == expected
        opened.close()
    assert [row.text for row in three.main_page.view.actions_of_rows.selected()] == [
        "waiting",
        "delivered",
    ]


@pytest.mark.parametrize("place", ["menu", "details"])
def test_a_held_text_does_not_go_out_beside_its_edited_copy(
    window: Window, outbox: Outbox, database: Database, find: Find, place: str
) -> None:
    id_ = put(outbox)
    set_row(database, id_, late="1", files_lost="1", ready="0")
    window.main_page.workspace.show_outbox()
    select(window, 0)
    if place == "menu":
        menu(window)["Edit and send"].trigger()  # type: ignore[attr-defined]
    else:
        press(find("editButton"))
    assert states(outbox) == [("Hello", "cancelled")]
    assert window.main_page.compose.text_field.toPlainText() == "Hello"
