"""The program's own icons: one-colour SVG files, drawn in the colour they are asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

# Every icon file draws in this colour, which stands for the one asked for.
_INK = b"#000"


class Icons:
    """Draws the files of ``folder``. What was drawn once is kept, by name, size and colour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, int, str, float], QPixmap] = {}

    def pixmap(self, name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
        """``size`` in device-independent pixels. A missing file gives an empty picture."""
        key = (name, size, colour.name(), ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, size, colour, ratio)
        return self._drawn[key]

    def icon(self, name: str, size: int, colour: QColor) -> QIcon:
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, size, colour, ratio))
        return icon

    def _draw(self, name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
        # Late: the first paint may not need any icon.
        from PySide6.QtSvg import QSvgRenderer

        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        try:
            drawing = (self._folder / f"{name}.svg").read_bytes()
        except OSError:
            return pixmap
        renderer = QSvgRenderer(QByteArray(drawing.replace(_INK, colour.name().encode())))
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap
