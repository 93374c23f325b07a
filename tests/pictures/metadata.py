"""What a file says beside its picture."""

from __future__ import annotations

_JPEG = {0xE0, 0xDB, 0xC0, 0xC4}
_PNG = {b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"IDAT", b"IEND"}


def metadata_of(data: bytes) -> list[str]:
    """The parts of a JPEG, PNG or GIF that are none of the picture. Any that it does not know
    count."""
    if data.startswith(b"\xff\xd8"):
        return list(_of_jpeg(data))
    if data.startswith(b"\x89PNG"):
        return list(_of_png(data))
    return list(_of_gif(data))


def _of_jpeg(data: bytes) -> list[str]:
    found = [] if data.endswith(b"\xff\xd9") else ["bytes after the end"]
    at = 2
    while (marker := data[at + 1]) != 0xDA:
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        # 16: without a small picture.
        is_plain = marker != 0xE0 or (length == 16 and data[at + 4 : at + 9] == b"JFIF\0")
        if marker not in _JPEG or not is_plain:
            found.append(f"marker {marker:x}")
        at += 2 + length
    return found


def _of_png(data: bytes) -> list[str]:
    found = []
    at = 8
    while at < len(data):
        name = data[at + 4 : at + 8]
        if name not in _PNG:
            found.append(repr(name))
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return found


def _of_gif(data: bytes) -> list[str]:
    found = []
    at = 13 + _colours(data[10])
    while data[at] != 0x3B:
        if data[at] == 0x21:
            is_loop = data[at + 1] == 0xFF and data[at + 3 : at + 14] == b"NETSCAPE2.0"
            if data[at + 1] != 0xF9 and not is_loop:
                found.append(f"extension {data[at + 1]:x}")
            at += 2
        else:
            at += 11 + _colours(data[at + 9])
        while data[at]:
            at += data[at] + 1
        at += 1
    return found if at == len(data) - 1 else [*found, "bytes after the end"]


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0
