"""A button that goes away while it has the focus gives it back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import desktop
from desktop.core.model import (
    AccountList,
    AccountState,
    Notice,
    Retry,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.way_back import WayBack
from desktop.ui.window.window import Window
from tests.ui.samples import Find, account, put, set_row

OUTAGE = Trouble(TroubleKind.OFFLINE, Notice("No connection", "Advice."), retry=Retry.OFFERED)


@pytest.fixture
def table(window: Window, outbox: Outbox) -> QWidget:
    """The outbox, with the focus on its list."""
    put(outbox)
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.table.setFocus()
    return window.main_page.view.table


def focused(window: Window) -> QWidget | None:
    return window.shell.focusWidget()


def test_after_a_try_the_keyboard_is_where_it_was(
    window: Window, find: Find, table: QWidget
) -> None:
    window.show_troubles(Troubles((OUTAGE,)))
    find("statusTryNowButton").setFocus()
    QTest.keyClick(find("statusTryNowButton"), Qt.Key.Key_Space)
    assert focused(window) is find("statusTryNowButton"), "while it is tried"
    window.show_troubles(Troubles())
    assert not find("statusTryNowButton").isVisible()
    assert focused(window) is table
    assert QApplication.focusWidget() is table


def test_what_went_with_the_button_is_passed_over(
    window: Window, find: Find, table: QWidget
) -> None:
    long = Trouble(TroubleKind.KEYRING, Notice("Title", "Long " * 200))
    window.show_troubles(Troubles((long,)))
    window.grab()
    for name in ("statusDetailsButton", "statusTryButton", "statusCloseButton"):
        find(name).setFocus()
    QTest.keyClick(find("statusCloseButton"), Qt.Key.Key_Space)
    assert not find("statusDetailsButton").isVisible()
    assert focused(window) is table


def test_a_button_that_stays_keeps_the_focus(window: Window, find: Find, table: QWidget) -> None:
    def show(until: int) -> None:
        notice = Notice("Title", "Long " * 200)
        window.show_troubles(Troubles((Trouble(TroubleKind.SERVER, notice, until=until),)))
        window.grab()

    show(1)
    find("statusDetailsButton").setFocus()
    show(2)
    assert focused(window) is find("statusDetailsButton")


def test_another_program_is_in_front_meanwhile(
    window: Window, find: Find, table: QWidget, qtbot: QtBot
) -> None:
    window.show_troubles(Troubles((OUTAGE,)))
    find("statusTryNowButton").setFocus()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.shell.isActiveWindow())
    window.show_troubles(Troubles())
    window.shell.activateWindow()
    qtbot.waitUntil(window.shell.isActiveWindow)
    assert focused(window) is table


def test_where_nothing_of_before_is_there_the_list_has_it(
    window: Window, find: Find, table: QWidget
) -> None:
    (way_back,) = window.shell.findChildren(WayBack)
    window.show_troubles(Troubles((OUTAGE,)))
    find("statusTryNowButton").setFocus()
    way_back._before.clear()
    window.show_troubles(Troubles())
    assert focused(window) is table


def test_a_question_in_the_details_goes_back_to_its_button(
    window: Window, find: Find, outbox: Outbox, database: Database, table: QWidget
) -> None:
    id_ = put(outbox)
    set_row(database, id_, state="unconfirmed")
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    find("sendAgainButton").setFocus()
    QTest.keyClick(find("sendAgainButton"), Qt.Key.Key_Space)
    find("keepAsIsButton").setFocus()
    QTest.keyClick(find("keepAsIsButton"), Qt.Key.Key_Space)
    assert focused(window) is find("sendAgainButton")


def test_an_offer_to_sign_in_gives_it_back_to_what_was_written(
    window: Window, find: Find, outbox: Outbox
) -> None:
    page, view = window.main_page, account()
    put(outbox)
    page.conversations.refresh()
    page.conversations._open_chosen(page.conversations.model.id_at(0))
    find("replyField").setFocus()
    gone = replace(view, state=AccountState.SIGNED_OUT)
    window.show_accounts(
        AccountList((gone, replace(view, key=replace(view.key, extension_id="9"))))
    )
    find("replySignInButton").setFocus()
    assert find("replySignInButton").isVisible()
    window.show_accounts(AccountList((view,)))
    assert focused(window) is find("replyField")


def test_in_a_dialog_it_stays_there(window: Window, table: QWidget, qtbot: QtBot) -> None:
    dialog, part = QDialog(window.shell), QWidget()
    outer, inner, field = button("One", "one"), button("Two", "two"), QLineEdit()
    layout, rows = QVBoxLayout(dialog), QVBoxLayout(part)
    rows.addWidget(inner)
    rows.addWidget(field)
    for one in (button("Zero", "zero"), outer, part, button("Three", "three")):
        layout.addWidget(one)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    for stop in (outer, field, inner):
        stop.setFocus()
    part.hide()
    assert dialog.focusWidget() is outer, "the field is hidden with its part"
    dialog.deleteLater()


def test_a_window_that_is_hidden_is_shown_again_as_it_was(
    window: Window, find: Find, table: QWidget
) -> None:
    (way_back,) = window.shell.findChildren(WayBack)
    find("outboxTab").setFocus()
    way_back._before.clear()
    window.shell.hide()
    assert focused(window) is find("outboxTab")


def test_every_button_gives_it_back() -> None:
    made = re.compile(r"\bQPushButton\(|^class \w+\(QPushButton\)", re.MULTILINE)
    folder = Path(desktop.__file__).parent / "ui"
    found = {one.name for one in folder.rglob("*.py") if made.search(one.read_text("utf-8"))}
    assert found == {"button.py"}
