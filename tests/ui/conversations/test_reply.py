"""The reply: it belongs to its conversation, goes from the number that was texted, and is never
lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountKey,
    AccountList,
    AccountState,
    Numbers,
    SignIn,
    SignInStage,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.conversations.reply_pane import ReplyPane
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.drops import drop, of_files
from tests.ui.inbound import receive, take
from tests.ui.photos import save_photo
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    LINE,
    PRACTICE,
    Find,
    Open,
    account,
    compose_contents,
    press,
    said,
    unisolated,
)

BEN = "+14155550124"


@pytest.fixture
def two(database: Database) -> None:
    """A conversation with Ben at row 0, and one with Kim at row 1."""
    receive(database, "From Kim", KIM, LINE.phone_number)
    receive(database, "From Ben", BEN)


def typed(reply: ReplyPane, text: str) -> None:
    reply.field.setPlainText(text)


@pytest.mark.usefixtures("two")
def test_what_is_typed_belongs_to_its_conversation(
    window: Window, outbox: Outbox, show: Show, open_window: Open
) -> None:
    reply = show(0).reply
    typed(reply, "Half a text to Ben")
    assert show(1).reply.field.toPlainText() == ""
    typed(reply, "For Kim")
    window.main_page.workspace.show_compose()
    assert compose_contents(window) == ("", "")
    assert show(0).reply.field.toPlainText() == "Half a text to Ben"
    assert show(1).reply.field.toPlainText() == "For Kim"
    rows = window.main_page.conversations.model
    rows.refresh()
    drafts = [row.draft for at in range(2) if (row := rows.conversation(at)) is not None]
    assert drafts == ["Half a text to Ben", "For Kim"]
    window.shell.close()
    again = open_window(PRACTICE)
    again.show_accounts(AccountList((account(),)))
    conversations = again.main_page.conversations
    conversations.refresh()
    conversations.open_conversation(conversations.model.id_at(0))
    assert conversations.thread_page.reply.field.toPlainText() == "Half a text to Ben"
    assert outbox.newest(1) == []


@pytest.mark.usefixtures("two")
def test_why_nothing_was_sent_is_said_until_something_else_is_done(
    window: Window, find: Find, show: Show
) -> None:
    reply, workspace = show(0).reply, window.main_page.workspace

    def press_without_text() -> None:
        typed(reply, "")
        press(find("sendButton"))
        assert "There is no text yet" in said(find("replyNotice"))

    for do in (
        lambda: QTest.keyClicks(reply.field, "a"),
        lambda: show(1),
        lambda: show(0),
        lambda: (workspace.show_outbox(), workspace.show_conversations()),
        lambda: (workspace.show_compose(), show(0)),
    ):
        press_without_text()
        do()
        assert not find("replyNotice").isVisible()
        assert said(find("replyNotice")) == ""


@pytest.mark.usefixtures("two")
def test_undo_brings_back_nothing_of_another_conversation(show: Show) -> None:
    field = show(0).reply.field
    QTest.keyClicks(field, "To Ben")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.document().isUndoAvailable()
    assert not show(1).reply.field.document().isUndoAvailable()


@pytest.mark.usefixtures("two")
def test_it_goes_from_the_number_that_was_texted(
    window: Window, find: Find, outbox: Outbox, show: Show
) -> None:
    assert window.main_page.compose.picker.choose(DIRECT.phone_number)
    for at, sender, recipient in ((1, LINE, KIM), (0, DIRECT, BEN)):
        typed(show(at).reply, f"From {sender.phone_number}")
        press(find("sendButton"))
        row = outbox.newest(1)[0]
        assert (row.account, row.sender, row.recipient) == (ANA, sender.phone_number, recipient)
        assert row.text == f"From {sender.phone_number}"
    assert find("replyField").accessibleDescription() == "From (650) 555-0101"


@pytest.mark.usefixtures("two")
def test_undo_brings_it_back_only_into_its_own_conversation(
    find: Find, outbox: Outbox, show: Show
) -> None:
    page = show(0)
    typed(page.reply, "To Ben")
    press(find("sendButton"))
    press(find("undoButton"))
    assert page.reply.field.toPlainText() == "To Ben"
    assert outbox.newest(1) == []
    assert outbox.drafts.all() == []
    press(find("sendButton"))
    assert unisolated(said(find("threadTitle"))) == "(415) 555-0124"
    show(1)
    assert unisolated(said(find("threadTitle"))) == "(415) 555-0123"
    press(find("undoButton"))
    assert page.reply.field.toPlainText() == ""
    assert "under Drafts" in said(find("replyNotice"))
    assert [(one.recipient, one.text) for one in outbox.drafts.all()] == [(BEN, "To Ben")]


@pytest.mark.parametrize("hold", [1, 0])
def test_a_planned_answer_is_held_when_they_write_first(
    settings: QSettings, database: Database, outbox: Outbox, show: Show, hold: int
) -> None:
    settings.setValue("sending/hold_if_answered", hold)
    first = receive(database)
    page = show(0)
    typed(page.reply, "Tomorrow")
    at = now_ms() + 86_400_000
    page.reply.sending.send(at)
    row = outbox.newest(1)[0]
    assert (row.text, row.send_at, row.hold_until) == ("Tomorrow", at, None)
    take(database, replace(first, message_id="later", created_at=now_ms()), ANA)
    assert outbox.newest(1)[0].answered == bool(hold)


def test_an_empty_answer_and_one_that_is_too_long_are_explained(
    database: Database, find: Find, outbox: Outbox, show: Show
) -> None:
    receive(database)
    page = show(0)
    for text, words in ((" ", "no text yet"), ("x" * 1001, "1 character over the limit of 1,000")):
        typed(page.reply, text)
        press(find("sendButton"))
        assert words in said(find("replyNotice"))
        assert page.reply.field.toPlainText() == text
    assert outbox.newest(1) == []


def number_gone(window: Window) -> None:
    window.show_accounts(AccountList((account(Numbers((LINE,))),)))


def signed_out_for_good(window: Window) -> None:
    other = replace(account(), key=AccountKey(ANA.server, ANA.account_id, "999"), name="Else")
    window.show_accounts(AccountList((other,)))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (number_gone, "(650) 555-0101 cannot text any more from this account"),
        (signed_out_for_good, "Ana Martins is signed out. Sign in to answer."),
    ],
)
def test_where_the_number_cannot_text_any_more_the_reason_stands_there(
    window: Window, find: Find, database: Database, show: Show, change: object, reason: str
) -> None:
    receive(database)
    page = show(0)
    assert said(find("noReplyReason")) == ""
    assert callable(change)
    typed(page.reply, "Half a text")
    change(window)
    assert reason in said(find("noReplyReason")).replace("\u2068", "").replace("\u2069", "")
    assert page.reply.field.isVisible(), "what was typed stays"
    assert not find("sendButton").isEnabled()
    assert find("sendButton").accessibleDescription() == said(find("noReplyReason"))
    typed(page.reply, "")
    change(window)
    assert not page.reply.field.isVisible()


@pytest.mark.parametrize(
    ("sender", "others", "reason"),
    [
        (KIM, tuple(f"+1415555020{at}" for at in range(10)), "and these are more"),
        ("72345", (), "no phone number that can be answered"),
        ("", (), "no phone number that can be answered"),
    ],
)
def test_who_cannot_be_answered_is_explained(
    find: Find, database: Database, show: Show, sender: str, others: tuple[str, ...], reason: str
) -> None:
    receive(database, "Hello", sender, DIRECT.phone_number, *others)
    page = show(0)
    assert reason in said(find("noReplyReason"))
    assert not page.reply.field.isVisible()


def test_an_answer_may_be_queued_while_signed_out(
    window: Window, find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    receive(database)
    page = show(0)
    assert not find("replySignInButton").isVisible()
    window.show_accounts(AccountList((account(state=AccountState.SIGNED_OUT),)))
    waits = "\u2068Ana Martins\u2069 is signed out. What you send waits until you sign in again."
    assert said(find("noReplyReason")) == waits
    closed = replace(account(None, state=AccountState.SIGNED_OUT), is_unread=True)
    window.show_accounts(AccountList((closed,)))
    assert "cannot be read in the system keyring" in said(find("noReplyReason"))
    assert said(find("noReplyReason")).endswith("What you send waits.")
    assert find("replySignInButton").isVisible()
    typed(page.reply, "Later")
    press(find("sendButton"))
    assert outbox.newest(1)[0].text == "Later"


@pytest.mark.parametrize("is_for_good", [True, False])
def test_signing_in_again_is_offered_where_the_account_is_signed_out(
    window: Window, find: Find, database: Database, show: Show, qtbot: QtBot, is_for_good: bool
) -> None:
    receive(database)
    page = show(0)
    typed(page.reply, "Half a text")
    if is_for_good:
        signed_out_for_good(window)
    else:
        window.show_accounts(AccountList((account(state=AccountState.SIGNED_OUT),)))
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(find("replySignInButton"))
    assert signal.args == [ANA.text]
    window.show_sign_in(SignIn(SignInStage.WAITING, "https://example.invalid"))
    window.show_accounts(AccountList((account(),)))
    window.show_sign_in(SignIn(SignInStage.DONE, account=ANA.text))
    assert window.focusWidget() is page.reply.field, "one goes on writing"
    assert page.reply.field.toPlainText() == "Half a text"
    assert said(find("noReplyReason")) == ""
    assert not find("replySignInButton").isVisible()
    assert find("sendButton").isEnabled()


# --- closing, locks, removal ----------------------------------------------------------------------


def test_closing_saves_it(
    window: Window, database: Database, outbox: Outbox, show: Show, qtbot: QtBot
) -> None:
    receive(database)
    page = show(0)
    typed(page.reply, "Not yet")
    with qtbot.waitSignal(window.closing):
        window.shell.close()
    assert outbox.conversations.replies.of(1).text == "Not yet"


def test_closing_asks_where_it_cannot_be_saved(
    window: Window, find: Find, database: Database, show: Show, qtbot: QtBot
) -> None:
    receive(database)
    page = show(0)
    typed(page.reply, "Not yet")
    with database.transaction(), qtbot.assertNotEmitted(window.closing):
        page.reply.save()
        window.shell.close()
        qtbot.waitUntil(lambda: window.shell.findChild(QWidget, "closeQuestion") is not None)
    with qtbot.waitSignal(window.closing):
        press(find("closeAnywayButton"))
    # The timer must not try it again after the outbox was closed.
    page.reply.save_now()


@pytest.mark.usefixtures("two")
def test_a_locked_file_mixes_nothing_up(
    database: Database, outbox: Outbox, show: Show, qtbot: QtBot
) -> None:
    page = show(0)
    conversation = page.conversation
    assert conversation is not None
    with database.transaction():
        typed(page.reply, "To Ben")
        assert show(1).reply.field.toPlainText() == ""
        assert show(0).reply.field.toPlainText() == "To Ben"
        show(1)
    qtbot.waitUntil(lambda: outbox.conversations.replies.of(conversation.id).text == "To Ben")


def test_closing_sends_what_could_be_undone(
    window: Window, find: Find, database: Database, outbox: Outbox, show: Show
) -> None:
    receive(database)
    page = show(0)
    for text in ("First", "Second"):
        typed(page.reply, text)
        press(find("sendButton"))
    assert all(row.hold_until is not None for row in outbox.newest(2))
    assert window.send_undoable_now()
    assert window.is_sending()
    assert all(row.hold_until is None for row in outbox.newest(2))


@pytest.mark.usefixtures("two")
def test_removing_the_account_closes_its_conversation(
    window: Window, find: Find, outbox: Outbox, show: Show
) -> None:
    typed(show(0).reply, "Never")
    window.commands.remove_account.emit(ANA.text)
    QApplication.processEvents()
    assert find("recipientField").isVisible()
    assert [outbox.conversations.replies.of(id_).text for id_ in (1, 2)] == ["", ""]


def test_the_list_shows_the_draft_that_is_saved(
    window: Window, find: Find, database: Database, show: Show, qtbot: QtBot
) -> None:
    receive(database)
    page = show(0)
    model = window.main_page.conversations.model

    def draft() -> str | None:
        row = model.conversation(0)
        return None if row is None else row.draft

    typed(page.reply, "oops wrong")
    press(find("sendButton"))
    press(find("undoButton"))
    assert page.reply.field.toPlainText() == "oops wrong"
    window.main_page.conversations.refresh()
    assert draft() == "oops wrong"
    typed(page.reply, "Other words")
    qtbot.waitUntil(lambda: draft() == "Other words")
    typed(page.reply, "")
    qtbot.waitUntil(lambda: not draft())


@pytest.mark.usefixtures("two")
def test_a_picture_can_be_dropped_anywhere_on_the_conversation(show: Show, tmp_path: Path) -> None:
    """Where it is answered with a number that has none, the person is told."""
    page = show(0)
    assert drop(page.list.viewport(), of_files(save_photo(tmp_path / "map.png", 20, 20)))
    assert "cannot send pictures or files" in said(page.reply.sending.notice)


def test_ones_own_text_is_in_sight(database: Database, find: Find, show: Show) -> None:
    for at in range(60):
        receive(database, f"From Ben, {at}", BEN)
    page = show(0)
    page.list.scrollToTop()
    assert find("newestButton").isVisible()
    typed(page.reply, "To Ben")
    press(find("sendButton"))
    page.refresh()
    assert page.list.is_at_end
    assert not find("newestButton").isVisible()
