"""The rows of a list as they will go out, or why they will not."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QBrush

from desktop.core.model import LeftOut
from desktop.merge.plan import QUESTIONS, MergePlan, PlannedRow
from desktop.texting.phone import as_written, country_code
from desktop.ui.merge.reasons import reason, why
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.text.times import number
from desktop.ui.widgets.row_table import RowModel
from desktop.ui.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOST_TEXT = 200
_MOST_NUMBER = 40
_HOME_NUMBER = "(000) 000-0000"
_FOREIGN_NUMBER = "+000 0000 0000000"


class PlanColumn(IntEnum):
    ROW = 0
    TO = 1
    TEXT = 2
    PARTS = 3
    STATE = 4


class Shown(StrEnum):
    """Which rows the table shows. Each row is in one of those after the first: their counts add up
    to its count."""

    ALL = "all"
    READY = "ready"
    NEEDS_YOU = "needs you"
    """The person can take them in as they are."""
    TO_CORRECT = "to correct"
    LEFT_OUT = "left out"
    """Nothing is to be done about them."""


IN_THE_FILE = frozenset(
    {
        LeftOut.NO_NUMBER,
        LeftOut.UNREADABLE,
        LeftOut.AMBIGUOUS,
        LeftOut.EMPTY_FIELD,
        LeftOut.BRACES,
        LeftOut.TOO_LONG,
    }
)
"""What is put right in the spreadsheet."""
IN_THE_TEXT = frozenset({LeftOut.EMPTY_FIELD, LeftOut.NO_TEXT, LeftOut.TOO_LONG})
"""What is put right in the text."""
_TO_CORRECT = IN_THE_FILE | IN_THE_TEXT | {LeftOut.TOO_FAR}
"""Why a row is left out that the person can put right, in the text or in the spreadsheet, or with
another own number."""
_OPEN = frozenset({Shown.NEEDS_YOU, Shown.TO_CORRECT})

_GOT_ONE = frozenset({LeftOut.ALREADY_SENT, LeftOut.SENT_LATELY})
"""By an earlier list."""


def place_among(left_out: LeftOut | None) -> Shown:
    """The one filter, beside that for all, which shows such a row."""
    if left_out is None:
        return Shown.READY
    if left_out in QUESTIONS:
        return Shown.NEEDS_YOU
    return Shown.TO_CORRECT if left_out in _TO_CORRECT else Shown.LEFT_OUT


class PlanModel(RowModel):
    """Rows are formatted when they are painted: 50,000 of them cost nothing."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._country = "US"
        self._number_column: int | None = None
        self._rows: Sequence[PlannedRow] = ()
        self._shown: Sequence[int] = ()

    def show_plan(self, plan: MergePlan | None, shown: Shown, country: str) -> None:
        """``country``: numbers of it are shown without their country code."""
        self.beginResetModel()
        self._country = country
        self._rows = plan.rows if plan is not None else ()
        self._number_column = plan.mapping.number_column if plan is not None else None
        if shown is Shown.ALL:
            self._shown = range(len(self._rows))
        else:
            self._shown = [
                at for at, row in enumerate(self._rows) if place_among(row.left_out) is shown
            ]
        self.endResetModel()

    def planned(self, at: int) -> PlannedRow | None:
        """The row that is shown as the ``at``-th."""
        return self._rows[self._shown[at]] if 0 <= at < len(self._shown) else None

    def place_of(self, number: int) -> int:
        """Where the row with this number of the spreadsheet is shown, or -1."""
        for place, at in enumerate(self._shown):
            if self._rows[at].number == number:
                return place
        return -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(PlanColumn)

    def title(self, column: int) -> str:
        return {
            PlanColumn.ROW: self.tr("Row"),
            PlanColumn.TO: self.tr("To"),
            PlanColumn.TEXT: self.tr("Text"),
            PlanColumn.PARTS: self.tr("Billed as"),
            PlanColumn.STATE: self.tr("State"),
        }[PlanColumn(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.planned(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = PlanColumn(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and column is PlanColumn.STATE:
            # Why, and what can be done, stands below the table.
            parts = (self.text(row, column), why(row, self._country))
            return ": ".join(part for part in parts if part)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.text(row, column))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(row, column)
        return None

    def text(self, row: PlannedRow, column: PlanColumn) -> str:
        if column is PlanColumn.ROW:
            return number(row.number)
        if column is PlanColumn.TO:
            # What could not be read is shown as it is in the spreadsheet.
            typed = row.cells[self._number_column] if self._number_column is not None else ""
            written = as_written(row.recipient, self._country) if row.recipient else typed
            return isolated(one_line(written, _MOST_NUMBER)) if written else ""
        if column is PlanColumn.TEXT:
            return isolated(one_line(row.text, _MOST_TEXT))
        if column is PlanColumn.PARTS:
            return number(row.parts) if row.left_out is None else ""
        if row.left_out in _GOT_ONE and row.earlier is not None and row.earlier.is_waiting:
            return self.tr("Still waits")
        return self._state(row.left_out, is_unreached=row.is_unreached)

    def _state(self, left_out: LeftOut | None, *, is_unreached: bool) -> str:
        if left_out is not None:
            return reason(left_out)
        return self.tr("May not arrive") if is_unreached else self.tr("Ready")

    def states(self, plan: MergePlan | None) -> list[str]:
        """The header of the column State, and its texts in this list."""
        reasons = plan.counts if plan is not None else ()
        ready = [self._state(None, is_unreached=bool(plan and plan.unreached))]
        waits = [self.tr("Still waits")] if _GOT_ONE.intersection(reasons) else []
        return [self.tr("State"), self.tr("Ready"), *ready, *waits, *map(reason, reasons)]

    def widest_numbers(self) -> list[str]:
        """About the widest texts of the column To. To write all numbers as people do takes long."""
        home = f"+{country_code(self._country)}"
        typed = [self.text(row, PlanColumn.TO) for row in self._rows if not row.recipient]
        is_abroad = any(row.recipient and not row.recipient.startswith(home) for row in self._rows)
        return [_HOME_NUMBER, *[_FOREIGN_NUMBER] * is_abroad, max(typed, key=len, default="")]

    def _ink(self, row: PlannedRow, column: PlanColumn) -> QBrush | None:
        """None for the usual one."""
        if row.left_out is None:
            if column is PlanColumn.STATE and row.is_unreached:
                return QBrush(self._theme.colour("warn"))
            is_quiet = column in (PlanColumn.ROW, PlanColumn.PARTS)
            return QBrush(self._theme.colour("muted")) if is_quiet else None
        is_state = column is PlanColumn.STATE and place_among(row.left_out) in _OPEN
        return QBrush(self._theme.colour("warn" if is_state else "muted"))
