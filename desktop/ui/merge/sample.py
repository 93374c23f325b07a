"""One row of a list with its text as it would go out, while the text is written."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.core.model import LeftOut
from desktop.merge.numbers import as_read
from desktop.texting.phone import as_written
from desktop.ui.merge.preparation import Preparation, SampleRow
from desktop.ui.merge.reasons import explanation, reason
from desktop.ui.text.parts import Parts
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.times import number
from desktop.ui.widgets.labels import Label, button, inset, keep_line, keep_room
from desktop.ui.widgets.row_text import RowText
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme

_ICON = 16
_MOST_NUMBER = 30


class Sample(QFrame):
    def __init__(self, preparation: Preparation, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self._preparation = preparation
        self._theme = theme
        self._at = 0
        self._parts = Parts(self)
        self._title = Label(theme, size="small", role="muted", wrap=True, name="sampleTitle")
        self._text = RowText("sampleText", self.tr("The text as this row gets it"))
        self._why = Label(theme, size="small", role="warn", wrap=True, name="sampleWhy")
        keep_line(self._why)
        keep_room(self._text)
        self._before = button("", "sampleBeforeButton", "icon", repeats=True)
        self._before.setAccessibleName(self.tr("Previous row"))
        self._next = button("", "sampleNextButton", "icon", repeats=True)
        self._next.setAccessibleName(self.tr("Next row"))
        for one, by in ((self._before, -1), (self._next, 1)):
            one.setToolTip(one.accessibleName())
            one.clicked.connect(lambda _checked=False, by=by: self._step(by))
        head = QHBoxLayout()
        head.setSpacing(NARROW)
        head.addWidget(self._title, 1)
        head.addWidget(self._before)
        head.addWidget(self._next)
        layout = QVBoxLayout(self)
        inset(layout, MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(NARROW)
        layout.addLayout(head)
        layout.addWidget(self._text)
        layout.addWidget(self._why)
        for changed in (
            preparation.table_changed,
            preparation.mapping_changed,
            preparation.text_changed,
            preparation.sender_changed,
            preparation.planner.planned,
        ):
            changed.connect(self.show_row)
        theme.changed.connect(self._draw)
        self._draw()
        self.show_row()

    def _step(self, by: int) -> None:
        columns = self._preparation.columns
        found = columns.row_from(self._at + by, by) if columns is not None else None
        self._at = self._at if found is None else found
        self.show_row()

    def show_number(self, number_: int) -> None:
        """The row with this number of the spreadsheet."""
        columns = self._preparation.columns
        if columns is not None:
            table = columns.table
            rows = range(columns.mapping.first_row, len(table.rows))
            self._at = next((at for at in rows if table.number_of(at) == number_), self._at)
            self.show_row()

    @Slot()
    def show_row(self) -> None:
        columns = self._preparation.columns
        self.setVisible(columns is not None and columns.row_count > 0)
        if columns is None or not columns.row_count:
            return
        # Of another spreadsheet, it may be out of range. The last row is never empty.
        near = min(max(self._at, columns.mapping.first_row), len(columns.table.rows) - 1)
        self._at = columns.row_from(near, 1) or near
        self._before.setEnabled(columns.row_from(self._at - 1, -1) is not None)
        self._next.setEnabled(columns.row_from(self._at + 1, 1) is not None)
        row = self._preparation.sample(self._at)
        self._title.setText(self._heading(row))
        self._text.show_text(row.text, goes_out=row.left_out is None)
        self._why.say(self._why_not(row))

    def _heading(self, row: SampleRow) -> str:
        typed, country = one_line(row.typed_number, _MOST_NUMBER), self._preparation.country
        written = as_written(as_read(row.typed_number, country), country) or typed
        if row.left_out is not None:
            without = self.tr("Row {row} gets no text")
            words = self.tr("Row {row} · {number} gets no text") if typed else without
        elif not row.parts or self._preparation.files:
            words = self.tr("As row {row} gets it, at {number}")
        else:
            words = self.tr("As row {row} gets it, at {number}: {parts}")
        heading = words.format(
            row=number(row.number),
            number=isolated(written),
            parts=self._parts.billed(row.parts),
        )
        return " · ".join(filter(None, (heading, self._why_not_first(row))))

    def _why_not_first(self, row: SampleRow) -> str:
        """Why it has not what is added to a first text."""
        if not row.is_later:
            return ""
        if not row.first_row:
            # In either direction.
            return self.tr("texted before")
        words = self.tr("the first text goes to row {row}")
        return words.format(row=number(row.first_row))

    def _why_not(self, row: SampleRow) -> str:
        """Why it gets no text, in one line."""
        if row.left_out is LeftOut.EMPTY_FIELD:
            names = ", ".join(isolated(f"{{{name}}}") for name in row.missing)
            return self.tr("Empty in this row: {fields}").format(fields=names)
        if row.left_out is LeftOut.NO_TEXT:
            return explanation(row.left_out)
        return "" if row.left_out is None else reason(row.left_out)

    @Slot()
    def _draw(self) -> None:
        muted = self._theme.colour("muted")
        names = ("forward", "back") if self.isRightToLeft() else ("back", "forward")
        for one, name in zip((self._before, self._next), names, strict=True):
            one.setIcon(self._theme.icons.icon(name, _ICON, muted))
