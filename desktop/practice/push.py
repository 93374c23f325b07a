"""Push by WebSocket: tokens, sessions and what they are told.

Source: developer guide, notifications/websockets. What it does not say is as RingCentral's service
behaves in https://github.com/tylerlong/rc-ws-recover-test: a session without a subscription, or of
another sign-in, is not recovered.
"""

from __future__ import annotations

import secrets
import uuid
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.practice.changes import Change, Changes
from desktop.practice.clock import Clock
from desktop.practice.consents import Consent
from desktop.practice.oauth import Session, Sessions, is_ours, new_token
from desktop.practice.push_events import CONSENTS_FILTER, PushEvents
from desktop.practice.settings import Settings
from desktop.practice.state import Record

UNAUTHORIZED = 4401
MALFORMED = 4400
OTHER_SIGN_IN, NO_SESSION = "WSG-1003", "WSG-1005"
MAX_CONNECTIONS, MAX_REQUESTS = 50, 10


@dataclass(slots=True)
class PushSession:
    """``token`` is the `wsc` token that recovers it, ``media`` the base URI of attachments.
    ``connection`` is 0 while it has none, since ``lost_at`` (elapsed seconds). ``events`` are the
    bodies that were not sent yet."""

    token: str
    sign_in: Session
    media: str
    subscription_id: str = ""
    subscription: Record | None = None
    connection: int = 0
    lost_at: float = 0.0
    events: deque[Record] = field(default_factory=deque)

    def subscribe(self, record: Record) -> str:
        """The only subscription of the session: it replaces an earlier one. Returns its id."""
        self.subscription_id, self.subscription = str(uuid.uuid4()), record
        self.events.clear()
        return self.subscription_id

    def unsubscribe(self) -> None:
        self.subscription_id, self.subscription = "", None
        self.events.clear()


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection with its number and first message. Without a session it ends then, with
    ``close_code``."""

    session: PushSession | None
    first: list[Record]
    connection: int = 0
    close_code: int = 0


class Push:
    """All sessions. Hold the lock of `Box` while you use it."""

    def __init__(
        self,
        sessions: Sessions,
        changes: Changes,
        events: PushEvents,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._sign_ins = sessions
        self._changes = changes
        self._events = events
        self._clock = clock
        self._settings = settings
        self._tokens: dict[str, tuple[Session, float]] = {}
        self._sessions: dict[str, PushSession] = {}
        self._connections = 0

    def reset(self) -> None:
        self._tokens.clear()
        self._sessions.clear()

    def new_token(self, sign_in: Session) -> Record:
        """A token that opens one connection (OpenAPI, WsTokenResponse)."""
        token, seconds = secrets.token_urlsafe(32), self._settings.ws_token_seconds
        self._tokens[token] = (sign_in, self._clock.elapsed() + seconds)
        return {"ws_access_token": token, "expires_in": seconds}

    def open(self, token: str, wsc: str, media: str, *, refuse: bool = False) -> Opened:
        """A connection with this token, and with the `wsc` token of the session to recover.
        ``refuse``: recovery fails."""
        sign_in, until = self._tokens.pop(token, (None, 0.0))
        if sign_in is None or until < self._clock.elapsed():
            return Opened(
                None, error_message("WSG-401", "Unauthorized", status=401), 0, UNAUTHORIZED
            )
        if wsc and not is_ours(wsc):
            problem = "Malformed WebSocket session context token"
            return Opened(None, error_message("WSG-400", problem, status=400), 0, MALFORMED)
        self.tell()
        recovery: Record = {}
        session = self._sessions.pop(wsc, None)
        if wsc:
            code = NO_SESSION if refuse else self._obstacle(session, sign_in)
            recovery = {"recoveryState": "Failed" if code else "Successful"}
            if code:
                recovery["recoveryErrorCode"], session = code, None
        if session is None:
            session = PushSession("", sign_in, media)
        session.token = new_token()
        self._connections += 1
        session.connection = self._connections
        self._sessions[session.token] = session
        self._changes.is_heard = True
        return Opened(session, self._details(session, recovery), self._connections)

    def event(self, event_filter: str, body: Record, session: PushSession) -> Record:
        owner = session.sign_in.person_id
        return self._events.wrapped(event_filter, body, session.subscription_id, owner)

    def lost(self, session: PushSession, connection: int) -> None:
        """A connection of the session has ended. It is not lost if another one has taken it."""
        if session.connection == connection:
            session.connection, session.lost_at = 0, self._clock.elapsed()
            self._shorten(session)

    def is_open(self, session: PushSession, connection: int) -> bool:
        """Whether the connection still has the session, and its sign-in lasts."""
        return (
            session.connection == connection
            and self._sessions.get(session.token) is session
            and self._sign_ins.lasts(session.sign_in)
        )

    def tell(self) -> None:
        """Put the changes until now into the sessions that have subscribed to them."""
        gone = self._clock.elapsed() - self._settings.push_recovery_seconds
        for token, each in list(self._sessions.items()):
            if not each.connection and each.lost_at < gone:
                del self._sessions[token]
        due = self._changes.due()
        for each in self._sessions.values():
            if each.subscription is not None and due:
                self._tell(each, due)
        self._changes.is_heard = bool(self._sessions)

    def as_json(self) -> list[Record]:
        """The sessions that are connected or can be recovered, oldest first."""
        self.tell()
        return [
            {
                "extensionId": each.sign_in.person_id,
                "connected": bool(each.connection),
                "eventFilters": (each.subscription or {}).get("eventFilters", []),
                "events": len(each.events),
            }
            for each in self._sessions.values()
        ]

    def _obstacle(self, session: PushSession | None, sign_in: Session) -> str:
        """Why a session is not recovered: a code, or nothing."""
        if session is None or session.subscription is None:
            return NO_SESSION
        return OTHER_SIGN_IN if session.sign_in.id != sign_in.id else ""

    def _details(self, session: PushSession, recovery: Record) -> list[Record]:
        settings, request_id = self._settings, str(uuid.uuid4())
        header = {
            "type": "ConnectionDetails",
            "messageId": request_id,
            "status": 200,
            "wsc": {"token": session.token, "sequence": 1},
            "headers": {"RCRequestId": request_id},
        }
        body = {
            "creationTime": self._clock.iso(self._clock.now()),
            "maxConnectionsPerSession": MAX_CONNECTIONS,
            "recoveryBufferSize": settings.push_kept_events,
            "recoveryTimeout": round(settings.push_recovery_seconds),
            "idleTimeout": round(settings.push_idle_seconds),
            "absoluteTimeout": round(settings.push_absolute_seconds),
            "maxActiveRequests": MAX_REQUESTS,
        }
        return [header, {**body, **recovery}]

    def _tell(self, session: PushSession, due: Sequence[Change | Consent]) -> None:
        """Add the events of these changes that the session has subscribed to."""
        assert session.subscription is not None
        person_id = session.sign_in.person_id
        allowed = not self._settings.consents_refused
        consents = [each for each in due if isinstance(each, Consent) and allowed]
        mine = [
            each
            for each in due
            if isinstance(each, Change) and each.message.extension_id == person_id
        ]
        for each in session.subscription["eventFilters"]:
            bodies = (
                self._events.of_consents(consents)
                if each.endswith(CONSENTS_FILTER)
                else self._events.of_filter(each, mine, session.media)
            )
            session.events.extend(self.event(each, body, session) for body in bodies)
        if not session.connection:
            self._shorten(session)

    def _shorten(self, session: PushSession) -> None:
        while len(session.events) > self._settings.push_kept_events:
            session.events.popleft()


def error_message(code: str, message: str, *, status: int, message_id: str = "") -> list[Record]:
    request_id = str(uuid.uuid4())
    header = {
        "type": "Error",
        "messageId": message_id or request_id,
        "status": status,
        "headers": {"RCRequestId": request_id},
    }
    return [header, {"errorCode": code, "message": message}]
