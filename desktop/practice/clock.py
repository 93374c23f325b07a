"""The server's clock. It can be set wrong, and tests skip time instead of waiting."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import formatdate

from desktop.practice.settings import Settings


class Clock:
    """Times inside practice are milliseconds since 1970-01-01 UTC, ahead of real time by
    ``skipped_seconds``; what it *shows* is moved by ``clock_offset_seconds`` as well."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def now(self) -> int:
        return time.time_ns() // 1_000_000 + round(self._settings.skipped_seconds * 1000)

    def elapsed(self) -> float:
        """Seconds since some start, whatever is done to the local time."""
        return time.monotonic() + self._settings.skipped_seconds

    def iso(self, at: int) -> str:
        """A time as RingCentral writes it: 2016-03-10T18:07:52.534Z."""
        shown = datetime.fromtimestamp((at + self._offset) // 1000, UTC)
        return f"{shown:%Y-%m-%dT%H:%M:%S}.{(at + self._offset) % 1000:03d}Z"

    def parse(self, text: str) -> int:
        """An ISO 8601 time with its zone, as the server's clock shows it. Raises ValueError."""
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError("without a time zone")
        return round((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 1000) - (
            self._offset
        )

    def http_date(self, wrong_by: float = 0.0) -> str:
        """A Date header. ``wrong_by`` (seconds) is added to the offset of the clock."""
        return formatdate((self.now() + self._offset) / 1000 + wrong_by, usegmt=True)

    @property
    def _offset(self) -> int:
        return round(self._settings.clock_offset_seconds * 1000)
