"""The window from right to left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.model import AccountList
from desktop.database.connection import Database
from desktop.ui.compose.time_field import TimeField
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import Theme
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.painted_text import Piece, painted_lines, painted_pieces
from tests.ui.pseudo import pseudo_spoken
from tests.ui.samples import PRACTICE, Open, account


@pytest.fixture
def mirrored(open_window: Open, qapp: QApplication) -> Iterator[Window]:
    with pseudo_spoken(qapp, rtl=True):
        qapp.processEvents()
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        yield window


def test_the_plus_of_a_large_count_stays_behind_it(mirrored: Window, database: Database) -> None:
    for _ in range(100):
        receive(database)
    rows = mirrored.main_page.conversations
    rows.refresh()
    counted = [line for line in painted_lines(rows.list.list.viewport()) if "99" in line]
    assert counted and all("99+" in line for line in counted)


def test_the_arrow_keys_go_through_the_recipients_as_they_stand(mirrored: Window) -> None:
    recipient = mirrored.main_page.compose.recipient
    recipient.set_text("4155550123, 4155550124, ")
    keys, chips, field = Qt.Key, recipient.chips, recipient.field
    field.setFocus()
    QTest.keyClick(field, keys.Key_Right)
    assert chips.currentIndex().row() == 1
    QTest.keyClick(chips, keys.Key_Right)
    assert chips.currentIndex().row() == 0
    QTest.keyClick(chips, keys.Key_Left)
    assert chips.currentIndex().row() == 1
    QTest.keyClick(chips, keys.Key_Left)
    assert field.hasFocus()
    # Digits are read from left to right.
    field.setText("650")
    QTest.keyClick(field, keys.Key_Home)
    QTest.keyClick(field, keys.Key_Right)
    assert field.cursorPosition() == 1


def test_choices_begin_at_the_right(mirrored: Window, theme: Theme) -> None:
    box = ChoiceBox(theme, "box", "Box")
    box.offer([(f"{isolated('(650) 555-0101')} · {isolated('Sales')}", 1)], 1)
    box.setParent(mirrored.shell)
    box.resize(400, 34)
    box.show()
    assert painted_lines(box) == ["Sales · (650) 555-0101"]
    assert 8 <= 400 - painted_pieces(box)[-1].right <= 12


@pytest.mark.parametrize("parts", [("שלום עולם, מה שלומך היום?",) * 5, ("(650) 555-0101", "Sales")])
def test_labels_begin_at_the_right(mirrored: Window, theme: Theme, parts: Sequence[str]) -> None:
    label = Label(theme, " · ".join(map(isolated, parts)), wrap=True)
    label.setParent(mirrored.shell)
    label.resize(200, 200)
    label.show()
    lines: dict[int, list[Piece]] = defaultdict(list)
    for piece in painted_pieces(label):
        lines[piece.top].append(piece)
    assert len(lines) == (1 if len(parts) == 2 else 5)
    for line in lines.values():
        assert max(one.right for one in line) == pytest.approx(200, abs=1.5)
    first = lines[min(lines)]
    assert parts[0][:4] in max(first, key=lambda one: one.right).text


def test_the_time_is_typed_at_the_right(mirrored: Window, theme: Theme) -> None:
    field = TimeField(theme, QDateTime.currentDateTime())
    field.setParent(mirrored.shell)
    field.resize(400, 38)
    field.show()
    words = painted_pieces(field)
    assert 8 <= 400 - max(one.right for one in words) <= 16
    assert field.calendar.isRightToLeft()


def test_the_icon_of_a_list_is_mirrored(theme: Theme, qapp: QApplication) -> None:
    ink = theme.colour("text")
    usual = theme.icons.pixmap("list", 32, ink).toImage()
    with pseudo_spoken(qapp, rtl=True):
        qapp.processEvents()
        mirrored = theme.icons.pixmap("list", 32, ink).toImage()
    assert mirrored == usual.flipped(Qt.Orientation.Horizontal) != usual
