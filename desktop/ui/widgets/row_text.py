"""A few lines of text from outside, which can be read, selected and scrolled."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from desktop.ui.text.plain import whole
from desktop.ui.widgets.labels import restyle
from desktop.ui.widgets.paragraphs import Paragraphs
from desktop.ui.widgets.text_height import height_of

_LINES, _FEWEST_LINES = 3, 2


def by_lines(text: QPlainTextEdit) -> None:
    """A cursor goes through the lines of a text that cannot be edited, so that a screen reader
    reads each."""
    keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
    text.setTextInteractionFlags(text.textInteractionFlags() | keys)


class RowText(Paragraphs):
    """It looks like a quotation: nobody tries to write in it."""

    def __init__(self, name: str, spoken: str) -> None:
        """``spoken`` is what a screen reader calls it."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setReadOnly(True)
        self.setProperty("kind", "quote")
        # Nor does the pointer ask for it.
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        by_lines(self)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), height_of(self, _LINES))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, height_of(self, _FEWEST_LINES))

    def show_text(self, text: str, *, goes_out: bool) -> None:
        """What does not go out is not as strong as what does."""
        self.setVisible(bool(text))
        role = "" if goes_out else "muted"
        if role != self.property("role"):
            self.setProperty("role", role)
            restyle(self)
        if whole(text) != self.toPlainText():
            self.setPlainText(whole(text))
            self.verticalScrollBar().setValue(0)
