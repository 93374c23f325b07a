"""Where the words of a search are in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from desktop.texting.segments import utf16_units
from desktop.ui.text.plain import character_start

_WORD = re.compile(r"\w+")
# So much of a text is shown before the first hit.
_BEFORE = 24
_MOST_MARKS = 20


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
