"""What the arguments of the command say."""

from __future__ import annotations

from pathlib import Path

from desktop.core.records import Record


class Options(Record, frozen=True):
    UNSAID = ("link",)

    practice: bool = False
    tour: Path | None = None
    debug: bool = False
    link: str = ""
    """An `sms:` link that is filled in, never sent."""
