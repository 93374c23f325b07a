"""Files of texts that the person left before they were ready."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.file_errors import FileAttachError
from desktop.core.model import Notice
from desktop.database.attachment_files import AttachmentFiles
from desktop.ui.attachments.making import Entry, Made, make_ready
from desktop.ui.attachments.picture_size import PictureSize
from desktop.ui.attachments.sources import Source
from desktop.ui.background_job import BackgroundJob


class LateFiles(QObject):
    """GUI thread; each text has a thread."""

    made = Signal(str, object, int)
    """Carries the key of a text, what was made (`Made`), and how many files it had before."""

    def __init__(self, files: AttachmentFiles, parent: QObject) -> None:
        super().__init__(parent)
        self._beside = files
        self._jobs: list[BackgroundJob] = []

    @property
    def is_busy(self) -> bool:
        return bool(self._jobs)

    def make(
        self,
        key: str,
        entries: tuple[Entry, ...],
        new: tuple[tuple[int, Source], ...],
        size: PictureSize,
    ) -> None:
        """``entries``: the files that the text has already; ``new`` come after them."""
        job = BackgroundJob("attaching late", FileAttachError, self)

        def end(made: Made) -> None:
            self._jobs.remove(job)
            job.deleteLater()
            self.made.emit(key, made, len(entries))

        def fail(notice: Notice) -> None:
            end(Made(entries, (("", notice),)))

        job.failed.connect(fail)
        self._jobs.append(job)
        make = partial(make_ready, self._beside, entries, new, size)
        job.start(partial(make, again=False), end)

    def drop(self) -> None:
        """Ends the work: the texts are being removed."""
        for job in self._jobs:
            job.stop()
        self._jobs = []
