"""The compose pane: errors are explained, and nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    MAX_TEXT_UNITS,
    AccountList,
    AccountState,
    MessageState,
    Numbers,
)
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.ui.samples import (
    COMPANY,
    DIRECT,
    KIM,
    LINE,
    PRACTICE,
    Find,
    Open,
    account,
    chip_texts,
    compose_contents,
    double_click,
    press,
    put,
    recipient_line,
    said,
    text_field,
    unisolated,
)
from tests.ui.settling import settle


def write(find: Find, recipient: str, text: str) -> None:
    recipient_line(find).setFocus()
    recipient_line(find).clear()
    QTest.keyClicks(recipient_line(find), recipient)
    text_field(find).setPlainText(text)


def test_a_text_is_queued_and_its_conversation_is_open_for_the_next(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    write(find, "415 555 0123", "Hello Kim")
    with qtbot.waitSignal(window.commands.process_outbox):
        press(find("sendButton"))
    (row,) = outbox.newest(10)
    assert (row.recipient, row.sender, row.text) == (KIM, DIRECT.phone_number, "Hello Kim")
    assert row.state == MessageState.QUEUED
    assert unisolated(said(find("threadTitle"))) == "(415) 555-0123"
    assert window.focusWidget() is find("replyField")
    assert compose_contents(window) == ("", "")
    assert next(iter(outbox.drafts.all()), None) is None
    assert window.main_page.view.model.rowCount() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("field", ["recipientField", "textField", "senderPicker"])
def test_control_and_enter_send_from_every_field(
    window: Window, find: Find, outbox: Outbox, field: str, key: Qt.Key
) -> None:
    write(find, "4155550123", "Hello")
    find(field).setFocus()
    QTest.keyClick(find(field), key, Qt.KeyboardModifier.ControlModifier)
    assert [row.text for row in outbox.newest(10)] == ["Hello"]


def test_the_recipient_is_formatted(window: Window, find: Find) -> None:
    write(find, "+1 415.555.0123", "")
    text_field(find).setFocus()
    assert chip_texts(find) == ["(415) 555-0123"]
    assert said(find("recipientError")) == ""
    write(find, "00442079460958", "")
    QTest.keyClick(recipient_line(find), Qt.Key.Key_Return)
    assert chip_texts(find) == ["(415) 555-0123", "+44 20 7946 0958"]
    assert window.focusWidget() is recipient_line(find)
    QTest.keyClick(recipient_line(find), Qt.Key.Key_Return)
    assert window.focusWidget() is text_field(find)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("", "There is no number yet"),
        ("kim@home", "A phone number goes here, without letters"),
        ("12", "This number is too short"),
        ("555-0123", "The area code is missing"),
        ("911", "Emergency services cannot be texted from here"),
        ("72345", "Numbers with five or six digits cannot be texted"),
        ("(650) 555-0101", "This is the number you are texting from"),
        ("5" * 400, "This is too long for a phone number"),
    ],
)
def test_a_recipient_that_cannot_be_texted_is_explained_and_kept(
    window: Window, find: Find, outbox: Outbox, typed: str, title: str
) -> None:
    recipient_line(find).setText(typed)
    text_field(find).setPlainText("Hello")
    press(find("sendButton"))
    assert title in said(find("recipientError"))
    assert window.main_page.compose.recipient.text() == typed
    assert text_field(find).toPlainText() == "Hello"
    # Where the line has the focus, the sentence is spoken by itself.
    find("sendButton").setFocus()
    recipient_line(find).setFocus()
    assert recipient_line(find).accessibleDescription() == said(find("recipientError"))
    assert outbox.newest(10) == []
    if typed:
        QTest.keyClick(recipient_line(find), Qt.Key.Key_Backspace)
        QTest.keyClick(find("recipientChips"), Qt.Key.Key_Backspace)
    assert chip_texts(find) == []
    QTest.keyClicks(recipient_line(find), "1")
    assert said(find("recipientError")) == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no text yet"),
        (" \n ", "There is no text yet"),
        ("x" * 1001, "1 character over the limit of 1,000"),
        ("😀" * 501, "2 characters over the limit of 1,000"),
    ],
)
def test_a_text_that_cannot_be_sent_is_explained_and_kept(
    window: Window, find: Find, outbox: Outbox, text: str, sentence: str
) -> None:
    write(find, "4155550123", text)
    press(find("sendButton"))
    assert sentence in said(find("composeNotice"))
    assert text_field(find).toPlainText() == text
    assert outbox.newest(10) == []


def test_a_text_of_exactly_the_limit_is_sent(window: Window, find: Find, outbox: Outbox) -> None:
    write(find, "4155550123", "x" * MAX_TEXT_UNITS)
    press(find("sendButton"))
    assert len(outbox.newest(10)) == 1


def test_a_paste_of_a_million_characters_is_refused(
    window: Window, find: Find, outbox: Outbox
) -> None:
    text_field(find).setPlainText("Before")
    data = QMimeData()
    data.setText("y" * 1_000_000)
    QGuiApplication.clipboard().setMimeData(data)
    text_field(find).paste()
    assert "1,000,000 characters" in said(find("composeNotice"))
    assert text_field(find).toPlainText() == "Before"
    assert len(QGuiApplication.clipboard().text()) == 1_000_000


def test_only_plain_text_is_pasted(window: Window, find: Find) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b><img src='file:///etc/passwd'>")
    data.setText("<b>as typed</b>")
    QGuiApplication.clipboard().setMimeData(data)
    text_field(find).paste()
    assert text_field(find).toPlainText() == "<b>as typed</b>"


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        (None, "Your numbers have not been read yet"),
        (Numbers(), "There is no number to text from"),
    ],
)
def test_without_a_number_nothing_is_sent_and_nothing_is_lost(
    window: Window, find: Find, outbox: Outbox, numbers: Numbers | None, sentence: str
) -> None:
    window.show_accounts(AccountList((account(numbers),)))
    write(find, "4155550123", "Hello")
    press(find("sendButton"))
    assert sentence in said(find("composeNotice"))
    assert text_field(find).toPlainText() == "Hello"
    assert outbox.newest(10) == []


def test_a_text_may_be_queued_while_signed_out(window: Window, find: Find, outbox: Outbox) -> None:
    window.show_accounts(AccountList((account(state=AccountState.SIGNED_OUT),)))
    assert "waits until you sign in" in said(find("senderWarning"))
    write(find, "4155550123", "Hello")
    press(find("sendButton"))
    assert len(outbox.newest(10)) == 1


# What fits into one is not the limit of the text.
ONE_TEXT = "Billed as one text · as 2 after"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", "Up to 1,000 characters", ""),
        ("x" * 40, f"{ONE_TEXT} 120 more characters", ""),
        ("x" * 161, "Billed as 2 texts · as 3 after 145 more characters", ""),
        ("It’s", f"{ONE_TEXT} 66 more characters", "’"),
        (
            "Cafe\u0301",
            f"{ONE_TEXT} 65 more characters",
            "accent written as a separate character",
        ),
        ("a\u202eb\u200e", f"{ONE_TEXT} 66 more characters", "because of: direction mark"),
        ("a\u3164", f"{ONE_TEXT} 68 more characters", "invisible character U+3164"),
        ("a\u094d", f"{ONE_TEXT} 68 more characters", "“◌\u094d”"),
        ("a\ue000", f"{ONE_TEXT} 68 more characters", "invisible character U+E000"),
        ("👍🏽 1️⃣ 🇫🇷", f"{ONE_TEXT} 57 more characters", "because of: “👍🏽”, “1️⃣”, “🇫🇷”"),
        ("bell\x07", f"{ONE_TEXT} 156 more characters", ""),
        (f"\n{'x' * 160}\n\n", "Billed as one text · as 2 with the next character", ""),
        ("x" * 990, "Billed as 7 texts · 10 characters left", ""),
        ("x" * 1012, "12 over the limit of 1,000 characters", ""),
    ],
)
def test_the_counter_shows_parts_and_room_left(
    window: Window, find: Find, text: str, line: str, reason: str
) -> None:
    text_field(find).setPlainText(text)
    assert said(find("counterLabel")) == line
    said_reason = unisolated(said(find("counterReason")))
    assert (reason in said_reason) if reason else not said_reason


def test_a_disk_error_keeps_the_fields_and_one_draft(
    window: Window, find: Find, outbox: Outbox
) -> None:
    write(find, "4155550123", "Hello")
    # Writes fail as on a read-only disk. (A lock of another program is no disk error.)
    outbox._database._connection.pragma("query_only", "on")
    press(find("sendButton"))
    assert "The outbox cannot be written" in said(find("composeNotice"))
    assert text_field(find).toPlainText() == "Hello"
    assert chip_texts(find) == ["(415) 555-0123"]
    outbox._database._connection.pragma("query_only", "off")
    window.main_page.compose.drafts.keep_now()
    unsent = next(iter(outbox.drafts.all()), None)
    assert unsent is not None
    press(find("sendButton"))
    # The same id, so that a commit that succeeded after all is not repeated.
    assert [(row.id, row.text) for row in outbox.newest(10)] == [(unsent.id, "Hello")]


def test_the_draft_and_its_number_survive_a_restart(
    window: Window,
    find: Find,
    open_window: Open,
) -> None:
    picker = window.main_page.compose.picker
    assert picker.choose(LINE.phone_number)
    write(find, "12", "Half written")
    window.shell.close()
    again = open_window(PRACTICE)
    compose = again.main_page.compose
    assert compose.text_field.toPlainText() == "Half written"
    assert compose.recipient.text() == "12"
    again.show_accounts(AccountList((account(),)))
    chosen = compose.picker.chosen()
    assert chosen is not None
    assert chosen.phone_number == LINE.phone_number


def test_the_draft_is_saved_while_typing(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    write(find, "415", "Kept")

    def is_kept() -> bool:
        unsent = next(iter(outbox.drafts.all()), None)
        return unsent is not None and unsent.text == "Kept" and unsent.recipient == "415"

    qtbot.waitUntil(is_kept)


def test_the_last_number_is_remembered_for_each_account(
    window: Window, find: Find, open_window: Open
) -> None:
    combo = find("senderPicker")
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(1)
    again = open_window(PRACTICE)
    again.show_accounts(AccountList((account(),)))
    chosen = again.main_page.compose.picker.chosen()
    assert chosen == LINE


def test_a_number_that_can_no_longer_text_is_not_kept(window: Window, find: Find) -> None:
    picker = window.main_page.compose.picker
    assert picker.choose(LINE.phone_number)
    window.show_accounts(AccountList((account(Numbers((DIRECT, COMPANY))),)))
    assert picker.chosen() == DIRECT
    assert not picker.choose(LINE.phone_number)


def test_edit_and_send_keeps_the_current_text_as_a_draft(
    window: Window, find: Find, outbox: Outbox
) -> None:
    outbox.decisions.cancel(put(outbox, "Once more"))
    window.main_page.view.model.refresh()
    window.main_page.view.table.selectRow(0)
    write(find, "4155550177", "Another")
    press(find("editButton"))
    assert text_field(find).toPlainText() == "Once more"
    assert chip_texts(find) == ["(415) 555-0123"]
    assert "Another" in [draft.text for draft in outbox.drafts.all()]
    press(find("sendButton"))
    assert [row.state for row in outbox.newest(10)] == [
        MessageState.QUEUED,
        MessageState.CANCELLED,
    ]


def test_texts_are_never_written_to_the_settings(
    window: Window, find: Find, settings: QSettings
) -> None:
    write(find, "4155550123", "a secret sentence")
    window.shell.close()
    settings.sync()
    with open(settings.fileName(), encoding="utf-8") as file:  # noqa: PTH123 - Qt names it
        assert "secret" not in file.read()


def test_nothing_moves_when_the_first_key_is_typed(window: Window, find: Find) -> None:
    before = [find(name).pos() for name in ("senderPicker", "recipientBox", "textField")]
    text_field(find).setPlainText("a")
    QApplication.processEvents()
    assert find("newTextButton").isVisible()
    assert before == [find(name).pos() for name in ("senderPicker", "recipientBox", "textField")]


def test_the_text_field_stays_visible_in_a_small_window(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    window.shell.resize(window.shell.minimumSize())
    field = text_field(find)
    field.setFocus()
    window.main_page.compose.recipient.set_text("4155550123, 4155550124, 4155550125")
    field.setPlainText("“curly” bit.ly/x \u200b")
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() >= field.height() - 1)


# --- input methods ------------------------------------------------------------------------------


def compose_syllable(field: QWidget, committed: str, preedit: str) -> None:
    """What an input method sends while a person types: the finished part, and what it composes."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(committed)
    QApplication.sendEvent(field, event)


