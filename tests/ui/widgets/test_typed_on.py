"""What is typed where nothing can be written arrives whole in the field that it is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import Find, chip_texts, recipient_chips, recipient_line

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEYPAD, NONE = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.NoModifier
_SHIFTED = '+(?!"&@#'


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def type_out(text: str, modifier: Qt.KeyboardModifier = NONE) -> None:
    """As a keyboard does, with Shift where it is held; each key goes to what has the focus."""
    for one in text:
        held = SHIFT if one.isupper() or one in _SHIFTED else NONE
        key = ord(one.upper())
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focused(), QKeyEvent(kind, key, held | modifier, one))


def compose(committed: str, preedit: str = "") -> None:
    """As an input method does. It is off where what has the focus takes no text."""
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(focused(), query)
    assert query.value(Qt.InputMethodQuery.ImEnabled)
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(committed)
    QApplication.sendEvent(focused(), event)


def dead_key() -> None:
    compose("", "´")
    compose("é")
    type_out("lodie")


def pinyin() -> None:
    for begun in ("n", "ni", "nih"):
        compose("", begun)
    compose("你好")
    type_out("!")


def korean() -> None:
    """Each syllable is committed with the beginning of the next."""
    compose("", "하")
    compose("한", "구")
    compose("국")
    type_out("?")


def paste() -> None:
    QGuiApplication.clipboard().setText("Tina")
    QTest.keyClick(focused(), Qt.Key.Key_V, CTRL)
    type_out("!")


WAYS: list[tuple[Callable[[], None], str]] = [
    (lambda: type_out("Tina"), "Tina"),
    (lambda: type_out("+44 20 7946 0958"), "+44 20 7946 0958"),
    (lambda: type_out("415", KEYPAD), "415"),
    (lambda: type_out("ñandú"), "ñandú"),
    (dead_key, "élodie"),
    (pinyin, "你好!"),
    (korean, "한국?"),
    (paste, "Tina!"),
]
every_way = pytest.mark.parametrize(("way", "arrives"), WAYS)


@every_way
def test_what_is_typed_on_a_chip_is_the_next_recipient(
    window: Window, find: Find, qtbot: QtBot, way: Callable[[], None], arrives: str
) -> None:
    window.main_page.workspace.show_compose()
    recipient = window.main_page.compose.recipient
    recipient.set_text("(415) 555-0123, (415) 555-0124,")
    recipient.field.setFocus()
    QApplication.processEvents()
    chips = recipient_chips(find)
    place = chips.visualRect(chips.model().index(0, 0)).topLeft()
    place.setX(place.x() + 12)
    place.setY(place.y() + 8)
    QTest.mouseClick(chips.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(chips.hasFocus)
    way()
    assert recipient_line(find).text() == arrives
    assert recipient_line(find).hasFocus()
    assert chip_texts(find) == ["(415) 555-0123", "(415) 555-0124"]


def test_a_composition_that_the_mouse_ends_is_kept(window: Window, find: Find) -> None:
    window.main_page.workspace.show_compose()
    recipient = window.main_page.compose.recipient
    recipient.set_text("(415) 555-0123,")
    recipient.chips.choose(0)
    compose("", "한")
    window.main_page.compose.text_field.setFocus()
    compose("국")
    assert window.main_page.compose.text_field.toPlainText() == "국"
    assert recipient.text() == "+14155550123, 한"


@every_way
@pytest.mark.parametrize("place", ["text", "head", "templates"])
def test_what_is_typed_in_a_conversation_is_an_answer(
    window: Window,
    find: Find,
    database: Database,
    qtbot: QtBot,
    place: str,
    way: Callable[[], None],
    arrives: str,
) -> None:
    receive(database, "Tina is late")
    page = shown(window)
    if place == "text":
        QTest.mouseClick(
            page.list.viewport(),
            Qt.MouseButton.LeftButton,
            pos=page.list.visualRect(page.model.index(0)).center(),
        )
        page.list.setFocus()
    else:
        (page.head.more if place == "head" else find("templatesButton")).setFocus()
    page.reply.field.setPlainText("Hi. ")
    page.reply.field.selectAll()
    qtbot.waitUntil(lambda: not page.reply.field.hasFocus())
    way()
    assert sorted(page.reply.field.toPlainText()) == sorted(f"Hi. {arrives}")
    assert arrives in page.reply.field.toPlainText()
    assert page.reply.field.hasFocus()


def shown(window: Window) -> ThreadPage:
    view = window.main_page.conversations
    view.refresh()
    window.main_page.workspace.open_conversation(view.model.id_at(0))
    QApplication.processEvents()
    return view.thread_page


@pytest.mark.parametrize(("way", "arrives"), WAYS)
def test_what_is_typed_on_the_sender_is_looked_for(
    window: Window, find: Find, way: Callable[[], None], arrives: str
) -> None:
    window.main_page.workspace.show_compose()
    window.main_page.compose.picker.combo.setFocus()
    way()
    search = find("senderSearchField")
    assert search.property("text") == arrives
    assert search.hasFocus()
