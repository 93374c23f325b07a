"""What a text is: from whom, to whom, its words and its files."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

SEPARATOR = ", "

FILES = tuple(bytes([65 + number]) * (11 + number) for number in range(3))
"""Their sizes differ: size and number are all that the message store says of files."""


class Content(NamedTuple):
    """``recipient``: one, or all of a group in the order of `to_all`. ``files``: the SHA-256 of
    each file in hex, in order, with commas between them."""

    sender: str
    recipient: str
    text: str
    files: str = ""

    @property
    def recipients(self) -> tuple[str, ...]:
        return tuple(self.recipient.split(SEPARATOR))


def to_all(recipients: list[str] | tuple[str, ...]) -> str:
    """The recipients of one text, whatever their order."""
    return SEPARATOR.join(sorted(recipients))


def hash_of(file: bytes) -> str:
    return hashlib.sha256(file).hexdigest()
