"""The orientation in the EXIF of WebP and PNG, which Qt reads only for JPEG and TIFF.

EXIF 3.0, 4.6.5: a TIFF whose first folder has the tag Orientation.
"""

from __future__ import annotations

from typing import BinaryIO, Literal

from desktop.pictures import kinds

_TAG, _SHORT = 0x0112, 3
_MOST_CHUNKS = 10_000
_MOST_EXIF = 1 << 20


def orientation_of(file: BinaryIO, kind: str) -> int:
    """From 1 to 8; 1 (upright) where there is none, and for other kinds."""
    if kind == kinds.PNG:
        exif = _chunk(file, start=8, name=b"eXIf", length_first=True)
    elif kind == kinds.WEBP:
        exif = _chunk(file, start=12, name=b"EXIF", length_first=False)
    else:
        return 1
    return _orientation(exif.removeprefix(b"Exif\0\0"))


def has_chunk(file: BinaryIO, name: bytes) -> bool:
    """Whether a PNG has a chunk of this name before its picture."""
    return _find(file, start=8, name=name, length_first=True) is not None


def _chunk(file: BinaryIO, *, start: int, name: bytes, length_first: bool) -> bytes:
    length = _find(file, start=start, name=name, length_first=length_first)
    return file.read(min(length, _MOST_EXIF)) if length else b""


def _find(file: BinaryIO, *, start: int, name: bytes, length_first: bool) -> int | None:
    """The length of the first chunk of this name, with the file at its content."""
    file.seek(start)
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8:
            return None
        found, length = head[4:], int.from_bytes(head[:4], "big")
        after = length + 4  # its checksum
        if not length_first:
            found, length = head[:4], int.from_bytes(head[4:], "little")
            after = length + length % 2
        if found == name:
            return length
        if name == b"acTL" and found == b"IDAT":
            return None
        file.seek(after, 1)
    return None


def _orientation(exif: bytes) -> int:
    order: Literal["little", "big"]
    if exif[:4] == b"II*\0":
        order = "little"
    elif exif[:4] == b"MM\0*":
        order = "big"
    else:
        return 1

    def number(at: int, size: int) -> int:
        return int.from_bytes(exif[at : at + size], order)

    folder = number(4, 4)
    for at in range(folder + 2, folder + 2 + 12 * min(number(folder, 2), 1000), 12):
        if number(at, 2) == _TAG and number(at + 2, 2) == _SHORT:
            value = number(at + 8, 2)
            return value if 1 <= value <= 8 else 1
    return 1
