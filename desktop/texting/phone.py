"""Phone numbers: parses them, formats them for display, and compares them.

phonenumbers is imported late, because its import takes as long as the first window. The functions
that the first paint needs (`as_written` and `comparable` of North American numbers in E.164) do not
use it. No function here does I/O; all are quick for any length of text.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

# Longer than any number with its punctuation in a tel: URI.
MAX_TYPED = 200
# How much of a text that is no number is displayed.
MAX_SHOWN = 40

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
# The North American plan: neither area code nor exchange starts with 0 or 1.
_NANP = re.compile(r"\+1([2-9][0-9]{2})([2-9][0-9]{2})([0-9]{4})")
# Countries of RingCentral whose national numbers phonenumbers formats in the same way.
_NANP_COUNTRIES = frozenset({"US", "CA", "PR"})

_DIGITS = frozenset("0123456789")
_URI = re.compile(r"(?:tel|sms|smsto|callto):(?://)?", re.IGNORECASE)
_DIAL_PREFIX = re.compile(r"(?:011|00)(?=[^0-9]*[1-9])")
_PARTIAL_NUMBER = re.compile(r"\+?[0-9() .\-]{2,}")
SURROUNDING = " \n\"'<>,;."
_TYPOGRAPHY = str.maketrans({"−": "-", "⁄": "/", "·": ".", "‘": "'", "’": "'", "“": '"', "”": '"'})


def as_written(number: str, country: str) -> str:
    """The number for display: in national format at home, in international format otherwise.

    Takes any text and never raises. A text that is no number is returned without control and other
    invisible characters, cut to `MAX_SHOWN` characters. The result is plain text.
    """
    region = country.upper()
    if region in _NANP_COUNTRIES and (match := _NANP.fullmatch(number)):
        return "({}) {}-{}".format(*match.groups())
    shown = _shown(number)
    if has_letters(shown) or shown.endswith("…"):
        return shown
    parsed = parse_number(shown, region)
    if parsed is None or not is_possible(parsed):
        return shown
    import phonenumbers  # late: see above

    home = parsed.country_code == phonenumbers.country_code_for_region(region)
    formats = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, formats.NATIONAL if home else formats.INTERNATIONAL)


def as_typed(text: str, country: str) -> str:
    """A number that is being typed, formatted so far; any other text unchanged. What was typed last
    stays, also a space or a bracket, and so does what follows a whole number and a space."""
    if len(text) > MAX_SHOWN or not _PARTIAL_NUMBER.fullmatch(text) or text[-1] not in _DIGITS:
        return text
    before = parse_number(text.rpartition(" ")[0], country.upper())
    if before is not None and is_possible(before):
        return text
    import phonenumbers  # late: see above

    formatter = phonenumbers.AsYouTypeFormatter(country.upper())
    shown = ""
    for ch in text:
        if ch == "+" or ch in _DIGITS:
            shown = formatter.input_digit(ch)
    if "(" in text and "(" not in shown:
        return text
    return shown if digits_in(shown) == digits_in(text) else text


def country_code(country: str) -> int:
    """The calling code of an ISO 3166 country, or 0."""
    if country.upper() in _NANP_COUNTRIES:
        return 1
    import phonenumbers  # late: see above

    return phonenumbers.country_code_for_region(country.upper())


def calling_code(number: str, country: str) -> int:
    """That of one whole number, or 0 where it is none. ``country``: of numbers without a +."""
    written = comparable(number, country)
    if _NANP.fullmatch(written):
        return 1
    parsed = parse_number(written, country.upper())
    return parsed.country_code or 0 if parsed is not None and is_possible(parsed) else 0


def comparable(number: str, country: str = "US") -> str:
    """A normal form for comparison, never to be stored or sent.

    RingCentral returns numbers with or without + and sometimes formatted. E.164 where the number
    can be parsed, else its digits, else the text itself in lower case. Never raises.
    """
    if _E164.fullmatch(number):
        return number
    text = plain_digits(number[:MAX_TYPED]).strip()
    digits = digits_in(text)
    if not digits or has_letters(text):
        return text.casefold()
    # Characters between the digits may keep a number from being parsed, and without its + a number
    # of another country looks impossible at home.
    for written in (text, *([] if text.startswith("+") else [digits]), "+" + digits):
        parsed = parse_number(written, country.upper())
        if parsed is not None and is_possible(parsed):
            return e164(parsed)
    return "+" + digits if text.startswith("+") else digits


def same_number(a: str, b: str, country: str = "US") -> bool:
    """Whether both are the same number. An empty text equals nothing."""
    one = comparable(a, country)
    return bool(one) and one == comparable(b, country)


# --- parsing ---------------------------------------------------------------------------------


def parse_number(text: str, region: str) -> PhoneNumber | None:
    """The number in ``text``, as dialled from ``region``, or None. It may be an impossible one."""
    import phonenumbers  # late: see above

    def attempt(written: str) -> PhoneNumber | None:
        try:
            return phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            return None

    number = attempt(text)
    if number is not None and is_possible(number):
        return number
    # People dial abroad with the prefix they know, which may not be that of their country. This is
    # tried second, because numbers of Sheffield also begin with 011.
    abroad = attempt(_DIAL_PREFIX.sub("+", text, count=1)) if _DIAL_PREFIX.match(text) else None
    return abroad if abroad is not None and is_possible(abroad) else number


def is_possible(number: PhoneNumber) -> bool:
    import phonenumbers  # late: see above

    if not phonenumbers.is_possible_number(number):
        return False
    return number.country_code != 1 or _NANP.fullmatch(e164(number)) is not None


def e164(number: PhoneNumber) -> str:
    import phonenumbers  # late: see above

    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


# --- text ------------------------------------------------------------------------------------


def plain_digits(text: str) -> str:
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


def without_uri(text: str) -> str:
    """The number of a tel: (RFC 3966) or sms: (RFC 5724) URI; other text unchanged."""
    text = text.strip(SURROUNDING)
    match = _URI.match(text)
    if match is None:
        return text
    path, _, _ = text[match.end() :].partition("?")
    number, *parameters = plain_digits(unquote(path)).split(";")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "ext":
            number += f";ext={value}"
        elif name.strip().lower() == "phone-context" and value.startswith("+"):
            number = number if number.startswith("+") else f"{value}{number}"
    return number


def digits_in(text: str) -> str:
    return "".join(ch for ch in text if "0" <= ch <= "9")


def has_letters(text: str) -> bool:
    return any(ch.isalpha() for ch in text)


def _shown(text: str) -> str:
    kept = "".join(
        " " if ch in "\t\r\n" else ch
        for ch in text[:MAX_TYPED]
        if ch in "\t\r\n" or unicodedata.category(ch)[0] != "C"
    ).strip()
    return kept if len(kept) <= MAX_SHOWN else kept[: MAX_SHOWN - 1] + "…"
