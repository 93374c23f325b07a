"""Fields in a text, such as ``{name}`` and ``{name|there}``: found, and filled in.

A text with a field that nothing filled is never sent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.core.records import Record
from desktop.texting.matching import folded_words

# A name begins with a letter, so that {0} and {} of other programs' texts are no fields.
_FIELD = re.compile(r"\{([^\W\d_][\w .'’/-]{0,59})(?:\|([^{}\n]{0,200}))?\}")


class Field(Record, frozen=True):
    """``key`` is the folded name, for comparison; ``otherwise`` is used for an empty value, None
    where the field has none. ``start`` and ``end`` are positions in the text."""

    name: str
    key: str
    otherwise: str | None
    start: int
    end: int


class Filled(Record, frozen=True):
    """``missing``: the names of fields without a value; the text still has them."""

    REDACTED = ("text",)

    text: str
    missing: tuple[str, ...] = ()


def field_key(name: str) -> str:
    """Equal for names that differ only in case, accents, and what stands between the words."""
    return " ".join(folded_words(name.replace("_", " ")))


def fields_in(text: str) -> list[Field]:
    """In the order of the text."""
    return [
        Field(match[1].strip(), field_key(match[1]), match[2], match.start(), match.end())
        for match in _FIELD.finditer(text)
    ]


def fill_fields(text: str, values: Mapping[str, str]) -> Filled:
    """``values`` by `field_key`. Spaces around a value are removed. A value is never read as a
    field."""
    parts, missing, at = [], [], 0
    for field in fields_in(text):
        value = " ".join(values.get(field.key, "").split())
        if not value and field.otherwise is not None:
            value = field.otherwise
        elif not value:
            missing.append(field.name)
            value = text[field.start : field.end]
        parts += [text[at : field.start], value]
        at = field.end
    parts.append(text[at:])
    return Filled("".join(parts), tuple(dict.fromkeys(missing)))
