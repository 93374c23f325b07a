"""Where the words of a search are in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from desktop.core.records import Record
from desktop.texting.matching import digits_of, folded_words
from desktop.texting.segments import utf16_units
from desktop.ui.text.plain import character_start

_WORD = re.compile(r"\w+")
# What stands between the digits of a number.
_IN_NUMBER = "[\\s().\u2010-\u2015/\u2060-]*"
# So much of a text is shown before the first hit.
_BEFORE = 24
_MOST_MARKS = 20


class Sought(Record, frozen=True):
    """What the person looks for. ``words`` are folded, as by `folded_words`; ``digits`` are those
    of a number (`digits_of`)."""

    words: tuple[str, ...] = ()
    digits: str = ""

    @classmethod
    def typed(cls, words: str) -> Sought:
        return cls(tuple(folded_words(words)), digits_of(words))

    def ranges(self, text: str) -> list[tuple[int, int]]:
        """Start and length of what is marked in ``text``, in UTF-16 units, as Qt counts. A number
        may be written in any way."""
        number = _IN_NUMBER.join(self.digits)
        found = re.search(f"[(]?{number}", text) if number else None
        if found is None:
            return hit_ranges(text, self.words) if self.words else []
        return [(utf16_units(text[: found.start()]), utf16_units(found.group()))]

    def is_in(self, text: str) -> bool:
        return bool(self.ranges(text))

    def from_hit(self, text: str) -> str:
        """``text`` from the first hit."""
        found = self.ranges(text)
        if not found or not found[0][0]:
            return text
        units = text.encode("utf-16-le", "surrogatepass")[found[0][0] * 2 :]
        return f"…{units.decode('utf-16-le', 'surrogatepass')}"

    def within(self, text: str, limit: int) -> str:
        """``text``, or where its first ``limit`` characters have no hit and others do, from there:
        to be cut to this limit."""
        return text if self.is_in(text[:limit]) else self.from_hit(text)


NOTHING = Sought()


def hit_ranges(text: str, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Start and length of the words that begin with one of ``wanted`` (folded), in UTF-16 units,
    as Qt counts."""
    found = []
    for match in _WORD.finditer(text):
        if begins_with_any(match.group(), wanted):
            start = utf16_units(text[: match.start()])
            found.append((start, utf16_units(match.group())))
            if len(found) == _MOST_MARKS:
                break
    return found


def snippet(text: str, wanted: Sequence[str]) -> str:
    """``text`` from a little before the first hit."""
    first = next((m.start() for m in _WORD.finditer(text) if begins_with_any(m.group(), wanted)), 0)
    start = character_start(text, first - _BEFORE // 2)
    return text if first <= _BEFORE else f"…{text[start:]}"


def begins_with_any(word: str, wanted: Iterable[str]) -> bool:
    """``wanted`` is folded, as by `folded_words`."""
    decomposed = unicodedata.normalize("NFKD", word)
    folded = "".join(one for one in decomposed if not unicodedata.combining(one)).casefold()
    return any(folded.startswith(one) for one in wanted)
