"""Listens at one WebSocket, in a thread of its own, until it ends."""

from __future__ import annotations

import http.client
import logging
import math
import threading
import time
import uuid
from collections.abc import Callable

from urllib3.exceptions import HTTPError
from websocket import WebSocketException

from desktop.core.clocks import Clocks
from desktop.core.gui_priority import yield_to_gui
from desktop.core.records import Record
from desktop.ringcentral.push.connection import ConnectionEndedError, PushConnection, PushLimits
from desktop.ringcentral.push.messages import (
    CONNECTION_DETAILS,
    ERROR,
    SERVER_NOTIFICATION,
    PushMessage,
    read_message,
    subscription_request,
)

_log = logging.getLogger(__name__)

# What ends a connection; requests' own errors are OSErrors, too.
_ENDS = (OSError, WebSocketException, HTTPError, http.client.HTTPException, UnicodeError)

# Refusals that a later try may not meet: an access token that just ended, a timeout, too many.
_PASSING = frozenset({401, 408, 429})

# A wait that took this much longer than it should: the machine slept.
_SLEPT_MS = 20_000


class Ended(Record, frozen=True):
    """How a connection ended. ``refused`` is the code with which RingCentral refused the
    subscription. ``recovery`` continues the session for another ``recovery_ms``; empty where
    there is none."""

    REDACTED = ("recovery",)

    listened_ms: int
    refused: str = ""
    recovery: str = ""
    recovery_ms: int = 0


class SubscriptionRefusedError(OSError):
    """Raised in the listener's thread only. ``code`` is RingCentral's."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class PushListener:
    """The public methods are for the thread that created it, and return at once.

    ``on_change`` is called in the listener's thread when `take_change` or `ended` have something to
    say: after the subscription, an event, a sleep of the machine or the end. It is never called
    after `close`.
    """

    def __init__(
        self, url: str, limits: PushLimits, on_change: Callable[[], None], clocks: Clocks
    ) -> None:
        """``url`` has the tokens in it."""
        self._url = url
        self._limits = limits
        self._on_change = on_change
        self._clocks = clocks
        self._connection = PushConnection(limits.connection)
        self._lock = threading.Lock()
        self._is_closed = False
        self._has_changed = False
        self._request_id = ""
        self._began_at = time.monotonic()
        self._pinged_at: float | None = None
        self._looked_at = (0, 0)
        self._recovery = ""
        self._recovery_ms = 0
        self.is_connected = False
        """Whether events come."""
        self.ended: Ended | None = None
        """Set once, when everything is over."""
        self._thread = threading.Thread(target=self._run, name="push", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def take_change(self) -> bool:
        """Whether something may have changed since the last call."""
        if not self._has_changed:
            return False
        # A change that is noted right now is one that the caller looks for after this.
        self._has_changed = False
        return True

    def close(self) -> None:
        """The thread ends soon after, and nobody waits for it."""
        with self._lock:
            self._is_closed = True
        self._connection.shut_down()

    # --- the thread ---------------------------------------------------------------------------

    def _run(self) -> None:
        refused = ""
        try:
            url, self._url = self._url, ""
            self._connection.open(url)
            self._listen()
        except SubscriptionRefusedError as error:
            _log.info("push is refused: %s", error.code)
            refused = error.code
        except _ENDS as error:
            # Its words may quote an address with a token.
            _log.info("push ended: %s", type(error).__name__)
        except Exception:  # noqa: BLE001 - the only place in this thread that catches bugs
            _log.exception("the push thread met a bug")
        finally:
            self._connection.close()
            self._end(refused)

    def _end(self, refused: str) -> None:
        was_connected, self.is_connected = self.is_connected, False
        listened = time.monotonic() - self._began_at if was_connected else 0
        # RingCentral recovers a session with a subscription only.
        recovery = self._recovery if was_connected else ""
        self.ended = Ended(int(listened * 1000), refused, recovery, self._recovery_ms)
        if was_connected:
            self._has_changed = True
        self._wake()

    def _note_change(self) -> None:
        """Wakes once for many changes, until somebody asks."""
        if not self._has_changed:
            self._has_changed = True
            self._wake()

    def _wake(self) -> None:
        with self._lock:
            if not self._is_closed:
                self._on_change()

    def _listen(self) -> None:
        """Returns never."""
        self._looked_at = self._clocks.wall(), self._clocks.elapsed()
        self._began_at = time.monotonic()
        while not self._is_closed:
            wait = self._check_times()
            data = self._connection.receive(wait)
            self._look_for_sleep(wait)
            if data is not None:
                yield_to_gui()
                message = read_message(data)
                if message is not None:
                    self._take(message)
        raise ConnectionEndedError

    def _take(self, message: PushMessage) -> None:
        self._recovery = message.recovery or self._recovery
        if message.kind == CONNECTION_DETAILS and not self.is_connected:
            self._recovery_ms = message.recovery_ms
            if message.has_recovered:
                self._subscribed()
            elif not self._request_id:
                self._request_id = str(uuid.uuid4())
                self._connection.send(subscription_request(self._request_id))
        elif message.message_id == self._request_id and self._request_id:
            if not self.is_connected:
                self._take_answer(message)
        elif message.kind == SERVER_NOTIFICATION:
            self._note_change()
        elif message.kind == ERROR:
            # For example WSG-902 and WSG-903: the server closes the connection.
            raise ConnectionEndedError

    def _take_answer(self, message: PushMessage) -> None:
        """To the subscription. Its header may be that of any message."""
        code = message.error_code
        if message.status < 400 and not code:
            self._subscribed()
        elif code and message.status < 500 and message.status not in _PASSING:
            raise SubscriptionRefusedError(code)
        else:
            raise ConnectionEndedError

    def _subscribed(self) -> None:
        self.is_connected = True
        self._began_at = time.monotonic()
        self._note_change()

    def _check_times(self) -> float:
        """Returns how many seconds the next message may take."""
        now, heard_at, limits = time.monotonic(), self._connection.heard_at, self._limits
        if self._pinged_at is not None and heard_at >= self._pinged_at:
            self._pinged_at = None
        if self._pinged_at is None and now - heard_at >= limits.silence:
            self._ping(now)
        lost_at, ping_at = math.inf, heard_at + limits.silence
        if self._pinged_at is not None:
            lost_at, ping_at = self._pinged_at + limits.pong, math.inf
        if not self.is_connected:
            lost_at = min(lost_at, self._began_at + limits.answer)
        if now >= lost_at:
            raise ConnectionEndedError
        return max(min(lost_at, ping_at) - now, 0.001)

    def _ping(self, now: float) -> None:
        self._pinged_at = now
        self._connection.ping()

    def _look_for_sleep(self, wait: float) -> None:
        """After a wait of so many seconds at most. The even clock does not count the sleep on every
        system; the wall clock does."""
        before, self._looked_at = self._looked_at, (self._clocks.wall(), self._clocks.elapsed())
        passed = max(now - then for now, then in zip(self._looked_at, before, strict=True))
        if passed > wait * 1000 + _SLEPT_MS:
            # Something may have come meanwhile, and the connection may be dead.
            self._note_change()
            self._ping(time.monotonic())
