"""A question: which of its choices Enter and Escape press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window

QUESTION = ("someQuestion", "Do it?", "It can be done.", "&Cancel")


@pytest.mark.parametrize(("kind", "done"), [("primary", ["done"]), ("danger", []), ("", [])])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_presses_the_filled_choice_and_otherwise_cancels(
    window: Window, key: Qt.Key, kind: str, done: list[str]
) -> None:
    acts: list[str] = []
    box = Question(window.theme, window.shell, *QUESTION)
    box.choice("&Else", "elseButton", lambda: acts.append("else"), "")
    box.offer("&Do it", "doButton", lambda: acts.append("done"), kind)
    QApplication.processEvents()
    QTest.keyClick(box.focusWidget(), key)
    assert acts == done and not box.isVisible()


@pytest.mark.parametrize("kind", ["primary", "danger", ""])
def test_escape_changes_nothing(window: Window, kind: str) -> None:
    acts: list[str] = []
    box = Question(window.theme, window.shell, *QUESTION)
    box.offer("&Do it", "doButton", lambda: acts.append("done"), kind)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert acts == [] and not box.isVisible()


def test_there_is_one_default_button(window: Window) -> None:
    box = Question(window.theme, window.shell, *QUESTION)
    box.offer("&Do it", "doButton", lambda: None, "primary")
    assert [one.objectName() for one in box.findChildren(QPushButton) if one.isDefault()] == [
        "doButton"
    ]
    box.reject()
