"""What the columns of a spreadsheet are for, as the person chose it: kept for the next list with
the same columns."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSettings

from desktop.core.records import Record
from desktop.merge.mapping import MOST_NAME_COLUMNS, Mapping
from desktop.spreadsheets.table import Table
from desktop.texting.fields import field_key

_KEY = "list/columns"
# The last ones.
_MOST = 30


class _Kept(Record, frozen=True):
    """``header``: which one, without its words."""

    header: str
    header_row: int
    number_column: int | None
    names: tuple[str, ...]
    name_columns: tuple[int, ...]


class KeptColumns:
    """Only of spreadsheets with a header: other columns are not known again."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def keep(self, table: Table, mapping: Mapping) -> None:
        at = mapping.header_row
        if at is None:
            return
        made = _Kept(
            _known_by(table.rows[at]),
            at,
            mapping.number_column,
            mapping.names,
            mapping.name_columns,
        )
        others = (one for one in self._all() if one.header != made.header)
        self._settings.setValue(_KEY, msgspec.json.encode([made, *others][:_MOST]).decode())

    def of(self, table: Table) -> Mapping | None:
        for one in self._all():
            is_there = 0 <= one.header_row < len(table.rows)
            if is_there and _known_by(table.rows[one.header_row]) == one.header:
                return _mapping(one) if _fits(one, table.width) else None
        return None

    def _all(self) -> list[_Kept]:
        try:
            return msgspec.json.decode(str(self._settings.value(_KEY, "[]")), type=list[_Kept])
        except msgspec.DecodeError:
            return []


def _known_by(header: Sequence[str]) -> str:
    return hashlib.sha256(msgspec.json.encode(list(header))).hexdigest()


def _fits(one: _Kept, width: int) -> bool:
    """The settings are a file that anybody can edit."""
    columns = [*one.name_columns, *(() if one.number_column is None else (one.number_column,))]
    is_inside = all(0 <= at < width for at in columns)
    return is_inside and len(one.names) == width and len(one.name_columns) <= MOST_NAME_COLUMNS


def _mapping(one: _Kept) -> Mapping:
    fields = {field_key(name): at for at, name in enumerate(one.names) if name}
    return Mapping(one.header_row, one.number_column, fields, one.names, one.name_columns)
