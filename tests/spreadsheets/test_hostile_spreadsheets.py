"""Files that are not what they seem: each is refused with a sentence, and nothing else happens."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.file_errors import SpreadsheetError
from desktop.spreadsheets import reading, table
from desktop.spreadsheets.encoding import ENCODINGS
from desktop.spreadsheets.pasted import table_of_cells
from desktop.spreadsheets.reading import open_spreadsheet
from tests.spreadsheets.files import opened, refusal, workbook, zipped

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
NOT = "This is not a spreadsheet"
DAMAGED = "The spreadsheet is damaged"


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (b"", "The spreadsheet is empty"),
        (b" \n\n", "The spreadsheet is empty"),
        (b",,,\n,\n", "The spreadsheet is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NOT),
        (b"%PDF-1.7\n", NOT),
        (b"<html><table><tr><td>Bob</td></tr></table></html>", NOT),
        (b'<?xml version="1.0"?><Workbook/>', NOT),
        (b"Name\0,Mobile\0\n", NOT),
        (zipped({"word/document.xml": b"<x/>"}), NOT),
        (zipped({"xl/workbook.xml": b"<x/>"}), DAMAGED),
        (zipped({"xl/workbook.xml": b"<x/>"})[:30], DAMAGED),
        (b"PK\x03\x04", DAMAGED),
        (COMPOUND, NOT),
        (COMPOUND + "Workbook\0".encode("utf-16-le"), DAMAGED),
        (b'Name,Mobile\nBob,"415' + b"x" * (1 << 20) + b"\n", DAMAGED),
        (b'Name,Mobile\n"Bob,4155550123\nAl,4155550124\n', DAMAGED),
        (b"x," * 501 + b"x\n", "The spreadsheet is too large"),
        (b"x\n" * (table.MAX_ROWS + 1), "The spreadsheet is too large"),
        (b"x\n" + b"\n" * (table.MAX_ROWS + 1) + b"x\n", "The spreadsheet is too large"),
    ],
)
def test_a_file_is_refused_with_a_sentence(tmp_path: Path, data: bytes, title: str) -> None:
    for name in ("list.xlsx", "list.csv"):
        (tmp_path / name).write_bytes(data)
        assert refusal(tmp_path / name) == title


def test_a_small_file_with_huge_dimensions_ends_only_the_process_that_reads(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet()
    sheet.write(0, 0, "x")
    sheet.write(1_048_575, 16_383, "y")
    book.close()
    assert refusal(tmp_path / "a.xlsx") == "The spreadsheet is too large"


def test_a_workbook_that_unpacks_to_too_much_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(
        zipped({"xl/workbook.xml": b"", **{f"{one}": bytes(61 << 20) for one in range(10)}})
    )
    assert refusal(tmp_path / "a.xlsx") == "The spreadsheet is too large"


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "This is not a file"
    assert refusal(tmp_path / "gone") == "The spreadsheet is no longer there"
    assert refusal(Path("a\0b")) == "The spreadsheet cannot be opened"
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(reading.MAX_BYTES + 1)
    assert refusal(large) == "The spreadsheet is too large"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == "This is not a file"
    assert refusal(Path("/dev/zero")) == "This is not a file"


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_file_that_changes_meanwhile_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    rows = [["Name", "Mobile"]] * 300
    if name == "a.xlsx":
        workbook(path, ("One", rows))
    else:
        path.write_text("Name,Mobile\n" * 300)

    def change(_part: float) -> bool:
        os.utime(path, ns=(1, 1))
        return True

    with pytest.raises(SpreadsheetError, match="changed while"):
        open_spreadsheet(path, change)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_reading_ends_when_it_is_cancelled(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "a.xlsx":
        workbook(path, ("One", [["Name", "Mobile"]] * 300))
    else:
        path.write_text("Name,Mobile\n" * 300)
    assert open_spreadsheet(path, lambda _part: False) is None


def test_a_very_long_cell_is_cut_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,Mobile\n" + "x" * 20_000 + ",1\n")
    found = opened(path)
    assert found.table.rows[1] == ("x" * 10_000, "1")
    assert len(found.notes) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300), st.sampled_from(["", *ENCODINGS]), st.sampled_from([",", ";", ""]))
def test_any_bytes_are_read_or_refused(
    tmp_path: Path, data: bytes, encoding: str, separator: str
) -> None:
    path = tmp_path / "fuzz.csv"
    # Of a workbook, the process would start each time.
    path.write_bytes(b"a" + data)
    try:
        found = opened(path, encoding=encoding, separator=separator)
    except SpreadsheetError:
        return
    assert found.table.rows
    assert {len(row) for row in found.table.rows} == {found.table.width}


@given(st.text(st.characters() | st.sampled_from("\t\n\r,;|\"='"), max_size=200))
def test_any_pasted_text_is_a_table_or_not(text: str) -> None:
    found = table_of_cells(text)
    assert found is None or (len(found.rows) >= 3 and found.width >= 2)
