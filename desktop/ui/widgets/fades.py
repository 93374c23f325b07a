"""Rows of a list that fade from what they looked like to what they look like now."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.widgets.theme import Theme

_MS = 160
# One frame at 60 frames a second.
_FRAME_MS = 16


class Fades(QObject):
    """Of one view, by the keys of its rows. Nothing runs while no row fades. GUI thread."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._begun: dict[Hashable, int] = {}
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._paint)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def begin(self, key: Hashable) -> bool:
        """Returns whether the row fades: not where the desktop asks for less motion."""
        if not self._theme.may_move or not self._view.isVisible():
            return False
        self._begun[key] = self._clock.elapsed()
        self._timer.start()
        return True

    def progress(self, key: Hashable) -> float:
        """From 0 to 1; 1 where the row does not fade, or no more."""
        begun = self._begun.get(key)
        return 1.0 if begun is None else min((self._clock.elapsed() - begun) / _MS, 1.0)

    @Slot()
    def _paint(self) -> None:
        # The last frame is painted without the row's past.
        self._begun = {key: at for key, at in self._begun.items() if self.progress(key) < 1}
        if not self._begun:
            self._timer.stop()
        self._view.viewport().update()
