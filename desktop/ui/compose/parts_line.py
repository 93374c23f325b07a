"""A line of text of which one part at a time is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from desktop.ui.text.typed_time import Part, parts


class PartsLine(QLineEdit):
    def part(self) -> Part | None:
        """Where the cursor is."""
        at = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        return next((one for one in parts(self.text()) if one.holds(at)), None)

    def choose(self, kind: str) -> None:
        for one in parts(self.text()):
            if one.kind == kind:
                self._select(one)

    def _select(self, part: Part | None) -> None:
        if part is not None:
            self.setSelection(part.start, part.end - part.start)

    def _beside(self, part: Part | None, step: int) -> Part | None:
        every = parts(self.text())
        at = every.index(part) + step if part in every else -1
        return every[at] if 0 <= at < len(every) else None

    def _is_chosen(self, part: Part) -> bool:
        is_whole = len(self.selectedText()) == part.end - part.start
        return is_whole and self.selectionStart() == part.start
