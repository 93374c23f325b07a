"""The files that people of practice answer with: resources/practice/files.

Run in .venv with QT_QPA_PLATFORM=offscreen: example_files.py FOLDER. The photo lies on its side and
says so (Exif orientation 6), and it says where it was taken: a phone's photo does both. The fonts
of the system change its bytes.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPolygonF,
    QTransform,
)

WIDTH, HEIGHT = 1200, 1600  # upright
QUALITY = 60
TURN_RIGHT = 6  # the orientation of a phone that is held upright
ASCII, SHORT, LONG, RATIONAL = 2, 3, 4, 5
PLACE = (("N", (37, 49, 11)), ("W", (122, 28, 42)))  # the Golden Gate Bridge

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Adeyemi;Olu;;;\r\nFN:Olu Adeyemi\r\nORG:Boat Yard Café\r\n"
    "TEL;TYPE=CELL:+17075550188\r\nEMAIL:olu@boatyard.example\r\nEND:VCARD\r\n"
)


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    for name, content in (
        ("photo.jpg", photo()),
        ("olu.vcf", CARD.encode()),
        ("voice.amr", voice(seconds=3)),
        ("clip.mp4", clip()),
    ):
        (folder / name).write_bytes(content)
    application.quit()
    return 0


def photo() -> bytes:
    """A JPEG with an Exif part behind its start."""
    upright = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(upright)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    upright.transformed(QTransform().rotate(-90)).save(buffer, "JPEG", QUALITY)
    content = buffer.data().data()
    exif = b"Exif\0\0" + _tiff()
    return content[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + content[2:]


def _paint(painter: QPainter) -> None:
    sky = QLinearGradient(0, 0, 0, HEIGHT * 0.6)
    sky.setColorAt(0, QColor("#3f7fc0"))
    sky.setColorAt(1, QColor("#f3d9b0"))
    painter.fillRect(0, 0, WIDTH, HEIGHT, sky)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#fff3c4"))
    painter.drawEllipse(QPointF(880, 360), 110, 110)
    for colour, heights in (
        ("#6d86a3", (820, 640, 780, 590, 730, 810)),
        ("#48637f", (960, 860, 930, 800, 900, 950)),
        ("#2f4a3f", (1130, 1060, 1120, 1080, 1010, 1090)),
    ):
        edge = [QPointF(n * WIDTH / 5, height) for n, height in enumerate(heights)]
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([QPointF(0, HEIGHT), *edge, QPointF(WIDTH, HEIGHT)]))
    state = 7
    for _ in range(2600):  # grass, so that it is as large as a photo
        state = (state * 1103515245 + 12345) % 2**31
        x, y = state % WIDTH, 1150 + (state >> 11) % (HEIGHT - 1150)
        painter.setPen(QColor.fromHsv(90 + state % 40, 130, 90 + (state >> 7) % 90))
        painter.drawLine(x, y, x + state % 9 - 4, y - 14 - state % 17)
    painter.setPen(QColor("#ffffff"))
    font = QFont()
    font.setPixelSize(150)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(0, 60, WIDTH, 200, Qt.AlignmentFlag.AlignCenter, "↑ photo")


def _tiff() -> bytes:
    """Exif's TIFF part, big endian: the camera, the orientation, and the place (Exif 2.3)."""
    # First directory, camera, directory of the place, degrees.
    camera = b"Practice Phone\0"
    first_size = 2 + 12 * 4 + 4
    camera_at = 8 + first_size
    place_at = camera_at + len(camera) + len(camera) % 2
    degrees_at = place_at + 2 + 12 * 4 + 4
    first = struct.pack(">H", 4)
    first += _entry(0x010F, ASCII, len(camera), struct.pack(">L", camera_at))
    first += _entry(0x0110, ASCII, len(camera), struct.pack(">L", camera_at))
    first += _entry(0x0112, SHORT, 1, struct.pack(">HH", TURN_RIGHT, 0))
    first += _entry(0x8825, LONG, 1, struct.pack(">L", place_at)) + b"\0\0\0\0"
    place, degrees = struct.pack(">H", 4), b""
    for n, (side, angle) in enumerate(PLACE):
        place += _entry(2 * n + 1, ASCII, 2, f"{side}\0\0\0".encode())
        place += _entry(2 * n + 2, RATIONAL, 3, struct.pack(">L", degrees_at + len(degrees)))
        degrees += b"".join(struct.pack(">LL", each, 1) for each in angle)
    camera += b"\0" * (len(camera) % 2)
    return b"MM\0*\0\0\0\x08" + first + camera + place + b"\0\0\0\0" + degrees


def _entry(tag: int, kind: int, count: int, value: bytes) -> bytes:
    return struct.pack(">HHL", tag, kind, count) + value


def voice(seconds: int) -> bytes:
    """AMR narrow band (RFC 4867, 5): frames of 20 ms with 4.75 kbit/s."""
    frames = (bytes([0x04]) + bytes((n * 37 + k * 11) % 256 for k in range(12)) for n in range(50))
    return b"#!AMR\n" + b"".join(frames) * seconds


def clip() -> bytes:
    """The frame of an MP4 (ISO 14496-12) without a track: its bytes play nothing."""
    matrix = struct.pack(">9L", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
    header = struct.pack(">LLLLLLH10x", 0, 0, 0, 1000, 2000, 0x10000, 0x100) + matrix
    movie = _box(b"mvhd", header + bytes(24) + struct.pack(">L", 1))
    kind = _box(b"ftyp", b"isom\0\0\2\0isommp42")
    return kind + _box(b"moov", movie) + _box(b"mdat", bytes(2000))


def _box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content) + 8) + name + content


if __name__ == "__main__":
    sys.exit(main())
