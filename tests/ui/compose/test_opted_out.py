"""Recipients who want no more texts from the chosen number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.model import AccountList, ConsentStatus, ConsentWish
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.compose.recipient_model import BAD_ROLE
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    LINE,
    PRACTICE,
    Find,
    Open,
    account,
    chip_texts,
    press,
    recipient_chips,
    recipient_line,
    said,
    text_field,
    unisolated,
)

LEE = "+14155550132"


@pytest.fixture
def kim_is_out(outbox: Outbox) -> None:
    outbox.consents.record(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_OUT)


def enter(find: Find, *recipients: str) -> None:
    line = recipient_line(find)
    line.setText(", ".join(recipients))
    line.editingFinished.emit()


def bad(find: Find) -> list[bool]:
    model = recipient_chips(find).model()
    return [model.index(row, 0).data(BAD_ROLE) for row in range(model.rowCount())]


def shown(find: Find) -> str:
    """The note that somebody may want no more texts."""
    note = find("mayStopNote")
    if not note.isVisible():
        return ""
    return unisolated(said(note)).replace("\u00a0", " ").replace("\u2060", "")


@pytest.mark.usefixtures("kim_is_out")
def test_no_text_goes_to_somebody_who_opted_out(window: Window, find: Find, outbox: Outbox) -> None:
    enter(find, KIM)
    text_field(find).setPlainText("Hello")
    press(find("sendButton"))
    assert outbox.newest(9) == []
    assert text_field(find).toPlainText() == "Hello", "nothing typed is lost"
    assert bad(find) == [True]
    reason = said(find("recipientError"))
    assert "that they want no texts from" in reason
    assert "(650) 555-0101" in reason


@pytest.mark.usefixtures("kim_is_out")
def test_the_note_names_them_as_the_chip_does(window: Window, find: Find, outbox: Outbox) -> None:
    enter(find, KIM, LEE)
    assert said(find("recipientError")).startswith("\u2068(415) 555-0123\u2069: ")
    press(find("leaveOutButton"))
    outbox.address_book.name_number(KIM, "Kim Park")
    enter(find, KIM)
    assert said(find("recipientError")).startswith("\u2068Kim Park\u2069: ")


@pytest.mark.usefixtures("kim_is_out")
def test_leave_out_keeps_the_others(window: Window, find: Find, outbox: Outbox) -> None:
    enter(find, KIM, LEE)
    assert bad(find) == [True, False]
    press(find("leaveOutButton"))
    assert chip_texts(find) == ["(415) 555-0132"]
    assert said(find("recipientError")) == ""
    text_field(find).setPlainText("Hello")
    press(find("sendButton"))
    assert [row.recipient for row in outbox.newest(9)] == [LEE]


@pytest.mark.usefixtures("kim_is_out")
def test_leave_out_is_offered_for_a_single_one(window: Window, find: Find) -> None:
    enter(find, KIM)
    press(find("leaveOutButton"))
    assert chip_texts(find) == []


@pytest.mark.usefixtures("kim_is_out")
def test_it_depends_on_the_number_that_is_chosen(window: Window, find: Find) -> None:
    enter(find, KIM)
    picker = window.main_page.compose.picker
    picker.choose(LINE.phone_number)
    assert bad(find) == [False]
    assert said(find("recipientError")) == ""
    picker.choose(DIRECT.phone_number)
    assert bad(find) == [True]


def test_a_stop_while_the_text_is_written_is_shown(
    window: Window, find: Find, outbox: Outbox
) -> None:
    enter(find, KIM, LEE)
    assert bad(find) == [False, False]
    outbox.consents.record(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_OUT)
    window.main_page.conversations.refresh()
    assert bad(find) == [True, False]
    assert said(find("recipientError"))
    outbox.consents.record(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_IN, "by phone")
    window.main_page.conversations.refresh()
    assert bad(find) == [False, False]
    assert said(find("recipientError")) == ""


@pytest.mark.parametrize("answer", ["recordStopButton", "dismissStopButton"])
def test_an_open_question_about_consent_stands_below_the_recipients(
    window: Window, find: Find, outbox: Outbox, database: Database, answer: str
) -> None:
    record = receive(database, "Please take me off your list")
    outbox.address_book.name_number(KIM, "Kim Lee")
    enter(find, KIM, LEE)
    text_field(find).setPlainText("Hello")
    for is_group in (False, True):
        window.main_page.compose.group.choose(is_group=is_group)
        assert shown(find) == "Kim Lee may have asked for no more texts."
    press(find("openAskedButton"))
    thread = window.main_page.conversations.thread_page
    assert thread.conversation is not None
    assert thread.conversation.others[0].number == record.sender
    press(find(answer))
    window.main_page.workspace.show_compose()
    assert shown(find) == ""
    assert bad(find) == [answer == "recordStopButton", False]
    assert text_field(find).toPlainText() == "Hello", "nothing typed is lost"


def test_a_request_to_another_own_number_is_named(
    window: Window, find: Find, database: Database
) -> None:
    receive(database, "Please take me off your list", KIM, LINE.phone_number)
    enter(find, KIM)
    assert shown(find) == (
        "(415) 555-0123 may have asked for no more texts on your number (650) 555-0102."
    )
    window.main_page.compose.picker.choose(LINE.phone_number)
    assert shown(find) == "(415) 555-0123 may have asked for no more texts."
    receive(database, "no more texts", LEE)
    enter(find, LEE)
    assert shown(find).startswith("(415) 555-0123, (415) 555-0132 may have asked")


def test_an_opt_out_from_another_own_number_is_told_and_stops_nothing(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    receive(database, "STOP", KIM, LINE.phone_number)
    for party in (KIM, LEE):
        outbox.consents.record(ANA, LINE.phone_number, party, ConsentStatus.OPT_OUT)
    enter(find, KIM)
    asked = "(415) 555-0123 asked your number (650) 555-0102 for no more texts "
    assert shown(find).startswith(asked)
    assert bad(find) == [False]
    press(find("openAskedButton"))
    thread = window.main_page.conversations.thread_page
    assert thread.conversation is not None
    assert thread.conversation.own == LINE.phone_number
    window.main_page.workspace.show_compose()
    enter(find, LEE)
    assert shown(find).endswith("asked for no more texts on other numbers of yours.")


def test_who_opted_out_elsewhere_is_not_among_those_who_may_have(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    receive(database, "STOP", KIM, LINE.phone_number)
    outbox.consents.record(ANA, LINE.phone_number, KIM, ConsentStatus.OPT_OUT)
    receive(database, "no more texts", LEE)
    enter(find, LEE)
    enter(find, KIM)
    assert shown(find) == (
        "(415) 555-0123 asked for no more texts on other numbers of yours."
        " (415) 555-0132 may have asked for no more texts."
    )


def test_a_request_while_the_text_is_written_is_shown(
    window: Window, find: Find, database: Database
) -> None:
    enter(find, KIM)
    assert shown(find) == ""
    receive(database, "Please take me off your list")
    window.main_page.conversations.refresh()
    assert shown(find)
    recipient_chips(find).choose(0)
    recipient_chips(find).remove_wanted.emit(0)
    assert shown(find) == ""


@pytest.mark.usefixtures("kim_is_out")
def test_a_screen_reader_hears_why(window: Window, find: Find) -> None:
    enter(find, KIM)
    model = recipient_chips(find).model()
    heard = window.main_page.compose.recipient.model.data(
        model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole
    )
    assert "they want no texts" in str(heard)


NOTE = "consentsUnknownNote"


def show(window: Window, *, is_refused: bool) -> None:
    window.show_accounts(AccountList((replace(account(), consents_refused=is_refused),)))


def test_that_nothing_is_known_is_said_once(window: Window, find: Find, open_window: Open) -> None:
    assert said(find(NOTE)) == ""
    show(window, is_refused=True)
    assert "does not tell Ownline who opted out" in said(find(NOTE))
    show(window, is_refused=True)
    assert said(find(NOTE)), "until it was read"
    press(find("consentsUnknownButton"))
    assert said(find(NOTE)) == ""
    window.shell.close()
    again = open_window(PRACTICE)
    show(again, is_refused=True)
    note = again.findChild(QWidget, NOTE)
    assert isinstance(note, QWidget)
    assert not note.isVisible()


def test_a_recorded_opt_out_does_not_pretend_that_ringcentral_is_told(
    window: Window, find: Find
) -> None:
    for is_refused, words in ((False, "RingCentral is told"), (True, "kept on this computer")):
        show(window, is_refused=is_refused)
        wish = ConsentWish(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_OUT)
        window.commands.record_consent.emit(wish)
        assert words in said(find("consentWords"))
        press(find("cancelConsentButton"))
        QApplication.processEvents()


def test_old_words_in_a_group_are_told_and_shown(
    window: Window, find: Find, database: Database
) -> None:
    receive(database, "please take me off your list", KIM, DIRECT.phone_number, LEE)
    for number in range(150):
        receive(database, f"News {number}", LEE, DIRECT.phone_number, KIM)
    enter(find, KIM)
    assert shown(find) == "(415) 555-0123 may have asked for no more texts."
    press(find("openAskedButton"))
    thread = window.main_page.conversations.thread_page
    assert thread.conversation is not None
    assert thread.conversation.is_group
    assert find("stopQuestion").isVisible(), "its text is loaded, however old it is"
