"""Phone numbers: parses what a person typed, gives E.164 for the server, and formats for display.

phonenumbers is imported late, because its import takes as long as the first window. The functions
that the first paint needs (`as_written` and `comparable` of North American numbers in E.164) do not
use it. No function here does I/O; all are quick for any length of text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import TYPE_CHECKING
from urllib.parse import unquote

from desktop.core.errors import PhoneNumberError
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

# Longer than any number with its punctuation in a tel: URI.
MAX_TYPED = 200
# The limit of E.164.
MAX_DIGITS = 15
# How much of a text that is no number is displayed.
MAX_SHOWN = 40

# Refused in every country, because people type them even where the country has others.
EMERGENCY = frozenset({"112", "911", "999"})

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
# The North American plan: neither area code nor exchange starts with 0 or 1.
_NANP = re.compile(r"\+1([2-9][0-9]{2})([2-9][0-9]{2})([0-9]{4})")
# Countries of RingCentral whose national numbers phonenumbers formats in the same way.
_NANP_COUNTRIES = frozenset({"US", "CA", "PR"})

_URI = re.compile(r"(?:tel|sms|smsto|callto):(?://)?", re.IGNORECASE)
_DIAL_PREFIX = re.compile(r"(?:011|00)(?=[^0-9]*[1-9])")
_PARTIAL_NUMBER = re.compile(r"\+?[0-9() .\-]{2,}")
_ALLOWED = frozenset("0123456789+()[]-./~,;#= \n")
_SURROUNDING = " \n\"'<>,;."
_TYPOGRAPHY = str.maketrans({"−": "-", "⁄": "/", "·": ".", "‘": "'", "’": "'", "“": '"', "”": '"'})


def parse_recipient(typed: str, *, country: str, own: Collection[str] = ()) -> str:
    """The single number that a person typed or pasted, as E.164.

    ``country`` is the ISO 3166 code of the sender's home country: numbers without + are read as if
    dialled there. ``own`` are the sender's own numbers, which a text must not go to.

    The number has to be possible in its country (length, and the area code rule of the North
    American plan). It need not be assigned: numbers are assigned faster than programs are updated,
    and people practise with the fictional 555-01xx numbers. Premium numbers pass, because
    RingCentral itself knows which numbers it does not text.

    :raises PhoneNumberError: with its own title and advice for each kind of mistake.
    """
    if len(typed) > MAX_TYPED:
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "This is too long for a phone number"),
            advice=QT_TRANSLATE_NOOP(
                "notices", "More than a number was typed or pasted here. Leave only one number."
            ),
        )
    text = _without_uri(_plain(typed)).strip(_SURROUNDING)
    if not text:
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "There is no number yet"),
            advice=QT_TRANSLATE_NOOP("notices", "Type the phone number to text to."),
        )
    digits = _digits(text)
    region = country.upper()
    if digits:
        _refuse_if_never_textable(text, digits, region)
    number = _parse(text, region)
    if _has_letters(text) and not (number is not None and number.extension):
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "Letters are not understood"),
            advice=_letters_advice(text, number),
        )
    if not digits:
        raise PhoneNumberError
    if number is None or not _is_possible(number) or number.extension:
        raise _error_for(text, digits, number)
    found = _e164(number)
    if any(same_number(found, mine, region) for mine in own):
        raise PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "This is the number you are texting from"),
            advice=QT_TRANSLATE_NOOP("notices", "Type the number of somebody else."),
        )
    return found


def as_written(number: str, country: str) -> str:
    """The number for display: in national format at home, in international format otherwise.

    Takes any text and never raises. A text that is no number is returned without control and other
    invisible characters, cut to `MAX_SHOWN` characters. The result is plain text.
    """
    region = country.upper()
    if region in _NANP_COUNTRIES and (match := _NANP.fullmatch(number)):
        return "({}) {}-{}".format(*match.groups())
    shown = _shown(number)
    if _has_letters(shown) or shown.endswith("…"):
        return shown
    parsed = _parse(shown, region)
    if parsed is None or not _is_possible(parsed):
        return shown
    import phonenumbers  # late: see above

    home = parsed.country_code == phonenumbers.country_code_for_region(region)
    formats = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, formats.NATIONAL if home else formats.INTERNATIONAL)


def as_typed(text: str, country: str) -> str:
    """A number that is being typed, formatted so far; any other text unchanged."""
    if len(text) > MAX_SHOWN or not _PARTIAL_NUMBER.fullmatch(text):
        return text
    import phonenumbers  # late: see above

    formatter = phonenumbers.AsYouTypeFormatter(country.upper())
    shown = ""
    for ch in text:
        if ch in "+0123456789":
            shown = formatter.input_digit(ch)
    return shown if _digits(shown) == _digits(text) else text


def country_code(country: str) -> int:
    """The calling code of an ISO 3166 country, or 0."""
    if country.upper() in _NANP_COUNTRIES:
        return 1
    import phonenumbers  # late: see above

    return phonenumbers.country_code_for_region(country.upper())


def comparable(number: str, country: str = "US") -> str:
    """A normal form for comparison, never to be stored or sent.

    RingCentral returns numbers with or without + and sometimes formatted. E.164 where the number
    can be parsed, else its digits, else the text itself in lower case. Never raises.
    """
    if _E164.fullmatch(number):
        return number
    text = _plain(number[:MAX_TYPED]).strip()
    digits = _digits(text)
    if not digits or _has_letters(text):
        return text.casefold()
    # Characters between the digits may keep a number from being parsed, and without its + a number
    # of another country looks impossible at home.
    for written in (text, *([] if text.startswith("+") else [digits]), "+" + digits):
        parsed = _parse(written, country.upper())
        if parsed is not None and _is_possible(parsed):
            return _e164(parsed)
    return "+" + digits if text.startswith("+") else digits


def same_number(a: str, b: str, country: str = "US") -> bool:
    """Whether both are the same number. An empty text equals nothing."""
    one = comparable(a, country)
    return bool(one) and one == comparable(b, country)


# --- parsing ---------------------------------------------------------------------------------


def _parse(text: str, region: str) -> PhoneNumber | None:
    """The number in ``text``, as dialled from ``region``, or None. It may be an impossible one."""
    import phonenumbers  # late: see above

    def attempt(written: str) -> PhoneNumber | None:
        try:
            return phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            return None

    number = attempt(text)
    if number is not None and _is_possible(number):
        return number
    # People dial abroad with the prefix they know, which may not be that of their country. This is
    # tried second, because numbers of Sheffield also begin with 011.
    abroad = attempt(_DIAL_PREFIX.sub("+", text, count=1)) if _DIAL_PREFIX.match(text) else None
    return abroad if abroad is not None and _is_possible(abroad) else number


def _is_possible(number: PhoneNumber) -> bool:
    import phonenumbers  # late: see above

    if not phonenumbers.is_possible_number(number):
        return False
    return number.country_code != 1 or _NANP.fullmatch(_e164(number)) is not None


def _e164(number: PhoneNumber) -> str:
    import phonenumbers  # late: see above

    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


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
            raise PhoneNumberError(
                title=QT_TRANSLATE_NOOP("notices", "There is more than one number here"),
                advice=QT_TRANSLATE_NOOP("notices", "A text goes to one number. Leave only one."),
            )
    if len(digits) in (5, 6) and "+" not in text and not _has_letters(text):
        parsed = _parse(text, region)
        # In a few countries, phone numbers are that short.
        if parsed is None or not phonenumbers.is_valid_number(parsed):
            raise PhoneNumberError(
                title=QT_TRANSLATE_NOOP("notices", "Short codes cannot be texted"),
                advice=QT_TRANSLATE_NOOP(
                    "notices",
                    "RingCentral texts only whole phone numbers. Type one with its area code.",
                ),
            )


def _letters_advice(text: str, number: PhoneNumber | None) -> str:
    """Names the digits for the letters on a keypad, but leaves it to the person to type them."""
    word = text if len(text) <= MAX_SHOWN else ""
    if word and text[0] in "+(0123456789" and number is not None and _is_possible(number):
        import phonenumbers  # late: see above

        digits = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        return fill(
            QT_TRANSLATE_NOOP("notices", "Type digits instead. On a keypad, {word} is {digits}."),
            word=word,
            digits=digits,
        )
    return QT_TRANSLATE_NOOP(
        "notices", "Type only the digits of the number, such as (650) 555-0123."
    )


def _emergency() -> PhoneNumberError:
    return PhoneNumberError(
        title=QT_TRANSLATE_NOOP("notices", "Emergency services cannot be texted from here"),
        advice=QT_TRANSLATE_NOOP("notices", "Call them from a phone."),
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
        return PhoneNumberError(
            title=QT_TRANSLATE_NOOP("notices", "This number is too short"),
            advice=QT_TRANSLATE_NOOP("notices", "Some digits are missing. Check the number."),
        )
    if reason == reasons.TOO_LONG:
        return _too_long()
    return PhoneNumberError(
        title=QT_TRANSLATE_NOOP("notices", "There is no such number"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Check the digits. A number of another country starts with + and its code."
        ),
    )


# --- text ------------------------------------------------------------------------------------


def _plain(text: str) -> str:
    """``text`` with ASCII digits, plain spaces and dashes, and without invisible characters.

    A number copied from a page or a contact comes with direction marks, joiners and no-break
    spaces; keyboards of some languages type wide or other digits. Control characters are kept, to
    be refused, except for tabs and line ends.
    """
    return "".join(map(_plain_character, text.translate(_TYPOGRAPHY)))


def _plain_character(ch: str) -> str:
    if " " <= ch <= "~":
        return ch
    if ch in "\r\n\u2028\u2029":
        return "\n"
    category = unicodedata.category(ch)
    if category == "Nd":
        return str(unicodedata.decimal(ch))
    if category == "Zs" or ch == "\t":
        return " "
    if category == "Cf":
        return ""
    if category == "Pd":
        return "-"
    if category == "Mn" and unicodedata.name(ch, "").startswith("VARIATION SELECTOR"):
        return ""
    if unicodedata.decomposition(ch).startswith("<wide>"):
        return unicodedata.normalize("NFKC", ch)
    return ch


def _without_uri(text: str) -> str:
    """The number of a tel: (RFC 3966) or sms: (RFC 5724) URI; other text unchanged."""
    text = text.strip(_SURROUNDING)
    match = _URI.match(text)
    if match is None:
        return text
    path, _, _ = text[match.end() :].partition("?")
    number, *parameters = _plain(unquote(path)).split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "ext":
            number += f";ext={value}"
        elif name.strip().lower() == "phone-context" and value.startswith("+"):
            number = number if number.startswith("+") else f"{value}{number}"
    return number


def _digits(text: str) -> str:
    return "".join(ch for ch in text if "0" <= ch <= "9")


def _has_letters(text: str) -> bool:
    return any(ch.isalpha() for ch in text)


def _shown(text: str) -> str:
    kept = "".join(
        " " if ch in "\t\r\n" else ch
        for ch in text[:MAX_TYPED]
        if ch in "\t\r\n" or unicodedata.category(ch)[0] != "C"
    ).strip()
    return kept if len(kept) <= MAX_SHOWN else kept[: MAX_SHOWN - 1] + "…"
