"""Cells that were copied from a spreadsheet and pasted as text."""

from __future__ import annotations

import csv

from desktop.core.file_errors import SpreadsheetError
from desktop.spreadsheets.columns import looks_like_number
from desktop.spreadsheets.separated import bare, rows_of
from desktop.spreadsheets.table import Table, TableBuilder

_MIN_ROWS = 3
_MOST = 20 << 20
_NOTHING = "\x1f"
"""The separator of a single column: a character that no cell has."""
# Other separators than tabs are also between the numbers that people paste as recipients.
_MIN_COLUMNS = {"\t": 2, ";": 3, ",": 3, "|": 3}


def table_of_cells(text: str) -> Table | None:
    """The cells that were pasted as ``text``, where it is a table: three or more rows, with tabs,
    or with three or more columns and another separator. Never raises."""
    if text.count("\n") < _MIN_ROWS - 1 or len(text) > _MOST:
        return None
    for separator, columns in _MIN_COLUMNS.items():
        if separator in text:
            table = _table(text, separator)
            if table is not None and _is_table(table, columns):
                return table
    return None


def cells_in(text: str) -> Table | None:
    """The same where the person says that these are cells: a single column with numbers is enough,
    and a single row."""
    found = table_of_cells(text)
    if found is not None or len(text) > _MOST:
        return found
    lines = [line for line in text.splitlines() if line.strip()]
    for separator in _MIN_COLUMNS:
        if lines and all(separator in line for line in lines):
            return _with_numbers(_table(text, separator))
    return _with_numbers(_table(text, _NOTHING))


def _with_numbers(table: Table | None) -> Table | None:
    cells = (cell for row in table.rows for cell in row) if table is not None else ()
    return table if any(map(looks_like_number, cells)) else None


def _table(text: str, separator: str) -> Table | None:
    builder = TableBuilder()
    try:
        for row, _ in rows_of(text, separator):
            builder.add([bare(cell) for cell in row])
        return builder.finish("")
    except (csv.Error, SpreadsheetError):
        return None


def _is_table(table: Table, columns: int) -> bool:
    filled = [[cell for cell in row if cell] for row in table.rows]
    wide = [row for row in filled if len(row) >= columns]
    return (
        len(wide) >= _MIN_ROWS
        and len(wide) * 2 > len(filled)
        and any(not looks_like_number(cell) for row in wide for cell in row)
    )
