"""Drafts of new texts."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList
from desktop.core.records import replace
from desktop.messages import Outbox, UnsentDraft
from desktop.ui.window.window import Window
from tests.ui.compose.writing import write
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    Find,
    Open,
    account,
    compose_contents,
    press,
)


def test_switching_between_drafts(window: Window, find: Find, outbox: Outbox) -> None:
    assert not find("draftsButton").isVisible()
    QApplication.processEvents()
    form = find("senderPicker").mapTo(window, QPoint())
    write(window, "First")
    press(find("newTextButton"))
    assert compose_contents(window) == ("", "")
    QApplication.processEvents()
    assert find("draftsButton").isVisible()
    assert find("senderPicker").mapTo(window, QPoint()) == form, "nothing moves"
    write(window, "Second")
    assert find("draftsButton").property("text") == "Drafts (1)"
    menu = find("draftsMenu")
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    assert compose_contents(window) == (KIM, "First")
    assert "Second" in menu.actions()[0].text()
    press(find("sendButton"))
    assert [row.text for row in outbox.newest(5)] == ["First"]
    assert [one.text for one in outbox.drafts.all()] == ["Second"]
    menu.actions()[0].trigger()
    assert compose_contents(window) == (KIM, "Second")


def test_drafts_are_named_by_their_people(window: Window, find: Find, outbox: Outbox) -> None:
    other, account_key = "+14045550129", ANA.text
    draft = UnsentDraft("a", account_key, DIRECT.phone_number, f"{KIM}, {other}", "")
    outbox.drafts.save(draft)
    window.main_page.compose.drafts.update_menu()
    menu = find("draftsMenu")
    assert isinstance(menu, QMenu)

    def line() -> str:
        return menu.actions()[0].text().replace("\u2068", "").replace("\u2069", "")

    assert line().startswith("(415) 555-0123, (404) 555-0129: no text"), "whole numbers"
    outbox.address_book.name_number(KIM, "Kim Nguyen")
    window.commands.names_changed.emit()
    assert line().startswith("Kim Nguyen, (404) 555-0129: no text")
    outbox.drafts.save(replace(draft, recipient=", ".join((KIM, other, "+14045550130", "Bob"))))
    window.main_page.compose.drafts.update_menu()
    assert line().startswith("Kim Nguyen, Bob and 2 more: no text")


def test_drafts_survive_a_restart(
    open_window: Open, outbox: Outbox, find: Find, qtbot: QtBot
) -> None:
    outbox.drafts.save(UnsentDraft("d1", ANA.text, DIRECT.phone_number, KIM, "First"))
    outbox.drafts.save(UnsentDraft("d2", ANA.text, DIRECT.phone_number, KIM, "Second"))
    window = open_window(None)
    window.show_accounts(AccountList((account(),)))
    field = window.shell.findChild(QPlainTextEdit, "textField")
    assert field is not None
    assert field.toPlainText() == "Second"
    button = window.shell.findChild(QWidget, "draftsButton")
    assert button is not None
    assert button.property("text") == "Drafts (1)"
