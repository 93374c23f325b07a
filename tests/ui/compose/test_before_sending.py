"""What the panes say before a text goes out: night where it goes, and what a first text adds."""

from __future__ import annotations

import time
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.texting.phone import as_written
from desktop.texting.quiet_hours import quiet_until
from desktop.ui.commands import SettingsSection
from desktop.ui.compose.before_sending import BeforeSending
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.preferences.sending_settings import FirstText, SendingSettings
from desktop.ui.text.places import clock_at_places, clock_there
from desktop.ui.text.plain import isolated, unbroken
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.places import by_day, by_night
from tests.ui.samples import ANA, DIRECT, KIM, Find, press, said, settings_window, unisolated

pytestmark = pytest.mark.usefixtures("night_is_told")

STOP = "Acme. Reply STOP to opt out."
BEN = "+14155550124"


def write(window: Window, to: str, text: str = "Hello") -> BeforeSending:
    """Looks at once, as it does by itself a moment later."""
    compose = window.main_page.compose
    compose.recipient.set_text(to)
    compose.text_field.setPlainText(text)
    compose.sending.before.look()
    return compose.sending.before


@pytest.fixture
def adds_stop(settings: QSettings) -> None:
    chosen = FirstText(STOP, in_single=True)
    SendingSettings(settings).keep_first_text(ANA, DIRECT.phone_number, chosen)


# --- night ----------------------------------------------------------------------------------------


