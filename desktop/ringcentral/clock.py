"""RingCentral's time, read from the `Date` header of its answers (RFC 9110, 6.6.1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from email.utils import parsedate_to_datetime

# No answer of RingCentral is from before or after these (2020 and 2100, ms since 1970 UTC).
_EARLIEST = 1_577_836_800_000
_LATEST = 4_102_444_800_000

# Seconds of the header, and of the way of the answer: a larger step has to be said twice.
_STEP_MS = 60_000


class ServerClock:
    """Server time in ms since 1970 UTC: the last `Date` plus what has passed since.

    ``elapsed`` counts ms from any start, evenly, through sleep of the machine too, whatever is done
    to the local clock. The header has whole seconds and travels: the result may be behind the
    server by a second and the time of the answer, never ahead of it.

    One odd header moves nothing: after a step the time is unknown until a second answer says the
    same, because texts are bound to records by this time.
    """

    def __init__(self, elapsed: Callable[[], int]) -> None:
        self._elapsed = elapsed
        self._offset: int | None = None
        self._stepped: int | None = None

    def note(self, date_header: str | None) -> None:
        """Of an answer that is RingCentral's own."""
        milliseconds = _milliseconds(date_header)
        if milliseconds is None:
            return
        offset = milliseconds - self._elapsed()
        known = self._offset if self._stepped is None else self._stepped
        agreed = [at for at in (known, self._offset) if at is not None]
        if not agreed or any(abs(offset - at) <= _STEP_MS for at in agreed):
            self._offset, self._stepped = offset, None
        else:
            self._stepped = offset

    def now(self) -> int | None:
        """None until an answer had a readable `Date`, and while two answers disagree."""
        if self._offset is None or self._stepped is not None:
            return None
        return self._offset + self._elapsed()


def _milliseconds(date_header: str | None) -> int | None:
    try:
        at = parsedate_to_datetime(date_header or "")
        # A zone of -0000 comes without one: it is UTC (RFC 5322, 3.3).
        milliseconds = int(at.replace(tzinfo=at.tzinfo or UTC).timestamp() * 1000)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return milliseconds if _EARLIEST <= milliseconds <= _LATEST else None
