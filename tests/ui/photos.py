"""Pictures that look like photos, painted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF


def photo(width: int, height: int, hue: int = 200) -> QImage:
    """A sky, a sun and two hills."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor.fromHsv(hue, 150, 220))
    sky.setColorAt(1, QColor.fromHsv((hue + 150) % 360, 70, 250))
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 240, 190))
    painter.drawEllipse(QPointF(width * 0.7, height * 0.35), height * 0.09, height * 0.09)
    for at, colour in enumerate((QColor(70, 110, 90), QColor(40, 80, 70))):
        top = height * (0.6 + 0.15 * at)
        hill = [QPointF(0, height), QPointF(0, top + height * 0.1)]
        hill += [QPointF(width * (0.3 + 0.3 * at), top), QPointF(width, top + height * 0.15)]
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([*hill, QPointF(width, height)]))
    painter.end()
    return image


def save_photo(path: Path, width: int = 1200, height: int = 900, hue: int = 200) -> Path:
    assert photo(width, height, hue).save(str(path))
    return path
