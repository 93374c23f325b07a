"""Files that must not exist before."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO


def open_new(path: Path, mode: int = 0o600) -> BinaryIO:
    """Creates the file ``path``, to be written, with the permissions ``mode``. Raises OSError, also
    where something has this name already."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, mode), "wb")
