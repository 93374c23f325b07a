"""Recipients as chips: typed, pasted, walked and mended with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QWidget

from desktop.contacts.directory import Directory
from desktop.core.model import DirectoryEntry, Service
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.compose.recipient_chips import MOST_ROWS, RecipientChips
from desktop.ui.compose.recipient_model import MARKED_ROLE
from desktop.ui.compose.text_field import TextField
from desktop.ui.text.plain import isolated
from desktop.ui.window.window import Window
from tests.ui.samples import ANA, HOSTILE, PRACTICE, press, said

Find = Callable[[str], QWidget]
Key = Qt.Key


def line(find: Find) -> QLineEdit:
    field = find("recipientField")
    assert isinstance(field, QLineEdit)
    return field


def chips(find: Find) -> RecipientChips:
    view = find("recipientChips")
    assert isinstance(view, RecipientChips)
    return view


def shown(find: Find) -> list[str]:
    model = chips(find).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def paste(find: Find, text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
    line(find).setFocus()
    QTest.keyClick(line(find), Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def numbers(count: int) -> list[str]:
    return [f"415-555-{at:04}" for at in range(count)]


@pytest.mark.parametrize("end", [",", ";", "\n", "\t", ", ", "\r\n"])
def test_a_list_makes_one_chip_for_each(window: Window, find: Find, end: str) -> None:
    paste(find, end.join(["4155550123", "+44 20 7946 0958", "4155550123", ""]))
    assert shown(find) == ["(415) 555-0123", "+44 20 7946 0958"]
    assert line(find).text() == ""
    assert said(find("recipientNote")) == "2 texts, one to each · 1 was there already"


def test_fifty_with_five_bad_ones(window: Window, find: Find, outbox: Outbox) -> None:
    entries = numbers(50)
    for at in (3, 13, 23, 33, 43):
        entries[at] = f"12{at}"
    paste(find, "\n".join(entries))
    text = find("textField")
    assert isinstance(text, TextField)
    text.setPlainText("Hello")
    press(find("sendButton"))
    assert outbox.newest(100) == []
    assert "5 of 50 cannot be texted" in said(find("recipientError"))
    assert "too short" in said(find("recipientError"))
    for at in (43, 33, 23, 13, 3):
        chips(find).choose(at)
        QTest.keyClick(chips(find), Key.Key_Delete)
    assert said(find("recipientError")) == ""
    assert said(find("recipientNote")) == "45 texts, one to each"
    press(find("sendButton"))
    assert len({row.recipient for row in outbox.newest(100)}) == 45
    assert shown(find) == []


def test_a_thousand_are_taken_and_scrolled(window: Window, find: Find) -> None:
    paste(find, "\n".join(numbers(1200)))
    assert len(shown(find)) == 1200
    QApplication.processEvents()
    assert chips(find).height() <= MOST_ROWS * chips(find).row_height + 2
    assert chips(find).verticalScrollBar().maximum() > 0


def test_a_list_without_end_is_not_cut_but_refused(window: Window, find: Find) -> None:
    paste(find, "4155550123\n" * 20_000)
    assert shown(find) == []
    assert line(find).text() == ""
    assert "too long" in said(find("recipientError"))


def test_chips_are_walked_mended_and_removed_by_keys(window: Window, find: Find) -> None:
    paste(find, "4155550121, 12, 4155550123,")
    QTest.keyClick(line(find), Key.Key_Backspace)
    assert chips(find).hasFocus()
    assert chips(find).currentIndex().row() == 2
    QTest.keyClick(chips(find), Key.Key_Left)
    QTest.keyClick(chips(find), Key.Key_Return)
    assert line(find).hasFocus()
    assert line(find).text() == "12"
    QTest.keyClicks(line(find), "4155550122")
    QTest.keyClick(line(find), Key.Key_Return)
    assert shown(find) == ["(415) 555-0121", "(415) 555-0122", "(415) 555-0123"]
    QTest.keyClick(line(find), Key.Key_Left)
    QTest.keyClick(chips(find), Key.Key_Backspace)
    assert shown(find) == ["(415) 555-0121", "(415) 555-0122"]
    QTest.keyClick(chips(find), Key.Key_Right)
    assert line(find).hasFocus()


def test_the_cross_has_a_name_and_removes(window: Window, find: Find) -> None:
    paste(find, "4155550121,4155550122,")
    chips(find).choose(0)
    cross = find("removeRecipient")
    assert isinstance(cross, QPushButton)
    assert cross.accessibleName() == "Remove (415) 555-0121"
    press(cross)
    assert shown(find) == ["(415) 555-0122"]


def test_what_is_typed_is_grouped_and_the_cursor_left_alone(window: Window, find: Find) -> None:
    line(find).setFocus()
    QTest.keyClicks(line(find), "4155550123")
    assert line(find).text() == "(415) 555-0123"
    line(find).setCursorPosition(1)
    QTest.keyClick(line(find), Key.Key_Delete)
    QTest.keyClicks(line(find), "6")
    assert (line(find).text(), line(find).cursorPosition()) == ("(615) 555-0123", 2)


@pytest.mark.parametrize("entry", HOSTILE)
def test_any_entry_is_kept_and_shown_as_plain_text(
    window: Window, find: Find, outbox: Outbox, entry: str
) -> None:
    paste(find, entry + ",4155550123,")
    assert shown(find)[-1] == "(415) 555-0123"
    assert len(shown(find)) > 1
    window.grab()
    assert not any(len(one) > 60 or "\u202e" in one or "\n" in one for one in shown(find))
    press(find("sendButton"))
    assert outbox.newest(10) == []


def test_everything_is_there_after_a_restart(
    window: Window, find: Find, open_window: Callable[[Service | None], Window]
) -> None:
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
    line(find).setFocus()
    QTest.keyClicks(line(find), "muller")
    offered = find("recipientSuggestions")
    assert isinstance(offered, QListWidget)
    assert offered.isVisible()
    assert offered.count() == 1
    window.grab()
    QTest.keyClick(line(find), Key.Key_Return)
    assert window.main_page.compose.recipient.model.numbers() == [number]
    assert not offered.isVisible()
    assert "(415) 555-0177" in shown(find)[0]
    assert shown(find)[0] != "(415) 555-0177"
    # From right to left, too, the number is read as it is.
    painted = chips(find).model().index(0, 0).data(MARKED_ROLE)
    assert painted.endswith(isolated("(415) 555-0177"))


def test_a_number_is_never_replaced_by_a_suggestion_unasked(
    window: Window, find: Find, database: Database
) -> None:
    Directory(database, ANA).replace([DirectoryEntry("+14155550123", "Enabled", "Kim")])
    line(find).setFocus()
    QTest.keyClicks(line(find), "41555501")
    assert find("recipientSuggestions").isVisible()
    QTest.keyClick(line(find), Key.Key_Return)
    assert window.main_page.compose.recipient.model.numbers() == []
    QTest.keyClicks(line(find), "415555")
    QTest.keyClick(line(find), Key.Key_Down)
    QTest.keyClick(line(find), Key.Key_Return)
    assert window.main_page.compose.recipient.model.numbers() == ["+14155550123"]


def test_any_chip_warns_of_a_frozen_extension(
    window: Window, find: Find, database: Database
) -> None:
    Directory(database, ANA).replace([DirectoryEntry("+14155550140", "Frozen", "Ida")])
    paste(find, "4155550123,4155550140,")
    assert "Ida" in said(find("recipientWarning"))


# --- what a text costs ----------------------------------------------------------------------------


def test_typographic_characters_are_replaced_and_brought_back(window: Window, find: Find) -> None:
    field = find("textField")
    assert isinstance(field, TextField)
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
def test_public_shorteners_are_warned_of(window: Window, find: Find, text: str, host: str) -> None:
    field = find("textField")
    assert isinstance(field, TextField)
    field.setPlainText(text)
    words = said(find("shortenerWarning"))
    assert host in words
    assert bool(words) == bool(host)


def test_a_few_chips_need_no_scroll_bar(window: Window, find: Find) -> None:
    for typed in ("4155550123", "4155550123, 4155550124, 4155550125"):
        window.main_page.compose.recipient.set_text(typed)
        QApplication.processEvents()
        assert chips(find).verticalScrollBar().maximum() == 0


def test_a_name_that_nobody_has_is_explained_as_a_name(window: Window, find: Find) -> None:
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
    assert shown(find) == ["(415) 555-0123", "(415) 555-0124"]
    assert recipient.check() == ["+14155550123", "+14155550124"]
    assert not find("leaveOutButton").isVisible()
    assert said(find("recipientError")) == ""
    recipient.set_text("12, ")
    assert recipient.check() is None
    assert not find("leaveOutButton").isVisible()
