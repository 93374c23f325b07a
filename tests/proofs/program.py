"""One run of the program, from its start until it ends or is killed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.accounts.known_accounts import KnownAccount
from desktop.core.errors import DiskError, OfflineError, RateLimitedError, ServerTroubleError
from desktop.core.model import PRACTICE_SERVER, AccountKey, AccountState
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import recover
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from desktop.ringcentral.auth.vault import Vault
from desktop.ringcentral.server import RingCentralServer
from desktop.worker.account import Account
from desktop.worker.accounts import AccountFactory
from desktop.worker.timing import Timing
from tests.proofs.disk import Meddle, MeddledOutbox, MeddledStore, Moment
from tests.proofs.server import ACCOUNT_ID, EXTENSION_ID, Server
from tests.proofs.wire import Wire
from tests.proofs.world import HOUR, World

KEY = AccountKey(PRACTICE_SERVER, ACCOUNT_ID, EXTENSION_ID)
KNOWN = KnownAccount(KEY, "Ana Martins", "User", "101", "US")

_DISK_RESTS = 5_000


class SimulatedTokens(TokenClient):
    """The token endpoint of the simulated server."""

    def __init__(self, world: World, server: Server) -> None:
        self._world = world
        self._server = server

    def refresh(self, refresh_token: str) -> Tokens:
        asked_at = self._world.wall()
        chance = self._world.chance
        self._world.pass_by(50)
        if not self._server.calm and self._world.chosen(self._server.conditions.trouble / 2):
            raise chance.choice((OfflineError, ServerTroubleError, _pause))()
        token = f"access-{len(self._server.tokens)}"
        self._server.tokens[token] = self._world.now + HOUR
        return Tokens(
            token,
            refresh_token,
            asked_at,
            asked_at + HOUR,
            scopes=frozenset({"SMS", "ReadMessages", "ReadAccounts"}),
        )

    def revoke(self, token: str) -> None:
        pass


def _pause() -> RateLimitedError:
    return RateLimitedError(60)


class Program:
    """Like the engine with one account: steps, and a pause after disk errors."""

    def __init__(
        self,
        world: World,
        server: Server,
        wire: Wire,
        vault: Vault,
        file: Path,
        meddle: Meddle,
        person_meddle: Meddle,
        intervals: PollIntervals,
        prepare: Callable[[Program], None],
    ) -> None:
        """``prepare`` may change each account before its first step."""
        self._world = world
        self._prepare = prepare
        self._client = SimulatedTokens(world, server)
        self._rests_until = 0
        self.database = MeddledStore(file, world.wall, meddle)
        self.outbox = MeddledOutbox(file, world.wall, person_meddle)
        recover(self.database)
        self._factory = AccountFactory(
            RingCentralServer(KEY.server, wire.attach, self._client, world.clocks.elapsed),
            vault,
            self.database,
            Timing(clocks=world.clocks, intervals=intervals),
            self._claimed,
        )
        self.account: Account | None = self._factory.restored(KNOWN)
        self._prepared()

    def _claimed(self) -> None:
        """Called between the claim and the request: the person may act now."""
        self._world.pass_by(0)

    def _prepared(self) -> None:
        if self.account is not None:
            self._prepare(self)

    def sign_in(self) -> None:
        """The person has signed in through the browser."""
        tokens = self._client.refresh("refresh")
        self.account = self._factory.signed_in(KNOWN, tokens)
        self._prepared()

    @property
    def needs_sign_in(self) -> bool:
        return self.account is None or self.account.view().state is AccountState.SIGNED_OUT

    def next_at(self) -> int | None:
        """In ms of true time."""
        if self.account is None:
            return None
        at = self.account.next_at()
        if at is None:
            return None
        return max(at - self._world.elapsed() + self._world.now, self._rests_until)

    def step(self) -> None:
        if self.account is None:
            return
        try:
            self.account.step()
        except DiskError:
            self._rests_until = self._world.now + _DISK_RESTS

    def try_now(self) -> None:
        if self.account is not None:
            self.account.retry_now()

    def die(self) -> None:
        """Stops everything. Open transactions are rolled back, as the journal does at the next
        start."""
        for database in (self.database, self.outbox.database):
            database.is_dead = True
            database.close()


def undisturbed_program(
    world: World, server: Server, wire: Wire, vault: Vault, file: Path
) -> Program:
    """With the usual intervals, and nothing happens to its disk."""

    def nothing(moment: Moment) -> None:
        pass

    return Program(
        world, server, wire, vault, file, nothing, nothing, PollIntervals(), lambda program: None
    )
