"""The details of a text, and the decisions about it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.contacts.directory import Directory
from desktop.core.model import AccountList, DirectoryEntry, HistoryLine, MessageState
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.history import Event
from desktop.ui.text.codes import KNOWN_CODES, text_for_code
from desktop.ui.text.events import history_sentence
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.window.window import Window
from tests.ui.samples import (
    ANA,
    HOSTILE,
    KIM,
    PRACTICE,
    Find,
    Open,
    account,
    press,
    put,
    said,
    set_row,
    unisolated,
)

ACTIONS = {
    "editButton",
    "checkAgainButton",
    "sendAgainButton",
    "markArrivedButton",
    "markNotSentButton",
    "decideAgainButton",
    "changeTimeButton",
    "cancelTextButton",
    "copyTextButton",
}

CODES = Path(__file__).parents[4] / "shared" / "ringcentral" / "delivery-error-codes.csv"


def show(window: Window, id_: str) -> None:
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)


def actions(find: Find) -> set[str]:
    return {name for name in ACTIONS if find(name).isVisible()}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, {"cancelTextButton"}),
        ({"state": "sending"}, set()),
        ({"state": "checking"}, set()),
        (
            {"state": "checking", "doubt": "1"},
            {"sendAgainButton", "markArrivedButton", "markNotSentButton"},
        ),
        (
            {"state": "unconfirmed"},
            {"checkAgainButton", "sendAgainButton", "markArrivedButton", "markNotSentButton"},
        ),
        (
            {"send_at": "9000", "ready": "0"},
            {"editButton", "changeTimeButton", "cancelTextButton"},
        ),
        ({"state": "cancelled", "ended_as": "arrived"}, {"decideAgainButton"}),
        (
            {"state": "cancelled", "ended_as": "not sent"},
            {"editButton", "decideAgainButton"},
        ),
        ({"state": "cancelled", "ended_as": "sent again"}, set()),
        ({"state": "cancelled", "ended_as": "unheard of"}, {"editButton"}),
        ({"state": "accepted", "message_id": "1", "status": "Sent"}, set()),
        ({"state": "accepted", "message_id": "1", "status": "SendingFailed"}, {"editButton"}),
        # They said STOP: sent again, it would fail again.
        (
            {
                "state": "accepted",
                "message_id": "1",
                "status": "SendingFailed",
                "code": "SMS-RC-413",
            },
            set(),
        ),
        ({"state": "rejected", "code": "MSG-304"}, {"editButton"}),
        ({"state": "cancelled"}, {"editButton"}),
    ],
)
def test_each_state_offers_its_actions(
    window: Window,
    find: Find,
    outbox: Outbox,
    database: Database,
    values: dict[str, str],
    expected: set[str],
) -> None:
    id_ = put(outbox)
    if values:
        set_row(database, id_, **values)
    show(window, id_)
    assert find("detailsPane").isVisible()
    assert actions(find) == expected | {"copyTextButton"}


def test_a_name_is_shown_above_its_number(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    Directory(database, ANA).replace([DirectoryEntry(KIM, "Enabled", "<b>Kim</b> & Lee")])
    show(window, put(outbox))
    assert unisolated(said(find("detailsRecipient"))) == "<b>Kim</b> & Lee"
    assert "(415) 555-0123" in said(find("detailsSender"))
    assert "(650) 555-0101" in said(find("detailsSender"))


def test_a_waiting_text_is_cancelled(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    id_ = put(outbox)
    show(window, id_)
    with qtbot.waitSignal(window.commands.process_outbox):
        press(find("cancelTextButton"))
    assert outbox.newest(1)[0].state == MessageState.CANCELLED
    assert said(find("detailsState")) == "Canceled"


def test_a_decision_about_a_changed_text_is_refused(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox)
    show(window, id_)
    set_row(database, id_, state="sending")
    press(find("cancelTextButton"))
    assert outbox.newest(1)[0].state == MessageState.SENDING
    assert "changed meanwhile" in said(find("detailsNotice"))
    assert said(find("detailsState")) == "Sending"


@pytest.mark.parametrize(
    ("name", "word"),
    [("markArrivedButton", "Marked as arrived"), ("markNotSentButton", "Marked as not sent")],
)
def test_a_text_of_unknown_outcome_is_called_what_it_was_marked_as(
    window: Window, find: Find, outbox: Outbox, database: Database, name: str, word: str
) -> None:
    id_ = put(outbox)
    set_row(database, id_, state="unconfirmed")
    show(window, id_)
    press(find(name))
    assert said(find("detailsState")) == word
    assert "You marked it as" in said(find("detailsMeaning"))
    press(find("decideAgainButton"))
    assert said(find("detailsState")) == "Not sure"
    assert find(name).isVisible()


def test_a_planned_text_gets_another_time(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    at = now_ms() + 90_000_000
    id_ = put(outbox, send_at=at)
    show(window, id_)
    times = find("changeTimeMenu")
    assert isinstance(times, QMenu)
    times.aboutToShow.emit()
    with qtbot.waitSignal(window.commands.process_outbox):
        times.actions()[0].trigger()
    moved = outbox.newest(1)[0].send_at
    assert moved is not None
    assert moved < at
    assert planned_time(moved, now_ms()) in said(find("detailsMeaning"))


def test_a_planned_text_is_changed_and_keeps_its_time(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    at = now_ms() + 90_000_000
    field = window.main_page.compose.text_field
    field.setPlainText("Half written")
    id_ = put(outbox, "Planed", send_at=at)
    show(window, id_)
    press(find("editButton"))
    assert [one.text for one in outbox.newest(9)] == ["Planed"], "it stays planned"
    assert field.toPlainText() == "Planed"
    assert planned_time(at, now_ms()) in said(find("plannedLabel"))
    assert find("sendButton").property("text") == "&Save the change"
    window.main_page.keep_drafts()
    window.main_page.view.model.refresh()
    assert said(find("statusWaitingButton")) == "1 planned"
    assert {one.text: (one.send_at, one.changes) for one in outbox.drafts.all()} == {
        "Half written": (None, ""),
        "Planed": (at, id_),
    }
    field.setPlainText("Planned")
    press(find("sendButton"))
    (row,) = outbox.newest(9)
    assert (row.text, row.send_at, row.recipient) == ("Planned", at, KIM)
    assert not find("plannedLabel").isVisible()
    assert find("sendButton").property("text") == "&Send"
    assert [one.text for one in outbox.drafts.all()] == ["Half written"]


def test_a_planned_text_that_goes_out_meanwhile_is_not_sent_a_second_time(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "Planed", send_at=now_ms() + 90_000_000)
    show(window, id_)
    press(find("editButton"))
    window.main_page.compose.text_field.setPlainText("Planned")
    # Its time has come, and the window has not heard of it.
    set_row(database, id_, ready="1")
    press(find("sendButton"))
    assert [one.text for one in outbox.newest(9)] == ["Planed"]
    assert said(find("composeNotice")) == "Nothing was changed: the planned text waits no more."
    assert "is going out as it was" in said(find("plannedLabel"))
    assert window.main_page.compose.text_field.toPlainText() == "Planned"
    press(find("sendButton"))
    assert [one.text for one in outbox.newest(9)] == ["Planned", "Planed"], "the person wants it"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"ready": "1"}, "The planned text is going out as it was."),
        (
            {"state": "accepted", "status": "Sent", "message_id": "1"},
            "The planned text has gone out as it was.",
        ),
        ({"state": "cancelled"}, "The planned text was canceled."),
        (
            {"state": "rejected", "code": "MSG-304"},
            "It was time for the planned text: see in the outbox what became of it.",
        ),
    ],
)
def test_the_person_is_told_what_became_of_it_while_it_is_changed(
    window: Window,
    find: Find,
    outbox: Outbox,
    database: Database,
    changed: dict[str, str],
    words: str,
) -> None:
    id_ = put(outbox, "Planed", send_at=now_ms() + 90_000_000)
    show(window, id_)
    press(find("editButton"))
    window.commands.rows_changed.emit()
    assert said(find("plannedLabel")).startswith("Until you save, the old text goes out ")
    set_row(database, id_, **changed)
    window.commands.rows_changed.emit()
    assert said(find("plannedLabel")) == f"{words} What stands here would be a new text."
    assert find("sendButton").property("text") == "&Send"


def test_a_change_is_found_again_after_a_restart_and_can_be_given_up(
    window: Window, find: Find, outbox: Outbox, open_window: Open
) -> None:
    at = now_ms() + 90_000_000
    id_ = put(outbox, "Planed", send_at=at)
    show(window, id_)
    press(find("editButton"))
    window.main_page.compose.text_field.setPlainText("Planned")
    window.main_page.keep_drafts()
    again = open_window(PRACTICE)
    again.show_accounts(AccountList((account(),)))
    compose = again.main_page.compose
    assert compose.text_field.toPlainText() == "Planned"
    assert compose.sending.planned.plan.changes == id_
    again.main_page.begin_new()
    row = outbox.newest(1)[0]
    again.main_page.texts.edit(row)
    assert compose.text_field.toPlainText() == "Planned", "there is one change of it"
    compose.sending.planned.left.emit()
    assert compose.is_empty()
    assert outbox.drafts.all() == []
    assert [(one.text, one.send_at) for one in outbox.newest(9)] == [("Planed", at)]


def test_a_planned_text_that_is_changed_can_lose_its_time(
    window: Window, find: Find, outbox: Outbox
) -> None:
    id_ = put(outbox, "Planned", send_at=now_ms() + 90_000_000)
    show(window, id_)
    press(find("editButton"))
    press(find("removeTimeButton"))
    assert "in place of the planned text" in said(find("plannedLabel"))
    press(find("sendButton"))
    assert [one.send_at for one in outbox.newest(9)] == [None]


def test_a_time_that_passed_meanwhile_is_not_kept(
    window: Window, find: Find, outbox: Outbox
) -> None:
    id_ = put(outbox, "Planned", send_at=now_ms() - 1_000)
    show(window, id_)
    press(find("editButton"))
    assert "has passed" in said(find("plannedLabel"))
    press(find("sendButton"))
    assert "has passed" in said(find("composeNotice"))
    assert [one.text for one in outbox.newest(9)] == ["Planned"]


def is_fully_visible(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_sending_again_asks_first_and_creates_a_new_row(
    window: Window, find: Find, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    window.shell.resize(window.shell.minimumSize())
    id_ = put(outbox, "Twice?")
    set_row(database, id_, state="unconfirmed")
    show(window, id_)
    press(find("sendAgainButton"))
    assert len(outbox.newest(9)) == 1
    question = find("keepAsIsButton").parentWidget()
    assert isinstance(question, QWidget)
    qtbot.waitUntil(lambda: is_fully_visible(question))
    press(find("keepAsIsButton"))
    assert len(outbox.newest(9)) == 1
    assert outbox.newest(9)[0].state == MessageState.UNCONFIRMED
    press(find("sendAgainButton"))
    press(find("confirmSendAgainButton"))
    assert [(row.text, row.state) for row in outbox.newest(9)] == [
        ("Twice?", MessageState.QUEUED),
        ("Twice?", MessageState.CANCELLED),
    ]


def test_escape_ends_the_question_and_then_the_details(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "Twice?")
    set_row(database, id_, state="unconfirmed")
    show(window, id_)
    press(find("sendAgainButton"))
    assert window.focusWidget() is find("keepAsIsButton"), "Enter sends nothing"
    question = find("keepAsIsButton").parentWidget()
    QTest.keyClick(find("keepAsIsButton"), Qt.Key.Key_Escape)
    assert question is not None and not question.isVisible()
    assert find("detailsPane").isVisible()
    assert window.focusWidget() is find("sendAgainButton")
    QTest.keyClick(find("sendAgainButton"), Qt.Key.Key_Escape)
    assert not find("detailsPane").isVisible()


def test_details_of_a_text_whose_row_went_away_close_with_another_filter(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "Twice?")
    set_row(database, id_, state="unconfirmed")
    show(window, id_)
    view = window.main_page.view
    press(find("showNeedsYouButton"))
    view.choose(id_)
    press(find("markNotSentButton"))
    view.model.refresh()
    assert view.model.rowCount() == 0
    assert find("detailsPane").isVisible(), "they say what became of it"
    press(find("showAllButton"))
    assert not find("detailsPane").isVisible()
    assert view.chosen_id() == ""


def test_a_text_with_a_field_that_an_earlier_version_sent_is_not_sent_again(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "Hi")
    set_row(database, id_, state="unconfirmed", text="Hi {name}")
    show(window, id_)
    press(find("sendAgainButton"))
    press(find("confirmSendAgainButton"))
    assert "{name}" in said(find("detailsNotice"))
    assert [row.state for row in outbox.newest(9)] == [MessageState.UNCONFIRMED]


@pytest.mark.parametrize(
    ("button", "state"),
    [
        ("checkAgainButton", MessageState.CHECKING),
        ("markNotSentButton", MessageState.CANCELLED),
    ],
)
def test_an_unconfirmed_text_can_be_decided(
    window: Window, find: Find, outbox: Outbox, database: Database, button: str, state: MessageState
) -> None:
    id_ = put(outbox)
    set_row(database, id_, state="unconfirmed")
    show(window, id_)
    press(find(button))
    assert outbox.newest(1)[0].state == state


def test_the_pane_is_updated_when_the_text_changes(
    window: Window, find: Find, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    id_ = put(outbox)
    show(window, id_)
    set_row(database, id_, state="accepted", message_id="9", status="Delivered")
    window.main_page.view.refresh_later()
    qtbot.waitUntil(lambda: said(find("detailsState")) == "Delivered")
    assert window.main_page.view.chosen_id() == id_


def test_a_code_is_explained_and_an_unknown_one_shown_unchanged(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox)
    set_row(database, id_, state="rejected", code="MSG-304", reason="Phone number <b>no</b>")
    show(window, id_)
    assert "can no longer, text from this number" in said(find("detailsMeaning"))
    assert "another number" in said(find("detailsRemedy"))
    assert "<b>no</b>" in said(find("detailsServer"))
    set_row(database, id_, code="MSG-999")
    window.main_page.view.model.refresh()
    assert "MSG-999" in said(find("detailsServer"))
    assert "does not know this code" in said(find("detailsRemedy"))


def test_the_whole_text_is_shown_as_plain_text_and_copied(
    window: Window, find: Find, outbox: Outbox
) -> None:
    text = "<b>one</b>\ntwo &amp; three"
    show(window, put(outbox, text))
    box = find("detailsText")
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == text
    press(find("copyTextButton"))
    assert QGuiApplication.clipboard().text() == text


def test_escape_closes_the_pane(window: Window, find: Find, outbox: Outbox) -> None:
    show(window, put(outbox))
    find("copyTextButton").setFocus()
    QTest.keyClick(find("copyTextButton"), Qt.Key.Key_Escape)
    assert not find("detailsPane").isVisible()
    assert window.main_page.view.chosen_id() == ""


def test_every_event_of_a_history_has_a_sentence() -> None:
    sentences = {history_sentence(HistoryLine(0, event.value)) for event in Event}
    assert len(sentences) == len(Event)
    assert not sentences & {event.value for event in Event}
    assert history_sentence(HistoryLine(0, "made-up", "X-1", "why")) == "made-up: why (X-1)"
    accepted = [HistoryLine(0, "accepted", "", status) for status in ("Queued", "Sent")]
    assert [history_sentence(one) for one in accepted] == [
        "Accepted by RingCentral",
        "Accepted by RingCentral: Sent",
    ]
    refused = HistoryLine(0, "rejected", "MSG-1", "No credit")
    assert history_sentence(refused) == "RingCentral refused it: No credit (MSG-1)"


def test_the_history_is_shown(window: Window, find: Find, outbox: Outbox) -> None:
    id_ = put(outbox)
    outbox.decisions.cancel(id_)
    show(window, id_)
    lines = [label.text() for label in find("historyList").findChildren(QLabel, "historyLine")]
    assert lines == ["Written to the outbox", "You canceled it"]


def test_a_long_history_is_shortened_in_its_middle(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox)
    with database.transaction():
        for number in range(200):
            database.run(
                "INSERT INTO history (message, at, event) VALUES (1, ?, 'looked')", (number,)
            )
    show(window, id_)
    lines = [label.text() for label in find("historyList").findChildren(QLabel, "historyLine")]
    assert len(lines) == 61
    assert "141 more lines" in lines


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_do_not_widen_the_window(
    window: Window, find: Find, outbox: Outbox, database: Database, text: str
) -> None:
    id_ = put(outbox, text)
    set_row(
        database,
        id_,
        state="rejected",
        code="X" * 400,
        reason=text.encode("utf-8", "replace").decode(),
    )
    show(window, id_)
    window.grab()
    assert window.width() < 1400
    assert find("detailsPane").width() < window.width()


@pytest.mark.skipif(
    not CODES.exists(), reason="RingCentral's list of codes is not beside the checkout"
)
def test_every_delivery_code_of_ringcentral_is_known() -> None:
    with CODES.open(encoding="utf-8") as file:
        listed = {row["code"]: row for row in csv.DictReader(file)}
    assert set(listed) <= KNOWN_CODES
    for code, row in listed.items():
        words = text_for_code(code)
        assert words is not None
        assert words.meaning != row["meaning"]
        assert words.remedy != row["remedy"]


def test_every_code_has_two_sentences() -> None:
    for code in KNOWN_CODES:
        words = text_for_code(code)
        assert words is not None
        assert words.meaning.endswith((".", ")."))
        assert words.remedy.endswith(".")
    assert text_for_code("MSG-999") is None


@pytest.mark.parametrize("text", ["Short", "\n".join(["a line"] * 12)])
def test_below_the_outbox_the_first_buttons_are_seen_whole(
    window: Window, outbox: Outbox, database: Database, find: Find, qtbot: QtBot, text: str
) -> None:
    id_ = put(outbox, text)
    values = {"state": "accepted", "status": "DeliveryFailed", "code": "SMS-UP-430"}
    set_row(database, id_, message_id="m", **values)
    window.shell.resize(1080, 740)
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    edit = find("editButton")
    qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect() == edit.rect())
