"""Fetches the attachments that the window wants to show or save, one after the other."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from desktop.core.errors import DiskError, RateLimitedError, UnauthorizedError
from desktop.core.model import StoreFileKey
from desktop.core.records import Record
from desktop.database.attachment_files import AttachmentFiles
from desktop.messages.store_files import FileFetching, WantedFile
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.media import CUT, DISK, GONE, NETWORK, REFUSED, MediaEnd, WantedMedia
from desktop.ringcentral.rate_limits import RateGroup

# Where texts take all of the rate limit, files take one request of so many.
_SHARE = 4
_PAGE = "text/html"

# Waits before the next tries of one file, after trouble of the network.
_RETRIES_MS = (3_000, 15_000, 60_000)


class _Running(Record, frozen=True):
    wanted: WantedFile
    files: contextlib.ExitStack
    """Removes the unfinished file."""
    path: Path


class MediaTask:
    """Used by the network thread only; the download has a thread of its own. Its trouble is a state
    of the file, never one of the account: the media host may fail alone."""

    def __init__(
        self,
        api: RingCentral,
        fetching: FileFetching,
        files: AttachmentFiles,
        elapsed: Callable[[], int],
        credentials: Credentials,
    ) -> None:
        self._reader = api.media
        self._limit = api.rate_limits.group(RateGroup.MEDIUM)
        self._fetching = fetching
        self._files = files
        self._elapsed = elapsed
        self._credentials = credentials
        self._running: _Running | None = None
        self._asked_at: int | None = None
        self._not_before = 0
        self._failures: dict[StoreFileKey, int] = {}
        self._was_unauthorized = False

    def due_at(self) -> int | None:
        """When `step` has something to do, in ms of ``elapsed``; None: nothing, or a download goes
        on."""
        if self._reader is None:
            return None
        if self._running is not None:
            return 0 if self._reader.has_ended else None
        if self._fetching.next_wanted() is None:
            return None
        spare_at = self._limit.spare_at()
        if self._asked_at is not None:
            apart = _SHARE * 60_000 // self._limit.per_minute
            spare_at = min(spare_at, self._asked_at + apart)
        return max(self._limit.ready_at(), spare_at, self._not_before)

    def step(self) -> bool:
        """Begins a download, or takes over what became of it. Returns whether rows changed. Raises
        DiskError."""
        if self._running is None:
            wanted = self._fetching.next_wanted()
            return wanted is not None and self._start(wanted)
        assert self._reader is not None
        end = self._reader.take_end()
        if end is None:
            return False
        running, self._running = self._running, None
        with running.files:
            return self._take(running, end)

    def close(self) -> None:
        """Returns at once. The thread of the download ends soon after."""
        if self._reader is not None:
            self._reader.close()
        if self._running is not None:
            self._running.files.close()
            self._running = None
        self._reader = None

    def _start(self, wanted: WantedFile) -> bool:
        assert self._reader is not None
        message_id = wanted.key.message_id
        if not (message_id.isdecimal() and wanted.server_id.isdecimal()):
            self._fetching.note_failed(wanted.key, REFUSED)
            return True
        with contextlib.ExitStack() as files:
            path = files.enter_context(self._files.unfinished())
            media = WantedMedia(message_id, wanted.server_id, wanted.size, wanted.type == _PAGE)
            self._reader.start(media, path)
            self._running = _Running(wanted, files.pop_all(), path)
        self._asked_at = self._elapsed()
        self._limit.note_request()
        return False

    def _take(self, running: _Running, end: MediaEnd) -> bool:
        key = running.wanted.key
        if end.headers:
            self._limit.note_answer(end.status, dict(end.headers))
        match end.error:
            case RateLimitedError():
                self._limit.pause(end.error.seconds)
                return False
            case UnauthorizedError() if not self._was_unauthorized:
                # A second one, also for another file, is not about the token: other requests go
                # on with it. None of them ends the sign-in.
                self._was_unauthorized = True
                if self._credentials.can_refresh:
                    self._credentials.invalidate(end.token)
                return False
        if not end.problem:
            self._was_unauthorized = False
        if end.problem in (NETWORK, CUT) and self._tries_again(key):
            return False
        self._failures.pop(key, None)
        if end.problem:
            is_gone = end.problem == GONE
            self._fetching.note_failed(key, end.problem, is_gone=is_gone)
            return True
        try:
            hash_, size = self._files.keep(running.path)
        except DiskError:
            self._fetching.note_failed(key, DISK)
            return True
        self._fetching.note_fetched(key, hash_, size)
        while self._fetching.forget_oldest():
            pass
        return True

    def _tries_again(self, key: StoreFileKey) -> bool:
        failures = self._failures.get(key, 0)
        if failures >= len(_RETRIES_MS):
            return False
        self._failures[key] = failures + 1
        self._not_before = self._elapsed() + _RETRIES_MS[failures]
        return True
