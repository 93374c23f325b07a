"""A contact as a file of contacts has it."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.records import Record
from desktop.spreadsheets.columns import NumberUse


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
