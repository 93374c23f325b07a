"""Characters that make a text cost more, and what says the same in the GSM alphabet."""

from __future__ import annotations

import re

from desktop.texting.segments import GSM_BASIC, GSM_EXTENSION

# Only where nothing is lost but typography. An emoji or a letter of another alphabet stays.
_SAME = {
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
    # Invisible, and only a hint where a line may end.
    "\u00ad": "",
    "\u200b": "",
    "\ufeff": "",
}
_TABLE = str.maketrans(_SAME)
_REPLACEABLE = re.compile(f"[{''.join(map(re.escape, _SAME))}]")
_OTHER = re.compile(f"[^{re.escape(GSM_BASIC + GSM_EXTENSION)}{''.join(map(re.escape, _SAME))}]")


def replacement(text: str) -> str | None:
    """``text`` in the GSM alphabet; None where it is already, or where something of it has no
    faithful replacement, so that replacing the rest would make nothing cheaper."""
    if _OTHER.search(text) or not _REPLACEABLE.search(text):
        return None
    return text.translate(_TABLE)


def without_replacement(characters: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in characters if one not in _SAME)
