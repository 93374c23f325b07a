"""Everything the program does with RingCentral for one account, one bounded step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from msgspec import Struct

from desktop.accounts.known_accounts import KnownAccount
from desktop.accounts.rate_penalties import RatePenalties
from desktop.contacts.directory import Directory
from desktop.core.clocks import Clocks
from desktop.core.errors import (
    CertificateError,
    OfflineError,
    OwnlineError,
    ProxyUnusableError,
    RateLimitedError,
    RefusedError,
    ServerTroubleError,
    SignInAgainError,
    SignInError,
    UnauthorizedError,
    VaultError,
)
from desktop.core.model import (
    AccountState,
    AccountView,
    Identity,
    Notice,
    NotSent,
    Outcome,
    Rejected,
    Trouble,
    TroubleKind,
    Unauthorized,
)
from desktop.core.records import replace
from desktop.database.commit_counter import CommitCounter, Writer
from desktop.database.connection import Database
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from desktop.messages.sync import MessageSync
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.clock import ServerClock
from desktop.ringcentral.failures import CERTIFICATE_REFUSED, PROXY_UNUSABLE
from desktop.ringcentral.rate_limits import RateGroup, RateLimits
from desktop.worker.backoff import Backoff
from desktop.worker.rate_penalties import RatePenaltyKeeper
from desktop.worker.sign_in_expiry import SignInExpiry
from desktop.worker.tasks.directory import DirectoryTask
from desktop.worker.tasks.numbers import NumbersTask
from desktop.worker.tasks.reconcile import ReconcileTask
from desktop.worker.tasks.schedule import ScheduleTask
from desktop.worker.tasks.send import SendTask
from desktop.worker.tasks.status import StatusTask

# Why a text was not sent, where it is known.
_NOT_SENT: dict[str, type[OwnlineError]] = {
    CERTIFICATE_REFUSED: CertificateError,
    PROXY_UNUSABLE: ProxyUnusableError,
}

# Answers to a send that mean: the assignment of the number changed.
_NUMBERS_CHANGED = frozenset({"MSG-242", "MSG-245", "MSG-304", "MSG-310", "MSG-314"})

_TRY_REFUSED_AGAIN_MS = 5 * 60_000

# So long the message store may be refused before the person is asked about open texts.
_LOOK_REFUSED_MS = 30 * 60_000


class _Task(StrEnum):
    """The kinds of step, the most urgent first."""

    SETTLE = "settle"
    RELEASE = "release"
    REFRESH = "refresh"
    IDENTIFY = "identify"
    SEND = "send"
    NUMBERS = "numbers"
    LOOK = "look"
    FOLLOW = "follow"
    DIRECTORY = "directory"


class Changes(Struct):
    """What a step changed that the window shows."""

    messages: bool = False
    account: bool = False


class Account:
    """Qt-free; used by the network thread only. `step` raises DiskError, never ServiceError."""

    def __init__(
        self,
        known: KnownAccount,
        credentials: Credentials,
        api: RingCentral,
        rate_limits: RateLimits,
        server_clock: ServerClock,
        database: Database,
        intervals: PollIntervals,
        clocks: Clocks,
        claimed: Callable[[], None],
    ) -> None:
        self.key = known.key
        self.known = known
        self.credentials = credentials
        self._api = api
        self._rate_limits = rate_limits
        self._server_clock = server_clock
        self._clocks = clocks
        self._send_queue = SendQueue(database, known.key, intervals)
        self._schedule_task = ScheduleTask(database, known.key, clocks)
        self._reconciliation = Reconciliation(
            database, known.key, self._send_queue.status_updates, intervals
        )
        commit_counter = CommitCounter(database.file, Writer.WORKER)
        self.sending = SendTask(api, self._send_queue, commit_counter, server_clock, claimed)
        message_sync = MessageSync(
            database, known.key, self._send_queue.status_updates, self._reconciliation
        )
        self._status_task = StatusTask(
            api, self._send_queue.status_updates, message_sync, server_clock, clocks.elapsed
        )
        self._reader = ReconcileTask(api, self._reconciliation, server_clock)
        self._numbers = NumbersTask(api, clocks.elapsed)
        self._directory = DirectoryTask(api, Directory(database, known.key), clocks.elapsed)
        self._penalties = RatePenaltyKeeper(
            rate_limits, RatePenalties(database, known.key), clocks.elapsed
        )
        self.expiry = SignInExpiry(credentials, known.key.text)
        self._offline = Backoff(clocks.elapsed)
        self._backoffs = {unit: Backoff(clocks.elapsed) for unit in _Task}
        self._identity: Identity | None = None
        self._signed_out: Notice | None = None
        self._unauthorized_in_a_row = 0
        self._trouble: Notice | None = None
        self._sent_last = False
        self._look_refused_since = 0
        self.is_held = False
        """The outbox is still being read as a whole: nothing is sent from it or looked for."""

    # --- what the window sees -----------------------------------------------------------------

    def view(self) -> AccountView:
        if self._signed_out is not None:
            state = AccountState.SIGNED_OUT
        elif self._identity is None:
            state = AccountState.SIGNING_IN
        else:
            state = AccountState.SIGNED_IN
        return AccountView(
            key=self.key,
            name=self.known.name,
            extension_type=self.known.extension_type,
            extension_number=self.known.extension_number,
            state=state,
            numbers=self._numbers.numbers,
            numbers_failed=self._numbers.failed,
            remembered=self.credentials.remembered,
            not_remembered_because=self.credentials.not_remembered_because,
            home_country=self.known.home_country,
            sends_per_minute=self._rate_limits.group(RateGroup.MEDIUM).per_minute,
        )

    def troubles(self) -> Iterator[Trouble]:
        account_key = self.key.text
        if self._signed_out is not None:
            yield Trouble(TroubleKind.SIGNED_OUT, self._signed_out, account_key)
            return
        if self._trouble is not None:
            offline = self._offline.until > self._clocks.elapsed()
            kind = TroubleKind.OFFLINE if offline else TroubleKind.SERVER
            until = self._on_the_wall(self._offline.until) if offline else None
            yield Trouble(kind, self._trouble, account_key, until)
        paused_until = self._rate_limits.group(RateGroup.MEDIUM).paused_until
        if paused_until > self._clocks.elapsed() and self._send_queue.plan().can_send:
            until = self._on_the_wall(paused_until)
            yield Trouble(TroubleKind.RATE_LIMITED, RateLimitedError(0).notice, account_key, until)
        expiry = self.expiry.trouble(self._clocks.wall())
        if expiry is not None:
            yield expiry
        if not self.credentials.remembered:
            notice = Notice(VaultError.title, self.credentials.not_remembered_because)
            is_locked = self.credentials.may_be_remembered
            kind = TroubleKind.KEYRING if is_locked else TroubleKind.NOT_REMEMBERED
            yield Trouble(kind, notice, account_key)

    def _on_the_wall(self, elapsed: int) -> int:
        return self._clocks.wall() + elapsed - self._clocks.elapsed()

    # --- what is due --------------------------------------------------------------------------

    def next_at(self) -> int | None:
        """When the next step is due, in ms of ``elapsed``; None: nothing to do."""
        times = [at for _, at in self._due_tasks()]
        return min(times) if times else None

    def _due_tasks(self) -> Iterator[tuple[_Task, int]]:
        if self.sending.has_unsettled:
            yield _Task.SETTLE, 0
        if self._signed_out is not None:
            return
        if self.credentials.refresh_due(self._clocks.wall()):
            yield _Task.REFRESH, 0
            return
        if not self.credentials.is_ready:
            yield _Task.REFRESH, self._next_refresh_at()
            return
        light = max(self._rate_limits.group(RateGroup.LIGHT).ready_at(), self._offline.until)
        if self._identity is None or self._server_clock.now() is None:
            yield _Task.IDENTIFY, max(light, self._backoffs[_Task.IDENTIFY].until)
            return
        if self.is_held:
            yield _Task.NUMBERS, max(light, self._numbers.due_at())
            return
        yield from ((_Task.RELEASE, at) for at in self._schedule_task.times(self._local))
        plan = self._send_queue.plan()
        medium = max(self._rate_limits.group(RateGroup.MEDIUM).ready_at(), self._offline.until)
        if plan.can_send and not self.sending.has_unsettled:
            yield _Task.SEND, max(medium, self._backoffs[_Task.SEND].until)
        yield _Task.NUMBERS, max(light, self._numbers.due_at())
        look_at = 0 if self._reader.is_reading else plan.look_at
        follow_at = 0 if self._status_task.is_behind else plan.follow_at
        for unit, at in ((_Task.LOOK, look_at), (_Task.FOLLOW, follow_at)):
            if at is not None:
                local = self._local(at) if at else 0
                yield unit, max(light, self._backoffs[unit].until, local)
        directory_at = self._directory.due_at()
        if directory_at is not None and not plan.can_send:
            # It shares a group with sending, which comes first.
            yield _Task.DIRECTORY, max(medium, directory_at, self._backoffs[_Task.DIRECTORY].until)

    def _next_refresh_at(self) -> int:
        wait = (self.credentials.next_try_at or 0) - self._clocks.wall()
        return self._clocks.elapsed() + max(wait, 0)

    def _local(self, server_time: int) -> int:
        server_now = self._server_clock.now()
        return self._clocks.elapsed() + server_time - (server_now or server_time)

    # --- one step -----------------------------------------------------------------------------

    def step(self) -> Changes:
        """Does the most urgent thing that is due: at most one request."""
        now = self._clocks.elapsed()
        due = [unit for unit, at in self._due_tasks() if at <= now]
        if not due:
            return Changes()
        unit = due[0]
        # A long queue must not keep the rest from happening, and is not kept waiting by it.
        if unit is _Task.SEND and self._sent_last and len(due) > 1:
            unit = due[1]
        self._sent_last = unit is _Task.SEND
        before = (self.view(), tuple(self.troubles()))
        changes = Changes()
        try:
            self._do(unit, changes)
        except OwnlineError as error:
            self._note_error(unit, error)
        else:
            self._backoffs[unit].succeed()
        self._penalties.keep()
        changes.account |= before != (self.view(), tuple(self.troubles()))
        return changes

    def _do(self, unit: _Task, changes: Changes) -> None:
        match unit:
            case _Task.SETTLE:
                self.sending.settle_again()
                changes.messages = True
            case _Task.RELEASE:
                changes.messages = self._schedule_task.step(self._server_clock.now() or 0)
            case _Task.REFRESH:
                self.credentials.refresh()
                self._note_reached()
            case _Task.IDENTIFY:
                self._identify()
            case _Task.SEND:
                outcome = self.sending.step()
                changes.messages = outcome is not None
                self._note_outcome(outcome)
            case _Task.NUMBERS:
                assert self._identity is not None
                self._numbers.step(self._identity, self.credentials.scopes or None)
                self._note_success()
            case _Task.LOOK:
                changes.messages = self._reader.step()
                self._look_refused_since = 0
                self._note_success()
            case _Task.DIRECTORY:
                changes.messages = self._directory.step()
                self._note_success()
            case _Task.FOLLOW:
                changes.messages = self._status_task.step()
                self._note_success()

    def _identify(self) -> None:
        identity = self._api.identity()
        account_id = identity.account_id or self.key.account_id
        if (account_id, identity.extension_id) != (self.key.account_id, self.key.extension_id):
            # The stored sign-in belongs to somebody else: never send this account's texts by it.
            raise SignInAgainError()
        self._identity = identity
        self.known = replace(
            self.known,
            name=identity.name,
            extension_type=identity.extension_type,
            extension_number=identity.extension_number,
            home_country=identity.home_country,
            email=identity.email,
        )
        self._note_success()
        if self._server_clock.now() is None:
            raise ServerTroubleError(details="answers without a Date")

    # --- what it meant ------------------------------------------------------------------------

    def _note_outcome(self, outcome: Outcome | None) -> None:
        match outcome:
            case NotSent(what):
                raise _NOT_SENT.get(what, OfflineError)(details=what)
            case Unauthorized(code):
                raise UnauthorizedError(code=code)
            case Rejected(code, _) if code in _NUMBERS_CHANGED:
                self._numbers.reload()
        if outcome is not None:
            self._note_success()

    def _note_reached(self) -> None:
        self._offline.succeed()
        self._trouble = None

    def _note_success(self) -> None:
        """The access token was accepted too: a refresh alone does not show that."""
        self._note_reached()
        self._unauthorized_in_a_row = 0
        self.expiry.used_at = self._clocks.wall()

    def _note_error(self, unit: _Task, error: OwnlineError) -> None:
        match error:
            case UnauthorizedError():
                self._unauthorized_in_a_row += 1
                self.credentials.invalidate()
                if self.credentials.ended is not None:
                    self._signed_out = self.credentials.ended.notice
                elif self._unauthorized_in_a_row > 1:
                    self._signed_out = error.notice
            case RateLimitedError():
                # The pacer, or for tokens the login, knows when to go on.
                pass
            case OfflineError() | CertificateError():
                self._offline.fail()
                self._trouble = error.notice
            case SignInError():
                self._signed_out = error.notice
            case RefusedError():
                self._note_refusal(unit, error)
            case ServerTroubleError():
                self._backoffs[unit].fail()
                if self._backoffs[unit].failures > 1 and unit is not _Task.DIRECTORY:
                    self._trouble = error.notice
            case _:
                raise error
        if unit is _Task.NUMBERS and not isinstance(error, UnauthorizedError):
            wait = _TRY_REFUSED_AGAIN_MS if isinstance(error, RefusedError) else 10_000
            self._numbers.fail(error.notice, wait)

    def _note_refusal(self, unit: _Task, error: RefusedError) -> None:
        """Asking again soon gives the same answer. Numbers say so beside the picker."""
        self._backoffs[unit].until = self._clocks.elapsed() + _TRY_REFUSED_AGAIN_MS
        if unit in (_Task.IDENTIFY, _Task.LOOK):
            self._trouble = error.notice
        if unit is _Task.LOOK:
            # One refusal may be a portal's. A permission that stays away leaves only the person.
            now = self._clocks.elapsed()
            self._look_refused_since = self._look_refused_since or now
            if now - self._look_refused_since >= _LOOK_REFUSED_MS:
                server_now = self._server_clock.now()
                if server_now is not None:
                    self._reconciliation.mark_unconfirmed(server_now)

    # --- what the person wants ----------------------------------------------------------------

    def try_now(self) -> None:
        """Texts were added, or the person asked: trouble is not waited out."""
        self._offline.until = 0

    def reload_numbers(self) -> None:
        self._numbers.reload()
        self._offline.until = 0

    def close(self) -> None:
        self._api.close()
