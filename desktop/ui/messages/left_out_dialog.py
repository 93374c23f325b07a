"""The rows of a list that got no text, and why; to be read only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop.core.model import MergeSummary, ResultRow
from desktop.core.records import Record
from desktop.messages import Outbox
from desktop.ui.background_job import GoOn
from desktop.ui.merge.reasons import explanation, reason
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.text.times import number
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import Label, at_end, button
from desktop.ui.widgets.row_table import RowModel, RowTable, in_card
from desktop.ui.widgets.theme import SMALL, WIDE, Theme
from desktop.ui.widgets.window_size import fit_to_screen

# The result file has all of them.
_MOST = 1_000
# Rows read between two looks at whether to go on.
_STEP = 250
_LONGEST = 200
_SIZE = QSize(620, 420)

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LeftOutRows(Record, frozen=True):
    rows: tuple[ResultRow, ...]
    """The first ones."""
    total: int


def left_out_rows(outbox: Outbox, merge: int, total: int, go_on: GoOn) -> LeftOutRows:
    """On a worker thread. ``total``: how many rows the spreadsheet has. Raises DiskError."""
    found: list[ResultRow] = []
    count = 0
    for at, row in enumerate(outbox.merges.result_rows(merge)):
        if at % _STEP == 0 and not go_on(min(at / max(total, 1), 1.0)):
            break
        if row.left_out is not None:
            count += 1
            if count <= _MOST:
                found.append(row)
    return LeftOutRows(tuple(found), count)


class _Model(RowModel):
    """Number of the row, reason, and the cells on one line."""

    def __init__(self, rows: Sequence[ResultRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def title(self, column: int) -> str:
        return (self.tr("Row"), self.tr("Reason"), self.tr("Cells"))[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if row.left_out is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(explanation(row.left_out))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        cells = " · ".join(one_line(cell, _LONGEST) for cell in row.cells if cell.strip())
        return (number(row.number), reason(row.left_out), one_line(cells))[index.column()]


class LeftOutDialog(Dialog):
    def __init__(
        self, theme: Theme, summary: MergeSummary, found: LeftOutRows, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("leftOutDialog")
        self.setWindowTitle(self.tr("Left out"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("%Ln row(s) got no text", "", found.total)
        name = Label(theme, isolated(one_line(summary.name, _LONGEST)), role="muted", wrap=True)
        table = RowTable("leftOutTable", self.tr("Rows that got no text"))
        table.setModel(_Model(found.rows, self))
        across = table.horizontalHeader()
        for column in (0, 1):
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        across.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        more = Label(theme, size="small", role="muted", wrap=True, name="moreLeftOut")
        hidden = found.total - len(found.rows)
        more.say(
            self.tr("%Ln more row(s) are in the result that you can save.", "", hidden)
            if hidden
            else ""
        )
        close = button(self.tr("&Close"), "closeLeftOutButton", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(theme, title, size="heading", bold=True, wrap=True))
        layout.addWidget(name)
        layout.addWidget(in_card(table), 1)
        layout.addWidget(more)
        layout.addLayout(at_end(close))
        fit_to_screen(self, _SIZE)
