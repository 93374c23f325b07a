"""Templates in a text: found by "/" or in the menu, with their fields filled in or asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import MessageState, Reading, TemplateScope
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.compose.text_field import TextField
from desktop.ui.preferences.sending_settings import FirstText, SendingSettings
from desktop.ui.templates.template_list import TemplateList
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    Find,
    compose_contents,
    press,
    said,
    text_field,
    unisolated,
)

BEN, NOBODY = "+14155550124", "+14155550199"
Key = Qt.Key

APPOINTMENT = "Hello {first name|there}, see you on {day} at {time}. {my name}"
HOURS = "We are open from 9 to 5."


@pytest.fixture(autouse=True)
def templates(outbox: Outbox) -> None:
    outbox.address_book.name_number(KIM, "Kim Nguyen")
    outbox.address_book.name_number(BEN, "Ben Li")
    for name, text in (("Appointment", APPOINTMENT), ("Hours", HOURS), ("Adrés", "Main St")):
        outbox.templates.add(TemplateScope.LOCAL, name, text, None)


@pytest.fixture
def field(window: Window, find: Find) -> TextField:
    window.main_page.workspace.show_compose()
    found = text_field(find)
    found.setFocus()
    return found


def type_into(field: QWidget, keys: str) -> None:
    QTest.keyClicks(field, keys)
    # The list follows when the cursor has moved.
    QTest.qWait(1)


def offered(window: Window) -> list[str]:
    """The names in the list, if it is shown."""
    lists = [one for one in window.shell.findChildren(TemplateList) if one.isVisible()]
    if not lists:
        return []
    rows = (lists[0].item(at).text() for at in range(lists[0].count()))
    return [row.split(",")[0].strip("\u2068\u2069") for row in rows]


def send_to(window: Window, *numbers: str) -> None:
    compose = window.main_page.compose
    compose.recipient.set_text(", ".join(numbers))
    compose.sending.send()


def texts(outbox: Outbox) -> dict[str, str]:
    return {row.recipient: row.text for row in outbox.newest(10)}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("/", ["Adrés", "Appointment", "Hours"]),
        ("Dear Kim /", ["Adrés", "Appointment", "Hours"]),
        ("/h", ["Hours", "Appointment"]),
        ("/ADR", ["Adrés"]),
        ("/we op", ["Hours"]),
        ("/xyz", []),
        ("/ ", []),
        ("and/or", []),
        ("on 3/5", []),
        ("https://", []),
        ("a / b", []),
    ],
)
def test_a_slash_lists_the_templates_only_where_no_word_is_before_it(
    window: Window, field: TextField, typed: str, names: list[str]
) -> None:
    type_into(field, typed)
    assert offered(window) == names
    assert field.toPlainText() == typed


@pytest.mark.parametrize("before", ["Good morning", "", "a", "see /"])
def test_a_slash_in_the_place_of_what_was_selected_lists_them_too(
    window: Window, field: TextField, before: str
) -> None:
    type_into(field, before)
    QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_into(field, "/h")
    assert offered(window) == ["Hours", "Appointment"]
    assert field.toPlainText() == "/h"


def test_a_slash_that_was_not_typed_lists_nothing(window: Window, field: TextField) -> None:
    type_into(field, "Good morning")
    field.replace_text("/")
    QTest.qWait(1)
    assert offered(window) == []


def test_the_chosen_one_replaces_the_slash_and_can_be_undone(
    window: Window, field: TextField
) -> None:
    type_into(field, "Hi. /")
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert (field.toPlainText(), offered(window)) == (f"Hi. {HOURS}", [])
    field.undo()
    assert field.toPlainText() == "Hi. /"


def test_escape_leaves_the_slash_and_the_list_stays_closed(
    window: Window, field: TextField
) -> None:
    type_into(field, "/h")
    QTest.keyClick(field, Key.Key_Escape)
    type_into(field, "o")
    assert (field.toPlainText(), offered(window)) == ("/ho", [])


def test_letters_can_bring_the_list_back_and_an_end_of_line_is_written(
    window: Window, field: TextField
) -> None:
    type_into(field, "/hx")
    assert offered(window) == []
    QTest.keyClick(field, Key.Key_Backspace)
    QTest.qWait(1)
    assert offered(window) == ["Hours", "Appointment"]
    type_into(field, "x")
    QTest.keyClick(field, Key.Key_Return)
    assert field.toPlainText() == "/hx\n"


def test_what_is_known_is_filled_in_and_tab_goes_to_what_is_asked_for(
    window: Window, field: TextField, outbox: Outbox
) -> None:
    window.main_page.compose.recipient.set_text(f"{KIM}, ")
    type_into(field, "/app")
    QTest.keyClick(field, Key.Key_Return)
    assert field.toPlainText() == "Hello Kim, see you on {day} at {time}. Ana Martins"
    assert field.textCursor().selectedText() == "{day}"
    QTest.keyClicks(field, "Monday")
    QTest.keyClick(field, Key.Key_Tab)
    assert field.textCursor().selectedText() == "{time}"
    QTest.keyClick(field, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert field.textCursor().selectedText() == "{time}", "no field is before it"
    field.setFocus()
    QTest.keyClicks(field, "5 pm")
    QTest.keyClick(field, Key.Key_Tab)
    assert not field.hasFocus()
    send_to(window, KIM)
    assert texts(outbox) == {KIM: "Hello Kim, see you on Monday at 5 pm. Ana Martins"}


def test_positions_count_an_emoji_as_the_field_does(field: TextField) -> None:
    field.setPlainText("😀😀 {day}")
    QTest.keyClick(field, Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Key.Key_Tab)
    assert field.textCursor().selectedText() == "{day}"


# --- nothing unfilled goes out ------------------------------------------------------------------


def test_all_fields_that_nothing_fills_are_named_at_once(
    window: Window, field: TextField, find: Find
) -> None:
    compose = window.main_page.compose
    compose.recipient.set_text(KIM)
    field.setPlainText("{Item} is ready on {Day} at {Time}, {Day}. {my name}")
    compose.sending.send()
    words = unisolated(said(find("composeNotice")))
    assert "Fill in {Item}, {Day} and {Time}, or remove them." in words
    assert field.textCursor().selectedText() == "{Item}"


@pytest.mark.parametrize("send_at", [None, 1 << 42])
def test_a_field_that_nothing_fills_does_not_go_out(
    window: Window, field: TextField, find: Find, outbox: Outbox, send_at: int | None
) -> None:
    compose = window.main_page.compose
    compose.recipient.set_text(KIM)
    field.setPlainText("See you on {day}")
    compose.sending.send(send_at)
    assert "Fill in {day}" in unisolated(said(find("composeNotice")))
    assert field.textCursor().selectedText() == "{day}"
    assert outbox.newest(1) == []
    assert field.toPlainText() == "See you on {day}"


def test_braces_with_a_space_are_no_field(window: Window, field: TextField, outbox: Outbox) -> None:
    field.setPlainText("See { day}")
    send_to(window, KIM)
    assert texts(outbox) == {KIM: "See { day}"}


def test_an_answer_is_refused_too_and_filled_with_their_name(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    receive(database, "Hello", KIM)
    conversations = window.main_page.conversations
    conversations.refresh()
    conversations.open_conversation(conversations.model.id_at(0))
    reply = conversations.thread_page.reply
    reply.field.setPlainText("Hi {name}, on {day}")
    reply.sending.send()
    assert "{day}" in said(find("replyNotice"))
    assert (reply.field.toPlainText(), outbox.newest(1)) == ("Hi {name}, on {day}", [])
    reply.field.setPlainText("Hi {name}")
    reply.sending.send()
    assert texts(outbox) == {KIM: "Hi Kim Nguyen"}


def test_a_link_with_a_field_waits_for_the_person(
    window: Window, field: TextField, find: Find, outbox: Outbox
) -> None:
    window.links.take("sms:+14155550123?body=Hi%20%7Bday%7D")
    assert compose_contents(window)[1] == "Hi {day}"
    press(find("sendButton"))
    assert "{day}" in said(find("composeNotice"))
    assert outbox.newest(1) == []


def test_a_text_that_is_edited_and_sent_again_is_refused(
    window: Window, field: TextField, find: Find, outbox: Outbox
) -> None:
    field.setPlainText("Hi { day}")
    send_to(window, KIM)
    row = outbox.newest(1)[0]
    assert outbox.decisions.cancel(row.id)
    window.main_page.workspace.show_compose()
    window.main_page.compose.edit(row)
    field.setPlainText("Hi {day}")
    window.main_page.compose.sending.send()
    assert "{day}" in said(find("composeNotice"))
    assert [one.state for one in outbox.newest(5)] == [MessageState.CANCELLED]


def test_a_field_in_what_is_added_to_a_first_text_is_refused(
    window: Window, field: TextField, find: Find, outbox: Outbox, settings: QSettings
) -> None:
    """Wherever it comes from: the outbox itself refuses it."""
    chosen = FirstText("{company}. Reply STOP to opt out.", in_single=True)
    SendingSettings(settings).keep_first_text(ANA, DIRECT.phone_number, chosen)
    field.setPlainText("Hello")
    send_to(window, NOBODY)
    assert "{company}" in said(find("composeNotice"))
    assert (field.toPlainText(), outbox.newest(1)) == ("Hello", [])


# --- several recipients ---------------------------------------------------------------------------


def test_each_of_several_recipients_gets_their_own_name(
    window: Window, field: TextField, find: Find, outbox: Outbox
) -> None:
    field.setPlainText("Hi {first name}!")
    send_to(window, KIM, BEN)
    assert texts(outbox) == {KIM: "Hi Kim!", BEN: "Hi Ben!"}
    press(find("undoButton"))
    assert compose_contents(window) == (f"{KIM}, {BEN}", "Hi {first name}!")


def test_who_has_no_name_is_named_before_anything_goes_out(
    window: Window, field: TextField, find: Find, outbox: Outbox
) -> None:
    field.setPlainText("Hi {name}!")
    send_to(window, KIM, NOBODY)
    words = said(find("composeNotice"))
    assert "No name is known for" in words
    assert "555" in words
    assert "{name|there}" in words
    assert (outbox.newest(1), field.toPlainText()) == ([], "Hi {name}!")
    field.setPlainText("Hi {name|there}!")
    send_to(window, KIM, NOBODY)
    assert texts(outbox) == {KIM: "Hi Kim Nguyen!", NOBODY: "Hi there!"}


def test_a_name_with_other_words_is_not_selected_where_somebody_has_none(
    window: Window, field: TextField, outbox: Outbox
) -> None:
    """Typing on would delete it, and nobody has to fill it in."""
    id_ = outbox.templates.add(TemplateScope.LOCAL, "Hi", "Hi {first name|there}, all. ", None)
    window.main_page.compose.recipient.set_text(f"{KIM}, {NOBODY}, ")
    template = outbox.templates.get(id_)
    assert template is not None
    window.main_page.compose.sending.templates.insert(template)
    QTest.keyClicks(field, "See you")
    assert field.toPlainText() == "Hi {first name|there}, all. See you"
    assert len(field.extraSelections()) == 1, "it is marked as a field"


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("Thank you!", "", "Thank you! Hello there,"),
        ("", "Bye", "Hello there, Bye"),
        ("Hi ", " Bye", "Hi Hello there, Bye"),
        ("Hi\n", "\nBye", "Hi\nHello there,\nBye"),
        ("(", ")", "(Hello there,)"),
    ],
)
def test_a_template_does_not_stick_to_the_words_before(
    window: Window, field: TextField, outbox: Outbox, before: str, after: str, whole: str
) -> None:
    id_ = outbox.templates.add(TemplateScope.LOCAL, "Hi", "Hello there,", None)
    template = outbox.templates.get(id_)
    assert template is not None
    field.setPlainText(before + after)
    cursor = field.textCursor()
    cursor.setPosition(len(before))
    field.setTextCursor(cursor)
    window.main_page.compose.sending.templates.insert(template)
    assert field.toPlainText() == whole


def test_a_text_that_a_name_makes_too_long_is_explained(
    window: Window, field: TextField, find: Find, outbox: Outbox
) -> None:
    field.setPlainText("{name}" + "x" * 993)
    send_to(window, KIM)
    assert "With what is filled in" in said(find("composeNotice"))
    assert outbox.newest(1) == []


# --- the menu -------------------------------------------------------------------------------------


def action(menu: QMenu, name: str) -> QAction:
    return next(one for one in menu.actions() if one.objectName() == name)


def test_the_menu_inserts_reads_again_and_saves(
    window: Window, field: TextField, qtbot: QtBot
) -> None:
    menu = window.main_page.compose.sending.templates.button.menu()
    with qtbot.waitSignal(window.commands.read_again) as asked:
        menu.aboutToShow.emit()
    assert asked.args == [ANA.text, Reading.TEMPLATES]
    assert not action(menu, "saveTemplateAction").isEnabled()
    action(menu, "templateAction").trigger()
    assert field.toPlainText() == "Main St"
    menu.aboutToShow.emit()
    save = action(menu, "saveTemplateAction")
    with qtbot.waitSignal(window.commands.open_templates) as wanted:
        save.trigger()
    assert wanted.args == [ANA.text, "Main St"]


def test_a_second_enter_after_the_name_is_no_new_line_in_the_text(
    window: Window, field: TextField, outbox: Outbox, find: Find, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setPlainText("Main St")
    menu = window.main_page.compose.sending.templates.button.menu()
    menu.aboutToShow.emit()
    action(menu, "saveTemplateAction").trigger()
    name = find("templateName")
    qtbot.waitUntil(name.hasFocus)
    QTest.keyClicks(name, "Home")
    QTest.keyClick(name.window().windowHandle(), Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert said(find("statusRest")) == "The template was saved."
    assert "Home" in [one.name for one in outbox.templates.all_of(ANA)]
    window.activateWindow()
    field.setFocus()
    shell = window.shell.windowHandle()
    QTest.keyClick(shell, Key.Key_Return)
    assert field.toPlainText() == "Main St"
    QTest.keyClick(shell, Key.Key_X)
    QTest.keyClick(shell, Key.Key_Return)
    assert "\n" in field.toPlainText()
