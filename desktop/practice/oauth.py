"""OAuth sessions: authorization codes, access and refresh tokens, and their lifetimes.

Source: developer guide, authentication/auth-code-pkce-flow.md and refresh-tokens.md.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from desktop.core.model import PRACTICE_CLIENT_ID, REDIRECT_HOSTS, REDIRECT_PATH, REDIRECT_PORTS
from desktop.practice.clock import Clock
from desktop.practice.journal import Journal
from desktop.practice.refusals import OauthRefusal, Refusal
from desktop.practice.settings import Settings
from desktop.practice.state import StateFile

CHECK_LENGTH = 8

CLIENTS: Mapping[str, frozenset[str]] = {
    PRACTICE_CLIENT_ID: frozenset(
        f"http://{host}:{port}{REDIRECT_PATH}" for host in REDIRECT_HOSTS for port in REDIRECT_PORTS
    )
}
"""The registered apps with their redirect URIs."""


@dataclass(frozen=True, slots=True)
class Code:
    """An authorization code: valid once, for a minute."""

    person_id: str
    client_id: str
    redirect_uri: str
    challenge: str
    until: int


@dataclass(slots=True)
class Session:
    """One sign-in. ``previous_refresh`` is the refresh token before the current one, ``used_at``
    the first use of the current access token (0: unused), ``active_at`` the last use of the
    session. Times are real ms."""

    id: str
    person_id: str
    client_id: str
    endpoint_id: str
    scopes: tuple[str, ...]
    access_token: str = ""
    access_until: int = 0
    refresh_token: str = ""
    refresh_until: int = 0
    previous_refresh: str = ""
    renewed_at: int = 0
    used_at: int = 0
    started_at: int = 0
    active_at: int = 0


class Sessions:
    """All sessions and outstanding codes."""

    def __init__(
        self, settings: Settings, clock: Clock, journal: Journal, state: StateFile
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._journal = journal
        self._state = state
        self._codes: dict[str, Code] = {}
        self._by_token: dict[str, Session] = {}
        self._sessions: dict[str, Session] = {}
        self._ended: set[str] = set()
        """The tokens of sessions that have ended since the start."""
        for record in state.records("session"):
            self._remember(Session(**{**record, "scopes": tuple(record["scopes"])}))

    def reset(self) -> None:
        self._codes.clear()
        self._by_token.clear()
        self._sessions.clear()
        self._ended.clear()

    def new_code(self, person_id: str, client_id: str, redirect_uri: str, challenge: str) -> str:
        code = secrets.token_urlsafe(48)
        until = self._clock.now() + round(self._settings.code_seconds * 1000)
        self._codes[code] = Code(person_id, client_id, redirect_uri, challenge, until)
        return code

    def take_code(self, code: str, client_id: str, redirect_uri: str, verifier: str) -> Code:
        """Redeem a code. Raises OauthRefusal; a failed attempt invalidates the code, too."""
        issued = self._codes.pop(code, None)
        if issued is None:
            raise OauthRefusal("invalid_grant", "OAU-106")
        if issued.until <= self._clock.now():
            raise OauthRefusal("invalid_grant", "OAU-108")
        if issued.client_id != client_id:
            raise OauthRefusal("invalid_grant", "OAU-110")
        if issued.redirect_uri != redirect_uri:
            raise OauthRefusal("invalid_grant", "OAU-109")
        if not hmac.compare_digest(challenge_of(verifier).encode(), issued.challenge.encode()):
            raise OauthRefusal("invalid_grant", "OAU-106")
        return issued

    def start(
        self, code: Code, endpoint_id: str, access_seconds: int, refresh_seconds: int
    ) -> Session:
        """Start a session. If the user and app have too many, the oldest one ends."""
        session = Session(
            id=secrets.token_hex(16),
            person_id=code.person_id,
            client_id=code.client_id,
            endpoint_id=endpoint_id or secrets.token_urlsafe(16),
            scopes=self._settings.scopes,
            started_at=self._clock.now(),
        )
        others = [
            each
            for each in self._sessions.values()
            if (each.person_id, each.client_id) == (code.person_id, code.client_id)
        ]
        for each in others[: max(0, len(others) - self._settings.sessions_per_app + 1)]:
            self.end(each)
        self._renew(session, access_seconds, refresh_seconds)
        return session

    def signed_in(self, access_token: str) -> Session:
        """The session of an access token. Raises Refusal 401. Its first use shortens the life of
        the previous refresh token."""
        self._journal.used(access_token)
        session = self._by_token.get(access_token)
        headers = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        if session is None or session.access_token != access_token:
            raise Refusal(self._dead_code(access_token), headers=headers)
        now = self._clock.now()
        if session.access_until <= now or self._is_over(session, now):
            raise Refusal("OAU-128", headers=headers)
        idle_ms = now - session.active_at
        session.active_at = now
        if not session.used_at:
            session.used_at = now
            self._save(session)
        elif self._settings.session_idle_seconds and idle_ms > 1000:
            self._save(session)
        return session

    def refreshable(self, refresh_token: str, client_id: str) -> Session:
        """The session that a refresh token may renew: the current one or, for a while, the
        previous one. Raises OauthRefusal."""
        self._journal.used(refresh_token)
        session = self._by_token.get(refresh_token)
        now = self._clock.now()
        if session is None:
            raise OauthRefusal("invalid_grant", self._dead_code(refresh_token))
        if session.client_id != client_id or session.refresh_until <= now:
            raise OauthRefusal("invalid_grant", "OAU-129")
        if self._is_over(session, now):
            raise OauthRefusal("invalid_grant", "OAU-129")
        if refresh_token == session.refresh_token:
            return session
        if refresh_token == session.previous_refresh and now < self._grace_until(session):
            return session
        raise OauthRefusal("invalid_grant", "OAU-129")

    def refresh(
        self, session: Session, refresh_token: str, access_seconds: int, refresh_seconds: int
    ) -> None:
        """Issue new tokens. The previous refresh token only returns the current ones again."""
        if refresh_token == session.refresh_token:
            self._renew(session, access_seconds, refresh_seconds)

    def lasts(self, session: Session) -> bool:
        """Whether a sign-in has not ended; its access token may have."""
        return session.id in self._sessions and not self._is_over(session, self._clock.now())

    def end_by_token(self, token: str) -> None:
        """Revoke: any token ends the whole session; an unknown one is ignored (RFC 7009, 2.2)."""
        session = self._by_token.get(token)
        if session is not None:
            self.end(session)

    def end(self, session: Session) -> None:
        for token in [t for t, owner in self._by_token.items() if owner is session]:
            del self._by_token[token]
            self._ended.add(token)
        self._sessions.pop(session.id, None)
        self._state.save("session", session.id, None)

    def answer(self, session: Session) -> dict[str, Any]:
        """The body of the token endpoint (OpenAPI, TokenInfo)."""
        now = self._clock.now()
        answer = {
            "access_token": session.access_token,
            "token_type": "bearer",
            "expires_in": _seconds(session.access_until - now),
            "scope": " ".join(session.scopes),
            "owner_id": session.person_id,
            "endpoint_id": session.endpoint_id,
            "session_id": session.id,
        }
        if session.refresh_token:
            answer["refresh_token"] = session.refresh_token
            answer["refresh_token_expires_in"] = _seconds(session.refresh_until - now)
        limit, idle = self._settings.session_seconds, self._settings.session_idle_seconds
        if limit:
            ends_at = session.started_at + limit * 1000
            answer["session_expires_in"] = max(0, (ends_at - now) // 1000)
            answer["session_expiration_time"] = self._clock.iso(ends_at)
        if idle:
            answer["session_idle_timeout"] = idle
        return answer

    def _dead_code(self, token: str) -> str:
        """The error code of a token that is not valid: its session has ended (OAU-210), a newer
        one has replaced it (OAU-213), or it was never issued."""
        if token in self._ended:
            return "OAU-210"
        return "OAU-213" if is_ours(token) else "OAU-129"

    def _is_over(self, session: Session, now: int) -> bool:
        """Whether a session limit, set by an administrator, has ended the session."""
        limit, idle = self._settings.session_seconds, self._settings.session_idle_seconds
        return bool(
            (limit and session.started_at + limit * 1000 <= now)
            or (idle and session.active_at + idle * 1000 <= now)
        )

    def _renew(self, session: Session, access_seconds: int, refresh_seconds: int) -> None:
        now = self._clock.now()
        for dead in (session.access_token, session.previous_refresh):
            self._by_token.pop(dead, None)
        session.previous_refresh = session.refresh_token
        session.access_token = new_token()
        session.access_until = now + access_seconds * 1000
        session.refresh_token = new_token() if self._settings.issue_refresh_tokens else ""
        session.refresh_until = now + refresh_seconds * 1000
        session.renewed_at, session.used_at, session.active_at = now, 0, now
        self._journal.issued(session.access_token, "access", session.person_id)
        if session.refresh_token:
            self._journal.issued(session.refresh_token, "refresh", session.person_id)
        self._save(session)

    def _grace_until(self, session: Session) -> int:
        if session.used_at:
            return session.used_at + round(self._settings.grace_used_seconds * 1000)
        return session.renewed_at + round(self._settings.grace_unused_seconds * 1000)

    def _save(self, session: Session) -> None:
        self._remember(session)
        self._state.save("session", session.id, asdict(session))

    def _remember(self, session: Session) -> None:
        self._sessions[session.id] = session
        for token in (session.access_token, session.refresh_token, session.previous_refresh):
            if token:
                self._by_token[token] = session


def new_token() -> str:
    """Ends with a check sum, so that practice knows its tokens after it has forgotten them."""
    secret = secrets.token_urlsafe(64)
    return secret + _check_sum(secret)


def is_ours(token: str) -> bool:
    return len(token) > CHECK_LENGTH and _check_sum(token[:-CHECK_LENGTH]) == token[-CHECK_LENGTH:]


def _check_sum(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()[:CHECK_LENGTH]


def _seconds(milliseconds: int) -> int:
    """Rounded to the nearest, so that a one-second token does not get 0."""
    return max(0, round(milliseconds / 1000))


def challenge_of(verifier: str) -> str:
    """PKCE S256 (RFC 7636, 4.2)."""
    digest = hashlib.sha256(verifier.encode("ascii", "replace")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
