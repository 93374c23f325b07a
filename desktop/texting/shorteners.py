"""Finds public link shorteners, for which carriers refuse a text (SMS-CAR-435)."""

from __future__ import annotations

import re

# The first eleven are named in RingCentral's guide (messaging/sms/best-practices); the others are
# just as common.
_HOSTS = """
bit.ly goo.gl tinyurl.com tiny.cc bc.vc budurl.com clicky.me is.gd lc.chat soo.gd s2r.co
t.co ow.ly buff.ly rebrand.ly cutt.ly shorturl.at rb.gy t.ly v.gd bl.ink adf.ly dub.sh
"""

_LINK = re.compile(
    r"(?<![\w.@-])(?:www\.)?(" + "|".join(map(re.escape, _HOSTS.split())) + r")(?![\w-]|\.\w)",
    re.IGNORECASE,
)


def shorteners(text: str) -> tuple[str, ...]:
    """The distinct shortener hosts in ``text``."""
    return tuple(dict.fromkeys(found.lower() for found in _LINK.findall(text)))
