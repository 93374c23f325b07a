"""A few lines of text from outside, which can be read, selected and scrolled."""

from __future__ import annotations

from PySide6.QtCore import QSize

from desktop.ui.text.plain import whole
from desktop.ui.widgets.paragraphs import Paragraphs

_LINES = 3


class RowText(Paragraphs):
    def __init__(self, name: str, spoken: str) -> None:
        """``spoken`` is what a screen reader calls it."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        height = _LINES * self.fontMetrics().lineSpacing() + 24
        self.setMaximumHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 2 * self.fontMetrics().lineSpacing() + 16)

    def show_text(self, text: str) -> None:
        self.setVisible(bool(text))
        if whole(text) != self.toPlainText():
            self.setPlainText(whole(text))
            self.verticalScrollBar().setValue(0)
