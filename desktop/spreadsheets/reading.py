"""Opens a spreadsheet: CSV or a workbook, by its content and not by its name."""

from __future__ import annotations

import csv
import stat
from pathlib import Path

from desktop.core.errors import SpreadsheetError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.records import Record
from desktop.spreadsheets import refusals
from desktop.spreadsheets.encoding import decoded_as, encoding_of, is_binary_text
from desktop.spreadsheets.go_on import Cancelled, GoOn
from desktop.spreadsheets.separated import (
    bare,
    rows_of,
    separator_of,
    without_separator_line,
)
from desktop.spreadsheets.table import Table, TableBuilder

MAX_BYTES = 60 << 20

_CHUNK = 1 << 20
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

LONG_CELLS = QT_TRANSLATE_NOOP(
    "notices", "Some cells are very long. Only their first 10,000 characters are used."
)
ERROR_CELLS = QT_TRANSLATE_NOOP(
    "notices", "Some cells show an error, such as #N/A. They count as empty."
)


class Spreadsheet(Record, frozen=True):
    """What was opened. ``sheet`` and ``sheets`` are empty for CSV, ``encoding`` and ``separator``
    for workbooks."""

    table: Table
    sheets: tuple[str, ...] = ()
    """Hidden ones last."""
    sheet: str = ""
    encoding: str = ""
    separator: str = ""
    notes: tuple[str, ...] = ()
    """What the person should know about the cells: sentences for `ui.text.notices`."""


def open_spreadsheet(
    path: Path,
    go_on: GoOn,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    separator: str | None = None,
) -> Spreadsheet | None:
    """For a worker thread. ``sheet``, ``encoding`` (one of `encoding.ENCODINGS`) and ``separator``
    are what the person chose instead of what was recognised. Returns None where ``go_on`` said no.

    :raises SpreadsheetError: with its own title and advice for each kind of file that cannot be
        read; nothing else.
    """
    try:
        return _open(path, go_on, sheet or "", encoding or "", separator or "")
    except Cancelled:
        return None
    except (OSError, ValueError, MemoryError) as error:
        raise _of_system(error) from error


def _open(path: Path, go_on: GoOn, sheet: str, encoding: str, separator: str) -> Spreadsheet:
    before = path.stat()
    if not stat.S_ISREG(before.st_mode):
        raise refusals.not_a_file()
    if before.st_size > MAX_BYTES:
        raise refusals.too_large()
    with path.open("rb") as file:
        head = file.read(8)
    if not head.strip():
        raise refusals.empty()
    if head.startswith((_ZIP, _OLE)):
        found = _workbook(path, sheet, go_on)
    else:
        found = _separated(path, go_on, encoding, separator)
    after = path.stat()
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise refusals.changed()
    return found


def _workbook(path: Path, sheet: str, go_on: GoOn) -> Spreadsheet:
    # late: only a workbook needs processes and queues
    from desktop.spreadsheets.workbook import read_workbook

    found = read_workbook(path, sheet, go_on)
    return Spreadsheet(found.table, found.sheets, found.sheet, notes=found.notes)


def _separated(path: Path, go_on: GoOn, encoding: str, separator: str) -> Spreadsheet:
    data = _content(path, go_on)
    encoding = encoding or encoding_of(data)
    text = decoded_as(data, encoding)
    del data
    if is_binary_text(text):
        raise refusals.not_a_spreadsheet()
    text, named = without_separator_line(text)
    separator = separator or named or separator_of(text)
    builder = _rows(text, separator, go_on)
    if not len(builder):
        raise refusals.empty()
    notes = [LONG_CELLS] * bool(builder.long_cells) + [ERROR_CELLS] * bool(builder.error_cells)
    table = builder.finish(path.name)
    return Spreadsheet(table, encoding=encoding, separator=separator, notes=tuple(notes))


def _rows(text: str, separator: str, go_on: GoOn) -> TableBuilder:
    builder = TableBuilder()
    try:
        for count, (row, part) in enumerate(rows_of(text, separator)):
            if not count % 256 and not go_on(part):
                raise Cancelled
            builder.add([bare(cell) if cell[:1] in "='" else cell for cell in row])
    except csv.Error as error:
        raise refusals.quotes() from error
    return builder


def _content(path: Path, go_on: GoOn) -> bytes:
    chunks = []
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            if not go_on(0.0):
                raise Cancelled
            chunks.append(chunk)
            if len(chunks) * _CHUNK > MAX_BYTES + _CHUNK:
                raise refusals.too_large()
    return b"".join(chunks)


def _of_system(error: Exception) -> SpreadsheetError:
    reason = getattr(error, "strerror", None) or type(error).__name__
    if isinstance(error, MemoryError):
        return refusals.too_large()
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return refusals.missing(reason)
    return refusals.forbidden(reason)
