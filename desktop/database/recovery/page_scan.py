"""Reads the rows of a damaged file from its pages, without its header, its schema or its trees.

The pages that hold the rows of tables name themselves ("leaf pages" in
https://sqlite.org/fileformat2.html#b_tree_pages), and each row holds the types of its values. So
what became of the rest of the file does not matter. Which table a row belongs to is not known: the
caller tells by its values.

A page that is free may hold an older copy of a row.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path

Value = int | float | str | bytes | None
ScannedRow = tuple[int, tuple[Value, ...]]
"""The rowid and the values. A column that is the rowid is None."""

# Ownline's files have SQLite's default page size.
_PAGE = 4096
_TABLE_LEAF = 13
_LEAF_HEADER = 8
_OVERFLOW_LINK = 4
_MAX_LOCAL = _PAGE - 35
_MIN_LOCAL = (_PAGE - 12) * 32 // 255 - 23
_VARINT_BYTES = 9
# Serial types: https://sqlite.org/fileformat2.html#record_format
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_CONSTANTS: dict[int, Value] = {0: None, 8: 0, 9: 1}
_FLOAT = 7
_FIRST_BLOB = 12


class _UnreadableError(Exception):
    """The bytes are no row."""


def scan(file: Path) -> Iterator[ScannedRow]:
    """All rows that can be read, in the order of the pages. Text that is not UTF-8 gets replacement
    characters. Raises OSError."""
    if file.stat().st_size < _PAGE:
        return
    with (
        file.open("rb") as opened,
        mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        # The first page belongs to the schema.
        for start in range(_PAGE, len(content) - _PAGE + 1, _PAGE):
            if content[start] == _TABLE_LEAF:
                yield from _rows_of_page(content, start)


def _rows_of_page(content: mmap.mmap, start: int) -> Iterator[ScannedRow]:
    page = content[start : start + _PAGE]
    cells = int.from_bytes(page[3:5], "big")
    for at in range(_LEAF_HEADER, min(_LEAF_HEADER + 2 * cells, _PAGE - 1), 2):
        try:
            yield _row(content, page, int.from_bytes(page[at : at + 2], "big"))
        except _UnreadableError:
            continue


def _row(content: mmap.mmap, page: bytes, at: int) -> ScannedRow:
    if at < _LEAF_HEADER:
        raise _UnreadableError
    length, at = _varint(page, at)
    rowid, at = _varint(page, at)
    if length <= _MAX_LOCAL:
        return _signed(rowid), _values(page[at : at + length], length)
    local = _MIN_LOCAL + (length - _MIN_LOCAL) % (_PAGE - _OVERFLOW_LINK)
    if local > _MAX_LOCAL:
        local = _MIN_LOCAL
    following = int.from_bytes(page[at + local : at + local + _OVERFLOW_LINK], "big")
    rest = _overflow(content, following, length - local)
    return _signed(rowid), _values(page[at : at + local] + rest, length)


def _overflow(content: mmap.mmap, page: int, length: int) -> bytes:
    if length > len(content):
        raise _UnreadableError
    found = bytearray()
    while len(found) < length:
        start = (page - 1) * _PAGE
        if not 0 < start <= len(content) - _PAGE:
            raise _UnreadableError
        found += content[start + _OVERFLOW_LINK : start + _PAGE]
        page = int.from_bytes(content[start : start + _OVERFLOW_LINK], "big")
    return bytes(found[:length])


def _values(payload: bytes, length: int) -> tuple[Value, ...]:
    header, at = _varint(payload, 0)
    if len(payload) != length or header > length:
        raise _UnreadableError
    types = []
    while at < header:
        type_, at = _varint(payload, at)
        types.append(type_)
    values: list[Value] = []
    for type_ in types:
        if type_ in _CONSTANTS:
            values.append(_CONSTANTS[type_])
            continue
        size = _INTEGER_BYTES.get(type_, 8 if type_ == _FLOAT else (type_ - _FIRST_BLOB) // 2)
        values.append(_value(type_, payload[at : at + size]))
        at += size
    # A row fills its payload exactly: other bytes hardly ever do.
    if at != length:
        raise _UnreadableError
    return tuple(values)


def _value(type_: int, content: bytes) -> Value:
    if type_ in _INTEGER_BYTES:
        return int.from_bytes(content, "big", signed=True)
    if type_ == _FLOAT or type_ < _FIRST_BLOB:
        # The outbox has no floating-point numbers, and SQLite does not write types 10 and 11.
        raise _UnreadableError
    return content.decode("utf-8", "replace") if type_ % 2 else content


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """The number at this position, and the position after it."""
    number = 0
    for index, byte in enumerate(content[at : at + _VARINT_BYTES]):
        if index == _VARINT_BYTES - 1:
            return number << 8 | byte, at + _VARINT_BYTES
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + index + 1
    raise _UnreadableError


def _signed(number: int) -> int:
    return number - (1 << 64) if number >> 63 else number
