"""The columns of a list and the fields that are filled from them."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush

from desktop.ui.merge.columns import Columns
from desktop.ui.merge.preparation import Preparation
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.widgets.row_table import RowModel
from desktop.ui.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOST = 60


class FieldColumn(IntEnum):
    COLUMN = 0
    FIELD = 1
    EXAMPLE = 2


class FieldModel(RowModel):
    """One row for each column of the spreadsheet; the name of its field can be edited.
    ``refused`` carries a sentence: a name that cannot be used."""

    refused = Signal(str)

    def __init__(self, preparation: Preparation, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._preparation = preparation
        self._theme = theme
        self._rows = 0
        """How many were shown last."""

    def show(self) -> None:
        """A reset would take the keyboard away from the field that was just named."""
        rows = self.rowCount()
        if rows and rows == self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, FieldColumn.EXAMPLE))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def _columns(self) -> Columns:
        assert self._preparation.columns is not None
        return self._preparation.columns

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._preparation.columns or ())

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(FieldColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == FieldColumn.FIELD:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def title(self, column: int) -> str:
        return {
            FieldColumn.COLUMN: self.tr("Column"),
            FieldColumn.FIELD: self.tr("Field"),
            FieldColumn.EXAMPLE: self.tr("For example"),
        }[FieldColumn(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = FieldColumn(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(index.row(), column)
        if role == Qt.ItemDataRole.EditRole and column is FieldColumn.FIELD:
            return self._columns.field_name(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._text(index.row(), column))
        if role == Qt.ItemDataRole.ForegroundRole and column is not FieldColumn.FIELD:
            return QBrush(self._theme.colour("muted"))
        return None

    def _text(self, at: int, column: FieldColumn) -> str:
        if column is FieldColumn.COLUMN:
            return self._columns.title(at)
        if column is FieldColumn.EXAMPLE:
            return isolated(one_line(self._columns.example(at), _MOST))
        name = self._columns.field_name(at)
        return isolated(f"{{{one_line(name, _MOST)}}}") if name else ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        problem = self._preparation.name_field(index.row(), str(value))
        self.refused.emit(problem)
        self.dataChanged.emit(index, index)
        return not problem
