"""The part of the set-up page for people whose administrator registers Ownline."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from desktop.core.file_errors import SetupFileError
from desktop.core.model import Notice
from desktop.core.setup_file import SECRET, SETUP_FILE, SetupFile, read_setup_file
from desktop.ui.background_job import BackgroundJob, GoOn
from desktop.ui.sign_in.administrator_steps import steps_for_administrator
from desktop.ui.sign_in.registration import Registration
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.file_places import Place, begin_in
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, keep_room
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, Theme

_MAX_NAME = 60


class SetupFileJob(BackgroundJob):
    """Reads a set-up file: it may be on a disk that does not answer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__("reading a set-up file", SetupFileError, parent)


class AdministratorOffer(QFrame):
    """Copies the steps, and opens the file that comes back. ``opened`` carries a `SetupFile`.
    ``used``: the person does something here, or it says what became of it. That stands in place of
    the words that explain the card, so that nothing moves. ``failed``: it says what is wrong."""

    opened = Signal(object)
    used = Signal()
    failed = Signal()

    def __init__(self, theme: Theme, registration: Registration) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self._registration = registration
        self._job = SetupFileJob(self)
        self._job.failed.connect(self.show_failure)
        title = Label(theme, self.tr("Does an administrator look after RingCentral?"), bold=True)
        title.setWordWrap(True)
        words = self.tr(
            "Send them the steps. They send back a small file, {file}. Open it here, or drop it on"
            " this page: it does the rest."
        ).format(file=isolated(SETUP_FILE))
        self._lead = Label(theme, words, size="small", role="muted", wrap=True)
        keep_room(self._lead)
        self._name = SETUP_FILE
        longest = self._of_file(SetupFileError(advice=SECRET).notice)
        self._longest = Label(theme, longest, size="small", wrap=True)
        self._note = Label(
            theme, size="small", role="muted", wrap=True, name="setupNote", live=True
        )
        self._failure = Label(
            theme, size="small", role="bad", wrap=True, name="setupFailure", live=True
        )
        copy = button(self.tr("Copy the steps for my &administrator"), "copyStepsButton")
        copy.clicked.connect(self._copy_steps)
        choose = button(self.tr("&Open a set-up file…"), "openSetupButton")
        choose.clicked.connect(self._choose)
        self._words = Stack()
        for one in (self._lead, self._note, self._failure):
            across = one.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            one.setAlignment(across | Qt.AlignmentFlag.AlignTop)
            self._words.addWidget(one)
        line = FlowLayout()
        line.addWidget(copy)
        line.addWidget(choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        rows.setSpacing(NARROW)
        rows.addWidget(title)
        rows.addWidget(self._words)
        rows.addLayout(line)
        self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() - 2 * LARGE - 2
        self._words.setMinimumHeight(self._longest.heightForWidth(width))

    def clear(self) -> None:
        """Nothing has happened yet."""
        self._job.stop()
        self._say()

    @Slot()
    def forgive(self) -> None:
        """The person does something else than here: what was wrong goes. Nothing moves."""
        if not self._failure.isHidden():
            self._say()

    @Slot()
    def _copy_steps(self) -> None:
        self.used.emit()
        self._job.stop()
        QGuiApplication.clipboard().setText(steps_for_administrator(self._registration.host))
        # It is announced again when it is copied again.
        self._say()
        words = self.tr(
            "The steps were copied. Paste them into an e-mail. When {file} comes back, open it"
            " here, or drop it on this page."
        )
        self._say(words.format(file=isolated(SETUP_FILE)))

    @Slot()
    def _choose(self) -> None:
        self.used.emit()
        self.forgive()
        dialog = QFileDialog(self, self.tr("Choose a set-up file"))
        dialog.setObjectName("chooseSetupDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Set-up files (*.json *.txt)"), self.tr("All files (*)")])
        begin_in(dialog, Place.DownloadLocation)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot(str)
    def read(self, path: str) -> None:
        self.used.emit()
        self._name = Path(path).name
        self._say(self.tr("Reading {file}…").format(file=isolated(self._name)))
        self._job.start(partial(_read, Path(path)), self._take)

    def _take(self, found: SetupFile) -> None:
        self._say()
        self.opened.emit(found)

    @Slot(object)
    def show_failure(self, notice: Notice) -> None:
        # Something may have been typed and refused while the file was read.
        self.used.emit()
        self._say(failure=self._of_file(notice))
        self.failed.emit()

    def _of_file(self, notice: Notice) -> str:
        """With the file's name: another one may have been refused before."""
        words = self.tr("{file}: {problem}")
        name = isolated(one_line(self._name, _MAX_NAME))
        return words.format(file=name, problem=as_sentence(notice))

    def _say(self, note: str = "", failure: str = "") -> None:
        self._words.setCurrentWidget(
            self._failure if failure else self._note if note else self._lead
        )
        self._note.say(note)
        self._failure.say(failure)


def _read(path: Path, go_on: GoOn) -> SetupFile:
    del go_on
    return read_setup_file(path)
