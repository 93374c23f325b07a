"""A text can be undone for some seconds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import Notice, Trouble, TroubleKind, Troubles
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.compose.undo_bar import UndoBar
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.theme import Theme
from desktop.ui.window.window import Window
from tests.ui.compose.writing import ISOLATES, write
from tests.ui.inbound import receive
from tests.ui.samples import (
    KIM,
    Find,
    compose_contents,
    press,
    said,
    set_row,
    settings_window,
)


def reply(find: Find) -> str:
    field = find("replyField")
    assert isinstance(field, QPlainTextEdit)
    assert field.isVisible()
    return field.toPlainText()


def test_undo_brings_the_text_back_to_where_it_was_written(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    """The number can be another one then."""
    write(window)
    press(find("sendButton"))
    assert compose_contents(window) == ("", "")
    assert reply(find) == ""
    row = outbox.newest(1)[0]
    assert row.hold_until is not None
    assert said(find("undoLabel")) == f"To {isolated('(415) 555-0123')}: goes out in 5 s"
    press(find("undoButton"))
    assert outbox.newest(1) == []
    compose = window.main_page.compose
    assert compose.text_field.hasFocus()
    assert compose_contents(window) == (KIM, "Hello")
    assert not find("undoButton").isVisible()
    compose.recipient.set_text("+14155550124")
    press(find("sendButton"))
    rows = outbox.newest(5)
    assert [(row.text, row.recipient) for row in rows] == [("Hello", "+14155550124")]
    assert outbox.drafts.all() == []


def test_while_nothing_goes_out_the_time_to_undo_promises_nothing(
    window: Window, find: Find, outbox: Outbox
) -> None:
    away = Trouble(TroubleKind.SERVER, Notice("Away", "Advice."), stops=True)
    window.show_troubles(Troubles((away,)))
    write(window)
    press(find("sendButton"))
    to = f"To {isolated('(415) 555-0123')}: "
    assert said(find("undoLabel")) == f"{to}can be undone for 5 s"
    window.show_troubles(Troubles())
    bar = window.main_page.conversations.thread_page.reply.sending.undo_bar
    bar._show_time()
    assert said(find("undoLabel")) == f"{to}goes out in 5 s"


def test_undo_restores_the_fields_of_a_text_to_several(
    window: Window, find: Find, outbox: Outbox
) -> None:
    to = f"{KIM}, +14155550124"
    write(window, to=to)
    press(find("sendButton"))
    both = ", ".join(isolated(f"(415) 555-012{digit}") for digit in "34")
    assert said(find("undoLabel")).startswith(f"To {both}: 2 text")
    press(find("undoButton"))
    assert outbox.newest(1) == []
    assert compose_contents(window) == (to, "Hello")
    assert [one.text for one in outbox.drafts.all()] == ["Hello"]


def test_undo_keeps_an_answer_begun_meanwhile(
    window: Window, find: Find, database: Database
) -> None:
    receive(database, "Good day")
    write(window)
    press(find("sendButton"))
    field = find("replyField")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Another")
    conversation = window.main_page.conversations.thread_page.conversation
    assert conversation is not None
    press(find("undoButton"))
    assert compose_contents(window) == (KIM, "Hello")
    window.main_page.conversations.open_conversation(conversation.id)
    assert reply(find) == "Another"


def test_undo_keeps_a_new_text_begun_meanwhile(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    write(window)
    press(find("sendButton"))
    window.main_page.workspace.show_compose()
    write(window, "Another", "+14155550124")
    qtbot.waitUntil(find("undoSentButton").isVisible)
    press(find("undoSentButton"))
    assert compose_contents(window) == ("+14155550124", "Another")
    assert "under Drafts" in said(find("composeNotice"))
    assert {one.text for one in outbox.drafts.all()} == {"Hello", "Another"}


def test_undo_that_comes_too_late_is_explained(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    write(window)
    press(find("sendButton"))
    set_row(database, outbox.newest(1)[0].id, state="sending", ready="1")
    press(find("undoButton"))
    assert "already being sent" in said(find("statusRest"))
    assert reply(find) == ""
    assert len(outbox.newest(5)) == 1


@pytest.mark.parametrize(
    ("to", "sentences"),
    [
        (["Ana Ruiz"], ["To Ana Ruiz: goes out in 5 s", "Goes out in 5 s"]),
        (
            ["A" * 60],
            [f"To {'A' * most}: goes out in 5 s" for most in (60,)]
            + [f"To {'A' * most}…: goes out in 5 s" for most in (23, 11)]
            + ["Goes out in 5 s"],
        ),
        # A number is shown whole or not at all.
        (["(415) 555-0123"], ["To (415) 555-0123: goes out in 5 s", "Goes out in 5 s"]),
        (
            ["Ana", "Ben", "Kim", "Zoë"],
            [
                f"To {names}: goes out in 5 s"
                for names in ("Ana, Ben, Kim and 1 more", "Ana, Ben and 2 more", "Ana and 3 more")
            ],
        ),
        ([], ["Goes out in 5 s"]),
    ],
)
def test_the_undo_bar_says_for_whom_the_text_is_as_far_as_there_is_room(
    theme: Theme, qtbot: QtBot, to: list[str], sentences: list[str]
) -> None:
    bar = UndoBar(theme)
    qtbot.addWidget(bar)
    bar.offer(["x"], 5_000, 1, None, to)
    (label,) = bar.findChildren(QLabel, "undoLabel")
    for sentence in sentences:
        room = label.fontMetrics().horizontalAdvance(sentence)
        bar.resize(bar.width() + room + 1 - label.width(), bar.height())
        QApplication.processEvents()
        assert label.text().translate(ISOLATES) == sentence
        assert label.accessibleName().translate(ISOLATES) == sentences[0]
    bar.withdraw()


def test_the_undo_bar_hides_after_its_time(
    window: Window, find: Find, settings: QSettings, qtbot: QtBot
) -> None:
    window.main_page.compose.sending.undo_bar.offer(["x"], 300, 1)
    assert find("undoButton").isVisible()
    qtbot.waitUntil(lambda: not find("undoButton").isVisible())


@pytest.mark.parametrize(("stored", "ms"), [("0", 0), ("20", 20_000), ("-4", 0), ("x", 5_000)])
def test_the_undo_time_is_a_setting(
    window: Window, find: Find, outbox: Outbox, settings: QSettings, stored: str, ms: int
) -> None:
    settings.setValue("sending/grace_seconds", stored)
    write(window)
    press(find("sendButton"))
    row = outbox.newest(1)[0]
    assert (row.hold_until or row.created_at) - row.created_at == ms
    assert find("undoButton").isVisible() == bool(ms)


def test_the_chosen_undo_time_is_saved(window: Window, settings: QSettings) -> None:
    box = settings_window(window, SettingsSection.SENDING).findChild(QComboBox, "graceBox")
    assert box is not None
    assert box.currentData() == 5
    box.activated.emit(0)
    assert int(str(settings.value("sending/grace_seconds"))) == 0


def test_closing_sends_texts_that_could_be_undone(
    window: Window, find: Find, outbox: Outbox
) -> None:
    write(window)
    press(find("sendButton"))
    id_ = outbox.newest(1)[0].id
    assert window.send_undoable_now()
    assert window.is_sending()
    assert outbox.newest(1)[0].hold_until is None
    assert outbox.decisions.cancel(id_)
    assert not window.is_sending()
    assert not window.send_undoable_now()
