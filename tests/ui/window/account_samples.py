"""Accounts, and what a person does with them and sees of them."""

from __future__ import annotations

import uuid

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core.model import (
    AccountKey,
    AccountList,
    AccountState,
    AccountView,
    Draft,
    Numbers,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.samples import (
    DIRECT,
    KIM,
    SALES,
    Find,
    unisolated,
)

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


def lines(window: Window) -> list[str]:
    menu = window.shell.findChild(QMenu, "accountMenu")
    assert menu is not None
    return [unisolated(one.text()) for one in menu.actions() if one.isCheckable()]