@pytest.mark.parametrize("action", ["send", "new", "draft", "close"])
def test_a_composed_syllable_is_kept(
    window: Window, find: Find, outbox: Outbox, action: str
) -> None:
    compose = window.main_page.compose
    compose.recipient.set_text(KIM)
    compose_syllable(compose.text_field, "한국", "어")
    assert compose.text_field.toPlainText() == "한국"
    if action == "send":
        QTest.keyClick(compose.text_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert outbox.newest(1)[0].text == "한국어"
        assert compose_contents(window) == ("", "")
        return
    if action == "new":
        compose.begin_new()
        assert compose_contents(window) == ("", "")
    elif action == "draft":
        compose.drafts.fill_in("+14155550199", "Another")
        assert compose_contents(window)[1] == "Another"
    else:
        window.shell.close()
    assert "한국어" in {draft.text for draft in outbox.drafts.all()}


def test_saving_a_draft_while_typing_does_not_end_the_composition(
    window: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    compose = window.main_page.compose
    compose_syllable(compose.text_field, "한국", "어")
    qtbot.waitUntil(lambda: [one.text for one in outbox.drafts.all()] == ["한국"])
    compose_syllable(compose.text_field, "어요", "")
    assert compose.text_field.toPlainText() == "한국어요"


def test_a_composed_number_is_a_recipient(window: Window, outbox: Outbox) -> None:
    compose = window.main_page.compose
    compose.text_field.setPlainText("Hello")
    compose_syllable(compose.recipient.field, "415555", "0123")
    compose.sending.send()
    assert outbox.newest(1)[0].recipient == "+14155550123"


# --- what nobody would want to send -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("\u200b\u200b", "only characters that cannot be seen"),
        ("\u2800", "only characters that cannot be seen"),
        ("\0\x07", "no text yet"),
        ("👍 caf\ufffd!", "would arrive as �"),
    ],
)
def test_a_text_that_nobody_could_read_is_explained(
    window: Window, find: Find, outbox: Outbox, text: str, notice: str
) -> None:
    write(find, "415 555 0123", text)
    press(find("sendButton"))
    assert notice in said(find("composeNotice"))
    assert outbox.newest(1) == []
    assert text_field(find).toPlainText()
    if "\ufffd" in text:
        assert text_field(find).textCursor().selectedText() == "\ufffd"


