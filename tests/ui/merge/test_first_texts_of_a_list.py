"""What is added to the first text of a list to each, as the window shows it and the outbox has
it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.contacts.address_book import NameSource
from desktop.core.model import ConsentStatus
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.merge.list_steps import checked, label, open_file, plain_words, press
from tests.ui.samples import ANA, DIRECT, KIM

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


def test_the_preview_says_why_nothing_is_added(
    list_window: MergeWindow,
    window: Window,
    tmp_path: Path,
    outbox: Outbox,
    database: Database,
    qtbot: QtBot,
) -> None:
    made, path = list_window, tmp_path / "known.csv"
    receive(database, "Are you open?", BOB)
    path.write_text(f"Name;Mobile\nOmar;{KIM}\nBob;{BOB}\nSam;{KIM}\n")
    open_file(made, window, path, qtbot)
    checked(made, qtbot, "Hello {Name}")
    assert sample(made, 2)[0] == "As row 2 gets it, at (415) 555-0123: billed as one text"
    assert sample(made, 3)[0].endswith(": billed as one text · texted before")
    assert sample(made, 4)[0].endswith(" · the first text goes to row 2")
    decide(made, 0, "leaveRowOutButton")
    assert sample(made, 4)[0].endswith(": billed as one text")
    tick = made.findChild(QCheckBox, "listFirstTick")
    assert isinstance(tick, QCheckBox)
    tick.setChecked(False)
    assert sample(made, 3)[0].endswith(": billed as one text"), "nothing is added to any"


def test_a_text_that_says_how_to_opt_out_gets_nothing_added_and_the_page_says_so(
    made: MergeWindow, outbox: Outbox, qtbot: QtBot
) -> None:
    said = "Your text already says how to opt out, so nothing is added."
    made.go_to(Step.TEXT)
    assert label(made, "listSaysOptOut") == ""
    checked(made, qtbot, "Hello {Name}. Text STOP to end")
    assert sample(made, 2)[1] == "Hello Omar. Text STOP to end"
    assert label(made, "listSaysOptOut") == said
    assert first_texts(made) == said
    with qtbot.waitSignal(made.queued):
        press(made, "sendListNowButton")
    assert sent(outbox)[0] == "Hello Omar. Text STOP to end"
    assert not any(STOP in text for text in sent(outbox))


def test_the_preview_of_a_row_that_gets_no_text_says_so_and_is_not_as_strong(
    list_window: MergeWindow, window: Window, tmp_path: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made, path = list_window, tmp_path / "left-out.csv"
    opted_out, no_number = "+14155550129", "555-01"
    outbox.consents.record(ANA, DIRECT.phone_number, opted_out, ConsentStatus.OPT_OUT)
    people = ("Omar", KIM), ("{Day}", BOB), ("Al", opted_out), ("Al", no_number)
    rows = [f"{name};{to};x" for name, to in people]
    path.write_text("\n".join(("Name;Mobile;Day", rows[0], f";{BOB};", *rows[1:])))
    open_file(made, window, path, qtbot)
    checked(made, qtbot, "{Name}{Day}")
    text = made.findChild(QPlainTextEdit, "sampleText")
    assert isinstance(text, QPlainTextEdit)
    found, inks = [], []
    for row in range(2, 7):
        head, _ = sample(made, row)
        found.append((head, plain_words(label(made, "sampleWhy"))))
        inks.append(text.palette().color(QPalette.ColorRole.Text))
    assert found[1:] == [
        ("Row 3 · (415) 555-0124 gets no text", "Empty in this row: {Name}, {Day}"),
        ("Row 4 · (415) 555-0124 gets no text", "Braces in a cell"),
        ("Row 5 · (415) 555-0129 gets no text", "Wants no texts"),
        ("Row 6 · 555-01 gets no text", "Number to correct"),
    ]
    assert found[0][0].startswith("As row 2 gets it")
    assert inks[0] not in inks[1:]
    # What the text leaves out is known before the rows are checked again.
    made.text.field.setPlainText("{Name|there}{Day|x}")
    assert sample(made, 3)[0].startswith("As row 3 gets it")
    made.text.field.setPlainText("{Unknown}")
    assert sample(made, 3)[0].startswith("As row 3 gets it"), "it is said of all rows"
