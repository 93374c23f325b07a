"""Pictures: a photo of 100 megapixels is made small enough to be sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, Limit, Reach
from bench.runs import Runs

_SIDE = 10_000


def pictures(runs: Runs) -> Iterator[Figure]:
    photo = _photo(runs.folder / "photo.jpg")
    found = runs.inside(runs.home(1_000), "attach", str(photo))
    name = "a photo of 100 megapixels attached"
    yield Figure(name, "s", tuple(found["seconds"]), (), (Limit(Reach.MOST, 5),))
    limits = (Limit(Reach.P99, 16),)
    gaps, idle = tuple(found["gaps"]), tuple(found["idle"])
    yield Figure(f"{name}: gaps of a 10 ms timer", "ms", gaps, idle, limits)
    more = (Limit(Reach.MORE, 150),)
    most, before = tuple(found["most"]), (found["before"],)
    yield Figure(f"{name}: memory of all processes", "MiB", most, before, more)


def _photo(path: Path) -> Path:
    """Waves with fine detail, so that it is as large as a photo."""
    # late: only this group needs it
    from PySide6.QtGui import QImage, QImageWriter, QPainter

    side = 1_000
    pixels = bytearray(side * side * 4)
    value = 1
    for at in range(0, len(pixels), 4):
        value = value * 1_103_515_245 + 12_345 & 0x7FFFFFFF
        noise = value >> 26
        x, y = at // 4 % side, at // 4 // side
        pixels[at : at + 4] = bytes((x // 5 + noise & 255, y // 5 + noise & 255, noise * 3, 255))
    tile = QImage(bytes(pixels), side, side, QImage.Format.Format_RGB32)
    whole = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(whole)
    for x in range(0, _SIDE, side):
        for y in range(0, _SIDE, side):
            painter.drawImage(x, y, tile)
    painter.end()
    writer = QImageWriter(str(path), b"jpeg")
    writer.setQuality(90)
    if not writer.write(whole):
        raise RuntimeError("the photo could not be written")
    return path
