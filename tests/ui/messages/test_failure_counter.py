"""Failures are counted on their filters until the person looked at them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList
from desktop.database.connection import Database
from desktop.messages import Kind, Outbox
from desktop.ui.window.window import Window
from tests.ui.languages import spoken
from tests.ui.painted_text import painted_lines
from tests.ui.samples import PRACTICE, Find, Open, account, press, put, set_row
from tests.ui.settling import settle

TIMEOUT_MS = 30_000
# How much wider a label can be in bold, in px.
BOLD = 16


@pytest.fixture(autouse=True)
def in_front(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window.shell, timeout=TIMEOUT_MS)


def refuse(window: Window, outbox: Outbox, database: Database) -> str:
    id_ = put(outbox)
    set_row(database, id_, state="rejected", code="MSG-304")
    window.main_page.view.model.refresh()
    return id_


def label(find: Find, kind: str = "Failed") -> str:
    pill = find(f"show{kind}Button")
    assert isinstance(pill, QPushButton)
    return pill.accessibleName()


def test_failures_are_counted_until_their_filter_is_shown(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    head = window.main_page.view.head
    assert label(find) == "Failed"
    refuse(window, outbox, database)
    dropped = put(outbox)
    set_row(database, dropped, state="accepted", message_id="1", dropped="Disabled")
    refuse(window, outbox, database)
    assert (label(find), label(find, "Dropped")) == ("Failed · 2 new", "Dropped · 1 new")
    assert find("showFailedButton").toolTip() == "New since you last looked"
    head.show_kind(Kind.FAILED)
    assert (label(find), label(find, "Dropped")) == ("Failed", "Dropped · 1 new")
    assert find("showFailedButton").toolTip() == ""
    refuse(window, outbox, database)
    assert label(find) == "Failed", "the person sees it"
    head.show_kind(Kind.ALL)
    refuse(window, outbox, database)
    assert label(find) == "Failed · 1 new"


def test_a_failure_whose_details_are_shown_is_not_counted(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    ids = [refuse(window, outbox, database) for _ in range(2)]
    window.main_page.view.choose(ids[0])
    assert label(find) == "Failed · 1 new"
    chosen = put(outbox)
    window.main_page.view.model.refresh()
    window.main_page.view.choose(chosen)
    set_row(database, chosen, state="rejected")
    window.main_page.view.model.refresh()
    assert label(find) == "Failed · 1 new", "it fails while its details are shown"


@pytest.mark.parametrize("kind", [Kind.ALL, Kind.FAILED])
def test_a_failure_that_was_found_is_not_counted(
    window: Window, outbox: Outbox, database: Database, find: Find, qtbot: QtBot, kind: Kind
) -> None:
    view = window.main_page.view
    view.head.search.setText("nothing like this")
    qtbot.waitUntil(lambda: view.model.wanted.is_search, timeout=TIMEOUT_MS)
    view.head.show_kind(kind)
    refuse(window, outbox, database)
    assert label(find) == "Failed · 1 new"
    view.head.search.setText("hel")
    qtbot.waitUntil(lambda: label(find) == "Failed", timeout=TIMEOUT_MS)


def test_of_what_was_found_only_the_rows_in_sight_were_seen(
    window: Window, outbox: Outbox, database: Database, find: Find, qtbot: QtBot
) -> None:
    view = window.main_page.view
    for _ in range(40):
        set_row(database, put(outbox), state="rejected", code="MSG-304")
    view.head.search.setText("hel")
    qtbot.waitUntil(lambda: view.model.rowCount() == 40, timeout=TIMEOUT_MS)
    qtbot.waitUntil(lambda: label(find) != "Failed · 40 new", timeout=TIMEOUT_MS)
    seen = view.table.rowAt(view.table.viewport().height() - 1) + 1
    assert 0 < seen < 40
    assert label(find) == f"Failed · {40 - seen} new"
    view.table.scrollToBottom()
    qtbot.waitUntil(lambda: label(find) != f"Failed · {40 - seen} new", timeout=TIMEOUT_MS)


def test_a_failure_that_was_seen_in_its_conversation_is_not_counted(
    window: Window, outbox: Outbox, database: Database, find: Find, qtbot: QtBot
) -> None:
    refuse(window, outbox, database)
    assert label(find) == "Failed · 1 new"
    conversations = window.main_page.conversations
    conversations.refresh()
    window.main_page.workspace.open_conversation(conversations.model.id_at(0))
    qtbot.waitUntil(lambda: label(find) == "Failed", timeout=TIMEOUT_MS)
    refuse(window, outbox, database)
    assert label(find) == "Failed · 1 new"
    conversations.refresh()
    qtbot.waitUntil(lambda: label(find) == "Failed", timeout=TIMEOUT_MS)


def test_a_failure_whose_notification_was_pressed_is_not_counted(
    window: Window, outbox: Outbox, database: Database, find: Find, qtbot: QtBot
) -> None:
    window.shell.resize(window.shell.minimumSizeHint())
    id_ = refuse(window, outbox, database)
    assert label(find) == "Failed · 1 new"
    window.finder.show_text(Kind.FAILED, id_, alone=True)
    qtbot.waitUntil(lambda: label(find) == "Failed", timeout=TIMEOUT_MS)
    assert not window.main_page.view.isVisible(), "the details hide the list"


def test_behind_another_window_nothing_was_looked_at(
    window: Window, outbox: Outbox, database: Database, find: Find, qtbot: QtBot
) -> None:
    window.main_page.view.head.show_kind(Kind.FAILED)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow, timeout=TIMEOUT_MS)
    refuse(window, outbox, database)
    assert label(find) == "Failed · 1 new"
    window.activateWindow()
    qtbot.waitUntil(lambda: label(find) == "Failed", timeout=TIMEOUT_MS)


def test_no_filter_moves_when_a_count_comes_or_goes(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    window.main_page.workspace.show_outbox()
    window.shell.resize(1100, 700)
    window.grab()
    pills = [find(f"show{kind}Button") for kind in ("NeedsYou", "Failed", "Dropped", "Cancelled")]
    before = [pill.geometry() for pill in pills]
    refuse(window, outbox, database)
    window.main_page.view.head.count_needed(12)
    QApplication.sendPostedEvents()
    window.grab()
    assert label(find) == "Failed · 1 new"
    assert [pill.geometry() for pill in pills] == before
    press(find("showFailedButton"))
    QApplication.sendPostedEvents()
    window.grab()
    assert label(find) == "Failed"
    assert [pill.geometry() for pill in pills] == before


def test_the_number_on_a_filter_says_that_it_is_of_new_ones(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    window.main_page.workspace.show_outbox()
    for _ in range(2):
        refuse(window, outbox, database)
    assert painted_lines(find("showFailedButton")) == ["2 new", "Failed"]


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_filters_stand_at_even_distances(
    open_window: Open, qapp: QApplication, language: str
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.main_page.workspace.show_outbox()
        window.shell.resize(1100, 700)
        window.grab()
        free = []
        for kind in Kind:
            pill = window.main_page.view.head._pills[kind]
            free.append(pill.width() - pill.fontMetrics().horizontalAdvance(pill.text()))
        assert max(free) - min(free) <= BOLD, "a pill is as wide as its label, which may be bold"


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_in_a_low_window_all_filters_are_seen(
    open_window: Open, qapp: QApplication, language: str
) -> None:
    """A screen of 1920 by 1080 at 300 %."""
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.main_page.workspace.show_outbox()
        window.shell.setMinimumSize(640, 360)
        window.shell.resize(640, 360)
        settle()
        for kind in Kind:
            pill = window.main_page.view.head._pills[kind]
            assert pill.visibleRegion().boundingRect() == pill.rect(), kind


def test_failures_are_counted_over_a_restart(
    window: Window, outbox: Outbox, database: Database, open_window: Open
) -> None:
    refuse(window, outbox, database)
    again = open_window(PRACTICE)
    again.show_accounts(AccountList((account(),)))
    pill = again.shell.findChild(QPushButton, "showFailedButton")
    assert pill is not None
    assert pill.accessibleName() == "Failed · 1 new"
