"""Small pictures of files, made in the process that reads pictures, kept in bounded memory."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from math import ceil
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.core.errors import OwnlineError
from desktop.core.records import Record
from desktop.ui.background_job import BackgroundJob, GoOn

# Pictures that were seen longest ago go first.
_MOST_BYTES = 32 << 20
LARGE_BYTES = 100 << 20
"""For the viewer: two photos with all of their pixels."""
# What was asked for before so many others is not seen any more.
_MOST_WAITING = 60
_MOST_FAILED = 500
# Each has a process of its own, which is mostly starting.
_AT_ONCE = 2


class _Wanted(Record, frozen=True):
    hash: str
    side: int
    """In pixels of the screen."""


class _Made(Record, frozen=True):
    wanted: _Wanted
    image: QImage | None
    """None: it cannot be shown."""


class Thumbnails(QObject):
    """GUI thread; pictures are decoded elsewhere. ``ready`` carries the hash of a picture that was
    made, or that cannot be shown."""

    ready = Signal(str)

    def __init__(self, parent: QObject, most_bytes: int = _MOST_BYTES) -> None:
        super().__init__(parent)
        self._most_bytes = most_bytes
        self._pixmaps: OrderedDict[_Wanted, QPixmap] = OrderedDict()
        self._bytes = 0
        self._failed: OrderedDict[_Wanted, None] = OrderedDict()
        self._waiting: OrderedDict[_Wanted, Path] = OrderedDict()
        self._running: set[_Wanted] = set()
        self._jobs = [
            BackgroundJob("thumbnails", OwnlineError, parent=self) for _ in range(_AT_ONCE)
        ]

    def pixmap(self, hash_: str, path: Path, side: int, ratio: float = 1.0) -> QPixmap | None:
        """The picture in a box of ``side`` device-independent pixels. None: it is being made, or
        cannot be shown. ``path`` is where the bytes with this hash are; ``ratio`` that of the
        screen."""
        wanted = _Wanted(hash_, ceil(side * ratio))
        found = self._pixmaps.get(wanted)
        if found is not None:
            self._pixmaps.move_to_end(wanted)
            found.setDevicePixelRatio(ratio)
            return found
        if wanted not in self._failed and wanted not in self._running:
            self._waiting[wanted] = path
            self._waiting.move_to_end(wanted)
            if len(self._waiting) > _MOST_WAITING:
                self._waiting.popitem(last=False)
            self._start()
        return None

    def shape(self, hash_: str) -> float | None:
        """Width by height; None where it is not made, or not kept any more."""
        found = (one for wanted, one in self._pixmaps.items() if wanted.hash == hash_)
        pixmap = next(found, None)
        return None if pixmap is None else pixmap.width() / max(pixmap.height(), 1)

    def has_failed(self, hash_: str, side: int, ratio: float = 1.0) -> bool:
        """Whether it cannot be shown."""
        return _Wanted(hash_, ceil(side * ratio)) in self._failed

    def forget(self) -> None:
        """Nothing of it is shown any more."""
        for job in self._jobs:
            job.stop()
        self._running.clear()
        self._waiting.clear()
        self._pixmaps.clear()
        self._bytes = 0

    # --- making -------------------------------------------------------------------------------

    def _start(self) -> None:
        """The newest request first: it is seen now."""
        for job in self._jobs:
            if self._waiting and not job.is_busy:
                wanted, path = self._waiting.popitem()
                self._running.add(wanted)
                job.start(partial(_make, wanted, path), self._take)

    def _take(self, made: _Made) -> None:
        self._running.discard(made.wanted)
        if made.image is None:
            self._failed[made.wanted] = None
            if len(self._failed) > _MOST_FAILED:
                self._failed.popitem(last=False)
        else:
            self._keep(made.wanted, QPixmap.fromImage(made.image))
        self._start()
        self.ready.emit(made.wanted.hash)

    def _keep(self, wanted: _Wanted, pixmap: QPixmap) -> None:
        self._pixmaps[wanted] = pixmap
        self._bytes += _bytes_of(pixmap)
        while self._bytes > self._most_bytes and len(self._pixmaps) > 1:
            self._bytes -= _bytes_of(self._pixmaps.popitem(last=False)[1])


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def _make(wanted: _Wanted, path: Path, go_on: GoOn) -> _Made:
    """On the thread of a job."""
    # late: a window without pictures needs neither processes nor their answers
    from desktop.core.go_on import Cancelled
    from desktop.pictures.preparation import thumbnail

    try:
        found = thumbnail(path, wanted.side, go_on)
    except (OwnlineError, Cancelled):
        return _Made(wanted, None)
    image = QImage(
        found.pixels, found.width, found.height, 4 * found.width, QImage.Format.Format_RGBA8888
    )
    # Qt paints this format without converting it. It also owns the bytes.
    image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return _Made(wanted, image)
