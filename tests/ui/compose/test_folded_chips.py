"""Many recipients are folded to a few rows while the person works elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.window.window import Window
from tests.ui.samples import Find, press, recipient_chips, recipient_line, text_field


@pytest.fixture
def thirty(window: Window, find: Find, qtbot: QtBot) -> Window:
    """A low window, the focus is in the text."""
    window.shell.resize(720, 520)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    text_field(find).setFocus()
    numbers = ", ".join(f"4155550{at}" for at in range(120, 150))
    window.main_page.compose.recipient.set_text(numbers + ", ")
    qtbot.waitUntil(more(find).isVisible)
    return window


def more(find: Find) -> QPushButton:
    button = find("moreRecipientsButton")
    assert isinstance(button, QPushButton)
    return button


def rows(find: Find) -> float:
    return recipient_chips(find).height() / recipient_chips(find).row_height


def test_chips_are_folded_and_the_rest_is_counted(thirty: Window, find: Find) -> None:
    chips = recipient_chips(find)
    assert 2 < rows(find) <= 3.5
    shown = [
        at
        for at in range(30)
        if chips.viewport().rect().contains(chips.visualRect(chips.model().index(at, 0)))
    ]
    assert shown == list(range(len(shown)))
    assert more(find).isVisible()
    assert more(find).text().startswith(f"and {30 - len(shown)} more")
    assert len(thirty.main_page.compose.recipient.model.numbers()) == 30


def test_they_unfold_for_the_line_and_fold_after_it(
    thirty: Window, find: Find, qtbot: QtBot
) -> None:
    press(more(find))
    assert recipient_line(find).hasFocus()
    assert not more(find).isVisible()
    QApplication.processEvents()
    assert rows(find) > 4
    assert recipient_chips(find).verticalScrollBar().maximum() == 0, "only the pane scrolls"
    QTest.keyClick(recipient_line(find), Qt.Key.Key_Left)
    assert recipient_chips(find).hasFocus()
    assert recipient_chips(find).currentIndex().row() == 29
    text_field(find).setFocus()
    qtbot.waitUntil(more(find).isVisible)


def test_they_do_not_fold_while_the_mouse_is_pressed(
    thirty: Window, find: Find, qtbot: QtBot
) -> None:
    press(more(find))
    viewport = text_field(find).viewport()
    before = rows(find)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton)
    assert text_field(find).hasFocus()
    # As long as they take to fold otherwise, several times.
    timer = thirty.main_page.compose.recipient.box._leaving
    for _ in range(3):
        with qtbot.waitSignal(timer.timeout):
            pass
    assert rows(find) == before
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(more(find).isVisible)


def test_what_cannot_be_texted_is_not_folded_away(thirty: Window, find: Find) -> None:
    numbers = ", ".join(f"4155550{at}" for at in range(120, 149))
    thirty.main_page.compose.recipient.set_text(f"415555, {numbers}, ")
    QApplication.processEvents()
    assert not more(find).isVisible()
    assert rows(find) > 4


def test_folded_the_pane_scrolls(thirty: Window, find: Find) -> None:
    chips = recipient_chips(find)
    at = QPointF(chips.viewport().rect().center())
    down, none = QPoint(0, -120), QPoint()
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, none, down, buttons, keys, phase, False)
    QApplication.sendEvent(chips.viewport(), event)
    assert chips.verticalScrollBar().value() == 0


def test_a_few_rows_are_never_folded(thirty: Window, find: Find) -> None:
    thirty.main_page.compose.recipient.set_text("4155550120, 4155550121, 4155550122, ")
    QApplication.processEvents()
    assert not more(find).isVisible()
