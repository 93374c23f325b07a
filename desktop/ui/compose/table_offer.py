"""The note below *To* when a table was pasted: it can become a list, or recipients."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, inset
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme

# Fewer lines are no table, see `spreadsheets.pasted.table_of_cells`.
_LEAST_LINES = 3
# More numbers than that are a list anyway.
_MOST_CHARACTERS = 50_000


def is_table(text: str) -> bool:
    """Whether ``text`` is cells that were copied from a spreadsheet."""
    if text.count("\n") < _LEAST_LINES - 1:
        return False
    # late: a table is seldom pasted
    from desktop.spreadsheets.pasted import table_of_cells

    return table_of_cells(text) is not None


def table_on_clipboard() -> str:
    """The cells on the clipboard, where it has a table."""
    clipboard = QGuiApplication.clipboard()
    modes = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
    found = (clipboard.text(mode) for mode in modes)
    return next((text for text in found if is_table(text)), "")


class TableOffer(QWidget):
    """Keeps what was pasted until the person has chosen. ``list_wanted`` carries it;
    ``recipients_wanted`` carries the cells of the one column that has numbers, one a line."""

    list_wanted = Signal(object)
    recipients_wanted = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.pasted = ""
        self._numbers = ""
        self._title = Label(theme, bold=True, wrap=True, name="tableTitle", live=True)
        note = Label(
            theme,
            self.tr("Each row can get a text of its own, with its name and more filled in."),
            size="small",
            role="muted",
            wrap=True,
        )
        open_ = button(self.tr("Text to this &list…"), "openTableButton")
        open_.clicked.connect(self._open)
        self._add = button(self.tr("Add as &recipients"), "addTableButton", "link")
        self._add.clicked.connect(self._add_numbers)
        drop = button(self.tr("&Discard it"), "discardTableButton", "link")
        drop.clicked.connect(self._discard)
        buttons = FlowLayout()
        self.buttons = (open_, self._add, drop)
        for one in self.buttons:
            buttons.addWidget(one)
        frame = QFrame()
        frame.setObjectName("quiet")
        rows = QVBoxLayout(frame)
        inset(rows, MEDIUM, SMALL, MEDIUM, SMALL)
        rows.setSpacing(NARROW)
        rows.addWidget(self._title)
        rows.addWidget(note)
        rows.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, NARROW, 0, 0)
        layout.addWidget(frame)
        self.hide()

    @Slot(str)
    def ask(self, pasted: str) -> None:
        # late: a table is seldom pasted
        from desktop.merge.mapping import suggest
        from desktop.spreadsheets.columns import looks_like_number
        from desktop.spreadsheets.pasted import table_of_cells

        table = table_of_cells(pasted)
        if table is None:
            return
        self.pasted = pasted
        first = suggest(table).first_row
        rows = table.rows[first:]
        columns = [
            at
            for at in range(table.width)
            if 2 * sum(looks_like_number(row[at]) for row in rows) > len(rows)
        ]
        self._numbers = ""
        if len(columns) == 1:
            self._numbers = "\n".join(row[columns[0]] for row in rows if row[columns[0]])
        self._add.setVisible(0 < len(self._numbers) <= _MOST_CHARACTERS)
        words = self.tr("You pasted a table: {rows}, {columns}.").format(
            rows=self.tr("%Ln row(s)", "", len(rows)),
            columns=self.tr("%Ln column(s)", "", table.width),
        )
        self._title.say(words)
        self.setAccessibleName(words)
        self.show()

    def taken_from(self, text: str) -> str:
        """Asks about the table at the end of ``text``, as `RecipientField.text` returns it; returns
        the rest."""
        self.withdraw()
        lines = text.split("\n")
        start = next((at for at, line in enumerate(lines) if "\t" in line), len(lines))
        table = "\n".join(lines[start:])
        if not is_table(table):
            return text
        self.ask(table)
        return "\n".join(lines[:start])

    def withdraw(self) -> None:
        self.pasted = self._numbers = ""
        self.hide()

    @Slot()
    def _open(self) -> None:
        pasted = self.pasted
        self.withdraw()
        self.list_wanted.emit(pasted)
        self.closed.emit()

    @Slot()
    def _add_numbers(self) -> None:
        numbers = self._numbers
        self.withdraw()
        self.recipients_wanted.emit(numbers)
        self.closed.emit()

    @Slot()
    def _discard(self) -> None:
        self.withdraw()
        self.closed.emit()
