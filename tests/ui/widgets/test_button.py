"""A double-click on a button is one press, whatever has come into its place meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.messages import Outbox
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.labels import button
from desktop.ui.window.window import Window
from tests.ui.samples import Find, double_click, put

LEFT = Qt.MouseButton.LeftButton


def test_a_double_click_does_not_press_what_takes_the_place(qtbot: QtBot) -> None:
    """As Go on takes that of Pause."""
    window = QWidget()
    layout = QVBoxLayout(window)
    pressed: list[str] = []
    pause, go_on = button("Pause", "pause"), button("Go on", "goOn")
    for one, other in ((pause, go_on), (go_on, pause)):
        layout.addWidget(one)
        one.clicked.connect(lambda _checked, one=one: pressed.append(one.text()))
        one.clicked.connect(one.hide)
        one.clicked.connect(other.show)
    go_on.hide()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    double_click(pause)
    assert pressed == ["Pause"]
    # Longer than the time of a double-click.
    QTest.qWait(500)
    QTest.mouseClick(go_on, LEFT)
    assert pressed == ["Pause", "Go on"]


@pytest.mark.parametrize("repeats", [False, True])
def test_a_double_click_is_one_press_unless_quick_clicks_are_wanted(
    qtbot: QtBot, repeats: bool
) -> None:
    made = button("Next", "next", repeats=repeats)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    presses: list[bool] = []
    made.clicked.connect(lambda is_on: presses.append(is_on))
    double_click(made)
    assert len(presses) == 1 + repeats


def test_a_double_click_on_send_now_can_still_be_taken_back(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    id_ = put(outbox, "later", send_at=now_ms() + 90_000_000)
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    pane, ignores = (
        find("detailsPane").parentWidget(),
        Qt.WidgetAttribute.WA_TransparentForMouseEvents,
    )
    assert pane is not None
    # It ignores the second press of a double-click that opened it.
    qtbot.waitUntil(lambda: not pane.testAttribute(ignores))
    double_click(find("sendNowButton"))
    assert outbox.newest(1)[0].goes_early
