"""The numbers to text from, and several accounts."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QMenu,
)

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core import errors
from desktop.core.model import (
    AccountState,
    Gate,
    Numbers,
    Sender,
    SenderKind,
)
from desktop.core.records import replace
from tests.ui.inbound import receive
from tests.ui.samples import ANA, SALES
from tests.ui.scenes.stage import (
    COMPANY,
    DIRECT,
    HIDDEN,
    LINE,
    NAME,
    TEXT,
    Stage,
    ana,
    close_boxes,
    queue,
)


def numbers_to_text_from(stage: Stage) -> None:
    stage.show(ana(None))
    stage.look("reading-numbers")
    stage.show(ana(None, numbers_failed=errors.OfflineError().notice))
    stage.look("numbers-failed")
    stage.show(ana(None, state=AccountState.SIGNED_OUT))
    stage.look("signed-out")
    stage.show(ana(None, state=AccountState.SIGNED_OUT, is_unread=True))
    stage.look("keyring-closed")
    stage.show(ana(None, state=AccountState.SIGNED_OUT, is_unread=True), queue())
    stage.press("newTextButton")
    stage.look("keyring-closed-for-one")
    stage.show(ana(None, state=AccountState.SIGNING_IN))
    stage.look("signing-in")
    for gate in Gate:
        stage.show(ana(Numbers((), HIDDEN[-1:], (gate,))))
        stage.look(f"gate-{gate}")
        stage.press("reasonsButton")
        stage.look(f"gate-{gate}-reasons")
        close_boxes(stage)
    stage.show(ana(Numbers()))
    stage.look("no-number")
    stage.show(ana(Numbers((), HIDDEN)))
    stage.look("only-hidden")
    stage.show(ana(Numbers((COMPANY,))))
    stage.look("unconfirmed-campaign")
    stage.show(ana(), queue())
    stage.look("two-accounts")
    stage.press("reasonsButton")
    stage.look("reasons")
    close_boxes(stage)


def several_accounts(stage: Stage) -> None:
    """Whose texts are shown, and texts that stay with their account."""
    know = KnownAccounts(stage.database).remember
    know(KnownAccount(ANA, NAME, "User", "101", "US"))
    know(KnownAccount(SALES, "Πωλήσεις", "Department", "201", "US"))
    stage.show(ana(), queue())
    receive(stage.database, TEXT)
    receive(stage.database, TEXT, own=LINE.phone_number)
    receive(stage.database, TEXT, own="+16505550201", account=SALES)
    page = stage.window.main_page
    page.conversations.refresh()
    stage.look("all")
    page.accounts.choose(SALES)
    stage.look("unread-elsewhere")
    page.accounts.choose(None)
    for name in ("accountMenu", "ownNumberMenu"):
        menu = stage.window.shell.findChild(QMenu, name)
        assert menu is not None
        menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
        stage.look(f"menu-{name}")
        menu.close()
    page.conversations.open_conversation(page.conversations.model.id_at(1))
    stage.look("head-with-label")
    for name, key in (("one", ANA), ("queue", SALES)):
        page.accounts.choose(key)
        stage.look(name)
        menu = page.header.menu
        menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
        stage.look(f"menu-{name}")
        menu.close()
    page.conversations.open_conversation(page.conversations.model.id_at(0))
    reply = page.conversations.thread_page.reply
    stage.show(ana(), queue(AccountState.SIGNED_OUT))
    stage.look("answer-waits")
    reply.field.setPlainText(TEXT)
    stage.show(ana())
    stage.look("answer-signed-out")
    reply.field.clear()
    stage.show(ana())
    stage.look("no-answer")
    stage.show(ana(), queue())
    page.workspace.show_compose()
    stage.window.commands.choose_account.emit(SALES.text)
    page.compose.recipient.set_text("4155550123")
    stage.show(ana(), queue(AccountState.SIGNED_OUT))
    stage.look("begun-waits")
    stage.show(ana())
    page.compose.sending.send()
    stage.look("begun-signed-out")
    page.compose.picker.choose(LINE.phone_number)
    page.compose.picker.combo.setCurrentIndex(2)
    stage.show(ana(Numbers((DIRECT,))))
    stage.look("begun-without-number")


def many_numbers(stage: Stage) -> None:
    stage.show(ana(Numbers((DIRECT, LINE, COMPANY))), queue())
    combo = stage.window.main_page.compose.picker.combo
    combo.setCurrentIndex(3)
    combo.showPopup()
    stage.look("few-numbers-list")
    combo.hidePopup()
    senders = tuple(
        Sender(f"m{at}", f"+1650555{at:04}", SenderKind.DIRECT, f"Γραφείο {at}", mms=at % 2 == 0)
        for at in range(250)
    )
    named = replace(
        senders[0],
        use_cases=("CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "ΑΛΛΟ"),
        international=True,
    )
    stage.show(ana(Numbers((named, *senders[1:]), HIDDEN)), queue())
    stage.look("many-numbers")
    combo.showPopup()
    stage.look("many-numbers-list")
    for typed in ("5 024", "γραφείο 17", "zzz", "4155550112", str(HIDDEN[-1].phone_number)):
        stage.line("senderSearchField").setText(typed)
        stage.look(f"many-numbers-{typed}")
    stage.find("senderSearch").close()
