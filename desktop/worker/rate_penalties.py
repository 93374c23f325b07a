"""Keeps the rate penalties of one session over a restart."""

from __future__ import annotations

from collections.abc import Callable

from desktop.accounts.rate_penalties import Penalties
from desktop.ringcentral.rate_limits import Group, Pacer


class PenaltyKeeper:
    """Used by the network thread only. Raises DiskError."""

    def __init__(self, pacer: Pacer, penalties: Penalties, elapsed: Callable[[], int]) -> None:
        self._pacer = pacer
        self._penalties = penalties
        self._elapsed = elapsed
        left = penalties.left()
        for group in Group:
            if group.value in left:
                pacer.group(group).be_silent(left[group.value] / 1000)
        self._kept = {group: pacer.group(group).silent_until for group in Group}

    def keep(self) -> None:
        """After each step: writes what is new."""
        for group in Group:
            until = self._pacer.group(group).silent_until
            if until != self._kept[group]:
                self._penalties.keep(group.value, max(until - self._elapsed(), 0))
                self._kept[group] = until
