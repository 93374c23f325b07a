"""Reads the part of the message store that no sync reached, the last 90 days at first."""

from __future__ import annotations

from collections.abc import Callable

from desktop.messages.sync import MessageSync
from desktop.ringcentral.api import RingCentral

# Between two requests: other tasks share their rate group.
_APART_MS = 1_500


class HistoryTask:
    """One request per step."""

    def __init__(
        self,
        api: RingCentral,
        message_sync: MessageSync,
        elapsed: Callable[[], int],
    ) -> None:
        self._api = api
        self._message_sync = message_sync
        self._elapsed = elapsed
        self._not_before = 0

    def due_at(self) -> int | None:
        """In ms of ``elapsed``; None: nothing is to be read."""
        return None if self.read_back_to is None else self._not_before

    @property
    def read_back_to(self) -> int | None:
        """Texts from this time on have been read, in server ms; None where all were."""
        return self._message_sync.gap.ends_at

    def step(self) -> bool:
        """Returns whether rows changed. Raises ServiceError and DiskError."""
        span = self._message_sync.gap.next_span()
        server_now = self._api.clock.now()
        if span is None or server_now is None:
            return False
        page = self._api.texts(span.start, span.end, span.page)
        self._not_before = self._elapsed() + _APART_MS
        return self._message_sync.settle_span(span, page.records, server_now, has_more=page.more)
