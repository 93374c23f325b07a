"""Tells apart whole numbers that only spaces divide. "415 555 0111" is one number.

phonenumbers is imported late, see `phone`.
"""

from __future__ import annotations

from desktop.core.errors import PhoneNumberError
from desktop.texting.phone import has_letters, parse_number
from desktop.texting.recipient_number import parse_recipient

# Two numbers have at least so many digits.
_LEAST_DIGITS = 14
# No country writes a number in more groups.
_MOST_GROUPS = 6
# Longer texts are tried word by word alone.
_MOST_WORDS = 60


def split_numbers(text: str, country: str) -> list[str]:
    """The numbers in ``text``, if it can be divided at its spaces into valid numbers of ``country``
    in exactly one way; otherwise ``text`` alone. It is never divided if it is one number, too."""
    words = text.split()
    digits = sum(map(str.isdigit, text))
    if len(words) < 2 or digits < _LEAST_DIGITS or has_letters(text):
        return [text]
    if _is_number(text, country, must_be_valid=False):
        return [text]
    if all(_is_number(word, country) for word in words):
        return words
    ways = _divided(words, country) if len(words) <= _MOST_WORDS else []
    return ways[0] if len(ways) == 1 else [text]


def _divided(words: list[str], country: str) -> list[list[str]]:
    """Up to two ways to make valid numbers of all words, in their order."""
    ways: list[list[list[str]]] = [[[]]]
    for end in range(1, len(words) + 1):
        found: list[list[str]] = []
        for start in range(max(end - _MOST_GROUPS, 0), end):
            number = " ".join(words[start:end])
            if ways[start] and _is_number(number, country):
                found += [[*before, number] for before in ways[start]]
        ways.append(found[:2])
    return ways[-1]


def _is_number(text: str, country: str, *, must_be_valid: bool = True) -> bool:
    import phonenumbers  # late: see above

    try:
        parse_recipient(text, country=country)
    except PhoneNumberError:
        return False
    number = parse_number(text, country.upper())
    is_valid = number is not None and phonenumbers.is_valid_number(number)
    return is_valid or not must_be_valid
