"""Where the window stands: as it was, if a screen has room for it there."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_LEAST = QSize(720, 520)
_FIRST = QSize(1080, 740)

# For the frame that the system puts around it.
_FRAME = QSize(16, 48)

_KEY = "window/geometry"


class WindowGeometry:
    """Size, place, and whether it is maximised. Qt moves onto a screen what would be off all of
    them, such as on a monitor that is not there any more."""

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        self._window = window
        self._settings = settings

    def restore(self) -> None:
        rooms = [screen.availableSize() - _FRAME for screen in QGuiApplication.screens()]
        least = _LEAST
        for room in rooms:
            least = least.boundedTo(room)
        self._window.setMinimumSize(least)
        room = self._window.screen().availableSize() - _FRAME
        self._window.resize(_FIRST.boundedTo(room).expandedTo(least))
        geometry = self._settings.value(_KEY)
        if isinstance(geometry, QByteArray):
            self._window.restoreGeometry(geometry)

    def keep(self) -> None:
        self._settings.setValue(_KEY, self._window.saveGeometry())
