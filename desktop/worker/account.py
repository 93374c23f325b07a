"""Everything the program does with RingCentral for one account, one bounded step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.accounts.known_accounts import KnownAccount
from desktop.accounts.rate_penalties import RatePenalties
from desktop.core.errors import (
    CertificateError,
    OfflineError,
    OwnlineError,
    RateLimitedError,
    RefusedError,
    ServerTroubleError,
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
    Reading,
    Rejected,
    Trouble,
    TroubleKind,
    Unauthorized,
)
from desktop.core.sign_in_ends import SignInOfAnotherError
from desktop.database.commit_counter import CommitCounter, Writer
from desktop.database.connection import Database
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import SendQueue
from desktop.messages.start_look import StartLook
from desktop.messages.sync import MessageSync
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.failures import error_of_not_sent
from desktop.ringcentral.rate_limits import RateGroup
from desktop.worker.account_trouble import AccountTrouble
from desktop.worker.rate_penalties import RatePenaltyKeeper
from desktop.worker.sign_in_expiry import SignInExpiry
from desktop.worker.standstill import Standstill
from desktop.worker.task import OPTIONAL, Task
from desktop.worker.tasks.numbers import NumbersTask
from desktop.worker.tasks.optional import OptionalTasks
from desktop.worker.tasks.push import PushTask
from desktop.worker.tasks.send import SendTask
from desktop.worker.tasks.store import StoreTasks
from desktop.worker.timing import Backoff, Timing

# Answers to a send that mean: the assignment of the number changed.
_NUMBERS_CHANGED = frozenset({"MSG-242", "MSG-245", "MSG-304", "MSG-310", "MSG-314", "MSG-367"})

_RETRY_NUMBERS_MS = 10_000
_RETRY_REFUSED_MS = 5 * 60_000


class Account:
    """Qt-free; used by the network thread only. `step` raises DiskError, never ServiceError."""

    def __init__(
        self,
        known: KnownAccount,
        credentials: Credentials,
        api: RingCentral,
        database: Database,
        timing: Timing,
        on_claimed: Callable[[], None],
    ) -> None:
        """``on_claimed`` is called when a row is SENDING and its request has not begun."""
        key, elapsed = known.key, timing.clocks.elapsed
        self.key = key
        self.known = known
        self.credentials = credentials
        self.expiry = SignInExpiry(credentials, key.text)
        self._api = api
        self._clocks = timing.clocks

        intervals, start_look = timing.intervals, StartLook(database, key)
        self._send_queue = SendQueue(database, key, intervals, start_look)
        counter = CommitCounter(database.file, Writer.WORKER)
        # The store can sometimes be read while sends fail, so a read alone does not show that an
        # outage is over.
        backoff = Backoff(elapsed, intervals.after_unknown, intervals.after_unknown_longest)
        self.send_task = SendTask(api, self._send_queue, counter, on_claimed, backoff)
        self._schedule = Schedule(database, key)
        status_updates = self._send_queue.status_updates
        reconciliation = Reconciliation(database, key, status_updates, intervals, start_look)
        message_sync = MessageSync(database, key, status_updates, reconciliation)
        self._push_task = PushTask(api, elapsed)
        self._store = StoreTasks(
            api, reconciliation, message_sync, self._schedule, status_updates, timing
        )
        self._numbers_task = NumbersTask(api, elapsed)
        self._optional = OptionalTasks(api, database, key, elapsed, credentials)

        self._penalties = RatePenaltyKeeper(api.rate_limits, RatePenalties(database, key), elapsed)
        self._identity: Identity | None = None
        self._signed_out: Notice | None = None
        self._trouble = AccountTrouble(elapsed, Task)
        self._standstill = Standstill(
            key.text,
            timing.clocks,
            api.rate_limits,
            credentials,
            self._trouble,
            self.send_task,
            self._send_queue,
        )
        self._unauthorized_in_a_row = 0
        self._has_just_sent = False
        self.is_paused = False
        """The database is still being checked: nothing is sent from it or reconciled with it."""

    # --- for the window -----------------------------------------------------------------------

    def view(self) -> AccountView:
        if self._signed_out is not None:
            state = AccountState.SIGNED_OUT
        elif self._identity is None:
            state = AccountState.SIGNING_IN
        else:
            state = AccountState.SIGNED_IN
        view = AccountView(
            key=self.key,
            name=self.known.name,
            extension_type=self.known.extension_type,
            extension_number=self.known.extension_number,
            state=state,
            numbers=self._numbers_task.numbers,
            numbers_failed=self._numbers_task.failed,
            remembered=self.credentials.remembered,
            not_remembered_because=self.credentials.not_remembered_because,
            home_country=self.known.home_country,
            sends_per_minute=self._api.rate_limits.group(RateGroup.MEDIUM).per_minute,
        )
        return self._optional.add_to(self._store.add_to(view), self.credentials.scopes)

    def troubles(self) -> Iterator[Trouble]:
        account_key = self.key.text
        if self._signed_out is not None:
            yield Trouble(TroubleKind.SIGNED_OUT, self._signed_out, account_key)
            return
        yield from self._standstill.troubles(is_identified=self._is_identified)
        expiry = self.expiry.trouble(self._clocks.wall())
        if expiry is not None:
            yield expiry
        if not self.credentials.remembered:
            notice = Notice(VaultError.title, self.credentials.not_remembered_because)
            is_locked = self.credentials.may_be_remembered
            kind = TroubleKind.KEYRING if is_locked else TroubleKind.NOT_REMEMBERED
            yield Trouble(kind, notice, account_key)

    @property
    def _is_identified(self) -> bool:
        return self._identity is not None and self._api.clock.now() is not None

    # --- what is due --------------------------------------------------------------------------

    def next_at(self) -> int | None:
        """When the next step is due, in ms of ``elapsed``; None where there is nothing to do."""
        times = [at for _, at in self._due_tasks()]
        return min(times) if times else None

    def _due_tasks(self) -> Iterator[tuple[Task, int]]:
        if self.send_task.has_unsettled:
            yield Task.SETTLE, 0
        if self._signed_out is not None:
            return
        offline = self._trouble.offline_until
        if self.credentials.refresh_due(self._clocks.wall()):
            yield Task.REFRESH, offline
            return
        if not self.credentials.is_ready:
            yield Task.REFRESH, max(self._next_refresh_at(), offline)
            return
        not_before = self._trouble.not_before
        light = max(self._api.rate_limits.group(RateGroup.LIGHT).ready_at(), offline)
        if not self._is_identified:
            yield Task.IDENTIFY, max(light, not_before(Task.IDENTIFY))
            return
        if self.is_paused:
            yield Task.NUMBERS, max(light, self._numbers_task.due_at())
            return
        due_at = self._schedule.due_at(self._clocks.elapsed(), self._local_time)
        yield from ((Task.SCHEDULE, at) for at in due_at)
        plan = self._send_queue.plan()
        if plan.can_send and not self.send_task.has_unsettled:
            medium = self._api.rate_limits.group(RateGroup.MEDIUM).ready_at()
            yield Task.SEND, max(medium, not_before(Task.SEND), self.send_task.not_before)
        yield Task.NUMBERS, max(light, self._numbers_task.due_at())
        self._store.status.note_push(self._push_task)
        for name, at in self._store.due_at(plan, self._local_time):
            yield Task(name), max(light, not_before(name), at)
        push_at = self._push_task.due_at()
        if push_at is not None:
            yield Task.PUSH, max(push_at, offline)
        for name, at in self._optional.due_at(self._numbers_task.numbers, can_send=plan.can_send):
            yield Task(name), max(at, not_before(name))

    def _next_refresh_at(self) -> int:
        wait = (self.credentials.next_try_at or 0) - self._clocks.wall()
        return self._clocks.elapsed() + max(wait, 0)

    def _local_time(self, server_time: int) -> int:
        """In ms of ``elapsed``."""
        server_now = self._api.clock.now()
        return self._clocks.elapsed() + server_time - (server_now or server_time)

    # --- one step -----------------------------------------------------------------------------

    def step(self) -> bool:
        """Runs the most urgent task that is due: at most one request. True: rows changed."""
        now = self._clocks.elapsed()
        tasks = list(self._due_tasks())
        due = [task for task, at in tasks if at <= now]
        if not due:
            return False
        task = due[0]
        # A long queue and the other tasks take turns.
        if task is Task.SEND and self._has_just_sent and len(due) > 1:
            task = due[1]
        self._has_just_sent = task is Task.SEND
        has_changed = False
        try:
            has_changed = self._run(task)
        except OwnlineError as error:
            # A send has an outcome, also where it was an error.
            has_changed = task is Task.SEND
            self._note_error(task, error)
        else:
            self._trouble.succeeded(task, [task for task, _ in tasks])
        self._penalties.keep()
        return has_changed

    def _run(self, task: Task) -> bool:
        match task:
            case Task.SETTLE:
                self.send_task.settle_again()
                return True
            case Task.SCHEDULE:
                return self._schedule.release(self._api.clock.now() or 0)
            case Task.REFRESH:
                self.credentials.refresh()
                self._trouble.reached()
                return False
            case Task.IDENTIFY:
                self._identify()
                return False
            case Task.SEND:
                outcome = self.send_task.step()
                self._note_outcome(outcome)
                return outcome is not None or self._send_queue.take_held()
            case Task.NUMBERS:
                assert self._identity is not None
                self._numbers_task.step(self._identity, self.credentials.scopes or None)
                has_changed = False
            case Task.RECONCILE | Task.STATUS | Task.HISTORY | Task.INBOX:
                has_changed = self._store.step(task)
            case Task.PUSH:
                if self._push_task.step():
                    self._note_success()
                return False
            case Task.MEDIA:
                return self._optional.media.step()
            case Task.CONSENT | Task.TEMPLATES | Task.DIRECTORY:
                has_changed = self._optional.step(task)
        self._note_success()
        return has_changed

    def _identify(self) -> None:
        identity = self._api.identity()
        account_id = identity.account_id or self.key.account_id
        if (account_id, identity.extension_id) != (self.key.account_id, self.key.extension_id):
            raise SignInOfAnotherError()
        self._identity = identity
        self.known = KnownAccount.of(self.key, identity)
        self._note_success()
        if self._api.clock.now() is None:
            raise ServerTroubleError(details="answers without a Date")

    # --- the result ---------------------------------------------------------------------------

    def _note_outcome(self, outcome: Outcome | None) -> None:
        match outcome:
            case NotSent():
                raise error_of_not_sent(outcome)
            case Unauthorized(code):
                raise UnauthorizedError(code=code)
            case Rejected(code, _) if code in _NUMBERS_CHANGED:
                self._numbers_task.reload()
        if outcome is not None:
            self._note_success()

    def _note_success(self) -> None:
        """The server also accepted the access token, which a refresh alone does not show."""
        self._trouble.reached()
        self._unauthorized_in_a_row = 0
        self.expiry.used_at = self._clocks.wall()

    def _note_error(self, task: Task, error: OwnlineError) -> None:
        match error:
            case UnauthorizedError():
                self._unauthorized_in_a_row += 1
                self.credentials.invalidate()
                if self.credentials.ended is not None:
                    self._signed_out = self.credentials.ended.notice
                elif self._unauthorized_in_a_row > 1:
                    self._signed_out = error.notice
            case RateLimitedError():
                # `RateLimits`, or `Credentials` for tokens, know when to continue.
                pass
            case OfflineError() | CertificateError():
                self._trouble.lost_connection(error.notice)
            case SignInError():
                self._signed_out = error.notice
            case RefusedError():
                self._note_refusal(task, error)
            case ServerTroubleError():
                is_shown = task not in OPTIONAL
                self._trouble.server_failed(task, error.notice, is_shown=is_shown)
            case _:
                raise error
        if self._signed_out is not None:
            self._push_task.close()
        if task is Task.NUMBERS and not isinstance(error, UnauthorizedError):
            wait = _RETRY_REFUSED_MS if isinstance(error, RefusedError) else _RETRY_NUMBERS_MS
            self._numbers_task.fail(error.notice, wait)

    def _note_refusal(self, task: Task, error: RefusedError) -> None:
        """Refused numbers are shown in the picker."""
        is_shown = task in (Task.IDENTIFY, Task.RECONCILE)
        self._trouble.refused(task, _RETRY_REFUSED_MS, error.notice if is_shown else None)
        if task is Task.RECONCILE:
            self._store.note_refused()

    # --- requests of the person ---------------------------------------------------------------

    def retry_now(self) -> None:
        """Ends the wait after a lost connection: texts were added."""
        self._trouble.end_wait()

    def read_again(self, what: Reading) -> None:
        if what is Reading.AFTER_OUTAGE:
            self._try_now()
            return
        self.retry_now()
        match what:
            case Reading.NUMBERS:
                self._numbers_task.reload()
                self._optional.consent.reload()
            case Reading.TEMPLATES:
                self._optional.templates.wish()

    def _try_now(self) -> None:
        """Ends each wait after an outage that RingCentral did not ask for."""
        if not self._trouble.try_now():
            return
        if self.credentials.is_own_pause:
            self.credentials.next_try_at = None
        at = self.next_at()
        if at is None or at > self._clocks.elapsed():
            self._trouble.end_try()

    def close(self) -> None:
        self._push_task.close()
        self._optional.media.close()
        self._api.close()
