"""Keeps the rate penalties of one account over a restart."""

from __future__ import annotations

from collections.abc import Callable

from desktop.accounts.rate_penalties import RatePenalties
from desktop.ringcentral.rate_limits import RateGroup, RateLimits

# Behind the name of a group: the server was away.
_AWAY = " away"


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
            for name, is_away in ((group.value, False), (f"{group.value}{_AWAY}", True)):
                if name in left:
                    rate_limits.group(group).pause(left[name] / 1000, is_server_away=is_away)
        self._saved = {group: rate_limits.group(group).paused_until for group in RateGroup}

    def keep(self) -> None:
        """Called after each step: saves new penalties."""
        for group in RateGroup:
            limit = self._rate_limits.group(group)
            until = limit.paused_until
            if until != self._saved[group]:
                name = f"{group.value}{_AWAY}" if limit.is_server_away else group.value
                self._penalties.keep(name, max(until - self._elapsed(), 0))
                self._saved[group] = until