def test_night_at_the_place_of_the_recipient_is_said_by_itself(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    there = by_night()[0]
    window.main_page.compose.recipient.set_text(there)
    qtbot.waitUntil(lambda: find("nightNote").isVisible())
    assert clock_there(there, now_ms()).partition(":")[0] in said(find("nightNote"))
    window.main_page.compose.recipient.set_text(by_day()[0])
    qtbot.waitUntil(lambda: not find("nightNote").isVisible())
    assert not find("sendInMorningButton").isVisible()


def test_it_never_stops_a_text(window: Window, outbox: Outbox, find: Find) -> None:
    write(window, by_night()[0])
    press(find("sendButton"))
    (row,) = outbox.newest(5)
    assert row.send_at is None


def test_a_text_can_wait_until_eight_there(window: Window, outbox: Outbox, find: Find) -> None:
    there = by_night()[0]
    write(window, there)
    press(find("sendInMorningButton"))
    (row,) = outbox.newest(5)
    assert row.send_at == quiet_until(there, now_ms())
    assert row.hold_until is None
    assert not find("undoButton").isVisible()


def test_each_recipient_waits_for_a_morning_of_its_own(
    window: Window, outbox: Outbox, find: Find
) -> None:
    night, day = by_night(), by_day()
    write(window, ", ".join((night[0], day[0], night[-1])))
    assert "recipient" in said(find("nightNote"))
    press(find("sendInMorningButton"))
    sent = {row.recipient: row.send_at for row in outbox.newest(5)}
    now = now_ms()
    assert sent == {
        day[0]: None,
        night[0]: quiet_until(night[0], now),
        night[-1]: quiet_until(night[-1], now),
    }
    # Only one of them goes out soon, but all can be undone.
    assert said(find("undoLabel")) == f"To {isolated(as_written(day[0], 'US'))}: goes out in 5 s"
    press(find("undoButton"))
    assert outbox.newest(5) == []


def test_another_time_is_offered_only_while_there_is_something_to_send(
    window: Window, find: Find
) -> None:
    before = write(window, by_night()[0], " ")
    text_field = window.main_page.compose.text_field
    assert find("nightNote").isVisible()
    assert not find("sendInMorningButton").isVisible()
    height = before.sizeHint().height()
    QTest.keyClicks(text_field, "Hi")
    assert find("sendInMorningButton").isVisible()
    assert before.sizeHint().height() == height
    text_field.clear()
    assert not find("sendInMorningButton").isVisible()


def test_beside_an_answer_that_was_sent_no_other_time_is_offered(
    window: Window, database: Database, find: Find
) -> None:
    receive(database, "Hi", by_night()[0])
    conversations = window.main_page.conversations
    conversations.refresh()
    window.main_page.workspace.open_conversation(conversations.model.id_at(0))
    reply = conversations.thread_page.reply
    reply.sending.before.look()
    assert find("nightNote").isVisible()
    assert not find("sendInMorningButton").isVisible()
    reply.field.setPlainText("Hello")
    assert find("sendInMorningButton").isVisible()
    press(find("sendButton"))
    assert find("undoButton").isVisible()
    assert find("nightNote").isVisible()
    assert not find("sendInMorningButton").isVisible()


def test_closing_does_not_hurry_what_waits_for_the_morning(
    window: Window, outbox: Outbox, find: Find
) -> None:
    night, day = by_night()[0], by_day()[0]
    write(window, f"{night}, {day}")
    press(find("sendInMorningButton"))
    assert window.send_undoable_now()
    waits = {row.recipient: row.send_at is not None for row in outbox.newest(5)}
    assert waits == {night: True, day: False}


@pytest.mark.parametrize("hour", [12, 22])
def test_a_place_with_the_time_of_here_is_not_told_that_time(
    settings: QSettings, monkeypatch: pytest.MonkeyPatch, hour: int
) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("Windows cannot set the zone of a process")
    zone = "America/New_York"
    at = int(datetime(2026, 11, 30, hour, 40, tzinfo=ZoneInfo(zone)).timestamp() * 1000)
    said_of = {}
    for name in (zone, "Europe/Paris"):
        monkeypatch.setenv("TZ", name)
        time.tzset()
        nights = Nights(SendingSettings(settings), lambda: ["+12125550123"])
        words = (nights.night_at(at), nights.night_now(at), nights.day_in_menu(at))
        said_of[name] = [unisolated(one) for one in (*words, nights.night_in_menu(at))]
    monkeypatch.undo()
    time.tzset()
    number, there = unbroken("(212) 555-0123"), clock_there("+12125550123", at)
    night = hour == 22
    assert said_of[zone] == [
        f"That is at night in the area of {number}." if night else "",
        f"It is night in the area of {number}." if night else "",
        "day there",
        "night there" if night else "",
    ]
    elsewhere = said_of["Europe/Paris"]
    assert elsewhere[2] == f"{there} there"
    assert there in elsewhere[0] or not night


def test_the_note_can_be_turned_off(window: Window, find: Find, settings: QSettings) -> None:
    write(window, by_night()[0])
    assert find("nightNote").isVisible()
    tell = settings_window(window, SettingsSection.SENDING).findChild(QCheckBox, "tellNightTick")
    assert tell is not None
    assert tell.isChecked()
    tell.click()
    assert not window.main_page.compose.sending.before.isVisible()
    assert not SendingSettings(settings).tells_night
    assert window.main_page.compose.sending.before.nights.night_at(now_ms()) == ""


def test_a_time_at_night_there_is_marked_where_it_is_chosen(window: Window, qtbot: QtBot) -> None:
    there = by_night()[0]
    before = write(window, there)
    now = now_ms()
    is_as_here = not clock_at_places((there,), now)
    said_there = "night there" if is_as_here else f"{clock_there(there, now)} there"
    assert before.nights.night_in_menu(now) == said_there
    assert before.nights.night_in_menu(quiet_until(there, now) or 0) == ""
    dialog = TimeDialog(window.theme, window, before.nights)
    qtbot.addWidget(dialog)
    dialog.show()
    night = dialog.findChild(type(dialog._night), "timeNightNote")
    assert night is not None
    field = dialog._field
    hours = [field.dateTime().addSecs(3600 * hour) for hour in range(24)]
    shown = []
    for at in hours:
        field.setDateTime(at)
        shown.append(night.isVisible())
    expected = [quiet_until(there, at.toMSecsSinceEpoch()) is not None for at in hours]
    assert shown == expected
    assert True in shown and False in shown


# --- first text -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("adds_stop")
def test_what_a_first_text_adds_is_shown_counted_and_sent(
    window: Window, outbox: Outbox, find: Find, database: Database
) -> None:
    write(window, KIM, "x" * 150)
    assert STOP in said(find("firstTextNote"))
    assert said(find("counterLabel")).startswith("Billed as 2 texts")
    press(find("sendButton"))
    (row,) = outbox.newest(5)
    assert row.text == f"{'x' * 150}\n{STOP}"
    window.main_page.workspace.show_compose()
    write(window, KIM, "x" * 150)
    # It still waits, and can be canceled.
    assert STOP in said(find("firstTextNote"))
    receive(database)
    window.main_page.compose.sending.before.look()
    assert said(find("firstTextNote")) == ""
    assert said(find("counterLabel")) == "Billed as one text · as 2 after 10 more characters"


@pytest.mark.usefixtures("adds_stop")
def test_only_those_who_get_their_first_text_get_the_addition(
    window: Window, outbox: Outbox, find: Find, database: Database
) -> None:
    receive(database, "Hi", KIM)
    write(window, f"{KIM}, {BEN}")
    assert "First text to 1" in said(find("firstTextNote"))
    left = 160 - len(f"Hello\n{STOP}")
    words = f"Each billed as one text · as 2 after {left} more characters"
    assert said(find("counterLabel")) == words
    window.main_page.compose.text_field.setPlainText("x" * 150)
    words = "Each billed as up to 2 texts · "
    assert said(find("counterLabel")).startswith(words)
    window.main_page.compose.text_field.setPlainText("Hello\n\n")
    press(find("sendButton"))
    assert {row.recipient: row.text for row in outbox.newest(5)} == {
        KIM: "Hello",
        BEN: f"Hello\n{STOP}",
    }


@pytest.mark.usefixtures("adds_stop")
def test_with_the_addition_a_text_may_be_too_long(
    window: Window, outbox: Outbox, find: Find
) -> None:
    write(window, KIM, "x" * 990)
    press(find("sendButton"))
    assert "over the limit" in said(find("composeNotice"))
    assert outbox.newest(5) == []


@pytest.mark.usefixtures("adds_stop")
def test_undo_gives_the_text_without_the_addition(window: Window, find: Find) -> None:
    write(window, f"{KIM}, {BEN}")
    press(find("sendButton"))
    press(find("undoButton"))
    assert window.main_page.compose.text_field.toPlainText() == "Hello"


@pytest.mark.usefixtures("adds_stop")
def test_a_text_that_says_how_to_opt_out_gets_nothing_added_and_the_pane_says_so(
    window: Window, outbox: Outbox, find: Find
) -> None:
    text = f"{'x' * 120} Text STOP to end"
    write(window, KIM, "x" * 120)
    assert STOP in said(find("firstTextNote"))
    field = window.main_page.compose.text_field
    field.setPlainText(text)
    already = "Your text already says how to opt out, so nothing is added."
    assert said(find("firstTextNote")) == already
    assert said(find("counterLabel")).startswith("Billed as one text")
    field.setPlainText("Stop by our shop")
    assert STOP in said(find("firstTextNote"))
    field.setPlainText(text)
    press(find("sendButton"))
    (row,) = outbox.newest(5)
    assert row.text == text


@pytest.mark.usefixtures("adds_stop")
def test_undo_keeps_what_the_person_wrote_at_the_end(window: Window, find: Find) -> None:
    own = f"Hello\n{STOP}"
    write(window, KIM, own)
    press(find("sendButton"))
    press(find("undoButton"))
    assert window.main_page.compose.text_field.toPlainText() == own


def test_it_is_off_for_single_texts_and_on_for_lists(settings: QSettings) -> None:
    chosen = SendingSettings(settings).first_text(ANA, DIRECT.phone_number)
    assert (chosen.in_single, chosen.in_lists, chosen.text) == (
        False,
        True,
        "Reply STOP to opt out.",
    )


def test_it_is_set_for_each_own_number(window: Window, find: Find, settings: QSettings) -> None:
    write(window, KIM)
    assert said(find("firstTextNote")) == ""
    for action in window.main_page.compose.findChildren(QAction, "sendingSettingsAction"):
        action.trigger()
    field, tick = find("firstTextField"), find("firstInTextsTick")
    number = find("firstNumberBox")
    assert isinstance(field, QLineEdit) and isinstance(tick, QCheckBox)
    assert isinstance(number, QComboBox)
    assert DIRECT.phone_number[-4:] in number.currentText(), "the number that is written from"
    field.clear()
    QTest.keyClicks(field, STOP)
    tick.click()
    assert STOP in said(find("firstTextNote"))
    number.setCurrentIndex(1)
    number.activated.emit(1)
    assert field.text() != STOP
    assert not tick.isChecked()
    chosen = SendingSettings(settings)
    assert chosen.first_text(ANA, DIRECT.phone_number).in_single
    assert not chosen.first_text(ANA, "+16505550102").in_single
    chosen.forget_account(ANA.text)
    assert not chosen.first_text(ANA, DIRECT.phone_number).in_single
