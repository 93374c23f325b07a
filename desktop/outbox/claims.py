"""What was claimed last, in a small file beside the outbox: an older outbox is recognised by it.

An outbox that was restored from a copy, or lost its journal, does not know of texts that have gone
out since. Nothing inside it can tell that.
"""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

from desktop.outbox.store import create_private, sync_folder, translated

# Two places, written in turn, each in a sector of its own: a power cut tears at most one of them.
_PLACES = (0, 512)
_SIZE = 1024
_NUMBER = struct.Struct(">Q")
_CHECK = struct.Struct(">I")
_LENGTH = _NUMBER.size + _CHECK.size

# Only the content has to be on the disk: its size never changes.
_sync = getattr(os, "fdatasync", os.fsync)


class Claims:
    """The number of the history line of the newest claim. Any thread; one writes at a time.

    A file that is not there or cannot be understood knows of none: an older Ownline had no such
    file, and a power cut may leave an empty one.
    """

    def __init__(self, outbox: Path) -> None:
        self._file = outbox.with_name(f"{outbox.stem}-claims")

    def last(self) -> int:
        """0: none. Raises DiskError."""
        return max(number for number, _ in self._places())

    def make(self) -> None:
        """Makes sure of the file, so that writing a claim down needs no room. Raises DiskError."""
        with translated():
            if self._file.exists() and self._file.stat().st_size == _SIZE:
                return
            create_private(self._file)
            with self._file.open("r+b") as file:
                file.truncate()
                file.write(bytes(_SIZE))
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self._file.parent)

    def note(self, line: int) -> None:
        """After the claim was committed and before the first byte goes out; it is on the disk when
        this returns. Raises DiskError."""
        _, place = min(self._places())
        number = _NUMBER.pack(line)
        with translated(), self._file.open("r+b", buffering=0) as file:
            file.seek(place)
            file.write(number + _CHECK.pack(zlib.crc32(number)))
            _sync(file.fileno())

    def forget(self) -> None:
        """They were of another outbox. Raises OSError."""
        self._file.unlink(missing_ok=True)

    def _places(self) -> list[tuple[int, int]]:
        """The number in each place, 0 where there is none, and the place."""
        self.make()
        with translated():
            content = self._file.read_bytes()
        found = []
        for place in _PLACES:
            number = content[place : place + _NUMBER.size]
            check = content[place + _NUMBER.size : place + _LENGTH]
            is_whole = check == _CHECK.pack(zlib.crc32(number))
            found.append((_NUMBER.unpack(number)[0] if is_whole else 0, place))
        return found
