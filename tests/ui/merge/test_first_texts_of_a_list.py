"""What is added to the first text of a list to each, as the window shows it and the outbox has
it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.contacts.address_book import NameSource
from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.window.window import Window
from tests.ui.merge.list_steps import checked, label, open_file, plain_words, press
from tests.ui.samples import KIM

BOB = "+14155550124"
STOP = "Reply STOP to opt out."


@pytest.fixture
def made(
    list_window: MergeWindow, window: Window, tmp_path: Path, outbox: Outbox, qtbot: QtBot
) -> MergeWindow:
    """Row 4 is to the number of row 2."""
    path = tmp_path / "two.csv"
    path.write_text(f"Name;Mobile\nOmar;{KIM}\nBob;{BOB}\nSam;{KIM}\n")
    open_file(list_window, window, path, qtbot)
    checked(list_window, qtbot, "Hello {Name}")
    list_window.check.table.selectRow(2)
    press(list_window, "includeRowButton")
    return list_window


def sample(made: MergeWindow, number: int) -> tuple[str, str]:
    """Of the row with this number: the head of the preview, and its text."""
    made.go_to(Step.TEXT)
    made.text._sample.show_number(number)
    text = made.findChild(QPlainTextEdit, "sampleText")
    assert isinstance(text, QPlainTextEdit)
    return plain_words(label(made, "sampleTitle")), text.toPlainText()


def decide(made: MergeWindow, at: int, name: str) -> None:
    made.go_to(Step.CHECK)
    made.check.table.selectRow(at)
    press(made, name)


def first_texts(made: MergeWindow) -> str:
    made.go_to(Step.SEND)
    return plain_words(label(made, "listFirst"))


def sent(outbox: Outbox) -> list[str]:
    return [row.text for row in reversed(outbox.newest(9))]


def test_somebody_in_two_rows_gets_it_once_and_keeps_the_first_name(
    made: MergeWindow, outbox: Outbox, qtbot: QtBot
) -> None:
    assert first_texts(made).startswith("2 text")
    assert sample(made, 2)[1] == f"Hello Omar\n{STOP}"
    assert sample(made, 4)[1] == "Hello Sam"
    decide(made, 0, "leaveRowOutButton")
    assert first_texts(made).startswith("2 text")
    assert sample(made, 4)[1] == f"Hello Sam\n{STOP}"
    decide(made, 0, "includeRowButton")
    made.go_to(Step.SEND)
    with qtbot.waitSignal(made.queued):
        press(made, "sendListNowButton")
    assert sent(outbox) == [f"Hello Omar\n{STOP}", f"Hello Bob\n{STOP}", "Hello Sam"]
    assert outbox.address_book.all_names(NameSource.IMPORTED) == {KIM: "Omar", BOB: "Bob"}
