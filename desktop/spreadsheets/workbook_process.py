"""Reads one sheet of a workbook (XLSX, XLSB, XLS, ODS) in a process of its own.

calamine ends its process where a file makes it ask for more memory than there is; a file of 5 KB
can do that. It also cannot be interrupted. So it is never imported into the program itself.

Standard output carries frames: four bytes of length (little endian), then msgpack. Each frame is a
list whose first item says what it is. A `TimeCell` is an extension of msgpack.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import msgpack

from desktop.spreadsheets.cells import TimeCell, text_of
from desktop.spreadsheets.error_cells import cells_without_results
from desktop.spreadsheets.merged_cells import MergedCells
from desktop.spreadsheets.shown_decimals import shown_decimals, with_decimals
from desktop.spreadsheets.table import MAX_COLUMNS, MAX_ROWS
from desktop.spreadsheets.workbook_content import is_too_large, is_workbook

STARTED, SHEETS, ROWS, NO_VALUES, ERRORS, REFUSED, END = range(7)
TIME = 1
"""The code of the extension of msgpack that is a `TimeCell`."""

# Larger than any workbook of a usual list needs.
_MEMORY = 3 << 30
_ROWS, _CELLS = 500, 10_000


def main(arguments: list[str]) -> int:
    """``arguments``: the path, and the name of the sheet; empty for the first one with rows."""
    path, sheet = arguments
    out = sys.stdout.buffer
    _limit_memory()
    try:
        _send(out, [STARTED])
        too_large = is_too_large(Path(path))
        _send(out, [REFUSED, "too_large" if too_large else _read(path, sheet, out)])
        _send(out, [END])
    except OSError:
        # The file is gone, which the program sees, or the program did not wait for the rest.
        return 1
    return 0


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        # The system keeps a copy of the memory of a process that ended so: not of this one.
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _read(path: str, wanted: str, out: BinaryIO) -> str:
    """Returns why it was refused; empty where it was not."""
    import python_calamine as calamine  # late: never imported into the program itself

    try:
        with calamine.load_workbook(path) as workbook:
            refusal, sheet = _send_sheet(workbook, Path(path), wanted, out)
    except OSError:
        raise
    except calamine.PasswordError:
        return "protected"
    except BaseException:  # noqa: BLE001 - a panic of calamine is a BaseException
        return "damaged" if is_workbook(Path(path)) else "not_a_spreadsheet"
    if sheet:
        without, errors = cells_without_results(Path(path), sheet)
        for kind, cells in ((NO_VALUES, without), (ERRORS, errors)):
            for at in range(0, len(cells), _CELLS):
                _send(out, [kind, cells[at : at + _CELLS]])
    return refusal


def _send_sheet(workbook: Any, path: Path, wanted: str, out: BinaryIO) -> tuple[str, str]:
    """Why it was refused, and which sheet was sent."""
    import python_calamine as calamine  # late: see above

    kind, visible = calamine.SheetTypeEnum.WorkSheet, calamine.SheetVisibleEnum.Visible
    sheets = [one for one in workbook.sheets_metadata if one.typ == kind]
    sheets.sort(key=lambda one: one.visible != visible)
    names = [one.name for one in sheets]
    if wanted and wanted not in names:
        return "no_such_sheet", ""
    for name in [wanted] if wanted else names:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.start is None or sheet.end is None:
            continue
        if sheet.height > MAX_ROWS or sheet.width > MAX_COLUMNS:
            return "too_large", ""
        _send(out, [SHEETS, names, name])
        _send_rows(sheet, shown_decimals(path, name), out)
        return "", name
    return "empty", ""


def _send_rows(sheet: Any, decimals: Mapping[int, int], out: BinaryIO) -> None:
    before = [""] * sheet.start[1]
    shown = [decimals.get(column, 0) for column in range(len(before), sheet.end[1] + 1)]
    total = sheet.end[0] + 1
    merged = MergedCells(sheet.merged_cell_ranges or ())
    rows = []
    for at, row in enumerate(sheet.iter_rows()):
        rows.append([*map(_sent, merged.fill(at, [*before, *map(_text, row, shown)]))])
        if len(rows) == _ROWS:
            _send(out, [ROWS, at / total, rows])
            rows = []
    _send(out, [ROWS, 1.0, rows])


def _text(value: object, decimals: int) -> str:
    text = text_of(value)
    is_number = decimals and isinstance(value, (int, float)) and not isinstance(value, bool)
    return with_decimals(text, decimals) if is_number else text


def _sent(cell: str) -> str | msgpack.Ext:
    return msgpack.Ext(TIME, cell.encode()) if isinstance(cell, TimeCell) else cell


def _send(out: BinaryIO, frame: list[object]) -> None:
    data = msgpack.encode(frame)
    out.write(len(data).to_bytes(4, "little") + data)
    out.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
