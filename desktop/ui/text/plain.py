"""Makes text from outside safe to show. It is plain text and stays plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QTextBoundaryFinder
from PySide6.QtGui import QGuiApplication

from desktop.texting.segments import utf16_units

# Maximum characters of a line in a list or a title; the widget elides by width.
MAX_LINE = 300

# Embeddings, overrides and isolates, which could affect the text around (UAX #9, 2.1 to 2.5).
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
# They reverse letters: "gnp.exe" looks like "exe.png". Languages do not need them.
_OVERRIDE = re.compile("[\u202d\u202e]")
# A single no-break space stays: it is within a number or before a unit.
_SPACE = re.compile(r"(?!(?<!\s)[\u00a0\u202f](?!\s))\s+")
# C0, DEL, C1 and lone surrogates, which have no glyph.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")

# A family of four with colours of skin has 11 code points.
_LONGEST_CHARACTER = 40

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_RIGHT_TO_LEFT_MARK = "\u200f"
_ISOLATES = re.compile("[\u2068\u2069]")
# Blocks of scripts that are read from right to left, and characters that begin such a part.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def one_line(text: str, limit: int = MAX_LINE) -> str:
    """``text`` on one line of at most ``limit`` characters, without control characters."""
    if len(text) <= limit and text.isascii() and text.isprintable() and "  " not in text:
        # The common case, made fast: every row of the list calls this several times.
        return text.strip(" ")
    head = text[: limit * 2]
    line = _INVISIBLE.sub("\ufffd", _DIRECTION.sub("", _SPACE.sub(" ", head))).strip()
    if len(line) <= limit and len(head) == len(text):
        return line
    return line[: character_start(line, limit - 1)] + "…"


def character_start(text: str, at: int) -> int:
    """``at``, or the place before it where that is within a visible character, such as a flag or an
    emoji with a colour of skin."""
    if not 0 < at < len(text) or text[at].isascii():
        return at
    near = text[: at + _LONGEST_CHARACTER]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, near)
    finder.setPosition(utf16_units(near[:at]))
    if finder.isAtBoundary():
        return at
    units = max(finder.toPreviousBoundary(), 0)
    return len(near.encode("utf-16-le")[: units * 2].decode("utf-16-le"))


def characters(text: str) -> Iterator[str]:
    """The visible characters: a flag, or a letter with its accents, is one."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units, start = text.encode("utf-16-le", "surrogatepass"), 0
    while (end := finder.toNextBoundary()) > start:
        yield units[start * 2 : end * 2].decode("utf-16-le", "surrogatepass")
        start = end


def isolated(text: str) -> str:
    """``one_line(text)`` in a bidi isolate, for use within a sentence."""
    return f"{_FIRST_STRONG_ISOLATE}{one_line(text)}{_POP_ISOLATE}"


def as_painted(text: str) -> str:
    """Without isolates where all of it is read from left to right, so that they change nothing. Few
    fonts have them, and the font that Qt takes for them makes a line higher than its neighbours."""
    if QGuiApplication.isRightToLeft() or _RIGHT_TO_LEFT.search(text):
        return text
    return _ISOLATES.sub("", text)


def in_order_of_window(line: str) -> str:
    """``line``, with its parts in the order of the window's lines, also where all of them are
    `isolated`: Qt would otherwise begin with the first part at the left."""
    return f"{_RIGHT_TO_LEFT_MARK}{line}" if QGuiApplication.isRightToLeft() else line


def own_line(text: str) -> str:
    """`one_line` for a sentence of ours: its parts stay `isolated`."""
    return shortened(whole(_SPACE.sub(" ", text)).strip(), MAX_LINE)


def shortened(line: str, limit: int) -> str:
    """A line of parts that are `isolated`, cut at ``limit`` characters."""
    if len(line) <= limit:
        return line
    cut = f"{line[: character_start(line, limit - 1)]}…"
    return cut + _POP_ISOLATE * (cut.count(_FIRST_STRONG_ISOLATE) - cut.count(_POP_ISOLATE))


def with_name(text: str) -> tuple[str, str, str]:
    """The first part of ``text`` that is `isolated`, and what is before and behind it. Without
    one, the parts are empty."""
    before, _, rest = text.partition(_FIRST_STRONG_ISOLATE)
    name, _, after = rest.partition(_POP_ISOLATE)
    return (before, name, after) if name else ("", "", "")


def spoken(text: str) -> str:
    """``text`` as a screen reader says it: the dot between two things would be read as one."""
    return text.replace(" · ", ", ")


def with_detail(what: str, detail: str) -> str:
    """Such as *New status: Delivered*; French has a space before the colon."""
    words = QCoreApplication.translate("plain", "{what}: {detail}")
    return words.format(what=what, detail=detail)


def unbroken(number: str) -> str:
    """A formatted phone number, or an address, without line-break opportunities."""
    whole = number.replace(" ", "\u00a0").replace("-", "\u2060-\u2060")
    return whole.replace("/", "\u2060/\u2060")


def in_menu(text: str) -> str:
    """``text`` for a menu or a button, where & marks a mnemonic and a tab starts a shortcut."""
    return in_order_of_window(text.replace("&", "&&").replace("\t", " "))


def tooltip(text: str) -> str:
    """``text``, with its isolates, for a tooltip; escaped: Qt may take it for rich text."""
    # late: html loads the table of all entities
    from html import escape

    return f"<span>{escape(own_line(text))}</span>"


def whole(text: str) -> str:
    """``text`` with its line breaks, without invisible control characters and overrides."""
    return _INVISIBLE.sub("\ufffd", _OVERRIDE.sub("", text))
