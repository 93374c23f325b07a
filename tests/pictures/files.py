"""Makes pictures for tests, good and hostile."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from desktop.core.file_errors import PictureError
from desktop.pictures.preparation import PreparedPicture, Thumbnail, prepare_picture, thumbnail

MOST = 1_500_000
PLACE = b"51 deg 30 min"


def prepared(source: Path, *, most_bytes: int = MOST, longest_side: int = 0) -> PreparedPicture:
    """The result lies beside the source, with ``.out`` after its name."""
    return prepare_picture(
        source,
        result(source),
        most_bytes=most_bytes,
        longest_side=longest_side,
        go_on=lambda _part: True,
    )


def result(source: Path) -> Path:
    return source.with_name(source.name + ".out")


def shown(source: Path, side: int = 64) -> Thumbnail:
    return thumbnail(source, side, lambda _part: True)


def refusal(source: Path, *, most_bytes: int = MOST) -> str:
    """The title of the refusal, the same for both; empty where there is none. Any other exception
    is a bug."""
    try:
        shown(source)
    except PictureError as error:
        first = error.title
    else:
        first = ""
    try:
        prepared(source, most_bytes=most_bytes)
    except PictureError as error:
        assert error.title == first
        assert not result(source).exists()
        return error.title
    result(source).unlink()
    assert not first
    return ""


def encoded(image: QImage, kind: str, quality: int = 90) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind.encode())
    writer.setQuality(quality)
    assert writer.write(image), writer.errorString()
    return bytes(buffer.data().data())


def corners(width: int = 60, height: int = 40) -> QImage:
    """Red, green (above), blue and black: which corner is where can be seen."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            left, upper = x < width // 2, y < height // 2
            image.setPixel(x, y, (0xFFFF0000 if left else 0xFF00FF00) if upper else 0xFF000000)
            if not upper and left:
                image.setPixel(x, y, 0xFF0000FF)
    return image


def names_of_corners(image: QImage) -> str:
    """From the upper left, as one reads: r, g, b or k."""
    across, down = image.width(), image.height()
    places = [(x, y) for y in (down // 4, down * 3 // 4) for x in (across // 4, across * 3 // 4)]
    return "".join(_name(image, *place) for place in places)


def _name(image: QImage, x: int, y: int) -> str:
    colour = image.pixelColor(x, y)
    parts = {"r": colour.red(), "g": colour.green(), "b": colour.blue()}
    brightest = max(parts, key=lambda name: parts[name])
    return brightest if parts[brightest] > 128 else "k"


def noise(width: int, height: int, *, has_alpha: bool = False) -> QImage:
    """Does not compress."""
    pixels = random.Random(width).randbytes(width * height * 4)
    alpha = QImage.Format.Format_ARGB32 if has_alpha else QImage.Format.Format_RGB32
    return QImage(pixels, width, height, alpha).copy()


def exif(orientation: int) -> bytes:
    """A TIFF with an orientation, and a folder of GPS with a place."""
    gps = struct.pack(">HHHI4s", 1, 0x001D, 2, len(PLACE), struct.pack(">I", 56)) + bytes(4)
    first = struct.pack(">H", 2)
    first += struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    first += struct.pack(">HHII", 0x8825, 4, 1, 38)
    return b"MM\0*" + struct.pack(">I", 8) + first + bytes(4) + gps + PLACE


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """Also with a comment and XMP."""
    exif_part = b"\xff\xe1" + _segment(b"Exif\0\0" + exif(orientation))
    xmp = b"\xff\xe1" + _segment(b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>")
    comment = b"\xff\xfe" + _segment(b"a comment")
    return jpeg[:2] + exif_part + xmp + comment + jpeg[2:]


def _segment(body: bytes) -> bytes:
    return struct.pack(">H", len(body) + 2) + body


def jpeg_of_size(jpeg: bytes, width: int, height: int) -> bytes:
    """The same, with another size in its header."""
    at = jpeg.index(b"\xff\xc0") + 5
    return jpeg[:at] + struct.pack(">HH", height, width) + jpeg[at + 4 :]


def jpeg_of_many_scans(side: int, scans: int) -> bytes:
    """Grey and progressive: each scan says of all blocks that nothing changes."""
    frame = b"\xff\xc2" + _segment(struct.pack(">BHHBBBB", 8, side, side, 1, 1, 0x11, 0))
    tables = b"\xff\xdb" + _segment(b"\0" + bytes([1] * 64))
    # One code of one bit: the next 16,384 blocks have no more values.
    tables += b"\xff\xc4" + _segment(b"\x10" + bytes([1] + [0] * 15) + b"\xe0")
    tables += b"\xff\xc4" + _segment(b"\0" + bytes([1] + [0] * 15) + b"\0")
    blocks = (side // 8) ** 2
    first = b"\xff\xda" + _segment(b"\x01\x01\0\0\0\0") + bytes(blocks // 8 + 1)
    more = b"\xff\xda" + _segment(b"\x01\x01\0\x01\x3f\0") + bytes(blocks // 8738 + 1)
    return b"\xff\xd8" + frame + tables + first + more * scans + b"\xff\xd9"


def png(width: int, height: int, *chunks: tuple[bytes, bytes], rows: int | None = None) -> bytes:
    """Black, one byte a pixel, with further chunks before the picture."""
    packer = zlib.compressobj(1)
    row = bytes(width + 1)
    packed = [packer.compress(row) for _ in range(height if rows is None else rows)]
    body = b"".join([*packed, packer.flush()])
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), *chunks, (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)


def gif(width: int, height: int, frames: int, *, extras: bool = True) -> bytes:
    """Grey, each picture another; with a comment, XMP and a loop."""
    out = b"GIF89a" + struct.pack("<HHBBB", width, height, 0xE6, 0, 0)
    out += b"".join(bytes([grey * 2] * 3) for grey in range(128))
    out += b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    if extras:
        out += b"\x21\xfe\x09a comment\0" + b"\x21\xff\x0bXMP DataXMP\x0a<x:xmpmeta\0"
        out += b"\x21\x01\x0c" + bytes(12) + b"\x0asome words\0"
    for frame in range(frames):
        out += b"\x21\xf9\x04\x04\x0a\0\0\0"
        out += b"\x2c" + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x07"
        out += b"".join(_gif_blocks(width * height, 20 + frame)) + b"\0"
    return out + b"\x3b"


def _gif_blocks(pixels: int, grey: int) -> Iterable[bytes]:
    """LZW that compresses nothing: it starts anew before its codes become longer than a byte."""
    while pixels > 0:
        count = min(pixels, 100)
        pixels -= count
        codes = b"\x80" + bytes([grey]) * count + (b"" if pixels else b"\x81")
        yield bytes([len(codes)]) + codes


def bmp(width: int, height: int, rows: int) -> bytes:
    """24 bits a pixel, white; the header may promise more than there is."""
    body = b"\xff" * ((width * 3 + 3) // 4 * 4 * rows)
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(body), 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + len(body), 0, 0, 54) + head + body


def tiff(width: int, height: int, offset: int = 8, count: int = 16) -> bytes:
    """Grey, in one strip of ``count`` bytes at ``offset``, with a description."""
    words = b"some words\0"
    strip = bytes(16)
    tags = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 1)]
    tags += [(262, 3, 1, 1), (270, 2, len(words), 24), (273, 4, 1, offset), (277, 3, 1, 1)]
    tags += [(278, 4, 1, height), (279, 4, 1, count)]
    folder = struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags)
    start = 24 + len(words) + 1
    return b"II*\0" + struct.pack("<I", start) + strip + words + b"\0" + folder + bytes(4)
