"""Why no text of an account can go out now, and until when."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.clocks import Clocks
from desktop.core.errors import RateLimitedError, ServerTroubleError
from desktop.core.model import Notice, Trouble, TroubleKind
from desktop.core.records import replace
from desktop.messages.send_queue import SendQueue
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.rate_limits import RateGroup, RateLimits
from desktop.worker.account_trouble import AccountTrouble
from desktop.worker.task import BEFORE_SENDING, Task
from desktop.worker.tasks.send import HELD, LATER, SendTask


class Standstill:
    """Of one account, on the network thread. Raises DiskError."""

    def __init__(
        self,
        account: str,
        clocks: Clocks,
        rate_limits: RateLimits,
        credentials: Credentials,
        trouble: AccountTrouble,
        send_task: SendTask,
        send_queue: SendQueue,
    ) -> None:
        self._account = account
        self._clocks = clocks
        self._rate_limits = rate_limits
        self._credentials = credentials
        self._trouble = trouble
        self._send_task = send_task
        self._send_queue = send_queue

    def troubles(self, *, is_identified: bool) -> Iterator[Trouble]:
        """What is shown of the network and of RingCentral. Without an outage, only while texts wait
        for it. ``is_identified``: what comes before sending is done."""
        outage = self._outage()
        if outage is not None:
            yield outage
        if outage is None or not outage.stops:
            yield from self._waits(is_identified=is_identified)

    def _outage(self) -> Trouble | None:
        task = self._trouble.task
        found = self._trouble.shown(self._account, self._asked_until(task), self._wall_time)
        if found is None or found.kind is TroubleKind.OFFLINE:
            return found
        # What is not needed for sending may fail while texts go out.
        is_needed = task in BEFORE_SENDING
        if task == Task.REFRESH:
            is_needed = not self._credentials.is_ready
        elif task == Task.RECONCILE:
            is_needed = not self._send_queue.plan().can_send
        return replace(found, stops=is_needed or self._send_task.is_held)

    def _asked_until(self, task: str | None) -> int:
        """Until when RingCentral wants no request of this task, in ms of ``elapsed``."""
        light, medium = (self._group_until(one) for one in (RateGroup.LIGHT, RateGroup.MEDIUM))
        if task is None:
            return min(light, medium)
        if task == Task.REFRESH:
            pause = self._token_pause()
            return 0 if pause is None else pause[0]
        return light

    def _waits(self, *, is_identified: bool) -> Iterator[Trouble]:
        """At most one."""
        if self._send_task.is_held:
            yield Trouble(TroubleKind.SERVER, HELD, self._account, stops=True)
            return
        pause = self._pause(is_identified=is_identified)
        now, later = self._clocks.elapsed(), self._send_task.not_before
        if later > now and (pause is None or later > pause[0]):
            pause = later, TroubleKind.SERVER, LATER
        if pause is not None and self._send_queue.plan().can_send:
            until, kind, notice = pause
            yield Trouble(kind, notice, self._account, self._wall_time(until), stops=True)

    def _pause(self, *, is_identified: bool) -> tuple[int, TroubleKind, Notice] | None:
        """The pause that RingCentral asked for and that keeps texts back: its end in ms of
        ``elapsed``, and how it is shown."""
        if not self._credentials.is_ready:
            return self._token_pause()
        group = RateGroup.MEDIUM if is_identified else RateGroup.LIGHT
        until = self._group_until(group)
        if until <= self._clocks.elapsed():
            return None
        if self._rate_limits.group(group).is_server_away:
            return until, TroubleKind.SERVER, ServerTroubleError().notice
        return until, TroubleKind.RATE_LIMITED, RateLimitedError(0).notice

    def _token_pause(self) -> tuple[int, TroubleKind, Notice] | None:
        asked, wall = self._credentials.pause_asked, self._credentials.next_try_at
        left = (wall or 0) - self._clocks.wall()
        if asked is None or left <= 0:
            return None
        is_away = isinstance(asked, ServerTroubleError)
        kind = TroubleKind.SERVER if is_away else TroubleKind.RATE_LIMITED
        return self._clocks.elapsed() + left, kind, asked.notice

    def _group_until(self, group: RateGroup) -> int:
        return self._rate_limits.group(group).paused_until

    def _wall_time(self, elapsed: int) -> int:
        """A time of the even clock as one that can be shown."""
        return self._clocks.wall() + elapsed - self._clocks.elapsed()
