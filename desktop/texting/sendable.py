"""What of a written text is sent, and what nobody would want to send."""

from __future__ import annotations

import re
import unicodedata

# Vertical tab and form feed come from word processors and mean a new line.
_LINE_END = re.compile("\r\n|[\r\v\f\u2028\u2029\x85]")
# C0 and C1 without line feed and tab. They have no meaning in a text, and a phone may show a box.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_EMPTY_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
_UNREADABLE = re.compile("[\ufffd\ud800-\udfff]")
# Seen as nothing, though Unicode has them among letters, marks and symbols.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U0001d159")


def sendable(text: str) -> str:
    """``text`` with line feeds as line ends and without control characters; also without empty
    lines at its beginning, and white space at its end: a phone would show a gap there."""
    clean = _CONTROL.sub("", _LINE_END.sub("\n", text))
    return _EMPTY_LINES.sub("", clean).rstrip()


def is_blank(text: str) -> bool:
    """Whether nothing of the text can be seen."""
    return all(map(_is_invisible, text))


def unreadable_at(text: str) -> int | None:
    """Where the first character is that some program could not read: U+FFFD, or half an emoji."""
    # Both halves of an emoji in a row are one character.
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if "\ufffd" not in joined:
        return None
    found = _UNREADABLE.search(text)
    return found.start() if found is not None else None


def _is_invisible(character: str) -> bool:
    return (
        unicodedata.category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp")
        or character in _BLANK
        or "VARIATION SELECTOR" in unicodedata.name(character, "")
    )
