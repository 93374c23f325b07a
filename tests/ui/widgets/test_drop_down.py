"""A list of choices opens below its box, with what is chosen highlighted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    theme.dress(made)
    made.resize(400, 300)
    return made


def box_at(page: QWidget, theme: Theme, top: int) -> ChoiceBox:
    box = ChoiceBox(theme, "box", "Box")
    box.offer([(f"Choice {at}", at) for at in range(30)], 3)
    box.setParent(page)
    box.resize(300, 34)
    page.move(0, page.screen().availableGeometry().top())
    box.move(0, top)
    page.show()
    return box


def test_an_abandoned_choice_is_not_highlighted_again(page: QWidget, theme: Theme) -> None:
    box = box_at(page, theme, 40)
    for _ in range(2):
        box.showPopup()
        rows = box.view()
        assert rows.currentIndex().row() == 3
        assert rows.window().y() >= box.mapToGlobal(QPoint(0, box.height())).y() - 1
        QTest.keyClick(rows, Qt.Key.Key_Down)
        QTest.keyClick(rows, Qt.Key.Key_Escape)
        assert box.currentData() == 3


@pytest.mark.parametrize(("room", "is_below"), [(700, True), (150, True), (60, False)])
def test_the_list_is_below_unless_nothing_fits_there(
    page: QWidget, theme: Theme, room: int, is_below: bool
) -> None:
    screen = page.screen().availableGeometry()
    page.resize(400, screen.height())
    box = box_at(page, theme, screen.height() - room - 34)
    box.showPopup()
    shown = box.view().window().geometry()
    assert screen.contains(shown)
    box_top = box.mapToGlobal(QPoint(0, 0)).y()
    if is_below:
        assert shown.top() >= box_top + box.height() - 1
    else:
        assert shown.bottom() <= box_top
    box.hidePopup()


def test_only_the_open_list_changes_what_is_chosen(page: QWidget, theme: Theme) -> None:
    """What is typed looks for a row there; a key that types nothing does nothing."""
    box = box_at(page, theme, 40)
    picked: list[object] = []
    box.picked.connect(picked.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(box, key)
        assert box.view().isVisible()
        assert box.currentData() == 3
        QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_F9):
        QTest.keyClick(box, key)
        assert not box.view().isVisible()
    QTest.keyClicks(box, "c")
    assert box.view().isVisible()
    assert box.currentData() == 3
    QTest.keyClicks(box.view(), "hoice 27")
    assert box.view().currentIndex().row() == 27
    assert not picked
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert picked == [27]


def test_home_and_end_in_the_open_list_pass_headings(page: QWidget, theme: Theme) -> None:
    box = box_at(page, theme, 40)
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    for heading in (0, 29):
        model.item(heading).setFlags(Qt.ItemFlag.NoItemFlags)
    box.showPopup()
    for key, row in ((Qt.Key.Key_Home, 1), (Qt.Key.Key_End, 28), (Qt.Key.Key_Home, 1)):
        QTest.keyClick(box.view(), key)
        assert box.view().currentIndex().row() == row
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
