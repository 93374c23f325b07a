"""Cells of ODS and XLS that show an error, and their formulas without values. calamine tells
neither from empty cells. Only `workbook_process` uses it; `workbook_content` does it for XLSX."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from desktop.spreadsheets.cells import letters_of
from desktop.spreadsheets.table import ERRORS, MAX_COLUMNS, MAX_ROWS
from desktop.spreadsheets.workbook_content import Cells, cells_without_values

_CONTENT: Final = "content.xml"
# Larger ones are not searched.
_MAX_CONTENT = 100 << 20

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE_TYPE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type"
_LIBREOFFICE_TYPE = (
    "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
)
_ROW, _CELL, _COVERED = (f"{_TABLE}{n}" for n in ("table-row", "table-cell", "covered-table-cell"))

# [MS-CFB] 2.2, the header of the container, and 2.6, a directory entry.
_FREE = 0xFFFFFFFA
_IN_HEADER = 109
_ENTRY = 128
# [MS-XLS] 2.3: numbers of records.
_BOF, _EOF, _SHEET, _FORMULA, _ERROR = 0x0809, 0x000A, 0x0085, 0x0006, 0x0205
_BIFF8 = 0x0600
# 2.5.133: what a formula has in place of a number.
_NO_NUMBER, _IS_ERROR = b"\xff\xff", 2


def cells_without_results(path: Path, sheet: str) -> tuple[Cells, Cells]:
    """As `cells_without_values`, of each kind of workbook."""
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                if _CONTENT in archive.namelist():
                    return _of_ods(archive, sheet)
        else:
            return _of_xls(path.read_bytes(), sheet)
    except (OSError, ValueError, KeyError, IndexError, ET.ParseError, struct.error,
            zipfile.BadZipFile, RuntimeError, NotImplementedError):  # fmt: skip
        return [], []
    return cells_without_values(path, sheet)


# --- ODS ------------------------------------------------------------------------------------------


def _of_ods(archive: zipfile.ZipFile, sheet: str) -> tuple[Cells, Cells]:
    without: Cells = []
    errors: Cells = []
    if archive.getinfo(_CONTENT).file_size > _MAX_CONTENT:
        return without, errors
    with archive.open(_CONTENT) as file:
        for row, cells in _ods_rows(file, sheet):
            column = 0
            for cell in cells:
                repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
                if (found := _kind_of(cell)) is not None:
                    place = min(column + repeated, MAX_COLUMNS)
                    (errors if found else without).extend(
                        (letters_of(at), row) for at in range(column, place)
                    )
                column += repeated
    return without, errors


def _ods_rows(file: object, sheet: str) -> Iterator[tuple[int, list[ET.Element]]]:
    """The number of each row of the sheet, from 1, with its cells."""
    row, is_in = 1, False
    # Expat limits what entities may grow to, and this process what memory it takes.
    for event, one in ET.iterparse(file, ("start", "end")):  # type: ignore[call-overload]  # noqa: S314
        if one.tag == f"{_TABLE}table":
            if event == "end" and is_in:
                return
            is_in = is_in or (event == "start" and one.get(f"{_TABLE}name") == sheet)
        elif event == "end" and one.tag == _ROW:
            if is_in:
                cells = [cell for cell in one if cell.tag in (_CELL, _COVERED)]
                repeated = int(one.get(f"{_TABLE}number-rows-repeated", "1"))
                for at in range(min(repeated, MAX_ROWS) if _has_any(cells) else 0):
                    yield row + at, cells
                row += repeated
            one.clear()


def _has_any(cells: list[ET.Element]) -> bool:
    return any(_kind_of(cell) is not None for cell in cells)


def _kind_of(cell: ET.Element) -> bool | None:
    """Whether the cell shows an error; False: its formula has no value; None: neither."""
    if cell.get(_LIBREOFFICE_TYPE) == "error":
        return True
    if cell.get(f"{_TABLE}formula") is None:
        return None
    # Excel writes an error as a number, and shows the error.
    shown = "".join(cell.itertext()).strip()
    if shown in ERRORS:
        return True
    return None if shown or cell.get(_OFFICE_TYPE) else False


# --- XLS ------------------------------------------------------------------------------------------


def _of_xls(data: bytes, sheet: str) -> tuple[Cells, Cells]:
    errors: Cells = []
    stream = _stream(data)
    for number, content in _records(stream, _place_of(stream, sheet)):
        is_result = number == _FORMULA and content[12:14] == _NO_NUMBER
        if (is_result and content[6] == _IS_ERROR) or (number == _ERROR and content[7]):
            errors.append(_place(content))
    # A formula without a value is not told from one whose value is an empty text.
    return [], errors


def _place(content: bytes) -> tuple[str, int]:
    row, column = struct.unpack_from("<HH", content)
    return letters_of(column), row + 1


def _place_of(stream: bytes, sheet: str) -> int:
    """Where the records of the sheet begin. Raises KeyError."""
    version = 0
    for number, content in _records(stream, 0):
        if number == _BOF:
            version = struct.unpack_from("<H", content)[0]
        elif number == _SHEET:
            # Of older files, the name is in a code page; its other letters are not compared.
            is_wide = version == _BIFF8 and content[7] & 1
            name = content[8 if version == _BIFF8 else 7 :]
            if name.decode("utf-16-le" if is_wide else "latin-1") == sheet:
                return int(struct.unpack_from("<I", content)[0])
    raise KeyError(sheet)


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Those of one sheet, with those of the charts inside it left out."""
    depth = 0
    while at + 4 <= len(stream):
        number, length = struct.unpack_from("<HH", stream, at)
        depth += (number == _BOF) - (number == _EOF)
        if not depth:
            return
        if depth == 1:
            yield number, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _stream(data: bytes) -> bytes:
    """The records of the workbook, taken out of their container."""
    size = 1 << struct.unpack_from("<H", data, 30)[0]

    def sector(number: int) -> bytes:
        return data[(number + 1) * size : (number + 2) * size]

    def numbers(part: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(part) // 4}I", part)

    tables = list(struct.unpack_from(f"<{_IN_HEADER}I", data, 76))
    following, left = struct.unpack_from("<II", data, 68)
    for _ in range(min(left, len(data) // size)):
        more = numbers(sector(following))
        tables += more[:-1]
        following = more[-1]
    chain = [one for table in tables if table < _FREE for one in numbers(sector(table))]

    def content(first: int) -> bytes:
        parts: list[bytes] = []
        while first < _FREE and len(parts) <= len(chain):
            parts.append(sector(first))
            first = chain[first]
        return b"".join(parts)

    entries = content(struct.unpack_from("<I", data, 48)[0])
    for at in range(0, len(entries), _ENTRY):
        length = struct.unpack_from("<H", entries, at + 64)[0]
        name = entries[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
        if name.lower() in ("workbook", "book"):
            first, total = struct.unpack_from("<II", entries, at + 116)
            return content(first)[:total]
    raise KeyError(_SHEET)
