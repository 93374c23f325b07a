"""An unobtrusive busy indicator: three slowly pulsing dots."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.theme import Theme

_FRAME_MS = 50
_PERIOD_MS = 1800
_RADIUS = 4.0
_DISTANCE = 18.0


class BusyIndicator(QWidget):
    """Animated only while it is visible."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.update)
        self.setFixedSize(QSize(56, 24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        turn = self._since.elapsed() / _PERIOD_MS
        for dot in range(3):
            wave = math.sin(2 * math.pi * (turn - dot / 6))
            painter.setOpacity(0.6 + 0.35 * wave)
            left = self.width() / 2 + (dot - 1) * _DISTANCE
            painter.drawEllipse(QPointF(left, self.height() / 2), _RADIUS, _RADIUS)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
