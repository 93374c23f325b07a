"""What is pressed twice, or typed or pressed in the wrong place, does no harm."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.widgets.second_press import SLOW_MS
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive
from tests.ui.samples import Find, press, said, text_field

# Than what `receive` makes.
NEWER = 1_790_000_000_000 + 3_600_000
CTRL = Qt.KeyboardModifier.ControlModifier


def write_new(window: Window, find: Find, to: str = "(415) 555-0123") -> None:
    window.main_page.workspace.show_compose()
    window.main_page.compose.recipient.set_text(to)
    text_field(find).setPlainText("Hello")
    text_field(find).setFocus()
    QApplication.processEvents()


def press_ctrl_enter(window: Window) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()


@pytest.mark.parametrize("grace", [0, 5])
def test_a_second_ctrl_enter_in_an_answer_says_nothing(
    window: Window,
    find: Find,
    settings: QSettings,
    database: Database,
    outbox: Outbox,
    show: Show,
    qtbot: QtBot,
    grace: int,
) -> None:
    settings.setValue("sending/grace_seconds", grace)
    receive(database)
    reply = show(0).reply
    reply.field.setPlainText("Hello")
    reply.field.setFocus()
    qtbot.waitUntil(reply.field.hasFocus)
    for _ in range(3):
        press_ctrl_enter(window)
    assert len(outbox.newest(5)) == 1
    assert said(find("replyNotice")) == ""
    reply.sending.second.stop()
    press_ctrl_enter(window)
    assert "There is no text yet" in said(find("replyNotice")), "later it is a mistake"


@pytest.mark.parametrize("to", ["(415) 555-0123", "(415) 555-0123, (415) 555-0124"])
def test_a_second_ctrl_enter_in_a_new_text_says_nothing(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot, to: str
) -> None:
    """To one, the answer field of the opened conversation gets it."""
    write_new(window, find, to)
    qtbot.waitUntil(text_field(find).hasFocus)
    count = to.count(",") + 1
    for _ in range(3):
        press_ctrl_enter(window)
    assert len(outbox.newest(5)) == count
    for notice in ("replyNotice", "composeNotice"):
        assert said(find(notice)) == ""
    if count > 1:
        assert said(find("recipientError")) == ""


def test_what_is_missing_in_a_new_text_is_not_said_of_another_recipient(
    window: Window, find: Find
) -> None:
    write_new(window, find)
    text_field(find).clear()
    press(find("sendButton"))
    assert "There is no text yet" in said(find("composeNotice"))
    line = find("recipientField")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "4")
    assert said(find("composeNotice")) == ""


def from_system(window: Window, at: QPoint) -> None:
    """A press as it comes from the window system, where the mouse rests."""
    handle = window.shell.windowHandle()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, none, at)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, none, at)
    QApplication.processEvents()


def test_a_slow_double_click_on_send_opens_nothing(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    write_new(window, find)
    send = find("sendButton")
    at = send.mapTo(window.shell, send.rect().center())
    QCursor.setPos(window.shell.mapToGlobal(at))
    QApplication.processEvents()
    from_system(window, at)
    page = window.main_page.conversations.thread_page
    assert page.isVisible()
    assert len(outbox.newest(5)) == 1

    def under() -> QWidget | None:
        return window.shell.childAt(at)

    def is_kept() -> bool:
        found = under()
        return found is None or not page.isAncestorOf(found)

    QTest.qWait(QApplication.doubleClickInterval() + 50)
    assert is_kept(), "longer than the system's double-click"
    trembling = at + QPoint(2, 1)
    QCursor.setPos(window.shell.mapToGlobal(trembling))
    QApplication.processEvents()
    assert is_kept()
    qtbot.waitUntil(lambda: not is_kept(), timeout=SLOW_MS + 5_000)


def test_who_moves_the_mouse_can_press_at_once(window: Window, find: Find) -> None:
    write_new(window, find)
    send = find("sendButton")
    at = send.mapTo(window.shell, send.rect().center())
    QCursor.setPos(window.shell.mapToGlobal(at))
    QApplication.processEvents()
    from_system(window, at)
    page = window.main_page.conversations.thread_page
    other = page.head.more.mapTo(window.shell, page.head.more.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window.shell.windowHandle(), Qt.MouseButton.LeftButton, none, other)
    assert page.head.more.isDown()
    QTest.mouseRelease(window.shell.windowHandle(), Qt.MouseButton.LeftButton, none, QPoint(1, 1))


def test_a_sentence_that_is_typed_on_a_button_is_written_into_the_answer(
    window: Window, find: Find, database: Database, outbox: Outbox, show: Show, qtbot: QtBot
) -> None:
    receive(database)
    page = show(0)
    for button in (page.head.more, page.head.done, find("templatesButton")):
        page.reply.field.clear()
        button.setFocus()
        qtbot.waitUntil(button.hasFocus)
        for character in "Great, see you at 5":
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClicks(focused, character)
        assert page.reply.field.toPlainText() == "Great, see you at 5"
    row = page.conversation
    assert row is not None
    assert not row.is_muted
    assert row.consent is None


def test_enter_records_no_opt_out(
    window: Window, find: Find, database: Database, show: Show
) -> None:
    receive(database)
    page = show(0)
    actions = {action.text(): action for action in page._menu.actions()}
    actions["They want no texts…"].trigger()
    field = find("consentField")
    QTest.keyClicks(field, "5")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(field, key)
        assert find("consentDialog").isVisible()
    window.main_page.conversations.refresh()
    assert page.conversation is not None
    assert page.conversation.consent is None
    save = find("saveConsentButton")
    save.setFocus()
    QTest.keyClick(save, Qt.Key.Key_Return)
    window.main_page.conversations.refresh()
    assert page.conversation.is_opted_out, "on the button it is a press"


def test_the_line_below_the_field_belongs_to_it(
    window: Window, find: Find, database: Database, show: Show, qtbot: QtBot
) -> None:
    receive(database)
    page = show(0)
    reply = page.reply
    below = QPoint(reply.width() // 2, reply.height() - 3)
    for widget, place in (
        (find("sendKeyHint"), QPoint(5, 5)),
        (find("counterLabel"), QPoint(5, 5)),
        (reply, below),
    ):
        page.head.more.setFocus()
        from_system(window, widget.mapTo(window.shell, place))
        assert reply.field.hasFocus()
    write_new(window, find)
    find("recipientField").setFocus()
    hint = window.main_page.compose.sending.counter
    from_system(window, hint.mapTo(window.shell, QPoint(5, 5)))
    assert text_field(find).hasFocus()


def test_the_conversation_of_a_text_that_was_taken_back_is_seen_in_the_list(
    window: Window, find: Find, database: Database, clock: Callable[[], int], qtbot: QtBot
) -> None:
    """Its place is that of its last text again."""
    receive(database, "First", "+14155550123")
    for number in range(30):
        receive(database, "Hi", f"+1415555{number:04}")
    while clock() < NEWER:
        pass
    view = window.main_page.conversations
    view.refresh()
    view.open_conversation(view.model.id_at(30))
    rows, field = view.list.list, view.thread_page.reply.field
    field.setPlainText("Hello")
    press(find("sendButton"))
    qtbot.waitUntil(lambda: rows.currentIndex().row() == 0)
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.toPlainText() == "Hello"
    current = rows.currentIndex()
    assert current.row() == 30
    assert rows.selectionModel().isSelected(current)
    qtbot.waitUntil(lambda: rows.viewport().rect().contains(rows.visualRect(current)))
    row = window.main_page.conversations.model.conversation(30)
    assert row is not None
    assert row.draft == "Hello"
