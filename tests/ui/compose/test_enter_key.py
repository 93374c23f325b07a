"""What Enter does in the fields where a text or an answer is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.model import TemplateScope
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.compose.sending import Sending
from desktop.ui.compose.text_field import TextField
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import KIM, Find, choose_in, put, said, settings_window

DAY_MS = 86_400_000

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture(params=["New text", "answer"])
def sending(request: pytest.FixtureRequest, window: Window, database: Database) -> Sending:
    """Of both panes; Enter sends."""
    if request.param == "answer":
        receive(database, "Hello")
        conversations = window.main_page.conversations
        conversations.refresh()
        window.main_page.workspace.open_conversation(conversations.model.id_at(0))
        found = conversations.thread_page.reply.sending
    else:
        window.main_page.compose.recipient.set_text(f"{KIM}, ")
        found = window.main_page.compose.sending
    QApplication.processEvents()
    choose(window, enter_sends=True)
    return found


def choose(window: Window, *, enter_sends: bool) -> None:
    """In the settings, as the person does."""
    shown = settings_window(window, SettingsSection.SENDING)
    box = shown.findChild(QComboBox, "enterKeyBox")
    assert box is not None
    choose_in(box, enter_sends)
    shown.close()


def field_of(sending: Sending) -> TextField:
    field = sending.parent()
    assert isinstance(field, TextField)
    field.window().activateWindow()
    QApplication.processEvents()
    field.setFocus()
    return field


def texts(outbox: Outbox) -> list[str]:
    return [row.text for row in outbox.newest(5)]


def compose(field: TextField, preedit: str, committed: str = "") -> None:
    """What an input method sends."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(committed)
    QApplication.sendEvent(field, event)


