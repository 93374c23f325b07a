"""What a workbook is, looked at before calamine reads it; and its formulas without values, which
calamine does not tell from empty cells. Only `workbook_process` uses it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

# Unpacked. 200,000 rows of 40 columns take half of it.
MAX_UNPACKED = 600 << 20
# Larger sheets are not searched for formulas.
_MAX_SEARCHED = 100 << 20

_RELATIONS = "xl/_rels/workbook.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ID_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"

# A cell with a formula. Programs that do not calculate write it without <v>, or with an empty one.
# In a cell of type `str`, an empty <v> is the result: an empty text.
_FORMULA = re.compile(rb"<c ([^>]*)>\s*<f[\s/>]((?:(?!</c>).)*)</c>", re.S)
_VALUE = re.compile(rb"<v(?:\s[^>]*)?>[^<]|<is[\s/>]")
_TEXT = re.compile(rb"<(?:v|is)[\s/>]")
_IS_TEXT = re.compile(rb'\bt="str"')
_ERROR = re.compile(rb'<c ([^>]*\bt="e"[^>]*)>')
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')

Cells = list[tuple[str, int]]
"""The letters of the column, and the number of the row."""


def is_too_large(path: Path) -> bool:
    """Whether it unpacks to more than `MAX_UNPACKED`. Raises OSError."""
    try:
        with zipfile.ZipFile(path) as archive:
            return sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED
    except (ValueError, NotImplementedError, zipfile.BadZipFile):
        return False


def is_workbook(path: Path) -> bool:
    """Whether a file that calamine did not understand was one of a spreadsheet."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = " ".join(archive.namelist()).lower()
            return any(name in names for name in ("workbook.xml", "workbook.bin", "content.xml"))
    except (ValueError, NotImplementedError, zipfile.BadZipFile):
        pass
    # What is left of a ZIP, or an older file of Excel. Its streams have names in UTF-16.
    data = path.read_bytes()
    streams = [f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book")]
    return data[:2] == b"PK" or any(stream.lower() in data.lower() for stream in streams)


def cells_without_values(path: Path, sheet: str) -> tuple[Cells, Cells]:
    """The cells of an XLSX sheet whose formulas have no values, and those with an error. Empty
    where that cannot be found out."""
    try:
        with zipfile.ZipFile(path) as archive:
            part = part_of(archive, sheet)
            if part is None or archive.getinfo(part).file_size > _MAX_SEARCHED:
                return [], []
            data = archive.read(part)
    except (OSError, ValueError, KeyError, ET.ParseError, zipfile.BadZipFile, RuntimeError,
            NotImplementedError):  # fmt: skip
        return [], []
    without = (
        match
        for match in _FORMULA.finditer(data)
        if not (_TEXT if _IS_TEXT.search(match[1]) else _VALUE).search(match[2])
    )
    return _cells(without), _cells(_ERROR.finditer(data))


def _cells(found: Iterable[re.Match[bytes]]) -> Cells:
    places = (_PLACE.search(match[1]) for match in found)
    return [(place[1].decode(), int(place[2])) for place in places if place is not None]


def part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    if _RELATIONS not in archive.namelist():
        return None
    wanted = None
    for one in xml_in(archive, "xl/workbook.xml").iter():
        if one.tag.endswith("}sheet") and one.get("name") == sheet:
            wanted = one.get(_ID) or one.get(_ID_STRICT)
    for one in xml_in(archive, _RELATIONS):
        if one.get("Id") == wanted and (target := one.get("Target")):
            return str(PurePosixPath("xl") / target) if target[0] != "/" else target[1:]
    return None


def xml_in(archive: zipfile.ZipFile, name: str) -> ET.Element:
    # Expat limits what entities may grow to, and this process what memory it takes.
    return ET.fromstring(archive.read(name))  # noqa: S314
