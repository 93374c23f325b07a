"""Reads names and numbers of CSV files: the separator and the columns are recognised."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice

from desktop.contacts.csv_columns import Columns, NumberColumn, columns_by_content, columns_of
from desktop.contacts.file_contact import NO_FAX, FileContact, FileNumber, GoOn, NumberUse
from desktop.core.errors import ContactFileError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.records import Record
from desktop.texting.matching import folded_words

_SEPARATORS = (",", ";", "\t", "|")
# How many rows and characters are looked at to recognise the columns.
_FEW = 50
_HEAD = 64 << 10
# Between several numbers in one cell, as Google writes them.
_BETWEEN = ":::"
# Some programs write a title above the table.
_MOST_ABOVE = 5
_MAX_CELL = 1 << 20


class _Form(Record, frozen=True):
    separator: str
    columns: Columns
    above: int
    """Rows above the header."""


def read_csv(text: str, go_on: GoOn) -> Iterator[FileContact]:
    """Raises ContactFileError where no columns of names and numbers are recognised."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().removeprefix("sep=") in _SEPARATORS and first[:4].lower() == "sep=":
        text = rest
    form = _form_of(text)
    if form is None:
        raise ContactFileError
    # The limit is there for programs with less care; the file is not larger than it may be.
    csv.field_size_limit(_MAX_CELL)
    total = max(len(text), 1)
    stream = io.StringIO(text, newline="")
    rows = csv.reader(stream, delimiter=form.separator)
    try:
        for row in islice(rows, form.above + form.columns.has_header, None):
            if not go_on(min(stream.tell() / total, 1.0)):
                return
            if any(map(str.strip, row)):
                yield _contact(row, form.columns)
    except csv.Error as error:
        raise ContactFileError(
            advice=QT_TRANSLATE_NOOP(
                "notices",
                "The CSV file is damaged: a quotation mark is missing somewhere. Save it again.",
            )
        ) from error


def _form_of(text: str) -> _Form | None:
    """The separator with which most columns are understood."""
    head = text[:_HEAD]
    best: _Form | None = None
    for by_header in (True, False):
        for separator in _SEPARATORS:
            rows = _first_rows(head, separator)
            found = _by_header(rows, separator) if by_header else _by_content(rows, separator)
            if found is not None and (best is None or found.columns.known > best.columns.known):
                best = found
        if best is not None:
            break
    return best


def _first_rows(head: str, separator: str) -> list[list[str]]:
    try:
        return list(islice(csv.reader(io.StringIO(head, newline=""), delimiter=separator), _FEW))
    except csv.Error:
        return []


def _by_header(rows: list[list[str]], separator: str) -> _Form | None:
    for above, row in enumerate(rows[:_MOST_ABOVE]):
        columns = columns_of(row)
        if columns.is_usable:
            return _Form(separator, columns, above)
    return None


def _by_content(rows: list[list[str]], separator: str) -> _Form | None:
    if not rows or columns_of(rows[0]).numbers:
        # The header is understood: it has no column with numbers for texts, or none with names.
        return None
    columns = columns_by_content(rows)
    return _Form(separator, columns, 0) if columns.is_usable else None


def _contact(row: Sequence[str], columns: Columns) -> FileContact:
    def cell(at: int) -> str:
        return row[at].strip() if at < len(row) else ""

    names = (" ".join(filter(None, map(cell, group))) for group in columns.names)
    numbers: list[FileNumber] = []
    for column in columns.numbers:
        label = "" if column.label is None else cell(column.label)
        for written in cell(column.at).split(_BETWEEN):
            if written := _bare(written):
                numbers.append(FileNumber(written, _use(column, label)))
    return FileContact(next(filter(None, names), ""), tuple(numbers))


def _use(column: NumberColumn, label: str) -> NumberUse:
    return NumberUse.FAX if NO_FAX.intersection(folded_words(label)) else column.use


def _bare(written: str) -> str:
    """Without what keeps a spreadsheet from reading it as a number: ="+1…" and '+1…."""
    bare = written.strip()
    if bare.startswith('="') and bare.endswith('"'):
        bare = bare[2:-1]
    return bare.removeprefix("'").strip()
