"""FlowLayout wraps, aligns and follows its items."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.flow_layout import FlowLayout

SPACING = 10
HEIGHT = 20


class Row:
    """Widgets of fixed sizes in a FlowLayout of this width."""

    def __init__(self, width: int) -> None:
        self.parent = QWidget()
        self.flow = FlowLayout(self.parent)
        self.flow.setSpacing(SPACING)
        self.parent.resize(width, 200)
        self.widgets: list[QWidget] = []

    def add(self, width: int, height: int = HEIGHT) -> QWidget:
        created = QWidget()
        created.setFixedSize(width, height)
        self.flow.addWidget(created)
        self.widgets.append(created)
        return created

    def positions(self) -> list[tuple[int, int]]:
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        return [(one.x(), one.y()) for one in self.widgets if one.isVisibleTo(self.parent)]


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    created = Row(100)
    qtbot.addWidget(created.parent)
    for _ in range(3):
        created.add(40)
    created.parent.show()
    return created


def test_items_wrap_to_the_next_line(row: Row) -> None:
    assert row.positions() == [(0, 0), (50, 0), (0, 30)]
    assert [row.flow.heightForWidth(width) for width in (140, 100, 40)] == [20, 50, 80]


def test_low_items_are_centred_in_their_line(row: Row) -> None:
    row.widgets[1].setFixedHeight(40)
    assert row.positions() == [(0, 10), (50, 0), (0, 50)]


def test_a_hidden_item_takes_no_space(row: Row) -> None:
    assert row.positions()
    row.widgets[0].hide()
    assert row.positions() == [(0, 0), (50, 0)]
    row.widgets[0].show()
    assert row.positions() == [(0, 0), (50, 0), (0, 30)]


def test_an_item_that_becomes_wider_wraps(row: Row) -> None:
    assert row.positions()
    row.widgets[1].setFixedWidth(70)
    assert row.positions() == [(0, 0), (0, 30), (0, 60)]


def test_items_can_be_added_and_removed(row: Row) -> None:
    assert row.positions()
    last = row.add(40)
    last.show()
    assert row.positions() == [(0, 0), (50, 0), (0, 30), (50, 30)]
    taken = row.flow.takeAt(0)
    assert taken is not None
    row.widgets.pop(0).hide()
    assert row.positions() == [(0, 0), (50, 0), (0, 30)]


def test_the_layout_follows_width_and_direction(row: Row) -> None:
    for width in range(100, 141, 4):
        row.parent.resize(width, 200)
        row.positions()
    assert row.positions() == [(0, 0), (50, 0), (100, 0)]
    row.parent.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert row.positions() == [(100, 0), (50, 0), (0, 0)]


def test_an_item_wider_than_the_line_is_narrowed(row: Row) -> None:
    row.widgets[0].setFixedWidth(300)
    row.parent.setMinimumSize(1, 1)
    assert row.flow.heightForWidth(60) == 3 * HEIGHT + 2 * SPACING


def test_changing_a_returned_size_does_not_change_the_layout(row: Row) -> None:
    row.flow.sizeHint().setWidth(1)
    assert row.flow.sizeHint() == QSize(40, HEIGHT)
