"""What is read from a file or pasted, and its columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
)
from pytestqt.qtbot import QtBot

from desktop.contacts.address_book import NameSource
from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.window.window import Window
from tests.spreadsheets.files import workbook
from tests.ui.merge.list_steps import (
    ISOLATES,
    TABLE,
    checked,
    label,
    open_file,
    press,
    queue_list,
)
from tests.ui.samples import (
    HOSTILE,
    KIM,
)


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
