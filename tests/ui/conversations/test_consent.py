"""STOP and START, the question about free words, and what the person records."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.core.model import ConsentRecord, ConsentStatus, ConversationFilter
from desktop.database.connection import Database
from desktop.messages import Outbox, Reply
from desktop.messages.consents import ConsentList
from desktop.ui.conversations.thread_model import PAGE
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.widgets.labels import Label
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive
from tests.ui.painted_text import painted_pieces
from tests.ui.samples import ANA, DIRECT, HOSTILE, KIM, Find, press, said, unisolated

_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ASKED = "Did they ask for no more texts?"


def status(page: ThreadPage) -> ConsentStatus | None:
    row = page.conversation
    assert row is not None
    return row.consent.status if row.consent is not None else None


@pytest.mark.parametrize(
    "text",
    ["please stop texting me", "Merci de ne plus m’envoyer de messages", "no me escriban más"],
)
def test_free_words_are_asked_about_and_the_person_decides(
    find: Find, database: Database, show: Show, text: str
) -> None:
    receive(database, text)
    page = show(0)
    assert said(find("stopQuestion")) == ASKED
    assert page.reply.field.isVisible(), "nothing is decided yet"
    press(find("recordStopButton"))
    assert not find("stopQuestion").isVisible()
    assert status(page) is ConsentStatus.OPT_OUT
    assert "asked for no more texts" in said(find("noReplyReason"))
    assert not page.reply.field.isVisible()
    assert page.conversation is not None
    assert not page.conversation.has_said_stop
    assert database.rows("SELECT DISTINCT mark FROM store_record") == [("",)], "it is settled"


@pytest.mark.parametrize("answer", ["recordStopButton", "dismissStopButton"])
def test_an_open_question_is_marked_in_the_list_until_it_is_answered(
    window: Window, find: Find, database: Database, outbox: Outbox, show: Show, answer: str
) -> None:
    model = window.main_page.conversations.model
    receive(database, "please stop texting me")
    receive(database, "Are you there?")
    receive(database, "Hello", "+12025550111")
    outbox.conversations.replies.save(1, Reply("r", "Half an answer"))
    outbox.conversations.mark_read(1)
    window.shell.resize(1400, 800)
    show(1)
    assert [mark_of(window, at) for at in range(2)] == ["", "No more texts? ·"]
    spoken = [str(model.index(at, 0).data(_SPOKEN)) for at in range(2)]
    assert "No more texts?" not in spoken[0]
    assert ", No more texts?, " in spoken[1], "and a screen reader reads it"
    press(find(answer))
    window.main_page.conversations.refresh()
    expected = "No more texts ·" if answer == "recordStopButton" else ""
    assert mark_of(window, 1) == expected
    assert ("No more texts" in str(model.index(1, 0).data(_SPOKEN))) is bool(expected)


def test_who_said_stop_has_that_in_the_list_and_no_question(
    window: Window, database: Database, show: Show
) -> None:
    receive(database, "please stop texting me")
    receive(database, "STOP")
    show(0)
    assert mark_of(window, 0) == "Said STOP ·"
    model = window.main_page.conversations.model
    assert ", Said STOP, " in str(model.index(0, 0).data(_SPOKEN))


def test_in_a_group_the_mark_goes_with_who_asked(
    window: Window, database: Database, outbox: Outbox, show: Show
) -> None:
    other = "+12025550111"
    receive(database, "please stop texting me", KIM, DIRECT.phone_number, other)
    show(0)
    assert mark_of(window, 0) == "No more texts? ·"
    outbox.consents.record(ANA, DIRECT.phone_number, other, ConsentStatus.OPT_OUT)
    window.main_page.conversations.refresh()
    assert mark_of(window, 0) == "No more texts? ·", "the other one did not ask"
    outbox.consents.record(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_OUT)
    window.main_page.conversations.refresh()
    assert mark_of(window, 0) == ""


def mark_of(window: Window, at: int) -> str:
    """What is painted in a row of the list about consent."""
    QApplication.processEvents()
    list_ = window.main_page.conversations.list.list
    place = list_.visualRect(list_.model().index(at, 0))
    pieces = painted_pieces(list_.viewport())
    marks = ("Said STOP", "No more texts")
    found = [p.text for p in pieces if p.text.startswith(marks) and place.contains(0, int(p.top))]
    return "".join(found)


def test_in_a_group_who_asked_is_who_wants_no_more_texts(
    find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    first = "+12025550111"
    receive(database, "please stop texting me", KIM, DIRECT.phone_number, first)
    page = show(0)
    assert page.conversation is not None
    assert page.conversation.others[0].number == first
    press(find("recordStopButton"))
    own = DIRECT.phone_number
    assert outbox.consents.opted_out(ANA, own, (first, KIM)) == {KIM}
    assert not find("stopQuestion").isVisible()


@pytest.mark.parametrize("answer", ["recordStopButton", "dismissStopButton"])
def test_old_words_are_asked_about_although_they_are_not_loaded(
    find: Find, database: Database, outbox: Outbox, show: Show, answer: str
) -> None:
    other = "+12025550111"
    receive(database, "please stop texting me", KIM, DIRECT.phone_number, other)
    for at in range(2 * PAGE):
        receive(database, f"News {at}", other, DIRECT.phone_number, KIM)
    ((_, id_),) = outbox.conversations.ids(ConversationFilter(), 1)
    outbox.conversations.mark_read(id_)
    page = show(0)
    assert page.model.asked is not None
    assert page.model.row_of(page.model.asked.key) < 0
    words = unisolated(said(find("stopQuestion")))
    assert words == "Did (415) 555-0123 ask for no more texts?"
    shows_text = find("showAskedButton")
    press(shows_text)
    assert page.model.row_of(page.model.asked.key) >= 0
    assert not shows_text.isVisible()
    press(find(answer))
    assert not find("stopQuestion").isVisible()
    assert page.model.asked is None


def test_who_opted_out_since_is_not_asked_about_in_a_group(
    find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    receive(database, "please stop texting me", KIM, DIRECT.phone_number, "+12025550111")
    outbox.consents.record(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_OUT)
    show(0)
    assert not find("stopQuestion").isVisible()


def test_something_else_is_not_asked_about_again(
    window: Window, find: Find, database: Database, show: Show
) -> None:
    receive(database, "please stop texting me")
    page = show(0)
    press(find("dismissStopButton"))
    assert not find("stopQuestion").isVisible()
    assert status(page) is None
    window.main_page.workspace.show_compose()
    show(0)
    assert not find("stopQuestion").isVisible()
    assert page.reply.field.isVisible()


def test_stop_counts_at_once_and_start_ends_it(
    window: Window, find: Find, database: Database, show: Show
) -> None:
    receive(database, "STOP")
    page = show(0)
    assert not find("stopQuestion").isVisible()
    assert status(page) is ConsentStatus.OPT_OUT
    assert "asked for no more texts" in said(find("noReplyReason"))
    assert "said STOP" in said(find("consentNote"))
    assert "START" in said(find("consentNote"))
    receive(database, "START")
    window.main_page.conversations.refresh()
    assert status(page) is ConsentStatus.OPT_IN
    assert said(find("noReplyReason")) == ""
    assert said(find("consentNote")) == ""
    assert page.reply.field.isVisible()


@pytest.mark.parametrize("text", ["Yes, stop by at 5", "Non-stop rain here"])
def test_other_words_are_not_asked_about(
    find: Find, database: Database, show: Show, text: str
) -> None:
    receive(database, text)
    show(0)
    assert not find("stopQuestion").isVisible()


@contextmanager
def catching(signal: SignalInstance) -> Iterator[list[bool]]:
    """Filled when the signal comes."""
    caught: list[bool] = []
    connection = signal.connect(lambda: caught.append(True))
    yield caught
    signal.disconnect(connection)


def line(find: Find, name: str) -> QLineEdit:
    found = find(name)
    assert isinstance(found, QLineEdit)
    return found


def settle(database: Database, refused: str | None = None) -> None:
    """RingCentral is told, as the network thread does it."""
    consents = ConsentList(database, ANA)
    change = consents.next_change()
    assert change is not None
    consents.settle(change, refused)


def test_an_opt_in_is_recorded_with_how_they_agreed(
    window: Window, find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    receive(database, "STOP")
    page = show(0)
    press(find("recordAgreedButton"))
    press(find("saveConsentButton"))
    assert said(find("consentNotice")) == "Write in a few words how they agreed."
    assert status(page) is ConsentStatus.OPT_OUT, "not without a note"
    line(find, "consentField").setText("  On the phone, 3 May ")
    with catching(window.commands.process_outbox) as told:
        press(find("saveConsentButton"))
    assert told, "the network thread is woken"
    QApplication.processEvents()
    window.main_page.conversations.refresh()
    assert status(page) is ConsentStatus.OPT_IN
    assert page.reply.field.isVisible()
    assert "“\u2068On the phone, 3 May\u2069”" in said(find("consentNote"))
    assert "will be told soon" in said(find("consentNote"))
    settle(database)
    window.main_page.conversations.refresh()
    assert said(find("consentNote")).endswith("RingCentral was told.")
    (change,) = outbox.consents.changes_of(ANA, DIRECT.phone_number, KIM)
    assert change.note == "On the phone, 3 May"


def test_what_ringcentral_refused_is_never_called_told(
    window: Window, find: Find, database: Database, show: Show
) -> None:
    receive(database, "please stop texting me")
    page = show(0)
    press(find("recordStopButton"))
    settle(database, "CMN-408")
    window.main_page.conversations.refresh()
    said_now = said(find("consentNote"))
    assert "kept on this computer; RingCentral was not told (CMN-408)" in said_now
    assert status(page) is ConsentStatus.OPT_OUT


def test_an_opt_in_that_was_not_accepted_says_what_helps(
    window: Window, find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    receive(database, "STOP")
    own = DIRECT.phone_number
    outbox.consents.record(ANA, own, KIM, ConsentStatus.OPT_IN, "by letter")
    settle(database, "CMN-101")
    listed = ConsentRecord(own, KIM, ConsentStatus.OPT_OUT, "Recipient", 1_790_000_000_000)
    ConsentList(database, ANA).replace((own,), (listed,), 1_900_000_000_000)
    page = show(0)
    assert status(page) is ConsentStatus.OPT_OUT
    assert "did not accept that they agreed (CMN-101)" in said(find("consentNote"))
    assert find("recordAgreedButton").isVisible()


def test_the_menu_records_an_opt_out_with_or_without_a_note(
    window: Window, find: Find, database: Database, show: Show
) -> None:
    receive(database, "Hello")
    page = show(0)
    actions = {action.text(): action for action in page._menu.actions()}
    actions["They want no texts…"].trigger()
    press(find("saveConsentButton"))
    QApplication.processEvents()
    window.main_page.conversations.refresh()
    assert status(page) is ConsentStatus.OPT_OUT
    actions = {action.text(): action for action in page._menu.actions()}
    assert "Record that they agreed…" in actions


@pytest.mark.parametrize("note", HOSTILE)
def test_a_hostile_note_stays_plain_text(
    window: Window, find: Find, database: Database, outbox: Outbox, show: Show, note: str
) -> None:
    receive(database, "STOP")
    outbox.consents.record(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_IN, note)
    show(0)
    shown = find("consentNote")
    assert isinstance(shown, Label)
    assert shown.textFormat() is Qt.TextFormat.PlainText
    assert "\u202e" not in shown.text()
    assert len(shown.text()) < 400
