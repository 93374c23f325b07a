"""Text from outside, made fit for one line of the window. It is plain text and stays so."""

from __future__ import annotations

import re

# What a line of a list or a title shows at most; the widget elides by width below that.
MAX_LINE = 300

# Direction marks that would reach beyond the text they came with (Unicode UAX #9, 2.1 to 2.5).
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")
# C0, DEL, C1 and half emoji have no picture of their own.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"


def one_line(text: str, limit: int = MAX_LINE) -> str:
    """``text`` on one line, cut to ``limit`` characters, without what could move its neighbours."""
    if len(text) <= limit and text.isascii() and text.isprintable() and "  " not in text:
        # As most are: what follows would change nothing, and every row asks some times.
        return text.strip(" ")
    head = text[: limit * 2]
    line = _UNSEEN.sub("\ufffd", _DIRECTION.sub("", _SPACE.sub(" ", head))).strip()
    return line if len(line) <= limit and len(head) == len(text) else line[: limit - 1] + "…"


def isolated(text: str) -> str:
    """``one_line(text)`` to be put into a sentence: its direction stays its own."""
    return f"{_FIRST_STRONG_ISOLATE}{one_line(text)}{_POP_ISOLATE}"


def unbroken(number: str) -> str:
    """A number as people write it, which a line of a paragraph does not end within."""
    return number.replace(" ", "\u00a0").replace("-", "\u2060-\u2060")


def in_menu(text: str) -> str:
    """``text`` for a menu or a button: an & would underline what follows it, and a tab would start
    a shortcut."""
    return text.replace("&", "&&").replace("\t", " ")


def tooltip(text: str) -> str:
    """``text`` for a tooltip, which guesses rich text: escaped, so that it shows what it says."""
    # Late: it brings the names of all characters.
    from html import escape

    return f"<span>{escape(one_line(text))}</span>"


def whole(text: str) -> str:
    """``text`` for a box of its own: with its lines, without unseen control characters."""
    return _UNSEEN.sub("\ufffd", text)
