"""What an import would change: a summary, filters, and a table of all numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.contacts.import_plan import Fate, ImportPlan
from desktop.ui.contacts.import_model import ImportColumn, ImportModel
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.times import number
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.row_table import RowTable, in_card
from desktop.ui.widgets.theme import NARROW, SMALL, Theme

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
        self._group = QButtonGroup(self)
        # Not `idClicked`: a screen reader checks a filter without a click.
        self._group.idToggled.connect(self._toggled)
        self._fates: tuple[Fate | None, ...] = (None, *Fate)
        self._pills = [self._pill(at) for at in range(len(self._fates))]
        pills = FlowLayout()
        pills.setSpacing(NARROW)
        for pill in self._pills:
            pills.addWidget(pill)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._file, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._summary)
        layout.addLayout(pills)
        layout.addWidget(in_card(self._table), 1)

    def _made_table(self) -> RowTable:
        table = _Table("importTable", self.tr("Numbers in the file"))
        table.setModel(self._model)
        across = table.horizontalHeader()
        across.setSectionResizeMode(ImportColumn.FATE, QHeaderView.ResizeMode.Stretch)
        width = table.fontMetrics().horizontalAdvance(_WIDEST_NUMBER)
        table.setColumnWidth(ImportColumn.NUMBER, width)
        return table

    def _pill(self, at: int) -> QPushButton:
        fate = self._fates[at]
        name = "all" if fate is None else fate.name.lower()
        pill = button("", f"{name}NumbersButton", "pill")
        pill.setCheckable(True)
        pill.setFont(self._theme.sized("small"))
        self._group.addButton(pill, at)
        return pill

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
        for pill, fate in zip(self._pills, self._fates, strict=True):
            count = len(plan.rows) if fate is None else plan.counts[fate]
            pill.setText(labels[fate].format(count=number(count)))
            pill.setVisible(fate is None or count > 0)
        self._pills[0].setChecked(True)
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

    @Slot(int, bool)
    def _toggled(self, at: int, is_on: bool) -> None:
        if is_on:
            self._show_fate(at)

    @Slot(int)
    def _show_fate(self, at: int) -> None:
        if self._plan is not None:
            self._model.show_plan(self._plan, self._fates[at])
            self._table.scrollToTop()
