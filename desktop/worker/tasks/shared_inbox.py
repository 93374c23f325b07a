"""Looks whether an account has a shared inbox: answers may be there, and not in the store."""

from __future__ import annotations

from collections.abc import Callable

from desktop.ringcentral.api import RingCentral

_EVERY_MS = 24 * 3_600_000


class SharedInboxTask:
    """One request a day."""

    def __init__(self, api: RingCentral, elapsed: Callable[[], int]) -> None:
        self._api = api
        self._elapsed = elapsed
        self.due_at = 0
        """In ms of ``elapsed``."""
        self.is_shared = False

    def step(self) -> None:
        """Raises ServiceError."""
        self.is_shared = self._api.has_feature("MessageThreads")
        self.due_at = self._elapsed() + _EVERY_MS
