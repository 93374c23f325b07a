"""What is typed in one go, so that it is not mixed with the parts that were there before."""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QTime

from desktop.ui.text.typed_time import Typed, begins_month, half, read

_LAST_WORD = re.compile(r"[^\W\d_]+$")
_LAST_FIGURES = re.compile(r"(?<!\d)\d{1,2}\s*$")


class TypedRun:
    """From the moment the line showed a time as the program writes it, until the keyboard does
    something else. Whatever is in the line beside ``text`` nobody typed, and it may go."""

    def __init__(self) -> None:
        self.text = ""
        self._before = QTime()
        self._is_going = self._is_alone = False

    def end(self) -> None:
        self.text = ""
        self._is_going = False

    def begin(self, before: QTime, *, is_alone: bool) -> None:
        """Unless it has begun. ``is_alone``: nothing of the line was typed before."""
        if not self._is_going:
            self.text, self._before = "", before
            self._is_going, self._is_alone = True, is_alone

    def add(self, letter: str) -> None:
        self.text += letter

    def begins_anew(self, kind: str, *, has_halves: bool) -> bool:
        """Whether its last letter, typed in a part of this kind, begins a date with the name of a
        month. Empty: where a part was. ``has_halves``: a letter there may be AM or PM."""
        word = _LAST_WORD.search(self.text)
        if not self._is_alone or word is None:
            return False
        is_half = half(word[0][-1]) is not None
        match kind:
            case "d" | "y":
                return not (is_half and has_halves)
            case "h" | "m" | "":
                return not is_half and begins_month(word[0])
            case "a":
                # The "A" of "April" chose AM.
                return not is_half and len(word[0]) > 1 and begins_month(word[0])
        return False

    @property
    def ends_with_hour(self) -> bool:
        """Figures are the last that was typed, as before the "pm" in "9 pm"."""
        return _LAST_FIGURES.search(self.text) is not None

    def whole(self, today: QDate) -> Typed | None:
        """The date and time that it is by itself, if it is one."""
        if not self._is_going or not self._is_alone:
            return None
        typed = read(self.text, self._before, today)
        return typed if typed.at.isValid() else None
