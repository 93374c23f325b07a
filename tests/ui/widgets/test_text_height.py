"""Fields are as high as their lines: Qt scrolls by a line where a single pixel is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.conversations.reply_pane import GrowingField
from desktop.ui.widgets.row_text import RowText
from desktop.ui.window.shell import Shell
from tests.ui.languages import RESOURCES


@pytest.fixture
def shell(settings: QSettings) -> Iterator[Shell]:
    made = Shell(settings, RESOURCES)
    yield made
    made.deleteLater()


def shown(shell: Shell, qtbot: QtBot, field: QPlainTextEdit) -> None:
    """With the style sheet of the window, which gives fields their padding."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
    layout.addStretch()
    shell.show_content(page)
    shell.show()
    qtbot.waitExposed(shell)


def test_an_answer_shows_all_its_lines_up_to_eight(shell: Shell, qtbot: QtBot) -> None:
    field = GrowingField()
    shown(shell, qtbot, field)
    bar, heights = field.verticalScrollBar(), []
    for line in range(1, 9):
        QTest.keyClicks(field, f"line {line}")
        assert not bar.isVisible()
        qtbot.waitUntil(lambda: field.height() == field.sizeHint().height())
        assert (line, bar.maximum(), bar.isVisible()) == (line, 0, False)
        heights.append(field.height())
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert heights[0] == heights[1], "a second line moves nothing"
    assert heights == sorted(heights)
    QTest.keyClicks(field, "line 9")
    qtbot.waitUntil(lambda: bar.maximum() == 1)
    assert (field.height(), bar.isVisible()) == (heights[-1], True)


@pytest.mark.parametrize("lines", [1, 3])
def test_a_row_of_a_list_shows_three_lines(shell: Shell, qtbot: QtBot, lines: int) -> None:
    field = RowText("rowText", "Text of this row")
    field.show_text("\n".join("abc"[:lines]), goes_out=True)
    shown(shell, qtbot, field)
    assert field.verticalScrollBar().maximum() == 0
