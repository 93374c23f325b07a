"""What a screen reader is told of an open conversation, where the eye sees a change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.core.model import Draft
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive
from tests.ui.samples import ANA, DIRECT, KIM, Find, press, put, set_row

HOUR, DAY = 3_600_000, 86_400_000


def refresh(window: Window) -> None:
    window.main_page.conversations.refresh()
    QApplication.processEvents()


def test_an_answer_is_read_aloud_where_its_conversation_is_open(
    window: Window, database: Database, show: Show, announced: list[str]
) -> None:
    receive(database, "Hello")
    show(0)
    receive(database, "Is it ready?")
    refresh(window)
    assert announced == ["(415) 555-0123: Is it ready?"]
    receive(database, "To the other number", own="+16505550102")
    refresh(window)
    assert len(announced) == 1


def test_many_answers_at_once_are_not_read(
    window: Window, database: Database, show: Show, announced: list[str]
) -> None:
    """They are old: the program was closed meanwhile, or the computer asleep."""
    receive(database, "Hello")
    show(0)
    for at in range(4):
        receive(database, f"Old {at}")
    refresh(window)
    assert announced == []


def test_what_becomes_of_the_newest_text_is_said_once(
    window: Window, database: Database, outbox: Outbox, show: Show, announced: list[str]
) -> None:
    older, newest = put(outbox, "Older"), put(outbox, "Newest")
    show(0)
    set_row(database, newest, state="sending")
    refresh(window)
    set_row(database, newest, state="accepted", status="Queued", message_id="1")
    refresh(window)
    assert announced == []
    set_row(database, newest, status="Sent")
    refresh(window)
    set_row(database, newest, status="Delivered")
    refresh(window)
    set_row(database, older, state="accepted", status="Delivered", message_id="2")
    refresh(window)
    assert announced == ["Sent", "Delivered"]


def test_a_planned_answer_says_when_it_goes_out(
    show: Show, database: Database, announced: list[str]
) -> None:
    receive(database)
    reply, at = show(0).reply, now_ms() + DAY
    reply.field.setPlainText("Later")
    reply.sending.send(at)
    assert announced == [f"Goes out {planned_time(at, now_ms())}"]


def test_undo_says_where_the_text_is(
    database: Database, find: Find, show: Show, announced: list[str]
) -> None:
    receive(database)
    show(0).reply.field.setPlainText("Too soon")
    press(find("sendButton"))
    press(find("undoButton"))
    QApplication.processEvents()
    assert announced == ["The text was not sent. It is in the field again."]


def test_the_undo_time_of_a_new_text_is_said_once(
    window: Window, find: Find, announced: list[str]
) -> None:
    """The conversation that opens takes the line over."""
    window.main_page.compose.recipient.set_text(KIM)
    window.main_page.compose.text_field.setPlainText("Hello")
    press(find("sendButton"))
    QApplication.processEvents()
    assert announced == ["To (415) 555-0123: goes out in 5 s"]


def test_the_field_says_whom_it_writes_to(outbox: Outbox, show: Show) -> None:
    """Not that it answers: nobody may have written yet."""
    planned = Draft("planned", ANA, DIRECT.phone_number, KIM, "Later", send_at=now_ms() + DAY)
    outbox.queue(planned)
    field = show(0).reply.field
    assert field.placeholderText() == "Write a text"
    named = field.accessibleName()
    assert named.replace("\u2068", "").replace("\u2069", "") == "Text to (415) 555-0123"


def test_the_keyboard_stays_with_a_planned_text_that_gets_another_time(
    window: Window, database: Database, outbox: Outbox, show: Show
) -> None:
    receive(database)
    at = now_ms() + HOUR
    first = Draft("first", ANA, DIRECT.phone_number, KIM, "First", send_at=at)
    outbox.queue(first)
    outbox.queue(Draft("second", ANA, DIRECT.phone_number, KIM, "Second", send_at=at + HOUR))
    page = show(0)
    page.list.setCurrentIndex(page.model.index(1))
    outbox.decisions.move("first", at + 2 * HOUR)
    refresh(window)
    assert current_text(page) == "First"
    assert page.list.currentIndex().row() == 2
    outbox.decisions.cancel("first")
    refresh(window)
    assert current_text(page) == "Second"
    assert not page.list.selectionModel().hasSelection(), "no other text is framed"


def current_text(page: ThreadPage) -> str:
    return str(page.list.currentIndex().data(Qt.ItemDataRole.DisplayRole))
