"""Writes a picture so that it fits into a number of bytes: only `picture_process` imports this.

What is written has nothing of the file that was read but its pixels.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from desktop.core.records import Record
from desktop.pictures.decoding import proportional, scaled_to

SMALLEST = 320
"""The longest side, in pixels, below which no picture is made smaller."""

_QUALITIES = (90, 80, 70)
# Where a picture is made smaller: 80 looks the same on a phone, and 70 is for what is small anyway.
_QUALITY_SMALLER = 80
_QUALITY_SMALL, _SMALL_SIDE = 70, 1280
_TRIES = 6
# Of the bytes that there are: as near as this is near enough.
_NEAR = 0.94
# A JPEG of the lowest quality is not so much smaller than one of the highest.
_RATIO = 4
# Up to this many pixels, PNG is simply tried; above, a part of it first.
_TRIED_WHOLE = 1_000_000
_WHITE = 0xFFFFFFFF


class Fitted(Record, frozen=True):
    REDACTED = ("data",)

    content_type: str
    width: int
    height: int
    data: bytes


def fit(image: QImage, most_bytes: int, *, is_lossless: bool) -> Fitted | None:
    """As PNG where it ``is_lossless`` and fits; else as the largest JPEG that fits. None where not
    even a small one does. Raises MemoryError."""
    if is_lossless and (png := _as_png(image, most_bytes)):
        return Fitted("image/png", image.width(), image.height(), png)
    image = _on_white(image)
    for quality in _QUALITIES:
        data = _written(image, b"jpeg", quality)
        if len(data) <= most_bytes:
            return Fitted("image/jpeg", image.width(), image.height(), data)
        if len(data) > most_bytes * _RATIO:
            break
    found = _smaller(image, most_bytes, _QUALITY_SMALLER)
    if found is None or max(found.width, found.height) < _SMALL_SIDE:
        found = _smaller(image, most_bytes, _QUALITY_SMALL) or found
    return found


def _as_png(image: QImage, most_bytes: int) -> bytes | None:
    if image.width() * image.height() > _TRIED_WHOLE:
        eighth = max(1, image.height() // 8)
        part = _written(image.copy(0, (image.height() - eighth) // 2, image.width(), eighth))
        # A screen is seldom full everywhere.
        if len(part) * 4 > most_bytes:
            return None
    data = _written(image)
    return data if len(data) <= most_bytes else None


def _smaller(image: QImage, most_bytes: int, quality: int) -> Fitted | None:
    """Looks for the largest side that fits. The bytes grow about as the pixels do."""
    whole = max(image.width(), image.height())
    fits, too_large = 0, whole
    side, best = whole, None
    size = _RATIO * most_bytes
    for _ in range(_TRIES):
        side = int(side * math.sqrt(most_bytes * (1 + _NEAR) / 2 / size))
        if not fits < side < too_large:
            side = (fits + too_large) // 2
        side = max(side, min(SMALLEST, whole))
        if fits >= side or (best is None and side >= too_large):
            break
        made = _jpeg(image, side, quality)
        size = len(made.data)
        if size <= most_bytes:
            fits, best = side, made
            if size >= most_bytes * _NEAR:
                break
        elif side <= SMALLEST:
            break
        else:
            too_large = side
    return best


def _jpeg(image: QImage, side: int, quality: int) -> Fitted:
    width, height = proportional(image.width(), image.height(), side)
    data = _written(scaled_to(image, width, height), b"jpeg", quality)
    return Fitted("image/jpeg", width, height, data)


def _on_white(image: QImage) -> QImage:
    if not image.hasAlphaChannel():
        if image.format() == QImage.Format.Format_Indexed8:
            return _checked(image.convertToFormat(QImage.Format.Format_RGB32))
        return image
    white = _checked(QImage(image.size(), QImage.Format.Format_RGB32))
    white.fill(_WHITE)
    painter = QPainter(white)
    painter.drawImage(0, 0, image)
    painter.end()
    return white


def _written(image: QImage, kind: bytes = b"png", quality: int = -1) -> bytes:
    # Over the same bytes, a picture without the texts, resolution and profile of the first.
    bare = QImage(
        image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format()
    )
    if image.colorCount():
        bare.setColorTable(image.colorTable())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    writer.setQuality(quality)
    writer.setOptimizedWrite(True)
    if not writer.write(_checked(bare)):
        raise MemoryError
    data = buffer.data().data()
    return bytes(data)


def _checked(image: QImage) -> QImage:
    if image.isNull():
        raise MemoryError
    return image
