"""Asks what became of the accepted texts of one session."""

from __future__ import annotations

from desktop.errors import RefusedError, ServerTroubleError
from desktop.outbox.road import OutboxRoad
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.clock import ServerClock


class Following:
    """One text per step: the one whose status is due first."""

    def __init__(self, api: RingCentral, road: OutboxRoad, clock: ServerClock) -> None:
        self._api = api
        self._road = road
        self._clock = clock

    def step(self) -> bool:
        """Returns whether the row changed. Raises ServiceError and DiskError."""
        server_now = self._clock.now()
        if server_now is None:
            return False
        followed = self._road.next_followed(server_now)
        if followed is None:
            return False
        try:
            record = self._api.message(followed.message_id)
        except (ServerTroubleError, RefusedError):
            # One record that cannot be read must not keep the others from being asked for.
            self._road.follow_later(followed, server_now)
            raise
        return self._road.note_status(followed, record, self._clock.now() or server_now)
