"""The work of the network thread, without Qt: accounts, sign-ins, and what is due next.

Imported after the window has painted, because it imports requests and keyring.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.accounts.known_accounts import KnownAccount
from desktop.core.errors import (
    DiskError,
    NoRefreshTokenError,
    OutboxDamagedError,
    OwnlineError,
)
from desktop.core.model import (
    AccountKey,
    AccountList,
    Reading,
    Service,
    SignIn,
    SignInStage,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import Record
from desktop.database.backup import Backup
from desktop.database.connection import Database
from desktop.messages.attachment_upkeep import AttachmentUpkeep
from desktop.messages.merge_upkeep import MergeUpkeep
from desktop.ringcentral.auth.sign_in import BrowserSignIn
from desktop.ringcentral.auth.tokens import TokenClient
from desktop.ringcentral.auth.vault import Vault
from desktop.ringcentral.media import MediaServer
from desktop.ringcentral.push.connection import PushLimits
from desktop.ringcentral.push.server import PushServer
from desktop.ringcentral.server import RingCentralServer
from desktop.ringcentral.transport import transport_for
from desktop.worker.accounts import AccountFactory, Accounts
from desktop.worker.database_check import DatabaseCheck
from desktop.worker.keyring_look import KeyringLook
from desktop.worker.tasks.sign_in import SignedIn, SignInTask
from desktop.worker.timing import Timing

_RETRY_DISK_MS = 5_000
_POLL_CHECK_MS = 50
_SLACK_MS = 50


class EngineUpdate(Record, frozen=True):
    """What changed for the window. None: nothing did."""

    messages: bool = False
    accounts: AccountList | None = None
    sign_in: SignIn | None = None
    troubles: Troubles | None = None


class Engine:
    """Created and used on the network thread only. ``publish`` is called as soon as something
    changed, also in the middle of a step (a row is SENDING before its request begins).
    ``translate`` translates the pages that the browser shows."""

    def __init__(
        self,
        database_file: Path,
        service: Service,
        open_vault: Callable[[], Vault],
        timing: Timing,
        publish: Callable[[EngineUpdate], None],
        translate: Callable[[str], str] = str,
    ) -> None:
        self._service = service
        self._clocks = timing.clocks
        self._publish = publish
        self.wake: Callable[[], None] = lambda: None
        """Called on a thread of push or media when `step` has something to do; safe there. Its
        owner sets it before `start`."""
        self._translate = translate

        def publish_messages() -> None:
            publish(EngineUpdate(messages=True))

        configure = transport_for(service, timing.limits)
        tokens = TokenClient(service, configure, timing.clocks.wall)
        push = PushServer(service, PushLimits(timing.limits), lambda: self.wake())  # noqa: PLW0108
        media = MediaServer(service, timing.limits, lambda: self.wake())  # noqa: PLW0108
        self._server = RingCentralServer(
            service.server, configure, tokens, timing.clocks.elapsed, push, media
        )
        self._database = Database(database_file, timing.clocks.wall)
        vault = open_vault()
        factory = AccountFactory(self._server, vault, self._database, timing, publish_messages)
        self._accounts = Accounts(self._database, vault, factory)
        self._keyring_look = KeyringLook(self._accounts, vault)
        self._check = DatabaseCheck(self._database, self._accounts, publish_messages)
        self._merge_upkeep = MergeUpkeep(self._database)
        self._attachment_upkeep = AttachmentUpkeep(self._database)
        self._backup = Backup(self._database)
        self._sign_in_task: SignInTask | None = None
        self._disk_trouble: Trouble | None = None
        self._disk_retry_at = 0
        self._is_damaged = False
        self._published: tuple[AccountList, Troubles] | None = None

    def start(self) -> None:
        """Once, under the instance lock. Raises DiskError."""
        self._database.refuse_damaged()
        # Nothing is sent from a file that is not sound.
        self._check.start()
        self._accounts.restore(self._service.server)
        self._publish_changes()

    def close(self) -> None:
        if self._sign_in_task is not None:
            self._sign_in_task.cancel()
        self._check.stop()
        # A failing disk shows again at the next start.
        with contextlib.suppress(OSError):
            self._backup.stop()
        self._accounts.close()
        self._database.close()

    # --- accounts -----------------------------------------------------------------------------

    def sign_out(self, account_key: str) -> None:
        """Revokes and forgets the tokens; keeps the texts."""
        self._accounts.sign_out(account_key)
        self._publish_changes()

    def sign_out_all(self) -> None:
        self._accounts.sign_out_all()
        self._publish_changes()

    def remove_account(self, account_key: str) -> None:
        """Signs out and deletes all texts of the account."""
        self._accounts.remove(account_key)
        self._backup.restart()
        self._publish_changes(messages=True)

    def read_again(self, account_key: str, what: Reading) -> None:
        """``account_key`` is empty for all accounts."""
        for account in self._accounts:
            if account_key in ("", account.key.text):
                account.read_again(what)
        # Also where nothing changed: the window waits for what comes of it.
        self._published = None
        self._publish_changes()

    def remember_again(self, account_key: str) -> None:
        """Asks the keyring again: the person may have unlocked it."""
        self._accounts.remember_again(account_key)
        self._publish_changes()

    def outbox_filled(self) -> None:
        """The outbox has new texts."""
        self._merge_upkeep.look()
        self._attachment_upkeep.look()
        for account in self._accounts:
            account.retry_now()

    # --- signing in ---------------------------------------------------------------------------

    def begin_sign_in(self, *, fresh: bool, account_key: str = "") -> None:
        """``fresh``: RingCentral asks for the login even where the browser is signed in.
        ``account_key``: the account that signs in again (`AccountKey.text`)."""
        if self._sign_in_task is not None:
            self._sign_in_task.cancel()
        browser = BrowserSignIn(
            self._service,
            fresh=fresh,
            now_ms=self._clocks.elapsed,
            random=secrets,
            login_hint=self._accounts.email_of(account_key),
            translate=self._translate,
        )
        self._sign_in_task = SignInTask(browser, self._server, self._clocks)
        try:
            self._sign_in_task.begin()
        except OwnlineError as error:
            self._fail_sign_in(error)
            return
        self._publish(EngineUpdate(sign_in=self._sign_in_task.state))

    def cancel_sign_in(self) -> None:
        if self._sign_in_task is not None:
            self._sign_in_task.cancel()
            self._sign_in_task = None
        self._publish(EngineUpdate(sign_in=SignIn(SignInStage.IDLE)))

    def _fail_sign_in(self, error: OwnlineError) -> None:
        if self._sign_in_task is not None:
            self._sign_in_task.fail(error)
            self._publish(EngineUpdate(sign_in=self._sign_in_task.state))
            self._sign_in_task = None

    def _step_sign_in(self, sign_in_task: SignInTask) -> None:
        before = sign_in_task.state
        try:
            signed_in = sign_in_task.step()
        except DiskError:
            raise
        except OwnlineError as error:
            self._fail_sign_in(error)
            return
        if signed_in is not None:
            self._sign_in_task = None
            self._add_account(signed_in)
        elif sign_in_task.state != before:
            self._publish(EngineUpdate(sign_in=sign_in_task.state))

    def _add_account(self, signed_in: SignedIn) -> None:
        identity = signed_in.identity
        account_id = identity.account_id or signed_in.tokens.owner_id or "~"
        key = AccountKey(self._service.server, account_id, identity.extension_id)
        try:
            self._accounts.sign_in(KnownAccount.of(key, identity), signed_in.tokens)
        except DiskError as error:
            self._publish(EngineUpdate(sign_in=SignIn(SignInStage.FAILED, failure=error.notice)))
            raise
        self._publish_changes()
        failure = None if signed_in.tokens.refresh_token else NoRefreshTokenError().notice
        done = SignIn(SignInStage.DONE, failure=failure, account=key.text)
        self._publish(EngineUpdate(sign_in=done))

    # --- steps --------------------------------------------------------------------------------

    def next_in(self) -> int | None:
        """Ms until the next step is due, 0 for at once. None: only a slot can bring work."""
        now = self._clocks.elapsed()
        times: list[int] = []
        if self._disk_trouble is None:
            try:
                times = list(self._due_times(now))
            except DiskError as error:
                self.pause_for_disk(error)
        if self._disk_trouble is not None and not self._is_damaged:
            times = [self._disk_retry_at]
        if self._sign_in_task is not None:
            times.append(self._sign_in_task.next_at())
        return max(min(times) - now, 0) if times else None

    def _due_times(self, now: int) -> Iterator[int]:
        yield from self._accounts.times()
        look_at = self._keyring_look.next_at(now)
        if look_at is not None:
            yield look_at
        if not self._check.is_over:
            yield now + _POLL_CHECK_MS
        elif self._merge_upkeep.is_pending or self._attachment_upkeep.is_pending:
            yield now
        elif self._backup.is_pending:
            yield now + self._backup.wait_ms
        wall = self._clocks.wall()
        for account in self._accounts:
            warning_at = account.expiry.next_warning_at(wall)
            if warning_at is not None:
                yield now + warning_at - wall + _SLACK_MS
            for trouble in account.troubles():
                if trouble.until is not None:
                    # A trouble that ends by itself has to be cleared then.
                    yield now + max(trouble.until - wall, 0) + _SLACK_MS

    def step(self) -> None:
        """At most one request."""
        now = self._clocks.elapsed()
        sign_in_task = self._sign_in_task
        if sign_in_task is not None and sign_in_task.next_at() <= now:
            try:
                self._step_sign_in(sign_in_task)
            except DiskError as error:
                self.pause_for_disk(error)
            return
        if self._is_damaged or (self._disk_trouble is not None and self._disk_retry_at > now):
            with contextlib.suppress(DiskError):
                self._publish_changes()
            return
        try:
            if not self._check.is_over:
                self._check.step()
            self._keyring_look.step(now)
            changed = self._accounts.step(now)
            if changed:
                # Texts may have been accepted, or removed with their account.
                self._attachment_upkeep.look()
                self._merge_upkeep.look_at_undoable()
            if self._check.is_over and self._merge_upkeep.is_pending:
                # Beside what the accounts do: neither waits for the other.
                changed = self._merge_upkeep.step() or changed
            elif self._check.is_over and changed is None:
                if self._attachment_upkeep.is_pending:
                    _tidy(self._attachment_upkeep)
                else:
                    self._backup.step()
            self._disk_trouble = None
            self._publish_changes(messages=bool(changed))
        except DiskError as error:
            self.pause_for_disk(error)

    def pause_for_disk(self, error: DiskError) -> None:
        """Pauses everything: nothing may be sent without the disk. A damaged outbox pauses until
        the next start, which moves it aside."""
        self._is_damaged |= isinstance(error, OutboxDamagedError)
        self._disk_trouble = Trouble(TroubleKind.DISK, error.notice, stops=True)
        self._disk_retry_at = self._clocks.elapsed() + _RETRY_DISK_MS
        self._publish(EngineUpdate(messages=True, troubles=Troubles((self._disk_trouble,))))
        self._published = None

    def _publish_changes(self, *, messages: bool = False) -> None:
        disk = [] if self._disk_trouble is None else [self._disk_trouble]
        accounts = AccountList(self._accounts.views())
        troubles = Troubles.in_order([*disk, *self._accounts.troubles()])
        before, self._published = self._published, (accounts, troubles)
        self._publish(
            EngineUpdate(
                messages=messages,
                accounts=accounts if before is None or accounts != before[0] else None,
                troubles=troubles if before is None or troubles != before[1] else None,
            )
        )


def _tidy(attachments: AttachmentUpkeep) -> None:
    """Its trouble with the disk keeps back neither texts nor the backup."""
    try:
        attachments.step()
    except OutboxDamagedError:
        raise
    except DiskError:
        # Until texts have changed again.
        attachments.is_pending = False
