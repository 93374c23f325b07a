"""Everything the program does with RingCentral for one session, one bounded step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from msgspec import Struct

from desktop.accounts.known_accounts import KnownSession
from desktop.accounts.rate_penalties import Penalties
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
    Identity,
    Notice,
    NotSent,
    Outcome,
    Rejected,
    SessionState,
    SessionView,
    Trouble,
    TroubleKind,
    Unauthorized,
)
from desktop.core.records import replace
from desktop.database.commit_counter import Newest, Writer
from desktop.database.connection import Store
from desktop.messages.poll_intervals import Pace
from desktop.messages.reconciliation import Looking
from desktop.messages.send_queue import OutboxRoad
from desktop.messages.sync import Syncing
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.credentials import Login
from desktop.ringcentral.clock import ServerClock
from desktop.ringcentral.failures import CERTIFICATE_REFUSED, PROXY_UNUSABLE
from desktop.ringcentral.rate_limits import Group, Pacer
from desktop.worker.backoff import Backoff
from desktop.worker.rate_penalties import PenaltyKeeper
from desktop.worker.sign_in_expiry import Ending
from desktop.worker.tasks.directory import DirectoryReader
from desktop.worker.tasks.numbers import NumbersReader
from desktop.worker.tasks.reconcile import StoreReader
from desktop.worker.tasks.schedule import Releasing
from desktop.worker.tasks.send import Sending
from desktop.worker.tasks.status import Following

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


class _Unit(StrEnum):
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
    session: bool = False


class SessionRoad:
    """Qt-free; used by the network thread only. `step` raises DiskError, never ServiceError."""

    def __init__(
        self,
        known: KnownSession,
        login: Login,
        api: RingCentral,
        pacer: Pacer,
        server_clock: ServerClock,
        store: Store,
        pace: Pace,
        clocks: Clocks,
        claimed: Callable[[], None],
    ) -> None:
        self.key = known.key
        self.known = known
        self.login = login
        self._api = api
        self._pacer = pacer
        self._server_clock = server_clock
        self._clocks = clocks
        self._road = OutboxRoad(store, known.key, pace)
        self._releasing = Releasing(store, known.key, clocks)
        self._looking = Looking(store, known.key, self._road.accepted, pace)
        newest = Newest(store.file, Writer.ROAD)
        self.sending = Sending(api, self._road, newest, server_clock, claimed)
        syncing = Syncing(store, known.key, self._road.accepted, self._looking)
        self._following = Following(api, self._road.accepted, syncing, server_clock, clocks.elapsed)
        self._reader = StoreReader(api, self._looking, server_clock)
        self._numbers = NumbersReader(api, clocks.elapsed)
        self._directory = DirectoryReader(api, Directory(store, known.key), clocks.elapsed)
        self._penalties = PenaltyKeeper(pacer, Penalties(store, known.key), clocks.elapsed)
        self.ending = Ending(login, known.key.text)
        self._offline = Backoff(clocks.elapsed)
        self._backoffs = {unit: Backoff(clocks.elapsed) for unit in _Unit}
        self._identity: Identity | None = None
        self._signed_out: Notice | None = None
        self._unauthorized_in_a_row = 0
        self._trouble: Notice | None = None
        self._sent_last = False
        self._look_refused_since = 0
        self.is_held = False
        """The outbox is still being read as a whole: nothing is sent from it or looked for."""

    # --- what the window sees -----------------------------------------------------------------

    def view(self) -> SessionView:
        if self._signed_out is not None:
            state = SessionState.SIGNED_OUT
        elif self._identity is None:
            state = SessionState.SIGNING_IN
        else:
            state = SessionState.SIGNED_IN
        return SessionView(
            key=self.key,
            name=self.known.name,
            extension_type=self.known.extension_type,
            extension_number=self.known.extension_number,
            state=state,
            numbers=self._numbers.numbers,
            numbers_failed=self._numbers.failed,
            remembered=self.login.remembered,
            not_remembered_because=self.login.not_remembered_because,
            home_country=self.known.home_country,
            sends_per_minute=self._pacer.group(Group.MEDIUM).per_minute,
        )

    def troubles(self) -> Iterator[Trouble]:
        session = self.key.text
        if self._signed_out is not None:
            yield Trouble(TroubleKind.SIGNED_OUT, self._signed_out, session)
            return
        if self._trouble is not None:
            offline = self._offline.until > self._clocks.elapsed()
            kind = TroubleKind.OFFLINE if offline else TroubleKind.SERVER
            until = self._on_the_wall(self._offline.until) if offline else None
            yield Trouble(kind, self._trouble, session, until)
        silent_until = self._pacer.group(Group.MEDIUM).silent_until
        if silent_until > self._clocks.elapsed() and self._road.plan().can_send:
            until = self._on_the_wall(silent_until)
            yield Trouble(TroubleKind.RATE_LIMITED, RateLimitedError(0).notice, session, until)
        ending = self.ending.trouble(self._clocks.wall())
        if ending is not None:
            yield ending
        if not self.login.remembered:
            notice = Notice(VaultError.title, self.login.not_remembered_because)
            is_locked = self.login.may_be_remembered
            kind = TroubleKind.KEYRING if is_locked else TroubleKind.NOT_REMEMBERED
            yield Trouble(kind, notice, session)

    def _on_the_wall(self, elapsed: int) -> int:
        return self._clocks.wall() + elapsed - self._clocks.elapsed()

    # --- what is due --------------------------------------------------------------------------

    def next_at(self) -> int | None:
        """When the next step is due, in ms of ``elapsed``; None: nothing to do."""
        times = [at for _, at in self._units()]
        return min(times) if times else None

    def _units(self) -> Iterator[tuple[_Unit, int]]:
        if self.sending.has_unsettled:
            yield _Unit.SETTLE, 0
        if self._signed_out is not None:
            return
        if self.login.refresh_due(self._clocks.wall()):
            yield _Unit.REFRESH, 0
            return
        if not self.login.is_ready:
            yield _Unit.REFRESH, self._next_refresh_at()
            return
        light = max(self._pacer.group(Group.LIGHT).ready_at(), self._offline.until)
        if self._identity is None or self._server_clock.now() is None:
            yield _Unit.IDENTIFY, max(light, self._backoffs[_Unit.IDENTIFY].until)
            return
        if self.is_held:
            yield _Unit.NUMBERS, max(light, self._numbers.due_at())
            return
        yield from ((_Unit.RELEASE, at) for at in self._releasing.times(self._local))
        plan = self._road.plan()
        medium = max(self._pacer.group(Group.MEDIUM).ready_at(), self._offline.until)
        if plan.can_send and not self.sending.has_unsettled:
            yield _Unit.SEND, max(medium, self._backoffs[_Unit.SEND].until)
        yield _Unit.NUMBERS, max(light, self._numbers.due_at())
        look_at = 0 if self._reader.is_reading else plan.look_at
        follow_at = 0 if self._following.is_behind else plan.follow_at
        for unit, at in ((_Unit.LOOK, look_at), (_Unit.FOLLOW, follow_at)):
            if at is not None:
                local = self._local(at) if at else 0
                yield unit, max(light, self._backoffs[unit].until, local)
        directory_at = self._directory.due_at()
        if directory_at is not None and not plan.can_send:
            # It shares a group with sending, which comes first.
            yield _Unit.DIRECTORY, max(medium, directory_at, self._backoffs[_Unit.DIRECTORY].until)

    def _next_refresh_at(self) -> int:
        wait = (self.login.next_try_at or 0) - self._clocks.wall()
        return self._clocks.elapsed() + max(wait, 0)

    def _local(self, server_time: int) -> int:
        server_now = self._server_clock.now()
        return self._clocks.elapsed() + server_time - (server_now or server_time)

    # --- one step -----------------------------------------------------------------------------

    def step(self) -> Changes:
        """Does the most urgent thing that is due: at most one request."""
        now = self._clocks.elapsed()
        due = [unit for unit, at in self._units() if at <= now]
        if not due:
            return Changes()
        unit = due[0]
        # A long queue must not keep the rest from happening, and is not kept waiting by it.
        if unit is _Unit.SEND and self._sent_last and len(due) > 1:
            unit = due[1]
        self._sent_last = unit is _Unit.SEND
        before = (self.view(), tuple(self.troubles()))
        changes = Changes()
        try:
            self._do(unit, changes)
        except OwnlineError as error:
            self._note_error(unit, error)
        else:
            self._backoffs[unit].succeed()
        self._penalties.keep()
        changes.session |= before != (self.view(), tuple(self.troubles()))
        return changes

    def _do(self, unit: _Unit, changes: Changes) -> None:
        match unit:
            case _Unit.SETTLE:
                self.sending.settle_again()
                changes.messages = True
            case _Unit.RELEASE:
                changes.messages = self._releasing.step(self._server_clock.now() or 0)
            case _Unit.REFRESH:
                self.login.refresh()
                self._note_reached()
            case _Unit.IDENTIFY:
                self._identify()
            case _Unit.SEND:
                outcome = self.sending.step()
                changes.messages = outcome is not None
                self._note_outcome(outcome)
            case _Unit.NUMBERS:
                assert self._identity is not None
                self._numbers.step(self._identity, self.login.scopes or None)
                self._note_success()
            case _Unit.LOOK:
                changes.messages = self._reader.step()
                self._look_refused_since = 0
                self._note_success()
            case _Unit.DIRECTORY:
                changes.messages = self._directory.step()
                self._note_success()
            case _Unit.FOLLOW:
                changes.messages = self._following.step()
                self._note_success()

    def _identify(self) -> None:
        identity = self._api.identity()
        account_id = identity.account_id or self.key.account_id
        if (account_id, identity.extension_id) != (self.key.account_id, self.key.extension_id):
            # The stored sign-in belongs to somebody else: never send this session's texts by it.
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
        self.ending.used_at = self._clocks.wall()

    def _note_error(self, unit: _Unit, error: OwnlineError) -> None:
        match error:
            case UnauthorizedError():
                self._unauthorized_in_a_row += 1
                self.login.invalidate()
                if self.login.ended is not None:
                    self._signed_out = self.login.ended.notice
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
                if self._backoffs[unit].failures > 1 and unit is not _Unit.DIRECTORY:
                    self._trouble = error.notice
            case _:
                raise error
        if unit is _Unit.NUMBERS and not isinstance(error, UnauthorizedError):
            wait = _TRY_REFUSED_AGAIN_MS if isinstance(error, RefusedError) else 10_000
            self._numbers.fail(error.notice, wait)

    def _note_refusal(self, unit: _Unit, error: RefusedError) -> None:
        """Asking again soon gives the same answer. Numbers say so beside the picker."""
        self._backoffs[unit].until = self._clocks.elapsed() + _TRY_REFUSED_AGAIN_MS
        if unit in (_Unit.IDENTIFY, _Unit.LOOK):
            self._trouble = error.notice
        if unit is _Unit.LOOK:
            # One refusal may be a portal's. A permission that stays away leaves only the person.
            now = self._clocks.elapsed()
            self._look_refused_since = self._look_refused_since or now
            if now - self._look_refused_since >= _LOOK_REFUSED_MS:
                server_now = self._server_clock.now()
                if server_now is not None:
                    self._looking.ask_now(server_now)

    # --- what the person wants ----------------------------------------------------------------

    def try_now(self) -> None:
        """Texts were added, or the person asked: trouble is not waited out."""
        self._offline.until = 0

    def reload_numbers(self) -> None:
        self._numbers.reload()
        self._offline.until = 0

    def close(self) -> None:
        self._api.close()
