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


# What stands after an empty value whose space is not wanted.
_AFTER_A_WORD = ("", " ", "\n", ",", ".", ";", ":", "!", "?")


def could_be_filled(text: str, filled: str) -> bool:
    """Whether some values of its fields turn ``text`` into ``filled``."""
    fields = fields_in(text)
    ends = [0, *(at for field in fields for at in (field.start, field.end)), len(text)]
    plain = [text[ends[at] : ends[at + 1]] for at in range(0, len(ends), 2)]
    for at, field in enumerate(fields):
        if field.otherwise == "":
            # The space that belongs to its value may be gone with it.
            plain[at] = plain[at].removesuffix(" ")
            plain[at + 1] = plain[at + 1].removeprefix(" ")
    if len(plain) == 1:
        return text == filled
    # With an empty value in the first line or the last, that line is not sent.
    if not plain[0] and fields[0].otherwise == "":
        plain[1] = plain[1].lstrip()
    if not plain[-1] and fields[-1].otherwise == "":
        plain[-2] = plain[-2].rstrip()
    first, *middle, last = plain
    if not filled.startswith(first) or not filled[len(first) :].endswith(last):
        return False
    end = len(filled) - len(last)
    at = len(first)
    for part in middle:
        found = filled.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return True


def fill_fields(text: str, values: Mapping[str, str]) -> Filled:
    """``values`` by `field_key`. Spaces around a value are removed, and the space that belongs to
    an empty one. A value is never read as a field."""
    parts: list[str] = []
    missing, at = [], 0
    for field in fields_in(text):
        before, value = text[at : field.start], " ".join(values.get(field.key, "").split())
        at = field.end
        if not value and field.otherwise is not None:
            value = field.otherwise
        elif not value:
            missing.append(field.name)
            value = text[field.start : field.end]
        if not value and before.endswith(" ") and text[at : at + 1] in _AFTER_A_WORD:
            before = before[:-1]
        elif not value and text[at : at + 1] == " ":
            last = before or next((part for part in reversed(parts) if part), "")
            at += last[-1:] in ("", "\n")
        parts += [before, value]
    parts.append(text[at:])
    return Filled("".join(parts), tuple(dict.fromkeys(missing)))


# The fields that Ownline fills by itself, in the languages of the window, by what they mean.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "nom", "nom complet", "nombre completo"),
    "first": ("first name", "firstname", "given name", "prénom", "nombre", "nombre de pila"),
    "last": ("last name", "lastname", "surname", "nom de famille", "apellido", "apellidos"),
    "my name": ("my name", "mon nom", "mi nombre"),
    "my first": ("my first name", "mon prénom", "mi nombre de pila"),
    "my number": ("my number", "my phone number", "mon numéro", "mi número"),
}
_MEANING = {field_key(name): meaning for meaning, names in _NAMES.items() for name in names}
_RECIPIENT = frozenset({"name", "first", "last"})
_HONORIFICS = frozenset(
    {"dr", "mr", "mrs", "ms", "miss", "prof", "m", "mme", "mlle", "mx", "sr", "sra", "srta"}
)


def is_of_recipient(key: str) -> bool:
    """Whether the field with this `field_key` is filled from the name of the recipient."""
    return _MEANING.get(key) in _RECIPIENT


def is_last_name(key: str) -> bool:
    return _MEANING.get(key) == "last"


def is_of_sender(key: str) -> bool:
    """Whether it is filled from the account and number that send the text."""
    return key in _MEANING and _MEANING[key] not in _RECIPIENT


def recipient_values(name: str) -> dict[str, str]:
    """Values by `field_key` from the name of a recipient, which may be empty."""
    first, last = _first_and_last(name)
    return _by_key({"name": name, "first": first, "last": last})


def sender_values(name: str, number: str) -> dict[str, str]:
    """Values by `field_key` from the account's name and its own number, as people read it."""
    first, _ = _first_and_last(name)
    return _by_key({"my name": name, "my first": first, "my number": number})


def _by_key(values: Mapping[str, str]) -> dict[str, str]:
    return {key: values[meaning] for key, meaning in _MEANING.items() if meaning in values}


def _first_and_last(name: str) -> tuple[str, str]:
    """Of "Ana Martins", "Dr. Ana Martins" and "Martins, Ana"."""
    last, comma, first = name.partition(",")
    if comma and first.strip():
        return first.split()[0], last.strip()
    words = [word for word in name.split() if any(map(str.isalpha, word))]
    if len(words) > 1 and words[0].rstrip(".").casefold() in _HONORIFICS:
        words = words[1:]
        if len(words) == 1:
            return "", words[0]
    return (words[0], " ".join(words[1:])) if words else ("", "")
