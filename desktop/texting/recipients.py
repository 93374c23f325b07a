"""Splits a typed or pasted list of recipients."""

from __future__ import annotations

import re

# Separators are commas, semicolons, line ends and the tabs between spreadsheet cells, but not the
# semicolon before a parameter of a tel: URI (RFC 3966).
_SEPARATOR = re.compile(
    r"[,\t\r\n\v\f\u2028\u2029\uff0c\uff1b\u3001]|;(?!\s*(?:ext|phone-context)=)"
)


def has_separator(text: str) -> bool:
    """Whether there is a separator, so that at least one recipient is complete."""
    return _SEPARATOR.search(text) is not None


def split_recipients(text: str) -> list[str]:
    """The recipients, stripped, without empty ones."""
    return [recipient for part in _SEPARATOR.split(text) if (recipient := part.strip())]
