"""Whether the journal (-wal) holds commits that SQLite would leave out without a word.

SQLite reads a journal up to the first frame whose checksum does not fit and takes what follows for
a commit that a power cut stopped (https://sqlite.org/fileformat2.html#the_write_ahead_log). After
damage in its middle, the outbox would silently be what it was some commits ago.

Each commit is synced before the next one is written, so that a power cut can only tear the last:
behind the gap it leaves, there is at most the end of one commit. Where there are two, the first was
synced once, and something has damaged the file since.
"""

from __future__ import annotations

import struct
from pathlib import Path

from msgspec import Struct

_HEADER = 32
_FRAME_HEADER = 24
_MAGIC = (0x377F0682, 0x377F0683)
_USUAL_PAGE = 4096
_SECTOR = 512
_MASK = 0xFFFFFFFF
_COMMITS_OF_A_POWER_CUT = 1

Sums = tuple[int, int]


class _Frame(Struct):
    page: int
    is_commit: bool
    content: memoryview
    fits: bool
    """Its checksum goes on from the frame before it."""


def wal_of(file: Path) -> Path:
    return file.with_name(file.name + "-wal")


def has_lost_commits(file: Path) -> bool:
    """Whether the journal of this outbox is damaged so that commits would be left out.

    Damage in the last commit, and some in the one before it, cannot be told from a power cut. For
    that there is `CommitCounter`. Raises OSError. Reads the whole journal: some ms per 100 KiB.
    """
    journal = _Wal(file)
    if journal.has_sound_header and journal.marks() <= _COMMITS_OF_A_POWER_CUT:
        # Nothing can be lost, however long it is: as after a migration that a power cut ended.
        return False
    frames = journal.frames()
    # Whether the first one fits can be told by a sound header only.
    first = 0 if journal.has_sound_header else 1
    sound = first
    while sound < len(frames) and frames[sound].fits:
        sound += 1
    if sum(frame.is_commit for frame in frames[sound:]) > _COMMITS_OF_A_POWER_CUT:
        return True
    # A power cut may tear the header when the journal begins anew: then the file has everything.
    return not journal.has_sound_header and not _has_all(file, frames[:sound])


def apply_whole_wal(file: Path) -> None:
    """Of a copy: writes all pages of its journal into the file, those behind a gap, damaged and
    unfinished ones too, and takes the journal away. What is read from it then may be odd. Raises
    OSError."""
    frames = _Wal(file).frames()
    ends = (at for at, frame in enumerate(frames) if frame.is_commit or frame.fits)
    last = max(ends, default=-1)
    file.touch()
    most = file.stat().st_size // _USUAL_PAGE + len(frames)
    with file.open("r+b") as database:
        for frame in frames[: last + 1]:
            if 0 < frame.page <= most:
                database.seek((frame.page - 1) * len(frame.content))
                database.write(frame.content)
    wal_of(file).unlink()


class _Wal:
    def __init__(self, file: Path) -> None:
        journal = wal_of(file)
        self._content = memoryview(journal.read_bytes() if journal.exists() else b"")
        header = self._content[:_HEADER]
        self.has_sound_header = False
        self._order, self._page, self._sums = "<", _USUAL_PAGE, (0, 0)
        if len(header) < _HEADER:
            return
        magic, _, page = struct.unpack(">3I", header[:12])
        self._sums = struct.unpack(">2I", header[24:])
        if magic in _MAGIC:
            order = "<>"[magic & 1]
            self.has_sound_header = _add(order, header[:24], (0, 0)) == self._sums
            if self.has_sound_header:
                self._order, self._page = order, page

    def marks(self) -> int:
        """How many frames could be the end of a commit, damaged or not, of any generation."""
        size = _FRAME_HEADER + self._page
        starts = range(_HEADER + 4, len(self._content) - size + 5, size)
        return sum(self._content[at : at + 4] != bytes(4) for at in starts)

    def frames(self) -> list[_Frame]:
        """Those of the journal's present generation, and what stands between them.

        Behind them may be those of older generations: they have other salts.
        """
        size = _FRAME_HEADER + self._page
        starts = range(_HEADER, len(self._content) - size + 1, size)
        # A header that is not sound may have other salts than its frames.
        at = 16 if self.has_sound_header else _HEADER + 8
        salts = bytes(self._content[at : at + 8])
        found: list[_Frame] = []
        before, had_mark = self._sums, False
        for at in starts:
            content = self._content[at + _FRAME_HEADER : at + size]
            page, commit = struct.unpack(">2I", self._content[at : at + 8])
            sums = struct.unpack(">2I", self._content[at + 16 : at + 24])
            is_present = self._content[at + 8 : at + 16] == salts
            fits = is_present and sums == _add(
                self._order, content, _add(self._order, self._content[at : at + 8], before)
            )
            # What is written over an older generation may be torn between two sectors: then a
            # mark of the older one stands beside the salts of the present one.
            has_mark = commit != 0 and at // _SECTOR == (at + _FRAME_HEADER - 1) // _SECTOR
            is_commit = commit != 0 if fits else has_mark and is_present
            if fits and had_mark:
                # Where the next one fits, only the salts of this one were damaged.
                found[-1].is_commit = True
            had_mark = has_mark
            found.append(_Frame(page, is_commit, content, fits))
            before = sums
        return found


def _add(order: str, content: memoryview, sums: Sums) -> Sums:
    """The checksum of the format, going on from ``sums``."""
    one, two = sums
    words = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for even, odd in zip(words, words, strict=True):
        one = (one + even + two) & _MASK
        two = (two + odd + one) & _MASK
    return one, two


def _has_all(file: Path, frames: list[_Frame]) -> bool:
    """Whether the pages that were committed last are in the file."""
    last = max((at for at, frame in enumerate(frames) if frame.is_commit), default=-1)
    newest = {frame.page: frame.content for frame in frames[: last + 1] if frame.fits}
    if not newest:
        return True
    with file.open("rb") as database:
        for page, content in newest.items():
            database.seek((page - 1) * len(content))
            if page and database.read(len(content)) != content:
                return False
    return True
