"""The line in which a recipient is typed or a list of them pasted."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from desktop.texting.phone import as_typed

# Some thousand numbers. A longer paste is not cut, because half a number may be another's number.
_MOST_TYPED = 100_000


class RecipientLine(QLineEdit):
    """``typed`` carries what stands here after the person changed it; ``refused``: a list was too
    long, and what stood here before stands here again."""

    typed = Signal(str)
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recipientField")
        self.setAccessibleName(self.tr("To"))
        self.setPlaceholderText(self.tr("Numbers or names"))
        self.setMaxLength(_MOST_TYPED)
        self.country = "US"
        self._before = ""
        self._is_refused = self._is_formatting = False
        self.textEdited.connect(self._edited)
        self.inputRejected.connect(self._reject)

    def put(self, text: str) -> None:
        self._before = text
        self.setText(text)

    @Slot()
    def _reject(self) -> None:
        self._is_refused = True

    @Slot(str)
    def _edited(self, text: str) -> None:
        if self._is_formatting:
            return
        if self._is_refused:
            self._is_refused = False
            self.put(self._before)
            self.refused.emit()
            return
        self._format(text)
        self._before = self.text()
        self.typed.emit(self._before)

    def _format(self, text: str) -> None:
        """Only what is added at the end: anything else would fight the cursor."""
        is_added = len(text) == len(self._before) + 1 and text.startswith(self._before)
        if not is_added or self.cursorPosition() != len(text):
            return
        formatted = as_typed(text, self.country)
        if formatted != text:
            # Not setText: what was typed can still be undone.
            self._is_formatting = True
            self.selectAll()
            self.insert(formatted)
            self._is_formatting = False
