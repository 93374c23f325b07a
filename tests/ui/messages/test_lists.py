"""Lists in the outbox: folded and unfolded, their details, and what can be done with them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
)

from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.messages.list_rows import UNFOLDED, shown, table_of
from tests.ui.samples import (
    ANA,
    HOSTILE,
    Find,
    put,
    set_row,
    set_texts,
)

FOLDED = ["after", "customers.xlsx", "before"]


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_keyboard_folds_and_unfolds(window: Window, merge: int, is_mirrored: bool) -> None:
    opens, closes = Qt.Key.Key_Right, Qt.Key.Key_Left
    table = table_of(window)
    if is_mirrored:
        table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        opens, closes = closes, opens
    window.main_page.view.choose(merge)
    for key, expected in (
        (opens, UNFOLDED),
        (opens, UNFOLDED),
        (closes, FOLDED),
        (Qt.Key.Key_Return, UNFOLDED),
        (Qt.Key.Key_Return, FOLDED),
        (opens, UNFOLDED),
    ):
        QTest.keyClick(table, key)
        assert shown(window) == expected
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert window.main_page.view.chosen_id()
    QTest.keyClick(table, closes)
    assert window.main_page.view.chosen_merge == merge
    assert shown(window) == UNFOLDED, "the first press moves to the list"


def test_the_mouse_folds_and_unfolds(window: Window, merge: int) -> None:
    table = table_of(window)
    row = table.visualRect(window.main_page.view.model.index(1, 0))
    port, left = table.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(port, left, pos=QPoint(row.left() + 20, row.center().y()))
    assert shown(window) == UNFOLDED
    QTest.mouseClick(port, left, pos=row.center())
    assert shown(window) == UNFOLDED, "only selected"
    assert window.main_page.view.chosen_merge == merge
    QTest.mouseDClick(port, left, pos=row.center())
    assert shown(window) == FOLDED


def test_the_badge_of_a_list_is_in_the_column_of_the_others(window: Window, merge: int) -> None:
    table, model = table_of(window), window.main_page.view.model
    image = table.viewport().grab().toImage()

    def begin(at: int) -> int:
        y = table.visualRect(model.index(at, 0)).center().y()
        # Right of the corners, which are painted apart.
        ground = image.pixelColor(12, y)
        return next(x for x in range(12, 60) if image.pixelColor(x, y) != ground)

    assert begin(1) == begin(0) == begin(2)


def test_a_list_that_is_being_filled_stays_folded(
    window: Window, database: Database, merge: int
) -> None:
    with database.transaction():
        database.run("UPDATE merge SET state = 'filling'")
    window.main_page.view.model.refresh()
    window.main_page.view.choose(merge)
    QTest.keyClick(table_of(window), Qt.Key.Key_Return)
    assert shown(window) == ["customers.xlsx", "after", "before"]


def test_a_screen_reader_says_whether_it_is_expanded(window: Window, merge: int) -> None:
    model = window.main_page.view.model

    def spoken() -> str:
        return str(model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))

    assert spoken().endswith("Collapsed")
    assert "customers.xlsx" in spoken()
    assert "4 of 8 went out" in spoken()
    assert "3 delivered" in spoken()
    model.refresh(frozenset({merge}))
    assert spoken().endswith("Expanded")


def test_folding_passes_the_model_tester_of_qt(
    window: Window, outbox: Outbox, database: Database, merge: int
) -> None:
    """What Qt's model tester finds is a Qt warning, which fails the test."""
    model = window.main_page.view.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tester.setUseFetchMore(False)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    other = put_merge(database, 2000, account=ANA)
    for unfolded in ({merge}, {merge, other}, {other}, set[int]()):
        put(outbox)
        set_texts(database, other, 1, state="accepted", status="Sent")
        model.refresh(frozenset(unfolded))
    assert not resets
    model.refresh(frozenset({merge}))
    id_ = outbox.newest(1, None, Filter(merge=merge))[0].id
    set_row(database, id_, state="cancelled")
    assert outbox.removal.remove([id_]) == 1
    model.refresh()
    assert len(resets) == 1
    tester.deleteLater()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_one_plain_line(
    window: Window, outbox: Outbox, database: Database, find: Find, name: str
) -> None:
    put(outbox)
    made = put_merge(database, 1, name=name.encode("utf-8", "replace").decode(), account=ANA)
    view = window.main_page.view
    view.model.refresh()
    view.choose(made)
    QApplication.processEvents()
    text = str(view.model.index(0, 0).data())
    assert 0 < len(text) <= 200
    assert not set(text) & set("\n\r\t\0\u2028\u202e\u2066\u2067")
    view.merge_actions.texts_wanted.emit(outbox.merges.summary(made), Kind.ALL, None)
    assert find("listFilterButton").isVisible()
    assert find("mergeDetailsPane").width() < 2000
