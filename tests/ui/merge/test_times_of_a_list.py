"""The step Send: nights, another time, and what goes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.texting.quiet_hours import quiet_until
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.plan_model import PlanColumn
from desktop.ui.merge.steps import Step
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.merge.list_steps import checked, label, open_file, press, rows
from tests.ui.places import by_night


def open_numbers(
    made: MergeWindow, window: Window, folder: Path, numbers: list[str], qtbot: QtBot
) -> None:
    """As far as the step Send."""
    path = folder / "night.csv"
    path.write_text("Phone\n" + "".join(f"{one}\n" for one in numbers), "utf-8")
    open_file(made, window, path, qtbot)
    checked(made, qtbot, "See you soon")
    made.go_to(Step.SEND)


@pytest.mark.usefixtures("night_is_told")
def test_where_it_is_night_the_list_can_wait_for_the_day(
    list_window: MergeWindow, window: Window, tmp_path: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made, there = list_window, by_night()[0]
    open_numbers(made, window, tmp_path, [there], qtbot)
    assert label(made, "listWarning")
    wanted = quiet_until(there, now_ms())
    menu = made.findChild(QMenu, "sendLaterMenu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    now, *times = menu.actions()
    (day,) = [one for one in times if one.text().endswith("08:00 there")]
    assert now.objectName() == "listNowAction"
    day.trigger()
    assert made.sending.send_at == wanted
    now.trigger()
    press(made, "listDayButton")
    assert made.sending.send_at == wanted
    assert label(made, "listWarning") == ""
    assert not made.findChild(QPushButton, "listDayButton").isVisible()  # type: ignore[union-attr]
    with qtbot.waitSignal(made.queued):
        press(made, "sendListNowButton")
    assert [row.send_at for row in outbox.newest(2)] == [wanted]


def test_a_list_for_later_says_that_ownline_has_to_be_open(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    open_numbers(made, window, tmp_path, ["+14155550101", "+14155550102"], qtbot)
    send, note = (made.findChild(QWidget, name) for name in ("sendListNowButton", "listOpenNote"))
    assert isinstance(send, QPushButton)
    assert note is not None
    assert send.text().startswith("&Send 2 text")
    assert not note.isVisible()
    menu = made.findChild(QMenu, "sendLaterMenu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    now, later, *_ = menu.actions()
    later.trigger()
    assert send.text().startswith("&Schedule 2 text")
    assert note.isVisible()
    assert label(made, "listOpenNote") in send.accessibleDescription()
    now.trigger()
    assert send.text().startswith("&Send 2 text")
    assert not note.isVisible()
    assert "open" not in send.accessibleDescription()


def test_the_send_step_says_how_many_texts_are_first_ones(
    list_window: MergeWindow,
    window: Window,
    tmp_path: Path,
    database: Database,
    qtbot: QtBot,
) -> None:
    made = list_window
    open_numbers(made, window, tmp_path, ["+14155550101", "+14155550102"], qtbot)
    assert label(made, "listFirst").startswith("2 text")
    receive(database, "Hi", "+14155550101")
    made.preparation.planner.plan_again()
    qtbot.waitUntil(lambda: label(made, "listFirst").startswith("1 text"))
    receive(database, "Hi", "+14155550102")
    made.preparation.planner.plan_again()
    qtbot.waitUntil(lambda: label(made, "listFirst") == "Nothing is added")


@pytest.mark.usefixtures("night_is_told")
def test_where_it_is_never_day_for_all_another_time_can_be_chosen(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    everywhere = ["+18085550101", "+12125550101", "+442079460101", "+81312345678"]
    open_numbers(made, window, tmp_path, everywhere, qtbot)
    assert "another time above" in label(made, "listWarning")
    assert not made.findChild(QPushButton, "listDayButton").isVisible()  # type: ignore[union-attr]


def test_the_whole_state_is_shown_where_the_text_can_give_way(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot
) -> None:
    made = list_window
    made.resize(920, 660)
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    table = made.check.table
    needed = max(table.fontMetrics().horizontalAdvance(state) for *_, state in rows(made))
    assert table.columnWidth(PlanColumn.STATE) > needed
    # As reasons are in other languages.
    long = "A reason that has more words than those"
    table.fit(PlanColumn.STATE, [long])
    assert table.columnWidth(PlanColumn.STATE) > table.fontMetrics().horizontalAdvance(long)
    made.resize(made.minimumSize())
    table.fit(PlanColumn.STATE, [long * 3])
    assert table.columnWidth(PlanColumn.STATE) < 2 * table.columnWidth(PlanColumn.TEXT)
