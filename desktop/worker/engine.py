"""All that the network thread does, without Qt: accounts, sign-ins, and what is due next.

Imported after the window has painted, because it brings requests and the keyring with it.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.accounts.known_accounts import KnownAccount
from desktop.core.clocks import Clocks
from desktop.core.errors import (
    DiskError,
    NoRefreshTokenError,
    OutboxDamagedError,
    OwnlineError,
)
from desktop.core.model import (
    AccountKey,
    AccountList,
    Identity,
    Service,
    SignIn,
    SignInStage,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import Record, field
from desktop.database.backup import Backup
from desktop.database.connection import Database
from desktop.messages.poll_intervals import PollIntervals
from desktop.ringcentral.auth.sign_in import BrowserSignIn
from desktop.ringcentral.auth.tokens import TokenClient
from desktop.ringcentral.auth.vault import Vault
from desktop.ringcentral.transport import Limits, transport_for
from desktop.worker.account_factory import AccountFactory
from desktop.worker.accounts import Accounts
from desktop.worker.outbox_check import OutboxCheck
from desktop.worker.tasks.sign_in import SignedIn, SignInTask

_TRY_DISK_AGAIN_MS = 5_000
_LOOK_MS = 50


class Timing(Record, frozen=True):
    """Time limits of requests and the pace of looking and following. Tests shorten them."""

    limits: Limits = field(default_factory=Limits)
    intervals: PollIntervals = field(default_factory=PollIntervals)


class EngineUpdate(Record, frozen=True):
    """What the window has to be told."""

    messages: bool = False
    accounts: AccountList | None = None
    sign_in: SignIn | None = None
    troubles: Troubles | None = None


class Engine:
    """Made and used on the network thread only. ``news`` is called as soon as there is any, also
    in the middle of a step (a row is SENDING before its request begins)."""

    def __init__(
        self,
        outbox_file: Path,
        service: Service,
        open_vault: Callable[[], Vault],
        clocks: Clocks,
        timing: Timing,
        news: Callable[[EngineUpdate], None],
        say: Callable[[str], str] = str,
    ) -> None:
        self._say = say
        self._service = service
        self._clocks = clocks
        self._timing = timing
        self._news = news
        configure = transport_for(service, timing.limits)
        self._client = TokenClient(service, configure, clocks.wall)
        self._database = Database(outbox_file, clocks.wall)
        self._vault = open_vault()
        self._maker = AccountFactory(
            service.server,
            configure,
            self._client,
            self._vault,
            self._database,
            timing.intervals,
            clocks,
            lambda: news(EngineUpdate(messages=True)),
        )
        self._accounts = Accounts(self._database, self._vault, self._maker)
        self._sign_in_task: SignInTask | None = None
        self._disk: Trouble | None = None
        self._disk_retry_at = 0
        self._is_damaged = False
        self._backup = Backup(self._database)
        self._check = OutboxCheck(
            self._database, self._accounts, lambda: news(EngineUpdate(messages=True))
        )
        self._told: tuple[AccountList, Troubles] | None = None

    def start(self) -> None:
        """Once, under the instance lock. Raises DiskError."""
        self._database.refuse_damaged()
        # Nothing is sent from a file that is not sound.
        self._check.begin()
        self._accounts.restore(self._service.server)
        self._tell()

    def close(self) -> None:
        if self._sign_in_task is not None:
            self._sign_in_task.cancel()
        self._check.stop()
        # A disk that fails now is met again at the next start.
        with contextlib.suppress(OSError):
            self._backup.stop()
        self._accounts.close()
        self._database.close()

    # --- accounts -----------------------------------------------------------------------------

    def sign_out(self, account_key: str) -> None:
        """Revokes, forgets the sign-in, keeps the outbox."""
        self._accounts.sign_out(account_key)
        self._tell()

    def sign_out_all(self) -> None:
        self._accounts.sign_out_all()
        self._tell()

    def remove_account(self, account_key: str) -> None:
        """Signs out and removes the texts of the account, for good."""
        self._accounts.remove(account_key)
        self._backup.restart()
        self._tell(messages=True)

    def reload_numbers(self, account_key: str) -> None:
        account = self._accounts.get(account_key)
        if account is not None:
            account.reload_numbers()
        self._tell()

    def remember_again(self, account_key: str) -> None:
        """The person may have unlocked the keyring."""
        self._accounts.remember_again(account_key)
        self._tell()

    def filled(self) -> None:
        """The outbox has something new."""
        for account in self._accounts:
            account.try_now()

    # --- signing in ---------------------------------------------------------------------------

    def begin_sign_in(self, *, fresh: bool, account_key: str = "") -> None:
        """``fresh``: the browser forgets who signed in there before. ``account``: who is to sign
        in again (`AccountKey.text`)."""
        if self._sign_in_task is not None:
            self._sign_in_task.cancel()
        browser = BrowserSignIn(
            self._service,
            fresh=fresh,
            now_ms=self._clocks.elapsed,
            random=secrets,
            login_hint=self._accounts.email_of(account_key),
            say=self._say,
        )
        self._sign_in_task = SignInTask(
            browser,
            self._client,
            self._maker.passing_api,
            self._clocks,
        )
        try:
            self._sign_in_task.begin()
        except OwnlineError as error:
            self._fail_sign_in(error)
            return
        self._news(EngineUpdate(sign_in=self._sign_in_task.state))

    def cancel_sign_in(self) -> None:
        if self._sign_in_task is not None:
            self._sign_in_task.cancel()
            self._sign_in_task = None
        self._news(EngineUpdate(sign_in=SignIn(SignInStage.IDLE)))

    def _fail_sign_in(self, error: OwnlineError) -> None:
        if self._sign_in_task is not None:
            self._sign_in_task.fail(error)
            self._news(EngineUpdate(sign_in=self._sign_in_task.state))
            self._sign_in_task = None

    def _step_sign_in(self, sign_in_task: SignInTask) -> None:
        before = sign_in_task.state
        try:
            joined = sign_in_task.step()
        except DiskError:
            raise
        except OwnlineError as error:
            self._fail_sign_in(error)
            return
        if joined is not None:
            self._sign_in_task = None
            self._join(joined)
        elif sign_in_task.state != before:
            self._news(EngineUpdate(sign_in=sign_in_task.state))

    def _join(self, joined: SignedIn) -> None:
        identity = joined.identity
        account_id = identity.account_id or joined.tokens.owner_id or "~"
        key = AccountKey(self._service.server, account_id, identity.extension_id)
        try:
            self._accounts.join(_known(key, identity), joined.tokens)
        except DiskError as error:
            self._news(EngineUpdate(sign_in=SignIn(SignInStage.FAILED, failure=error.notice)))
            raise
        self._tell()
        failure = None if joined.tokens.refresh_token else NoRefreshTokenError().notice
        self._news(
            EngineUpdate(sign_in=SignIn(SignInStage.DONE, failure=failure, account=key.text))
        )

    # --- steps --------------------------------------------------------------------------------

    def next_in(self) -> int | None:
        """Ms until the next step is due, 0 for at once; None: only a slot can bring work."""
        now = self._clocks.elapsed()
        times: list[int] = []
        if self._disk is None:
            try:
                times = list(self._account_times(now))
            except DiskError as error:
                self.note_disk(error)
        if self._disk is not None and not self._is_damaged:
            times = [self._disk_retry_at]
        if self._sign_in_task is not None:
            times.append(self._sign_in_task.next_at())
        return max(min(times) - now, 0) if times else None

    def _account_times(self, now: int) -> Iterator[int]:
        yield from self._accounts.times()
        if not self._check.is_over:
            yield now + _LOOK_MS
        elif self._backup.is_pending:
            yield now + self._backup.wait_ms
        wall = self._clocks.wall()
        for account in self._accounts:
            announced = account.expiry.announced_at(wall)
            if announced is not None:
                yield now + announced - wall + 50
            for trouble in account.troubles():
                if trouble.until is not None:
                    # A trouble that ends by itself has to be taken down.
                    yield now + max(trouble.until - wall, 0) + 50

    def step(self) -> None:
        """One bounded piece of work: at most one request."""
        now = self._clocks.elapsed()
        sign_in_task = self._sign_in_task
        if sign_in_task is not None and sign_in_task.next_at() <= now:
            try:
                self._step_sign_in(sign_in_task)
            except DiskError as error:
                self.note_disk(error)
            return
        if self._is_damaged or (self._disk is not None and self._disk_retry_at > now):
            with contextlib.suppress(DiskError):
                self._tell()
            return
        try:
            if not self._check.is_over:
                self._check.go_on()
            changed = self._accounts.step(now)
            if changed is None and self._check.is_over:
                self._backup.step()
            self._disk = None
            self._tell(messages=bool(changed))
        except DiskError as error:
            self.note_disk(error)

    def note_disk(self, error: DiskError) -> None:
        """Everything rests for a while: without the disk, nothing may be sent. With a damaged
        outbox, until the next start, which moves it aside."""
        self._is_damaged |= isinstance(error, OutboxDamagedError)
        self._disk = Trouble(TroubleKind.DISK, error.notice)
        self._disk_retry_at = self._clocks.elapsed() + _TRY_DISK_AGAIN_MS
        self._news(EngineUpdate(messages=True, troubles=Troubles((self._disk,))))
        self._told = None

    def _tell(self, *, messages: bool = False) -> None:
        disk = [] if self._disk is None else [self._disk]
        told = (
            AccountList(self._accounts.views()),
            Troubles.in_order([*disk, *self._accounts.troubles()]),
        )
        before, self._told = self._told, told
        self._news(
            EngineUpdate(
                messages=messages,
                accounts=told[0] if before is None or told[0] != before[0] else None,
                troubles=told[1] if before is None or told[1] != before[1] else None,
            )
        )


def _known(key: AccountKey, identity: Identity) -> KnownAccount:
    return KnownAccount(
        key,
        identity.name,
        identity.extension_type,
        identity.extension_number,
        identity.home_country,
        identity.email,
    )
