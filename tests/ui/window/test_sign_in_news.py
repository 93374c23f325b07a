"""After a sign-in, the status bar says what has changed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core.model import (
    AccountKey,
    AccountList,
    AccountState,
    AccountView,
    Draft,
    Notice,
    Numbers,
    Sender,
    SenderKind,
    SignIn,
    SignInStage,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import ANA, KIM, LINE, PRACTICE, SALES, Open, account, press, said, set_row

WAITING = SignIn(SignInStage.WAITING, "https://example.invalid")
SALES_VIEW = replace(account(), key=SALES, name="Sales")
NOTHING = "No texts are waiting"
_ISOLATES = {0x2068: None, 0x2069: None}


def show(window: Window, *views: AccountView) -> None:
    window.show_accounts(AccountList(views))


def news(window: Window) -> str:
    label = window.status_bar.findChild(QLabel, "statusRest")
    assert isinstance(label, QLabel)
    return said(label).replace("\u2068", "").replace("\u2069", "")


def finish(window: Window, key: AccountKey, *views: AccountView) -> str:
    """What the status bar says when the account has signed in; ``views`` are those of then."""
    window.show_sign_in(WAITING)
    show(window, *views)
    window.show_sign_in(SignIn(SignInStage.DONE, account=key.text))
    return news(window)


def sign_in(window: Window, key: AccountKey, *views: AccountView) -> str:
    words = finish(window, key, *views)
    window.status_bar.rest._end_news()
    assert news(window) == NOTHING
    return words


def test_it_says_what_a_sign_in_has_changed(window: Window) -> None:
    assert sign_in(window, ANA, account()) == "Ana Martins was signed in already."
    assert sign_in(window, SALES, account(), SALES_VIEW) == "Sales was added."
    show(window, account(), replace(SALES_VIEW, state=AccountState.SIGNED_OUT))
    assert sign_in(window, SALES, account(), SALES_VIEW) == "Sales is signed in again."


def result(window: Window) -> tuple[str, str]:
    """What the sign-in page says became of it."""
    assert window.sign_in_page().isVisible()
    labels = (window.findChild(QLabel, name) for name in ("signInFailure", "signInAdvice"))
    first, second = (said(one).translate(_ISOLATES) for one in labels if one is not None)
    return first, second


@pytest.mark.parametrize("has_trouble", [False, True])
def test_one_that_was_signed_in_already_says_how_to_add_another(
    window: Window, has_trouble: bool
) -> None:
    """Where it is seen also while the status bar has a trouble."""
    if has_trouble:
        trouble = Trouble(TroubleKind.KEYRING, Notice("The keyring is locked"), ANA.text)
        window.show_troubles(Troubles((trouble,)))
    for begin, way in (
        (window.commands.add_queue, "with its own e-mail address and password, not with yours."),
        (window.commands.add_account, "choose it in the browser."),
    ):
        begin.emit()
        assert not finish(window, ANA, account())
        words, advice = result(window)
        assert words == "Ana Martins was signed in already."
        assert advice.endswith(way)
        back = window.findChild(QPushButton, "startOverButton")
        assert back is not None
        press(back)
        assert window.main_page.isVisible()
    window.commands.sign_in.emit()
    said_below = "" if has_trouble else "Ana Martins was signed in already."
    assert finish(window, ANA, account()) == said_below, "the person did not want another one"


ROBERT = replace(account(name="Robert Okafor"), key=replace(ANA, extension_id="103"))


def wrong_queue(window: Window, *views: AccountView) -> str:
    """Somebody signs in where a call queue was to."""
    window.commands.add_queue.emit()
    assert not finish(window, ROBERT.key, *views)
    words, advice = result(window)
    assert advice.endswith("with its own e-mail address and password, not with yours.")
    return words


def button_named(window: Window, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_person_who_was_added_in_place_of_a_call_queue_is_told(
    window: Window, qtbot: QtBot
) -> None:
    """And can be signed out again, or stay."""
    page = window.main_page
    show(window, account())
    words = wrong_queue(window, account(), ROBERT)
    assert words == "Robert Okafor was added. It is a person's account, not a call queue."
    with qtbot.waitSignal(window.commands.sign_in_fresh):
        press(button_named(window, "tryAgainButton"))
    window.show_sign_in(SignIn(SignInStage.IDLE))
    show(window, account())
    window.status_bar.rest._end_news()
    wrong_queue(window, account(), ROBERT)
    undo = button_named(window, "signOutAddedButton")
    assert undo.text().translate(_ISOLATES) == "Sign &out Robert Okafor"
    with qtbot.waitSignal(window.commands.sign_out) as signal:
        press(undo)
    assert signal.args == [ROBERT.key.text]
    show(window, account())
    assert page.isVisible()
    assert news(window) == "Robert Okafor was signed out."
    window.status_bar.rest._end_news()
    wrong_queue(window, account(), ROBERT)
    press(button_named(window, "startOverButton"))
    assert page.isVisible()
    own = page.compose.envelope.own
    assert own is not None
    assert own.account == ANA, "nobody asked to write as Robert"


def test_nothing_can_be_signed_out_where_nobody_was_added(window: Window) -> None:
    wrong_queue(window, account(), ROBERT)
    window.commands.add_account.emit()
    finish(window, ANA, account(), ROBERT)
    assert not button_named(window, "signOutAddedButton").isVisible()


def test_a_call_queue_that_was_asked_for_is_right(window: Window) -> None:
    window.commands.add_queue.emit()
    sales = replace(SALES_VIEW, extension_type="Department")
    assert finish(window, SALES, account(), sales) == "Sales was added."
    assert window.main_page.isVisible()


def test_one_without_numbers_leaves_the_number_that_was_used(window: Window) -> None:
    """As soon as that is known. A text that was begun by then has none: a number that comes while
    somebody writes is not seen."""
    compose = window.main_page.compose
    reading, without = (replace(SALES_VIEW, numbers=one) for one in (None, Numbers()))
    show(window, account())
    window.commands.choose_account.emit(ANA.text)
    assert compose.picker.choose(LINE.phone_number)
    for half in ("", "Half a text"):
        show(window, account())
        window.commands.add_account.emit()
        finish(window, SALES, account(), reading)
        assert compose.picker.chosen() is None
        compose.text_field.setPlainText(half)
        show(window, account(), without)
        own = compose.picker.chosen()
        assert (own is not None and own.phone_number) == (False if half else LINE.phone_number)
        compose.text_field.setPlainText("")


def test_one_whose_lack_of_numbers_is_known_at_once_leaves_it_too(window: Window) -> None:
    show(window, account())
    window.commands.choose_account.emit(ANA.text)
    window.commands.add_account.emit()
    finish(window, SALES, account(), replace(SALES_VIEW, numbers=Numbers()))
    assert window.main_page.compose.picker.chosen() is not None


def away(view: AccountView) -> AccountView:
    return replace(view, state=AccountState.SIGNED_OUT)


@pytest.mark.parametrize("was_there", [False, True])
def test_who_signs_in_as_somebody_else_is_told(
    window: Window, qtbot: QtBot, was_there: bool
) -> None:
    show(window, away(account()), *((SALES_VIEW,) if was_there else ()))
    window.commands.sign_in_again.emit(ANA.text)
    assert not finish(window, SALES, away(account()), SALES_VIEW)
    words, advice = result(window)
    assert words == "You signed in as Sales. Ana Martins is still signed out."
    assert advice == "In the browser, sign in as Ana Martins this time."
    again = window.findChild(QPushButton, "tryAgainButton")
    assert again is not None
    assert again.text().translate(_ISOLATES) == "&Sign in as Ana Martins"
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(again)
    assert signal.args == [ANA.text]
    assert finish(window, ANA, account(), SALES_VIEW) == "Ana Martins is signed in again."
    assert window.main_page.isVisible()


def test_the_only_one_that_is_signed_out_is_the_one_that_is_meant(
    window: Window, qtbot: QtBot
) -> None:
    show(window, away(account()))
    window.commands.sign_in.emit()
    finish(window, SALES, away(account()), SALES_VIEW)
    assert result(window)[0] == "You signed in as Sales. Ana Martins is still signed out."
    again = window.findChild(QPushButton, "tryAgainButton")
    assert again is not None
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(again)
    assert signal.args == [ANA.text]


def test_one_that_was_to_stay_signed_in_is_not_called_signed_out(window: Window) -> None:
    show(window, account(), SALES_VIEW)
    window.commands.sign_in_again.emit(ANA.text)
    finish(window, SALES, account(), SALES_VIEW)
    words, _ = result(window)
    assert words == "You signed in as Sales. The sign-in of Ana Martins has not changed."
    window.show_sign_in(SignIn(SignInStage.FAILED))
    again = window.findChild(QPushButton, "tryAgainButton")
    assert again is not None
    assert again.text() == "&Try again"


@pytest.mark.parametrize("is_queue", [False, True])
@pytest.mark.parametrize("half", ["", "Half a text"])
def test_one_that_was_added_writes_the_next_text(
    window: Window, database: Database, half: str, is_queue: bool
) -> None:
    """And not an answer in the conversation of another account that was open."""
    page, sales = window.main_page, replace(SALES_VIEW, numbers=Numbers(senders=(LINE,)))
    sales = replace(sales, extension_type="Department")
    show(window, account())
    window.commands.choose_account.emit(ANA.text)
    page.compose.text_field.setPlainText(half)
    receive(database)
    page.conversations.refresh()
    page.workspace.open_conversation(page.conversations.model.id_at(0))
    assert page.conversations.thread_page.reply.field.hasFocus()
    (window.commands.add_queue if is_queue else window.commands.add_account).emit()
    assert sign_in(window, SALES, account(), sales) == "Sales was added."
    assert page.conversations.thread_page.conversation is None
    assert page.compose.recipient.field.hasFocus()
    assert page.compose.text_field.toPlainText() == half
    own = page.compose.envelope.own
    assert own is not None
    assert own.account == (ANA if half else SALES)


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("is_sent", [False, True])
def test_the_next_run_begins_with_the_number_that_was_texted_from_last(
    window: Window, open_window: Open, is_sent: bool, order: int
) -> None:
    """Not with one that was only added."""
    number = Sender("9", "+16505550201", SenderKind.DIRECT)
    sales = replace(SALES_VIEW, extension_type="Department", numbers=Numbers(senders=(number,)))
    show(window, account())
    window.commands.choose_account.emit(ANA.text)
    window.commands.add_queue.emit()
    sign_in(window, SALES, *(account(), sales)[::order])
    if is_sent:
        window.main_page.compose.recipient.set_text("(415) 555-0123")
        window.main_page.compose.text_field.setPlainText("Hello")
        window.main_page.compose.sending.send()
    again = open_window(PRACTICE)
    show(again, *(account(), sales)[::order])
    again.main_page.workspace.show_compose()
    own = again.main_page.compose.envelope.own
    assert own is not None
    assert own.account == (SALES if is_sent else ANA)


def test_one_that_signs_in_again_stays_where_it_was(window: Window, database: Database) -> None:
    page = window.main_page
    show(window, account(), SALES_VIEW)
    receive(database)
    page.conversations.refresh()
    page.workspace.open_conversation(page.conversations.model.id_at(0))
    window.commands.add_account.emit()
    finish(window, ANA, account(), SALES_VIEW)
    window.commands.cancel_sign_in.emit()
    window.commands.sign_in_again.emit(SALES.text)
    sign_in(window, SALES, account(), SALES_VIEW)
    assert page.conversations.thread_page.reply.field.hasFocus()


def test_after_the_set_up_it_says_so(open_window: Open) -> None:
    window = open_window(None)
    window.commands.use_service.emit(PRACTICE)
    assert news(window) == "Ownline is set up."


def test_an_account_of_earlier_texts_signs_in_again(
    window: Window, outbox: Outbox, database: Database
) -> None:
    KnownAccounts(database).remember(KnownAccount(SALES, "Sales", "Department", "201", "US"))
    outbox.queue(Draft("a" * 32, SALES, "+16505550201", KIM, "Hello"))
    set_row(database, "a" * 32, state="cancelled")
    window.main_page.view.model.refresh()
    assert sign_in(window, SALES, account(), SALES_VIEW) == "Sales is signed in again."


def test_the_first_sign_in_can_be_seen(open_window: Open) -> None:
    assert sign_in(open_window(PRACTICE), ANA, account()) == NOTHING


def test_it_says_who_was_signed_out_or_removed(window: Window) -> None:
    other = replace(SALES_VIEW, key=replace(SALES, extension_id="9"), name="Support")
    show(window, account(), SALES_VIEW, other)
    assert news(window) == NOTHING
    show(window, account(), other)
    assert news(window) == "Sales was signed out."
    window.commands.remove_account.emit(other.key.text)
    show(window, account())
    assert news(window) == "Support was removed."


def test_one_that_was_signed_out_before_stays_so(window: Window) -> None:
    show(window, account(), away(SALES_VIEW))
    show(window, account())
    assert news(window) == "Sales stays signed out."


def test_where_nobody_is_left_that_can_be_seen(window: Window) -> None:
    show(window, account())
    window.show_accounts(AccountList())
    show(window, account())
    assert news(window) == NOTHING


def test_a_sign_in_that_failed_has_changed_nothing(window: Window) -> None:
    for stage in (SignInStage.WAITING, SignInStage.FAILED, SignInStage.IDLE):
        window.show_sign_in(SignIn(stage, account=ANA.text))
    assert news(window) == NOTHING
