"""A small window that says how far some work is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QPushButton, QWidget

from desktop.ui.widgets.theme import WIDE

# Most work is done before the progress would be read.
_PATIENCE_MS = 500
_WIDTH = 360


class ProgressBox(QProgressDialog):
    """It comes by itself where the work takes long. ``stop`` is the label of its button."""

    def __init__(self, parent: QWidget, name: str, words: str, stop: str) -> None:
        super().__init__(words, stop, 0, 100)
        self.setParent(parent, Qt.WindowType.Dialog)
        self.setObjectName(name)
        self.setWindowTitle("Ownline")
        bar = QProgressBar()
        bar.setProperty("kind", "thin")
        bar.setTextVisible(False)
        bar.setAccessibleName(words)
        self.setBar(bar)
        self.setMinimumDuration(_PATIENCE_MS)
        self.setAutoClose(False)
        self.setAutoReset(False)
        self.setValue(0)

    def sizeHint(self) -> QSize:
        """In less height, Qt cuts the button and takes the margins away."""
        for button in self.findChildren(QPushButton):
            button.ensurePolished()
        hint = super().sizeHint()
        return QSize(max(hint.width(), _WIDTH), hint.height() + 2 * WIDE)
