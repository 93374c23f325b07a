"""A contact as a file of contacts has it."""

from __future__ import annotations

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


class FileNumber(Record, frozen=True):
    """``written`` as in the file: not parsed yet."""

    REDACTED = ("written",)

    written: str
    use: NumberUse = NumberUse.TEXT


class FileContact(Record, frozen=True):
    """``end``: how far the file is read after it, from 0 to 1."""

    REDACTED = ("name",)

    name: str
    numbers: tuple[FileNumber, ...]
    end: float = 0.0


NO_FAX = frozenset({"fax", "telecopie", "telecopieur", "pager", "bipeur", "buscapersonas"})
"""Words for what cannot be texted, folded."""
