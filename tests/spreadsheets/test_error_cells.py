"""Error cells, and formulas without values, in all kinds of workbooks. `errors.xls` is from xlwt;
no program that writes this old kind is among those that the tests need."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.spreadsheets.cells import NoResult, column_of, letters_of
from desktop.spreadsheets.error_cells import cells_without_results
from desktop.spreadsheets.table import ERROR_CELLS
from tests.spreadsheets.files import opened, zipped

XLS = Path(__file__).with_name("errors.xls")
NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def cell(text: str, attributes: str = 'office:value-type="string"') -> str:
    inside = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell {attributes}>{inside}</table:table-cell>"


def ods(path: Path, *rows: str) -> Path:
    """A workbook with an empty row before the last one."""
    empty = '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
    lines = [f"<table:table-row>{row}</table:table-row>" for row in rows]
    sheets = "".join(
        f'<table:table table:name="{name}">{content}</table:table>'
        for name, content in (
            ("Other", f"<table:table-row>{cell('#N/A', ERROR)}</table:table-row>"),
            ("Used", "".join([*lines[:-1], empty, lines[-1]])),
        )
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {NAMES}><office:body>'
        f"<office:spreadsheet>{sheets}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    parts = {"mimetype": kind, "content.xml": content.encode(), "META-INF/manifest.xml": manifest}
    path.write_bytes(zipped(parts))
    return path


ERROR = (
    'table:formula="of:=NA()" office:value-type="string" office:string-value=""'
    ' calcext:value-type="error"'
)
EXCEL_ERROR = 'table:formula="of:=NA()" office:value-type="float" office:value="0"'
WITHOUT = 'table:formula="of:=A1"'
EMPTY_TEXT = f'{WITHOUT} office:value-type="string" office:string-value=""'


@pytest.mark.parametrize(
    ("made", "has_result", "notes"),
    [
        (cell("#REF!", ERROR), False, (ERROR_CELLS,)),
        (cell("#N/A", EXCEL_ERROR), False, (ERROR_CELLS,)),
        (cell("", WITHOUT), False, ("Columns with formulas that have no values: C.",)),
        (cell("", EMPTY_TEXT), True, ()),
        (cell("", ""), True, ()),
    ],
)
def test_a_cell_of_an_ods_without_a_result_is_not_merely_empty(
    tmp_path: Path, made: str, has_result: bool, notes: tuple[str, ...]
) -> None:
    twice = cell("Bob", 'office:value-type="string" table:number-columns-repeated="2"')
    path = ods(
        tmp_path / "a.ods",
        cell("Name") + cell("Nickname") + cell("Mobile"),
        twice + cell("4155550123"),
        twice + made,
    )
    found = opened(path, sheet="Used")
    last = found.table.rows[-1]
    assert (len(found.table.rows), last) == (5, ("Bob", "Bob", ""))
    assert isinstance(last[2], NoResult) is not has_result
    assert len(found.notes) == len(notes)
    assert all(note.startswith(known) for note, known in zip(found.notes, notes, strict=True))


def test_error_cells_of_an_xls_are_told() -> None:
    """As values, and as results of formulas. Those of another sheet are not."""
    found = opened(XLS, sheet="Übersicht")
    assert found.notes == (ERROR_CELLS,)
    assert [isinstance(row[1], NoResult) for row in found.table.rows] == [
        False, True, False, False, True
    ]  # fmt: skip


@pytest.mark.parametrize("length", [8, 80, 600, 1_600, 3_000])
def test_a_file_that_is_cut_off_ends_the_search(tmp_path: Path, length: int) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(XLS.read_bytes()[:length])
    assert cells_without_results(path, "Übersicht") == ([], [])


def test_letters_of_columns() -> None:
    assert [letters_of(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert all(column_of(letters_of(at)) == at for at in range(1_000))
