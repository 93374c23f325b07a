"""The mark that damage was met while the program ran; the next start acts on it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


class DamageMarker:
    """A small file beside the outbox. Any thread.

    The check at a start reads a large outbox only in part, and does not see letters that are none:
    what was met once must not be believed again.
    """

    def __init__(self, outbox: Path) -> None:
        self._file = outbox.with_name(f"{outbox.stem}-suspect")

    @property
    def is_marked(self) -> bool:
        return self._file.exists()

    @property
    def details(self) -> str:
        with contextlib.suppress(OSError):
            return self._file.read_text("ascii", "replace")
        return ""

    def mark(self, details: str) -> None:
        """``details`` names what was met; never a text. A disk that does not take the mark has
        troubles of its own."""
        with contextlib.suppress(OSError):
            descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii", errors="replace") as file:
                file.write(details)
                file.flush()
                os.fsync(descriptor)

    def clear(self) -> None:
        """Raises OSError."""
        self._file.unlink(missing_ok=True)
