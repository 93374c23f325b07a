"""The window of a list: from a spreadsheet to texts in the outbox."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    LeftOut,
)
from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.plan_model import PlanColumn
from desktop.ui.merge.steps import Step
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.merge.list_steps import ISOLATES, checked, label, open_file, press, rows
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
)
from tests.ui.settling import settle


def test_a_spreadsheet_becomes_texts_in_the_outbox(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    press(made, "listNextButton")
    assert made.columns.isVisible()
    checked(made, qtbot)
    assert rows(made) == [
        ("2", "(415) 555-0123", "Ready"),
        ("3", "555-0126", "Number to correct"),
        ("4", "(415) 555-0124", "Empty field"),
        ("5", "(415) 555-0125", "Ready"),
        ("6", "(415) 555-0123", "Second text"),
    ]
    press(made, "to_correctRowsButton")
    assert [number for number, *_ in rows(made)] == ["3", "4"]
    press(made, "needs_youRowsButton")
    assert [number for number, *_ in rows(made)] == ["6"]
    press(made, "listNextButton")
    assert "2 text" in label(made, "listTexts")
    for reason in ("Number to correct: 1", "Rows with an empty field: 1", "Second text: 1"):
        assert reason in label(made, "listLeftOut")
    assert outbox.newest(10) == [], "nothing is queued before the person confirms"
    with qtbot.waitSignal(window.commands.process_outbox):
        press(made, "sendListNowButton")
    assert window.main_page.workspace.shows_outbox
    assert window.shell.focusWidget() is window.main_page.view.table
    (summary,) = outbox.merges.all_of(ANA)
    assert (summary.name, summary.sender, summary.sums.texts) == (
        "visits.csv",
        DIRECT.phone_number,
        2,
    )
    results = {row.number: row for row in outbox.merges.result_rows(summary.id)}
    first = results[2].message
    assert first is not None
    assert first.text.startswith("Hello Kim, see you on Monday.")
    assert [results[number].left_out for number in (3, 4, 6)] == [
        LeftOut.UNREADABLE,
        LeftOut.EMPTY_FIELD,
        LeftOut.OTHER_TEXT,
    ]


def test_going_back_and_closing_lose_nothing(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    assert made.preparation.name_field(2, "visit day") == ""
    checked(made, qtbot, "See you on {visit day}.")
    made.go_to(Step.FILE)
    made.reject()
    assert made.isVisible(), "it asks first"
    press(made, "closeListButton")
    assert not made.isVisible()
    window.commands.open_list.emit(None)
    assert made.isVisible()
    made.go_to(Step.CHECK)
    assert made.text.field.text() == "See you on {visit day}."
    assert "visit day" in made.preparation.columns.mapping.fields  # type: ignore[union-attr]
    made.reject()
    assert not made.isVisible(), "it asks once"


@pytest.mark.parametrize(
    ("missing", "step", "sentence"),
    [
        ("file", Step.FILE, "Choose a spreadsheet first"),
        ("text", Step.TEXT, "There is no text yet"),
        ("field", Step.TEXT, "no field"),
    ],
)
def test_what_is_missing_is_said_in_its_step(
    missing: str,
    step: Step,
    sentence: str,
    list_window: MergeWindow,
    window: Window,
    file: Path,
    qtbot: QtBot,
) -> None:
    made = list_window
    if missing != "file":
        open_file(made, window, file, qtbot)
    made.text.field.setPlainText("Hello {nmae}" if missing == "field" else "")
    made.go_to(Step.CHECK)
    assert made.step is step
    said_at = [name for name in ("listNotice", "listTextNotice") if sentence in label(made, name)]
    assert len(said_at) == 1, "once"
    if step is Step.TEXT:
        made.text.field.setPlainText("Hello there")
        assert (label(made, "listNotice"), label(made, "listTextNotice")) == ("", "")


@pytest.mark.parametrize(
    ("table", "hint"),
    [
        (f"Mobile,Visit,First name,Last name\n{KIM},Monday,Kim,Nguyen\n", "Hello {First name}, …"),
        (f"Mobile,Number,Visit\n{KIM},12,Monday\n", "Hello {Visit}, …"),
        (f"Mobile\n{KIM}\n", "Write a text"),
    ],
)
def test_the_hint_of_the_text_has_a_field_of_this_list(
    table: str,
    hint: str,
    list_window: MergeWindow,
    window: Window,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    made, path = list_window, tmp_path / "visits.csv"
    assert made.text.field.placeholderText() == "Write a text"
    path.write_text(table, "utf-8")
    open_file(made, window, path, qtbot)
    shown = made.text.field.placeholderText()
    assert shown == hint
    checked(made, qtbot, shown)
    assert made.step is Step.CHECK, "typed as it stands, it can be sent"


def test_a_text_with_fields_has_no_length_of_its_own(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("Hello, see you soon")
    assert made.text._counter.isVisible()
    made.text.field.setPlainText("Hello {Name}, see you soon")
    assert not made.text._counter.isVisible()
    made.text.field.setPlainText("Hello")
    assert made.text._counter.isVisible()


def test_cancelling_while_texts_are_put_into_the_outbox_leaves_none(
    list_window: MergeWindow, window: Window, tmp_path: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made, large = list_window, tmp_path / "large.csv"
    lines = "".join(f"P{at},+1415555{at:04}\n" for at in range(6_000))
    large.write_text(f"Name,Phone\n{lines}", "utf-8")
    open_file(made, window, large, qtbot)
    checked(made, qtbot, "Hello {Name}")
    made.go_to(Step.SEND)
    press(made, "sendListNowButton")
    made.reject()
    assert made.isVisible(), "not closed while texts are put into the outbox"
    with qtbot.waitSignal(made.queueing.cancelled):
        press(made, "cancelListWorkButton")
    assert outbox.merges.all_of(ANA) == []
    assert made.isVisible()


def test_what_is_stopped_keeps_its_progress(list_window: MergeWindow) -> None:
    bar = list_window.findChild(QProgressBar, "listProgress")
    assert bar is not None
    list_window._show_busy("Putting 40 texts into the outbox…")
    list_window.queueing.job.progressed.emit(40)
    list_window.queueing.cancel()
    assert label(list_window, "listDoing") == "Stopping…"
    assert bar.value() == 40


def test_a_screen_reader_hears_what_each_step_shows(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot, announced: list[str]
) -> None:
    open_file(list_window, window, file, qtbot)
    assert announced[-1] == "visits.csv. 5 rows, 3 columns."
    list_window.go_to(Step.COLUMNS)
    assert announced[-1] == "Step 2 of 5: Columns"
    assert list_window.columns.numbers.accessibleDescription().startswith("For example ")
    checked(list_window, qtbot)
    model = list_window.check.table.model()
    index = model.index(1, PlanColumn.STATE)
    assert index.data() == "Number to correct"
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Number to correct: ")
    assert "Correct it in the spreadsheet" in spoken
    list_window.go_to(Step.SEND)
    sends = list_window.findChild(QPushButton, "sendListNowButton")
    assert sends is not None
    facts = sends.accessibleDescription().translate(ISOLATES)
    assert facts.splitlines()[0].endswith("0101, Ana Martins")
    assert "Get no text: 3 rows. " in facts
    assert " · " not in facts


def test_f2_names_the_field_of_a_row_wherever_the_keyboard_is(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot
) -> None:
    open_file(list_window, window, file, qtbot)
    list_window.go_to(Step.COLUMNS)
    fields = list_window.columns.fields
    fields.setCurrentIndex(fields.model().index(2, 0))
    QTest.keyClick(fields, Qt.Key.Key_F2)
    editor = fields.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "Day"
    assert editor.accessibleName() == "Field"
    QTest.keyClicks(editor, "When")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert list_window.focusWidget() is fields
    assert fields.currentIndex().row() == 2
    assert fields.model().index(2, 1).data().translate(ISOLATES) == "{When}"


def test_escape_asks_in_each_step_wherever_the_keyboard_is(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    for step in Step:
        made.go_to(step)
        if step is Step.CHECK:
            made.check.table.selectRow(1)
        for one in made.findChildren(QWidget):
            if not (one.isVisible() and one.isEnabled() and one.focusPolicy()):
                continue
            if one.window() is not made:
                continue
            one.setFocus()
            QTest.keyClick(QApplication.focusWidget() or made, Qt.Key.Key_Escape)
            question = made.findChild(Question, "closeListQuestion")
            assert question is not None, (step, one.objectName())
            question.reject()
            QApplication.sendPostedEvents(question, QEvent.Type.DeferredDelete)


def test_nothing_is_cut_on_a_low_screen(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot
) -> None:
    """1920 by 1080 at 300 %: the step scrolls, and *Back* and *Next* are always seen."""
    open_file(list_window, window, file, qtbot)
    checked(list_window, qtbot)
    list_window.setMinimumSize(624, 312)
    list_window.resize(624, 312)
    for step in Step:
        list_window.go_to(step)
        settle()
        assert list_window.size() == QSize(624, 312)
        page = list_window._pages.currentWidget()
        assert page is not None
        assert page.height() >= page.minimumSizeHint().height(), step
        assert list_window._area.verticalScrollBar().value() == 0, "it begins at its top"
        for name, is_there in (("listBackButton", step > 0), ("listNextButton", step < Step.SEND)):
            button = list_window.findChild(QPushButton, name)
            assert isinstance(button, QPushButton)
            assert button.isVisible() == is_there
            assert not is_there or button.visibleRegion().boundingRect() == button.rect()
        focused = list_window.focusWidget()
        assert focused is not None
        assert not focused.visibleRegion().isEmpty(), step
        bar = list_window._area.verticalScrollBar()
        bar.setValue(bar.maximum())
    choices = list_window.file._choices
    assert choices.height() >= choices.heightForWidth(choices.width()) > 0
