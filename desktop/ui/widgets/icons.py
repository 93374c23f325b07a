"""The program's icons: monochrome SVG files, drawn in any colour."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QTransform

# The colour in the icon files, which is replaced with the requested one.
_FILE_COLOUR = b"#000"
# Their lines begin at one side: in a window from right to left, at the other.
_OF_LINES = ("list",)


class Icons:
    """Draws the SVG files of ``folder`` and caches the pixmaps by name, size and colour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._cache: dict[tuple[str, int, str, float], QPixmap] = {}

    def pixmap(self, name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
        """``size`` in device-independent pixels. A missing file gives an empty picture."""
        key = (name, size, colour.name(), ratio)
        if key not in self._cache:
            self._cache[key] = self._draw(name, size, colour, ratio)
        drawn = self._cache[key]
        if name in _OF_LINES and QGuiApplication.isRightToLeft():
            return drawn.transformed(QTransform.fromScale(-1, 1))
        return drawn

    def icon(self, name: str, size: int, colour: QColor) -> QIcon:
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, size, colour, ratio))
        return icon

    def _draw(self, name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
        # late: the first paint may not need any icon
        from PySide6.QtSvg import QSvgRenderer

        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        try:
            svg = (self._folder / f"{name}.svg").read_bytes()
        except OSError:
            return pixmap
        renderer = QSvgRenderer(QByteArray(svg.replace(_FILE_COLOUR, colour.name().encode())))
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap
