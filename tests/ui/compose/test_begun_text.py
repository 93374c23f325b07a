"""A text that was begun stays with the account and the number that were shown for it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountList,
    AccountState,
    AccountView,
    Numbers,
    SignIn,
    SignInStage,
)
from desktop.core.records import replace
from desktop.messages import Outbox, UnsentDraft
from desktop.ui.window.window import Window
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    LINE,
    PRACTICE,
    SALES,
    Find,
    Open,
    account,
    press,
    said,
)

QUEUE_SENDER = replace(DIRECT, number_id="9", phone_number="+16505550201", label="Sales")


def sales(state: AccountState = AccountState.SIGNED_IN) -> AccountView:
    return AccountView(SALES, "Sales", "Department", "201", state, Numbers((QUEUE_SENDER,)))


def show(window: Window, *views: AccountView) -> None:
    window.show_accounts(AccountList(views))


def sender(find: Find) -> str:
    """What stands under From; empty where no number is chosen."""
    box = find("senderPicker")
    assert isinstance(box, QComboBox)
    return box.currentText()


def note(find: Find) -> str:
    return said(find("senderNote")).replace("\u2068", "").replace("\u2069", "")


def begin(window: Window, *, to: str = "", text: str = "") -> None:
    window.main_page.compose.recipient.set_text(to)
    window.main_page.compose.text_field.setPlainText(text)


@pytest.mark.parametrize(("to", "text"), [(KIM, ""), ("415", ""), ("", "a")])
def test_another_account_that_signs_in_changes_nothing(
    window: Window, find: Find, outbox: Outbox, to: str, text: str
) -> None:
    window.main_page.compose.picker.choose(LINE.phone_number)
    begin(window, to=to, text=text)
    show(window, account(), sales())
    window.show_sign_in(SignIn(SignInStage.DONE, account=SALES.text))
    assert sender(find) == "(650) 555-0102"
    window.main_page.keep_drafts()
    (draft,) = outbox.drafts.all()
    assert (draft.account, draft.sender) == (ANA.text, LINE.phone_number)
    window.main_page.begin_new()
    assert sender(find) == "(650) 555-0201", "a new one is from the account that was added"


def test_choosing_an_account_changes_only_an_empty_text(window: Window, find: Find) -> None:
    show(window, account(), sales())
    window.commands.choose_account.emit(SALES.text)
    assert sender(find) == "(650) 555-0201"
    begin(window, to=KIM)
    window.commands.choose_account.emit(ANA.text)
    assert sender(find) == "(650) 555-0201"


def test_a_number_that_cannot_text_any_more_is_not_replaced(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.main_page.compose.picker.choose(LINE.phone_number)
    begin(window, to=KIM, text="From the front desk")
    show(window, account(Numbers((DIRECT,))))
    assert sender(find) == ""
    assert note(find).startswith("(650)")
    assert note(find).endswith("cannot text any more. Choose another number.")
    press(find("sendButton"))
    assert said(find("composeNotice")) == "Choose a number under From. What you typed stays here."
    assert outbox.newest(1) == []
    show(window, account())
    assert sender(find) == "(650) 555-0102", "it can text again"
    show(window, account(Numbers((DIRECT,))))
    window.main_page.compose.picker.choose(DIRECT.phone_number)
    assert note(find) == ""
    press(find("sendButton"))
    assert outbox.newest(1)[0].sender == DIRECT.phone_number


def test_the_text_of_an_account_that_is_signed_out_is_not_from_another(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    show(window, account(), sales())
    window.commands.choose_account.emit(SALES.text)
    begin(window, to=KIM, text="Our offer")
    show(window, account())
    assert sender(find) == ""
    assert "is signed out. Sign in with it, or choose another number." in note(find)
    press(find("sendButton"))
    assert outbox.newest(1) == []
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(find("senderSignInButton"))
    assert signal.args == [SALES.text]
    window.main_page.keep_drafts()
    (draft,) = outbox.drafts.all()
    assert (draft.account, draft.sender) == (SALES.text, QUEUE_SENDER.phone_number)
    show(window, account(), sales())
    assert sender(find) == "(650) 555-0201"
    assert note(find) == ""
    assert not find("senderSignInButton").isVisible()


def test_who_has_to_sign_in_again_is_named(window: Window, find: Find) -> None:
    show(window, account(), sales())
    window.commands.choose_account.emit(SALES.text)
    begin(window, text="Our offer")
    show(window, account(), sales(AccountState.SIGNED_OUT))
    assert sender(find) == "(650) 555-0201"
    assert note(find) == ""
    words = "\u2068Sales\u2069 is signed out. What you send waits until you sign in again."
    assert said(find("senderWarning")) == words
    assert find("senderSignInButton").isVisible()


def test_a_draft_of_an_account_that_is_not_signed_in_is_not_from_another(
    window: Window, find: Find, outbox: Outbox, open_window: Open
) -> None:
    outbox.drafts.save(UnsentDraft("1", SALES.text, QUEUE_SENDER.phone_number, KIM, "Our offer"))
    again = open_window(PRACTICE)
    show(again, account())
    picker = again.main_page.compose.picker
    assert picker.chosen() is None
    again.main_page.keep_drafts()
    assert outbox.drafts.all()[0].sender == QUEUE_SENDER.phone_number


def test_a_draft_is_opened_with_its_sender(window: Window, find: Find) -> None:
    show(window, account(), sales())
    begin(window, text="From Ana")
    window.main_page.begin_new()
    window.commands.choose_account.emit(SALES.text)
    begin(window, text="From Sales")
    drafts = window.main_page.compose.drafts
    ana = next(one for one in drafts.all() if one.text == "From Ana")
    drafts.open(ana.id)
    QApplication.processEvents()
    assert sender(find) == "(650) 555-0101"
    window.main_page.begin_new()
    assert sender(find) == "(650) 555-0201", "a new one is from the account chosen last"


def signed_out(view: AccountView) -> AccountView:
    """As after a start that found no sign-in: its numbers were not read."""
    return replace(view, state=AccountState.SIGNED_OUT, numbers=None)


def from_of(window: Window) -> str:
    return window.main_page.compose.picker.combo.currentText()


def note_of(window: Window) -> str:
    words = window.main_page.compose.picker.findChild(QLabel, "senderNote")
    assert words is not None
    return said(words).replace("\u2068", "").replace("\u2069", "")


def test_after_a_start_without_sign_ins_a_new_text_is_from_who_signs_in(
    open_window: Open,
) -> None:
    """Not from the account of the run before, which has no numbers now."""
    earlier = open_window(PRACTICE)
    show(earlier, account(), sales())
    earlier.commands.choose_account.emit(ANA.text)
    window = open_window(PRACTICE)
    show(window, signed_out(account()), signed_out(sales()))
    assert from_of(window) == ""
    assert note_of(window) == "Sign in again as Ana Martins to see its numbers."
    show(window, signed_out(account()), sales())
    window.show_sign_in(SignIn(SignInStage.DONE, account=SALES.text))
    assert from_of(window) == "(650) 555-0201"
    show(window, account(), sales())
    window.show_sign_in(SignIn(SignInStage.DONE, account=ANA.text))
    assert from_of(window) == "(650) 555-0201", "nothing changes under the hand"


def test_a_start_with_one_of_two_sign_ins_begins_with_that(open_window: Open) -> None:
    earlier = open_window(PRACTICE)
    show(earlier, account(), sales())
    earlier.commands.choose_account.emit(ANA.text)
    window = open_window(PRACTICE)
    show(window, signed_out(account()), sales())
    assert from_of(window) == "(650) 555-0201"
    window.commands.choose_account.emit(ANA.text)
    assert from_of(window) == "", "the person chose it"
    assert note_of(window) == "Sign in again as Ana Martins, or choose a number of another account."
    window = open_window(PRACTICE)
    show(window, account(), sales())
    assert from_of(window) == "(650) 555-0101"


def test_a_text_that_was_begun_before_the_start_stays_with_its_account(
    open_window: Open,
) -> None:
    earlier = open_window(PRACTICE)
    show(earlier, account(), sales())
    earlier.commands.choose_account.emit(ANA.text)
    begin(earlier, to=KIM, text="Half a text")
    earlier.main_page.keep_drafts()
    window = open_window(PRACTICE)
    show(window, signed_out(account()), sales())
    window.show_sign_in(SignIn(SignInStage.DONE, account=SALES.text))
    assert window.main_page.compose.text_field.toPlainText() == "Half a text"
    assert from_of(window) == ""
    assert "0101 is signed out. Sign in with it, or choose another number." in note_of(window)
    begin(window)
    window.main_page.begin_new()
    assert from_of(window) == "(650) 555-0201"
