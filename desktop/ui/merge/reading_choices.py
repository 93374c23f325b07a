"""How a spreadsheet is read: its sheet, the row with the names, encoding and separator."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.spreadsheets.encoding import ENCODINGS
from desktop.spreadsheets.reading import Spreadsheet
from desktop.ui.merge.preparation import Preparation
from desktop.ui.text.cell_times import DateForm, cell_time
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.times import number
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import MEDIUM, Theme

# The names of the columns are among the first rows.
_MOST_HEADER = 12
_MOST_CELLS = 30


class ReadingChoices(QWidget):
    """What cannot be chosen for a kind of file is hidden."""

    def __init__(self, preparation: Preparation, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        layout = FlowLayout(self)
        layout.setSpacing(MEDIUM)
        self._sheet, self._sheet_part = self._made("sheetChoice", self.tr("&Sheet"))
        self._header, header_part = self._made("headerChoice", self.tr("Names of the co&lumns"))
        self._encoding, self._encoding_part = self._made("encodingChoice", self.tr("Enco&ding"))
        self._separator, self._separator_part = self._made("separatorChoice", self.tr("Separa&tor"))
        self._dates, self._dates_part = self._made("datesChoice", self.tr("D&ates"))
        for part in (
            self._sheet_part,
            header_part,
            self._dates_part,
            self._encoding_part,
            self._separator_part,
        ):
            layout.addWidget(part)
        self._dates.picked.connect(preparation.reader.write_dates)
        self._reader = preparation.reader
        self._sheet.picked.connect(lambda sheet: preparation.reader.read_again(sheet=sheet))
        self._encoding.picked.connect(lambda code: preparation.reader.read_again(encoding=code))
        self._separator.picked.connect(lambda mark: preparation.reader.read_again(separator=mark))
        self._header.picked.connect(preparation.choose_header)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_lines()

    def _keep_lines(self) -> None:
        """The table below would take the room of the second line."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _made(self, name: str, title: str) -> tuple[ChoiceBox, QWidget]:
        box = ChoiceBox(self._theme, name, title.replace("&", ""))
        label = Label(self._theme, title, size="small", role="muted")
        label.setBuddy(box)
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(label)
        layout.addWidget(box)
        return box, part

    def show_choices(self, spreadsheet: Spreadsheet, header_row: int | None) -> None:
        table = spreadsheet.table
        self._sheet_part.setVisible(len(spreadsheet.sheets) > 1)
        self._sheet.offer([(isolated(one), one) for one in spreadsheet.sheets], spreadsheet.sheet)
        rows: list[tuple[str, int | None]] = [(self.tr("There are none"), None)]
        for at, cells in enumerate(table.rows[:_MOST_HEADER]):
            words = " · ".join(cell for cell in cells if cell)
            label = self.tr("Row {number}: {cells}").format(
                number=number(table.number_of(at)), cells=isolated(one_line(words, _MOST_CELLS))
            )
            rows.append((label, at))
        self._header.offer(rows, header_row)
        date = table.first_time
        has_date = "-" in date
        self._dates_part.setVisible(has_date)
        forms = [(cell_time(form, date), form) for form in DateForm] if has_date else []
        self._dates.offer(forms, self._reader.date_form)
        self._encoding_part.setVisible(bool(spreadsheet.encoding))
        encodings = dict.fromkeys((spreadsheet.encoding, *ENCODINGS))
        self._encoding.offer([(one.upper(), one) for one in encodings], spreadsheet.encoding)
        self._separator_part.setVisible(bool(spreadsheet.separator))
        self._separator.offer(self._separators(spreadsheet.separator), spreadsheet.separator)
        self._keep_lines()

    def _separators(self, used: str) -> list[tuple[str, Any]]:
        known = {
            ",": self.tr("Comma"),
            ";": self.tr("Semicolon"),
            "\t": self.tr("Tab"),
            "|": self.tr("Vertical line"),
        }
        return [(known.get(one, one), one) for one in dict.fromkeys((*known, used)) if one]
