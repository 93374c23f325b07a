"""The day of the texts at the top of the list."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTableView

from desktop.core.model import MergeSummary, MessageRow
from desktop.ui.messages.merge_text import is_planned
from desktop.ui.messages.model import OutboxModel
from desktop.ui.text.times import day_heading, same_day
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import LARGE, NARROW, Theme


def _is_planned(row: MessageRow | MergeSummary) -> bool:
    return is_planned(row) if isinstance(row, MergeSummary) else row.planned_at is not None


def ends_day(model: OutboxModel, row: int) -> bool:
    """Whether the row below is of an earlier day, or the last that is planned."""
    upper, lower = model.at(row), model.at(row + 1)
    if upper is None or lower is None:
        return False
    if _is_planned(upper) or _is_planned(lower):
        return _is_planned(upper) != _is_planned(lower)
    return not same_day(upper.created_at, lower.created_at)


class DayHeading(Label):
    """Rows of a list of a million have one height, so the heading stays and its day changes."""

    def __init__(self, theme: Theme, table: QTableView, model: OutboxModel) -> None:
        super().__init__(theme, size="small", role="muted", bold=True, name="dayHeading")
        self._table = table
        self._model = model
        self.setContentsMargins(LARGE, 0, LARGE, NARROW)
        table.verticalScrollBar().valueChanged.connect(self.show_day)
        model.refreshed.connect(self.show_day)
        model.modelReset.connect(self.show_day)

    @Slot()
    def show_day(self) -> None:
        row = self._model.at(max(self._table.rowAt(0), 0))
        if row is None:
            self.setText("")
        elif _is_planned(row):
            # It goes out on a day of its own, which its row says.
            self.setText(self.tr("Planned"))
        else:
            self.setText(day_heading(row.created_at, self._model.row_text.read_at))
