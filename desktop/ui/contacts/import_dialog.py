"""The dialog that imports names from a file of contacts, and removes imported names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.contacts.address_book import AddressBook
from desktop.contacts.import_plan import ImportPlan
from desktop.core.errors import DiskError
from desktop.core.model import Notice
from desktop.ui.contacts.import_job import ImportJob
from desktop.ui.contacts.import_preview import ImportPreview
from desktop.ui.contacts.import_start import ImportStart
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.file_places import Place, begin_in
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.progress_line import ProgressLine
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.theme import LARGE, MEDIUM, SMALL, WIDE, Theme
from desktop.ui.widgets.window_size import fit_to_screen
from desktop.ui.widgets.yielding import Yielding

_MOST_FILE = 60
_LEAST_PAGE = 100


class ImportDialog(Dialog):
    """Choose a file, see what would change, import it. ``changed``: names were imported or
    removed. ``country`` (ISO 3166) is that of numbers without +."""

    changed = Signal()

    def __init__(
        self, address_book: AddressBook, theme: Theme, country: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import contacts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._address_book = address_book
        self._theme = theme
        self._country = country
        self._file = ""
        self._plan: ImportPlan | None = None
        self._job = ImportJob(address_book, self)
        self._start = ImportStart(theme)
        self._busy = QWidget()
        self._preview = ImportPreview(theme)
        self._pages = Stack()
        self._doing = Label(theme, wrap=True, name="importDoing", live=True)
        self._progress = ProgressLine()
        self._choose = button(self.tr("Choose another &file…"), "chooseOtherButton")
        self._remove = button(self.tr("&Remove imported names…"), "removeImportedButton", "danger")
        self._import = button("", "importButton", "primary")
        self._leave = button(self.tr("&Close"), "closeImportButton")
        self._lay_out()
        self._connect()
        self._show_start()

    def _lay_out(self) -> None:
        self._progress.setObjectName("importProgress")
        self._progress.setProperty("kind", "thin")
        self._progress.setAccessibleName(self.tr("Progress"))
        busy = QVBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.setSpacing(MEDIUM)
        busy.addWidget(self._doing)
        busy.addWidget(self._progress)
        busy.addStretch()
        for page in (self._start, self._busy, self._preview):
            self._pages.addWidget(page)
        end = QHBoxLayout()
        end.setSpacing(SMALL)
        end.addWidget(self._remove)
        end.addStretch()
        for one in (self._leave, self._choose, self._import):
            end.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(Label(self._theme, self.windowTitle(), size="title", bold=True))
        # On a small screen at a large scale, a page is higher than its room.
        layout.addWidget(Yielding(self._pages, _LEAST_PAGE), 1)
        layout.addLayout(end)
        fit_to_screen(self, QSize(760, 560), QSize(480, 320))

    def _connect(self) -> None:
        self._start.choose_wanted.connect(self._ask_for_file)
        self._start.dropped.connect(self.read)
        self._choose.clicked.connect(self._ask_for_file)
        self._remove.clicked.connect(self._ask_to_remove)
        self._import.clicked.connect(self._import_plan)
        self._leave.clicked.connect(self.reject)
        self._job.progressed.connect(self._progress.setValue)
        self._job.planned.connect(self._show_plan)
        self._job.stored.connect(self._show_stored)
        self._job.removed.connect(self._show_removed)
        self._job.failed.connect(self._show_failure)

    # --- the pages ----------------------------------------------------------------------------

    def _show_start(self, outcome: str = "", failure: str = "") -> None:
        try:
            count = self._address_book.imported_count()
        except DiskError as error:
            count, failure = 0, failure or as_sentence(error.notice)
        self._plan = None
        self._start.show_outcome(outcome, failure, count)
        self._turn_to(self._start)
        self._remove.setVisible(count > 0)
        first = self._leave if outcome else self._start.choose
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_busy(self, doing: str) -> None:
        self._doing.setText(doing)
        self._progress.setValue(0)
        self._turn_to(self._busy)
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._preview.show_plan(plan, self._file)
        count = plan.change_count
        self._import.setText(self.tr("&Import %Ln number(s)", "", count))
        self._import.setEnabled(count > 0)
        self._turn_to(self._preview)
        last = self._import if count else self._choose
        last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._remove.setVisible(False)
        for one in (self._choose, self._import):
            one.setVisible(page is self._preview)
        is_start = page is self._start
        self._leave.setText(self.tr("&Close") if is_start else self.tr("&Cancel"))

    # --- choosing and importing ---------------------------------------------------------------

    @Slot()
    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file of contacts"))
        dialog.setObjectName("chooseContactsDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Contacts (*.vcf *.vcard *.csv *.tsv *.txt)"),
                self.tr("All files (*)"),
            ]
        )
        begin_in(dialog, Place.DownloadLocation)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot(str)
    def read(self, path: str) -> None:
        self._file = Path(path).name
        name = isolated(one_line(self._file, _MOST_FILE))
        self._show_busy(self.tr("Reading {file}…").format(file=name))
        self._job.read(Path(path), self._country)

    @Slot()
    def _import_plan(self) -> None:
        if self._plan is not None:
            self._show_busy(self.tr("Importing names…"))
            self._job.store(self._plan)

    @Slot()
    def _ask_to_remove(self) -> None:
        title = self.tr("Remove all imported names?")
        words = self.tr("Names that you gave yourself, and your contacts elsewhere, stay.")
        box = Question(
            self._theme, self, "removeImportedQuestion", title, words, self.tr("&Cancel")
        )
        box.offer(self.tr("&Remove them"), "confirmRemoveImportedButton", self._remove_all)

    def _remove_all(self) -> None:
        self._show_busy(self.tr("Removing imported names…"))
        self._job.remove()

    @Slot(int)
    def _show_stored(self, count: int) -> None:
        self._finish(self.tr("%Ln number(s) have the names from the file now.", "", count))

    @Slot(int)
    def _show_removed(self, count: int) -> None:
        self._finish(self.tr("%Ln imported name(s) were removed.", "", count))

    @Slot(object)
    def _show_failure(self, notice: Notice) -> None:
        self._finish(failure=as_sentence(notice))

    def _finish(self, outcome: str = "", failure: str = "") -> None:
        self._show_start(outcome, failure)
        self.changed.emit()

    # --- the end ------------------------------------------------------------------------------

    def done(self, result: int) -> None:
        """Cancel stops what is going on. What was imported by then stays."""
        is_busy = self._pages.currentWidget() is self._busy
        self._job.stop()
        if is_busy and self.isVisible():
            self._finish(self.tr("Stopped."))
            return
        super().done(result)
