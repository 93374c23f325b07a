"""Saves what the outbox shows as a CSV file, in small steps, with progress."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QIODevice,
    QLocale,
    QObject,
    QSaveFile,
    QSettings,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.errors import DiskError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import MessageRow, Notice
from desktop.messages import Filter, Outbox
from desktop.spreadsheets.formulas import safe_cell
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text.notices import translated
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.states import state_sentences
from desktop.ui.text.times import spreadsheet_time
from desktop.ui.widgets.file_places import Place, begin_in
from desktop.ui.widgets.progress_box import ProgressBox
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import Theme

# Rows of one step: a few ms, so that the window stays responsive.
_PAGE = 250
_MOST_NAME = 60

# The separators that are offered, each with its name filter.
_FILTERS = {
    ",": QT_TRANSLATE_NOOP("Export", "CSV with commas (*.csv)"),
    ";": QT_TRANSLATE_NOOP("Export", "CSV with semicolons (*.csv)"),
    "\t": QT_TRANSLATE_NOOP("Export", "Text with tabs (*.tsv *.txt)"),
}


_ENDINGS = frozenset({".csv", ".tsv", ".txt"})
_OF_WORKBOOKS = frozenset({".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers"})


def usual_separator() -> str:
    """The separator that spreadsheets of this computer expect: the list separator of Windows;
    elsewhere a semicolon where the comma is the decimal separator, as Excel does."""
    if sys.platform == "win32":
        international = QSettings(
            r"HKEY_CURRENT_USER\Control Panel\International", QSettings.Format.NativeFormat
        )
        chosen = str(international.value("sList", ""))
        if chosen in _FILTERS:
            return chosen
    return ";" if QLocale.system().decimalPoint() == "," else ","


def reason_of(row: MessageRow) -> str:
    """Why a text did not arrive, or may not have; empty where nothing says so."""
    return state_sentences(row)[0] if row.code or row.dropped else ""


class Target(NamedTuple):
    """The file that the person chose."""

    path: str
    separator: str


class Export(QObject):
    """The export to one file. ``saved`` carries its path; ``finished`` the `Notice` of an error, or
    None, also where the person stopped it."""

    saved = Signal(object)
    finished = Signal(object)

    def __init__(
        self, outbox: Outbox, people: OutboxPeople, wanted: Filter, target: Target, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._people = people
        self._wanted = wanted
        self._path = Path(target.path)
        self._file = QSaveFile(target.path)
        self._separator = target.separator
        self._lists: dict[int, str] = {}
        self._before_seq: int | None = None
        self._first_seq = 0
        self._progress = ProgressBox(
            parent, "exportProgress", self.tr("Saving texts…"), self.tr("Cancel")
        )
        self._progress.canceled.connect(self._cancel)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)

    def begin(self) -> None:
        try:
            self._lists = {one.id: one.name for one in self._outbox.merges.all_of(None)}
        except DiskError as error:
            self._fail(translated(error.title))
            return
        if not self._file.open(QIODevice.OpenModeFlag.WriteOnly):
            self._fail(self._file.errorString())
            return
        # Private, like the database. The BOM tells spreadsheets that it is UTF-8.
        self._file.setPermissions(QSaveFile.Permission.ReadOwner | QSaveFile.Permission.WriteOwner)
        self._write(
            [
                (
                    self.tr("Time"),
                    self.tr("Sign-in"),
                    self.tr("From"),
                    self.tr("To"),
                    self.tr("Name"),
                    self.tr("State"),
                    self.tr("Code"),
                    self.tr("Reason"),
                    self.tr("List"),
                    self.tr("Files"),
                    self.tr("Text"),
                )
            ],
            bom="\ufeff",
        )
        self._next.start()

    @Slot()
    def _step(self) -> None:
        try:
            rows = self._outbox.newest(_PAGE, self._before_seq, self._wanted)
        except DiskError as error:
            self._fail(translated(error.title))
            return
        self._write([self._cells(row) for row in rows])
        if len(rows) < _PAGE:
            if self._file.commit():
                self.saved.emit(self._path)
                self._end(None)
            else:
                self._end(self._file.errorString())
            return
        self._first_seq = self._first_seq or rows[0].seq
        self._before_seq = rows[-1].seq
        self._progress.setValue(100 - 100 * self._before_seq // max(self._first_seq, 1))
        self._next.start()

    def _cells(self, row: MessageRow) -> tuple[str, ...]:
        return (
            spreadsheet_time(row.created_at),
            self._people.account_name(row),
            row.sender,
            row.recipient,
            row.name,
            self._people.state_text(row).word,
            row.code,
            reason_of(row),
            self._lists.get(row.merge or 0, ""),
            "; ".join(one.name for one in row.files),
            row.text,
        )

    def _write(self, rows: list[tuple[str, ...]], bom: str = "") -> None:
        # late: only an export needs it
        import csv

        lines = io.StringIO()
        writer = csv.writer(lines, delimiter=self._separator, quoting=csv.QUOTE_ALL)
        writer.writerows([safe_cell(cell) for cell in row] for row in rows)
        self._file.write((bom + lines.getvalue()).encode("utf-8", "replace"))

    @Slot()
    def _cancel(self) -> None:
        self._next.stop()
        self._file.cancelWriting()
        self._end(None)

    def _fail(self, reason: str) -> None:
        self._file.cancelWriting()
        self._end(reason)

    def _end(self, reason: str | None) -> None:
        self._progress.canceled.disconnect(self._cancel)
        self._progress.close()
        self._progress.deleteLater()
        notice = None
        if reason is not None:
            notice = Notice(
                self.tr("The file could not be saved"),
                self.tr("Choose another folder, or make room on the disk."),
                details=reason,
            )
        self.finished.emit(notice)
        self.deleteLater()


def ask_for_file(
    theme: Theme,
    parent: QWidget,
    take: Callable[[Target], None],
    title: str,
    name: str = "ownline-texts",
) -> None:
    """Asks where to save and with which separator, without blocking the window. ``name``: what is
    proposed."""
    filters = {QCoreApplication.translate("Export", one): sep for sep, one in _FILTERS.items()}

    def confirm(path: str) -> None:
        separator = filters.get(dialog.selectedNameFilter(), usual_separator())
        full = _with_ending(path, separator)
        target = Target(full, separator)
        if full == path or not Path(full).exists():
            take(target)
        else:
            _ask_to_replace(theme, parent, Path(full).name, lambda: take(target))

    dialog = QFileDialog(parent, title)
    dialog.setObjectName("exportDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(filters))
    usual = usual_separator()
    dialog.selectNameFilter(next(one for one, separator in filters.items() if separator == usual))
    # No default suffix: native dialogs ask before they replace a file, and Qt adds the suffix only
    # after that.
    begin_in(dialog, Place.DocumentsLocation)
    dialog.selectFile(f"{name}.csv")
    dialog.fileSelected.connect(confirm)
    dialog.open()


def _with_ending(path: str, separator: str) -> str:
    """What is written is no workbook, whatever the person called it."""
    ending = Path(path).suffix
    if ending.lower() in _ENDINGS:
        return path
    usual = ".tsv" if separator == "\t" else ".csv"
    return f"{path.removesuffix(ending) if ending.lower() in _OF_WORKBOOKS else path}{usual}"


def _ask_to_replace(theme: Theme, parent: QWidget, name: str, act: Callable[[], object]) -> None:
    title = QCoreApplication.translate("Export", "Replace the file?")
    words = QCoreApplication.translate("Export", "A file named {name} already exists.")
    words = words.format(name=isolated(one_line(name, _MOST_NAME)))
    cancel = QCoreApplication.translate("Export", "&Cancel")
    box = Question(theme, parent, "replaceQuestion", title, words, cancel)
    box.offer(QCoreApplication.translate("Export", "&Replace"), "replaceButton", act)
