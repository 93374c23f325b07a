"""A list of recipients as people type or paste it, cut into its entries."""

from __future__ import annotations

import re

# A comma or semicolon, a line, or a cell of a spreadsheet ends an entry. The parameters of a tel:
# address (RFC 3966) belong to their number.
_END = re.compile(r"[,\t\r\n\v\f\u2028\u2029\uff0c\uff1b\u3001]|;(?!\s*(?:ext|phone-context)=)")


def has_end(text: str) -> bool:
    """Whether at least one entry is complete."""
    return _END.search(text) is not None


def entries(text: str) -> list[str]:
    """What stands between the ends, without space around it; nothing empty."""
    return [entry for part in _END.split(text) if (entry := part.strip())]
