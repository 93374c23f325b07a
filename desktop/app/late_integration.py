"""The surroundings of the window before they are made: whoever needs them has them made."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.widgets.lazy import Lazy
from desktop.ui.window.window import Window

if TYPE_CHECKING:
    from desktop.app.desktop_integration import DesktopIntegration


class LateIntegration(QObject):
    """GUI thread. ``make`` makes `desktop.app.desktop_integration.DesktopIntegration`."""

    def __init__(self, window: Window, make: Callable[[], DesktopIntegration]) -> None:
        super().__init__(window)
        self._window = window
        self.around: Lazy[DesktopIntegration] = Lazy(make)
        window.stays = self._stays
        window.practice_wanted.connect(lambda: self.around().change_to(practice=True))
        window.leave_practice_wanted.connect(lambda: self.around().change_to(practice=False))

    def _stays(self) -> bool:
        """Where there is a tray, they say from now on whether closing only hides the window."""
        asked = self._window.stays
        self.around()
        return self._window.stays != asked and self._window.stays()
