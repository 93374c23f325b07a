"""What a picture says about itself: its kind, its size, how it lies, and whether it has Exif data
with a place. Reads JPEG, PNG, GIF, WebP and BMP without decoding them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

ORIENTATION, GPS, LATITUDE = 0x0112, 0x8825, 0x0002
MAX_ENTRIES = 1000
"""Of a directory of Exif."""
# ITU-T T.81, table B.1: markers without a length, and the starts of frames.
ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels as stored. ``orientation`` is Exif's: 1 upright, 6 to be turned to the right, 0 if it
    says nothing."""

    content_type: str
    width: int = 0
    height: int = 0
    has_exif: bool = False
    orientation: int = 0
    has_place: bool = False


def look(content: bytes) -> Picture | None:
    """None for anything that is no picture. A broken picture has what comes before the break."""
    picture = None
    try:
        if content.startswith(b"\xff\xd8\xff"):
            picture = Picture("image/jpeg")
            for picture in _jpeg(content):  # noqa: B007 - the last one is complete
                pass
        elif content.startswith(b"\x89PNG\r\n\x1a\n"):
            picture = Picture("image/png")
            for picture in _png(content):  # noqa: B007
                pass
        elif content.startswith(b"RIFF") and content[8:12] == b"WEBP":
            picture = Picture("image/webp")
            for picture in _webp(content):  # noqa: B007
                pass
        elif content.startswith((b"GIF87a", b"GIF89a")):
            picture = Picture("image/gif")
            picture = Picture("image/gif", *struct.unpack_from("<HH", content, 6))
        elif content.startswith(b"BM"):
            picture = Picture("image/bmp")
            width, height = struct.unpack_from("<ll", content, 18)
            picture = Picture("image/bmp", abs(width), abs(height))
    except (struct.error, IndexError):
        pass
    return picture


def _jpeg(content: bytes) -> Iterator[Picture]:
    picture, at = Picture("image/jpeg"), 2
    while True:
        while content[at] == 0xFF:
            at += 1
        marker = content[at]
        at += 1
        if marker in ALONE:
            continue
        if marker in (0xD9, 0xDA):
            return
        (length,) = struct.unpack_from(">H", content, at)
        part = content[at + 2 : at + length]
        if marker in FRAMES:
            height, width = struct.unpack_from(">HH", part, 1)
            picture = replace(picture, width=width, height=height)
        elif marker == 0xE1 and part.startswith(b"Exif\0\0"):
            picture = _with_exif(picture, part[6:])
        yield picture
        at += length


def _png(content: bytes) -> Iterator[Picture]:
    picture, at = Picture("image/png"), 8
    while True:
        length, name = struct.unpack_from(">L4s", content, at)
        part = content[at + 8 : at + 8 + length]
        if name == b"IHDR":
            width, height = struct.unpack_from(">LL", part)
            picture = replace(picture, width=width, height=height)
        elif name == b"eXIf":
            picture = _with_exif(picture, part)
        yield picture
        at += length + 12


def _webp(content: bytes) -> Iterator[Picture]:
    """RFC 9649."""
    picture, at = Picture("image/webp"), 12
    while True:
        name, length = struct.unpack_from("<4sL", content, at)
        part = content[at + 8 : at + 8 + length]
        if name == b"VP8X":
            width, height = (int.from_bytes(part[n : n + 3], "little") + 1 for n in (4, 7))
            picture = replace(picture, width=width, height=height)
        elif name == b"VP8 " and not picture.width:
            width, height = struct.unpack_from("<HH", part, 6)
            picture = replace(picture, width=width & 0x3FFF, height=height & 0x3FFF)
        elif name == b"VP8L" and not picture.width:
            (bits,) = struct.unpack_from("<L", part, 1)
            picture = replace(picture, width=(bits & 0x3FFF) + 1, height=(bits >> 14 & 0x3FFF) + 1)
        elif name == b"EXIF":
            picture = _with_exif(picture, part.removeprefix(b"Exif\0\0"))
        yield picture
        at += 8 + length + length % 2


def _with_exif(picture: Picture, tiff: bytes) -> Picture:
    """Also with data that cannot be read: it is there, and may have anything in it."""
    found = replace(picture, has_exif=True)
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return found
    try:
        (first,) = struct.unpack_from(f"{order}L", tiff, 4)
        for tag, value_at in _entries(tiff, order, first):
            if tag == ORIENTATION:
                (turn,) = struct.unpack_from(f"{order}H", tiff, value_at)
                found = replace(found, orientation=turn)
            elif tag == GPS:
                (place,) = struct.unpack_from(f"{order}L", tiff, value_at)
                tags = {each for each, _ in _entries(tiff, order, place)}
                found = replace(found, has_place=LATITUDE in tags)
    except struct.error:
        pass
    return found


def _entries(tiff: bytes, order: str, at: int) -> Iterator[tuple[int, int]]:
    """The tags of a directory, and where their values stand."""
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    for n in range(min(count, MAX_ENTRIES)):
        (tag,) = struct.unpack_from(f"{order}H", tiff, at + 2 + 12 * n)
        yield tag, at + 2 + 12 * n + 8
