"""A line for date and time that keeps what is typed."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.ui.text.typed_time import (
    Part,
    Typed,
    half,
    halves,
    is_full,
    parts,
    read,
    written,
)

MINUTES = 5
"""What an arrow key adds to the minutes."""
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class TimeLine(QLineEdit):
    """A line of text, so that what is typed stays: QDateTimeEdit compares each part at once with
    the old values of the others, and refuses or changes it. Typing goes on into the next part, and
    the arrow keys go from part to part and step."""

    changed = Signal()

    def __init__(self, at: QDateTime) -> None:
        super().__init__()
        self.last = self._exact = at
        """``last``: the last time that could be read."""
        self.today = QDate.currentDate()
        """A day without a year is the next one from here."""
        self.textChanged.connect(self._notice_change)
        self.setDateTime(at)

    def typed(self) -> Typed:
        # The text has no seconds, and an hour in which summer time ends is there twice.
        if self.text() == written(self._exact):
            return Typed(self._exact)
        return read(self.text(), self.last.time(), self.today)

    def dateTime(self) -> QDateTime:
        """Invalid if the text cannot be read."""
        return self.typed().at

    def setDateTime(self, at: QDateTime) -> None:
        self._exact = at
        text = written(at)
        if text == self.text():
            self._notice_change()
        else:
            self.setText(text)

    @Slot()
    def _notice_change(self) -> None:
        at = self.dateTime()
        if at.isValid():
            self.last = self._exact = at
        self.changed.emit()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() in _PLAIN and key in _STEPS:
            self.step(_STEPS[key])
        elif event.modifiers() in _PLAIN and key in _MOVES:
            self._select(self._beside(self.part(), _MOVES[key]) or self.part())
        elif event.modifiers() in _PLAIN and key in _ENDS and parts(self.text()):
            self._select(parts(self.text())[_ENDS[key]])
        elif not self._set_half(event.text()) and not self._go_on(event.text()):
            super().keyPressEvent(event)
            if event.text().isdigit():
                self._go_on_if_full()

    def _begins_month(self) -> bool:
        """Whether a letter may be that of a month: in place of one or of several parts, or in a
        text that is no time yet."""
        part = self.part()
        if part is None or (part.kind == "a" and self._is_chosen(part)):
            return False
        if not self.hasSelectedText():
            return not self.dateTime().isValid()
        return part.kind == "M" or self.selectionEnd() > part.end

    def _set_half(self, letter: str) -> bool:
        """One letter chooses AM or PM, wherever the cursor is but for the name of a month."""
        words = [one for one in parts(self.text()) if one.kind == "a"]
        if not letter.isalpha() or len(words) != 1 or self._begins_month():
            return False
        text, (word,) = self.text(), words
        which = half(letter)
        if half(text[word.start : word.end]) is None or which is None:
            # The "m" of "pm" would replace it.
            return self._is_chosen(word)
        self.setText(text[: word.start] + halves()[which] + text[word.end :])
        self.choose("a")
        return True

    def _go_on(self, mark: str) -> bool:
        """A slash, colon or space that is there already goes on to the next part."""
        if not mark or mark.isalnum() or not mark.isprintable():
            return False
        part = self.part()
        if part is None:
            return False
        if self.hasSelectedText():
            # It was gone on to already.
            return self._is_chosen(part)
        beside = self._beside(part, 1)
        # A date with dots has one behind the name of its month.
        rest = self.text()[self.cursorPosition() : part.end]
        if beside is None or rest not in ("", "."):
            return False
        self._select(beside)
        return True

    def _go_on_if_full(self) -> None:
        part = self.part()
        if part is None or not part.kind or self.cursorPosition() != part.end:
            return
        beside = self._beside(part, 1)
        if beside is not None and is_full(self.text()[part.start : part.end], part.kind):
            self._select(beside)

    def step(self, steps: int) -> None:
        """Goes on into the next day, month or year."""
        part, at = self.part(), self.last
        kind = part.kind if part is not None else ""
        match kind:
            case "M":
                at = at.addMonths(steps)
            case "y":
                at = at.addYears(steps)
            case "h":
                at = at.addSecs(steps * 3600)
            case "m":
                over = at.time().minute() % MINUTES
                whole = steps * MINUTES - over + (MINUTES if over and steps < 0 else 0)
                at = at.addSecs(whole * 60)
            case "a":
                at = at.addSecs((-12 if at.time().hour() >= 12 else 12) * 3600)
            case _:
                kind = "d"
                at = at.addDays(steps)
        self.setDateTime(at)
        self.choose(kind)
