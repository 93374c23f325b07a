"""Several accounts in one window: whose texts are shown, grouped numbers, signing out."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core.errors import VaultError
from desktop.core.model import (
    AccountKey,
    AccountList,
    AccountState,
    AccountView,
    Draft,
    Notice,
    Numbers,
    OutboxAccount,
    SignIn,
    SignInStage,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.compose.sender_combo import LINE_ROLE
from desktop.ui.text.times import clock_time, now_ms, planned_time
from desktop.ui.widgets.question import Question
from desktop.ui.window.waiting_question import WaitingQuestion
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.inbound import receive
from tests.ui.languages import spoken
from tests.ui.samples import (
    ANA,
    DIRECT,
    HOSTILE,
    KIM,
    LINE,
    SALES,
    account,
    press,
    said,
    set_row,
    settings_window,
    unisolated,
)

Find = Callable[[str], QWidget]

QUEUE_SENDER = replace(DIRECT, number_id="9", phone_number="+16505550201", label="Sales")


def queue(
    numbers: Numbers | None = Numbers((QUEUE_SENDER,)),  # noqa: B008
    state: AccountState = AccountState.SIGNED_IN,
    name: str = "Sales",
) -> AccountView:
    return AccountView(SALES, name, "Department", "201", state, numbers)


def show(window: Window, *views: AccountView) -> None:
    window.show_accounts(AccountList(views))


def put(outbox: Outbox, key: AccountKey, text: str, send_at: int | None = None) -> str:
    id_ = uuid.uuid4().hex
    outbox.queue(Draft(id_, key, "+16505550101", KIM, text, send_at=send_at))
    return id_


def know(database: Database, key: AccountKey, name: str) -> None:
    KnownAccounts(database).remember(KnownAccount(key, name, "User", "1", "US"))


def combo(find: Find) -> QComboBox:
    found = find("senderPicker")
    assert isinstance(found, QComboBox)
    return found


def action(window: Window, name: str) -> QAction:
    found = window.shell.findChild(QAction, name)
    assert found is not None, name
    return found


def texts(window: Window) -> list[str]:
    model = window.main_page.view.model
    rows = [model.message(at) for at in range(model.rowCount())]
    return [row.text for row in rows if row is not None]


def choose(window: Window, at: int) -> None:
    """Chooses a line of the account menu."""
    menu = window.shell.findChild(QMenu, "accountMenu")
    assert menu is not None
    [one for one in menu.actions() if one.isCheckable()][at].trigger()


def last_words(window: Window) -> list[str]:
    """Of the conversations that are listed."""
    model = window.main_page.conversations.model
    rows = [model.conversation(at) for at in range(model.rowCount())]
    return [row.last.text for row in rows if row is not None and row.last is not None]


def answer(window: Window, question: str, button: str = "leaveButton") -> str:
    """Presses a button of the question and returns the text of the question."""
    box = window.shell.findChild(Question, question)
    assert box is not None
    words = box.words()
    found = box.findChild(QPushButton, button)
    assert found is not None
    found.click()
    return words


# --- the picker ---------------------------------------------------------------------------------


def test_a_single_account_has_no_group(window: Window, find: Find) -> None:
    show(window, account())
    assert combo(find).count() == 2


def test_numbers_are_grouped_by_account(window: Window, find: Find) -> None:
    show(window, account(), queue(), replace(queue(None), key=replace(SALES, extension_id="9")))
    box = combo(find)
    lines = [(box.itemText(at), box.itemData(at, LINE_ROLE)) for at in range(box.count())]
    assert [text for text, _ in lines] == [
        "Ana Martins",
        "(650) 555-0101",
        "(650) 555-0102",
        "Sales",
        "(650) 555-0201",
        "Sales",
    ]
    assert lines[3][1] == "Call queue · Ext. 201"
    assert lines[4][1].startswith("The call queue's number")
    assert box.currentText() == "(650) 555-0101"
    enabled = [
        bool(box.model().index(at, 0).flags() & Qt.ItemFlag.ItemIsEnabled) for at in range(6)
    ]
    assert enabled == [False, True, True, False, True, False]


def test_a_number_of_another_account_can_be_chosen(
    window: Window, find: Find, outbox: Outbox
) -> None:
    show(window, account(), queue())
    field = window.main_page.compose.text_field
    field.setPlainText("written before")
    box = combo(find)
    box.setCurrentIndex(4)
    assert said(find("accountName")) == "All accounts", "that hides nothing"
    assert box.currentText() == "(650) 555-0201"
    assert field.toPlainText() == "written before"
    window.main_page.compose.recipient.set_text(KIM)
    window.main_page.compose.sending.send()
    row = outbox.newest(1)[0]
    assert (row.account, row.sender) == (SALES, "+16505550201")
    window.main_page.begin_new()
    assert box.currentText() == "(650) 555-0201", "the next one is from it, too"


def test_the_arrow_keys_skip_the_names(window: Window, find: Find) -> None:
    show(window, account(), queue())
    box = combo(find)
    box.setFocus()
    # The first opens the list.
    QTest.keyClick(box, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(box.view(), key)
    assert box.currentText() == "(650) 555-0201"


def test_an_account_without_numbers_says_so(window: Window, find: Find) -> None:
    show(window, queue(Numbers()), account())
    box = combo(find)
    assert box.itemData(0, LINE_ROLE) == "Call queue · Ext. 201 · No number to text from"
    assert said(find("senderNote")) == (
        "None of the numbers of \u2068Sales\u2069 can text. Choose a number of another account."
    )
    box.setCurrentIndex(2)
    assert said(find("senderNote")) == ""


def test_without_own_numbers_those_of_other_accounts_can_be_chosen(
    window: Window, find: Find
) -> None:
    show(window, queue(None), account())
    assert window.main_page.compose.picker.chosen() is None
    assert combo(find).isEnabled()
    combo(find).setCurrentIndex(2)
    assert window.main_page.compose.picker.chosen() == DIRECT


# --- the outbox ---------------------------------------------------------------------------------


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
    assert said(find("accountKind")) == "Ana Martins, Sales"
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


# --- the menu -----------------------------------------------------------------------------------


def lines(window: Window) -> list[str]:
    menu = window.shell.findChild(QMenu, "accountMenu")
    assert menu is not None
    return [unisolated(one.text()) for one in menu.actions() if one.isCheckable()]


def test_the_switcher_shows_kind_extension_and_state(window: Window, find: Find) -> None:
    show(window, account(), queue(state=AccountState.SIGNED_OUT))
    assert lines(window) == [
        "A&ll accounts",
        "Ana Martins  ·  Person · Ext. 101",
        "Sales  ·  Call queue · Ext. 201 · Signed out",
    ]
    choose(window, 2)
    assert said(find("accountName")) == "Sales"
    # There may be no room for it beside the name.
    assert "Signed out" in find("accountButton").accessibleName()


def test_sign_out_asks_only_if_texts_wait(window: Window, outbox: Outbox, qtbot: QtBot) -> None:
    show(window, account())
    with qtbot.waitSignal(window.commands.sign_out) as signal:
        action(window, "signOutAction").trigger()
    assert signal.args == [ANA.text]
    put(outbox, ANA, "waits")
    with qtbot.assertNotEmitted(window.commands.sign_out):
        action(window, "signOutAction").trigger()
    with qtbot.waitSignal(window.commands.sign_out):
        assert "One text waits" in answer(window, "signOutQuestion")


def test_the_menu_has_accounts_only(window: Window) -> None:
    show(window, account(), queue())
    menu = window.shell.findChild(QMenu, "accountMenu")
    assert menu is not None

    def entries() -> list[str]:
        found = [unisolated(one.text()).replace("&", "") for one in menu.actions() if one.text()]
        return found[len(lines(window)) :]

    adding = ["Add an account…", "Sign in as a call queue…"]
    assert entries() == [*adding, "Sign out…"]
    choose(window, 1)
    assert entries() == [*adding, "Sign out Ana Martins"]
    show(window, account(), queue(state=AccountState.SIGNED_OUT))
    choose(window, 2)
    assert entries() == [*adding, "Sign in as Sales", "Sign out Sales"]


def test_after_one_of_two_signs_out_head_menu_and_conversations_agree(
    window: Window, find: Find, database: Database
) -> None:
    know(database, ANA, "Ana Martins")
    know(database, SALES, "Sales")
    receive(database, "to Ana")
    receive(database, "to Sales", own=QUEUE_SENDER.phone_number, account=SALES)
    put(window._outbox, SALES, "of Sales")
    show(window, account(), queue())
    window.main_page.view.model.refresh()
    window.main_page.conversations.refresh()
    choose(window, 2)
    show(window, account())
    menu = window.shell.findChild(QMenu, "accountMenu")
    assert menu is not None
    ticked = [unisolated(one.text()) for one in menu.actions() if one.isChecked()]
    assert ticked == ["A&ll accounts"]
    assert said(find("accountName")) == "All accounts"
    assert "Ana Martins, Sales" in find("accountButton").accessibleName()
    assert set(last_words(window)) == {"to Ana", "to Sales", "of Sales"}
    assert unisolated(action(window, "signOutAction").text()) == "Sign &out Ana Martins"


def test_the_title_has_the_number_of_the_conversations_that_are_shown(
    window: Window, find: Find, database: Database
) -> None:
    know(database, ANA, "Ana Martins")
    know(database, SALES, "Sales")
    receive(database, "to Ana")
    receive(database, "more to Ana")
    receive(database, "to Sales", own=QUEUE_SENDER.phone_number, account=SALES)
    show(window, account(), queue())
    window.main_page.conversations.refresh()
    window.attention.read()
    assert window.shell.windowTitle() == "(3) Ownline"
    button = find("accountButton")
    menu = window.main_page.header.menu
    assert "unread" not in button.accessibleName()
    choose(window, 2)
    assert window.shell.windowTitle() == "(1) Ownline · 2 unread texts of other accounts"
    assert button.accessibleName().endswith(", 2 unread texts in other accounts")
    choose(window, 1)
    assert window.shell.windowTitle() == "(2) Ownline · 1 unread text of other accounts"
    assert button.accessibleName().endswith(", 1 unread text in other accounts")
    menu.popup(window.mapToGlobal(window.rect().center()))
    listed = [unisolated(one.text()) for one in menu.actions() if one.isCheckable()]
    assert [one.rpartition("  ·  ")[2] for one in listed[1:]] == ["2 unread", "1 unread"]
    receive(database, "more to Sales", own=QUEUE_SENDER.phone_number, account=SALES)
    window.attention.read()
    assert button.accessibleName().endswith(", 2 unread texts in other accounts")
    assert unisolated(menu.actions()[2].text()).endswith("1 unread"), "nothing moves in it"
    menu.close()


def test_with_all_accounts_the_settings_say_who_can_be_signed_out(
    window: Window, find: Find
) -> None:
    show(window, account(), queue())
    action(window, "signOutAction").trigger()
    assert find("accountsSection").isVisible()


def test_the_menu_signs_in_again(window: Window, qtbot: QtBot) -> None:
    show(window, account(state=AccountState.SIGNED_OUT))
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        action(window, "signInAgainAction").trigger()
    assert signal.args == [ANA.text]


# --- the settings -------------------------------------------------------------------------------


def seen(window: Window, name: str) -> list[QPushButton]:
    """The buttons of that name in the section of accounts."""
    shown = settings_window(window, SettingsSection.ACCOUNTS)
    return [one for one in shown.findChildren(QPushButton, name) if one.isVisible()]


def test_sign_out_all_accounts(window: Window, outbox: Outbox, qtbot: QtBot) -> None:
    show(window, account())
    assert seen(window, "signOutAllButton") == []
    show(window, account(), queue())
    put(outbox, ANA, "one")
    put(outbox, SALES, "two")
    (sign_out,) = seen(window, "signOutAllButton")
    press(sign_out)
    with qtbot.waitSignal(window.commands.sign_out_all):
        words = answer(window, "signOutAllQuestion")
    assert "2 accounts" in words
    assert "Their texts stay here." in words
    assert "2 texts wait" in words


def test_each_account_is_signed_out_by_itself(window: Window, qtbot: QtBot) -> None:
    show(window, account(), queue())
    first, second = seen(window, "signOutButton")
    assert (first.accessibleName(), second.accessibleName()) == (
        "Sign out Ana Martins",
        "Sign out Sales",
    )
    with qtbot.waitSignal(window.commands.sign_out) as signal:
        press(second)
    assert signal.args == [SALES.text]
    show(window, account())
    assert len(seen(window, "signOutButton")) == 1


def test_remove_and_forget_asks_first(
    window: Window, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    show(window, account())
    put(outbox, ANA, "waits")
    set_row(database, put(outbox, ANA, "open"), state="unconfirmed")
    (remove,) = seen(window, "removeAccountButton")
    with qtbot.assertNotEmitted(window.commands.remove_account):
        press(remove)
    with qtbot.waitSignal(window.commands.remove_account) as signal:
        words = answer(window, "removeQuestion")
    assert signal.args == [ANA.text]
    assert "One text that waits will not be sent" in words
    assert "Of one text it is not known" in words
    assert "Names" not in words, "there are none"


def test_remove_and_forget_says_that_names_stay(window: Window, outbox: Outbox) -> None:
    show(window, account())
    outbox.address_book.name_number("+14155550123", "Kim")
    (remove,) = seen(window, "removeAccountButton")
    press(remove)
    assert "Names that you gave to numbers" in answer(window, "removeQuestion")


@pytest.mark.parametrize("is_anybody_signed_in", [True, False])
def test_a_signed_out_account_can_sign_in_again_or_be_removed(
    window: Window,
    find: Find,
    outbox: Outbox,
    database: Database,
    qtbot: QtBot,
    is_anybody_signed_in: bool,
) -> None:
    views = (account(),) if is_anybody_signed_in else ()
    show(window, *views)
    window.main_page.view.model.refresh()
    if not is_anybody_signed_in:
        assert not find("earlierTextsButton").isVisible(), "there are none"
    know(database, SALES, "Sales")
    put(outbox, SALES, "kept")
    window.main_page.view.model.refresh()
    if not is_anybody_signed_in:
        press(find("earlierTextsButton"))
        assert find("accountsSection").isVisible()
    *_, remove = seen(window, "removeAccountButton")
    press(remove)
    with qtbot.waitSignal(window.commands.remove_account) as signal:
        assert "Remove Sales" in unisolated(answer(window, "removeQuestion"))
    assert signal.args == [SALES.text]
    (again,) = seen(window, "signInAgainButton")
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(again)
    assert signal.args == [SALES.text]
    assert not find("settingsWindow").isVisible(), "it goes on in the window"
    show(window, account(), queue())
    assert seen(window, "signInAgainButton") == []


# --- the status bar -----------------------------------------------------------------------------


def test_the_status_bar_names_the_account(window: Window, find: Find, qtbot: QtBot) -> None:
    trouble = Trouble(TroubleKind.SIGNED_OUT, Notice("Sign in again"), SALES.text)
    show(window, queue())
    window.show_troubles(Troubles((trouble,)))
    assert said(find("statusTitle")) == "Sign in again"
    show(window, account(), queue(state=AccountState.SIGNED_OUT))
    assert said(find("statusTitle")) == "\u2068Sales\u2069: Sign in again"
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(find("statusSignInButton"))
    assert signal.args == [SALES.text]


def test_a_keyring_that_did_not_open_can_be_tried_again(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    show(window, account())
    for kind, can_try, can_sign_in in (
        (TroubleKind.KEYRING, True, False),
        (TroubleKind.UNREAD, True, True),
        (TroubleKind.NOT_REMEMBERED, False, False),
    ):
        notice = Notice(VaultError.title, "The system keyring is locked.")
        window.show_troubles(Troubles((Trouble(kind, notice, ANA.text),)))
        assert find("statusTryButton").isVisible() is can_try
        assert find("statusSignInButton").isVisible() is can_sign_in
        assert find("statusCloseButton").isVisible() is not can_sign_in
        if can_try:
            with qtbot.waitSignal(window.commands.remember_again) as signal:
                press(find("statusTryButton"))
            assert signal.args == [ANA.text]


@pytest.mark.parametrize(
    ("kind", "button"),
    [
        (TroubleKind.SIGN_IN_ENDS, "statusSignInButton"),
        (TroubleKind.IDLE, "statusStayButton"),
    ],
)
def test_the_end_of_a_sign_in_is_announced(
    window: Window, find: Find, qtbot: QtBot, kind: TroubleKind, button: str
) -> None:
    show(window, account(), queue())
    notice = Notice("It ends")
    window.show_troubles(Troubles((Trouble(kind, notice, ANA.text, now_ms() + 630_000),)))
    assert "in 10\u00a0min" in said(find("statusAdvice"))
    wanted = (
        window.commands.read_again if kind is TroubleKind.IDLE else window.commands.sign_in_again
    )
    with qtbot.waitSignal(wanted) as signal:
        press(find(button))
    assert signal.args is not None
    assert signal.args[0] == ANA.text
    window.show_troubles(Troubles((Trouble(kind, notice, ANA.text, now_ms() + 30_000),)))
    assert "less than a minute" in said(find("statusAdvice"))


def test_the_window_is_raised_when_the_sign_in_ends(window: Window, qtbot: QtBot) -> None:
    window.show_sign_in(SignIn(SignInStage.WAITING, "https://example.invalid"))
    window.shell.showMinimized()
    qtbot.waitUntil(window.shell.isMinimized)
    window.show_sign_in(SignIn(SignInStage.FINISHING))
    assert window.shell.isMinimized()
    window.show_sign_in(SignIn(SignInStage.DONE, account=ANA.text))
    assert not window.shell.isMinimized()
    assert window.isVisible()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_do_not_break_the_layout(
    window: Window, find: Find, outbox: Outbox, database: Database, text: str
) -> None:
    know(database, SALES, text)
    know(database, ANA, text)
    put(outbox, SALES, text)
    put(outbox, ANA, text)
    show(window, account(name=text), queue(name=text, state=AccountState.SIGNED_OUT))
    window.main_page.view.model.refresh()
    notice = Notice("It ends")
    window.show_troubles(Troubles((Trouble(TroubleKind.SIGNED_OUT, notice, SALES.text),)))
    window.commands.open_settings.emit(SettingsSection.ACCOUNTS)
    find("settingsWindow").grab()
    assert find("settingsWindow").width() < 1200
    window.commands.ask_remove_account.emit(OutboxAccount(ANA, text))
    box = window.shell.findChild(Question, "removeQuestion")
    assert box is not None
    box.grab()
    assert box.width() < 1200
    assert find("accountMenu").sizeHint().width() < 1200
    window.grab()
    assert window.width() < 1400


def test_the_sums_are_those_of_the_account_that_is_shown(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    """And a word says what waits in the others; pressed, it shows them."""
    know(database, ANA, "Ana")
    know(database, SALES, "Sales")
    show(window, account(), queue())
    put(outbox, ANA, "Later", now_ms() + 90_000_000)
    asked = put(outbox, ANA, "Which?")
    set_row(database, asked, state="unconfirmed")
    page = window.main_page
    page.view.model.refresh()
    assert said(find("statusTitle")) == "1 text needs a decision"
    pill = find("showNeedsYouButton")
    assert isinstance(pill, QPushButton)
    assert pill.accessibleName() == "Needs a decision (1)"
    page.accounts.choose(SALES)
    assert said(find("statusTitle")) == "1 text needs a decision in all accounts"
    assert pill.accessibleName() == "Needs a decision"
    window.troubles.dismiss()
    assert said(find("statusWaitingButton")) == ""
    assert said(find("statusElsewhereButton")) == "1 text waiting in other accounts"
    press(find("statusElsewhereButton"))
    assert page.view.model.wanted == Filter(kind=Kind.WAITING)
    assert page.view.model.rowCount() == 1
    assert said(find("statusElsewhereButton")) == ""
    assert said(find("statusWaitingButton")) == "1 planned"
    page.accounts.choose(ANA)
    assert said(find("statusWaitingButton")) == "1 planned"
    page.view.head.show_kind(Kind.FAILED)
    press(find("statusWaitingButton"))
    assert page.view.model.wanted == Filter(ANA, Kind.WAITING)
    assert page.view.model.rowCount() == 1


def test_the_words_above_the_outbox_count_what_is_shown(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    know(database, ANA, "Ana")
    know(database, SALES, "Sales")
    show(window, account(), queue())
    for key, count in ((ANA, 50), (SALES, 6)):
        for n in range(count):
            put(outbox, key, f"Text {n}")
    page = window.main_page
    page.workspace.show_outbox()
    page.view.model.refresh()
    assert said(find("waitingLabel")) == "56 waiting · about 2 minutes"
    page.accounts.choose(SALES)
    assert said(find("waitingLabel")) == "6 waiting · about 1 minute"
