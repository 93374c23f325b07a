"""Finds commits in the write-ahead log (-wal) that SQLite would drop silently.

SQLite reads a WAL up to the first frame with a wrong checksum and takes the rest for a commit that
a power cut interrupted (https://sqlite.org/fileformat2.html#the_write_ahead_log). After damage in
the middle, the outbox would silently go back by some commits.

Each commit is synced before the next one is written, so a power cut can tear only the last one and
leaves at most one commit frame after the damage. Two of them mean that the first was synced, and
that something damaged the file later.
"""

from __future__ import annotations

import struct
from pathlib import Path

from msgspec import Struct

_HEADER = 32
_FRAME_HEADER = 24
_MAGIC = (0x377F0682, 0x377F0683)
_DEFAULT_PAGE_SIZE = 4096
_SECTOR = 512
_MASK = 0xFFFFFFFF
_COMMITS_TORN_BY_A_POWER_CUT = 1

Checksum = tuple[int, int]


class _Frame(Struct):
    page: int
    is_commit: bool
    content: memoryview
    is_valid: bool
    """Its checksum continues that of the frame before it."""


def wal_of(file: Path) -> Path:
    return file.with_name(file.name + "-wal")


def has_lost_commits(file: Path) -> bool:
    """Whether the WAL of this outbox is damaged so that SQLite would drop commits.

    Damage in the last commit, and some in the one before it, looks like a power cut:
    `CommitCounter` finds it. Raises OSError. Reads the whole WAL: some ms per 100 KiB.
    """
    wal = _Wal(file)
    if wal.has_sound_header and wal.count_commit_marks() <= _COMMITS_TORN_BY_A_POWER_CUT:
        # Nothing can be lost, however long the WAL is: as after a migration cut by a power failure.
        return False
    frames = wal.frames()
    # Only a sound header tells whether the first frame is valid.
    first = 0 if wal.has_sound_header else 1
    sound = first
    while sound < len(frames) and frames[sound].is_valid:
        sound += 1
    if sum(frame.is_commit for frame in frames[sound:]) > _COMMITS_TORN_BY_A_POWER_CUT:
        return True
    # A power cut may tear the header when the WAL restarts: then the file has all pages.
    return not wal.has_sound_header and not _has_pages(file, frames[:sound])


def apply_whole_wal(file: Path) -> None:
    """Writes all pages of the WAL into the file, those behind damage too, and deletes the WAL.

    For a copy only: damaged and unfinished pages are written as well, so the content may be
    inconsistent. Raises OSError.
    """
    frames = _Wal(file).frames()
    usable = (at for at, frame in enumerate(frames) if frame.is_commit or frame.is_valid)
    last = max(usable, default=-1)
    file.touch()
    max_page = file.stat().st_size // _DEFAULT_PAGE_SIZE + len(frames)
    with file.open("r+b") as database:
        for frame in frames[: last + 1]:
            if 0 < frame.page <= max_page:
                database.seek((frame.page - 1) * len(frame.content))
                database.write(frame.content)
    wal_of(file).unlink()


class _Wal:
    def __init__(self, file: Path) -> None:
        wal = wal_of(file)
        self._content = memoryview(wal.read_bytes() if wal.exists() else b"")
        header = self._content[:_HEADER]
        self.has_sound_header = False
        self._order, self._page_size, self._sums = "<", _DEFAULT_PAGE_SIZE, (0, 0)
        if len(header) < _HEADER:
            return
        magic, _, page_size = struct.unpack(">3I", header[:12])
        self._sums = struct.unpack(">2I", header[24:])
        if magic in _MAGIC:
            order = "<>"[magic & 1]
            self.has_sound_header = _checksum(order, header[:24], (0, 0)) == self._sums
            if self.has_sound_header:
                self._order, self._page_size = order, page_size

    def count_commit_marks(self) -> int:
        """How many frames may be commit frames, damaged or not, of any generation."""
        size = _FRAME_HEADER + self._page_size
        starts = range(_HEADER + 4, len(self._content) - size + 5, size)
        return sum(self._content[at : at + 4] != bytes(4) for at in starts)

    def frames(self) -> list[_Frame]:
        """The frames of all generations, in the order of the file.

        Only those of the present generation are valid or commits; behind them there may be frames
        of older generations, which have other salts.
        """
        size = _FRAME_HEADER + self._page_size
        starts = range(_HEADER, len(self._content) - size + 1, size)
        # A damaged header may have other salts than the frames.
        at = 16 if self.has_sound_header else _HEADER + 8
        salts = bytes(self._content[at : at + 8])
        found: list[_Frame] = []
        before, had_mark = self._sums, False
        for at in starts:
            content = self._content[at + _FRAME_HEADER : at + size]
            page, commit = struct.unpack(">2I", self._content[at : at + 8])
            sums = struct.unpack(">2I", self._content[at + 16 : at + 24])
            is_present = self._content[at + 8 : at + 16] == salts
            is_valid = is_present and sums == _checksum(
                self._order, content, _checksum(self._order, self._content[at : at + 8], before)
            )
            # A frame written over one of an older generation may be torn between two sectors: then
            # the commit mark is the old one beside the salts of the new one.
            has_mark = commit != 0 and at // _SECTOR == (at + _FRAME_HEADER - 1) // _SECTOR
            is_commit = commit != 0 if is_valid else has_mark and is_present
            if is_valid and had_mark:
                # The next frame is valid: only the salts of this one are damaged.
                found[-1].is_commit = True
            had_mark = has_mark
            found.append(_Frame(page, is_commit, content, is_valid))
            before = sums
        return found


def _checksum(order: str, content: memoryview, sums: Checksum) -> Checksum:
    """The checksum of the WAL format, continued from ``sums``."""
    one, two = sums
    words = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for even, odd in zip(words, words, strict=True):
        one = (one + even + two) & _MASK
        two = (two + odd + one) & _MASK
    return one, two


def _has_pages(file: Path, frames: list[_Frame]) -> bool:
    """Whether the file has all pages as they were committed last."""
    last = max((at for at, frame in enumerate(frames) if frame.is_commit), default=-1)
    latest = {frame.page: frame.content for frame in frames[: last + 1] if frame.is_valid}
    if not latest:
        return True
    with file.open("rb") as database:
        for page, content in latest.items():
            database.seek((page - 1) * len(content))
            if page and database.read(len(content)) != content:
                return False
    return True
