"""How many decimals an XLSX sheet shows in a column, which calamine does not tell: $45.50 is 45.5
in the file. Only `workbook_process` uses it."""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree as ET

from desktop.spreadsheets.cells import column_of
from desktop.spreadsheets.workbook_content import part_of, xml_in

# Of the sheet: its first rows tell what the others have.
_SEARCHED = 4 << 20
_MAX_STYLES = 16 << 20
# Longer numbers may be phone numbers, to which nothing is added.
_MOST_DIGITS = 6

# ECMA-376, 18.8.30: formats that every workbook has.
_BUILT_IN = dict.fromkeys((2, 4, 7, 8, 39, 40, 43, 44), 2)
# What is written as it stands, or not at all: "…", \x, [Red], _x, *x.
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_FIXED = re.compile(r"[^\w#?.,%@/]*[#0,]*0\.(0+)[^\w#?.,%@/]*")
_CELL = re.compile(rb"<c\s([^>]*[^>/])>")
_ATTRIBUTE = re.compile(rb'\b([rst])="([^"]*)"')


def shown_decimals(path: Path, sheet: str) -> dict[int, int]:
    """By the position of the column, from 0, where all of its numbers show the same. Empty where
    that cannot be found out."""
    try:
        with zipfile.ZipFile(path) as archive:
            part = part_of(archive, sheet)
            if part is None or archive.getinfo("xl/styles.xml").file_size > _MAX_STYLES:
                return {}
            styles = _styles(xml_in(archive, "xl/styles.xml"))
            with archive.open(part) as file:
                begin = file.read(_SEARCHED)
    except (OSError, ValueError, KeyError, ET.ParseError, zipfile.BadZipFile, RuntimeError,
            NotImplementedError):  # fmt: skip
        return {}
    found: dict[int, set[int]] = defaultdict(set)
    for match in _CELL.finditer(begin):
        of_cell = {name: value.decode() for name, value in _ATTRIBUTE.findall(match[1])}
        style = of_cell.get(b"s", "0")
        if of_cell.get(b"t", "n") == "n" and b"r" in of_cell and style.isdecimal():
            at = int(style)
            found[column_of(of_cell[b"r"].rstrip("0123456789"))].add(
                styles[at] if at < len(styles) else 0
            )
    return {column: max(some) for column, some in found.items() if len(some) == 1}


def with_decimals(number: str, decimals: int) -> str:
    """A number with zeros at its end. Nothing is ever cut."""
    whole, _, part = number.partition(".")
    if len(part) >= decimals or not 0 < len(whole.lstrip("-")) <= _MOST_DIGITS:
        return number
    return f"{whole}.{part.ljust(decimals, '0')}"


def _styles(root: ET.Element) -> list[int]:
    """The decimals of each cell style; 0: another format, such as of a date."""
    codes: dict[str, str] = {}
    styles: list[int] = []
    for part in root:
        if part.tag.endswith("}numFmts"):
            codes = {one.get("numFmtId", ""): one.get("formatCode", "") for one in part}
        elif part.tag.endswith("}cellXfs"):
            styles = [_decimals(one.get("numFmtId", "0"), codes) for one in part]
    return styles


def _decimals(id_: str, codes: dict[str, str]) -> int:
    if id_ not in codes:
        return _BUILT_IN.get(int(id_) if id_.isdecimal() else 0, 0)
    # The first section is that of positive numbers.
    shown = _FIXED.fullmatch(_LITERAL.sub("", codes[id_]).partition(";")[0].strip())
    return len(shown[1]) if shown is not None else 0
