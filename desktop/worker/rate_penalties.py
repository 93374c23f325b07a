"""Keeps the rate penalties of one account over a restart."""

from __future__ import annotations

from collections.abc import Callable

from desktop.accounts.rate_penalties import RatePenalties
from desktop.ringcentral.rate_limits import RateGroup, RateLimits


class RatePenaltyKeeper:
    """Used by the network thread only. Raises DiskError."""

    def __init__(
        self, rate_limits: RateLimits, penalties: RatePenalties, elapsed: Callable[[], int]
    ) -> None:
        self._rate_limits = rate_limits
        self._penalties = penalties
        self._elapsed = elapsed
        left = penalties.left()
        for group in RateGroup:
            if group.value in left:
                rate_limits.group(group).pause(left[group.value] / 1000)
        self._saved = {group: rate_limits.group(group).paused_until for group in RateGroup}

    def keep(self) -> None:
        """Called after each step: saves new penalties."""
        for group in RateGroup:
            until = self._rate_limits.group(group).paused_until
            if until != self._saved[group]:
                self._penalties.keep(group.value, max(until - self._elapsed(), 0))
                self._saved[group] = until
