"""The cells of a spreadsheet as they were read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QBrush

from desktop.merge.mapping import column_letters
from desktop.spreadsheets.table import Table
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.text.times import number
from desktop.ui.widgets.row_table import RowModel
from desktop.ui.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOST_CELL = 80
# More columns than anybody looks at here; all of them are read.
_MOST_COLUMNS = 60


class TableModel(RowModel):
    """The first column has the numbers of the rows."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: Table | None = None
        self._columns = 0
        self._header_row: int | None = None

    def show_table(self, table: Table | None, header_row: int | None) -> None:
        """``header_row``: the row with the names of the columns, counted from 0."""
        self.beginResetModel()
        self._table = table
        self._header_row = header_row
        self._columns = min(table.width, _MOST_COLUMNS) if table is not None else 0
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._table is None else self._columns + 1

    def title(self, column: int) -> str:
        return column_letters(column - 1) if column else self.tr("Row")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._table is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(index.row(), index.column(), _MOST_CELL)
        if role == Qt.ItemDataRole.ToolTipRole and index.column():
            return tooltip(self._text(index.row(), index.column(), 4 * _MOST_CELL))
        if role == Qt.ItemDataRole.ForegroundRole:
            is_quiet = index.column() == 0 or (
                self._header_row is not None and index.row() < self._header_row
            )
            return QBrush(self._theme.colour("muted")) if is_quiet else None
        if role == Qt.ItemDataRole.FontRole and index.row() == self._header_row:
            return self._theme.sized("body", self._theme.font.Weight.DemiBold)
        return None

    def _text(self, row: int, column: int, most: int) -> str:
        assert self._table is not None
        if column == 0:
            return number(self._table.number_of(row))
        cell = self._table.rows[row][column - 1]
        return isolated(one_line(cell, most)) if cell else ""
