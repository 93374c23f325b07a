"""The words of names, as they are compared."""

from __future__ import annotations

import re
import unicodedata

LAST = "\U0010ffff"
"""Above all that begins with a word: ``word + LAST``."""

_WORD = re.compile(r"\w+")
_MOST_WORDS = 12


def folded_words(text: str) -> list[str]:
    """Without accents, in small letters, each once."""
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    return list(dict.fromkeys(_WORD.findall(bare.casefold())))[:_MOST_WORDS]
