"""Decodes a picture with Qt: only `picture_process` imports this.

The size is read before the picture is, and what would not fit in memory is refused. A JPEG is
decoded smaller than it is where that suffices, which needs less memory and time.
"""

from __future__ import annotations

import math
import os
from typing import BinaryIO

from PySide6.QtCore import QFile, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader, QTransform

from desktop.core.records import Record
from desktop.pictures import kinds
from desktop.pictures.answers import DAMAGED, TOO_MANY_PIXELS
from desktop.pictures.jpeg_header import read_header
from desktop.pictures.orientation import has_chunk, orientation_of

MOST_PIXELS = 120_000_000
"""Of a JPEG. Others are decoded whole: see `_MOST_BYTES`."""

_MOST_BYTES = 200 << 20
"""Of a whole picture in memory, and of what libjpeg keeps of a progressive one."""

_MOST_SIDE = 65_535

Turn = QImageIOHandler.Transformation
# From the EXIF orientation. https://doc.qt.io/qt-6/qimageiohandler.html#Transformation-enum
_TURNS = (
    Turn.TransformationNone,
    Turn.TransformationMirror,
    Turn.TransformationRotate180,
    Turn.TransformationFlip,
    Turn.TransformationFlipAndRotate90,
    Turn.TransformationRotate90,
    Turn.TransformationMirrorAndRotate90,
    Turn.TransformationRotate270,
)
_TURNED_BY_QT = (kinds.JPEG, kinds.TIFF)
_KEPT = {
    QImage.Format.Format_Grayscale8,
    QImage.Format.Format_Indexed8,
    QImage.Format.Format_RGB32,
    QImage.Format.Format_ARGB32,
}


# A reader must not outlive its file, and Python does not promise an order: both stay to the end.
_sources: list[_Source] = []


class Refused(Exception):  # noqa: N818 - it is an answer
    """Its argument is a word of `answers`. ``pixels``: how many the picture has, and how many it
    may have; 0: that is not why."""

    def __init__(self, word: str, pixels: tuple[int, int] = (0, 0)) -> None:
        super().__init__(word)
        self.pixels = pixels


class Decoded(Record, frozen=True):
    """Upright, in sRGB. ``image`` is a QImage."""

    image: QImage
    original_width: int
    original_height: int
    is_animation: bool


def decode(descriptor: int, kind: str, *, most_pixels: int, box: int) -> Decoded:
    """Reads the open file. The result has at most ``most_pixels``, and no side longer than ``box``
    (0: any). Raises Refused, and MemoryError."""
    with open(descriptor, "rb", closefd=False) as file:
        bytes_kept, orientation, is_animated_png = _headers(file, kind)
    source = _Source(descriptor, kind)
    size = source.reader.size()
    if size.isEmpty() or max(size.width(), size.height()) > _MOST_SIDE:
        raise Refused(DAMAGED if size.isEmpty() else TOO_MANY_PIXELS)
    _refuse_too_many(source.reader, kind, size, bytes_kept)
    turn = source.reader.transformation() if kind in _TURNED_BY_QT else _TURNS[orientation - 1]
    target = _smaller(size, most_pixels, box)
    image, is_animation = source.read(_scaled_by_libjpeg(size, target, most_pixels, kind))
    if image.width() > target.width() or image.height() > target.height():
        image = scaled_to(image, target.width(), target.height())
    image = _upright(_in_srgb(image), turn)
    if turn.value & Turn.TransformationRotate90.value:
        size = size.transposed()
    return Decoded(image, size.width(), size.height(), is_animation or is_animated_png)


