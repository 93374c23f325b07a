"""Tables in text: CSV with any usual separator, and cells copied from a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

SEPARATORS = ("\t", ";", ",", "|")

MAX_FIELD = 1 << 20
"""A longer cell means that a quotation mark is missing."""

# Not of a name, such as 't Hooft.
_APOSTROPHE = re.compile(r"^'(?=\s*[=+\-@\d\uff1d\uff0b\uff0d\uff20])")

# How many rows and characters are looked at.
_FEW = 50
_HEAD = 64 << 10


def without_separator_line(text: str) -> tuple[str, str]:
    """``text`` without a first line such as ``sep=;``, and the separator that it names; empty where
    there is no such line. Excel writes it, and does not show it."""
    first, _, rest = text.partition("\n")
    name, _, separator = first.rstrip("\r\n").partition("=")
    if name.strip().strip('"').lower() == "sep" and separator.strip('"') in SEPARATORS:
        return rest, separator.strip('"')
    return text, ""


def separator_of(text: str) -> str:
    """The separator with which most rows have the same number of cells; a comma where no separator
    is there."""
    best, best_score = ",", (0.0, 0)
    for separator in SEPARATORS:
        widths = [len(row) for row in first_rows(text, separator) if any(map(str.strip, row))]
        usual = Counter(width for width in widths if width > 1).most_common(1)
        if usual:
            ((width, count),) = usual
            best, best_score = max(
                (best, best_score),
                (separator, (count / len(widths), width)),
                key=lambda one: one[1],
            )
    return best


def first_rows(text: str, separator: str) -> list[list[str]]:
    """A few rows from the beginning of ``text``; none where they cannot be read."""
    head = text[:_HEAD]
    if len(text) > _HEAD:
        # The last line may be cut.
        head = head[: head.rfind("\n") + 1] or head
    try:
        return list(islice(csv.reader(io.StringIO(head, newline=""), delimiter=separator), _FEW))
    except csv.Error:
        return []


def rows_of(
    text: str, separator: str, *, strict: bool = False
) -> Iterator[tuple[list[str], float]]:
    """Each row with the part of ``text`` that is read. Raises csv.Error."""
    # The limit is there for programs with less care; it is one for the whole process.
    csv.field_size_limit(MAX_FIELD)
    total = max(len(text), 1)
    stream = io.StringIO(text, newline="")
    for row in csv.reader(stream, delimiter=separator, strict=strict):
        yield row, min(stream.tell() / total, 1.0)


def bare(cell: str) -> str:
    """Without what keeps a spreadsheet from reading it as a number: ="+1…" and '+1…."""
    bare = cell.strip()
    if bare.startswith('="') and bare.endswith('"') and len(bare) > 2:
        bare = bare[2:-1].replace('""', '"')
    return _APOSTROPHE.sub("", bare).strip()
