"""The pictures and files of the text that is being written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QSettings, Signal

from desktop.core.file_errors import FileAttachError
from desktop.core.model import MAX_ATTACHMENTS, Attachment, Notice
from desktop.database.attachment_files import AttachmentFiles
from desktop.messages.attaching import Attached
from desktop.ui.attachments.late_files import LateFiles
from desktop.ui.attachments.making import Entry, Made, files_of, make_ready, there
from desktop.ui.attachments.picture_size import PictureSize, chosen_size, keep_size
from desktop.ui.attachments.sources import Source
from desktop.ui.background_job import BackgroundJob
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line, with_detail

_MOST_NAME = 40


class Attachments(QObject):
    """GUI thread; files are read and pictures made smaller on another one. Their bytes are beside
    the database before they are in `files`."""

    changed = Signal()
    """Files were added, removed or moved, or work on them began or ended."""
    added = Signal(list)
    """Carries an `Entry` for each file that was made ready just now."""
    failed = Signal(str)
    """Carries a sentence."""
    made_late = Signal(str, tuple)
    """Files were made ready after another text was shown. Carries the key of their text, and all of
    its files."""

    def __init__(self, files: AttachmentFiles, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._beside = files
        self._settings = settings
        self.picture_size = chosen_size(settings)
        self.entries: list[Entry] = []
        self._waiting: list[Source] = []
        self._in_work: dict[int, Source] = {}
        self._last = 0
        self._key = ""
        self.late = LateFiles(files, self)
        self.late.made.connect(self._take_late)
        self._job = BackgroundJob("attaching", FileAttachError, self)
        self._job.failed.connect(self._show_failure)

    @property
    def files(self) -> tuple[Attachment, ...]:
        return files_of(self.entries)

    @property
    def size(self) -> int:
        """Of all files together, in bytes."""
        return sum(one.size for one in self.files)

    @property
    def is_busy(self) -> bool:
        return self._job.is_busy

    # --- what the person does -----------------------------------------------------------------

    def add(self, sources: Sequence[Source]) -> None:
        """Those that are more than a text can have are refused."""
        room = MAX_ATTACHMENTS - len(self.entries) - len(self._in_work) - len(self._waiting)
        if len(sources) > max(room, 0):
            left = len(sources) - max(room, 0)
            self.failed.emit(
                self.tr("A text can have 10 files. %Ln file(s) were not attached.", "", left)
            )
        self._waiting += sources[: max(room, 0)]
        if not self.is_busy:
            self._work()

    def remove(self, at: int) -> None:
        del self.entries[at]
        self.changed.emit()

    def move(self, at: int, to: int) -> None:
        if at != to and 0 <= to < len(self.entries):
            self.entries.insert(to, self.entries.pop(at))
            self.changed.emit()

    def choose_size(self, size: PictureSize) -> None:
        """Makes the pictures anew: from where they came, if that is still there."""
        keep_size(self._settings, size)
        self.picture_size = size
        self._stop()
        self._work(again=True)

    def follow_size(self) -> None:
        """The same where another size was chosen elsewhere."""
        chosen = chosen_size(self._settings)
        if chosen is not self.picture_size:
            self.choose_size(chosen)

    def put(self, files: Sequence[Attachment], key: str) -> None:
        """Those of another text instead of the present ones. ``key`` tells texts apart. What is
        being made ready for the present text is made all the same."""
        self._stop()
        if self._waiting:
            self.late.make(self._key, there(self.entries), self._waiting, self.picture_size)
        self._waiting, self._in_work, self._key = self.late.take_back(key), {}, key
        self.picture_size = chosen_size(self._settings)
        self.entries = [
            Entry(
                self._next_number(),
                Attached(one),
                is_lost=not self._beside.has(one.hash, one.size),
            )
            for one in files
        ]
        self._work()

    def drop(self) -> None:
        """Ends all work: the texts are being removed with their account."""
        self._stop()
        self._waiting, self._in_work = [], {}
        self.late.drop()
        self.changed.emit()

    # --- the work -----------------------------------------------------------------------------

    def _next_number(self) -> int:
        self._last += 1
        return self._last

    def _stop(self) -> None:
        """What was being made is made again with the next work."""
        if self.is_busy:
            self._job.stop()
            self._waiting = [*self._in_work.values(), *self._waiting]

    def _work(self, *, again: bool = False) -> None:
        self._in_work = {self._next_number(): source for source in self._waiting}
        self._waiting = []
        if self._in_work or again:
            new = tuple(self._in_work.items())
            make = partial(make_ready, self._beside, there(self.entries), new, self.picture_size)
            self._job.start(partial(make, again=again), self._take)
        self.changed.emit()

    def _take(self, made: Made) -> None:
        """Of what was there before, only what was not removed meanwhile."""
        found = {one.number: one for one in made.entries}
        self.entries = [found.get(entry.number, entry) for entry in self.entries]
        added = [one for one in made.entries if one.number in self._in_work]
        self.entries += added
        self._in_work = {}
        if added:
            self.added.emit(added)
        self._tell(made.problems)
        self._work()

    def _take_late(self, key: str, made: Made) -> None:
        self._tell(made.problems)
        self.made_late.emit(key, files_of(made.entries))

    def _tell(self, problems: Sequence[tuple[str, Notice]]) -> None:
        for name, notice in problems[:1]:
            self.failed.emit(self._sentence(name, notice, len(problems)))

    def _sentence(self, name: str, notice: Notice, count: int) -> str:
        words = as_sentence(notice)
        shown = isolated(one_line(name, _MOST_NAME))
        if count > 1:
            rest = self.tr("%Ln other file(s) could not be attached either.", "", count - 1)
            return with_detail(shown, f"{words} {rest}")
        return with_detail(shown, words) if name else words

    def _show_failure(self, notice: Notice) -> None:
        self.failed.emit(as_sentence(notice))
        self._work()
