"""Marks the outbox as damaged while the program runs; the next start replaces it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


class DamageMarker:
    """A small file beside the outbox. Any thread.

    Without it the next start could miss the damage: its check reads a large outbox only in part,
    and does not notice invalid UTF-8.
    """

    def __init__(self, outbox: Path) -> None:
        self._file = outbox.with_name(f"{outbox.stem}-suspect")

    @property
    def is_marked(self) -> bool:
        return self._file.exists()

    @property
    def details(self) -> str:
        with contextlib.suppress(OSError):
            return self._file.read_bytes().decode("ascii", "replace")
        return ""

    def mark(self, details: str) -> None:
        """``details`` says what was found; never a text. A failure to write it is ignored: a disk
        in that state shows up in other errors."""
        with contextlib.suppress(OSError):
            descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            # A text file would load the module of its encoding, from a disk that may not be read.
            with os.fdopen(descriptor, "wb") as file:
                file.write(details.encode("ascii", "replace"))
                file.flush()
                os.fsync(descriptor)

    def clear(self) -> None:
        """Raises OSError."""
        self._file.unlink(missing_ok=True)
