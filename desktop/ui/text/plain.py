"""Makes text from outside safe to show. It is plain text and stays plain text."""

from __future__ import annotations

import re

# Maximum characters of a line in a list or a title; the widget elides by width.
MAX_LINE = 300

# Embeddings, overrides and isolates, which could affect the text around (UAX #9, 2.1 to 2.5).
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
# They reverse letters: "gnp.exe" looks like "exe.png". Languages do not need them.
_OVERRIDE = re.compile("[\u202d\u202e]")
_SPACE = re.compile(r"\s+")
# C0, DEL, C1 and lone surrogates, which have no glyph.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"


def one_line(text: str, limit: int = MAX_LINE) -> str:
    """``text`` on one line of at most ``limit`` characters, without control characters."""
    if len(text) <= limit and text.isascii() and text.isprintable() and "  " not in text:
        # The common case, made fast: every row of the list calls this several times.
        return text.strip(" ")
    head = text[: limit * 2]
    line = _INVISIBLE.sub("\ufffd", _DIRECTION.sub("", _SPACE.sub(" ", head))).strip()
    return line if len(line) <= limit and len(head) == len(text) else line[: limit - 1] + "…"


def isolated(text: str) -> str:
    """``one_line(text)`` in a bidi isolate, for use within a sentence."""
    return f"{_FIRST_STRONG_ISOLATE}{one_line(text)}{_POP_ISOLATE}"


def unbroken(number: str) -> str:
    """A formatted phone number without line-break opportunities."""
    return number.replace(" ", "\u00a0").replace("-", "\u2060-\u2060")


def in_menu(text: str) -> str:
    """``text`` for a menu or a button, where & marks a mnemonic and a tab starts a shortcut."""
    return text.replace("&", "&&").replace("\t", " ")


def tooltip(text: str) -> str:
    """``text`` for a tooltip, escaped: Qt may take it for rich text."""
    # late: html loads the table of all entities
    from html import escape

    return f"<span>{escape(one_line(text))}</span>"


def whole(text: str) -> str:
    """``text`` with its line breaks, without invisible control characters and overrides."""
    return _INVISIBLE.sub("\ufffd", _OVERRIDE.sub("", text))
