"""Reads a spreadsheet, or pasted cells, on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.file_errors import SpreadsheetError
from desktop.core.model import Notice
from desktop.core.records import replace
from desktop.spreadsheets.pasted import cells_in
from desktop.spreadsheets.reading import Spreadsheet, open_spreadsheet
from desktop.ui.background_job import BackgroundJob, GoOn
from desktop.ui.text.cell_times import DateForm, cell_time
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line

_MOST_NAME = 60

_Read = tuple[Spreadsheet, Spreadsheet]
"""As it was read, and with its dates written."""


class SheetReader(QObject):
    """GUI thread. What was read before stays until another spreadsheet has been read."""

    read = Signal()
    """`spreadsheet` is another one."""
    busy = Signal(str)
    """Carries what is being done, as a sentence; empty: it is over."""
    failed = Signal(str)
    """Carries a sentence."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.spreadsheet: Spreadsheet | None = None
        """Its dates and times as the texts have them, in `date_form`."""
        self.as_read: Spreadsheet | None = None
        """Its dates and times as they were read."""
        self.date_form = DateForm.DATE
        self.name = ""
        """Of the file; of pasted cells, what the window calls them."""
        self._path: Path | None = None
        self.job = BackgroundJob("reading a spreadsheet", SpreadsheetError, self)
        self.job.failed.connect(self._show_failure)

    def read_file(self, path: Path) -> None:
        self._start(path.name, path, partial(open_spreadsheet, path))

    def read_cells(self, text: str) -> None:
        def cells(_go_on: GoOn) -> Spreadsheet | None:
            table = cells_in(text)
            return Spreadsheet(table) if table is not None else None

        self._start(self.tr("Pasted cells"), None, cells)

    @property
    def has_file(self) -> bool:
        """Whether `read_again` can read: pasted cells are in no file."""
        return self.spreadsheet is not None and self._path is not None

    @property
    def has_other_sheets(self) -> bool:
        return self.spreadsheet is not None and len(self.spreadsheet.sheets) > 1

    def read_again(self, *, sheet: str = "", encoding: str = "", separator: str = "") -> None:
        """Its file, which may have changed; or another sheet of it, or its text in another
        encoding or with another separator."""
        before, path = self.spreadsheet, self._path
        if before is None or path is None:
            return
        read = partial(
            open_spreadsheet,
            path,
            sheet=sheet or before.sheet,
            encoding=encoding or before.encoding,
            separator=separator or before.separator,
        )
        self._start(self.name, path, read)

    def write_dates(self, form: DateForm) -> None:
        """Another form of the dates, also in the files that are read from now on."""
        self.date_form, as_read = form, self.as_read
        if as_read is not None:
            self._start(self.name, self._path, lambda _go_on: as_read)

    def stop(self) -> None:
        self.job.stop()
        self.busy.emit("")

    def _start(
        self, name: str, path: Path | None, read: Callable[[GoOn], Spreadsheet | None]
    ) -> None:
        shown, write = isolated(one_line(name, _MOST_NAME)), partial(cell_time, self.date_form)

        def work(go_on: GoOn) -> _Read | None:
            found = read(go_on)
            if found is None:
                return None
            return found, replace(found, table=found.table.with_times(write))

        self.failed.emit("")
        self.busy.emit(self.tr("Reading {file}…").format(file=shown))
        self.job.start(work, partial(self._take, name, path))

    def _take(self, name: str, path: Path | None, found: _Read | None) -> None:
        self.busy.emit("")
        if found is None:
            # Work that was stopped does not come here.
            self.failed.emit(
                self.tr(
                    "There are no cells with phone numbers to paste. Copy them in the spreadsheet,"
                    " then paste again."
                )
            )
        else:
            self.as_read, self.spreadsheet = found
            self.name, self._path = self.as_read.table.name or name, path
            self.read.emit()

    @Slot(object)
    def _show_failure(self, notice: Notice) -> None:
        self.busy.emit("")
        self.failed.emit(as_sentence(notice))
