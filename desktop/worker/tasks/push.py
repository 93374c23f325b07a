"""Keeps the WebSocket of one account open, and says when a sync is worth it."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import (
    CertificateError,
    OfflineError,
    RateLimitedError,
    RefusedError,
    ServiceError,
)
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.push.listener import PushListener
from desktop.ringcentral.rate_limits import RateGroup
from desktop.worker.timing import Backoff

# Each try takes one of the five tokens a minute that RingCentral gives.
_FIRST_RETRY_MS = 5_000
_LONGEST_RETRY_MS = 10 * 60_000

# A connection that lasts less counts as a failed try.
_STABLE_MS = 60_000

# The app may lack the permission for WebSockets, which nobody changes in a minute.
_AFTER_REFUSAL_MS = 24 * 3_600_000

# A refusal that ends by itself: older sessions of this extension are still being kept.
_TOO_MANY = "SUB-505"

_BETWEEN_EVENTS_MS = 1_000


class PushTask:
    """Used by the network thread only; the listener has a thread of its own. Without push, texts
    are synced all the same, so no trouble of it is ever shown."""

    def __init__(self, api: RingCentral, elapsed: Callable[[], int]) -> None:
        self._api = api
        self._elapsed = elapsed
        self._backoff = Backoff(elapsed, _FIRST_RETRY_MS, _LONGEST_RETRY_MS)
        self._not_before = 0
        self._listener: PushListener | None = None
        self._recovery = ""
        self._recoverable_until = 0
        self._has_event = False
        self._next_event_at = 0
        self._is_closed = api.push is None

    @property
    def is_connected(self) -> bool:
        """Whether events come: then a sync now and then is enough."""
        return self._listener is not None and self._listener.is_connected

    def take_event(self) -> bool:
        """Whether a sync is due: once after each connect, each burst of events, each sleep of the
        machine and each lost connection, at most once a second."""
        self._look()
        now = self._elapsed()
        if not self._has_event or now < self._next_event_at:
            return False
        self._has_event = False
        self._next_event_at = now + _BETWEEN_EVENTS_MS
        return True

    def due_at(self) -> int | None:
        """When `step` or `take_event` has something to do, in ms of ``elapsed``."""
        self._look()
        open_at = self._open_at()
        if self._has_event:
            return self._next_event_at if open_at is None else min(self._next_event_at, open_at)
        return open_at

    def _open_at(self) -> int | None:
        if self._is_closed or self._listener is not None:
            return None
        # The listener subscribes at once, which is a request of the group of sends.
        groups = (RateGroup.AUTH, RateGroup.MEDIUM)
        ready_at = max(self._api.rate_limits.group(group).ready_at() for group in groups)
        return max(self._not_before, self._backoff.until, ready_at)

    def step(self) -> bool:
        """At most one request; returns whether it was answered well. Of the ServiceErrors it raises
        those that say that the network or TLS fails: then the account waits, and this goes on at
        once when it is back."""
        self._look()
        open_at = self._open_at()
        if open_at is None or open_at > self._elapsed():
            return False
        try:
            self._open()
        except (OfflineError, CertificateError):
            raise
        except RefusedError:
            self._refuse()
        except RateLimitedError:
            pass  # `RateLimits` know when to continue.
        except ServiceError:
            # Also a refused access token: if it is invalid, the other tasks notice.
            self._backoff.fail()
        else:
            return True
        return False

    def close(self) -> None:
        """Returns at once. The thread of the listener ends soon after."""
        self._is_closed = True
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _open(self) -> None:
        assert self._api.push is not None
        token = self._api.websocket_token()
        is_recoverable = self._elapsed() < self._recoverable_until
        self._listener = self._api.push.listen(token, self._recovery if is_recoverable else "")
        if self._listener is None:
            self._refuse()
        else:
            self._api.rate_limits.group(RateGroup.MEDIUM).note_request()

    def _refuse(self) -> None:
        self._not_before = self._elapsed() + _AFTER_REFUSAL_MS

    def _look(self) -> None:
        """Takes over what the listener noted."""
        listener = self._listener
        if listener is None:
            return
        ended = listener.ended
        self._has_event |= listener.take_change()
        if ended is None:
            return
        # A recovery that did not lead to a connection is not tried again.
        self._listener, self._recovery = None, ended.recovery
        self._recoverable_until = self._elapsed() + ended.recovery_ms
        if ended.listened_ms >= _STABLE_MS:
            self._backoff.succeed()
        if ended.refused and ended.refused != _TOO_MANY:
            self._refuse()
        else:
            self._backoff.fail()
