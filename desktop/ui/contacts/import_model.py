"""The planned import as a table: each number with its name and what happens to it."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QBrush

from desktop.contacts.import_plan import Fate, ImportPlan, PlannedName
from desktop.texting.phone import as_written
from desktop.ui.text.notices import translated
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.widgets.row_table import RowModel
from desktop.ui.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOST_NAME = 60
_MOST_NUMBER = 40


class ImportColumn(IntEnum):
    NAME = 0
    NUMBER = 1
    FATE = 2


class ImportModel(RowModel):
    """The rows of one plan, or those of one fate."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[PlannedName] = []
        self._country = "US"

    def show_plan(self, plan: ImportPlan, fate: Fate | None) -> None:
        """``fate``: only these rows; None for all."""
        self.beginResetModel()
        self._country = plan.country
        self._rows = [row for row in plan.rows if fate is None or row.fate is fate]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(ImportColumn)

    def title(self, column: int) -> str:
        return {
            ImportColumn.NAME: self.tr("Name"),
            ImportColumn.NUMBER: self.tr("Number"),
            ImportColumn.FATE: self.tr("What happens"),
        }[ImportColumn(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, ImportColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._text(row, ImportColumn(index.column())))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(row, ImportColumn(index.column()))
        return None

    def _text(self, row: PlannedName, column: ImportColumn) -> str:
        if column is ImportColumn.NAME:
            return isolated(one_line(row.name, _MOST_NAME)) if row.name else ""
        if column is ImportColumn.NUMBER:
            # One that was not read is shown as the file has it.
            was_read = row.number.startswith("+") and row.number[1:].isdigit()
            shown = as_written(row.number, self._country) if was_read else row.number
            return isolated(one_line(shown, _MOST_NUMBER))
        note = translated(row.note)
        happens = {
            Fate.NEW: self.tr("New"),
            Fate.CHANGED: self.tr("Replaces {name}"),
            Fate.SAME: self.tr("There already"),
            Fate.LEFT_OUT: self.tr("Left out"),
        }[row.fate].format(name=isolated(one_line(row.before, _MOST_NAME)))
        return self.tr("{what}. {why}").format(what=happens, why=note) if note else happens

    def _ink(self, row: PlannedName, column: ImportColumn) -> QBrush | None:
        """None for the usual one."""
        if row.fate is Fate.LEFT_OUT and column is ImportColumn.FATE:
            return QBrush(self._theme.colour("warn"))
        if row.fate in (Fate.LEFT_OUT, Fate.SAME):
            return QBrush(self._theme.colour("muted"))
        return None
