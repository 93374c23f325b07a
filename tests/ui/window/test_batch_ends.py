"""What became of a list, or of a text to several people, is said in the status bar."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.model import Draft, Notice, Trouble, TroubleKind, Troubles
from desktop.database.connection import Database
from desktop.messages import Kind, Outbox
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.samples import ANA, DIRECT, Find, press, put, said, set_row, set_texts

# What is read of texts to several people.
SUMS = "json_each(?)) GROUP BY 1"


@pytest.fixture
def three(window: Window, outbox: Outbox) -> list[str]:
    """Three texts of one press of Send, which wait."""
    draft = Draft("draft", ANA, DIRECT.phone_number, "", "Hello")
    ids = outbox.queue_all(draft, [f"+1415555{at}" for at in (2001, 2002, 2003)])
    window.main_page.compose.sending.queued.emit(ids)
    window.main_page.view.model.refresh()
    return ids


def ends(window: Window, database: Database, id_: str, status: str) -> None:
    set_row(database, id_, state="accepted", status=status, message_id=id_)
    window.main_page.view.model.refresh()


def test_the_end_of_several_texts_is_said_and_follows_their_reports(
    window: Window, find: Find, database: Database, three: list[str]
) -> None:
    ends(window, database, three[0], "Sent")
    ends(window, database, three[1], "DeliveryFailed")
    assert said(find("statusWaitingButton")) == "1 text waiting"
    ends(window, database, three[2], "Delivered")
    assert said(find("statusRest")) == "3 texts · 1 failed · 1 delivered · 1 sent, no report yet"
    ends(window, database, three[0], "Delivered")
    assert said(find("statusRest")) == "3 texts · 1 failed · 2 delivered"


def test_what_still_waits_stands_beside_the_end_where_there_is_room(
    window: Window, find: Find, outbox: Outbox, database: Database, three: list[str]
) -> None:
    planned = put(outbox, "Tomorrow")
    set_row(database, planned, send_at=str(now_ms() + 86_400_000), ready="0")
    for id_ in three:
        ends(window, database, id_, "DeliveryFailed")
    window.shell.resize(1080, 740)
    QApplication.processEvents()
    assert said(find("statusRest")) == "3 texts · 3 failed"
    assert said(find("statusWaitingButton")) == "1 planned"
    window.status_bar.rest.setFixedWidth(220)
    QApplication.processEvents()
    assert said(find("statusRest")) == "3 texts · 3 failed"
    assert not find("statusWaitingButton").isVisible(), "it would cut the words"


def test_failed_texts_are_shown_and_the_line_goes(
    window: Window, find: Find, database: Database, three: list[str]
) -> None:
    for id_ in three:
        ends(window, database, id_, "DeliveryFailed")
    press(find("statusFailedButton"))
    assert window.main_page.workspace.shows_outbox
    assert window.main_page.view.model.wanted.kind is Kind.FAILED
    assert window.main_page.view.model.rowCount() == 3
    assert said(find("statusRest")) == "No texts are waiting"
    assert not find("statusFailedButton").isVisible()


def test_without_failures_nothing_is_offered(
    window: Window, find: Find, database: Database, three: list[str]
) -> None:
    for id_ in three:
        ends(window, database, id_, "Delivered")
    assert said(find("statusRest")) == "3 texts · 3 delivered"
    assert not find("statusFailedButton").isVisible()


def test_trouble_stands_before_it(
    window: Window, find: Find, database: Database, three: list[str]
) -> None:
    for id_ in three:
        ends(window, database, id_, "DeliveryFailed")
    offline = Trouble(TroubleKind.OFFLINE, Notice("Offline", "Advice."))
    window.show_troubles(Troubles((offline,)))
    assert said(find("statusRest")) == ""
    assert not find("statusFailedButton").isVisible()
    window.show_troubles(Troubles())
    assert said(find("statusRest")) == "3 texts · 3 failed"


def test_one_text_and_texts_that_were_cancelled_say_nothing(
    window: Window, find: Find, database: Database, outbox: Outbox, three: list[str]
) -> None:
    for id_ in three:
        outbox.decisions.cancel(id_)
    single = put(outbox)
    window.main_page.compose.sending.queued.emit([single])
    ends(window, database, single, "Delivered")
    assert said(find("statusRest")) == "No texts are waiting"


def test_another_text_ends_the_line(
    window: Window, find: Find, database: Database, outbox: Outbox, three: list[str]
) -> None:
    for id_ in three:
        ends(window, database, id_, "Delivered")
    window.main_page.compose.sending.queued.emit([put(outbox)])
    assert "sent" not in said(find("statusRest"))


def test_a_list_that_was_being_sent_at_the_start_is_named_when_it_is_over(
    outbox: Outbox, database: Database, request: pytest.FixtureRequest
) -> None:
    set_row(database, put(outbox), state="cancelled")
    made = put_merge(database, 4, account=ANA, name="friday.xlsx")
    window: Window = request.getfixturevalue("window")
    find: Find = request.getfixturevalue("find")
    assert "sent" not in said(find("statusRest"))
    set_texts(database, made, 3, state="accepted", status="Delivered")
    set_texts(database, made, 1, 3, state="accepted", status="DeliveryFailed", code="SMS-UP-410")
    window.main_page.view.model.refresh()
    words = said(find("statusRest")).replace("\u2068", "").replace("\u2069", "")
    assert words.startswith("friday.xlsx: 4 texts · 1 ")
    assert words.endswith(" · 3 delivered")
    press(find("statusFailedButton"))
    assert window.main_page.view.model.wanted.merge == made
    assert window.main_page.view.model.rowCount() == 1


def test_sums_are_read_once_and_only_when_texts_changed(
    window: Window, database: Database, outbox: Outbox, three: list[str]
) -> None:
    read: list[str] = []

    def note(_cursor: object, sql: str, _values: object) -> bool:
        read.append(sql)
        return True

    view = window.main_page.view
    connection = outbox._database._connection
    connection.exec_trace = note
    for words in ("h", "he", ""):
        view.head.search.setText(words)
        view.head._search()
    assert any("message_words MATCH" in sql for sql in read)
    assert not any(SUMS in sql for sql in read)
    assert not any("FROM merge_sum" in sql or "needs you" in sql for sql in read)
    read.clear()
    for id_ in three:
        set_row(database, id_, state="accepted", status="Delivered", message_id=id_)
    view.model.refresh()
    connection.exec_trace = None
    assert len([sql for sql in read if SUMS in sql]) == 1
