"""North American numbers in the usual notations, read without phonenumbers' parser.

`recipient_number.parse_recipient` takes 50 µs; a list has up to 200,000 numbers. What this reads,
that function reads in the same way.
"""

from __future__ import annotations

import re
from functools import cache

_USUAL = re.compile(
    r"(\+1[ .-]?|1[ .-])?(?:\(([2-9]\d\d)\) ?|([2-9]\d\d)[ .-]?)([2-9]\d\d)[ .-]?(\d{4})", re.ASCII
)
# What is dialled without + in these countries is a number of the North American plan.
_HOME = ("US", "CA")


def plain_number(text: str, country: str) -> str | None:
    """As E.164; None for everything that has to be looked at more closely. ``country`` as for
    `parse_recipient`."""
    match = _USUAL.fullmatch(text)
    if match is None:
        return None
    prefix, in_brackets, bare, exchange, line = match.groups()
    national = f"{in_brackets or bare}{exchange}{line}"
    if prefix and prefix.startswith("+"):
        return f"+1{national}"
    # Outside the ranges in use, the same digits can also be a number of another country.
    if country.upper() not in _HOME or _in_use().fullmatch(national) is None:
        return None
    return f"+1{national}"


@cache
def _in_use() -> re.Pattern[str]:
    from phonenumbers import PhoneMetadata  # late: it takes as long as the first window

    patterns = []
    for region in _HOME:
        metadata = PhoneMetadata.metadata_for_region(region, None)
        if metadata is not None and metadata.fixed_line is not None:
            patterns.append(f"(?:{metadata.fixed_line.national_number_pattern})")
    return re.compile("|".join(patterns), re.ASCII)
