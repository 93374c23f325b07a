"""The menu of accounts, and signing in and out."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountState,
)
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import (
    ANA,
    SALES,
    Find,
    account,
    press,
    said,
    set_row,
    settings_window,
    unisolated,
)
from tests.ui.window.account_samples import (
    QUEUE_SENDER,
    action,
    answer,
    choose,
    know,
    last_words,
    lines,
    put,
    queue,
    show,
)


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
    assert entries() == [*adding, "Sign in as Sales", "Leave Sales signed out"]


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
    receive(database, "to Ana", "+14155550177")
    receive(database, "to Sales", own=QUEUE_SENDER.phone_number, account=SALES)
    show(window, account(), queue())
    window.main_page.conversations.refresh()
    window.attention.read()
    assert window.shell.windowTitle() == "(3) Ownline", "conversations, not texts"
    button = find("accountButton")
    menu = window.main_page.header.menu
    assert "unread" not in button.accessibleName()
    choose(window, 2)
    assert window.shell.windowTitle() == "(1) Ownline · 2 unread conversations of other accounts"
    assert button.accessibleName().endswith(", 2 unread conversations in other accounts")
    choose(window, 1)
    assert window.shell.windowTitle() == "(2) Ownline · 1 unread conversation of other accounts"
    assert button.accessibleName().endswith(", 1 unread conversation in other accounts")
    menu.popup(window.mapToGlobal(window.rect().center()))
    listed = [unisolated(one.text()) for one in menu.actions() if one.isCheckable()]
    assert [one.rpartition("  ·  ")[2] for one in listed[1:]] == ["2 unread", "1 unread"]
    receive(database, "to Sales", "+14155550177", own=QUEUE_SENDER.phone_number, account=SALES)
    window.attention.read()
    assert button.accessibleName().endswith(", 2 unread conversations in other accounts")
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


def test_one_that_is_signed_out_can_only_be_left_so(
    window: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    """Which ends the request to sign in again. The words are the same everywhere."""
    out = queue(state=AccountState.SIGNED_OUT)
    show(window, account(), out)
    put(outbox, SALES, "waits")
    first, second = seen(window, "signOutButton")
    assert second.text() == "Leave signed out"
    assert second.accessibleName() == "Leave Sales signed out"
    press(second)
    with qtbot.waitSignal(window.commands.sign_out) as signal:
        assert "Leave Sales signed out?" in unisolated(answer(window, "signOutQuestion"))
    assert signal.args == [SALES.text]
    window.main_page.accounts.choose(SALES)
    assert unisolated(action(window, "signOutAction").text()) == "L&eave Sales signed out"
    assert first.text() == "Sign out"


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
