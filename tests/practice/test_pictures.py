"""What a picture says about itself, also a broken one."""

from __future__ import annotations

import base64
import struct

import pytest

from desktop.practice.inbound_control import PICTURE
from desktop.practice.pictures import Picture, look
from desktop.practice.world import default_world_file
from desktop.practice.wrong_files import WRONG_FILES

PHOTO = (default_world_file().parent / "files" / "photo.jpg").read_bytes()
EXIF_AT = PHOTO.index(b"Exif\0\0")


def tiff(order: str, *entries: tuple[int, int], more: bytes = b"") -> bytes:
    """Exif with one directory: tags with a short or a long in four bytes."""
    start = {"<": b"II*\0", ">": b"MM\0*"}[order] + struct.pack(f"{order}L", 8)
    body = struct.pack(f"{order}H", len(entries))
    for tag, value in entries:
        kind, form = ("H", "H2x") if tag == 0x0112 else ("L", "L")
        body += struct.pack(f"{order}HHL", tag, 3 if kind == "H" else 4, 1)
        body += struct.pack(f"{order}{form}", value)
    return start + body + bytes(4) + more


def jpeg(exif: bytes) -> bytes:
    part = b"Exif\0\0" + exif
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 8, 8, 20, 30, 0)
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(part) + 2) + part + frame + b"\xff\xd9"


def webp(name: bytes, part: bytes) -> bytes:
    chunk = name + struct.pack("<L", len(part)) + part
    return b"RIFF" + struct.pack("<L", len(chunk) + 4) + b"WEBP" + chunk


def test_photo_of_a_phone() -> None:
    assert look(PHOTO) == Picture("image/jpeg", 1600, 1200, True, 6, True)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (base64.b64decode(PICTURE), Picture("image/png", 1, 1)),
        (WRONG_FILES["animation"](b""), Picture("image/gif", 1, 1)),
        (WRONG_FILES["bomb"](b""), Picture("image/png", 60_000, 60_000)),
        (b"BM" + bytes(16) + struct.pack("<ll", 7, -9), Picture("image/bmp", 7, 9)),
        (webp(b"VP8 ", bytes(6) + b"\x20\x40\x10\x80"), Picture("image/webp", 32, 16)),
        (webp(b"VP8L", b"\x2f" + struct.pack("<L", 31 | 15 << 14)), Picture("image/webp", 32, 16)),
        (
            webp(b"VP8X", bytes(4) + b"\x1f\0\0\x0f\0\0"),
            Picture("image/webp", 32, 16),
        ),
        (webp(b"EXIF", tiff("<", (0x0112, 8))), Picture("image/webp", 0, 0, True, 8)),
        (jpeg(tiff("<", (0x0112, 3))), Picture("image/jpeg", 30, 20, True, 3)),
        (jpeg(tiff(">", (0x0112, 1))), Picture("image/jpeg", 30, 20, True, 1)),
        (jpeg(b"nonsense"), Picture("image/jpeg", 30, 20, True)),
        (jpeg(tiff("<", (0x8825, 999))), Picture("image/jpeg", 30, 20, True)),
    ],
)
def test_kinds(content: bytes, expected: Picture) -> None:
    assert look(content) == expected


@pytest.mark.parametrize("content", [b"", b"BEGIN:VCARD", b"<svg/>", b"RIFF....WAVE", b"%PDF-1.7"])
def test_no_picture(content: bytes) -> None:
    assert look(content) is None


def test_a_place_needs_a_latitude() -> None:
    directory = struct.pack("<H", 1) + struct.pack("<HHLL", 0x0002, 5, 3, 0)
    at = len(tiff("<", (0x8825, 0)))
    found = look(jpeg(tiff("<", (0x8825, at), more=directory)))
    assert found is not None
    assert found.has_place
    other = directory.replace(struct.pack("<H", 2), struct.pack("<H", 29), 1)
    found = look(jpeg(tiff("<", (0x8825, at), more=other)))
    assert found is not None
    assert (found.has_exif, found.has_place) == (True, False)


def test_broken_anywhere() -> None:
    """Never an error, never an endless loop."""
    for end in range(400):
        look(PHOTO[:end])
    for at in range(2, 400):
        for value in (0, 1, 0x7F, 0xFF):
            look(PHOTO[:at] + bytes([value]) + PHOTO[at + 1 : 5000])
    assert look(PHOTO[:EXIF_AT] + b"\xff" * 70_000) is not None
    assert look(b"\xff\xd8" + b"\xff" * 1_000_000) is not None
    endless = tiff("<", *[(0x8825, 8)] * 2000)
    assert look(jpeg(endless)) == Picture("image/jpeg", 30, 20, True)
