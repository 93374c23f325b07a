"""The program's icon in all sizes, drawn from resources/icons/ownline.svg.

Run in the build environment: icons.py SVG FOLDER. Writes ownline-SIZE.png, ownline.ico (Windows)
and ownline.icns (macOS); both contain PNG pictures.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO = (16, 24, 32, 48, 64, 128, 256)
_ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def draw(svg: Path, folder: Path) -> dict[int, bytes]:
    """Write the PNG pictures to ``folder`` and return them by size."""
    # late: only the build environment has it
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise SystemExit(f"{svg} is not a picture")
    pictures = {}
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        pictures[size] = bytes(buffer.data().data())
        (folder / f"ownline-{size}.png").write_bytes(pictures[size])
    return pictures


def ico(pictures: dict[int, bytes]) -> bytes:
    """An icon file for Windows: a header, one entry for each picture, the pictures."""
    chosen = [(size, pictures[size]) for size in _ICO]
    place = 6 + 16 * len(chosen)
    entries = b""
    for size, data in chosen:
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), place)
        place += len(data)
    return struct.pack("<HHH", 0, 1, len(chosen)) + entries + b"".join(data for _, data in chosen)


def icns(pictures: dict[int, bytes]) -> bytes:
    """An icon file for macOS: each picture with its kind and length before it."""
    body = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for size, kind in _ICNS.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    place = Path(sys.argv[2])
    place.mkdir(parents=True, exist_ok=True)
    drawn = draw(Path(sys.argv[1]), place)
    (place / "ownline.ico").write_bytes(ico(drawn))
    (place / "ownline.icns").write_bytes(icns(drawn))
