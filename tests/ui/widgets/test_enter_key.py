"""Enter presses the button that has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.core.model import AccountList
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.samples import PRACTICE, Open


def pressed(button: QPushButton, key: Qt.Key) -> int:
    """How often the key presses it; what it does is left out."""
    times: list[object] = []
    button.clicked.disconnect()
    button.clicked.connect(lambda: times.append(None))
    button.setFocus()
    assert button.hasFocus()
    QTest.keyClick(button, key)
    return len(times)


def named(parent: QWidget, name: str) -> QPushButton:
    found = parent.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_first_button_of_all(open_window: Open, key: Qt.Key) -> None:
    window = open_window(PRACTICE)
    window.show_accounts(AccountList(()))
    window.shell.activateWindow()
    QApplication.processEvents()
    assert pressed(named(window.shell, "signInButton"), key) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_button_of_the_window_of_a_list(window: Window, key: Qt.Key) -> None:
    window.commands.open_list.emit(None)
    QApplication.processEvents()
    shown = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MergeWindow))
    assert pressed(named(shown, "chooseListButton"), key) == 1


def test_enter_presses_the_button_of_a_question_that_has_the_focus(window: Window) -> None:
    """Not the default one, which stays safe for who presses Enter at once."""
    done: list[str] = []
    for _ in range(2):
        box = Question(window.theme, window.shell, "question", "Remove it?", "For ever.", "Keep")
        box.offer("Remove", "removeButton", lambda: done.append("removed"))
        QApplication.processEvents()
        if not done:
            named(box, "removeButton").setFocus()
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)
        assert not box.isVisible()
        assert done == ["removed"]


def test_enter_on_cancel_plans_nothing(window: Window) -> None:
    dialog, chosen = TimeDialog(window.theme, window.shell), list[object]()
    dialog.chosen.connect(chosen.append)
    dialog.open()
    named(dialog, "cancelPlanButton").setFocus()
    QTest.keyClick(named(dialog, "cancelPlanButton"), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert chosen == []


def test_in_the_text_it_is_a_new_line(window: Window) -> None:
    window.main_page.workspace.show_compose()
    field = window.main_page.compose.text_field
    field.setFocus()
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "a\n"
