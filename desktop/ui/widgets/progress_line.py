"""A progress bar that changes together with all else in its window."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar


class ProgressLine(QProgressBar):
    """Qt paints a bar as soon as it gets a value, and with it whatever else waits to be painted.
    Half of the window would show new numbers, and the other half old ones, until the window has
    read the rest. This bar waits for the next painting of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)

    @Slot(int)
    def setValue(self, value: int) -> None:
        self.setUpdatesEnabled(False)
        super().setValue(value)
        self.setUpdatesEnabled(True)

    def setRange(self, minimum: int, maximum: int) -> None:
        """Qt paints here, too, where the value is outside."""
        self.setUpdatesEnabled(False)
        super().setRange(minimum, maximum)
        self.setUpdatesEnabled(True)
