"""Reads the company directory, one page at a time."""

from __future__ import annotations

from collections.abc import Callable

from desktop.contacts.directory import Directory
from desktop.core.errors import RefusedError
from desktop.core.model import DirectoryEntry
from desktop.ringcentral.api import RingCentral

_EVERY_MS = 6 * 3_600_000
_MAX_PAGES = 400


class DirectoryTask:
    """The permission is optional: where it is refused, names stay unknown without any trouble."""

    def __init__(self, api: RingCentral, directory: Directory, elapsed: Callable[[], int]) -> None:
        self._api = api
        self._directory = directory
        self._elapsed = elapsed
        self._due_at: int | None = 0
        self._start_over()

    def _start_over(self) -> None:
        self._page = 1
        self._entries: list[DirectoryEntry] = []

    def due_at(self) -> int | None:
        """In ms of ``elapsed``; None: never again in this run."""
        return self._due_at

    def step(self) -> bool:
        """One page. Returns whether rows changed. Raises ServiceError and DiskError."""
        try:
            page = self._api.directory(self._page)
        except RefusedError:
            self._due_at = None
            return False
        except BaseException:
            self._start_over()
            raise
        self._entries += page.records
        self._page += 1
        if page.more and self._page <= _MAX_PAGES:
            return False
        entries = self._entries
        self._start_over()
        self._due_at = self._elapsed() + _EVERY_MS
        return self._directory.replace(entries)
