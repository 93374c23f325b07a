"""Marks the fields in a text: those of the list, and those that it does not have."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.texting.fields import fields_in
from desktop.texting.segments import utf16_units
from desktop.ui.widgets.theme import Theme


class FieldHighlighter(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._known: frozenset[str] = frozenset()
        theme.changed.connect(self.rehighlight)

    def show_known(self, keys: Iterable[str]) -> None:
        """``keys``: of the fields that the list has, see `texting.fields.field_key`."""
        known = frozenset(keys)
        if known != self._known:
            self._known = known
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for field in fields_in(text):
            look = QTextCharFormat()
            if field.key in self._known:
                look.setForeground(self._theme.colour("link"))
                look.setBackground(self._theme.colour("chosen"))
            else:
                look.setForeground(self._theme.colour("bad"))
                look.setUnderlineColor(self._theme.colour("bad"))
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            # Qt counts UTF-16 units.
            start, end = utf16_units(text[: field.start]), utf16_units(text[: field.end])
            self.setFormat(start, end - start, look)
