"""The window of a list: from a spreadsheet to texts in the outbox."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.contacts.address_book import NameSource
from desktop.core.model import (
    AccountList,
    ConsentStatus,
    LeftOut,
    MergeDraft,
    MergeRow,
    Numbers,
    Template,
    TemplateScope,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.merge.plan import QUESTIONS
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from desktop.texting.quiet_hours import quiet_until
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.plan_model import PlanColumn, Shown, place_among
from desktop.ui.merge.steps import Step
from desktop.ui.templates.template_dialog import TemplateDialog
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.spreadsheets.files import workbook
from tests.ui import drops
from tests.ui.inbound import receive
from tests.ui.languages import RESOURCES
from tests.ui.photos import save_photo
from tests.ui.places import by_night
from tests.ui.samples import (
    ANA,
    DIRECT,
    HOSTILE,
    KIM,
    SALES,
    Find,
    account,
    recipient_line,
    said,
    set_texts,
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


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "visits.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def list_window(list_window: MergeWindow, settings: QSettings) -> MergeWindow:
    """There is no time to undo, but where a test sets it."""
    settings.setValue("sending/grace_seconds", 0)
    return list_window


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
    for reason in ("Number to correct: 1", "Empty field: 1", "Second text: 1"):
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


def test_empty_rows_are_not_counted(list_window: MergeWindow, window: Window, qtbot: QtBot) -> None:
    made = list_window
    open_file(made, window, RESOURCES / "practice" / "lists" / "problems.xlsx", qtbot)
    assert label(made, "listFacts").startswith("30 rows, ")
    checked(made, qtbot, "Hello")
    assert made.check.table.model().rowCount() == 30


def test_a_row_is_left_out_and_taken_back_by_the_person(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    press(made, "leaveRowOutButton")
    assert rows(made)[0][2] == "Left out by you"
    checked(made, qtbot, "Another text for {Name}")
    assert rows(made)[0][2] == "Left out by you", "another text does not change it"
    press(made, "includeRowButton")
    assert rows(made)[0][2] == "Ready"


def test_the_same_file_again_has_nothing_to_send_unless_the_person_wants_it(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    plan_digest = made.preparation.columns.table.digest  # type: ignore[union-attr]
    draft = MergeDraft("one", ANA, DIRECT.phone_number, "visits.csv", plan_digest, ())
    sent = [MergeRow(2, (), KIM, "Earlier"), MergeRow(5, (), "+14155550125", "Earlier")]
    assert outbox.merges.fill(draft, sent, lambda _part: True) is not None
    checked(made, qtbot)
    # Nothing of that list has gone out yet.
    assert [state for *_, state in rows(made)].count("Still waits") == 2
    assert label(made, "listSummary").startswith("Nothing to send from 5 row")
    made.go_to(Step.SEND)
    assert label(made, "listTexts") == "Nothing to send"
    assert "no row gets a text" in label(made, "listWarning")
    for name in ("sendListNowButton", "listTakes", "listFirst", "listWhenButton"):
        assert made.findChild(QWidget, name).isHidden(), name  # type: ignore[union-attr]
    made.go_to(Step.CHECK)
    press(made, "includeRowButton")
    assert rows(made)[0] == ("2", "(415) 555-0123", "Ready")


@pytest.mark.parametrize("why", [None, *LeftOut])
def test_each_row_is_in_one_filter_beside_all(why: LeftOut | None) -> None:
    """So that a person can add them up."""
    place = place_among(why)
    assert place is not Shown.ALL
    assert (place is Shown.READY) is (why is None)
    assert (place is Shown.NEEDS_YOU) is (why in QUESTIONS)


def test_who_opted_out_is_told_once(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    outbox.consents.record(ANA, DIRECT.phone_number, KIM, ConsentStatus.OPT_OUT)
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    press(made, "left_outRowsButton")
    assert rows(made) == [
        ("2", "(415) 555-0123", "Wants no texts"),
        ("6", "(415) 555-0123", "Wants no texts"),
    ]
    assert plain_words(label(made, "rowTitle")) == "Row 2 · (415) 555-0123 gets no text"
    below = label(made, "rowTitle") + label(made, "rowReason")
    assert (below.count("STOP"), below.count("no texts")) == (1, 0)


def test_one_press_decides_about_all_who_got_a_text_of_an_earlier_list(
    list_window: MergeWindow,
    window: Window,
    file: Path,
    outbox: Outbox,
    database: Database,
    qtbot: QtBot,
) -> None:
    made = list_window
    draft = MergeDraft("one", ANA, DIRECT.phone_number, "visits.xlsx", b"other", ())
    sent = [MergeRow(2, (), KIM, "Earlier"), MergeRow(5, (), "+14155550125", "Earlier")]
    merge = outbox.merges.fill(draft, sent, lambda _part: True)
    assert merge is not None
    set_texts(database, merge, 2, state="accepted", status="Sent")
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    before = [state for *_, state in rows(made)]
    assert before[0] == before[3] == "Got a text lately"
    assert label(made, "earlierTexts").startswith("2 people got a text of the list")
    assert label(made, "rowReason").startswith("They got a text of the list")
    assert made.check._counts(made.preparation.planner.plan) == {
        Shown.ALL: 5,
        Shown.READY: 0,
        Shown.NEEDS_YOU: 3,
        Shown.TO_CORRECT: 2,
        Shown.LEFT_OUT: 0,
    }

    def answer() -> tuple[bool, bool]:
        names = ("sendAllAgainButton", "leaveOutEarlierButton")
        again, without = (made.findChild(QPushButton, name) for name in names)
        assert again is not None
        assert without is not None
        return again.isChecked(), without.isChecked()

    places = [one.pos() for one in made.check._earlier._buttons]
    assert answer() == (False, False)
    for _ in range(2):
        press(made, "sendAllAgainButton")
        assert [rows(made)[at][2] for at in (0, 3)] == ["Ready", "Ready"]
        assert answer() == (True, False)
    press(made, "leaveRowOutButton")
    assert answer() == (True, False), "of the others"
    press(made, "includeRowButton")
    press(made, "leaveOutEarlierButton")
    assert [rows(made)[at][2] for at in (0, 3)] == ["Left out by you", "Left out by you"]
    assert answer() == (False, True)
    qtbot.wait(50)
    assert places == [one.pos() for one in made.check._earlier._buttons], "nothing moves"
    press(made, "includeRowButton")
    assert answer() == (False, False), "not the same about all"
    press(made, "leaveOutEarlierButton")
    assert label(made, "earlierTexts").startswith("2 people"), "it can be decided again"


def test_a_text_of_an_earlier_list_that_waits_is_not_called_sent(
    list_window: MergeWindow,
    window: Window,
    file: Path,
    outbox: Outbox,
    database: Database,
    qtbot: QtBot,
) -> None:
    made = list_window
    draft = MergeDraft("one", ANA, DIRECT.phone_number, "visits.xlsx", b"other", ())
    waits = [MergeRow(2, (), KIM, "Earlier"), MergeRow(5, (), "+14155550125", "Earlier")]
    merge = outbox.merges.fill(draft, waits, lambda _part: True)
    assert merge is not None
    open_file(made, window, file, qtbot)
    checked(made, qtbot)
    words = "A text of the list visits.xlsx to 2 people still waits."
    assert plain_words(label(made, "earlierTexts")) == words
    assert rows(made)[0][2] == rows(made)[3][2] == "Still waits"
    words = "A text of the list visits.xlsx to them still waits."
    assert plain_words(label(made, "rowReason")) == words
    set_texts(database, merge, 1, state="accepted", status="Sent")
    made.preparation.planner.plan_again()
    qtbot.waitUntil(lambda: label(made, "rowReason").startswith("They got a text of the list"))
    words = "2 people got a text of the list visits.xlsx, or it still waits."
    assert plain_words(label(made, "earlierTexts")) == words


def test_a_list_of_numbers_alone_has_no_fields(
    list_window: MergeWindow, window: Window, qtbot: QtBot
) -> None:
    made = list_window
    window.commands.open_list.emit("\n".join(f"(415) 555-{at:04}" for at in range(120, 130)))
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    made.go_to(Step.TEXT)
    none = made.findChild(QLabel, "noFields")
    assert none is not None
    assert none.text() == "The list has only numbers: everybody gets the same text."
    width = none.fontMetrics().horizontalAdvance(none.text())
    qtbot.waitUntil(lambda: none.width() > width)  # in one line


def test_where_no_column_has_numbers_another_sheet_is_named(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    notes = ("Notes", [["Made by Kim"], ["please check"]])
    people = ("People", [["Name", "Mobile"], ["Kim", KIM]])
    for sheets in ((notes,), (notes, people)):
        file = workbook(tmp_path / f"{len(sheets)}.xlsx", *sheets)
        open_file(made, window, file, qtbot)
        made.go_to(Step.TEXT)
        assert made.step is Step.COLUMNS
        assert ("sheet" in label(made, "listNotice")) is (len(sheets) == 2)
        assert ("sheets" in label(made, "numberColumnNote")) is (len(sheets) == 2)


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


def test_an_unreadable_file_is_explained_and_keeps_what_was_read(
    list_window: MergeWindow, window: Window, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    made, broken = list_window, tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    open_file(made, window, file, qtbot)
    window.commands.open_list.emit(broken)
    qtbot.waitUntil(lambda: bool(label(made, "listNotice")))
    assert "damaged" in label(made, "listNotice") or "not a spreadsheet" in label(
        made, "listNotice"
    )
    assert made.preparation.reader.name == "visits.csv"


def test_the_focus_goes_to_the_cells_that_were_read(
    list_window: MergeWindow, window: Window, file: Path, qtbot: QtBot
) -> None:
    """Not to the button that asks for another file: Enter would do so at once."""
    list_window.open_with(None)
    page = list_window.file
    page.choose.setFocus()
    page._preparation.reader.read_file(file)
    qtbot.waitUntil(page.table.isVisible)
    assert page.table.hasFocus()
    page._another.setFocus()
    page._preparation.reader.read_file(file)
    qtbot.waitUntil(page.table.hasFocus)


def test_what_is_no_table_is_not_pasted(
    list_window: MergeWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    qapp.clipboard().setText("Hello there")
    press(list_window, "pasteCellsButton")
    qtbot.waitUntil(lambda: "no cells with phone numbers" in label(list_window, "listNotice"))
    qapp.clipboard().setText(TABLE.replace(";", "\t"))
    press(list_window, "pasteCellsButton")
    qtbot.waitUntil(lambda: list_window.preparation.columns is not None)
    assert list_window.preparation.reader.name == "Pasted cells"


def test_hostile_cells_are_plain_text(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made, path = list_window, tmp_path / "hostile.csv"
    lines = [
        f'"{name.replace(chr(34), chr(34) * 2)}",+1415555{at:04}' for at, name in enumerate(HOSTILE)
    ]
    data = "\n".join(("Name,Phone", *lines)).encode("utf-8", "surrogatepass")
    path.write_bytes(data.replace(b"\0", b""))
    open_file(made, window, path, qtbot)
    checked(made, qtbot, "Hello {Name}")
    model = made.check.table.model()
    for row in range(model.rowCount()):
        made.check.table.setCurrentIndex(model.index(row, 0))
        for column in range(model.columnCount()):
            shown = str(model.data(model.index(row, column)))
            assert "\u202e" not in shown
            assert "\n" not in shown


def test_columns_of_the_preview_fit_their_contents(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(f"Phone;Note;Day\n{KIM};{'long ' * 40};Monday\n", "utf-8")
    open_file(list_window, window, path, qtbot)
    table = list_window.file.table
    phone, note, day = (table.columnWidth(column) for column in (1, 2, 3))
    assert day < phone < note == min(260, list_window.file.width() // 4)
    assert day >= table.sizeHintForColumn(3)


@pytest.mark.parametrize("is_wanted", [True, False])
def test_names_of_the_list_are_shown_where_the_person_gave_none(
    is_wanted: bool,
    list_window: MergeWindow,
    window: Window,
    tmp_path: Path,
    outbox: Outbox,
    qtbot: QtBot,
) -> None:
    made, path, book = list_window, tmp_path / "names.csv", outbox.address_book
    book.name_number(KIM, "Kim of the bank")
    people = f"Kim,Nguyen,{KIM}\nTina,Leblanc,+14155550125\nBob,Lee,555-0126\n"
    path.write_text(f"First name,Last name,Mobile\n{people}", "utf-8")
    open_file(made, window, path, qtbot)
    made.go_to(Step.COLUMNS)
    assert label(made, "listNamesNote").translate(ISOLATES) == "For example Kim Nguyen"
    tick = made.findChild(QAbstractButton, "listNamesTick")
    assert isinstance(tick, QAbstractButton)
    assert tick.isChecked()
    tick.setChecked(is_wanted)
    checked(made, qtbot, "Hello {First name}")
    made.go_to(Step.SEND)
    with qtbot.waitSignal(window.commands.process_outbox):
        press(made, "sendListNowButton")
    expected = {"+14155550125": "Tina Leblanc"} if is_wanted else {}
    assert book.all_names(NameSource.IMPORTED) == expected
    assert book.all_names(NameSource.NAMED) == {KIM: "Kim of the bank"}


def test_the_number_of_a_customer_is_no_name_and_the_person_chooses_the_columns(
    list_window: MergeWindow, window: Window, tmp_path: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made, path = list_window, tmp_path / "customers.csv"
    path.write_text(f"Customer,Last name,First name,Mobile\nC-2001,Nguyen,Kim,{KIM}\n", "utf-8")
    open_file(made, window, path, qtbot)
    made.go_to(Step.COLUMNS)
    assert label(made, "listNamesNote").translate(ISOLATES) == "For example Kim Nguyen"
    first, second = made.columns.names.first, made.columns.names.second
    for box, column in ((second, -1), (first, 1)):
        at = box.findData(column)
        box.setCurrentIndex(at)
        box.activated.emit(at)
    assert label(made, "listNamesNote").translate(ISOLATES) == "For example Nguyen"
    queue_list(made, qtbot)
    assert outbox.address_book.all_names(NameSource.IMPORTED) == {KIM: "Nguyen"}
    window.commands.open_list.emit(path)
    (again,) = (one for one in window.shell.findChildren(MergeWindow) if one is not made)
    qtbot.waitUntil(lambda: again.preparation.columns is not None)
    assert again.columns.names.first.currentData() == 1, "the columns are known again"
    again.preparation.choose_name_columns(())
    path.write_text(f"Customer,Last name,Mobile\nC-2001,Nguyen,{KIM}\n", "utf-8")
    window.commands.open_list.emit(path)
    qtbot.waitUntil(lambda: len(again.preparation.columns or ()) == 3)
    assert again.columns.names.first.currentData() == 1, "these are others"
    again.preparation.reader.job._end()


def test_a_list_can_have_no_column_with_names(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    made.go_to(Step.COLUMNS)
    made.preparation.choose_number_column(0)
    assert made.columns.names.first.currentData() == -1, "numbers are no names"
    made.preparation.choose_number_column(1)
    made.preparation.choose_name_columns((0,))
    made.columns.names.first.setCurrentIndex(0)
    made.columns.names.first.activated.emit(0)
    assert not made.columns.names.tick.isEnabled()
    queue_list(made, qtbot)
    assert outbox.address_book.all_names(NameSource.IMPORTED) == {}


def test_the_name_of_a_list_fills_an_answer(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    open_file(list_window, window, file, qtbot)
    queue_list(list_window, qtbot)
    row = next(one for one in outbox.newest(10) if one.recipient == KIM)
    window.main_page.workspace.open_conversation(outbox.conversations.of_text(row.id))
    reply = window.main_page.conversations.thread_page.reply
    reply.sending.templates.insert(Template(0, TemplateScope.LOCAL, "Hi", "Hello {name}!"))
    assert reply.field.text() == "Hello Kim!"


def queue_list(made: MergeWindow, qtbot: QtBot) -> None:
    checked(made, qtbot, "See you soon")
    made.go_to(Step.SEND)
    with qtbot.waitSignal(made.queued):
        press(made, "sendListNowButton")


# --- undo -------------------------------------------------------------------------------------


@pytest.fixture
def held(
    list_window: MergeWindow, window: Window, file: Path, settings: QSettings, qtbot: QtBot
) -> MergeWindow:
    """A list of two texts that can be undone for half a minute."""
    open_file(list_window, window, file, qtbot)
    checked(list_window, qtbot)
    list_window.go_to(Step.SEND)
    settings.setValue("sending/grace_seconds", 30)
    with qtbot.waitSignal(window.commands.process_outbox):
        press(list_window, "sendListNowButton")
    return list_window


@pytest.mark.parametrize("by_key", [False, True])
def test_a_list_can_be_undone_for_some_seconds(
    by_key: bool,
    held: MergeWindow,
    window: Window,
    outbox: Outbox,
    database: Database,
    qtbot: QtBot,
) -> None:
    said_first = label(held, "undoListLabel")
    assert (said_first[:6], said_first[-15:]) == ("2 text", " go out in 30 s")
    assert QApplication.focusWidget() is held.findChild(QPushButton, "undoListButton")
    assert not held.findChild(QPushButton, "sendListNowButton").isEnabled()  # type: ignore[union-attr]
    assert len(outbox.merges.all_of(ANA)) == 1
    send_queue = SendQueue(database, ANA, PollIntervals())
    assert send_queue.claim(1) is None
    assert not window.main_page.workspace.shows_outbox
    with qtbot.waitSignal(held.queueing.undone):
        if by_key:
            QTest.keySequence(held, QKeySequence(QKeySequence.StandardKey.Undo))
        else:
            press(held, "undoListButton")
    assert outbox.merges.all_of(ANA) == []
    assert outbox.newest(9) == []
    assert (held.isVisible(), held.step) == (True, Step.SEND)
    assert label(held, "undoListLabel") == "Nothing was sent."
    assert held.text.field.text() == TEXT
    assert rows_of(held) == 2
    # The same list again, and with another text.
    held.text.field.setPlainText("Another text for {Name}")
    checked(held, qtbot, "Another text for {Name}")
    held.go_to(Step.SEND)
    assert "2 text" in label(held, "listTexts")
    with qtbot.waitSignal(held.queueing.held):
        press(held, "sendListNowButton")
    (summary,) = outbox.merges.all_of(ANA)
    assert summary.sums.waiting == 2
    assert {row.text.split(" for ")[0] for row in outbox.newest(9)} == {"Another text"}


def rows_of(made: MergeWindow) -> int:
    plan = made.preparation.planner.plan
    return plan.texts if plan is not None else 0


def test_the_list_goes_out_once_its_undo_time_is_over(
    held: MergeWindow, window: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(held.queued):
        held.queueing.undo.left_ms = 1
    assert not held.isVisible()
    assert window.main_page.workspace.shows_outbox
    (summary,) = outbox.merges.all_of(ANA)
    assert summary.sums.waiting == 2


def test_who_writes_in_the_main_window_meanwhile_stays_there(
    held: MergeWindow, window: Window, qtbot: QtBot
) -> None:
    window.main_page.begin_new()
    window.shell.activateWindow()
    field = window.main_page.compose.text_field
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window.shell)
    with qtbot.waitSignal(window.main_page.list_queued):
        held.queueing.undo.left_ms = 1
    assert not window.main_page.workspace.shows_outbox
    assert window.shell.focusWidget() is field
    assert not held.isVisible()


def test_escape_undoes_and_the_button_of_the_frame_lets_it_go(
    held: MergeWindow, window: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(held.queueing.undone):
        QTest.keyClick(held, Qt.Key.Key_Escape)
    assert held.isVisible()
    assert outbox.newest(9) == []
    with qtbot.waitSignal(held.queueing.held):
        press(held, "sendListNowButton")
    held.close()
    assert not held.isVisible()
    assert window.main_page.workspace.shows_outbox
    assert len(outbox.newest(9)) == 2


def test_another_list_lets_the_one_before_go(
    held: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    window.commands.open_list.emit(None)
    assert held.queueing.undo.is_counting, "it is only shown"
    window.commands.open_list.emit(file)
    assert not held.isVisible()
    other = next(
        one for one in window.shell.findChildren(MergeWindow) if one is not held and one.isVisible()
    )
    qtbot.waitUntil(lambda: other.preparation.columns is not None)
    assert len(outbox.newest(9)) == 2
    other.preparation.reader.job._end()


def test_an_undo_that_comes_too_late_shows_the_list_in_the_outbox(
    held: MergeWindow, window: Window, outbox: Outbox, database: Database
) -> None:
    with database.transaction():
        # As the network thread does it a moment before.
        database.run("UPDATE merge SET hold_until = NULL")
    press(held, "undoListButton")
    assert not held.isVisible()
    assert window.main_page.workspace.shows_outbox
    assert len(outbox.newest(9)) == 2


def test_an_undo_that_cannot_be_written_is_offered_again(
    held: MergeWindow, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    with database.transaction():
        press(held, "undoListButton")
        qtbot.waitUntil(lambda: held.queueing.undo.is_counting)
    assert label(held, "listNotice")
    assert len(outbox.newest(9)) == 2
    with qtbot.waitSignal(held.queueing.undone):
        press(held, "undoListButton")
    assert label(held, "listNotice") == ""
    assert outbox.newest(9) == []


# --- night ------------------------------------------------------------------------------------


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


# --- templates --------------------------------------------------------------------------------


def test_a_template_keeps_its_fields_for_the_columns(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    outbox.templates.add(TemplateScope.LOCAL, "Visit", "Hello {name}, at {time}. {my name}", None)
    open_file(made, window, file, qtbot)
    made.go_to(Step.TEXT)
    QTest.keyClicks(made.text.field, "/vis")
    qtbot.waitUntil(made.text.templates.list.isVisible)
    QTest.keyClick(made.text.field, Qt.Key.Key_Return)
    assert made.text.field.text() == "Hello {name}, at {time}. {my name}"
    assert "{time}" in label(made, "listTextNotice").translate(ISOLATES), "no column has it"
    selected = made.text.field.textCursor().selectedText()
    assert selected == "{time}", "it is ready to be replaced"
    made.text.field.clear()
    made.text.templates.button.fill()
    assert made.text.templates.button.isVisible()
    made.text.templates.button.menu().actions()[0].trigger()
    assert made.text.field.text() == "Hello {name}, at {time}. {my name}"


@pytest.mark.parametrize(
    ("written", "said_words"),
    [
        ("{Dya}", "Did you mean {Day}? You can also write what stands instead: {Dya|…}"),
        ("{amount}", "Insert one of its fields, or write what stands instead: {amount|…}"),
    ],
)
def test_a_field_that_is_written_wrong(
    list_window: MergeWindow,
    window: Window,
    file: Path,
    qtbot: QtBot,
    written: str,
    said_words: str,
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText(f"See you on {written}.")
    assert made.text.problem().translate(ISOLATES).endswith(said_words)


def test_the_text_of_a_list_is_saved_as_a_template(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText(TEXT)
    made.text.templates.button.fill()
    save = made.findChild(QAction, "saveTemplateAction")
    assert isinstance(save, QAction)
    save.trigger()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, TemplateDialog))
    assert dialog.parent() is made, "it is above the window of the list"
    keep = dialog.findChild(QPushButton, "saveTemplateButton")
    assert isinstance(keep, QPushButton)
    keep.click()
    assert [one.text for one in outbox.templates.all_of(ANA)] == [TEXT]
    dialog.reject()


# --- ways in ----------------------------------------------------------------------------------


def test_a_table_pasted_into_to_is_offered_as_a_list(
    window: Window, find: Find, qtbot: QtBot, qapp: QApplication
) -> None:
    line = recipient_line(find)
    qapp.clipboard().setText(TABLE.replace(";", "\t"))
    line.paste()
    recipient = window.main_page.compose.recipient
    assert recipient.model.recipients == [], "no red chips"
    assert find("openTableButton").isVisible()
    assert recipient.check() is None, "nothing is sent while the table waits"
    kept = recipient.text()
    recipient.set_text("")
    recipient.set_text(kept)
    assert find("openTableButton").isVisible(), "a draft keeps what was pasted"
    opening = find("openTableButton")
    assert isinstance(opening, QPushButton)
    opening.click()
    made = window.shell.findChild(MergeWindow)
    assert isinstance(made, MergeWindow)
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    assert made.preparation.columns is not None
    assert made.preparation.columns.field_names() == ["Name", "Day"]
    made.preparation.planner.job._end()


def test_the_numbers_of_a_pasted_table_can_be_recipients(window: Window, find: Find) -> None:
    line = recipient_line(find)
    QGuiApplication.clipboard().setText(TABLE.replace(";", "\t"))
    line.paste()
    add = find("addTableButton")
    assert isinstance(add, QPushButton)
    add.click()
    recipient = window.main_page.compose.recipient
    assert recipient.model.numbers() == [KIM, "+14155550124", "+14155550125"]
    assert not find("openTableButton").isVisible()


def test_a_table_longer_than_the_line_is_offered_too(window: Window, find: Find) -> None:
    line = recipient_line(find)
    assert isinstance(line, QLineEdit)
    long = "Name\tPhone\n" + "".join(f"P{at}\t+1415555{at % 10_000:04}\n" for at in range(9_000))
    QGuiApplication.clipboard().setText(long)
    line.paste()
    assert window.main_page.compose.recipient.offer.pasted == long


def test_a_spreadsheet_dropped_on_the_text_opens_as_a_list(
    window: Window, file: Path, find: Find, qtbot: QtBot
) -> None:
    assert drops.drop(window.main_page.compose.text_field.viewport(), drops.of_files(file))
    made = window.shell.findChild(MergeWindow)
    assert isinstance(made, MergeWindow)
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    assert window.main_page.compose.text_field.text() == ""
    made.preparation.planner.job._end()


def test_all_texts_of_a_list_get_the_picture_and_rows_abroad_are_left_out(
    window: Window, list_window: MergeWindow, tmp_path: Path, qtbot: QtBot, outbox: Outbox
) -> None:
    path = tmp_path / "visits.csv"
    path.write_text(f"{TABLE}Ines;+442071838750;Monday\n", "utf-8")
    window.show_accounts(AccountList((account(Numbers((replace(DIRECT, mms=True),))),)))
    open_file(list_window, window, path, qtbot)
    area = list_window.text._attachments
    list_window.go_to(Step.TEXT)
    area.add([save_photo(tmp_path / "map.jpg", 60, 40)])
    qtbot.waitUntil(lambda: not area.is_busy)
    checked(list_window, qtbot)
    assert [state for _, to, state in rows(list_window) if to.startswith("+44")] == ["Abroad"]
    draft = list_window.preparation.draft(None, hold_if_answered=False)
    assert [one.name for one in draft.files] == ["map.jpg"]
    list_window.go_to(Step.SEND)
    press(list_window, "sendListNowButton")
    qtbot.waitUntil(lambda: len(outbox.newest(9)) == 2)
    assert {one.files for one in outbox.newest(9)} == {draft.files}


def test_a_list_from_a_number_without_mms_has_no_picture(
    window: Window, list_window: MergeWindow, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    open_file(list_window, window, file, qtbot)
    list_window.go_to(Step.TEXT)
    list_window.text._attachments.add([save_photo(tmp_path / "map.jpg", 60, 40)])
    label = list_window.findChild(QLabel, "listTextNotice")
    assert isinstance(label, QLabel)
    assert "MMS is not switched on" in label.text()


def test_a_list_that_was_begun_stays_with_its_account(
    window: Window, list_window: MergeWindow, file: Path, qtbot: QtBot
) -> None:
    number = replace(DIRECT, number_id="9", phone_number="+16505550201")
    other = replace(account(Numbers((number,))), key=SALES, name="Sales")
    open_file(list_window, window, file, qtbot)
    picker = list_window.columns.picker
    window.show_accounts(AccountList((account(), other)))
    window.commands.choose_account.emit(SALES.text)
    assert picker.chosen() == DIRECT
    for _ in range(2):
        window.show_accounts(AccountList((other,)))
        assert picker.chosen() is None, "nobody chose a number of the other one"
    list_window.go_to(Step.COLUMNS)
    note = label(list_window, "senderNote")
    assert "is signed out. Sign in with it, or choose another number." in note
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(list_window, "senderSignInButton")
    assert signal.args == [ANA.text]
    window.show_accounts(AccountList((account(), other)))
    assert picker.chosen() == DIRECT


def test_only_the_list_window_opens(list_window: MergeWindow, window: Window) -> None:
    """Each part of *Text from* belongs to the window."""
    accounts = AccountList((account(),))
    list_window.show_accounts(accounts.views, accounts.views[0])
    shown = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
    assert shown <= {window.shell, list_window}
    assert list_window.columns.picker.reasons.window() is list_window


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
