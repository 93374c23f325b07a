"""The day on which the text at the top of the list was written."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTableView

from desktop.core.model import MergeSummary, MessageRow
from desktop.ui.messages.merge_text import is_planned
from desktop.ui.messages.model import OutboxModel
from desktop.ui.text.times import day_heading, same_day
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import LARGE, NARROW, Theme

# Rows that can be seen, on any screen.
_MOST_SHOWN = 60


def _is_planned(row: MessageRow | MergeSummary) -> bool:
    return is_planned(row) if isinstance(row, MergeSummary) else row.planned_at is not None


def ends_day(model: OutboxModel, row: int) -> bool:
    """Whether the row below was written on an earlier day."""
    upper, lower = model.at(row), model.at(row + 1)
    if upper is None or lower is None:
        return False
    return not same_day(upper.created_at, lower.created_at)


class DayHeading(Label):
    """Rows of a list of a million have one height, so the heading stays and its day changes. They
    stand in the order of writing. What is planned goes out on another day, which its row says:
    where it can be seen, the heading says that it is about writing."""

    def __init__(self, theme: Theme, table: QTableView, model: OutboxModel) -> None:
        super().__init__(theme, size="small", role="muted", bold=True, name="dayHeading")
        self._table = table
        self._model = model
        self.setContentsMargins(LARGE, 0, LARGE, NARROW)
        table.verticalScrollBar().valueChanged.connect(self.show_day)
        table.verticalScrollBar().rangeChanged.connect(self.show_day)
        model.refreshed.connect(self.show_day)
        model.modelReset.connect(self.show_day)

    @Slot()
    def show_day(self) -> None:
        first = max(self._table.rowAt(0), 0)
        row, now = self._model.at(first), self._model.row_text.read_at
        if row is None:
            self.setText("")
        elif not self._shows_planned(first):
            self.setText(day_heading(row.created_at, now))
        elif same_day(row.created_at, now):
            self.setText(self.tr("Written today"))
        else:
            words = self.tr("Written: {day}")
            self.setText(words.format(day=day_heading(row.created_at, now)))

    def _shows_planned(self, first: int) -> bool:
        last = self._table.rowAt(self._table.viewport().height() - 1)
        end = min(self._model.rowCount() if last < 0 else last + 1, first + _MOST_SHOWN)
        rows = (self._model.at(at) for at in range(first, end))
        return any(row is not None and _is_planned(row) for row in rows)