def test_control_characters_are_not_sent(window: Window, find: Find, outbox: Outbox) -> None:
    write(find, "415 555 0123", "")
    QGuiApplication.clipboard().setText("bell\x07 and\x0bline")
    text_field(find).paste()
    press(find("sendButton"))
    assert outbox.newest(1)[0].text == "bell and\nline"


def scroll_bars(window: Window) -> list[QScrollBar]:
    bars = window.main_page.compose.findChildren(QScrollBar)
    return [bar for bar in bars if bar.isVisible() and bar.orientation() == Qt.Orientation.Vertical]


def test_a_long_text_in_a_low_window_scrolls_in_itself(window: Window, qtbot: QtBot) -> None:
    field = window.main_page.compose.text_field
    field.setPlainText("word " * 180)
    window.main_page.compose.recipient.set_text("+14155550123, +14155550124, +14155550125")
    window.shell.resize(window.shell.minimumSize())
    qtbot.waitUntil(lambda: any(map(field.isAncestorOf, scroll_bars(window))))
    field.setFocus()

    def shows_cursor() -> bool:
        return field.viewport().visibleRegion().contains(field.cursorRect().center())

    for place in (QTextCursor.MoveOperation.End, QTextCursor.MoveOperation.Start):
        field.moveCursor(place)
        qtbot.waitUntil(shows_cursor)


def test_in_a_high_window_the_text_scrolls_and_the_other_fields_stay(window: Window) -> None:
    field = window.main_page.compose.text_field
    window.shell.resize(1080, 900)
    QApplication.processEvents()
    field.setPlainText("word " * 900)
    QApplication.processEvents()
    assert field.minimumHeight() < 100
    assert [field.isAncestorOf(bar) for bar in scroll_bars(window)] == [True]


@pytest.mark.parametrize("to", [KIM, f"{KIM}, +14155550124"])
def test_after_a_double_click_on_send_the_next_text_is_typed(
    window: Window, outbox: Outbox, find: Find, qtbot: QtBot, to: str
) -> None:
    page = window.main_page
    page.workspace.show_compose()
    page.compose.recipient.set_text(to)
    page.compose.text_field.setPlainText("Hello")
    # Where it is laid out as the person sees it.
    settle()
    double_click(find("sendButton"))
    count = len(to.split(","))
    assert len(outbox.newest(9)) == count
    reply = page.conversations.thread_page.reply.field
    wanted = reply if count == 1 else page.compose.recipient.field
    assert window.focusWidget() is wanted
    settle()
    assert window.focusWidget() is wanted
