"""What is always seen, however small the window is: the field for the text, and Send."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, Numbers
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.ui.compose.sending import Sending
from desktop.ui.widgets.text_height import height_of
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.languages import spoken
from tests.ui.photos import save_photo
from tests.ui.places import by_night
from tests.ui.samples import DIRECT, LINE, PRACTICE, Open, account, said
from tests.ui.settling import settle

# The least size; a screen of 1280 by 800 at 200 %, and at 300 %.
SIZES = (QSize(720, 520), QSize(624, 352), QSize(411, 219))
CHECKING = "Something is missing, and it takes more than one line to say what that is. " * 2


def is_seen_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def found(window: Window, name: str) -> QWidget:
    part = window.shell.findChild(QWidget, name)
    assert isinstance(part, QWidget)
    return part


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def see_field_and_send(sending: Sending, field: QWidget, why: str) -> None:
    sending.before.look()
    if field.window().height() < 500:
        # There the pane of a new text scrolls as a whole, and shows what has the focus.
        field.window().activateWindow()
        field.setFocus()
    settle()
    for part in (field, *sending.button.findChildren(QPushButton)):
        assert is_seen_whole(part), (why, part.objectName())
    assert field.height() >= height_of(sending._field, 1), why
    assert not place(field).intersects(place(sending.button)), why


@pytest.mark.parametrize("height", [508, 492, 470])
@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_nothing_scrolls_at_twice_the_size_on_a_usual_screen(
    open_window: Open, qapp: QApplication, language: str, height: int
) -> None:
    """Of 1920 by 1080, less the frame of the window; the welcome also less a bar of tasks."""
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.shell.setMinimumSize(100, 100)
        window.shell.resize(960, height)
        settle()
        welcome = window.sign_in_page()
        assert welcome.isVisible()
        assert welcome.verticalScrollBar().maximum() == 0
        window.show_accounts(AccountList((account(),)))
        window.main_page.workspace.show_compose()
        settle()
        scroll_bar = window.main_page.compose._area.verticalScrollBar()
        assert height < 492 or scroll_bar.maximum() == 0


@pytest.fixture(params=SIZES, ids=str)
def small(request: pytest.FixtureRequest, open_window: Open, qapp: QApplication) -> Window:
    window = open_window(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    window.main_page.header.show_practice_page("http://127.0.0.1:1/control")
    # As on a screen that has no room for more.
    window.shell.setMinimumSize(request.param)
    window.shell.resize(request.param)
    settle()
    return window


@pytest.mark.usefixtures("night_is_told")
@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_field_and_send_are_seen_in_a_conversation(
    open_window: Open, database: Database, qapp: QApplication, language: str, size: QSize
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.shell.setMinimumSize(size)
        window.shell.resize(size)
        receive(database, "Hello", by_night()[0])
        page = window.main_page.conversations
        page.refresh()
        window.main_page.workspace.open_conversation(page.model.id_at(0))
        reply = page.thread_page.reply
        sending, field = reply.sending, reply.field
        see_field_and_send(sending, field, "empty")
        field.setPlainText("word " * 190)
        see_field_and_send(sending, field, "a long text")
        sending.notice.say(CHECKING)
        sending.undo_bar.offer(["1"], 9000, 1)
        see_field_and_send(sending, field, "notices")
        field.setPlainText("\u03b1 bit.ly/abc")
        see_field_and_send(sending, field, "reasons")


@pytest.mark.usefixtures("night_is_told")
@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_field_and_send_are_seen_in_a_new_text(
    open_window: Open, qapp: QApplication, language: str, size: QSize
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.shell.setMinimumSize(size)
        window.shell.resize(size)
        window.main_page.begin_new()
        compose = window.main_page.compose
        sending, field = compose.sending, compose.text_field
        see_field_and_send(sending, field, "empty")
        numbers = ", ".join(by_night() + [f"41555501{at}" for at in range(20, 26)])
        compose.recipient.set_text(f"{numbers}, evening, 415, ")
        see_field_and_send(sending, field, "an error")
        field.setPlainText("word " * 190)
        see_field_and_send(sending, field, "a long text")
        assert compose.checked() is None
        see_field_and_send(sending, field, "it cannot be sent")
        field.setPlainText("\u03b1 bit.ly/abc")
        see_field_and_send(sending, field, "reasons")


def test_an_error_is_read_whole_while_the_recipients_are_typed(small: Window, qtbot: QtBot) -> None:
    if small.shell.height() < 500:
        pytest.skip("there it has to be scrolled")
    compose = small.main_page.compose
    small.activateWindow()
    qtbot.waitUntil(small.isActiveWindow)
    small.main_page.begin_new()
    numbers = ", ".join(f"41555501{at}" for at in range(20, 26))
    compose.recipient.set_text(f"{numbers}, evening, 415, ")
    compose.recipient.field.setFocus()
    error = found(small, "recipientError")
    qtbot.waitUntil(lambda: bool(said(error)) and is_seen_whole(error))
    assert is_seen_whole(compose.recipient.field)


def test_a_note_that_appears_is_scrolled_to(small: Window, qtbot: QtBot) -> None:
    compose = small.main_page.compose
    small.main_page.begin_new()
    compose.text_field.setPlainText("\u03b1 bit.ly/abc")
    compose.sending.undo_bar.offer(["1"], 9000, 1)
    settle()
    undo = compose.sending.undo_bar
    qtbot.waitUntil(lambda: not undo.visibleRegion().isEmpty())
    area = compose._notes
    assert isinstance(area, QScrollArea)
    assert undo.visibleRegion().boundingRect().height() >= min(undo.height(), area.height())


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("size", [QSize(944, 492), QSize(720, 520)], ids=str)
def test_recipients_and_who_sees_whom_are_seen_above_a_picture(
    open_window: Open,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    language: str,
    size: QSize,
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        view = account(Numbers((replace(DIRECT, mms=True), LINE)))
        window.show_accounts(AccountList((view,)))
        window.shell.setMinimumSize(size)
        window.shell.resize(size)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.main_page.begin_new()
        compose = window.main_page.compose
        compose.sending.attachments.add([save_photo(tmp_path / "one.jpg", 300, 200)])
        qtbot.waitUntil(lambda: len(compose.sending.attachments.files) == 1)
        compose.text_field.setFocus()
        qtbot.waitUntil(lambda: is_seen_whole(compose.recipient.box))
        compose._area.verticalScrollBar().setValue(0)
        compose.recipient.field.setFocus()
        qtbot.waitUntil(lambda: is_seen_whole(compose.recipient.box))
        compose.recipient.set_text("4155550101, 4155550102, 4155550107, ")
        note = found(window, "recipientNote")
        for choice in compose.group.choices:
            choice.setFocus()
            assert isinstance(choice, QAbstractButton)
            choice.click()
            qtbot.waitUntil(lambda: bool(said(note)) and is_seen_whole(note))
            qtbot.waitUntil(lambda: is_seen_whole(compose.recipient.box))
            compose.text_field.setFocus()
            settle()
            assert is_seen_whole(note)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_words_of_the_header_are_cut(
    open_window: Open, qapp: QApplication, language: str, size: QSize
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.main_page.header.show_practice_page("http://127.0.0.1:1/control")
        window.shell.setMinimumSize(size)
        window.shell.resize(size)
        window.main_page.header.navigation.count(8)
        settle()
        names = ("accountButton", "conversationsTab", "outboxTab", "newTextButton")
        for name in (*names, "newTextMenuButton", "practiceBadge", "settingsButton", "helpButton"):
            part = found(window, name)
            assert part.width() >= part.sizeHint().width(), name
            assert is_seen_whole(part), name
            assert part.accessibleName() or part.property("text"), name


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("size", [QSize(667, 336), QSize(624, 336)], ids=str)
def test_the_line_to_undo_an_answer_is_seen_whole(
    open_window: Open, database: Database, qapp: QApplication, language: str, size: QSize
) -> None:
    """1366 by 768 at 200 %."""
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.shell.setMinimumSize(size)
        window.shell.resize(size)
        receive(database, "Hello", "+14155550123")
        page = window.main_page.conversations
        page.refresh()
        window.main_page.workspace.open_conversation(page.model.id_at(0))
        reply = page.thread_page.reply
        reply.sending.undo_bar.offer(["1"], 9000, 1, to=["(415) 555-0142"])
        settle()
        assert is_seen_whole(reply.sending.undo_bar)
        assert reply._notes.verticalScrollBar().maximum() == 0
        for part in (reply.field, *reply.sending.button.findChildren(QPushButton)):
            assert is_seen_whole(part), part.objectName()
