"""RingCentral's time, read from the `Date` header of its answers (RFC 9110, 6.6.1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from email.utils import parsedate_to_datetime

# A date outside 2020 to 2100 is invalid (ms since 1970 UTC).
_EARLIEST = 1_577_836_800_000
_LATEST = 4_102_444_800_000

# Whole seconds and the transfer explain small differences. A second answer has to confirm a larger
# step.
_STEP_MS = 60_000


class ServerClock:
    """Server time in ms since 1970 UTC: the last `Date` plus what has passed since.

    ``elapsed`` counts ms from any start, evenly, also while the machine sleeps and when the local
    clock is set. The header has whole seconds and takes time to arrive: the result may be behind
    the server by a second plus that time, but never ahead of it.

    One wrong header changes nothing. After a step the time is unknown until a second answer
    confirms it, because texts are matched with records by this time.
    """

    def __init__(self, elapsed: Callable[[], int]) -> None:
        self._elapsed = elapsed
        self._offset: int | None = None
        self._unconfirmed: int | None = None

    def note(self, date_header: str | None) -> None:
        """The header of an answer that comes from RingCentral itself."""
        milliseconds = _milliseconds(date_header)
        if milliseconds is None:
            return
        offset = milliseconds - self._elapsed()
        known = self._offset if self._unconfirmed is None else self._unconfirmed
        agreed = [at for at in (known, self._offset) if at is not None]
        if not agreed or any(abs(offset - at) <= _STEP_MS for at in agreed):
            self._offset, self._unconfirmed = offset, None
        else:
            self._unconfirmed = offset

    def now(self) -> int | None:
        """None before the first answer with a valid `Date`, and while two answers disagree."""
        if self._offset is None or self._unconfirmed is not None:
            return None
        return self._offset + self._elapsed()


def _milliseconds(date_header: str | None) -> int | None:
    try:
        at = parsedate_to_datetime(date_header or "")
        # The zone -0000 is parsed as no zone; it means UTC (RFC 5322, 3.3).
        milliseconds = int(at.replace(tzinfo=at.tzinfo or UTC).timestamp() * 1000)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return milliseconds if _EARLIEST <= milliseconds <= _LATEST else None
