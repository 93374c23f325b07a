"""A second, impatient Enter does nothing in what the first one has brought. The keys come as from
the window system: to the window that is active."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.file_places import Place, begin_in
from desktop.ui.widgets.second_enter import TWICE_S
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive
from tests.ui.samples import KIM, Find, text_field

Key = Qt.Key
LATER_MS = int(TWICE_S * 1000) + 100
CTRL = Qt.KeyboardModifier.ControlModifier


def enter(qtbot: QtBot, within: QWidget, key: Qt.Key = Key.Key_Return) -> None:
    """Pressed in the window of ``within``, which is in front."""
    top = within.window()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    QTest.keyClick(top.windowHandle(), key)
    QApplication.processEvents()


def pause(qtbot: QtBot) -> None:
    """As long as somebody needs who presses Enter again on purpose."""
    qtbot.wait(LATER_MS)


@pytest.fixture
def field_in_dialog(window: Window, qtbot: QtBot) -> QLineEdit:
    """Enter in it closes its dialog, without any button."""
    dialog = Dialog(window.shell)
    field = QLineEdit()
    QVBoxLayout(dialog).addWidget(field)
    field.returnPressed.connect(dialog.accept)
    dialog.open()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


@pytest.fixture
def answer(
    window: Window, database: Database, outbox: Outbox, show: Show, qtbot: QtBot
) -> Callable[[], list[str]]:
    """An answer is written, and Enter sends; gives the texts that went to the outbox."""
    receive(database)
    reply = show(0).reply
    reply.field.enter_sends = True
    reply.field.setPlainText("Not yet")
    reply.field.setFocus()
    pause(qtbot)  # what was pressed to get here
    return lambda: [row.text for row in outbox.newest(9)]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_after_a_field_of_a_dialog_it_sends_nothing_under_it(
    answer: Callable[[], list[str]],
    field_in_dialog: QLineEdit,
    window: Window,
    qtbot: QtBot,
    key: Qt.Key,
) -> None:
    dialog = field_in_dialog.window()
    enter(qtbot, field_in_dialog, key)
    assert not dialog.isVisible()
    text = window.main_page.conversations.thread_page.reply.field
    text.setFocus()
    enter(qtbot, text, key)
    assert answer() == []
    pause(qtbot)
    enter(qtbot, text, key)
    assert answer() == ["Not yet"]


def test_after_a_field_of_a_dialog_it_presses_no_button_under_it(
    window: Window, field_in_dialog: QLineEdit, find: Find, qtbot: QtBot
) -> None:
    pressed: list[bool] = []
    new = find("newTextButton")
    assert isinstance(new, QPushButton)
    new.clicked.connect(lambda: pressed.append(True))
    enter(qtbot, field_in_dialog)
    new.setFocus()
    enter(qtbot, new)
    assert not pressed
    # Another key says that the person is here.
    QTest.keyClick(window.shell.windowHandle(), Key.Key_Tab)
    new.setFocus()
    enter(qtbot, new)
    assert pressed


def test_enter_that_is_held_down_does_nothing_either(
    answer: Callable[[], list[str]], field_in_dialog: QLineEdit, window: Window, qtbot: QtBot
) -> None:
    enter(qtbot, field_in_dialog)
    text = window.main_page.conversations.thread_page.reply.field
    text.enter_sends = False
    text.setFocus()
    pause(qtbot)
    press, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(press, Key.Key_Return, none, "\r", autorep=True)
    QApplication.sendEvent(window.shell.windowHandle(), held)
    assert text.toPlainText() == "Not yet"
    enter(qtbot, text)
    QApplication.sendEvent(window.shell.windowHandle(), held)
    assert text.toPlainText().count("\n") == 2


def test_after_another_page_it_sends_nothing(
    answer: Callable[[], list[str]], window: Window, find: Find, qtbot: QtBot
) -> None:
    """A new text is sent, and the conversation of its answer opens, where one is begun."""
    window.main_page.workspace.show_compose()
    compose = window.main_page.compose
    compose.recipient.set_text(KIM)
    compose.text_field.enter_sends = True
    compose.text_field.setPlainText("New")
    compose.text_field.setFocus()
    for _ in range(2):
        enter(qtbot, window.shell)
        reply = window.main_page.conversations.thread_page.reply.field
        qtbot.waitUntil(reply.isVisible)
        reply.setFocus()
    assert answer() == ["New"]
    assert reply.toPlainText() == "Not yet"


def test_a_second_ctrl_enter_sends_nothing_on_another_page(
    answer: Callable[[], list[str]], window: Window, find: Find, qtbot: QtBot
) -> None:
    window.main_page.workspace.show_compose()
    compose = window.main_page.compose
    compose.recipient.set_text(KIM)
    compose.text_field.setPlainText("New")
    compose.text_field.setFocus()
    reply = window.main_page.conversations.thread_page.reply.field
    for times in range(3):
        if times == 2:
            pause(qtbot)
        QTest.keyClick(window.shell.windowHandle(), Key.Key_Control, CTRL)
        QTest.keyClick(window.shell.windowHandle(), Key.Key_Return, CTRL)
        qtbot.waitUntil(reply.isVisible)
        reply.setFocus()
        if times < 2:
            assert answer() == ["New"]
    assert answer() == ["Not yet", "New"]


def test_after_a_file_dialog_it_sends_nothing(
    answer: Callable[[], list[str]], window: Window, qtbot: QtBot
) -> None:
    """That may be a window of another program, whose keys are not seen."""
    dialog = QFileDialog(window.shell)
    begin_in(dialog, Place.PicturesLocation)
    dialog.open()
    dialog.reject()
    text = window.main_page.conversations.thread_page.reply.field
    text.setFocus()
    enter(qtbot, text)
    assert answer() == []
    pause(qtbot)
    enter(qtbot, text)
    assert answer() == ["Not yet"]


def test_after_a_choice_in_a_list_over_the_window_it_is_meant(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    """A template, a person, and then *Send*, all by Enter, in quick typing."""
    window.main_page.workspace.show_compose()
    compose = window.main_page.compose
    compose.recipient.set_text("(415) 555-0123")
    text = text_field(find)
    text.setPlainText("Hello")
    box = QComboBox(compose)
    box.addItems(["One", "Two"])
    box.show()
    box.showPopup()
    box.view().setCurrentIndex(box.model().index(1, 0))
    QTest.keyClick(window.shell.windowHandle(), Key.Key_Return)
    assert box.currentText() == "Two"
    send = find("sendButton")
    send.setFocus()
    enter(qtbot, send)
    assert [row.text for row in outbox.newest(9)] == ["Hello"]


def test_who_presses_enter_in_turn_with_other_keys_is_not_kept_waiting(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    window.main_page.workspace.show_compose()
    text = text_field(find)
    text.setFocus()
    for _ in range(3):
        enter(qtbot, text)
    assert text.toPlainText() == "\n\n\n"
