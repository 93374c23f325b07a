"""Makes spreadsheets for tests."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from desktop.core.file_errors import SpreadsheetError
from desktop.spreadsheets.reading import Spreadsheet, open_spreadsheet


def opened(path: Path, **choices: str) -> Spreadsheet:
    found = open_spreadsheet(path, lambda _part: True, **choices)
    assert found is not None
    return found


def refusal(path: Path, **choices: str) -> str:
    """The title of the refusal; empty where there is none. Any other exception is a bug."""
    try:
        opened(path, **choices)
    except SpreadsheetError as error:
        return error.title
    return ""


def workbook(path: Path, *sheets: tuple[str, Sequence[Sequence[Any]]]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, datetime.datetime):
                    sheet.write_datetime(at, column, value, moment)
                elif isinstance(value, datetime.date):
                    sheet.write_datetime(at, column, value, day)
                else:
                    sheet.write(at, column, value)
    book.close()
    return path


def changed_part(path: Path, part: str, before: bytes, after: bytes) -> None:
    """Replaces bytes in a part of a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert before in parts[part]
    parts[part] = parts[part].replace(before, after)
    path.write_bytes(zipped(parts))


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()
