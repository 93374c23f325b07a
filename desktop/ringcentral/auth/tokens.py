"""Tokens, and the requests to RingCentral's token endpoints: exchange, refresh, revoke.

Source: RingCentral developer guide, "Authorization code flow with PKCE", "Refresh tokens"; OpenAPI,
getToken, revokeToken, TokenInfo. Ownline is a public client: no secret, no Authorization header,
its id in the body.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import requests
from requests_oauthlib import OAuth2Session

from desktop.core.errors import (
    AnsweredInsteadError,
    RateLimitedError,
    ServerAwayError,
    ServerTroubleError,
    SignInAgainError,
    SignInError,
)
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Service
from desktop.core.records import Record
from desktop.ringcentral.auth.refusals import refusal_in_body
from desktop.ringcentral.failures import answered_instead, error_of_failure
from desktop.ringcentral.json_records import is_web_page
from desktop.ringcentral.rate_limits import penalty_seconds

_TOKEN_PATH = "/restapi/oauth/token"  # noqa: S105
_REVOKE_PATH = "/restapi/oauth/revoke"

# RingCentral's defaults (OpenAPI, BaseTokenRequest).
_ACCESS_SECONDS = 3600
_REFRESH_SECONDS = 604800
_MAX_SECONDS = 10 * 365 * 86400
_MAX_TOKEN = 16 * 1024
_MAX_BODY = 64 * 1024


class Tokens(Record, frozen=True):
    """The answer of the token endpoint. Times are ms of the clock of `TokenClient`.

    ``refresh_token`` is empty where the app may not stay signed in ("Issue refresh tokens" is off).
    ``session_expires_at`` and ``session_idle_until`` are set where an administrator limits
    sign-ins.
    """

    REDACTED = ("access_token", "refresh_token")

    access_token: str
    refresh_token: str
    issued_at: int
    access_expires_at: int
    refresh_expires_at: int | None = None
    scopes: frozenset[str] = frozenset()
    owner_id: str = ""
    session_expires_at: int | None = None
    session_idle_until: int | None = None


def check_server(service: Service) -> None:
    """Raises SignInError where the server does not use TLS (RFC 6749, 3.2)."""
    if not service.server.startswith("https://"):
        raise SignInError(
            title=QT_TRANSLATE_NOOP("notices", "The server address is not safe"),
            advice=QT_TRANSLATE_NOOP(
                "notices", "In Settings, the server has to begin with https://."
            ),
        )


class TokenClient:
    """Each call is one request over a connection of its own.

    ``configure`` sets up the `requests.Session` (`transport_for`); ``now_ms`` is the clock of all
    times in Tokens. Raises OfflineError, CertificateError, ServerTroubleError, RateLimitedError,
    and the SignInErrors named below. Used by the network thread only.

    requests-oauthlib gets no `auto_refresh_url` (it would post the form of the failed request to
    the token endpoint), no `scope` (RingCentral ignores it, and a narrower grant would raise a bare
    Warning) and no `pkce` (`BrowserSignIn` creates the verifier with the address for the browser).
    """

    def __init__(
        self,
        service: Service,
        configure: Callable[[requests.Session], None],
        now_ms: Callable[[], int],
    ) -> None:
        self._service = service
        self._configure = configure
        self._now_ms = now_ms

    def exchange(self, code: str, verifier: str, redirect_uri: str) -> Tokens:
        """Raises SignInError, and its subclasses for the codes of RingCentral."""
        asked_at = self._now_ms()
        with self._session(SignInError, (code, verifier), redirect_uri) as session:
            session.fetch_token(
                self._service.server + _TOKEN_PATH,
                code=code,
                code_verifier=verifier,
                include_client_id=True,
            )
            return _tokens(session.answer, asked_at)

    def refresh(self, refresh_token: str) -> Tokens:
        """Until the new access token is used, the old refresh token works for up to an hour and
        returns the same pair again.

        Raises SignInAgainError where the refresh token is refused, and other SignInErrors for the
        codes of RingCentral.
        """
        asked_at = self._now_ms()
        with self._session(SignInAgainError, (refresh_token,)) as session:
            session.refresh_token(
                self._service.server + _TOKEN_PATH,
                refresh_token=refresh_token,
                client_id=self._service.client_id,
            )
            # Without a new refresh token in the answer, the old one stays valid (RFC 6749, 6).
            return _tokens({"refresh_token": refresh_token, **session.answer}, asked_at)

    def revoke(self, token: str) -> None:
        """Revokes an access or refresh token together with its counterpart (RFC 7009)."""
        with self._session(SignInError, (token,)) as session:
            session.post(
                self._service.server + _REVOKE_PATH,
                data={"token": token, "client_id": self._service.client_id},
            )

    def _session(
        self,
        unknown: type[SignInError],
        secrets: tuple[str, ...],
        redirect_uri: str | None = None,
    ) -> _TokenSession:
        check_server(self._service)
        session = _TokenSession(self._service.client_id, unknown, secrets, redirect_uri)
        self._configure(session)
        return session


class _TokenSession(OAuth2Session):
    """An OAuth2Session whose requests return a readable answer or raise a known error.

    ``answer`` is the whole answer. requests-oauthlib sees only the tokens in it, because it fails
    on an invalid `expires_in` and reads the local clock.
    """

    def __init__(
        self,
        client_id: str,
        unknown: type[SignInError],
        secrets: tuple[str, ...],
        redirect_uri: str | None,
    ) -> None:
        super().__init__(client_id, redirect_uri=redirect_uri)
        self._unknown = unknown
        self._secrets = secrets
        self.answer: Mapping[str, Any] = {}
        self.register_compliance_hook("access_token_response", self._reduce)
        self.register_compliance_hook("refresh_token_response", self._reduce)

    def request(self, *args: Any, **kwargs: Any) -> requests.Response:
        kwargs["allow_redirects"] = False
        try:
            response = super().request(*args, **kwargs)
            _check_answer(response, self._unknown, self._secrets)
        except requests.RequestException as error:
            # Not chained: the exception refers to the request with its tokens.
            raise error_of_failure(error) from None
        # Otherwise requests detects the encoding, byte by byte.
        response.encoding = "utf-8"
        return response

    def _reduce(self, response: requests.Response) -> requests.Response:
        try:
            answer = msgspec.json.decode(response.content)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            raise _unreadable(response.content) from None
        if not isinstance(answer, dict) or not _is_token(answer.get("access_token")):
            raise _unreadable()
        if not _is_token(answer.get("refresh_token")):
            answer.pop("refresh_token", None)
        self.answer = answer
        reduced = requests.Response()
        reduced.status_code = response.status_code
        reduced.encoding = "utf-8"
        names = ("access_token", "refresh_token")
        tokens = {name: answer[name] for name in names if name in answer}
        reduced.raw = io.BytesIO(msgspec.json.encode({"token_type": "bearer", **tokens}))
        return reduced


def _check_answer(
    response: requests.Response, unknown: type[SignInError], secrets: tuple[str, ...]
) -> None:
    """Raises unless the status is 200 (guide, "Refresh tokens": what to do after 400, 408, 429, 500
    and 503). ``unknown`` is for a refusal without a known code; an error never repeats
    ``secrets``."""
    status = response.status_code
    if len(response.content) > _MAX_BODY:
        raise _unreadable()
    if status == requests.codes.ok:
        return
    refusal = refusal_in_body(response.content)
    code = refusal.code if refusal is not None else ""
    if status == requests.codes.too_many_requests:
        raise RateLimitedError(penalty_seconds(response.headers), code=code)
    if status == requests.codes.service_unavailable:
        raise ServerAwayError(penalty_seconds(response.headers), code=code)
    is_final = status in {400, 401, 403}
    if refusal is None or not is_final:
        # Without an error in RingCentral's form it is the answer of a proxy or a portal.
        if answered_instead(status, code, response.content):
            raise AnsweredInsteadError(code=str(status))
        raise ServerTroubleError(code=code, details=f"HTTP {status}")
    raise refusal.without(secrets).as_error(unknown)


def _unreadable(body: bytes = b"") -> ServerTroubleError:
    if is_web_page(body):
        return AnsweredInsteadError(details="HTML")
    return ServerTroubleError(details="The answer could not be read.")


def _is_token(value: object) -> bool:
    """Visible ASCII, so that it cannot break out of a header (RFC 6750, 2.1, is stricter)."""
    return (
        isinstance(value, str)
        and 0 < len(value) <= _MAX_TOKEN
        and value.isascii()
        and value.isprintable()
        and " " not in value
    )


def _tokens(answer: Mapping[str, Any], asked_at: int) -> Tokens:
    """Lifetimes count from before the request, so that they never end later than the server's."""

    def until(name: str) -> int | None:
        seconds = _seconds(answer.get(name))
        return None if seconds is None else asked_at + seconds * 1000

    refresh_token = answer.get("refresh_token", "")
    refresh_expires_at = until("refresh_token_expires_in") or asked_at + _REFRESH_SECONDS * 1000
    return Tokens(
        access_token=answer["access_token"],
        refresh_token=refresh_token,
        issued_at=asked_at,
        access_expires_at=until("expires_in") or asked_at + _ACCESS_SECONDS * 1000,
        refresh_expires_at=refresh_expires_at if refresh_token else None,
        scopes=_scopes(answer.get("scope")),
        owner_id=str(answer.get("owner_id") or "")[:64],
        session_expires_at=until("session_expires_in"),
        session_idle_until=until("session_idle_timeout"),
    )


def _seconds(value: object) -> int | None:
    """A lifetime in whole seconds, or None where it is missing or invalid."""
    if isinstance(value, str):
        try:
            value = float(value[:32])
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not math.isfinite(value) or value < 1:
        return None
    return min(int(value), _MAX_SECONDS)


def _scopes(value: object) -> frozenset[str]:
    words = value.split() if isinstance(value, str) else value
    if not isinstance(words, list):
        return frozenset()
    return frozenset(word for word in words if isinstance(word, str))
