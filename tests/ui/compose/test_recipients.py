"""Recipient chips: typed, pasted and edited with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QRadioButton

from desktop.contacts.directory import Directory
from desktop.core.model import AccountList, DirectoryEntry
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.texting.reach import Reach
from desktop.ui.compose.recipient_chips import MOST_ROWS
from desktop.ui.compose.recipient_model import MARKED_ROLE
from desktop.ui.text.plain import isolated
from desktop.ui.window.window import Window
from tests.ui.samples import (
    ANA,
    HOSTILE,
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

Key = Qt.Key


def paste(find: Find, text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    recipient_line(find).setFocus()
    QTest.keyClick(recipient_line(find), Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def numbers(count: int) -> list[str]:
    return [f"415-555-{at:04}" for at in range(count)]


@pytest.mark.parametrize("end", [",", ";", "\n", "\t", ", ", "\r\n"])
def test_a_pasted_list_becomes_one_chip_per_entry(window: Window, find: Find, end: str) -> None:
    paste(find, end.join(["4155550123", "+44 20 7946 0958", "4155550123", ""]))
    assert chip_texts(find) == ["(415) 555-0123", "+44 20 7946 0958"]
    assert recipient_line(find).text() == ""
    assert said(find("recipientNote")).endswith(" · 1 was there already")


def test_five_bad_entries_of_fifty_are_reported_and_removed(
    window: Window, find: Find, outbox: Outbox
) -> None:
    entries = numbers(50)
    for at in (3, 13, 23, 33, 43):
        entries[at] = f"12{at}"
    paste(find, "\n".join(entries))
    text_field(find).setPlainText("Hello")
    press(find("sendButton"))
    assert outbox.newest(100) == []
    assert "5 of 50 cannot be texted" in said(find("recipientError"))
    assert "too short" in said(find("recipientError"))
    for at in (43, 33, 23, 13, 3):
        recipient_chips(find).choose(at)
        QTest.keyClick(recipient_chips(find), Key.Key_Delete)
    assert said(find("recipientError")) == ""
    assert said(find("recipientNote")) == "45 texts, one to each"
    press(find("sendButton"))
    assert len({row.recipient for row in outbox.newest(100)}) == 45
    assert chip_texts(find) == []


def test_send_counts_no_texts_while_a_recipient_has_to_be_mended(
    window: Window, find: Find, outbox: Outbox
) -> None:
    paste(find, "4155550121, 4155550122, 123, 4155550124,")
    text_field(find).setPlainText("Hello")
    send = find("sendButton")
    assert isinstance(send, QPushButton)
    assert send.text() == "&Send"
    press(send)
    assert outbox.newest(9) == []
    notice = said(find("composeNotice"))
    assert notice.startswith("Nothing was sent: 1 recipient")
    assert "red under To" in notice
    press(find("leaveOutButton"))
    assert send.text() == "&Send 3"
    assert said(find("composeNotice")) == ""
    press(send)
    assert len(outbox.newest(9)) == 3


def test_the_reason_of_a_single_recipient_stands_only_below_it(
    window: Window, find: Find, outbox: Outbox
) -> None:
    paste(find, "123")
    text_field(find).setPlainText("Hello")
    press(find("sendButton"))
    assert outbox.newest(9) == []
    assert said(find("composeNotice")) == ""
    assert "too short" in said(find("recipientError"))


def test_a_thousand_recipients_scroll(window: Window, find: Find) -> None:
    paste(find, "\n".join(numbers(1200)))
    assert len(chip_texts(find)) == 1200
    QApplication.processEvents()
    assert recipient_chips(find).height() <= MOST_ROWS * recipient_chips(find).row_height + 2
    assert recipient_chips(find).verticalScrollBar().maximum() > 0


def test_a_list_that_is_too_long_is_refused(window: Window, find: Find) -> None:
    paste(find, "4155550123\n" * 20_000)
    assert chip_texts(find) == []
    assert recipient_line(find).text() == ""
    assert "too long" in said(find("recipientError"))


def test_chips_are_selected_edited_and_removed_by_keys(window: Window, find: Find) -> None:
    paste(find, "4155550121, 12, 4155550123,")
    QTest.keyClick(recipient_line(find), Key.Key_Backspace)
    assert recipient_chips(find).hasFocus()
    assert recipient_chips(find).currentIndex().row() == 2
    QTest.keyClick(recipient_chips(find), Key.Key_Left)
    QTest.keyClick(recipient_chips(find), Key.Key_Return)
    assert recipient_line(find).hasFocus()
    assert recipient_line(find).text() == "12"
    QTest.keyClicks(recipient_line(find), "4155550122")
    QTest.keyClick(recipient_line(find), Key.Key_Return)
    assert chip_texts(find) == ["(415) 555-0121", "(415) 555-0122", "(415) 555-0123"]
    QTest.keyClick(recipient_line(find), Key.Key_Left)
    QTest.keyClick(recipient_chips(find), Key.Key_Backspace)
    assert chip_texts(find) == ["(415) 555-0121", "(415) 555-0122"]
    QTest.keyClick(recipient_chips(find), Key.Key_Right)
    assert recipient_line(find).hasFocus()


def test_the_remove_button_is_named_after_its_chip(window: Window, find: Find) -> None:
    paste(find, "4155550121,4155550122,")
    recipient_chips(find).choose(0)
    cross = find("removeRecipient")
    assert isinstance(cross, QPushButton)
    assert cross.accessibleName() == "Remove (415) 555-0121"
    press(cross)
    assert chip_texts(find) == ["(415) 555-0122"]


def test_typing_formats_the_number_without_moving_the_cursor(window: Window, find: Find) -> None:
    recipient_line(find).setFocus()
    QTest.keyClicks(recipient_line(find), "4155550123")
    assert recipient_line(find).text() == "(415) 555-0123"
    recipient_line(find).setCursorPosition(1)
    QTest.keyClick(recipient_line(find), Key.Key_Delete)
    QTest.keyClicks(recipient_line(find), "6")
    assert (recipient_line(find).text(), recipient_line(find).cursorPosition()) == (
        "(615) 555-0123",
        2,
    )


@pytest.mark.parametrize(
    ("keys", "shown"),
    [("12345", "12345"), ("1234", "1234"), ("123456\b", "12345"), ("4155550112", "(415) 555-0112")],
)
def test_only_a_whole_number_is_formatted_in_its_chip(
    window: Window, find: Find, keys: str, shown: str
) -> None:
    line = recipient_line(find)
    line.setFocus()
    for key in keys:
        if key == "\b":
            QTest.keyClick(line, Key.Key_Backspace)
        else:
            QTest.keyClicks(line, key)
    assert window.main_page.compose.recipient.text() in (shown, line.text())
    QTest.keyClick(line, Key.Key_Return)
    assert chip_texts(find) == [shown]


def test_each_bad_chip_says_its_own_reason(window: Window, find: Find) -> None:
    paste(find, "4155550123, 911, 12345")
    assert "The first is 911" in unisolated(said(find("recipientError")))
    chips = recipient_chips(find)
    QTest.keyClick(recipient_line(find), Key.Key_Left)
    assert unisolated(said(find("recipientError"))).startswith("12345: Numbers with five")
    QTest.keyClick(chips, Key.Key_Left)
    assert unisolated(said(find("recipientError"))).startswith("911: Emergency")
    QTest.keyClick(chips, Key.Key_Left)
    assert "The first is 911" in unisolated(said(find("recipientError")))
    for row, words in ((1, "Emergency"), (2, "Numbers with five")):
        index = chips.model().index(row, 0)
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            assert words in str(index.data(role))
    text_field(find).setFocus()
    assert "The first is 911" in unisolated(said(find("recipientError")))


def test_leave_out_counts_all_that_go(window: Window, find: Find) -> None:
    line = recipient_line(find)
    line.setFocus()
    QTest.keyClicks(line, "4155550123,Hello Nadia,your order")
    leave_out, put_back = find("leaveOutButton"), find("putBackButton")
    assert isinstance(leave_out, QPushButton)
    assert isinstance(put_back, QPushButton)
    assert leave_out.text() == "&Leave out 2"
    text_field(find).setFocus()
    assert leave_out.text() == "&Leave out 2"
    press(leave_out)
    assert put_back.text() == "Put back the 2 left out"
    line.setFocus()
    QTest.keyClicks(line, "Hello Nadia,4155550199")
    assert leave_out.text() == "&Leave out 1"


def test_who_writes_the_text_among_the_recipients_is_told_where_it_goes(
    window: Window, find: Find, database: Database
) -> None:
    people = [DirectoryEntry("+14155550177", "Enabled", "Mary Ann Cruz")]
    Directory(database, ANA).replace(people)
    line = recipient_line(find)
    line.setFocus()
    QTest.keyClicks(line, "Hello N")
    assert "Tab" not in said(find("recipientNote")), "somebody is to be written to first"
    line.clear()
    QTest.keyClicks(line, "4155550199,Mary A")
    assert "Tab" not in said(find("recipientNote")), "a name"
    line.clear()
    QTest.keyClicks(line, "4155550123,Hello")
    assert "Tab" not in said(find("recipientNote"))
    QTest.keyClicks(line, " N")
    assert "Tab goes to the text" in said(find("recipientNote"))
    QTest.keyClick(line, Key.Key_Tab)
    assert text_field(find).hasFocus()
    assert said(find("recipientNote")) == ""


@pytest.mark.parametrize("entry", HOSTILE)
def test_hostile_entries_are_kept_and_shown_as_plain_text(
    window: Window, find: Find, outbox: Outbox, entry: str
) -> None:
    paste(find, entry + ",4155550123,")
    assert chip_texts(find)[-1] == "(415) 555-0123"
    assert len(chip_texts(find)) > 1
    window.grab()
    assert not any(len(one) > 60 or "\u202e" in one or "\n" in one for one in chip_texts(find))
    press(find("sendButton"))
    assert outbox.newest(10) == []


def test_recipients_survive_a_restart(window: Window, find: Find, open_window: Open) -> None:
    paste(find, "12,4155550121,kim,4155550122,41")
    before = window.main_page.compose.recipient.text()
    assert before == "12, +14155550121, kim, +14155550122, 41"
    window.shell.close()
    assert open_window(PRACTICE).main_page.compose.recipient.text() == before


@pytest.mark.parametrize("name", ["Zoë Müller", *(one for one in HOSTILE if len(one) < 99)])
def test_a_name_is_completed_by_keys(
    window: Window, find: Find, outbox: Outbox, database: Database, name: str
) -> None:
    number = "+14155550177"
    Directory(database, ANA).replace([DirectoryEntry(number, "Enabled", name + " Mullerin")])
    recipient_line(find).setFocus()
    QTest.keyClicks(recipient_line(find), "muller")
    offered = find("recipientSuggestions")
    assert isinstance(offered, QListWidget)
    assert offered.isVisible()
    assert offered.count() == 1
    window.grab()
    QTest.keyClick(recipient_line(find), Key.Key_Return)
    assert window.main_page.compose.recipient.model.numbers() == [number]
    assert not offered.isVisible()
    assert "(415) 555-0177" in chip_texts(find)[0]
    assert chip_texts(find)[0] != "(415) 555-0177"
    # The number keeps its direction in right-to-left layouts.
    painted = recipient_chips(find).model().index(0, 0).data(MARKED_ROLE)
    assert painted.endswith(isolated("(415) 555-0177"))


@pytest.mark.parametrize("typed", ["Wei Espinoza,", "wei espinoza;", "Wei Espinoza, "])
def test_a_known_name_and_a_comma_are_its_number(
    window: Window, find: Find, database: Database, typed: str
) -> None:
    people = [("+14155550177", "Wei Espinoza"), ("+14155550178", "Wei Espinoza-Long")]
    Directory(database, ANA).replace([DirectoryEntry(one, "Enabled", name) for one, name in people])
    recipient_line(find).setFocus()
    QTest.keyClicks(recipient_line(find), typed)
    assert window.main_page.compose.recipient.model.numbers() == ["+14155550177"]
    assert said(find("recipientError")) == ""
    assert "Wei Espinoza" in chip_texts(find)[0]


def test_a_pasted_list_may_have_names(window: Window, find: Find, database: Database) -> None:
    Directory(database, ANA).replace([DirectoryEntry("+14155550177", "Enabled", "Zoë Müller")])
    paste(find, "4155550123, zoe muller; Nobody Known")
    recipient = window.main_page.compose.recipient
    assert recipient.model.numbers() == ["+14155550123", "+14155550177"]
    assert "No number is known for this name" in said(find("recipientError"))


@pytest.mark.parametrize("typed", ["Wei Espinoza,", "wei,"])
def test_a_name_of_several_is_not_guessed_but_asked_about(
    window: Window, find: Find, database: Database, typed: str
) -> None:
    people = [("+14155550177", "Wei Espinoza"), ("+14155550178", "Wei Espinoza")]
    Directory(database, ANA).replace([DirectoryEntry(one, "Enabled", name) for one, name in people])
    paste(find, typed)
    recipient = window.main_page.compose.recipient
    assert recipient.model.numbers() == []
    assert unisolated(said(find("recipientError"))) == f"Which {typed.rstrip(',')}?"
    choices = recipient.notes.findChildren(QPushButton, "readingButton")
    texts = [unisolated(one.text()) for one in choices if not one.isHidden()]
    shown = [one.replace("\u00a0", " ").replace("\u2060", "") for one in texts]
    assert shown == ["Wei Espinoza (415) 555-0177", "Wei Espinoza (415) 555-0178"]
    press(choices[1])
    assert recipient.model.numbers() == ["+14155550178"]
    assert said(find("recipientError")) == ""


def test_a_first_name_with_a_comma_is_the_only_one_who_has_it(
    window: Window, find: Find, database: Database
) -> None:
    people = [("+14155550177", "Dora Takahashi"), ("+14155550178", "Doran Kofi")]
    Directory(database, ANA).replace([DirectoryEntry(one, "Enabled", name) for one, name in people])
    paste(find, "Dora, 7075550101, kofi")
    recipient = window.main_page.compose.recipient
    assert recipient.model.numbers() == ["+14155550177", "+17075550101", "+14155550178"]
    recipient.set_text("")
    recipient_line(find).setFocus()
    QTest.keyClicks(recipient_line(find), "Kofi,Dor,")
    assert recipient.model.numbers() == ["+14155550178"]
    assert "No number is known for this name" in said(find("recipientError"))


def test_a_name_that_is_not_complete_yet_stays_one_over_a_restart(
    window: Window, find: Find, database: Database
) -> None:
    Directory(database, ANA).replace([DirectoryEntry("+14155550177", "Enabled", "Ann Cruz")])
    recipient = window.main_page.compose.recipient
    recipient.set_text("4155550123, Ann")
    assert recipient.model.numbers() == ["+14155550123"]
    assert recipient_line(find).text() == "Ann"


def test_suggestions_are_said_once_and_the_person_first(
    window: Window, find: Find, database: Database, announced: list[str]
) -> None:
    people = [("+14155550123", "Kim"), ("+14155550124", "Kim")]
    Directory(database, ANA).replace([DirectoryEntry(one, "Enabled", name) for one, name in people])
    line = recipient_line(find)
    line.setFocus()
    QTest.keyClicks(line, "kim")
    assert announced == ["Kim, (415) 555-0123. 2 suggestions"]
    window.main_page.compose.recipient.set_home("GB", (), Reach())
    QTest.keyClick(line, Key.Key_Down)
    assert announced[1:] == ["Kim, (415) 555-0124. 2 of 2"]
    QTest.keyClick(line, Key.Key_Return)
    assert announced[2:] == ["Added: Kim +1 415-555-0124"]


def test_the_field_tells_whom_it_has_only_when_the_focus_comes(
    find: Find, announced: list[str]
) -> None:
    """While it has the focus, a screen reader speaks each change of the description."""
    line = recipient_line(find)
    line.setFocus()
    QTest.keyClicks(line, "4155550123,4155550124,")
    assert line.accessibleDescription() == ""
    assert announced == [
        "Added: (415) 555-0123",
        "Added: (415) 555-0124",
        "2 texts. Nobody sees who else gets one.",
    ]
    find("textField").setFocus()
    line.setFocus()
    assert line.accessibleDescription() == "(415) 555-0123, (415) 555-0124"
    choice = find("oneGroup")
    assert isinstance(choice, QRadioButton)
    choice.click()
    assert announced[3:] == ["These 2 people see each other's numbers, and everybody's answers."]


def test_enter_never_replaces_a_typed_number_by_a_suggestion(
    window: Window, find: Find, database: Database
) -> None:
    Directory(database, ANA).replace([DirectoryEntry("+14155550123", "Enabled", "Kim")])
    recipient_line(find).setFocus()
    QTest.keyClicks(recipient_line(find), "41555501")
    assert find("recipientSuggestions").isVisible()
    QTest.keyClick(recipient_line(find), Key.Key_Return)
    assert window.main_page.compose.recipient.model.numbers() == []
    QTest.keyClicks(recipient_line(find), "415555")
    QTest.keyClick(recipient_line(find), Key.Key_Down)
    QTest.keyClick(recipient_line(find), Key.Key_Return)
    assert window.main_page.compose.recipient.model.numbers() == ["+14155550123"]


def test_a_chip_of_a_frozen_extension_causes_a_warning(
    window: Window, find: Find, database: Database
) -> None:
    Directory(database, ANA).replace([DirectoryEntry("+14155550140", "Frozen", "Ida")])
    paste(find, "4155550123,4155550140,")
    assert "Ida" in said(find("recipientWarning"))


# --- the part counter -----------------------------------------------------------------------------


def test_replacing_typographic_characters_can_be_undone(window: Window, find: Find) -> None:
    field = text_field(find)
    field.setPlainText("It’s “ok” – yes…")
    press(find("replaceCharacters"))
    assert field.toPlainText() == 'It\'s "ok" - yes...'
    assert not find("replaceCharacters").isVisible()
    field.setFocus()
    QTest.keyClick(field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == "It’s “ok” – yes…"
    field.setPlainText("It’s 😀")
    assert "😀" in said(find("counterReason"))
    assert not find("replaceCharacters").isVisible()


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("see https://bit.ly/abc", "bit.ly"),
        ("TinyURL.com/x.", "tinyurl.com"),
        ("www.t.co/1", "t.co"),
        ("see rabbit.ly/abc", ""),
        ("t.community", ""),
        ("bit.ly.example.com", ""),
        ("me@t.co", ""),
    ],
)
def test_public_link_shorteners_cause_a_warning(
    window: Window, find: Find, text: str, host: str
) -> None:
    field = text_field(find)
    field.setPlainText(text)
    warning = said(find("shortenerWarning"))
    assert host in warning
    assert bool(warning) == bool(host)


def test_a_few_chips_need_no_scroll_bar(window: Window, find: Find) -> None:
    for typed in ("4155550123", "4155550123, 4155550124, 4155550125"):
        window.main_page.compose.recipient.set_text(typed)
        QApplication.processEvents()
        assert recipient_chips(find).verticalScrollBar().maximum() == 0


def test_an_unknown_name_is_explained(window: Window, find: Find) -> None:
    recipient = window.main_page.compose.recipient
    recipient.set_text("Zoë O’Neill-Smith Jr.")
    assert recipient.check() is None
    assert "No number is known for this name" in said(find("recipientError"))
    recipient.set_text("1-800-FLOWERS")
    assert recipient.check() is None
    assert "On a keypad" in said(find("recipientError"))


def test_bad_entries_of_a_list_can_be_left_out_at_once(window: Window, find: Find) -> None:
    recipient = window.main_page.compose.recipient
    recipient.set_text("4155550123, 12, nobody, 4155550124")
    assert recipient.check() is None
    press(find("leaveOutButton"))
    assert chip_texts(find) == ["(415) 555-0123", "(415) 555-0124"]
    assert recipient.check() == ["+14155550123", "+14155550124"]
    assert not find("leaveOutButton").isVisible()
    assert said(find("recipientError")) == ""
    recipient.set_text("12, ")
    assert recipient.check() is None
    assert not find("leaveOutButton").isVisible()


# --- numbers that can be read in several ways -----------------------------------------------------


def test_an_uncertain_number_is_asked_about_and_not_texted(
    window: Window, find: Find, outbox: Outbox
) -> None:
    compose = window.main_page.compose
    QGuiApplication.clipboard().setText("+14155550123\n+61412345678.0\n")
    compose.recipient.field.paste()
    compose.text_field.setPlainText("Hello")
    compose.sending.send()
    assert outbox.newest(5) == []
    assert "not certain which number is meant" in said(find("recipientError"))
    buttons = [
        one for one in window.shell.findChildren(QPushButton, "readingButton") if one.isVisible()
    ]
    assert [one.property("number") for one in buttons] == ["+61412345678", "+614123456780"]
    assert "+61412345678.0\u2069 is" in buttons[0].text()
    buttons[0].click()
    assert compose.recipient.model.numbers() == ["+14155550123", "+61412345678"]
    assert not any(one.isVisible() for one in buttons)
    compose.sending.send()
    assert {row.recipient for row in outbox.newest(5)} == {"+14155550123", "+61412345678"}


def test_a_draft_keeps_the_question(window: Window) -> None:
    recipient = window.main_page.compose.recipient
    recipient.set_text("+14155550123, +61412345678.0, +14155550124")
    assert recipient.text() == "+14155550123, +61412345678.0, +14155550124"
    assert [bool(one.readings) for one in recipient.model.recipients] == [False, True, False]


def test_tab_goes_from_the_recipients_to_the_text_however_many_there_are(
    window: Window, find: Find
) -> None:
    window.show_accounts(AccountList((account(),)))
    typed = ("4155550123,", "4155550124,4155550125", "4155550126")
    for numbers_typed in typed:
        recipient_line(find).setFocus()
        QTest.keyClicks(recipient_line(find), numbers_typed)
        QTest.keyClick(recipient_line(find), Key.Key_Tab)
        assert QApplication.focusWidget() is text_field(find), numbers_typed
    assert find("oneEach").isVisible()
    reached, focused = [], QApplication.focusWidget()
    for _more in range(4):
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
    assert reached == ["sendButton", "sendMenuButton", "oneEach", "attachButton"]
