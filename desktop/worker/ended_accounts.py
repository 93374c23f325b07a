"""Roads that ended while the disk had not taken an outcome yet: it is not forgotten with them."""

from __future__ import annotations

from desktop.worker.account import SessionRoad


class EndedRoads:
    """Used by the network thread only."""

    def __init__(self) -> None:
        self._roads: list[SessionRoad] = []

    def add(self, road: SessionRoad) -> None:
        road.close()
        if road.sending.has_unsettled:
            self._roads.append(road)

    def settle(self) -> None:
        """Raises DiskError as long as the disk does not take them."""
        while self._roads:
            self._roads[0].sending.settle_again()
            self._roads.pop(0)
