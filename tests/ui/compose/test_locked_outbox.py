"""Another program holds the outbox file: the window goes on, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import MessageState
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui import lock_retry
from desktop.ui.window.window import Window
from tests.ui.compose.test_pane import write
from tests.ui.samples import Find, press, recipient_line, said, text_field


class Holder:
    """A backup program or a database browser."""

    def __init__(self, database: Database) -> None:
        self._connection = database._connection

    def hold(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def let_go(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


@pytest.fixture
def holder(window: Window, database: Database) -> Iterator[Holder]:
    made = Holder(database)
    yield made
    made.let_go()


def test_send_waits_for_the_file_and_queues_once(
    window: Window, find: Find, outbox: Outbox, holder: Holder, qtbot: QtBot
) -> None:
    write(find, "415 555 0123", "Hello Kim")
    holder.hold()
    press(find("sendButton"))
    press(find("sendButton"))
    qtbot.waitUntil(lambda: "Another program" in said(find("composeNotice")))
    assert text_field(find).toPlainText() == "Hello Kim"
    holder.let_go()
    qtbot.waitUntil(lambda: len(outbox.newest(10)) == 1)
    assert text_field(find).toPlainText() == ""
    assert outbox.drafts.all() == []
    qtbot.wait(200)
    assert len(outbox.newest(10)) == 1


def test_send_gives_up_and_names_the_file(
    window: Window, find: Find, outbox: Outbox, holder: Holder, qtbot: QtBot
) -> None:
    write(find, "415 555 0123", "Hello Kim")
    holder.hold()
    press(find("sendButton"))
    file = str(outbox._database.file)
    qtbot.waitUntil(lambda: file in said(find("composeNotice")))
    assert "disk" not in said(find("composeNotice"))
    assert text_field(find).toPlainText() == "Hello Kim"
    holder.let_go()
    qtbot.wait(3 * lock_retry._PAUSE_MS)
    assert outbox.newest(10) == [], "nothing is sent after that sentence"


def test_a_text_that_is_changed_while_it_waits_is_not_queued(
    window: Window, find: Find, outbox: Outbox, holder: Holder, qtbot: QtBot
) -> None:
    write(find, "415 555 0123", "Hello Kim")
    holder.hold()
    press(find("sendButton"))
    text_field(find).insertPlainText("Dear ")
    assert "Press Send again" in said(find("composeNotice"))
    holder.let_go()
    qtbot.wait(3 * lock_retry._PAUSE_MS)
    assert outbox.newest(10) == []
    assert text_field(find).toPlainText() == "Dear Hello Kim"


def test_drafts_are_saved_later_without_a_word(
    window: Window, find: Find, outbox: Outbox, holder: Holder, qtbot: QtBot
) -> None:
    drafts = window.main_page.compose.drafts
    holder.hold()
    write(find, "415", "first")
    drafts.keep()
    press(find("newTextButton"))
    write(find, "416", "second")
    drafts.keep()
    assert said(find("composeNotice")) == ""
    assert outbox.drafts.all() == []
    holder.let_go()
    qtbot.waitUntil(lambda: len(outbox.drafts.all()) == 2)
    assert {draft.text for draft in outbox.drafts.all()} == {"first", "second"}


def test_a_draft_that_was_sent_does_not_come_back(
    window: Window, find: Find, outbox: Outbox, holder: Holder, qtbot: QtBot
) -> None:
    drafts = window.main_page.compose.drafts
    write(find, "415 555 0123", "Hello Kim")
    holder.hold()
    drafts.keep()
    holder.let_go()
    press(find("sendButton"))
    drafts.keep()
    assert len(outbox.newest(10)) == 1
    assert outbox.drafts.all() == []


def is_asked(window: Window) -> bool:
    question = window.shell.findChild(QWidget, "closeQuestion")
    return question is not None and question.isVisible()


def test_closing_with_a_draft_in_memory_asks(
    window: Window, find: Find, outbox: Outbox, holder: Holder, qtbot: QtBot
) -> None:
    write(find, "415", "not saved")
    holder.hold()
    window.quit()
    assert window.shell.isVisible()
    qtbot.waitUntil(lambda: is_asked(window))
    assert window.shell.isVisible()
    holder.let_go()
    window.quit()
    assert [draft.text for draft in outbox.drafts.all()] == ["not saved"]


def test_undo_waits_for_the_file(
    window: Window, find: Find, outbox: Outbox, holder: Holder, qtbot: QtBot
) -> None:
    write(find, "415 555 0123", "Hello Kim")
    press(find("sendButton"))
    (row,) = outbox.newest(10)
    assert row.state is MessageState.QUEUED
    holder.hold()
    window.main_page.compose.sending.undo_bar.undone.emit([row.id], None)
    assert outbox.newest(10) != []
    holder.let_go()
    qtbot.waitUntil(lambda: window.main_page.compose.sending._undoing.is_waiting is False)


def test_removing_an_account_empties_the_fields_with_its_text(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    write(find, "415 555 0123", "half a text")
    drafts = window.main_page.compose.drafts
    drafts.keep()
    assert window.main_page.compose._current is not None
    key = window.main_page.compose._current.key.text
    window.commands.remove_account.emit("another account")
    assert text_field(find).toPlainText() == "half a text"
    window.commands.remove_account.emit(key)
    with database.transaction():
        database.run("DELETE FROM draft WHERE session = ?", (key,))
    drafts.keep()
    assert text_field(find).toPlainText() == ""
    assert recipient_line(find).text() == ""
    assert outbox.drafts.all() == []
