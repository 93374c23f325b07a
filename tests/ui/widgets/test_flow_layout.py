"""A row of widgets that goes on in the next line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.flow_layout import FlowLayout

SPACING = 10
HEIGHT = 20


class Row:
    """Widgets of fixed sizes in a row of this width."""

    def __init__(self, width: int) -> None:
        self.around = QWidget()
        self.flow = FlowLayout(self.around)
        self.flow.setSpacing(SPACING)
        self.around.resize(width, 200)
        self.widgets: list[QWidget] = []

    def add(self, width: int, height: int = HEIGHT) -> QWidget:
        made = QWidget()
        made.setFixedSize(width, height)
        self.flow.addWidget(made)
        self.widgets.append(made)
        return made

    def places(self) -> list[tuple[int, int]]:
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        return [(one.x(), one.y()) for one in self.widgets if one.isVisibleTo(self.around)]


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    made = Row(100)
    qtbot.addWidget(made.around)
    for _ in range(3):
        made.add(40)
    made.around.show()
    return made


def test_what_has_no_room_stands_in_the_next_line(row: Row) -> None:
    assert row.places() == [(0, 0), (50, 0), (0, 30)]
    assert [row.flow.heightForWidth(width) for width in (140, 100, 40)] == [20, 50, 80]


def test_what_is_lower_than_its_line_stands_in_the_middle_of_it(row: Row) -> None:
    row.widgets[1].setFixedHeight(40)
    assert row.places() == [(0, 10), (50, 0), (0, 50)]


def test_one_that_is_hidden_takes_no_room(row: Row) -> None:
    assert row.places()
    row.widgets[0].hide()
    assert row.places() == [(0, 0), (50, 0)]
    row.widgets[0].show()
    assert row.places() == [(0, 0), (50, 0), (0, 30)]


def test_one_that_becomes_wider_goes_on_in_the_next_line(row: Row) -> None:
    assert row.places()
    row.widgets[1].setFixedWidth(70)
    assert row.places() == [(0, 0), (0, 30), (0, 60)]


def test_one_that_comes_and_one_that_goes(row: Row) -> None:
    assert row.places()
    last = row.add(40)
    last.show()
    assert row.places() == [(0, 0), (50, 0), (0, 30), (50, 30)]
    taken = row.flow.takeAt(0)
    assert taken is not None
    row.widgets.pop(0).hide()
    assert row.places() == [(0, 0), (50, 0), (0, 30)]


def test_a_window_that_is_resized_or_turned(row: Row) -> None:
    for width in range(100, 141, 4):
        row.around.resize(width, 200)
        row.places()
    assert row.places() == [(0, 0), (50, 0), (100, 0)]
    row.around.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert row.places() == [(100, 0), (50, 0), (0, 0)]


def test_one_without_any_room_is_narrower(row: Row) -> None:
    row.widgets[0].setFixedWidth(300)
    row.around.setMinimumSize(1, 1)
    assert row.flow.heightForWidth(60) == 3 * HEIGHT + 2 * SPACING


def test_a_size_that_was_given_away_can_be_changed(row: Row) -> None:
    row.flow.sizeHint().setWidth(1)
    assert row.flow.sizeHint() == QSize(40, HEIGHT)
