"""Reads what changed in the message store of one account: inbound texts, and the delivery status
of the accepted ones."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import RefusedError, ServerTroubleError, SyncTokenError
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.schedule import Schedule
from desktop.messages.status import AwaitedStatus, StatusUpdates
from desktop.messages.sync import MessageSync
from desktop.ringcentral.api import RingCentral
from desktop.worker.tasks.push import PushTask

# The permission may be missing, or a captive portal may have answered.
_SYNC_AFTER_REFUSAL_MS = 15 * 60_000


class StatusTask:
    """One request per step. message-sync returns the changes of all texts at once. Where it is
    refused, or does not reach back far enough, texts are read one by one."""

    def __init__(
        self,
        api: RingCentral,
        status_updates: StatusUpdates,
        message_sync: MessageSync,
        schedule: Schedule,
        intervals: PollIntervals,
        elapsed: Callable[[], int],
    ) -> None:
        self._api = api
        self._status_updates = status_updates
        self._message_sync = message_sync
        self._schedule = schedule
        self._intervals = intervals
        self._elapsed = elapsed
        self._sync_again_at = 0
        self._next_sync_at = 0
        self._to_read: list[AwaitedStatus] = []
        self.is_refused = False
        """The message store cannot be read: neither inbound texts nor the status of all texts."""
        self._has_push = False
        self.needs_first_sync = True
        """Nothing was synced since the start. Other devices may have sent texts meanwhile."""

    @property
    def is_due_now(self) -> bool:
        """Whether there is something to read, whatever the schedule says."""
        return self.needs_first_sync or bool(self._to_read)

    def due_at(self, to_elapsed: Callable[[int], int]) -> int:
        """When to sync next, in ms of ``elapsed``. ``to_elapsed`` converts a server time."""
        due_at = self._next_sync_at
        planned_at = self._schedule.sync_due_at()
        if planned_at is not None and self._has_all_news():
            due_at = min(due_at, to_elapsed(planned_at))
        return max(due_at, self._sync_again_at)

    def _has_all_news(self) -> bool:
        server_now = self._api.clock.now()
        return server_now is not None and self._message_sync.has_all_news(server_now)

    def note_push(self, push: PushTask) -> None:
        """Where RingCentral tells when something changed, a sync now and then is enough."""
        self._has_push = push.is_connected
        if push.take_event():
            self._next_sync_at = 0

    def step(self) -> bool:
        """Returns whether rows changed. Raises ServiceError and DiskError."""
        server_now = self._api.clock.now()
        if server_now is None:
            return False
        if self._elapsed() >= self._sync_again_at and not self._to_read:
            return self._sync(server_now)
        self.needs_first_sync = False
        return self._read_one(server_now)

    def _sync(self, server_now: int) -> bool:
        request = self._message_sync.next_request(server_now)
        try:
            answer = self._api.sync(request.token, request.start)
        except SyncTokenError:
            self._message_sync.forget_token()
            return False
        except RefusedError:
            self._sync_again_at = self._elapsed() + _SYNC_AFTER_REFUSAL_MS
            self.is_refused = True
            self._schedule.synced_at = None
            return False
        self.needs_first_sync = self.is_refused = False
        if self._schedule.synced_at is None:
            # Also where the disk refuses what was read: planned texts wait for answers again.
            self._schedule.synced_at = 0
        interval = self._intervals.sync_with_push if self._has_push else self._intervals.sync
        self._next_sync_at = self._elapsed() + interval
        changed = self._message_sync.settle(
            request, answer.records, answer.token, server_now, complete=answer.complete
        )
        if answer.complete and self._message_sync.has_all_news(server_now):
            self._schedule.synced_at = server_now
        # Each is read once; the next sync covers what becomes due meanwhile.
        self._to_read = [] if answer.complete else self._status_updates.all_awaited()
        return changed

    def _read_one(self, server_now: int) -> bool:
        awaited = (
            self._to_read.pop() if self._to_read else self._status_updates.next_awaited(server_now)
        )
        if awaited is None:
            return False
        try:
            record = self._api.message(awaited.message_id)
        except (ServerTroubleError, RefusedError):
            # An unreadable record must not block the others.
            self._status_updates.postpone(awaited, server_now)
            raise
        return self._status_updates.note_status(
            awaited, record, self._api.clock.now() or server_now
        )
