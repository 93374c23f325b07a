"""One sign-in through the browser, one bounded step at a time."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.clocks import Clocks
from desktop.core.errors import (
    OfflineError,
    OwnlineError,
    RateLimitedError,
    ServerAwayError,
    ServerTroubleError,
)
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Identity, Notice, SignIn, SignInStage
from desktop.core.records import Record
from desktop.ringcentral.auth.sign_in import BrowserSignIn, Grant
from desktop.ringcentral.auth.tokens import Tokens
from desktop.ringcentral.server import RingCentralServer
from desktop.worker.timing import Backoff

# How often the listener for the browser is polled.
_POLL_MS = 50

# For the identity only: the authorization code is valid for 60 s and works once.
_TRIES = 4

# A sign-in is not tried again by itself, as other requests are.
_ONLINE = QT_TRANSLATE_NOOP("notices", "Check the internet connection, then try again.")
_LATER = QT_TRANSLATE_NOOP("notices", "Wait a minute, then try again.")
_ADVICE: Mapping[type[OwnlineError], str] = {
    OfflineError: _ONLINE,
    ServerTroubleError: _LATER,
    ServerAwayError: _LATER,
    RateLimitedError: _LATER,
}


class SignedIn(Record, frozen=True):
    """The result of a sign-in."""

    tokens: Tokens
    identity: Identity


class SignInTask:
    """Used by the network thread only. The other accounts go on working meanwhile."""

    def __init__(
        self,
        browser: BrowserSignIn,
        server: RingCentralServer,
        clocks: Clocks,
    ) -> None:
        self._browser = browser
        self._server = server
        self._clocks = clocks
        self._backoff = Backoff(clocks.elapsed)
        self._poll_at = 0
        self._grant: Grant | None = None
        self._tokens: Tokens | None = None
        self.state = SignIn(SignInStage.IDLE)

    def begin(self) -> None:
        """Listens, and puts the address for the browser in `state`. Raises SignInError."""
        url = self._browser.start()
        self.state = SignIn(SignInStage.WAITING, url)

    def next_at(self) -> int:
        """In ms of ``elapsed``."""
        return self._poll_at if self._grant is None else self._backoff.until

    def step(self) -> SignedIn | None:
        """Polls the listener, or makes one request. Raises SignInError and ServiceError when the
        sign-in has failed."""
        if self._grant is None:
            self._poll_at = self._clocks.elapsed() + _POLL_MS
            self._grant = self._browser.poll()
            if self._grant is not None:
                self.state = SignIn(SignInStage.FINISHING, self.state.url)
            return None
        if self._tokens is None:
            # A code works once, so the exchange is not retried.
            grant = self._grant
            self._tokens = self._server.tokens.exchange(
                grant.code, grant.verifier, grant.redirect_uri
            )
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
        api = self._server.api(lambda: tokens.access_token)
        try:
            return api.identity()
        finally:
            api.close()

    def fail(self, error: OwnlineError) -> None:
        self._browser.cancel()
        notice = error.notice
        if advice := _ADVICE.get(type(error)):
            notice = Notice(notice.title, advice, notice.code, notice.details)
        self.state = SignIn(SignInStage.FAILED, failure=notice)

    def cancel(self) -> None:
        self._browser.cancel()
        self.state = SignIn(SignInStage.IDLE)
