"""The names of recipients that a spreadsheet has in its columns."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.merge.mapping import Mapping
from desktop.merge.plan import MergePlan
from desktop.spreadsheets.columns import columns_of, looks_like_number
from desktop.spreadsheets.table import Table

NameColumns = tuple[tuple[int, ...], ...]
"""Groups of columns that make a name; the first group that is not empty counts."""


def name_columns(table: Table, mapping: Mapping) -> NameColumns:
    """By the words of the header; empty where there are none."""
    if mapping.header_row is None:
        return ()
    groups = columns_of(table.rows[mapping.header_row]).names
    return tuple(group for group in groups if mapping.number_column not in group)


def name_in(cells: Sequence[str], columns: NameColumns) -> str:
    """Empty where the row has no name."""
    for group in columns:
        name = " ".join(" ".join(cells[at] for at in group).split())
        if name and not looks_like_number(name):
            return name
    return ""


def names_of(plan: MergePlan) -> dict[str, str]:
    """Of the recipients that get a text, by number (E.164)."""
    columns = name_columns(plan.table, plan.mapping)
    names = {
        row.recipient: name_in(row.cells, columns) for row in plan.rows if row.left_out is None
    }
    return {number: name for number, name in names.items() if name}
