"""Asks what became of the accepted texts of one session."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import RefusedError, ServerTroubleError, SyncTokenError
from desktop.messages.status import AcceptedTexts, Followed
from desktop.messages.sync import Syncing
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.clock import ServerClock

# A refusal may be a permission that is missing, or a portal's.
_SYNC_AFTER_REFUSAL_MS = 15 * 60_000


class Following:
    """One request per step: message-sync tells the changes of all texts at once. Where it is
    refused, or did not reach back far enough, texts are asked for one by one."""

    def __init__(
        self,
        api: RingCentral,
        accepted: AcceptedTexts,
        syncing: Syncing,
        clock: ServerClock,
        elapsed: Callable[[], int],
    ) -> None:
        self._api = api
        self._accepted = accepted
        self._syncing = syncing
        self._clock = clock
        self._elapsed = elapsed
        self._sync_again_at = 0
        self._behind: list[Followed] = []
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
        wanted = self._syncing.wanted(server_now)
        try:
            answer = self._api.sync(wanted.token, wanted.start)
        except SyncTokenError:
            self._syncing.forget_token()
            return False
        except RefusedError:
            self._sync_again_at = self._elapsed() + _SYNC_AFTER_REFUSAL_MS
            return False
        self.wants_first = False
        changed = self._syncing.settle(
            answer.records, answer.token, server_now, complete=answer.complete
        )
        # Each once: those that become due meanwhile are told by the next sync.
        self._behind = [] if answer.complete else self._accepted.all_followed()
        return changed

    def _read_one(self, server_now: int) -> bool:
        followed = self._behind.pop() if self._behind else self._accepted.next_followed(server_now)
        if followed is None:
            return False
        try:
            record = self._api.message(followed.message_id)
        except (ServerTroubleError, RefusedError):
            # One record that cannot be read must not keep the others from being asked for.
            self._accepted.follow_later(followed, server_now)
            raise
        return self._accepted.note_status(followed, record, self._clock.now() or server_now)
