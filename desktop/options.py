"""What the arguments of the command say."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    practice: bool = False
    tour: Path | None = None
    debug: bool = False
    link: str = field(default="", repr=False)
    """An `sms:` link that is filled in, never sent."""
