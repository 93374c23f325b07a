"""Workbooks: cells as text, sheets, merged cells, formulas without values."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import xlsxwriter

from desktop.spreadsheets.cells import NoResult, text_of
from tests.spreadsheets.files import changed_part, opened, refusal, workbook


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (4155550123, "4155550123"),
        (4155550123.0, "4155550123"),
        (1e20, "100000000000000000000"),
        (1.5, "1.5"),
        (-0.1 - 0.2, "-0.3"),
        (0.000001, "0.000001"),
        (0.0, "0"),
        (float("nan"), ""),
        (float("inf"), ""),
        (True, "TRUE"),
        ("", ""),
        (datetime.date(2026, 12, 3), "2026-12-03"),
        (datetime.datetime(2026, 12, 3, 9, 30, tzinfo=datetime.UTC), "2026-12-03 09:30"),
        (datetime.time(9, 30), "09:30"),
        (datetime.time(9, 30, 5), "09:30:05"),
        (datetime.timedelta(hours=36, minutes=5), "36:05"),
        (None, ""),
    ],
)
def test_cells_are_text(value: object, text: str) -> None:
    assert text_of(value) == text


def test_dates_are_written_in_another_form_and_the_list_stays_the_same(tmp_path: Path) -> None:
    day, moment = datetime.date(2026, 12, 3), datetime.datetime(2026, 12, 3, 9, 30)  # noqa: DTZ001
    rows: list[list[object]] = [["Day", "When"], [day, moment], ["2026-12-03", "9"], [day, "x"]]
    table = opened(workbook(tmp_path / "a.xlsx", ("One", rows))).table
    assert table.rows[1:3] == [("2026-12-03", "2026-12-03 09:30"), ("2026-12-03", "9")]
    assert table.first_time == "2026-12-03"
    written = table.with_times(lambda cell: f"<{cell}>")
    assert written.rows == [
        ("Day", "When"), ("<2026-12-03>", "<2026-12-03 09:30>"),
        # Text stays as it was written.
        ("2026-12-03", "9"), ("<2026-12-03>", "x"),
    ]  # fmt: skip
    assert (written.digest, written.first_row) == (table.digest, table.first_row)
    # As it was before dates could be written in other forms.
    (tmp_path / "a.csv").write_text("\n".join(",".join(row) for row in table.rows), "utf-8")
    text = opened(tmp_path / "a.csv").table
    assert (text.digest, text.with_times(str.upper)) == (table.digest, text)


def test_the_same_cells_are_the_same_list_in_any_kind_of_file(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Name", "Mobile", "Day"],
        ["Zoë", 4155550123, "3 Dec"],
        ["", "", ""],
        ["Al", "x", ""],
    ]
    book = opened(workbook(tmp_path / "a.xlsx", ("One", rows))).table
    csv = tmp_path / "a.csv"
    csv.write_text("Name;Mobile;Day\nZoë;4155550123;3 Dec\n\nAl;x\n", "utf-16")
    assert opened(csv).table.digest == book.digest
    csv.write_text("Name;Mobile;Day\nZoë;4155550124;3 Dec\n\nAl;x\n", "utf-16")
    assert opened(csv).table.digest != book.digest


def test_rows_have_the_numbers_that_the_spreadsheet_shows(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ("One", [[], ["", "Name"], [], ["", "Bob"], [" "]]))
    table = opened(path).table
    assert table.rows == [("", "Name"), ("", ""), ("", "Bob")]
    assert (table.first_row, table.number_of(2)) == (2, 4)


def test_the_first_visible_sheet_with_rows_is_read(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    for name in ("Hidden", "Empty", "Used", "More"):
        sheet = book.add_worksheet(name)
        if name != "Empty":
            sheet.write(0, 0, name)
    sheets = book.worksheets()
    sheets[1].activate()
    sheets[0].hide()
    book.close()
    found = opened(tmp_path / "a.xlsx")
    assert found.sheets == ("Empty", "Used", "More", "Hidden")
    assert (found.sheet, found.table.name) == ("Used", "a.xlsx · Used")
    assert opened(tmp_path / "a.xlsx", sheet="Hidden").table.rows == [("Hidden",)]
    assert refusal(tmp_path / "a.xlsx", sheet="Empty") == "The spreadsheet is empty"
    assert refusal(tmp_path / "a.xlsx", sheet="Gone") == "The sheet is no longer there"


def test_merged_cells_have_their_value(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet()
    sheet.merge_range("A1:C1", "Customers")
    sheet.merge_range("A2:B2", "Name")
    sheet.merge_range("C2:C3", "Mobile")
    sheet.write_row("A3", ["First", "Last"])
    sheet.merge_range("A4:A5", "Bob")
    sheet.write_column("B4", ["Stone", "Stein"])
    book.close()
    assert opened(tmp_path / "a.xlsx").table.rows == [
        ("Customers", "", ""),
        ("Name", "Name", "Mobile"),
        ("First", "Last", "Mobile"),
        ("Bob", "Stone", ""),
        ("Bob", "Stein", ""),
    ]


def test_formulas_without_values_are_said(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet("Übersicht")
    sheet.write_row(0, 0, ["Mobile", "Name", "Other"])
    sheet.write_formula(1, 1, "=A1", None, "X-Y-Z")
    sheet.write_formula(1, 2, "=A1", None, "kept")
    book.close()
    assert opened(tmp_path / "a.xlsx").notes == ()
    changed_part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", b"<v>X-Y-Z</v>", b"")
    found = opened(tmp_path / "a.xlsx")
    (note,) = found.notes
    assert note.startswith("Columns with formulas that have no values: B.")
    assert [isinstance(cell, NoResult) for cell in found.table.rows[1]] == [False, True, False]


@pytest.mark.parametrize(
    ("cell", "has_result", "notes"),
    [
        (b'<c r="B2"><f>A1</f><v></v></c>', False, 1),
        (b'<c r="B2"><f>A1</f><v/></c>', False, 1),
        (b'<c r="B2" t="str"><f>A1</f><v></v></c>', True, 0),
        (b'<c r="B2" t="e"><f>NA()</f><v>#N/A</v></c>', False, 1),
        (b'<c t="e" r="B2"><v>#REF!</v></c>', False, 1),
    ],
)
def test_a_cell_without_a_result_is_not_merely_empty(
    tmp_path: Path, cell: bytes, has_result: bool, notes: int
) -> None:
    """A formula may have an empty text as its result."""
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Name", "Mobile"])
    sheet.write_row(1, 0, ["Bob", 4155550123])
    book.close()
    changed_part(
        tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", b'<c r="B2"><v>4155550123</v></c>', cell
    )
    found = opened(tmp_path / "a.xlsx")
    assert found.table.rows[1] == ("Bob", "")
    assert isinstance(found.table.rows[1][1], NoResult) is not has_result
    assert len(found.notes) == notes


def test_errors_of_formulas_count_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,Mobile\n#N/A,4155550123\n")
    assert opened(path).table.rows[1] == ("", "4155550123")
    assert len(opened(path).notes) == 1


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("0.00", 45.5, "45.50"),
        ("$#,##0.00", 45.5, "45.50"),
        ('_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)', 30, "30.00"),
        ("[$€-407] #,##0.00;[Red]-#,##0.00", -1200, "-1200.00"),
        ("0.000", 1.5, "1.500"),
        ("0.00", 45.567, "45.567"),
        ("0.00", 4155550101, "4155550101"),
        ("0.00", "45.5", "45.5"),
        ("0.00%", 0.5, "0.5"),
        ("0.00E+00", 1.5, "1.5"),
        ("#,##0", 30, "30"),
        ("General", 45.5, "45.5"),
        ("d.m.yyyy", 45.5, "1900-02-14 12:00"),
    ],
)
def test_numbers_have_the_decimals_that_the_spreadsheet_shows(
    tmp_path: Path, code: str, value: object, text: str
) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    shown, sheet = book.add_format({"num_format": code}), book.add_worksheet()
    # The table does not begin in the first column.
    sheet.write_row(1, 1, ["Name", "Due", "Row"])
    sheet.write_row(2, 1, ["Kim", value, 1.5])
    sheet.write(2, 2, value, shown)
    sheet.write_blank(3, 3, None, shown)
    book.close()
    assert opened(path).table.rows[1][-3:] == ("Kim", text, "1.5")


def test_a_column_with_several_numbers_of_decimals_stays_as_it_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Due", "Name"])
    for at, code in enumerate(("0.00", "0.0"), 1):
        sheet.write(at, 0, 45.5, book.add_format({"num_format": code}))
        sheet.write(at, 1, "Kim")
    book.close()
    assert [row[0] for row in opened(path).table.rows[1:]] == ["45.5", "45.5"]
