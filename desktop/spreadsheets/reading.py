"""Opens a spreadsheet: CSV or a workbook, by its content and not by its name."""

from __future__ import annotations

import csv
import os
import re
import stat
from pathlib import Path

from desktop.core.file_errors import SpreadsheetError, not_a_file
from desktop.core.go_on import Cancelled, GoOn
from desktop.core.records import Record
from desktop.spreadsheets import refusals
from desktop.spreadsheets.encoding import decoded_as, encoding_of, is_binary_text
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
# Web pages and XML that programs save as .xls; PDF; RTF.
_MARKUP = re.compile(r"\s*<(!doctype|html|head|body|table|div|meta|style|\?xml)\b", re.IGNORECASE)
_OTHERS = ("%PDF-", "{\\rtf", "BEGIN:VCARD")


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
        raise not_a_file(SpreadsheetError)
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
    if _identity(path.stat()) != _identity(before):
        raise refusals.changed()
    return found


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return status.st_ino, status.st_size, status.st_mtime_ns


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
    if is_binary_text(text) or text.startswith(_OTHERS):
        raise refusals.not_a_spreadsheet()
    if _MARKUP.match(text):
        raise refusals.web_page()
    text, named = without_separator_line(text)
    separator = separator or named or separator_of(text)
    builder = _rows(text, separator, go_on)
    notes = tuple(builder.notes())
    table = builder.finish(path.name)
    return Spreadsheet(table, encoding=encoding, separator=separator, notes=notes)


def _rows(text: str, separator: str, go_on: GoOn) -> TableBuilder:
    try:
        return _read_rows(text, separator, go_on, strict=True)
    except csv.Error as error:
        # Without its end, a quoted cell takes all rows that follow. What else is not by the rules,
        # such as "5" pipe", has a meaning.
        if "unexpected end" in str(error):
            raise refusals.quotes() from error
    try:
        return _read_rows(text, separator, go_on, strict=False)
    except csv.Error as error:
        raise refusals.quotes() from error


def _read_rows(text: str, separator: str, go_on: GoOn, *, strict: bool) -> TableBuilder:
    builder = TableBuilder()
    for count, (row, part) in enumerate(rows_of(text, separator, strict=strict)):
        if not count % 256 and not go_on(part):
            raise Cancelled
        builder.add([bare(cell) if cell[:1] in "='" else cell for cell in row])
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
