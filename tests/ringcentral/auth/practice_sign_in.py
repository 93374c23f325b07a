"""A sign-in against practice, for several test files."""

from __future__ import annotations

import secrets
import threading

import requests

from desktop.app.tour.stand_in import StandIn
from desktop.core.model import PRACTICE_CLIENT_ID, PRACTICE_SERVER, AccountKey, Service
from desktop.ringcentral.auth.sign_in import BrowserSignIn, Grant
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from desktop.ringcentral.transport import Limits, transport_for
from tests.practice_service import PracticeService, SignInRefusedError, sign_in
from tests.ringcentral.auth.fake_browser import until
from tests.ringcentral.auth.fake_clock import Clock

ANA = "Ana Martins"
SALES = "Sales"


class PracticeSignIn:
    """The steps of the network thread in a sign-in."""

    def __init__(self, practice: PracticeService, clock: Clock, host: str = "localhost") -> None:
        self.practice = practice
        self.clock = clock
        self.service = Service(
            PRACTICE_SERVER, PRACTICE_CLIENT_ID, practice.base, host, practice.port
        )
        self.configure = transport_for(self.service, Limits(total=10))
        self.client = TokenClient(self.service, self.configure, clock.now_ms)

    def grant(
        self,
        person: str | tuple[str, str] | None,
        *,
        fresh: bool = False,
        browser: StandIn | None = None,
    ) -> Grant:
        """Signs in like a browser, while the listener is polled."""
        browser_sign_in = BrowserSignIn(
            self.service, fresh=fresh, now_ms=self.clock.now_ms, random=secrets
        )
        url = browser_sign_in.start()
        failures: list[Exception] = []

        def browse() -> None:
            try:
                sign_in(self.practice, url, person, follow=True, browser=browser)
            except (SignInRefusedError, OSError, LookupError) as error:
                failures.append(error)

        def poll() -> Grant | None:
            if failures:
                raise failures[0]
            return browser_sign_in.poll()

        thread = threading.Thread(target=browse)
        thread.start()
        try:
            return until(poll, "the browser")
        finally:
            thread.join(30)
            browser_sign_in.cancel()

    def tokens(self, person: str) -> Tokens:
        grant = self.grant(person)
        return self.client.exchange(grant.code, grant.verifier, grant.redirect_uri)

    def get_extension(self, access_token: str) -> requests.Response:
        with requests.Session() as session:
            self.configure(session)
            return session.get(
                f"{PRACTICE_SERVER}/restapi/v1.0/account/~/extension/~",
                headers={"Authorization": f"Bearer {access_token}"},
            )

    def key(self, access_token: str) -> AccountKey:
        answer = self.get_extension(access_token)
        assert answer.status_code == 200
        record = answer.json()
        return AccountKey(PRACTICE_SERVER, str(record["account"]["id"]), str(record["id"]))
