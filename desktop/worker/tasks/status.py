"""Asks what became of the accepted texts of one account."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import RefusedError, ServerTroubleError, SyncTokenError
from desktop.messages.status import AwaitedStatus, StatusUpdates
from desktop.messages.sync import MessageSync
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.clock import ServerClock

# A refusal may be a permission that is missing, or a portal's.
_SYNC_AFTER_REFUSAL_MS = 15 * 60_000


class StatusTask:
    """One request per step: message-sync tells the changes of all texts at once. Where it is
    refused, or did not reach back far enough, texts are asked for one by one."""

    def __init__(
        self,
        api: RingCentral,
        status_updates: StatusUpdates,
        message_sync: MessageSync,
        clock: ServerClock,
        elapsed: Callable[[], int],
    ) -> None:
        self._api = api
        self._status_updates = status_updates
        self._message_sync = message_sync
        self._clock = clock
        self._elapsed = elapsed
        self._sync_again_at = 0
        self._behind: list[AwaitedStatus] = []
        self.wants_first = True
        """Nothing was synced since the start: other devices may have sent meanwhile."""

    @property
    def is_behind(self) -> bool:
        """Whether something is to be asked for now, due or not."""
        return self.wants_first or bool(self._behind)

    def step(self) -> bool:
        """Returns whether rows changed. Raises ServiceError and DiskError."""
        server_now = self._clock.now()
        if server_now is None:
            return False
        if self._elapsed() >= self._sync_again_at and not self._behind:
            return self._sync(server_now)
        self.wants_first = False
        return self._read_one(server_now)

    def _sync(self, server_now: int) -> bool:
        wanted = self._message_sync.next_request(server_now)
        try:
            answer = self._api.sync(wanted.token, wanted.start)
        except SyncTokenError:
            self._message_sync.forget_token()
            return False
        except RefusedError:
            self._sync_again_at = self._elapsed() + _SYNC_AFTER_REFUSAL_MS
            return False
        self.wants_first = False
        changed = self._message_sync.settle(
            answer.records, answer.token, server_now, complete=answer.complete
        )
        # Each once: those that become due meanwhile are told by the next sync.
        self._behind = [] if answer.complete else self._status_updates.all_awaited()
        return changed

    def _read_one(self, server_now: int) -> bool:
        awaited = (
            self._behind.pop() if self._behind else self._status_updates.next_awaited(server_now)
        )
        if awaited is None:
            return False
        try:
            record = self._api.message(awaited.message_id)
        except (ServerTroubleError, RefusedError):
            # One record that cannot be read must not keep the others from being asked for.
            self._status_updates.postpone(awaited, server_now)
            raise
        return self._status_updates.note_status(awaited, record, self._clock.now() or server_now)
