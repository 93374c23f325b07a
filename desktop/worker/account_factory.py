"""Makes the road of an account: after a sign-in, or from the sign-in that the vault has."""

from __future__ import annotations

from collections.abc import Callable

import requests

from desktop.accounts.known_accounts import KnownAccount
from desktop.core.clocks import Clocks
from desktop.database.connection import Database
from desktop.messages.poll_intervals import PollIntervals
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.credentials import Credentials
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from desktop.ringcentral.auth.vault import Vault
from desktop.ringcentral.clock import ServerClock
from desktop.ringcentral.rate_limits import RateLimits
from desktop.worker.account import Account


class AccountFactory:
    """Each account has clocks, limits and connections of its own."""

    def __init__(
        self,
        server: str,
        configure: Callable[[requests.Session], None],
        client: TokenClient,
        vault: Vault,
        database: Database,
        intervals: PollIntervals,
        clocks: Clocks,
        claimed: Callable[[], None],
    ) -> None:
        self._server = server
        self._configure = configure
        self._client = client
        self._vault = vault
        self._database = database
        self._intervals = intervals
        self._clocks = clocks
        self._claimed = claimed

    def joined(self, known: KnownAccount, tokens: Tokens) -> Account:
        credentials = Credentials(self._client, self._vault, self._clocks.wall, tokens=tokens)
        credentials.identify(known.key)
        return self._account(known, credentials)

    def restored(self, known: KnownAccount) -> Account | None:
        """None where the vault has nothing: the person signs in again. Raises VaultError where it
        cannot be read (now)."""
        credentials = Credentials.restore(self._client, self._vault, self._clocks.wall, known.key)
        return None if credentials is None else self._account(known, credentials)

    def _account(self, known: KnownAccount, credentials: Credentials) -> Account:
        rate_limits = RateLimits(self._clocks.elapsed)
        clock = ServerClock(self._clocks.elapsed)
        return Account(
            known,
            credentials,
            RingCentral(
                self._server, self._configure, credentials.access_token, clock, rate_limits
            ),
            rate_limits,
            clock,
            self._database,
            self._intervals,
            self._clocks,
            self._claimed,
        )

    def passing_api(self, token: Callable[[], str]) -> RingCentral:
        """For the first question of a sign-in: who is it?"""
        elapsed = self._clocks.elapsed
        return RingCentral(
            self._server, self._configure, token, ServerClock(elapsed), RateLimits(elapsed)
        )
