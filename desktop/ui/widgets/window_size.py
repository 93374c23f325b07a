"""Windows that fit their screen: at 200 %, a usual one has only 540 to 600 px of height."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

# Room for the frame that the window manager adds; how much it takes is known only afterwards.
_FRAME = QSize(16, 48)


def room_on(screen: QScreen) -> QSize:
    """What a window can have there, in px."""
    return screen.availableSize() - _FRAME


def fit_to_screen(window: QWidget, wanted: QSize, least: QSize | None = None) -> None:
    """Gives the window its first size: ``wanted``, or what its screen has. ``least``: it gets no
    smaller, unless a screen has less."""
    if least is not None:
        for screen in QGuiApplication.screens():
            least = least.boundedTo(room_on(screen))
        window.setMinimumSize(least)
    first = wanted.boundedTo(room_on(window.screen()))
    window.resize(first if least is None else first.expandedTo(least))
