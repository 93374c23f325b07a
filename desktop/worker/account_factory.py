"""Makes the road of a session: after a sign-in, or from the sign-in that the vault has."""

from __future__ import annotations

from collections.abc import Callable

import requests

from desktop.accounts.known_accounts import KnownSession
from desktop.core.clocks import Clocks
from desktop.database.connection import Store
from desktop.messages.poll_intervals import Pace
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.credentials import Login
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from desktop.ringcentral.auth.vault import Vault
from desktop.ringcentral.clock import ServerClock
from desktop.ringcentral.rate_limits import Pacer
from desktop.worker.account import SessionRoad


class RoadMaker:
    """Each session has clocks, limits and connections of its own."""

    def __init__(
        self,
        server: str,
        configure: Callable[[requests.Session], None],
        client: TokenClient,
        vault: Vault,
        store: Store,
        pace: Pace,
        clocks: Clocks,
        claimed: Callable[[], None],
    ) -> None:
        self._server = server
        self._configure = configure
        self._client = client
        self._vault = vault
        self._store = store
        self._pace = pace
        self._clocks = clocks
        self._claimed = claimed

    def joined(self, known: KnownSession, tokens: Tokens) -> SessionRoad:
        login = Login(self._client, self._vault, self._clocks.wall, tokens=tokens)
        login.identify(known.key)
        return self._road(known, login)

    def restored(self, known: KnownSession) -> SessionRoad | None:
        """None where the vault has nothing: the person signs in again. Raises VaultError where it
        cannot be read (now)."""
        login = Login.restore(self._client, self._vault, self._clocks.wall, known.key)
        return None if login is None else self._road(known, login)

    def _road(self, known: KnownSession, login: Login) -> SessionRoad:
        pacer = Pacer(self._clocks.elapsed)
        clock = ServerClock(self._clocks.elapsed)
        return SessionRoad(
            known,
            login,
            RingCentral(self._server, self._configure, login.access_token, clock, pacer),
            pacer,
            clock,
            self._store,
            self._pace,
            self._clocks,
            self._claimed,
        )

    def passing_api(self, token: Callable[[], str]) -> RingCentral:
        """For the first question of a sign-in: who is it?"""
        elapsed = self._clocks.elapsed
        return RingCentral(
            self._server, self._configure, token, ServerClock(elapsed), Pacer(elapsed)
        )
