"""What is said about an account, and whose texts are counted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.errors import VaultError
from desktop.core.model import (
    AccountState,
    Notice,
    OutboxAccount,
    SignIn,
    SignInStage,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.samples import (
    ANA,
    HOSTILE,
    SALES,
    Find,
    account,
    press,
    said,
    set_row,
)
from tests.ui.window.account_samples import know, put, queue, show


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
    assert said(find("waitingLabel")) == "6 waiting · less than a minute"
