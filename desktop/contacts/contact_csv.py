"""Reads names and numbers of CSV files: the separator and the columns are recognised."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import islice

from desktop.contacts.file_contact import FileContact, FileNumber, GoOn
from desktop.core.file_errors import ContactFileError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.records import Record
from desktop.spreadsheets.columns import (
    NO_FAX,
    Columns,
    NumberColumn,
    NumberUse,
    columns_by_content,
    columns_of,
)
from desktop.spreadsheets.separated import (
    bare,
    first_rows,
    rows_of,
    separator_of,
    without_separator_line,
)
from desktop.texting.matching import folded_words

# Between several numbers in one cell, as Google writes them.
_BETWEEN = ":::"
# Some programs write a title above the table.
_MOST_ABOVE = 5


class _Form(Record, frozen=True):
    separator: str
    columns: Columns
    above: int
    """Rows above the header."""


def read_csv(text: str, go_on: GoOn) -> Iterator[FileContact]:
    """Raises ContactFileError where no columns of names and numbers are recognised."""
    text, separator = without_separator_line(text)
    form = _form_of(text, separator or separator_of(text))
    if form is None:
        raise ContactFileError
    rows = rows_of(text, form.separator)
    try:
        for row, part in islice(rows, form.above + form.columns.has_header, None):
            if not go_on(part):
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


def _form_of(text: str, separator: str) -> _Form | None:
    rows = first_rows(text, separator)
    return _by_header(rows, separator) or _by_content(rows, separator)


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
            if written := bare(written):
                numbers.append(FileNumber(written, _use(column, label)))
    return FileContact(next(filter(None, names), ""), tuple(numbers))


def _use(column: NumberColumn, label: str) -> NumberUse:
    return NumberUse.FAX if NO_FAX.intersection(folded_words(label)) else column.use
