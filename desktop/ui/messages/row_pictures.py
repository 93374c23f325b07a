"""Rows as they were painted last: where texts come in at the top, all others only move."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPixmap

# About as much as a large window shows. They are dropped when nothing was painted for a while.
_MOST_BYTES = 8 << 20
_REST_MS = 3_000


class RowPictures(QObject):
    """By a number for each row, with what it looks like: another look is another picture."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures: dict[int, tuple[object, QPixmap]] = {}
        self._bytes = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.forget)

    @Slot()
    def forget(self) -> None:
        self._pictures.clear()
        self._bytes = 0

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        number: int,
        look: object,
        ground: QColor,
        draw: Callable[[QPainter, QRect], None],
    ) -> None:
        """``look`` is equal where ``draw`` would paint the same, on ``ground``."""
        known, picture = self._pictures.get(number, (None, None))
        if picture is None or known != look:
            picture = self._painted(rect.size(), painter.device().devicePixelRatioF(), ground, draw)
            if self._bytes > _MOST_BYTES:
                self.forget()
            self._pictures[number] = (look, picture)
            self._bytes += picture.width() * picture.height() * 4
            self._rest.start()
        painter.drawPixmap(rect.topLeft(), picture)

    def _painted(
        self, size: QSize, ratio: float, ground: QColor, draw: Callable[[QPainter, QRect], None]
    ) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        # Not transparent: letters are smoothed by colour only on a ground that is known.
        picture.fill(ground)
        painter = QPainter(picture)
        draw(painter, QRect(0, 0, size.width(), size.height()))
        painter.end()
        return picture