def test_at_first_enter_begins_a_new_line(window: Window, outbox: Outbox) -> None:
    window.main_page.compose.recipient.set_text(f"{KIM}, ")
    field = field_of(window.main_page.compose.sending)
    QTest.keyClicks(field, "One")
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClicks(field, "Two")
    assert texts(outbox) == []
    QTest.keyClick(field, Key.Key_Return, CTRL)
    assert texts(outbox) == ["One\nTwo"]


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Key.Key_Enter, KEYPAD)],
)
def test_enter_sends_and_shift_enter_begins_a_new_line(
    sending: Sending, outbox: Outbox, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    field = field_of(sending)
    QTest.keyClicks(field, "One")
    QTest.keyClick(field, key, modifiers | SHIFT)
    QTest.keyClicks(field, "Two")
    assert field.blockCount() == 2, "a line like any other"
    assert texts(outbox) == []
    QTest.keyClick(field, key, modifiers)
    assert texts(outbox) == ["One\nTwo"]


def test_ctrl_enter_sends_in_any_case(sending: Sending, outbox: Outbox) -> None:
    field = field_of(sending)
    QTest.keyClicks(field, "Hello")
    QTest.keyClick(field, Key.Key_Return, CTRL)
    assert texts(outbox) == ["Hello"]


def test_enter_in_an_empty_field_does_nothing(sending: Sending, outbox: Outbox) -> None:
    field = field_of(sending)
    for typed in ("", "   "):
        field.setPlainText(typed)
        QTest.keyClick(field, Key.Key_Return)
        assert (field.toPlainText(), sending.notice.text(), texts(outbox)) == (typed, "", [])


def test_the_key_that_ends_a_composition_does_not_send(
    sending: Sending, outbox: Outbox, qtbot: QtBot
) -> None:
    field = field_of(sending)
    compose(field, "かんじ")
    QTest.keyClick(field, Key.Key_Return)
    assert (field.toPlainText(), texts(outbox)) == ("かんじ", []), "it ends the composition"
    compose(field, "です")
    compose(field, "", "です")
    # Some input methods pass the key on.
    QTest.keyClick(field, Key.Key_Return)
    assert texts(outbox) == []
    qtbot.waitUntil(lambda: not field._composition.may_take_enter)
    QTest.keyClick(field, Key.Key_Return)
    assert texts(outbox) == ["かんじです"]


def test_enter_that_is_held_down_does_not_send(sending: Sending, outbox: Outbox) -> None:
    field = field_of(sending)
    QTest.keyClicks(field, "Hello")
    held = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(field, held)
    assert (field.toPlainText(), texts(outbox)) == ("Hello", [])


def test_enter_takes_a_template_and_does_not_send(sending: Sending, outbox: Outbox) -> None:
    outbox.templates.add(TemplateScope.LOCAL, "Hours", "Open from 9 to 5", None)
    field = field_of(sending)
    QTest.keyClicks(field, "/h")
    QTest.qWait(1)
    assert sending.templates.list.isVisible()
    QTest.keyClick(field, Key.Key_Return)
    assert (field.toPlainText(), texts(outbox)) == ("Open from 9 to 5", [])


def test_a_pasted_line_end_does_not_send(sending: Sending, outbox: Outbox) -> None:
    field = field_of(sending)
    QApplication.clipboard().setText("One\nTwo\n")
    field.paste()
    assert (field.toPlainText(), texts(outbox)) == ("One\nTwo\n", [])


def test_the_key_is_said_beside_the_counter_at_once(sending: Sending, window: Window) -> None:
    hint = sending.counter.findChild(QLabel, "sendKeyHint")
    send = sending.button.findChild(QPushButton, "sendButton")
    assert hint is not None
    assert send is not None
    assert said(hint) == "Enter sends, Shift+Enter begins a new line"
    assert send.accessibleDescription() == "Enter"
    choose(window, enter_sends=False)
    assert said(hint) == "Ctrl+Enter sends"
    assert send.accessibleDescription() == "Ctrl+Enter"


@pytest.mark.parametrize(
    ("has_time", "is_change", "does", "words"),
    [
        (True, False, "schedules", "Schedule"),
        (True, True, "saves the change", "Save the change"),
        (False, True, "sends", "Send"),
        (False, False, "sends", "Send"),
    ],
)
def test_the_key_says_what_the_button_says(
    window: Window, outbox: Outbox, has_time: bool, is_change: bool, does: str, words: str
) -> None:
    """An answer has no time."""
    sending = window.main_page.compose.sending
    choose(window, enter_sends=True)
    hint = sending.counter.findChild(QLabel, "sendKeyHint")
    send = sending.button.findChild(QPushButton, "sendButton")
    assert hint is not None
    assert send is not None
    planned = put(outbox, "Planned", send_at=now_ms() + DAY_MS) if is_change else ""
    sending.planned.show_time(now_ms() + DAY_MS if has_time else None, planned)
    assert send.text().replace("&", "") == words
    assert said(hint) == f"Enter {does}, Shift+Enter begins a new line"
    choose(window, enter_sends=False)
    assert said(hint) == f"Ctrl+Enter {does}"


def test_the_list_of_shortcuts_follows(window: Window, find: Find) -> None:
    def listed() -> dict[str, str]:
        window.commands.open_shortcuts.emit()
        page = find("shortcutsPage")
        keys, what = (
            [label.text() for label in page.findChildren(QLabel, name)]
            for name in ("shortcutKeys", "shortcutWhat")
        )
        page.close()
        return dict(zip(keys, what, strict=True))

    assert listed()["Ctrl+Enter"] == "Send"
    choose(window, enter_sends=True)
    assert {"Enter": "Send", "Shift+Enter": "New line in a text"}.items() <= listed().items()


def test_it_is_kept_and_the_text_of_a_list_has_lines_in_any_case(
    window: Window, settings: QSettings
) -> None:
    choose(window, enter_sends=True)
    assert SendingSettings(settings).enter_sends
    window.commands.open_list.emit(None)
    made = window.shell.findChild(MergeWindow)
    assert isinstance(made, MergeWindow)
    field = made.text.field
    QTest.keyClick(field, Key.Key_Return)
    assert field.toPlainText() == "\n"
