"""Copies an animated GIF without what is no picture: comments, texts and data of programs.

https://www.w3.org/Graphics/GIF/spec-gif89a.txt
"""

from __future__ import annotations

from desktop.core.records import Record

_EXTENSION, _PICTURE, _TRAILER = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
# Repeats the animation. Both names are in use.
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


class Gif(Record, frozen=True):
    REDACTED = ("data",)

    data: bytes
    width: int
    height: int
    frames: int


def without_extras(data: bytes) -> Gif | None:
    """None where anything in it is not as the standard says: then it is not passed on."""
    try:
        return _Walk(data).gif()
    except (IndexError, ValueError):
        return None


class _Walk:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._out = bytearray()
        self._frames = 0
        self._has_loop = False

    def gif(self) -> Gif:
        if self._data[:6] not in (b"GIF87a", b"GIF89a"):
            raise ValueError
        self._take(6)
        self._out += b"GIF89a"
        screen = self._take(7)
        width = int.from_bytes(screen[:2], "little")
        height = int.from_bytes(screen[2:4], "little")
        # The last byte, an aspect ratio, is not used by anything that shows GIFs.
        self._out += screen[:6] + b"\0" + self._colours(screen[4])
        while (kind := self._take(1)[0]) != _TRAILER:
            if kind == _EXTENSION:
                self._extension()
            elif kind == _PICTURE:
                self._picture(width, height)
            else:
                raise ValueError
        self._out.append(_TRAILER)
        return Gif(bytes(self._out), width, height, self._frames)

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) != count:
            raise ValueError
        self._at += count
        return taken

    def _colours(self, flags: int) -> bytes:
        return self._take(3 << ((flags & 7) + 1)) if flags & 0x80 else b""

    def _blocks(self) -> list[bytes]:
        blocks = []
        while length := self._take(1)[0]:
            blocks.append(self._take(length))
        return blocks

    def _extension(self) -> None:
        label = self._take(1)[0]
        blocks = self._blocks()
        if label == _CONTROL:
            if [len(block) for block in blocks] != [4]:
                raise ValueError
            self._out += bytes((_EXTENSION, _CONTROL, 4)) + blocks[0] + b"\0"
        elif label == _APPLICATION and blocks[:1] and blocks[0] in _LOOPS and not self._has_loop:
            if len(blocks) < 2 or len(blocks[1]) != 3 or blocks[1][0] != 1:
                return
            self._has_loop = True
            head = bytes((_EXTENSION, _APPLICATION, 11)) + _LOOPS[0]
            self._out += head + b"\x03" + blocks[1] + b"\0"

    def _picture(self, width: int, height: int) -> None:
        place = self._take(9)
        left, top, wide, high = (
            int.from_bytes(place[at : at + 2], "little") for at in range(0, 8, 2)
        )
        if not wide or not high or left + wide > width or top + high > height:
            raise ValueError
        colours = self._colours(place[8])
        bits = self._take(1)
        if not 2 <= bits[0] <= 8:
            raise ValueError
        blocks = self._blocks()
        if not blocks:
            raise ValueError
        self._out += bytes((_PICTURE,)) + place + colours + bits
        for block in blocks:
            self._out += bytes((len(block),)) + block
        self._out.append(0)
        self._frames += 1
