"""Files of texts that the person left before they were ready."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.core.file_errors import FileAttachError
from desktop.core.model import Notice
from desktop.core.records import Record
from desktop.database.attachment_files import AttachmentFiles
from desktop.ui.attachments.making import Entry, Made, make_ready
from desktop.ui.attachments.picture_size import PictureSize
from desktop.ui.attachments.sources import Source
from desktop.ui.background_job import BackgroundJob


class _Work(Record, frozen=True):
    key: str
    sources: tuple[Source, ...]
    job: BackgroundJob


class LateFiles(QObject):
    """GUI thread; each text has a thread."""

    made = Signal(str, object)
    """Carries the key of a text, and what was made (`Made`)."""

    def __init__(self, files: AttachmentFiles, parent: QObject) -> None:
        super().__init__(parent)
        self._beside = files
        self._works: list[_Work] = []

    @property
    def is_busy(self) -> bool:
        return bool(self._works)

    def make(
        self, key: str, entries: tuple[Entry, ...], sources: Sequence[Source], size: PictureSize
    ) -> None:
        """``entries``: the files that the text has already; those of ``sources`` come after."""
        job = BackgroundJob("attaching late", FileAttachError, self)
        work = _Work(key, tuple(sources), job)

        def end(made: Made) -> None:
            self._works.remove(work)
            job.deleteLater()
            self.made.emit(key, made)

        def fail(notice: Notice) -> None:
            end(Made(entries, (("", notice),)))

        job.failed.connect(fail)
        self._works.append(work)
        new = tuple((-at, source) for at, source in enumerate(work.sources, 1))
        make = partial(make_ready, self._beside, entries, new, size)
        job.start(partial(make, again=False), end)

    def take_back(self, key: str) -> list[Source]:
        """The text is shown again: its work ends here, and these are what is not ready."""
        found = [work for work in self._works if work.key == key]
        for work in found:
            self._stop(work)
        return [source for work in found for source in work.sources]

    def drop(self) -> None:
        """Ends the work: the texts are being removed."""
        for work in list(self._works):
            self._stop(work)

    def _stop(self, work: _Work) -> None:
        """Its thread may go on for a moment, and needs the job until then."""
        self._works.remove(work)
        work.job.stop()
