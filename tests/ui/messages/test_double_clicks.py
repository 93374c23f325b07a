"""The second press of a double-click meets nothing that the first one put there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from desktop.messages import Outbox
from desktop.ui.widgets.second_press import SLOW_MS
from desktop.ui.window.window import Window
from tests.ui.samples import Find, put

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Presses(QObject):
    """Those that reach a widget or what is in it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        for one in (widget, *widget.findChildren(QWidget)):
            one.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in _PRESSES
        return False


def press(window: Window, at: QPoint) -> None:
    """From the window system, where the mouse rests."""
    QCursor.setPos(window.shell.mapToGlobal(at))
    QApplication.processEvents()
    handle = window.shell.windowHandle()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, none, at)
    QApplication.processEvents()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, none, at)
    QApplication.processEvents()


def place_of(window: Window, table: QTableView, row: int) -> QPoint:
    rect = table.visualRect(table.model().index(row, 0))
    return table.viewport().mapTo(window.shell, rect.center())


@pytest.fixture
def table(window: Window, outbox: Outbox, find: Find) -> QTableView:
    for number in range(40):
        put(outbox, f"text {number}")
    window.shell.resize(1000, 800)
    window.main_page.workspace.show_outbox()
    QApplication.processEvents()
    found = find("outboxView")
    assert isinstance(found, QTableView)
    return found


def row_at(table: QTableView, *, low: bool) -> int:
    return table.rowAt(table.viewport().height() - 30 if low else 30)


@pytest.mark.parametrize(("width", "height", "low"), [(1000, 800, True), (1400, 800, False)])
def test_the_details_that_open_under_the_pointer(
    window: Window, table: QTableView, find: Find, width: int, height: int, low: bool
) -> None:
    window.shell.resize(width, height)
    QApplication.processEvents()
    presses = Presses(find("detailsPane"))
    row = row_at(table, low=low)
    at = place_of(window, table, row)
    # Beside the list, they open over its right part.
    at.setX(at.x() if low else window.shell.width() - 60)
    press(window, at)
    pane = find("detailsPane")
    assert pane.isVisible()
    assert pane.rect().contains(pane.mapFrom(window.shell, at))
    press(window, at)
    assert not presses.count
    rect = table.visualRect(table.model().index(row, 0))
    assert table.viewport().rect().contains(rect), "still in sight"
    QTest.qWait(SLOW_MS + 50)
    press(window, at)
    assert presses.count


@pytest.mark.parametrize("width", [1000, 1400])
def test_a_row_with_room_stays_where_it_is(window: Window, table: QTableView, width: int) -> None:
    window.shell.resize(width, 800)
    QApplication.processEvents()
    table.verticalScrollBar().setValue(137)
    row = row_at(table, low=False) + 1
    before = place_of(window, table, row)
    press(window, before)
    assert window.main_page.workspace.details_id
    assert place_of(window, table, row).y() == before.y()


def test_a_row_under_the_button_that_closes_the_details(
    window: Window, table: QTableView, find: Find
) -> None:
    press(window, place_of(window, table, row_at(table, low=True)))
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    presses = Presses(table)
    close = find("closeDetailsButton")
    at = close.mapTo(window.shell, close.rect().center())
    for _ in range(2):
        press(window, at)
    assert not find("detailsPane").isVisible()
    assert table.viewport().rect().contains(table.viewport().mapFrom(window.shell, at))
    assert not presses.count
