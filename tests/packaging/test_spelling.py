"""What people read is spelled as RingCentral's own pages are: in American English."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "CHANGELOG.md", "resources/guide/*.md")
_OTHER = re.compile(
    r"\b\w*(?:cancell(?:ed|ing)|licence|grey|colour|centre\b|behaviour|favour|neighbour|labell"
    r"|travell|(?:organ|recogn|author|synchron|apolog|minim|summar|custom)is(?:e|ing|ation))\w*",
    re.IGNORECASE,
)
# The folder of a package.
_NAMES = ("“licences”",)


def texts() -> Iterator[tuple[str, str]]:
    """Strings of the window, and pages."""
    for language in ("en", "fr"):
        root = ET.parse(ROOT / f"resources/translations/ownline_{language}.ts").getroot()
        for message in root.iter("message"):
            yield "the window", message.findtext("source", "")
            forms = message.iter("numerusform") if language == "en" else ()
            yield from (("the window", form.text or "") for form in forms)
    for pattern in PAGES:
        for page in sorted(ROOT.glob(pattern)):
            yield page.name, page.read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["Cancelled", "licences", "colours", "recognises"])
def test_other_spellings_are_found(word: str) -> None:
    assert _OTHER.search(f"It is {word}.")


def test_all_that_people_read_is_spelled_alike() -> None:
    found = set()
    for where, text in texts():
        for name in _NAMES:
            text = text.replace(name, "")
        found |= {f"{where}: {match[0]}" for match in _OTHER.finditer(text)}
    assert not found
