"""Saves a file of a text where the person wants it."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.core.errors import OwnlineError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.new_file import open_new
from desktop.pictures.kinds import HEAD
from desktop.texting.file_names import ending_of, safe_name
from desktop.ui.attachments.file_kinds import is_harmless, sniffed_type
from desktop.ui.attachments.saved_bar import SavedFile
from desktop.ui.attachments.shown_file import ShownFile
from desktop.ui.background_job import BackgroundJob, GoOn
from desktop.ui.text.files import kind_words
from desktop.ui.text.times import file_time
from desktop.ui.widgets.file_places import Place, usual_folder

_FOLDER_KEY = "attachments/folder"

_FULL = QT_TRANSLATE_NOOP("files", "There is not enough room on that disk.")
_FORBIDDEN = QT_TRANSLATE_NOOP("files", "You may not save files in that folder.")
_LOST = QT_TRANSLATE_NOOP("files", "The file is not on this computer any more.")
_OTHER = QT_TRANSLATE_NOOP("files", "The file could not be saved there.")
_BY_NUMBER = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
}


class Saving(QObject):
    """GUI thread; files are copied elsewhere. ``ended`` carries a `SavedFile`."""

    ended = Signal(object)

    def __init__(self, settings: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window = parent
        self._job = BackgroundJob("saving", OwnlineError, parent=self)

    def ask(self, file: ShownFile, source: Path, at: int) -> None:
        """Asks for a place, without blocking the window. ``at``: the time of the text, in ms."""
        head = _head_of(source)
        if head is None:
            self.ended.emit(SavedFile(source, problem=_t(_LOST)))
            return
        fallback = f"{kind_words(file.type)} {file_time(at)}"
        name = safe_name(file.name, sniffed_type(head, file.type), fallback)
        # Before the viewer, where that asks.
        dialog = QFileDialog(QApplication.activeModalWidget() or self._window, self.tr("Save as"))
        dialog.setObjectName("saveFileDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(self._folder())
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._begin, source))
        # Gone with its answer, not with the window.
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _folder(self) -> str:
        kept = str(self._settings.value(_FOLDER_KEY, ""))
        if kept and Path(kept).is_dir():
            return kept
        return usual_folder(Place.DownloadLocation)

    def _begin(self, source: Path, chosen: str) -> None:
        path = Path(chosen)
        self._settings.setValue(_FOLDER_KEY, str(path.parent))
        self._job.start(partial(_save, source, path), self.ended.emit)


def _t(text: str) -> str:
    return QCoreApplication.translate("files", text)


def _head_of(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return None


def _save(source: Path, path: Path, _go_on: GoOn) -> SavedFile:
    """On the thread of the job. The file is there whole or not at all."""
    unfinished = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        head = _head_of(source)
        if head is None:
            return SavedFile(path, problem=_t(_LOST))
        # With the rights that files of this person usually have.
        with source.open("rb") as file, open_new(unfinished, 0o666) as to:
            shutil.copyfileobj(file, to)
            to.flush()
            os.fsync(to.fileno())
        unfinished.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        return SavedFile(path, problem=_t(_BY_NUMBER.get(error.errno or 0, _OTHER)))
    return SavedFile(path, may_open=is_harmless(head, ending_of(path.name)))
