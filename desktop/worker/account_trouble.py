"""The trouble of an account with the network or with RingCentral: what is shown, and how long the
account waits before it tries again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from desktop.core.model import Notice, Retry, Trouble, TroubleKind
from desktop.core.records import replace
from desktop.worker.timing import Backoff

# A try of the person is over after this time, whatever came of it.
_LONGEST_TRY_MS = 30_000


class AccountTrouble:
    """A lost connection concerns all tasks; a server may fail one task only, and others that
    succeed meanwhile end nothing. Times are ms of ``elapsed``."""

    def __init__(self, elapsed: Callable[[], int], tasks: Iterable[str]) -> None:
        self._elapsed = elapsed
        self._offline = Backoff(elapsed)
        self._backoffs = {task: Backoff(elapsed) for task in tasks}
        self._notice: Notice | None = None
        self.task: str | None = None
        """The one that met the trouble that is shown; None where it concerns all."""
        self._is_refused = False
        self._trying_until = 0

    # --- when to try again --------------------------------------------------------------------

    def not_before(self, task: str) -> int:
        """When a task may make its next request."""
        return max(self._offline.until, self._backoffs[task].until)

    @property
    def offline_until(self) -> int:
        return self._offline.until

    def end_wait(self) -> None:
        """Ends the wait after a lost connection."""
        self._offline.end_wait()

    def try_now(self) -> bool:
        """The person asked: ends all waits of ours. Those that RingCentral asks for are kept by
        `RateLimits`. Returns False where there is nothing to try: without trouble, and after a
        refusal, which would only be repeated."""
        if self._notice is None or self._is_refused:
            return False
        self._trying_until = self._elapsed() + _LONGEST_TRY_MS
        for backoff in (self._offline, *self._backoffs.values()):
            if backoff.failures:
                backoff.end_wait()
        return True

    def end_try(self) -> None:
        """Nothing came of it: it is not time yet for any request."""
        self._trying_until = 0

    # --- what was met -------------------------------------------------------------------------

    def lost_connection(self, notice: Notice) -> None:
        self._offline.fail()
        self._show(notice, None)

    def server_failed(self, task: str, notice: Notice, *, is_shown: bool) -> None:
        """``is_shown``: where it fails more than once."""
        self._backoffs[task].fail()
        self.end_try()
        if is_shown and self._backoffs[task].failures > 1:
            self._show(notice, task)

    def refused(self, task: str, wait_ms: int, notice: Notice | None) -> None:
        """Asking again soon would give the same answer. ``notice`` is shown."""
        self._backoffs[task].until = self._elapsed() + wait_ms
        self.end_try()
        if notice is not None:
            self._show(notice, task)
            self._is_refused = True

    def _show(self, notice: Notice, task: str | None) -> None:
        self._notice, self.task = notice, task
        self._is_refused = False
        self.end_try()

    def reached(self) -> None:
        """The server answered."""
        self._offline.succeed()
        if self.task is None:
            self._notice = None
            self.end_try()

    def succeeded(self, task: str, wanted: Collection[str]) -> None:
        """The trouble of a task that is not ``wanted`` any more ends, too."""
        self._backoffs[task].succeed()
        if self.task is not None and (self.task == task or self.task not in wanted):
            self._notice = self.task = None
            self.end_try()

    # --- for the window -----------------------------------------------------------------------

    def shown(
        self, account: str, asked_until: int, to_wall: Callable[[int], int]
    ) -> Trouble | None:
        """``asked_until``: until then RingCentral wants no requests. ``to_wall`` converts a time
        into one that can be shown."""
        if self._notice is None:
            return None
        now = self._elapsed()
        kind = TroubleKind.OFFLINE if self.task is None else TroubleKind.SERVER
        own = self._offline if self.task is None else self._backoffs[self.task]
        until = max(own.until, asked_until)
        retry = Retry.OFFERED
        if self._is_refused or asked_until > now:
            retry = Retry.NONE
        elif self._trying_until > now:
            retry = Retry.RUNNING
        goes_on = to_wall(until) if until > now and not self._is_refused else None
        return Trouble(kind, self._notice, account, goes_on, retry, stops=self.task is None)


def of_the_network(troubles: Sequence[Sequence[Trouble]]) -> Iterator[Trouble]:
    """The troubles of all accounts. A lost connection is one for all of them, and so is a trouble
    of RingCentral's that each account has: these name no account."""
    working = [each for each in troubles if not _is_signed_out(each)]
    shared: dict[tuple[TroubleKind, str, bool], list[Trouble]] = {}
    for one in (one for each in troubles for one in each):
        if _is_outage(one):
            shared.setdefault((one.kind, one.notice.title, one.stops), []).append(one)
        else:
            yield one
    for (kind, *_), found in shared.items():
        if kind is TroubleKind.OFFLINE or len(found) == len(working):
            yield _one_for_all(found)
        else:
            yield from found


def _is_signed_out(troubles: Sequence[Trouble]) -> bool:
    return any(one.kind is TroubleKind.SIGNED_OUT for one in troubles)


def _is_outage(trouble: Trouble) -> bool:
    return trouble.kind is TroubleKind.OFFLINE or trouble.retry is not Retry.NONE


def _one_for_all(found: Sequence[Trouble]) -> Trouble:
    """The next try is that of the account that tries first."""
    times = [one.until for one in found if one.until is not None]
    retry = Retry.NONE
    for wanted in (Retry.OFFERED, Retry.RUNNING):
        if any(one.retry is wanted for one in found):
            retry = wanted
    return replace(
        found[0],
        account="",
        until=min(times) if len(times) == len(found) else None,
        retry=retry,
    )
