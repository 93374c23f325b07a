"""Signing in through the system browser: authorization code with PKCE (RFC 7636, RFC 8252).

Source: RingCentral developer guide, "Authorization code flow with PKCE".
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Sequence
from typing import Protocol

from oauthlib.oauth2 import WebApplicationClient

from desktop.core.errors import SignInError, SignInTimeoutError
from desktop.core.model import REDIRECT_PATH, REDIRECT_PORTS, Service
from desktop.core.records import Record
from desktop.ringcentral.auth.listener import LoopbackListener, Redirect
from desktop.ringcentral.auth.pages import Page
from desktop.ringcentral.auth.refusals import Refusal, refusal_in_redirect
from desktop.ringcentral.auth.tokens import check_server

_AUTHORIZE_PATH = "/restapi/oauth/authorize"
_TIMEOUT_MS = 10 * 60 * 1000


class Random(Protocol):
    """The part of the module `secrets` that Ownline uses."""

    def token_urlsafe(self, nbytes: int, /) -> str: ...


class Grant(Record, frozen=True):
    """The token endpoint exchanges it for tokens, once and within a minute."""

    REDACTED = ("code", "verifier")

    code: str
    verifier: str
    redirect_uri: str


class BrowserSignIn:
    """One sign-in through the browser, which gives at most one Grant.

    ``fresh`` makes RingCentral show its login form even where the browser is signed in (OpenAPI,
    authorize, `prompt=login`): a person needs it to sign in as a call queue as well.
    ``login_hint`` is the e-mail address of the account that signs in again (OpenAPI, authorize).
    ``now_ms`` is the clock of the ten minutes and of the listener's limits. Used by the network
    thread only.
    """

    def __init__(
        self,
        service: Service,
        *,
        fresh: bool,
        now_ms: Callable[[], int],
        random: Random,
        login_hint: str = "",
        ports: Sequence[int] = REDIRECT_PORTS,
        translate: Callable[[str], str] = str,
    ) -> None:
        self._translate = translate
        self._service = service
        self._parameters = {"prompt": "login"} if fresh else {}
        if login_hint:
            self._parameters["login_hint"] = login_hint
        self._now_ms = now_ms
        self._ports = ports
        # 32 random bytes: 256 bits of state, and a verifier of 43 characters (RFC 7636, 4.1).
        self._state = random.token_urlsafe(32)
        self._verifier = random.token_urlsafe(32)
        self._listener: LoopbackListener | None = None
        self._ends_at = 0
        self._redirect: Redirect | None = None
        self._outcome: Grant | SignInError | None = None

    def start(self) -> str:
        """Listens, and returns the address for the browser. Raises PortsBusyError, and SignInError
        where the server address is not https."""
        check_server(self._service)
        if self._listener is not None:
            raise RuntimeError("a sign-in starts once")
        self._listener = LoopbackListener(
            self._ports,
            REDIRECT_PATH,
            self._service.redirect_host,
            clock=lambda: self._now_ms() / 1000,
            translate=self._translate,
        )
        self._ends_at = self._now_ms() + _TIMEOUT_MS
        client = WebApplicationClient(self._service.client_id)
        address: str = client.prepare_request_uri(
            self._service.server + _AUTHORIZE_PATH,
            redirect_uri=self._listener.redirect_uri,
            state=self._state,
            code_challenge=client.create_code_challenge(self._verifier, "S256"),
            code_challenge_method="S256",
            **self._parameters,
        )
        # oauthlib requires https; the page of practice is plain http on loopback.
        return self._service.browser_base + address.removeprefix(self._service.server)

    def poll(self) -> Grant | None:
        """One bounded step; returns the Grant once. Raises DeniedError, SignInTimeoutError,
        WrongClientError or another SignInError. Either ends the sign-in."""
        if self._listener is None:
            return None
        for redirect in self._listener.poll():
            self._listener.reply(redirect, self._check(redirect))
        if self._redirect is not None and self._listener.is_delivered(self._redirect):
            outcome = self._outcome
            self.cancel()
            if isinstance(outcome, SignInError):
                raise outcome
            return outcome
        if self._redirect is None and self._now_ms() >= self._ends_at:
            self.cancel()
            raise SignInTimeoutError
        return None

    def cancel(self) -> None:
        """Stops listening. May be called at any time, more than once."""
        if self._listener is not None:
            self._listener.close()
        self._listener = None
        self._outcome = None

    def _check(self, redirect: Redirect) -> Page:
        assert self._listener is not None
        parameters = redirect.parameters
        state = parameters.get("state", "").encode("utf-8", "surrogatepass")
        if self._redirect is not None or not hmac.compare_digest(state, self._state.encode()):
            return Page.UNEXPECTED
        code = parameters.get("code", "")
        refusal = refusal_in_redirect(parameters)
        if (refusal is None) == (not code):
            return Page.UNEXPECTED
        self._redirect = redirect
        if refusal is not None:
            return self._refuse(refusal.without((self._state, self._verifier)))
        self._outcome = Grant(code, self._verifier, self._listener.redirect_uri)
        return Page.RECEIVED

    def _refuse(self, refusal: Refusal) -> Page:
        self._outcome = refusal.as_error(SignInError)
        return Page.DENIED if refusal.error == "access_denied" else Page.FAILED
