"""What a person does and sees in the window of a list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.plan_model import PlanColumn
from desktop.ui.merge.steps import Step
from desktop.ui.window.window import Window
from tests.ui.samples import (
    KIM,
    said,
)

TABLE = f"""Name;Mobile;Day
Kim;{KIM};Monday
Bob;555-0126;Tuesday
;(415) 555-0124;Friday
Zoë;+14155550125;Sunday
Kim again;{KIM};Monday
"""
ISOLATES = str.maketrans("", "", "\u2068\u2069")
TEXT = "Hello {Name}, see you on {Day}."


def open_file(made: MergeWindow, window: Window, file: Path, qtbot: QtBot) -> None:
    before = made.preparation.columns
    window.commands.open_list.emit(file)
    qtbot.waitUntil(lambda: made.preparation.columns is not before)


def checked(made: MergeWindow, qtbot: QtBot, text: str = TEXT) -> None:
    """Writes the text, and waits in the step Check."""
    made.go_to(Step.TEXT)
    made.text.field.setPlainText(text)
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)


def rows(made: MergeWindow) -> list[tuple[str, ...]]:
    model = made.check.table.model()
    return [
        tuple(
            str(model.data(model.index(row, column))).translate(ISOLATES)
            for column in (PlanColumn.ROW, PlanColumn.TO, PlanColumn.STATE)
        )
        for row in range(model.rowCount())
    ]


def press(made: MergeWindow, name: str) -> None:
    found = made.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    assert found.isVisible()
    assert found.isEnabled()
    found.click()


def plain_words(text: str) -> str:
    """Without what keeps a number on its line, and in its direction."""
    return text.translate(ISOLATES).replace("\u2060", "").replace("\u00a0", " ")


def label(made: MergeWindow, name: str) -> str:
    found = made.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return said(found)


def queue_list(made: MergeWindow, qtbot: QtBot) -> None:
    checked(made, qtbot, "See you soon")
    made.go_to(Step.SEND)
    with qtbot.waitSignal(made.queued):
        press(made, "sendListNowButton")
