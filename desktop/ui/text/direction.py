"""The direction in which a paragraph is read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

_ISOLATES = ("LRI", "RLI", "FSI")
# Nobody begins a paragraph with more than this before the first letter.
_MOST = 400


def is_right_to_left(paragraph: str) -> bool | None:
    """By its first letter that is not isolated (UAX #9, P2); None without one, such as a number."""
    depth = 0
    for character in paragraph[:_MOST]:
        kind = unicodedata.bidirectional(character)
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif not depth and kind in ("L", "R", "AL"):
            return kind != "L"
    return None


def directions(paragraphs: Iterable[str]) -> Iterator[bool]:
    """Whether each is read from right to left. One without a letter is read as the one before."""
    before = False
    for paragraph in paragraphs:
        found = None if paragraph.isascii() and before is False else is_right_to_left(paragraph)
        before = before if found is None else found
        yield before
