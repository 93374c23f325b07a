"""Splits a typed or pasted list of recipients."""

from __future__ import annotations

import re

# Separators are commas, semicolons, line ends and the tabs between spreadsheet cells, but not the
# semicolon before a parameter of a tel: URI (RFC 3966).
_SEPARATOR = re.compile(
    r"[,\t\r\n\v\f\u2028\u2029\uff0c\uff1b\u3001]|;(?!\s*(?:ext|phone-context)=)"
)


# An SMS link with a text, which may have separators and numbers that are no recipients.
_LINK_WITH_TEXT = re.compile(
    r"\b(?:sms|smsto|tel-sms):[^?&:]*(?:[?&]|:.|;\s*body\s*=)", re.I | re.S
)


def has_link_text(text: str) -> bool:
    """Whether an SMS link with a text is somewhere in ``text``."""
    return _LINK_WITH_TEXT.search(text) is not None


def has_separator(text: str) -> bool:
    """Whether there is a separator, so that at least one recipient is complete."""
    return _SEPARATOR.search(text) is not None


def split_recipients(text: str) -> list[str]:
    """The recipients, stripped, without empty ones. A list with a link that has a text is not
    split: a number in that text would become a recipient."""
    if has_link_text(text):
        return [text.strip()]
    return [recipient for part in _SEPARATOR.split(text) if (recipient := part.strip())]
