"""A line for date and time that keeps what is typed."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

from desktop.ui.compose.parts_line import PartsLine
from desktop.ui.compose.typed_run import TypedRun
from desktop.ui.text.typed_time import (
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
_CONTROL = Qt.KeyboardModifier.ControlModifier
# Together they are AltGr on Windows, which types letters.
_CONTROL_ALT = _CONTROL | Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class TimeLine(PartsLine):
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
        self._run = TypedRun()
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
        self._run.end()
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = Qt.Key(event.key()), event.text()
        if event.modifiers() in _PLAIN and key in _STEPS:
            self.step(_STEPS[key])
        elif event.modifiers() in _PLAIN and key in _MOVES:
            self._run.end()
            self._select(self._beside(self.part(), _MOVES[key]) or self.part())
        elif event.modifiers() in _PLAIN and key in _ENDS and parts(self.text()):
            self._run.end()
            self._select(parts(self.text())[_ENDS[key]])
        elif typed and typed.isprintable() and event.modifiers() & _CONTROL_ALT != _CONTROL:
            self._type(event)
        else:
            self._edit(event)

    def _edit(self, event: QKeyEvent) -> None:
        """A key that writes no letter. A date that is pasted replaces the one that was there, not
        only a part of it."""
        erases = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        if erases and not self._run.text:
            # What nobody typed: the next letters begin as if it was still there.
            self._begin_run()
        elif event.text() or erases:
            self._run.end()
        if event.matches(QKeySequence.StandardKey.Paste):
            pasted = QGuiApplication.clipboard().text()
            if read(pasted, self.last.time(), self.today).at.isValid():
                self.selectAll()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._run.end()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._run.end()
        super().focusInEvent(event)

    def _begin_run(self) -> None:
        self._run.begin(self.last.time(), is_alone=self.text() == written(self._exact))

    def _type(self, event: QKeyEvent) -> None:
        letter, run = event.text(), self._run
        self._begin_run()
        self._end_hour(letter)
        run.add(letter)
        if letter.isalpha() and self._begins_anew():
            self.setText(run.text)
            return
        if not self._set_half(letter) and not self._go_on(letter):
            super().keyPressEvent(event)
            if letter.isdigit():
                self._go_on_if_full()
        whole = run.whole(self.today)
        if whole is not None and whole.at != self.dateTime():
            # It went into other parts than it was meant for.
            self.setText(run.text)

    def _begins_anew(self) -> bool:
        part = self.part()
        if part is None:
            return self._run.begins_anew("", has_halves=False)
        if self.selectionEnd() > part.end:
            return False
        words = [one for one in parts(self.text()) if one.kind == "a"]
        if part.kind == "a" and not self._is_chosen(part):
            return False
        return self._run.begins_anew(part.kind, has_halves=bool(words))

    def _end_hour(self, letter: str) -> None:
        """The minutes that were there before are not those of "9am"."""
        found = {one.kind: one for one in parts(self.text())}
        part, hour, minute = self.part(), found.get("h"), found.get("m")
        is_half = half(letter) is not None and self._run.ends_with_hour
        if not is_half or part is None or hour is None or minute is None:
            return
        if part == hour:
            is_typed = not self.hasSelectedText()
        else:
            is_typed = part == minute and self._is_chosen(minute)
        if is_typed:
            text = self.text()
            begin, instead = (minute.start, "00") if "a" in found else (hour.end, "")
            self.setText(text[:begin] + instead + text[minute.end :])
            self.setCursorPosition(hour.end)

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
