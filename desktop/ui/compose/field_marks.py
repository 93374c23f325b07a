"""Marks the fields of a text, such as {name}, and lets Tab go from one to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.texting.fields import Field, fields_in
from desktop.texting.segments import utf16_units
from desktop.ui.compose.text_field import TextField
from desktop.ui.widgets.theme import Theme


class FieldMarks(QObject):
    """``asked_for`` returns the fields of a text that the person has to fill in. Only at those
    Tab stops, and after the last it leaves the text field as always."""

    def __init__(
        self, field: TextField, theme: Theme, asked_for: Callable[[str], list[Field]]
    ) -> None:
        super().__init__(field)
        self._field = field
        self._theme = theme
        self._asked_for = asked_for
        field.installEventFilter(self)
        field.textChanged.connect(self.mark)
        theme.changed.connect(self.mark)

    @Slot()
    def mark(self) -> None:
        text = self._field.toPlainText()
        fields = fields_in(text) if "{" in text else []
        asked = self._asked_for(text) if fields else []
        self._field.setExtraSelections(
            [self._marked(text, one, is_asked=one in asked) for one in fields]
        )

    def _marked(self, text: str, one: Field, *, is_asked: bool) -> QTextEdit.ExtraSelection:
        ground, ink = ("warn_ground", "warn") if is_asked else ("info_ground", "link")
        marked = QTextEdit.ExtraSelection()
        looks = QTextCharFormat()
        looks.setBackground(QColor(self._theme.colour(ground)))
        looks.setForeground(QColor(self._theme.colour(ink)))
        marked.format = looks
        marked.cursor = _cursor(self._field, text, one)
        return marked

    def select_named(self, key: str) -> None:
        """Selects the first field with this `field_key`."""
        fields = fields_in(self._field.toPlainText())
        found = next((one for one in fields if one.key == key), None)
        if found is not None:
            select_field(self._field, found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if event.key() == Qt.Key.Key_Tab and plain and not event.modifiers():
                return self._go(forward=True)
            if event.key() == Qt.Key.Key_Backtab and plain:
                return self._go(forward=False)
        return super().eventFilter(watched, event)

    def _go(self, *, forward: bool) -> bool:
        text = self._field.toPlainText()
        if "{" not in text:
            return False
        cursor = self._field.textCursor()
        asked = self._asked_for(text)
        if forward:
            end = cursor.selectionEnd()
            found = next((one for one in asked if to_document(text, one.start) >= end), None)
        else:
            start = cursor.selectionStart()
            before = [one for one in asked if to_document(text, one.end) <= start]
            found = before[-1] if before else None
        if found is not None:
            select_field(self._field, found)
        return found is not None


def select_field(field: TextField, one: Field) -> None:
    """Selects a field of the text, so that typing replaces it."""
    field.setTextCursor(_cursor(field, field.toPlainText(), one))
    field.ensureCursorVisible()


def propose_otherwise(field: TextField, one: Field, word: str) -> None:
    """Writes what stands instead of a field of the text where it is empty, and selects it, so that
    typing replaces it. One step of *Undo*."""
    cursor = QTextCursor(field.document())
    cursor.setPosition(to_document(field.toPlainText(), one.end) - 1)
    cursor.insertText(f"|{word}")
    end = cursor.position()
    cursor.setPosition(end - utf16_units(word))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    field.ensureCursorVisible()


def remove_otherwise(field: TextField, one: Field) -> None:
    """Takes out the bar of a field of the text, behind which nothing stands."""
    cursor = QTextCursor(field.document())
    cursor.setPosition(to_document(field.toPlainText(), one.end) - 2)
    cursor.deleteChar()


def _cursor(field: TextField, text: str, one: Field) -> QTextCursor:
    cursor = QTextCursor(field.document())
    cursor.setPosition(to_document(text, one.start))
    cursor.setPosition(to_document(text, one.end), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def to_document(text: str, at: int) -> int:
    """A position in the text as one in the document, which counts UTF-16 units."""
    return utf16_units(text[:at])
