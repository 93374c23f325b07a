"""A few lines of text from outside, which can be read, selected and scrolled."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit

from desktop.ui.text.plain import whole

_LINES = 3


def by_lines(text: QPlainTextEdit) -> None:
    """A cursor goes through the lines of a text that cannot be edited, so that a screen reader
    reads each."""
    keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
    text.setTextInteractionFlags(text.textInteractionFlags() | keys)


class RowText(QPlainTextEdit):
    def __init__(self, name: str, spoken: str) -> None:
        """``spoken`` is what a screen reader calls it."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setReadOnly(True)
        by_lines(self)
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
