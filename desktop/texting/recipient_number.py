"""The number that a person typed or pasted as a recipient: E.164, a question, or what is wrong.

A number is never made by guessing: where the digits can be read as two numbers, the person chooses.
phonenumbers is imported late, see `phone`. No function here does I/O; all are quick for any length
of text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from desktop.core.errors import AmbiguousNumberError, PhoneNumberError, SeveralNumbersError
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.texting.phone import (
    MAX_SHOWN,
    MAX_TYPED,
    SURROUNDING,
    country_code,
    digits_in,
    e164,
    has_letters,
    is_possible,
    parse_number,
    plain_digits,
    same_number,
    without_uri,
)

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

# The limit of E.164.
MAX_DIGITS = 15

# Refused in every country, because people type them even where the country has others.
EMERGENCY = frozenset({"112", "911", "999"})

_ALLOWED = frozenset("0123456789+()[]-./~,;#= \n")

# How a spreadsheet shows a number for which its column is too narrow: 2.12556E+09.
_ROUNDED = re.compile(r"\d[.,]\d+E\+?\d{1,2}", re.IGNORECASE)

# Digits after the number: the decimals of a spreadsheet's number, and the second of two line
# numbers ("1234567/68").
_DECIMALS = re.compile(r"([^.]*\d[^.]*)\.0{1,2}", re.DOTALL)
_SECOND_LINE = re.compile(r"(.*\d[^/]*)/\s*\d{1,4}", re.DOTALL)
_MORE_DECIMALS = re.compile(r"([^.]*\d[^.]*)\.0{3,}", re.DOTALL)
_LAST_GROUP = re.compile(r"(.*\d)[^\d]+\d{1,4}", re.DOTALL)
# No country writes a last group of one digit; one of two only where the others are divided, too.
# Not after a hyphen alone: that is how a direct dial number is written, which is a whole number.
_LAST_DIGIT = re.compile(r"(.*\d)(?!-\d)\D+\d", re.DOTALL)
# What stands between the groups of one number.
_GROUPED = re.compile(r"[0-9()\[\] .\-]+")
_GROUP = re.compile(r"[0-9]+")
_LAST_TWO = re.compile(r"([+(]*\d{7,}\)?)(?!-\d)\D+\d\d")


def parse_recipient(typed: str, *, country: str, own: Collection[str] = ()) -> str:
    """The single number that a person typed or pasted, as E.164.

    ``country`` is the ISO 3166 code of the sender's home country: numbers without + are read as if
    dialled there. ``own`` are the sender's own numbers, which a text must not go to.

    The number has to be possible in its country (length, and the area code rule of the North
    American plan). It need not be assigned: numbers are assigned faster than programs are updated,
    and people practise with the fictional 555-01xx numbers. Premium numbers pass, because
    RingCentral itself knows which numbers it does not text.

    :raises PhoneNumberError: with its own title and advice for each kind of mistake.
    :raises AmbiguousNumberError: where it could be another number, too.
    """
    if len(typed) > MAX_TYPED:
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "This is too long for a phone number"),
            advice=QT_TRANSLATE_NOOP(
                "notices", "More than a number was typed or pasted here. Leave only one number."
            ),
        )
    text = without_uri(plain_digits(typed)).strip(SURROUNDING)
    if not text:
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "There is no number yet"),
            advice=QT_TRANSLATE_NOOP("notices", "Type the phone number to text to."),
        )
    digits = digits_in(text)
    region = country.upper()
    if digits:
        _refuse_if_never_textable(text, digits, region)
    number = parse_number(text, region)
    if _ROUNDED.fullmatch(text):
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP(
                "notices", "The spreadsheet has rounded this number: format its column as text"
            ),
            advice=QT_TRANSLATE_NOOP("notices", "Then write the whole number there."),
        )
    if has_letters(text) and not (number is not None and number.extension):
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "A phone number goes here, without letters"),
            advice=_letters_advice(text, number),
        )
    if not digits:
        raise PhoneNumberError
    is_accepted = number is not None and is_possible(number) and not number.extension
    if number is None or not number.extension:
        _refuse_if_ambiguous(text, digits, region, number if is_accepted else None)
    if number is None or not is_accepted:
        raise _error_for(text, digits, number)
    found = e164(number)
    if any(same_number(found, mine, region) for mine in own):
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "This is the number you are texting from"),
            advice=QT_TRANSLATE_NOOP("notices", "Type the number of somebody else."),
        )
    return found


# --- two readings ----------------------------------------------------------------------------


def _refuse_if_ambiguous(text: str, digits: str, region: str, number: PhoneNumber | None) -> None:
    """Raises where ``text`` can be another number than ``number``, which is None if the whole text
    is no number."""
    import phonenumbers  # late: see above

    is_valid = number is not None and phonenumbers.is_valid_number(number)
    whole = (e164(number),) if number is not None else ()
    groups = _home_groups(text, region, number)
    for other in _other_readings(text, digits, region, is_valid=is_valid, groups=groups):
        if e164(other) not in whole:
            # The more likely one first.
            both = (*whole, e164(other)) if is_valid else (e164(other), *whole)
            raise AmbiguousNumberError(both)
    if whole and _DECIMALS.fullmatch(text):
        raise AmbiguousNumberError(whole)


def _home_groups(text: str, region: str, number: PhoneNumber | None) -> list[str]:
    """The groups of digits of ``number`` where it is written in the groups of its home country, or
    nothing: nobody divides a number of another country in this way."""
    import phonenumbers  # late: see above

    if (
        number is None
        or number.country_code != country_code(region)
        or not _GROUPED.fullmatch(text)
    ):
        return []
    groups = _GROUP.findall(text)
    at_home = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    return groups if len(groups) > 1 and groups == _GROUP.findall(at_home) else []


def _other_readings(
    text: str, digits: str, region: str, *, is_valid: bool, groups: Sequence[str]
) -> Iterator[PhoneNumber]:
    """Numbers that the person may have meant instead. ``is_valid``: the whole text is the number of
    a range that is in use, not only of a possible length. ``groups``: see `_home_groups`."""
    import phonenumbers  # late: see above

    tails = (_DECIMALS, _MORE_DECIMALS, _SECOND_LINE)
    for pattern in (*tails, *((_LAST_DIGIT, _LAST_TWO) if is_valid else (_LAST_GROUP,))):
        match = pattern.fullmatch(text)
        other = parse_number(match[1], region) if match is not None else None
        if other is None or not is_possible(other):
            continue
        if phonenumbers.is_valid_number(other) or (not is_valid and pattern in tails):
            yield other
    if text.startswith("+"):
        return
    # With its country's code and without its "+": at home, or if nothing at home has these digits.
    code = str(country_code(region)) if region else ""
    for written in (digits, digits.lstrip("0")):
        if (code and written.startswith(code)) or (not is_valid and written == digits):
            abroad = parse_number(f"+{written}", region)
            if abroad is None or not phonenumbers.is_valid_number(abroad):
                continue
            # Written as at home, unless the code of the country stands alone: "297 560 1234".
            if not groups or groups[0].lstrip("0") == str(abroad.country_code):
                yield abroad


# --- what is wrong with it -------------------------------------------------------------------


def _refuse_if_never_textable(text: str, digits: str, region: str) -> None:
    """Raises for emergency numbers, short codes and anything else than one phone number."""
    import phonenumbers  # late: see above

    if digits in EMERGENCY or phonenumbers.is_emergency_number(digits, region):
        raise _emergency()
    if any(ch not in _ALLOWED and not ch.isalpha() for ch in text):
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP(
                "notices", "There is a character here that no phone number has"
            ),
            advice=QT_TRANSLATE_NOOP(
                "notices", "Type only the number, such as (650) 555-0123 or +44 20 7946 0958."
            ),
        )
    # Two numbers have at least 14 digits; for fewer the search is not worth its time.
    if len(digits) >= 14:
        found = phonenumbers.PhoneNumberMatcher(
            text, region, leniency=phonenumbers.Leniency.POSSIBLE
        )
        if len(list(found)) > 1:
            raise SeveralNumbersError
    if len(digits) in (5, 6) and "+" not in text and not has_letters(text):
        parsed = parse_number(text, region)
        # In a few countries, phone numbers are that short.
        if parsed is None or not phonenumbers.is_valid_number(parsed):
            if text != digits:
                # Nobody divides a short code.
                raise _cut()
            raise PhoneNumberError(
                title=QT_TRANSLATE_NOOP(
                    "notices", "Numbers with five or six digits cannot be texted"
                ),
                advice=QT_TRANSLATE_NOOP(
                    "notices",
                    "RingCentral texts only whole phone numbers. Type one with its area code.",
                ),
            )


def _letters_advice(text: str, number: PhoneNumber | None) -> str:
    """Names the digits for the letters on a keypad, but leaves it to the person to type them."""
    word = text if len(text) <= MAX_SHOWN else ""
    if word and text[0] in "+(0123456789" and number is not None and is_possible(number):
        import phonenumbers  # late: see above

        digits = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        return fill(
            QT_TRANSLATE_NOOP("notices", "Type digits instead. On a keypad, {word} is {digits}."),
            # In isolates: a language may be read from right to left.
            word=f"\u2068{word}\u2069",
            digits=f"\u2068{digits}\u2069",
        )
    return QT_TRANSLATE_NOOP(
        "notices", "Type only the digits of the number, such as (650) 555-0123."
    )


def _emergency() -> PhoneNumberError:
    return PhoneNumberError(
        title=QT_TRANSLATE_NOOP("notices", "Emergency services cannot be texted from here"),
        advice=QT_TRANSLATE_NOOP("notices", "Call them from a phone."),
    )


def _cut() -> PhoneNumberError:
    return PhoneNumberError(
        title=QT_TRANSLATE_NOOP("notices", "This number is too short"),
        advice=QT_TRANSLATE_NOOP("notices", "Some digits are missing. Check the number."),
    )


def _too_long() -> PhoneNumberError:
    return PhoneNumberError(
        title=QT_TRANSLATE_NOOP("notices", "This number is too long"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Check the digits. A number of another country starts with + and its code."
        ),
    )


def _error_for(text: str, digits: str, number: PhoneNumber | None) -> PhoneNumberError:
    import phonenumbers  # late: see above

    if number is not None and number.extension:
        return PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "A text cannot go to an extension"),
            advice=fill(
                QT_TRANSLATE_NOOP(
                    "notices", "Leave out the extension “{extension}” to text the number itself."
                ),
                extension=number.extension[:8],
            ),
        )
    if number is not None and str(number.national_number) in EMERGENCY:
        return _emergency()
    if len(digits) <= 4:
        return PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "This number is too short"),
            advice=QT_TRANSLATE_NOOP(
                "notices",
                "Type the whole number with its area code. Extension numbers cannot be texted.",
            ),
        )
    if number is None:
        if text.startswith("+"):
            return PhoneNumberError(
                title=QT_TRANSLATE_NOOP("notices", "No country has this code"),
                advice=QT_TRANSLATE_NOOP(
                    "notices", "Check the digits after the +, such as +1 or +44."
                ),
            )
        if len(digits) > MAX_DIGITS:
            return _too_long()
        return PhoneNumberError()
    reason = phonenumbers.is_possible_number_with_reason(number)
    reasons = phonenumbers.ValidationResult
    if reason == reasons.IS_POSSIBLE_LOCAL_ONLY:
        return PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "The area code is missing"),
            advice=QT_TRANSLATE_NOOP("notices", "Type the whole number with its area code."),
        )
    if reason == reasons.TOO_SHORT:
        return _cut()
    if reason == reasons.TOO_LONG:
        return _too_long()
    return PhoneNumberError(
        title=QT_TRANSLATE_NOOP("notices", "There is no such number"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Check the digits. A number of another country starts with + and its code."
        ),
    )
