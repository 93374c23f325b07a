"""Measures of spreadsheets, without a window.

Started as ``python -m bench.spreadsheets FOLDER ROWS``. The floors: Python's own reader of CSV,
calamine in this process, and one `str.format` for each row.
"""

from __future__ import annotations

import csv
import gc
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import phonenumbers  # noqa: F401 - the program has it in memory before
import python_calamine

from bench.memory import private_kib
from bench.result import write_result
from desktop.merge.mapping import suggest
from desktop.merge.plan import MergePlan, Rules
from desktop.spreadsheets.reading import Spreadsheet, open_spreadsheet

_RUNS = 5
_HEADER = ("First name", "Last name", "Mobile", "Date", "Time", "Doctor", "Address", "Notes")
_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/'
    '2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet'
    ' name="Customers" sheetId="1" r:id="rId1"/></sheets></workbook>',
}


def _rows(count: int) -> Iterator[tuple[str, ...]]:
    yield _HEADER
    for at in range(count):
        yield (
            f"First{at % 977}", f"Last{at * 7 % 9973}",
            f"415{200 + at % 800}{at * 7919 % 10_000:04}", f"2026-12-{1 + at % 28:02}",
            f"{8 + at % 10:02}:30", f"Dr. Name{at % 37}", f"{at} Some Street, Springfield",
            f"note number {at % 1000}",
        )  # fmt: skip


def write_spreadsheets(folder: Path, count: int) -> tuple[Path, Path]:
    """The same rows as CSV and as XLSX."""
    text, book = folder / "list.csv", folder / "list.xlsx"
    with text.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(_rows(count))
    lines = (
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{one}</t></is></c>' for one in row) + "</row>"
        for row in _rows(count)
    )
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + "".join(lines)
        + "</sheetData></worksheet>"
    )
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in {**_PARTS, "xl/worksheets/sheet1.xml": sheet}.items():
            archive.writestr(name, part)
    return text, book


def _times(act: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(_RUNS):
        started = time.perf_counter()
        act()
        times.append((time.perf_counter() - started) * 1000)
    return times


def _opened(path: Path) -> Spreadsheet:
    found = open_spreadsheet(path, lambda _part: True)
    assert found is not None
    return found


def _read_csv(path: Path) -> object:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _read_xlsx(path: Path) -> object:
    with python_calamine.load_workbook(path) as book:
        return book.get_sheet_by_index(0).to_python()


def _planned(found: Spreadsheet, text: str, earlier: MergePlan | None = None) -> MergePlan:
    plan = MergePlan(found.table, suggest(found.table), text, Rules("US"), earlier)
    plan.compute(lambda _part: True)
    return plan


def main() -> int:
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    text, book = write_spreadsheets(folder, count)
    gc.collect()
    before = private_kib(0) / 1024
    found = _opened(book)
    dear = "Dear {First name}, {Doctor} sees you on {Date} at {Time}."
    plan = _planned(found, dear)
    after = private_kib(0) / 1024
    form = "Dear {0}, {5} sees you on {3} at {4}."
    write_result(
        **{
            "before": [before],
            "after": [after],
            "csv": _times(lambda: _opened(text)),
            "csv floor": _times(lambda: _read_csv(text)),
            "xlsx": _times(lambda: _opened(book)),
            "xlsx floor": _times(lambda: _read_xlsx(book)),
            "plan": _times(lambda: _planned(found, dear)),
            "plan floor": _times(lambda: [form.format(*row) for row in found.table.rows]),
            "again": _times(lambda: _planned(found, dear + " Thanks", plan)),
        }
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
