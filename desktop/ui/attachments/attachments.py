"""The pictures and files of the text that is being written."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from desktop.core.errors import DiskError, OwnlineError
from desktop.core.file_errors import FileAttachError, PictureError
from desktop.core.go_on import Cancelled, GoOn
from desktop.core.model import MAX_ATTACHMENTS, Attachment, Notice
from desktop.core.records import Record, replace
from desktop.database.attachment_files import AttachmentFiles
from desktop.messages.attaching import Attached, attach, fit, name_for
from desktop.ui.attachments.picture_size import PictureSize, chosen_size, keep_size
from desktop.ui.attachments.sources import Source
from desktop.ui.background_job import BackgroundJob
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line

_MOST_NAME = 40


class Entry(Record, frozen=True):
    """``source``: where it came from; None where that is not known any more."""

    number: int
    attached: Attached
    source: Source | None = None


class _Made(Record, frozen=True):
    """What the other thread has made of entries, by their number, and why it could not make the
    others: the name of the file, and the error."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[tuple[str, Notice], ...] = ()


class Attachments(QObject):
    """GUI thread; files are read and pictures made smaller on another one. Their bytes are beside
    the database before they are in `files`."""

    changed = Signal()
    """Files were added, removed or moved, or work on them began or ended."""
    failed = Signal(str)
    """Carries a sentence."""

    def __init__(self, files: AttachmentFiles, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._beside = files
        self._settings = settings
        self.entries: list[Entry] = []
        self._waiting: list[Source] = []
        self._in_work: dict[int, Source] = {}
        self._last = 0
        self._job = BackgroundJob("attaching", FileAttachError, self)
        self._job.failed.connect(self._show_failure)

    @property
    def files(self) -> tuple[Attachment, ...]:
        return tuple(entry.attached.attachment for entry in self.entries)

    @property
    def size(self) -> int:
        """Of all files together, in bytes."""
        return sum(one.size for one in self.files)

    @property
    def is_busy(self) -> bool:
        return self._job.is_busy

    @property
    def picture_size(self) -> PictureSize:
        return chosen_size(self._settings)

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
        self._stop()
        self._work(again=True)

    def put(self, files: Sequence[Attachment]) -> None:
        """Those of a draft instead of the present ones."""
        self._stop()
        self._waiting = []
        there = [one for one in files if self._beside.has(one.hash, one.size)]
        self.entries = [Entry(self._next_number(), Attached(one)) for one in there]
        if len(there) < len(files):
            lost = len(files) - len(there)
            self.failed.emit(
                self.tr("%Ln file(s) are not there any more. Attach them again.", "", lost)
            )
        self.changed.emit()

    def clear(self) -> None:
        self.put(())

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
            make = partial(_make, self._beside, tuple(self.entries), new, self.picture_size)
            self._job.start(partial(make, again=again), self._take)
        self.changed.emit()

    def _take(self, made: _Made) -> None:
        """Of what was there before, only what was not removed meanwhile."""
        found = {one.number: one for one in made.entries}
        self.entries = [found.get(entry.number, entry) for entry in self.entries]
        self.entries += [one for one in made.entries if one.number in self._in_work]
        for name, notice in made.problems[:1]:
            self.failed.emit(self._sentence(name, notice, len(made.problems)))
        self._work()

    def _sentence(self, name: str, notice: Notice, count: int) -> str:
        words = as_sentence(notice)
        shown = isolated(one_line(name, _MOST_NAME))
        if count > 1:
            rest = self.tr("%Ln other file(s) could not be attached either.", "", count - 1)
            return f"{shown}: {words} {rest}"
        return f"{shown}: {words}" if name else words

    def _show_failure(self, notice: Notice) -> None:
        self.failed.emit(as_sentence(notice))
        self._work()


# --- on the other thread --------------------------------------------------------------------------


def _make(
    beside: AttachmentFiles,
    entries: Sequence[Entry],
    new: Sequence[tuple[int, Source]],
    size: PictureSize,
    go_on: GoOn,
    *,
    again: bool,
) -> _Made:
    """``again``: the entries are made anew, too. What cannot be made anew stays."""
    problems: list[tuple[str, Notice]] = []
    made = list(entries)
    try:
        if again:
            made = [_again(beside, entry, size, go_on) for entry in made]
        for number, source in new:
            try:
                attached = _attach(beside, source, size, go_on)
            except (FileAttachError, PictureError, DiskError) as error:
                problems.append((_name_of(source), error.notice))
            else:
                made.append(Entry(number, attached, source))
        try:
            fitted = fit(beside, [entry.attached for entry in made], size.longest_side, go_on)
        except (FileAttachError, PictureError) as error:
            problems.append(("", error.notice))
            return _Made(tuple(made[: len(entries)]), tuple(problems))
    except Cancelled:
        return _Made()
    pairs = zip(made, fitted, strict=True)
    return _Made(tuple(replace(entry, attached=one) for entry, one in pairs), tuple(problems))


def _again(beside: AttachmentFiles, entry: Entry, size: PictureSize, go_on: GoOn) -> Entry:
    if not entry.attached.attachment.is_picture:
        return entry
    name = entry.attached.attachment.name
    for source in (entry.source, beside.path(entry.attached.attachment.hash)):
        if source is None:
            continue
        # Where it came from may be gone, or another picture by now.
        with contextlib.suppress(OwnlineError):
            attached = _attach(beside, source, size, go_on)
            named = replace(attached.attachment, name=name_for(name, attached.attachment.type))
            return replace(entry, attached=replace(attached, attachment=named))
    return entry


def _attach(beside: AttachmentFiles, source: Source, size: PictureSize, go_on: GoOn) -> Attached:
    if isinstance(source, Path):
        return attach(beside, source, size.longest_side, go_on)
    with beside.unfinished() as path:
        try:
            source.write(path)
        except OSError as error:
            raise PictureError(details=error.strerror or str(error)) from error
        attached = attach(beside, path, size.longest_side, go_on)
    kind = attached.attachment.type.rpartition("/")[2]
    name = f"picture.{'jpg' if kind == 'jpeg' else kind}"
    return replace(attached, attachment=replace(attached.attachment, name=name))


def _name_of(source: Source) -> str:
    return source.name if isinstance(source, Path) else ""
