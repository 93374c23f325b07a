"""What the headers of a JPEG say, without decoding it.

libjpeg decodes a baseline JPEG row by row. A progressive one, or one whose colours come one after
the other, it keeps whole: two bytes for each value of each colour.
ITU-T T.81, annex B.
"""

from __future__ import annotations

from typing import BinaryIO

from desktop.core.records import Record

_START_OF_SCAN, _END, _ESCAPED = 0xDA, 0xD9, 0x00
_RESTARTS = range(0xD0, 0xD9)
# Tables (DHT, DAC, and one that is reserved) lie between the start-of-frame markers.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ROW_BY_ROW = frozenset({0xC0, 0xC1, 0xC9})
_MOST_SEGMENTS = 10_000


class JpegHeader(Record, frozen=True):
    width: int
    height: int
    kept_bytes: int
    """What libjpeg keeps in memory beside the picture: 0 where it decodes row by row."""


def read_header(file: BinaryIO) -> JpegHeader | None:
    """None where it is no JPEG, or ends before its picture begins."""
    if file.read(2) != b"\xff\xd8":
        return None
    frame: tuple[int, bytes] | None = None
    for _ in range(_MOST_SEGMENTS):
        marker = _next_marker(file)
        if marker is None or marker == _END:
            return None
        length = int.from_bytes(file.read(2), "big") - 2
        if length < 0 or len(body := file.read(length)) != length:
            return None
        if marker in _FRAMES and frame is None:
            frame = marker, body
        if marker == _START_OF_SCAN:
            return _header(*frame, body) if frame is not None else None
    return None


def _next_marker(file: BinaryIO) -> int | None:
    """Like libjpeg, skips what is between segments."""
    for _ in range(_MOST_SEGMENTS):
        byte = file.read(1)
        if not byte:
            return None
        if byte != b"\xff":
            continue
        while byte == b"\xff":
            byte = file.read(1)
        if byte and byte[0] != _ESCAPED and byte[0] not in _RESTARTS:
            return byte[0]
    return None


def _header(marker: int, frame: bytes, scan: bytes) -> JpegHeader | None:
    if len(frame) < 6 or not scan or len(frame) < 6 + 3 * frame[5]:
        return None
    height, width = int.from_bytes(frame[1:3], "big"), int.from_bytes(frame[3:5], "big")
    samplings = [frame[7 + 3 * at] for at in range(frame[5])]
    if not width or not height or not samplings or not all(s >> 4 and s & 15 for s in samplings):
        return None
    if marker in _ROW_BY_ROW and scan[0] >= len(samplings):
        return JpegHeader(width, height, 0)
    across, down = max(s >> 4 for s in samplings), max(s & 15 for s in samplings)
    blocks = sum(
        -(-width * (s >> 4) // (8 * across)) * -(-height * (s & 15) // (8 * down))
        for s in samplings
    )
    return JpegHeader(width, height, blocks * 128)
