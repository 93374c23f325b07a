"""Each paragraph begins at the side of its own direction, whatever direction the window has."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.paragraphs import Paragraphs

LEFT, RIGHT = "left", "right"


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> Paragraphs:
    made = Paragraphs()
    made.setLayoutDirection(request.param)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def sides(field: Paragraphs) -> list[str]:
    found, block = [], field.document().begin()
    while block.isValid():
        field.document().documentLayout().blockBoundingRect(block)  # lays it out
        line = block.layout().lineAt(0).naturalTextRect()
        at_left = line.left() < field.viewport().width() - line.right()
        found.append(LEFT if at_left else RIGHT)
        block = block.next()
    return found


def caret(field: Paragraphs) -> str:
    return LEFT if field.cursorRect().x() < field.viewport().width() // 2 else RIGHT


def test_an_empty_field_has_its_caret_beside_its_placeholder(field: Paragraphs) -> None:
    start = RIGHT if field.isRightToLeft() else LEFT
    assert caret(field) == start
    field.insertPlainText("7")
    assert sides(field) == [start]
    field.selectAll()
    field.insertPlainText("ש")
    assert sides(field) == [RIGHT]
    field.undo()
    field.undo()
    assert field.toPlainText() == ""
    assert caret(field) == start


def test_a_paragraph_is_at_the_side_of_its_first_letter(field: Paragraphs) -> None:
    field.setPlainText("שלום\nHello\n(7) مرحبا\n\u2068שלום\u2069 is Hebrew")
    assert sides(field) == [RIGHT, LEFT, RIGHT, LEFT]
    field.resize(200, 200)
    assert sides(field) == [RIGHT, LEFT, RIGHT, LEFT]


def test_without_a_letter_it_stays_below_the_one_before(field: Paragraphs) -> None:
    field.setPlainText("שלום\n650\n\nHello\n650")
    assert sides(field) == [RIGHT, RIGHT, RIGHT, LEFT, LEFT]
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.insertPlainText("\n")
    assert caret(field) == LEFT


def test_the_garbage_collector_leaves_its_text(field: Paragraphs) -> None:
    field.insertPlainText("שלום")
    gc.collect()
    field.insertPlainText("!")
    gc.collect()
    assert field.toPlainText() == "שלום!"
    assert sides(field) == [RIGHT]
