"""What changes in a row fades, where the desktop lets things move."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.conversations.thread_list import BubbleDelegate
from desktop.ui.messages.delegate import OutboxDelegate
from desktop.ui.widgets.fades import Fades
from desktop.ui.window.window import Window
from tests.ui.samples import put, set_row

Shown = Callable[[Window], QAbstractItemView]


def outbox_rows(window: Window) -> QAbstractItemView:
    window.main_page.workspace.show_outbox()
    return window.main_page.view.table


def bubbles(window: Window) -> QAbstractItemView:
    conversations = window.main_page.conversations
    conversations.refresh()
    window.main_page.workspace.open_conversation(conversations.model.id_at(0))
    return conversations.thread_page.list


def fades_of(view: QAbstractItemView) -> Fades:
    found = view.findChild(Fades)
    assert found is not None
    return found


def runs(fades: Fades) -> bool:
    return fades.is_running


def painted(view: QAbstractItemView) -> QImage:
    QApplication.processEvents()
    viewport: QWidget = view.viewport()
    return viewport.grab().toImage()


def read_again(window: Window) -> None:
    window.main_page.view.model.refresh()
    window.main_page.conversations.refresh()


@pytest.mark.parametrize("shown", [outbox_rows, bubbles])
def test_a_new_state_fades_in(
    window: Window, outbox: Outbox, database: Database, qtbot: QtBot, shown: Shown
) -> None:
    id_ = put(outbox)
    read_again(window)
    view = shown(window)
    fades = fades_of(view)
    before = painted(view)
    assert not runs(fades)
    window.theme.may_move = True
    set_row(database, id_, state="checking")
    read_again(window)
    painted(view)
    assert runs(fades)
    qtbot.waitUntil(lambda: not runs(fades))
    after = painted(view)
    assert after != before
    # Nothing is left of what it looked like.
    delegate = view.itemDelegate()
    assert isinstance(delegate, OutboxDelegate | BubbleDelegate)
    delegate.clear()
    assert painted(view) == after
    assert not runs(fades)


@pytest.mark.parametrize("shown", [outbox_rows, bubbles])
def test_nothing_fades_where_the_desktop_did_not_say_so(
    window: Window, outbox: Outbox, database: Database, shown: Shown
) -> None:
    id_ = put(outbox)
    read_again(window)
    view = shown(window)
    before = painted(view)
    set_row(database, id_, state="checking")
    read_again(window)
    assert painted(view) != before
    assert not runs(fades_of(view))


def test_a_row_that_is_chosen_changes_at_once(window: Window, outbox: Outbox) -> None:
    put(outbox)
    put(outbox, "Another")
    read_again(window)
    view = outbox_rows(window)
    window.theme.may_move = True
    painted(view)
    view.setCurrentIndex(view.model().index(1, 0))
    painted(view)
    assert not runs(fades_of(view))
