"""The pictures of the guide and the README: pictures of the tour, reduced to 256 colours.

Run in .venv: pictures.py TOUR FOLDER. `dev.py pictures` runs the tour first.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from pathlib import Path

NAMES = (
    "01-welcome", "03-signed-in", "04-reasons", "05-compose", "06-answer", "07-reply",
    "08-delivered",
    "09-failed-with-remedy", "10-queue-text", "11-recipients", "12-planned", "13-search", "14-dark",
    "15-said-stop", "16-night", "17-templates", "18-photo", "19-photo-answer", "20-group",
    "21-group-answers", "24-list-text", "26-list-left-out", "27-list-send", "28-list-in-outbox",
    "29-closing",
)  # fmt: skip
_MOST = 256


def palette(counts: Counter[int]) -> dict[int, int]:
    """Maps each colour (0xAARRGGBB) to one of at most 256. The most frequent colours come first,
    so that flat areas keep theirs; others are added if they differ enough."""
    common = [colour for colour, _ in counts.most_common()]
    chosen = common if len(common) <= _MOST else []
    apart = 4
    while not chosen:
        for colour in common:
            if all(_distance(colour, other) > apart for other in chosen):
                chosen.append(colour)
                if len(chosen) > _MOST:
                    chosen = []
                    break
        apart *= 2
    known = set(chosen)
    return {
        colour: colour if colour in known else min(chosen, key=lambda o: _distance(colour, o))
        for colour in common
    }


def reduce(source: Path, to: Path) -> None:
    from PySide6.QtGui import QImage

    picture = QImage(str(source)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = array("I", bytes(picture.constBits()))
    stands_for = palette(Counter(pixels))
    colours = sorted(set(stands_for.values()))
    places = {colour: colours.index(other) for colour, other in stands_for.items()}
    width, height = picture.width(), picture.height()
    made = QImage(width, height, QImage.Format.Format_Indexed8)
    made.setColorTable(colours)
    line = made.bytesPerLine()
    bits = memoryview(made.bits())
    indices = bytes(map(places.__getitem__, pixels))
    for row in range(height):
        bits[row * line : row * line + width] = indices[row * width : (row + 1) * width]
    made.save(str(to), "PNG", 0)  # type: ignore[call-overload]  # 0: best compression


def _distance(one: int, other: int) -> int:
    """The squared distance in RGB."""
    return sum(((one >> bit & 255) - (other >> bit & 255)) ** 2 for bit in (0, 8, 16))


if __name__ == "__main__":
    for name in NAMES:
        reduce(Path(sys.argv[1], f"{name}.png"), Path(sys.argv[2], f"{name}.png"))
