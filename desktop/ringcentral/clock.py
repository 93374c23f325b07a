"""RingCentral's time, read from the `Date` header of its answers (RFC 9110, 6.6.1)."""

from __future__ import annotations

from collections.abc import Callable
from email.utils import parsedate_to_datetime


class ServerClock:
    """Server time in ms since 1970 UTC: the last `Date` plus what has passed since.

    ``elapsed`` counts ms from any start, evenly, through sleep of the machine too, whatever is done
    to the local clock. The header has whole seconds and travels: the result may be behind the
    server by a second and the time of the answer, never ahead of it.
    """

    def __init__(self, elapsed: Callable[[], int]) -> None:
        self._elapsed = elapsed
        self._offset: int | None = None

    def note(self, date_header: str | None) -> None:
        if not date_header:
            return
        try:
            at = parsedate_to_datetime(date_header)
            milliseconds = int(at.timestamp() * 1000)
        except (ValueError, TypeError, OverflowError, IndexError):
            return
        self._offset = milliseconds - self._elapsed()

    def now(self) -> int | None:
        """None until an answer had a readable `Date`."""
        return None if self._offset is None else self._offset + self._elapsed()