def scaled_to(image: QImage, width: int, height: int) -> QImage:
    """Raises Refused where there is no memory."""
    scaled = image.scaled(
        width,
        height,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    if scaled.isNull():
        raise MemoryError
    return scaled


def proportional(width: int, height: int, longest: int) -> tuple[int, int]:
    """The size whose longest side is ``longest``."""
    part = longest / max(width, height)
    return max(1, round(width * part)), max(1, round(height * part))


class _Source:
    """Only Qt's reader of this kind gets to see the file."""

    def __init__(self, descriptor: int, kind: str) -> None:
        _sources.append(self)
        os.lseek(descriptor, 0, os.SEEK_SET)
        self._file = QFile()
        if not self._file.open(
            descriptor,
            QIODevice.OpenModeFlag.ReadOnly,
            QFile.FileHandleFlag.DontCloseHandle,
        ):
            raise Refused(DAMAGED)
        self.reader = QImageReader(self._file, kind.encode())
        self.reader.setAutoDetectImageFormat(False)
        self.reader.setDecideFormatFromContent(False)
        self.reader.setAutoTransform(False)

    def read(self, scaled: QSize | None) -> tuple[QImage, bool]:
        """The first picture, and whether it is one of an animation."""
        is_animation = self.reader.supportsAnimation() and self.reader.imageCount() > 1
        if scaled is not None:
            self.reader.setScaledSize(scaled)
        image = self.reader.read()
        if image.isNull():
            raise Refused(DAMAGED)
        return image, is_animation


def _headers(file: BinaryIO, kind: str) -> tuple[int, int, bool]:
    """What libjpeg keeps of a JPEG in bytes; the orientation that Qt does not read; whether it is
    an animated PNG, of which Qt knows nothing."""
    bytes_kept = 0
    if kind == kinds.JPEG:
        file.seek(0)
        header = read_header(file)
        if header is None:
            raise Refused(DAMAGED)
        bytes_kept = header.kept_bytes
    is_animated_png = kind == kinds.PNG and has_chunk(file, b"acTL")
    return bytes_kept, orientation_of(file, kind), is_animated_png


def _refuse_too_many(reader: QImageReader, kind: str, size: QSize, bytes_kept: int) -> None:
    pixels = size.width() * size.height()
    if kind == kinds.JPEG:
        most = min(MOST_PIXELS, pixels * _MOST_BYTES // max(bytes_kept, 1))
    else:
        # Some readers tell the format only with the picture: nearly all have four bytes.
        depth = QImage.toPixelFormat(reader.imageFormat()).bitsPerPixel() or 32
        most = _MOST_BYTES * 8 // max(depth, 32)
    if pixels > most:
        raise Refused(TOO_MANY_PIXELS, (pixels, most))


def _smaller(size: QSize, most_pixels: int, box: int) -> QSize:
    width, height = size.width(), size.height()
    longest = max(width, height)
    if (pixels := width * height) > most_pixels:
        longest = int(longest * math.sqrt(most_pixels / pixels))
    longest = max(1, min(longest, box or longest))
    return size if longest >= max(width, height) else QSize(*proportional(width, height, longest))


def _scaled_by_libjpeg(size: QSize, target: QSize, most_pixels: int, kind: str) -> QSize | None:
    """libjpeg makes a picture smaller by eighths while it decodes it. Chosen is the smallest that
    has all pixels of ``target``, or the largest below ``most_pixels``."""
    if kind != kinds.JPEG or target == size:
        return None
    width, height = size.width(), size.height()
    eighths = 8
    for fewer in range(7, 0, -1):
        is_enough = width * fewer // 8 >= target.width() and height * fewer // 8 >= target.height()
        if not is_enough and width * eighths // 8 * (height * eighths // 8) <= most_pixels:
            break
        eighths = fewer
    if eighths == 8:
        return None
    return QSize(max(1, width * eighths // 8), max(1, height * eighths // 8))


def _in_srgb(image: QImage) -> QImage:
    space = image.colorSpace()
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    has_other_space = space.isValid() and space != srgb
    if image.format() not in _KEPT or has_other_space:
        wanted = QImage.Format.Format_RGB32
        if image.hasAlphaChannel():
            wanted = QImage.Format.Format_ARGB32
        elif image.format() == QImage.Format.Format_Grayscale16:
            wanted = QImage.Format.Format_Grayscale8
        if has_other_space:
            # Where a profile cannot be used, the colours stay as they are.
            converted = image.convertedToColorSpace(srgb, wanted)
            image = image if converted.isNull() else converted
        image = image.convertToFormat(wanted)
    if image.isNull():
        raise MemoryError
    return image


def _upright(image: QImage, turn: Turn) -> QImage:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    if turn.value & Turn.TransformationMirror.value:
        image = image.flipped(across)
    if turn.value & Turn.TransformationFlip.value:
        image = image.flipped(down)
    if turn.value & Turn.TransformationRotate90.value:
        image = image.transformed(QTransform().rotate(90))
    if image.isNull():
        raise MemoryError
    return image
