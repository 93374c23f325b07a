"""Several accounts in one window: whose texts are shown, grouped numbers, signing out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMenu, QTableView
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountState,
    SignIn,
    SignInStage,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.ui.text.times import clock_time, now_ms, planned_time
from desktop.ui.window.waiting_question import WaitingQuestion
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.inbound import receive
from tests.ui.languages import spoken
from tests.ui.samples import (
    ANA,
    LINE,
    SALES,
    Find,
    account,
    press,
    said,
    set_row,
    unisolated,
)
from tests.ui.window.account_samples import (
    QUEUE_SENDER,
    choose,
    know,
    last_words,
    lines,
    put,
    queue,
    show,
    texts,
)


def test_texts_of_one_account_or_of_all(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    know(database, ANA, "Ana Martins")
    know(database, SALES, "Sales")
    put(outbox, ANA, "of Ana")
    window.shell.resize(1180, 700)
    show(window, account(), queue())
    window.main_page.workspace.show_outbox()
    put(outbox, SALES, "of Sales")
    window.main_page.view.model.refresh()
    assert said(find("accountName")) == "All accounts"
    assert unisolated(said(find("accountKind"))) == "Ana Martins, Sales"
    assert texts(window) == ["of Sales", "of Ana"]

    table = find("outboxView")
    assert isinstance(table, QTableView)
    table.selectRow(0)
    assert find("detailsPane").isVisible()
    choose(window, 1)
    assert texts(window) == ["of Ana"]
    assert said(find("accountName")) == "Ana Martins"
    assert find("outboxView").isVisible()
    assert not find("detailsPane").isVisible()
    put(outbox, SALES, "more of Sales")
    window.main_page.view.model.refresh()
    assert texts(window) == ["of Ana"]
    choose(window, 0)
    assert texts(window) == ["more of Sales", "of Sales", "of Ana"]
    choose(window, 1)
    window.main_page.view.head.show_all()
    assert texts(window) == ["more of Sales", "of Sales", "of Ana"], "what was sent is in the list"
    assert said(find("accountName")) == "All accounts"


def test_the_head_says_who_of_all_is_signed_out(window: Window, find: Find) -> None:
    window.shell.resize(1180, 700)
    show(window, account(), replace(queue(), state=AccountState.SIGNED_OUT))
    assert said(find("accountName")) == "All accounts"
    assert unisolated(said(find("accountKind"))) == "Ana Martins, Sales (signed out)"
    show(window, account(), queue())
    assert unisolated(said(find("accountKind"))) == "Ana Martins, Sales"


def test_a_list_that_was_sent_is_shown_without_the_texts_of_other_accounts(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    know(database, ANA, "Ana Martins")
    know(database, SALES, "Sales")
    put(outbox, ANA, "of Ana")
    put(outbox, SALES, "of Sales")
    show(window, account(), queue())
    window.main_page.workspace.show_outbox()
    choose(window, 1)
    id_ = put_merge(database, 3, account=ANA)
    window.main_page.view.head.show_kind(Kind.FAILED)
    window.main_page._show_queued_list(id_, False)
    assert said(find("accountName")) == "Ana Martins"
    assert window.main_page.view.model.wanted == Filter(account=ANA)
    assert texts(window) == ["of Ana"]
    choose(window, 2)
    window.main_page._show_queued_list(id_, False)
    assert said(find("accountName")) == "All accounts"


def test_the_conversations_of_one_account_or_of_all(
    window: Window, find: Find, database: Database
) -> None:
    know(database, ANA, "Ana Martins")
    know(database, SALES, "Sales")
    receive(database, "to Ana")
    receive(database, "to Ana's line", own=LINE.phone_number)
    receive(database, "to Sales", own=QUEUE_SENDER.phone_number, account=SALES)
    show(window, account(), queue())
    window.main_page.conversations.refresh()
    assert last_words(window) == ["to Sales", "to Ana's line", "to Ana"]
    numbers = find("ownNumberMenu")
    assert isinstance(numbers, QMenu)
    assert len(numbers.actions()) == 4
    choose(window, 2)
    assert last_words(window) == ["to Sales"]
    assert not find("ownNumberButton").isVisible(), "there is one"
    choose(window, 1)
    assert last_words(window) == ["to Ana's line", "to Ana"]
    assert [unisolated(one.text()) for one in numbers.actions()] == [
        "All numbers",
        "(650) 555-0101",
        "(650) 555-0102",
    ]
    numbers.actions()[1].trigger()
    assert last_words(window) == ["to Ana"]
    choose(window, 0)
    assert last_words(window) == ["to Ana"], "the number was chosen by itself"
    numbers.actions()[0].trigger()
    assert last_words(window) == ["to Sales", "to Ana's line", "to Ana"]


def test_what_is_opened_is_in_the_list(window: Window, find: Find, database: Database) -> None:
    know(database, ANA, "Ana Martins")
    know(database, SALES, "Sales")
    receive(database, "to Ana")
    receive(database, "to Sales", own=QUEUE_SENDER.phone_number, account=SALES)
    show(window, account(), queue())
    conversations = window.main_page.conversations
    conversations.refresh()
    of_sales = conversations.model.id_at(0)
    choose(window, 1)
    # As a notification does it.
    window.commands.open_conversation.emit(of_sales, None)
    assert said(find("accountName")) == "All accounts"
    assert conversations.model.row_of(of_sales) == 0
    choose(window, 1)
    assert conversations.thread_page.conversation is None, "it is of another account"
    assert find("recipientField").isVisible()


def test_a_new_account_is_shown_beside_the_others(window: Window, find: Find) -> None:
    other = replace(queue(), key=replace(SALES, extension_id="9"), name="Support")
    show(window, account(), queue())
    choose(window, 1)
    show(window, account(), queue(), other)
    assert said(find("accountName")) == "Ana Martins"
    window.show_sign_in(SignIn(SignInStage.DONE, account=other.key.text))
    assert said(find("accountName")) == "All accounts"
    assert window.main_page.compose.picker.view == account(), "nobody chose another number"


def test_the_head_of_a_conversation_names_its_owner(
    window: Window, find: Find, database: Database
) -> None:
    know(database, SALES, "Sales")
    receive(database, own=QUEUE_SENDER.phone_number, account=SALES)
    receive(database, own=LINE.phone_number)
    window.main_page.conversations.refresh()
    of_line, of_sales = (window.main_page.conversations.model.id_at(at) for at in (0, 1))

    def head() -> str:
        return said(find("threadSubtitle")).replace("\u2068", "").replace("\u2069", "")

    window.commands.open_conversation.emit(of_line, None)
    assert head() == "with your number (650) 555-0102"
    show(window, account(), queue())
    assert head() == "with (650) 555-0102 (Front desk phone) of Ana Martins"
    window.commands.open_conversation.emit(of_sales, None)
    assert head() == "with (650) 555-0201 of Sales", "its label is its name"
    show(window, account())
    assert head() == "with (650) 555-0201 of Sales", "it is not of who is signed in"


def test_the_filter_disappears_with_its_account(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    for key, name in ((ANA, "Ana"), (SALES, "Sales")):
        know(database, key, name)
        put(outbox, key, f"of {name}")
    show(window, account(), queue())
    window.main_page.view.model.refresh()
    choose(window, 2)
    assert texts(window) == ["of Sales"]
    show(window, account())
    assert texts(window) == ["of Sales", "of Ana"], "it was signed out"
    assert lines(window)[2] == "Sales  ·  Person · Ext. 1 · Signed out"
    choose(window, 2)
    show(window, account(numbers=None))
    assert texts(window) == ["of Sales"], "it has texts"
    with database.transaction():
        database.run("UPDATE session SET removed = 1 WHERE extension = ?", (SALES.extension_id,))
    window.main_page.view.model.refresh()
    assert texts(window) == ["of Ana"]
    assert len(lines(window)) == 1
    assert said(find("accountName")) == "Ana Martins"


def test_a_text_of_a_signed_out_account_shows_why_it_waits(
    window: Window, find: Find, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    know(database, SALES, "Sales")
    text = put(outbox, SALES, "waits")
    window.main_page.view.model.refresh()
    show(window, account())
    window.main_page.workspace.show_outbox()
    window.main_page.view.choose(text)
    assert said(find("detailsState")) == "Waiting for sign-in"
    assert "Sales" in said(find("detailsMeaning"))
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(find("detailsSignInButton"))
    assert signal.args == [SALES.text]

    show(window, account(), queue())
    assert said(find("detailsState")) == "Waiting"
    assert not find("detailsSignInButton").isVisible()
    set_row(database, text, state="checking")
    show(window, account(), queue(state=AccountState.SIGNED_OUT))
    window.main_page.view.model.refresh()
    assert said(find("detailsState")) == "Checking"
    assert "Sales" in said(find("detailsMeaning"))
    assert find("detailsSignInButton").isVisible()


def test_a_planned_text_of_a_signed_out_account_says_the_same_everywhere(
    window: Window, find: Find, outbox: Outbox, database: Database, qapp: QApplication
) -> None:
    know(database, SALES, "Sales")
    at = now_ms() + 90_000_000
    text = put(outbox, SALES, "Later", send_at=at)
    page = window.main_page
    with spoken(qapp, "en"):
        page.view.model.refresh()
        page.conversations.refresh()
        show(window, account(), queue())
        page.workspace.open_conversation(1)
        thread = page.conversations.thread_page.model
        shown, words = thread.texts[0], thread._words
        assert words.word(shown) == f"Goes out {planned_time(at, now_ms())}"
        assert said(find("statusWaitingButton")) == "1 planned"
        show(window, account())
        assert words.word(shown) == "Waiting for sign-in"
        assert words.footers(shown)[0] == f"Waiting for sign-in · {clock_time(at)}"
        row = page.conversations.model.conversation(0)
        assert row is not None and not page.conversations._text.shows_planned(row)
        # First it says who was signed out.
        window.status_bar.rest._end_news()
        assert said(find("statusWaitingButton")) == "1 text waiting for sign-in"
        page.workspace.show_outbox()
        page.view.choose(text)
    assert said(find("detailsState")) == "Waiting for sign-in"
    meaning = said(find("detailsMeaning"))
    assert meaning.startswith(f"It is to go out {planned_time(at, now_ms())}, but")
    window.shell.close()
    box = window.shell.findChild(WaitingQuestion)
    assert box is not None and "until you sign in again" in box.words()
    box.reject()


def test_no_account_is_shown_as_signed_out_before_it_is_known(
    open_window: Callable[..., Window], outbox: Outbox
) -> None:
    put(outbox, ANA, "waits")
    window = open_window()
    model = window.main_page.view.model
    row = model.message(0)
    assert row is not None
    assert model.people.state_text(row).word == "Waiting"
    show(window)
    assert model.people.state_text(row).word == "Waiting"
    show(window, queue())
    assert model.people.state_text(row).word == "Waiting for sign-in"
