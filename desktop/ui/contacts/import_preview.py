"""What an import would change: a summary, filters, and a table of all numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from desktop.contacts.import_plan import Fate, ImportPlan
from desktop.ui.contacts.import_model import ImportColumn, ImportModel
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.filter_pills import FilterPills
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.row_table import RowTable, in_card
from desktop.ui.widgets.theme import SMALL, Theme

_MOST_FILE = 50
# A number of E.164, with room around it.
_WIDEST_NUMBER = "+000 000 000 000 000"
# The name's part of the room that the number leaves.
_NAME_PART = 0.36


class _Table(RowTable):
    """Gives each column its part of the width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - self.columnWidth(ImportColumn.NUMBER)
        self.setColumnWidth(ImportColumn.NAME, int(room * _NAME_PART))


class ImportPreview(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plan: ImportPlan | None = None
        self._file = Label(theme, bold=True, name="importFile")
        self._summary = Label(theme, role="muted", wrap=True, name="importSummary", live=True)
        self._model = ImportModel(theme, self)
        self._table = self._made_table()
        self._fates: tuple[Fate | None, ...] = (None, *Fate)
        names = ["all", *(fate.name.lower() for fate in Fate)]
        self._pills = FilterPills(theme, [f"{name}NumbersButton" for name in names])
        self._pills.chosen.connect(self._show_fate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._file, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._summary)
        layout.addLayout(self._pills)
        layout.addWidget(in_card(self._table), 1)

    def _made_table(self) -> RowTable:
        table = _Table("importTable", self.tr("Numbers in the file"))
        table.setModel(self._model)
        across = table.horizontalHeader()
        across.setSectionResizeMode(ImportColumn.FATE, QHeaderView.ResizeMode.Stretch)
        width = table.fontMetrics().horizontalAdvance(_WIDEST_NUMBER)
        table.setColumnWidth(ImportColumn.NUMBER, width)
        return table

    def show_plan(self, plan: ImportPlan, file: str) -> None:
        self._plan = plan
        self._file.setText(isolated(one_line(file, _MOST_FILE)))
        self._summary.say(self._sentence(plan))
        labels = {
            None: self.tr("All ({count})"),
            Fate.NEW: self.tr("New ({count})"),
            Fate.CHANGED: self.tr("Changes ({count})"),
            Fate.SAME: self.tr("There already ({count})"),
            Fate.LEFT_OUT: self.tr("Left out ({count})"),
        }
        self._pills.show_counts(
            [
                (labels[fate], len(plan.rows) if fate is None else plan.counts[fate])
                for fate in self._fates
            ]
        )
        self._pills.choose(0)
        self._show_fate(0)

    def _sentence(self, plan: ImportPlan) -> str:
        parts = [
            self.tr("{contacts} with {numbers}.").format(
                contacts=self.tr("%Ln contact(s)", "", plan.contacts),
                numbers=self.tr("%Ln number(s)", "", len(plan.rows)),
            )
        ]
        if plan.without_number:
            parts.append(self.tr("%Ln contact(s) have no number.", "", plan.without_number))
        if not plan.change_count:
            parts.append(self.tr("There is nothing to import."))
        return " ".join(parts)

    @Slot(int)
    def _show_fate(self, at: int) -> None:
        if self._plan is not None:
            self._model.show_plan(self._plan, self._fates[at])
            self._table.scrollToTop()
