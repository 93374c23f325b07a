"""The token and revoke endpoints, for public apps (no secret, PKCE)."""

from __future__ import annotations

from typing import Any

from flask import Flask, request

from desktop.practice.access import Access, with_included
from desktop.practice.admission import Admission
from desktop.practice.oauth import CLIENTS, Session, Sessions
from desktop.practice.refusals import OauthRefusal, Refusal
from desktop.practice.settings import Settings

FORM = "application/x-www-form-urlencoded"
MIN_ACCESS_SECONDS = 600  # of a requested lifetime; shorter ones are raised


class Tokens:
    def __init__(
        self, sessions: Sessions, admission: Admission, access: Access, settings: Settings
    ) -> None:
        self._sessions = sessions
        self._admission = admission
        self._access = access
        self._settings = settings

    def register(self, app: Flask) -> None:
        app.add_url_rule("/restapi/oauth/token", "getToken", self.token, methods=["POST"])
        app.add_url_rule("/restapi/oauth/revoke", "revokeToken", self.revoke, methods=["POST"])

    def token(self) -> tuple[dict[str, Any], dict[str, str]]:
        if request.mimetype != FORM:
            raise Refusal("CMN-104", status=415)
        if any(len(values) > 1 for _, values in request.form.lists()):
            raise OauthRefusal("invalid_request", "OAU-111")
        client_id = _client_id()
        self._check_app()
        lifetimes = self._lifetimes()
        match request.form.get("grant_type", ""):
            case "authorization_code":
                session = self._by_code(client_id, *lifetimes)
            case "refresh_token":
                session = self._by_refresh(client_id, *lifetimes)
            case other:
                raise OauthRefusal("unsupported_grant_type", "OAU-112", other)
        answer = self._sessions.answer(session)
        if self._settings.scope_lists_included:
            answer["scope"] = " ".join(with_included(session.scopes))
        return answer, {"Cache-Control": "no-store", "Pragma": "no-cache"}

    def revoke(self) -> dict[str, Any]:
        token = request.form.get("token") or request.args.get("token", "")
        if not token:
            raise OauthRefusal("invalid_request", "CMN-101", "token")
        _client_id()
        self._sessions.end_by_token(token)
        return {}

    def _check_app(self) -> None:
        """Refuses an app of the wrong kind."""
        if self._settings.app_has_secret:
            raise OauthRefusal("invalid_client", "OAU-123", "client authentication is required")
        if not self._settings.app_signs_in:
            raise OauthRefusal("unauthorized_client", "OAU-251")

    def _by_code(self, client_id: str, access_seconds: int, refresh_seconds: int) -> Session:
        form = request.form
        code = self._sessions.take_code(
            form.get("code", ""),
            client_id,
            form.get("redirect_uri", ""),
            form.get("code_verifier", ""),
        )
        self._admission.check_renewal(code.person_id)
        self._count(code.person_id, client_id)
        return self._sessions.start(
            code, form.get("endpoint_id", ""), access_seconds, refresh_seconds
        )

    def _by_refresh(self, client_id: str, access_seconds: int, refresh_seconds: int) -> Session:
        token = request.form.get("refresh_token", "")
        session = self._sessions.refreshable(token, client_id)
        self._admission.check_renewal(session.person_id)
        self._count(session.person_id, client_id)
        self._sessions.refresh(session, token, access_seconds, refresh_seconds)
        return session

    def _count(self, person_id: str, client_id: str) -> None:
        request.environ["practice.extension"] = person_id
        self._access.count(person_id, client_id, "getToken")

    def _lifetimes(self) -> tuple[int, int]:
        """Seconds for the access and the refresh token. An app may request shorter ones."""
        return (
            _lifetime("access_token_ttl", MIN_ACCESS_SECONDS, self._settings.access_token_seconds),
            _lifetime("refresh_token_ttl", 0, self._settings.refresh_token_seconds),
        )


def _lifetime(name: str, minimum: int, default: int) -> int:
    text = request.form.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit()):
        raise OauthRefusal("invalid_request", "CMN-101", name)
    return min(max(int(text[:12]), minimum), default)


def _client_id() -> str:
    """The client id, from the body. Client libraries that support only confidential apps send it
    in the header with an empty secret; any other secret is wrong."""
    client_id = request.form.get("client_id", "")
    header = request.headers.get("Authorization", "")
    if header:
        credentials = request.authorization
        if credentials is None or credentials.type != "basic" or credentials.username is None:
            raise OauthRefusal("invalid_client", "OAU-134")
        if credentials.password or client_id not in ("", credentials.username):
            raise OauthRefusal("invalid_client", "OAU-146")
        client_id = credentials.username
    if client_id not in CLIENTS:
        raise OauthRefusal("invalid_client", "OAU-120")
    return client_id
