"""The line where a recipient is typed. It formats numbers, and keeps what the person typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from desktop.texting.phone import as_typed as format_typed
from desktop.texting.phone import digits_in
from desktop.texting.recipients import has_link_text
from desktop.texting.sms_link import parse_sms_link
from desktop.ui.compose.table_offer import is_table, table_on_clipboard
from desktop.ui.widgets.labels import set_placeholder
from desktop.ui.widgets.undo_key import is_undo_key

# Some thousand numbers. A longer paste is refused, not cut: half a number may be another person's.
_MOST_TYPED = 100_000


def is_link_with_text(text: str) -> bool:
    return has_link_text(text) and parse_sms_link(text) is not None


def _typed_on(plain: str, before: str, text: str) -> str:
    """What was typed, once the line has ``text``. ``plain`` was typed for ``before``."""
    if text.startswith(before):
        return plain + text[len(before) :]
    if before.startswith(text) and (left := digits_in(text)):
        # Something was taken away at the end.
        while digits_in(plain) != left and plain:
            plain = plain[:-1]
        return plain or text
    return text


class RecipientLine(QLineEdit):
    """The line where a recipient is typed or a list pasted. ``typed`` carries its text after each
    edit; ``linked`` an SMS link with a text, which is no list of recipients: its text may have
    commas and numbers; ``tabled`` cells of a spreadsheet. ``refused``: a paste was too long and has
    been undone."""

    typed = Signal(str)
    linked = Signal(str)
    tabled = Signal(str)
    refused = Signal()

    def __init__(self, is_number: Callable[[str], bool]) -> None:
        """``is_number``: whether words are one whole number."""
        super().__init__()
        self._is_number = is_number
        self.setObjectName("recipientField")
        self.setAccessibleName(self.tr("To"))
        set_placeholder(self, self.tr("Numbers or names"))
        self.setMaxLength(_MOST_TYPED)
        self.country = "US"
        self._before = self._described = self._plain = ""
        self._is_refused = self._is_formatting = False
        self.textEdited.connect(self._edited)
        self.inputRejected.connect(self._reject)

    def as_typed(self) -> str:
        """The text. What is no whole number is not formatted like one: an end may be missing."""
        shown = self.text()
        is_formatted = shown == self._before != self._plain
        return self._plain if is_formatted and not self._is_number(shown) else shown

    def put(self, text: str) -> None:
        self._before = self._plain = text
        self.setText(text)

    def event(self, event: QEvent) -> bool:
        """As that of `TextField`."""
        if is_undo_key(event):
            event.setAccepted(self.isUndoAvailable())
            return True
        return super().event(event)

    def describe(self, words: str) -> None:
        """What a screen reader says of the line when the focus comes. While it is there, each
        change would be spoken, and without words the placeholder."""
        self._described = words
        if not self.hasFocus():
            self.setAccessibleDescription(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setAccessibleDescription(self._described)
        super().focusInEvent(event)

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
            # A table may be longer than the recipients that anybody types.
            table = table_on_clipboard()
            if table:
                self.tabled.emit(table)
            else:
                self.refused.emit()
            return
        is_pasted = not self._before and len(text) > 1
        if is_pasted and is_link_with_text(text):
            self.put("")
            self.linked.emit(text)
            return
        if is_pasted and is_table(text):
            self.put("")
            self.tabled.emit(text)
            return
        self._plain = _typed_on(self._plain, self._before, text)
        self._format(text)
        self._before = self.text()
        self.typed.emit(self._before)

    def _format(self, text: str) -> None:
        """Formats only text that is added at the end: anything else would move the cursor."""
        is_added = len(text) == len(self._before) + 1 and text.startswith(self._before)
        if not is_added or self.cursorPosition() != len(text):
            return
        formatted = format_typed(text, self.country)
        if formatted != text:
            # Not setText, which clears the undo history.
            self._is_formatting = True
            self.selectAll()
            self.insert(formatted)
            self._is_formatting = False
