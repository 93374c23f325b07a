"""A person names a number, and sees the name wherever the number is."""

from __future__ import annotations

import apsw
import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.contacts.address_book import NameSource
from desktop.contacts.directory import Directory
from desktop.core.model import DirectoryEntry
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.compose.recipient_model import MARKED_ROLE
from desktop.ui.window.window import Window
from tests.ui.samples import ANA, HOSTILE, KIM, Find, put, said, unisolated


@pytest.fixture
def named(window: Window, outbox: Outbox) -> Window:
    """The window with the details of a text to Kim."""
    id_ = put(outbox)
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    return window


def open_dialog(window: Window) -> QDialog:
    button = window.shell.findChild(QPushButton, "nameNumberButton")
    assert isinstance(button, QPushButton)
    button.click()
    dialogs = window.shell.findChildren(QDialog, "nameDialog")
    # One that was closed is deleted later.
    (dialog,) = [one for one in dialogs if one.isVisible()]
    assert isinstance(dialog, QDialog)
    return dialog


def name(dialog: QDialog, text: str) -> None:
    field = dialog.findChild(QLineEdit, "nameField")
    save = dialog.findChild(QPushButton, "saveNameButton")
    assert isinstance(field, QLineEdit)
    assert isinstance(save, QPushButton)
    field.setText(text)
    save.click()


def source(dialog: QDialog) -> str:
    label = dialog.findChild(QLabel, "nameSource")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_name_is_shown_in_the_list_the_details_and_the_recipients(
    named: Window, outbox: Outbox, find: Find
) -> None:
    page = named.main_page
    page.compose.recipient.set_text(f"{KIM}, +14155550124")
    name(open_dialog(named), "  Kim \u202eDoe ")
    model = page.view.model
    assert "Kim Doe" in model.data(model.index(0, 0))
    assert unisolated(said(find("detailsRecipient"))) == "Kim Doe"
    recipients = page.compose.recipient.model
    assert "Kim" in str(recipients.data(recipients.index(0), MARKED_ROLE))
    assert [one.name for one in outbox.people.suggest(ANA, "kim", 1)]


def test_an_empty_name_gives_the_one_of_the_directory_back(
    named: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    Directory(database, ANA).replace([DirectoryEntry(KIM, "Enabled", "Kim Doe")])
    named.main_page.view.model.refresh()
    dialog = open_dialog(named)
    assert "company directory" in source(dialog)
    name(dialog, "Mum")
    assert unisolated(said(find("detailsRecipient"))) == "Mum"
    dialog = open_dialog(named)
    assert "Kim Doe" in source(dialog)
    name(dialog, " ")
    assert unisolated(said(find("detailsRecipient"))) == "Kim Doe"


def test_the_name_of_somebody_else_is_not_copied(
    named: Window, outbox: Outbox, database: Database
) -> None:
    """So that it still changes when the directory does."""
    Directory(database, ANA).replace([DirectoryEntry(KIM, "Enabled", "Kim Doe")])
    name(open_dialog(named), "Kim Doe")
    assert outbox.address_book.all_names(NameSource.NAMED) == {}


def test_the_name_can_be_removed(named: Window, outbox: Outbox, find: Find) -> None:
    dialog = open_dialog(named)
    remove = dialog.findChild(QPushButton, "removeNameButton")
    assert isinstance(remove, QPushButton)
    assert not remove.isVisible(), "there is none yet"
    name(dialog, "Mum")
    dialog = open_dialog(named)
    remove = dialog.findChild(QPushButton, "removeNameButton")
    assert isinstance(remove, QPushButton)
    remove.click()
    assert outbox.address_book.all_names(NameSource.NAMED) == {}
    assert unisolated(said(find("detailsRecipient"))) == "(415) 555-0123"


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_name_is_plain_text(named: Window, find: Find, hostile: str) -> None:
    name(open_dialog(named), hostile)
    shown = said(find("detailsRecipient"))
    assert shown
    assert "\n" not in shown
    assert "\u202e" not in shown
    open_dialog(named).reject()


def test_a_locked_file_keeps_what_was_typed_and_saves_it_later(
    named: Window, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    other = apsw.Connection(str(database.file))
    other.execute("BEGIN IMMEDIATE")
    dialog = open_dialog(named)
    name(dialog, "Mum")
    assert dialog.isVisible()
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: outbox.address_book.all_names(NameSource.NAMED) == {KIM: "Mum"})


def test_a_text_to_several_people_has_no_number_to_name(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    id_ = put(outbox)
    with database.transaction():
        database.run("UPDATE message SET recipient = '+14155550123, +14155550124'")
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    assert find("copyTextButton").isVisible()
    assert not find("nameNumberButton").isVisible()
