"""A contact as a file of contacts has it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from desktop.core.records import Record


class NumberUse(StrEnum):
    """What the file says about a number."""

    TEXT = "text"
    FAX = "fax"
    """A fax or a pager."""
    SHARED = "shared"
    """Of an assistant, or of the whole company."""
    CUT = "cut"
    """The file ends before the contact does, so the number may be incomplete."""


class FileNumber(Record, frozen=True, gc=False):
    """``written`` as in the file: not parsed yet."""

    REDACTED = ("written",)

    written: str
    use: NumberUse = NumberUse.TEXT


class FileContact(Record, frozen=True, gc=False):
    REDACTED = ("name",)

    name: str
    numbers: tuple[FileNumber, ...]


GoOn = Callable[[float], bool]
"""Is called often while a file is read, with the part that is read, from 0 to 1. Where it returns
False, reading ends."""

NO_FAX = frozenset({"fax", "telecopie", "telecopieur", "pager", "bipeur", "buscapersonas"})
"""Words for what cannot be texted, folded."""
