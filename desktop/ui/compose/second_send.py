"""Send is pressed twice: by a double-click, or by a hand that was not sure of the first press."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

_TWICE_MS = 5_000


class SecondSend(QTimer):
    """Right after a text went out, empty fields are no mistake."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(_TWICE_MS)

    @Slot()
    def expect(self) -> None:
        """A text went out now."""
        self.start()

    @property
    def is_expected(self) -> bool:
        return self.isActive()
