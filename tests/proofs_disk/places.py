"""Where proofs keep their files."""

from __future__ import annotations

import os
from pathlib import Path


def memory() -> Path | None:
    """A folder in memory, where a durable commit costs what a call costs; None: the usual one."""
    place = Path("/dev/shm")
    return place if os.access(place, os.W_OK) else None
