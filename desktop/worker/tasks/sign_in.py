"""One sign-in through the browser, from the open page to an account, one bounded step at a time."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.clocks import Clocks
from desktop.core.errors import (
    OfflineError,
    OwnlineError,
    RateLimitedError,
    ServerTroubleError,
)
from desktop.core.model import Identity, SignIn, SignInStage
from desktop.core.records import Record
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.sign_in import BrowserSignIn, Grant
from desktop.ringcentral.auth.tokens import TokenClient, Tokens
from desktop.worker.backoff import Backoff

# How often the listener for the browser is looked at.
_POLL_MS = 50

# RingCentral's code lives 60 s; the identity may be asked for longer.
_TRIES = 4


class SignedIn(Record, frozen=True):
    """Somebody signed in."""

    tokens: Tokens
    identity: Identity


class SignInTask:
    """Used by the network thread only. It does not stop the accounts from working meanwhile."""

    def __init__(
        self,
        browser: BrowserSignIn,
        client: TokenClient,
        make_api: Callable[[Callable[[], str]], RingCentral],
        clocks: Clocks,
    ) -> None:
        self._browser = browser
        self._client = client
        self._make_api = make_api
        self._clocks = clocks
        self._backoff = Backoff(clocks.elapsed)
        self._poll_at = 0
        self._grant: Grant | None = None
        self._tokens: Tokens | None = None
        self.state = SignIn(SignInStage.IDLE)

    def begin(self) -> None:
        """Listens, then names the page for the browser. Raises SignInError."""
        url = self._browser.start()
        self.state = SignIn(SignInStage.WAITING, url)

    def next_at(self) -> int:
        """In ms of ``elapsed``."""
        return self._poll_at if self._grant is None else self._backoff.until

    def step(self) -> SignedIn | None:
        """A look at the listener, or one request. Raises SignInError and ServiceError when the
        sign-in has failed."""
        if self._grant is None:
            self._poll_at = self._clocks.elapsed() + _POLL_MS
            self._grant = self._browser.poll()
            if self._grant is not None:
                self.state = SignIn(SignInStage.FINISHING, self.state.url)
            return None
        if self._tokens is None:
            # A code works once: an answer that was lost cannot be asked for again.
            grant = self._grant
            self._tokens = self._client.exchange(grant.code, grant.verifier, grant.redirect_uri)
            return None
        try:
            return SignedIn(self._tokens, self._identity(self._tokens))
        except (OfflineError, ServerTroubleError, RateLimitedError) as error:
            self._backoff.fail()
            if isinstance(error, RateLimitedError):
                self._backoff.until = self._clocks.elapsed() + int(error.seconds * 1000)
            if self._backoff.failures >= _TRIES:
                raise
            return None

    def _identity(self, tokens: Tokens) -> Identity:
        api = self._make_api(lambda: tokens.access_token)
        try:
            return api.identity()
        finally:
            api.close()

    def fail(self, error: OwnlineError) -> None:
        self._browser.cancel()
        self.state = SignIn(SignInStage.FAILED, failure=error.notice)

    def cancel(self) -> None:
        self._browser.cancel()
        self.state = SignIn(SignInStage.IDLE)
