"""How many SMS parts a text costs (3GPP TS 23.038 for the alphabets, TS 23.040 for the parts).

A text whose characters are all in the GSM default alphabet takes 7-bit units: 160 in a single part,
153 in each of several. Characters of the extension table take two. Any other character turns the
whole text to UCS-2: 70 and 67 units of 16 bits, two of them for a character outside the basic
multilingual plane. No character is split over two parts.
"""

from __future__ import annotations

import re
import unicodedata

from desktop.core.model import MAX_TEXT_UNITS
from desktop.core.records import Record

GSM_7 = "GSM-7"
UCS_2 = "UCS-2"

# Without escape (0x1B), which is in the table but cannot be sent by itself.
GSM_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENSION = "\f^{}\\[~]|€"

# How many of the characters that force UCS-2 are listed.
MAX_COSTLY = 5

_NOT_GSM = re.compile(f"[^{re.escape(GSM_BASIC + GSM_EXTENSION)}]")
_EXTENSION = re.compile(f"[{re.escape(GSM_EXTENSION)}]")
_OUTSIDE_BASIC_PLANE = re.compile("[\U00010000-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")

# Replacements that lose only typography. Emoji and letters of other alphabets have none.
_REPLACEMENTS = {
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009", " "),
    **dict.fromkeys("\u200a\u202f\u205f\u3000\t", " "),
    **dict.fromkeys("\u2028\u2029", "\n"),
    "…": "...",
    "•": "-",
    "‹": "<",
    "›": ">",
    "⁄": "/",
    # Invisible, and without an effect between characters of the GSM alphabet: soft hyphen, zero
    # width space, joiners, direction marks and controls, variation selectors, byte order mark.
    **dict.fromkeys("\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    **dict.fromkeys(map(chr, (*range(0x202A, 0x202F), *range(0x2061, 0x2070))), ""),
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), ""),
}
_TABLE = str.maketrans(_REPLACEMENTS)
_OTHER = re.compile(
    f"[^{re.escape(GSM_BASIC + GSM_EXTENSION)}{''.join(map(re.escape, _REPLACEMENTS))}]"
)


class Segments(Record, frozen=True):
    """What a text costs. An empty text has no part."""

    encoding: str
    """`GSM_7` or `UCS_2`."""
    units: int
    """Septets of GSM-7 or 16-bit units of UCS-2, without units left unused at the end of parts."""
    parts: int
    left_in_part: int
    """Units that the last part still has room for."""
    utf16_units: int
    """The length that RingCentral limits, in either encoding."""
    over_limit: bool
    """More than `MAX_TEXT_UNITS` UTF-16 units: RingCentral does not take it."""
    costly: tuple[str, ...] = ()
    """The first few distinct characters that force UCS-2."""


def utf16_units(text: str) -> int:
    """The length that RingCentral limits, and in which Qt counts positions. A lone surrogate counts
    as one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def count(text: str) -> Segments:
    """What ``text`` costs. Takes any string of any length; a lone surrogate counts as one unit."""
    if _SURROGATE.search(text):
        # Join surrogate pairs to one character each, as they will be sent.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    length = len(text) + len(_OUTSIDE_BASIC_PLANE.findall(text))
    first_costly = _NOT_GSM.search(text)
    if first_costly is None:
        encoding, single, multi, wide = GSM_7, 160, 153, _EXTENSION
        costly: tuple[str, ...] = ()
    else:
        encoding, single, multi, wide = UCS_2, 70, 67, _OUTSIDE_BASIC_PLANE
        # The text may be huge: list only characters near the first one.
        head = text[first_costly.start() : first_costly.start() + MAX_TEXT_UNITS]
        costly = tuple(dict.fromkeys(_NOT_GSM.findall(head)))[:MAX_COSTLY]
    units, parts, left = _fill(text, wide, single, multi)
    return Segments(encoding, units, parts, left, length, length > MAX_TEXT_UNITS, costly)


def replacement(text: str) -> str | None:
    """``text`` in the GSM alphabet. Where a character has no replacement, replacing the others
    would not make the text cheaper; then only split accents are joined. None if nothing is gained.
    """
    if not _NOT_GSM.search(text):
        return None
    composed = unicodedata.normalize("NFC", text)
    if _OTHER.search(composed):
        return composed if len(composed) < len(text) else None
    return composed.translate(_TABLE)


def without_replacement(text: str) -> tuple[str, ...]:
    """The first few distinct characters that `replacement` cannot replace."""
    first = _OTHER.search(unicodedata.normalize("NFC", text))
    if first is None:
        return ()
    head = first.string[first.start() : first.start() + MAX_TEXT_UNITS]
    return tuple(dict.fromkeys(_OTHER.findall(head)))[:MAX_COSTLY]


def _fill(text: str, wide: re.Pattern[str], single: int, multi: int) -> tuple[int, int, int]:
    """Returns units, parts and the room in the last part. ``wide`` characters take two units."""
    # One character per unit; NUL stands for the first unit of a wide character.
    spread = wide.sub("\0.", text.replace("\0", "."))
    units = len(spread)
    if units <= single:
        return units, min(units, 1), single - units
    parts = start = 0
    while start < units:
        parts += 1
        end = start + multi
        if spread[min(end, units) - 1] == "\0":
            end -= 1
        last, start = units - start, end
    return units, parts, multi - last
