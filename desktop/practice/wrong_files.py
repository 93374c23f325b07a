"""Bytes that an attachment does not announce, for the fault ``wrong_bytes``."""

from __future__ import annotations

import base64
import gzip
import struct
import zlib
from collections.abc import Callable, Mapping

HOSTILE_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
    "<script>alert(1)</script>"
    '<image xlink:href="http://media.elsewhere.example/seen.png" width="9" height="9"/></svg>'
)
HOSTILE_PAGE = (
    "<!DOCTYPE html><script>alert(1)</script>"
    '<img src="http://media.elsewhere.example/seen.png" onerror="alert(2)">'
)
# Two frames of one point, for ever.
ANIMATION = (
    "R0lGODlhAQABAIAAAP8AAAAA/yH/C05FVFNDQVBFMi4wAwEAAAAh+QQAAQAAACwAAAAAAQABAAACAkQBACH5BAABAAAA"
    "LAAAAAABAAEAAAICTAEAOw=="
)


def _png(width: int, height: int, rows: bytes) -> bytes:
    """Grey, 8 bits a point."""
    parts = (
        (b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))
        for name, data in parts
    )


WRONG_FILES: Mapping[str, Callable[[bytes], bytes]] = {
    "picture": lambda _right: _png(64, 64, (b"\0" + bytes(range(0, 256, 4))) * 64),
    "bomb": lambda _right: _png(60_000, 60_000, bytes(60_001 * 200)),
    "svg": lambda _right: HOSTILE_SVG.encode(),
    "html": lambda _right: HOSTILE_PAGE.encode(),
    "animation": lambda _right: base64.b64decode(ANIMATION),
    "program": lambda _right: b"MZ\x90\0" + bytes(4096),
    "garbage": lambda right: bytes(each ^ 0xA5 for each in right[:100_000]),
    "half": lambda right: right[: len(right) // 2],
    "empty": lambda _right: b"",
}
"""Each takes the right bytes. ``bomb``: a small file that says that it is 60,000 pixels wide."""


def packed_zeros(size: int) -> bytes:
    """A small body that becomes ``size`` bytes when it is unpacked."""
    return gzip.compress(bytes(size), 9)
