"""Tells a screen reader how much a search or filter has found, which the eye sees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.labels import announce

# The person types on, or goes on to the next filter, which a screen reader says first.
_PAUSE_MS = 700


class Found(QTimer):
    """``words`` tells what ``view`` has found. Started with each change of what is looked for."""

    def __init__(self, view: QWidget, words: Callable[[], str]) -> None:
        super().__init__(view)
        self._view = view
        self._words = words
        self.setSingleShot(True)
        self.setInterval(_PAUSE_MS)
        self.timeout.connect(self._say)

    def _say(self) -> None:
        if self._view.isVisible() and self._view.isActiveWindow():
            announce(self._view, self._words())
