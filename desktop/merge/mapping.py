"""Which column of a spreadsheet has the numbers, and which fields the others are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.records import Record
from desktop.spreadsheets.columns import NumberUse, columns_of, looks_like_number
from desktop.spreadsheets.table import Table
from desktop.texting.fields import field_key, fields_in
from desktop.texting.matching import folded_words

_FEW = 200
# Titles and remarks above the header.
_MOST_ABOVE = 10
_MOSTLY = 0.5
_SELDOM = 0.2
_MOST_NAME = 60
MOST_NAME_COLUMNS = 2

_MOBILE = frozenset(
    ("mobile", "cell", "cellphone", "cellular", "gsm", "portable", "movil", "celular", "sms",
     "whatsapp", "text")
)  # fmt: skip
# Headers of names, folded, below which many files have the number of a customer.
_OR_CODES = frozenset(("contact", "customer", "client", "contacto", "cliente"))
# What the name of a field cannot have, so that it can be written as {name}.
_NOT_IN_NAME = re.compile(r"[^\w .'’/-]+")
_NOT_FIRST = re.compile(r"^[\W\d_]+")


class Mapping(Record, frozen=True):
    header_row: int | None
    """Its position in ``table.rows``; None where there is no header."""
    number_column: int | None
    """None where no column has phone numbers."""
    fields: dict[str, int]
    """Columns by `field_key` of their names."""
    names: tuple[str, ...]
    """The name of each column as a field; empty for a column that is no field."""
    name_columns: tuple[int, ...] = ()
    """What the recipient is called: the cells of these columns, at most `MOST_NAME_COLUMNS`, one
    after the other. Empty: the spreadsheet does not say it."""

    @property
    def first_row(self) -> int:
        """The position of the first row below the header."""
        return 0 if self.header_row is None else self.header_row + 1


def suggest(table: Table) -> Mapping:
    """By the words of the header and by the first cells of the columns."""
    head = table.rows[:_FEW]
    header = _header_by_words(head)
    if header is None:
        header = _header_by_content(head)
    return mapped(table, header, _number_column(head, header))


def mapped(table: Table, header_row: int | None, number_column: int | None) -> Mapping:
    """With a header and a number column that the person chose."""
    if header_row is None:
        # As the spreadsheet names the columns.
        wanted = [column_letters(at) for at in range(table.width)]
    else:
        wanted = [_field_name(cell) for cell in table.rows[header_row]]
    fields: dict[str, int] = {}
    names = []
    for at, name in enumerate(wanted):
        names.append(_distinct(name, fields) if name else "")
        if name:
            fields[field_key(names[-1])] = at
    people = _name_columns(table, header_row, number_column)
    return Mapping(header_row, number_column, fields, tuple(names), people)


def column_letters(at: int) -> str:
    """A, B, … Z, AA, …: the name that spreadsheets give to the column at this position."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _name_columns(
    table: Table, header_row: int | None, number_column: int | None
) -> tuple[int, ...]:
    """By the words of the header; without one, any text could be a name. Cells that are plainly
    something else win over the header. First and last name win over one column. Of three, the first
    and the last."""
    if header_row is None:
        return ()
    body = table.rows[header_row + 1 : header_row + 1 + _FEW]
    groups = columns_of(table.rows[header_row]).names
    for group in sorted(groups, key=lambda one: len(one) < MOST_NAME_COLUMNS):
        cells = [row[at] for row in body for at in group if row[at]]
        words = {" ".join(folded_words(table.rows[header_row][at])) for at in group}
        looks_right = _looks_like_name if words <= _OR_CODES else _may_be_name
        if number_column not in group and sum(map(looks_right, cells)) >= len(cells) / 2:
            return tuple(dict.fromkeys((group[0], group[-1])))
    return ()


def _looks_like_name(cell: str) -> bool:
    """C-2001 is the number of a customer; Client12 is what somebody calls one."""
    return sum(map(str.isalpha, cell)) > sum(map(str.isdigit, cell))


def _may_be_name(cell: str) -> bool:
    """P10 may be what somebody calls one; a number or a date is none."""
    return any(map(str.isalpha, cell))


def _field_name(cell: str) -> str:
    """The text of a header as it can stand in {…}; empty where nothing of it can."""
    name = _NOT_FIRST.sub("", _NOT_IN_NAME.sub(" ", cell))
    name = " ".join(name.split())[:_MOST_NAME].strip()
    return name if field_key(name) and len(fields_in(f"{{{name}}}")) == 1 else ""


def _distinct(name: str, fields: dict[str, int]) -> str:
    """``name`` with a number where another column has it already."""
    found, count = name, 1
    while field_key(found) in fields:
        count += 1
        found = f"{name[: _MOST_NAME - 4].rstrip()} {count}"
    return found


def _header_by_words(head: Sequence[Sequence[str]]) -> int | None:
    """The first row that names a column with phone numbers, beside another one. Of a header of
    several rows, in which the names of the numbers are merged over rows, the last one."""
    found = None
    for at, row in enumerate(head[:_MOST_ABOVE]):
        is_wide = sum(map(bool, row)) > 1 or len(row) == 1
        is_header = is_wide and columns_of(row).numbers and not any(map(looks_like_number, row))
        if is_header:
            found = at
        elif found is not None:
            break
    return found


def _header_by_content(head: Sequence[Sequence[str]]) -> int | None:
    """The row above the first one that has a number."""
    numbers = [any(map(looks_like_number, row)) for row in head[: _MOST_ABOVE + 1]]
    if True not in numbers:
        # Nothing looks like a number: the first wide row, for the person to correct.
        return 0 if len(head) > 1 else None
    first = numbers.index(True)
    above = [at for at in range(first) if sum(map(bool, head[at])) > 1 or len(head[at]) == 1]
    return above[-1] if above else None


def _number_column(head: Sequence[Sequence[str]], header: int | None) -> int | None:
    body = head[0 if header is None else header + 1 :]
    width = len(head[0]) if head else 0
    named = {}
    if header is not None:
        named = {one.at: one.use for one in columns_of(head[header]).numbers}
    best: int | None = None
    best_score = (0.0, 0.0, 0.0)
    for at in range(width):
        cells = [row[at] for row in body if row[at]]
        part = sum(map(looks_like_number, cells)) / len(cells) if cells else 0.0
        use = named.get(at)
        if use not in (None, NumberUse.TEXT):
            continue
        is_mobile = header is not None and bool(_MOBILE & set(folded_words(head[header][at])))
        if part <= (_SELDOM if use else _MOSTLY) and (cells or use is None):
            continue
        score = ((use is not None) + (part > _MOSTLY), float(is_mobile), part + len(cells) / _FEW)
        if score > best_score:
            best, best_score = at, score
    if best is None:
        # By its name only: the cells will be shown as unreadable.
        best = next((at for at, use in named.items() if use is NumberUse.TEXT), None)
    return best
