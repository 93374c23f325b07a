"""The names of recipients that a spreadsheet has in its columns."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.merge.mapping import Mapping
from desktop.merge.plan import MergePlan
from desktop.spreadsheets.columns import looks_like_number


def name_in(cells: Sequence[str], mapping: Mapping) -> str:
    """What a row calls its recipient; empty where it does not."""
    name = " ".join(" ".join(cells[at] for at in mapping.name_columns).split())
    return "" if looks_like_number(name) else name


def names_of(plan: MergePlan) -> dict[str, str]:
    """Of the recipients that get a text, by number (E.164). Where two rows have one number, the
    name of the first that has one."""
    names: dict[str, str] = {}
    for row in plan.rows:
        if row.left_out is None and (name := name_in(row.cells, plan.mapping)):
            names.setdefault(row.recipient, name)
    return names
