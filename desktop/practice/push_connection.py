"""One open push connection: requests of the client, notifications and limits."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from werkzeug.test import EnvironBuilder

from desktop.practice.box import Box
from desktop.practice.fault_injection import Answer
from desktop.practice.faults import Fault
from desktop.practice.journal import SeenRequest
from desktop.practice.push import Opened, PushSession, error_message
from desktop.practice.push_faults import PushFaults
from desktop.practice.state import Record
from desktop.practice.web_socket import CLOSE, PING, PONG, TEXT, ClosedError, WebSocket

POLL_SECONDS = 0.05
GOING_AWAY = 1001
NO_PONG, SIGNED_OUT = 4408, 4401
# Faults of a request that end the connection, and whether they process it.
HANG_UPS = {
    "close_before_reading": False,
    "close_after_reading": False,
    "close_after_accepting": True,
    "lost_answer": True,
}
EXPECTED = "Expected a list of a header with type and messageId and, if there is one, a body"

Begin = Callable[[str, str], tuple[SeenRequest | None, Fault | None]]
Respond = Callable[[dict[str, Any], SeenRequest | None, Fault | None], Answer]


class PushConnection:
    """Runs in the thread of its connection. ``begin`` and ``respond`` process a request."""

    def __init__(self, box: Box, web_socket: WebSocket, opened: Opened, host: str) -> None:
        assert opened.session is not None
        self._box = box
        self._socket = web_socket
        self._session: PushSession = opened.session
        self._number = opened.connection
        self._host = host
        self._faults = PushFaults(box, web_socket, opened.session)
        self._began = self._active = self._pinged = box.clock.elapsed()
        self._waits_since: float | None = None
        """When the ping was sent that has no pong yet, by `time.monotonic`."""

    def run(self, begin: Begin, respond: Respond) -> None:
        """Serve until the connection ends. Raises OSError if it is lost."""
        # @rc-ex/ws listens to notifications a moment after the first message.
        time.sleep(POLL_SECONDS)
        while True:
            fault, events, goes_on = self._next()
            if fault is not None:
                self._faults.apply(fault)
            if not goes_on:
                self._socket.close(SIGNED_OUT)
                return
            if self._faults.is_silent:
                time.sleep(POLL_SECONDS)
                continue
            for each in (*events, *self._faults.flood()):
                self._notify(each)
            if self._is_over():
                return
            received = self._socket.receive(POLL_SECONDS)
            if received is None:
                continue
            opcode, content = received
            if opcode == CLOSE:
                self._socket.send(content, CLOSE)
                return
            self._handle(opcode, content, begin, respond)

    def _next(self) -> tuple[Fault | None, list[Record], bool]:
        """The fault to happen now, the events to send, and whether the session goes on."""
        session = self._session
        with self._box.lock:
            self._box.push.tell()
            if not self._box.push.is_open(session, self._number):
                return None, [], False
            fault = self._box.faults.take_push(session.sign_in.person_id)
            events: list[Record] = []
            if fault is None and not self._faults.is_silent:
                events = list(session.events)
                session.events.clear()
        return fault, events, True

    def _notify(self, body: Record) -> None:
        header = {
            "type": "ServerNotification",
            "messageId": body["uuid"],
            "status": 200,
            "headers": {"RCRequestId": str(uuid.uuid4())},
        }
        self._send([header, body])

    def _is_over(self) -> bool:
        """End the connection if a limit is reached; ping the client from time to time."""
        now, settings = self._box.clock.elapsed(), self._box.settings
        for since, limit, code, message in (
            (self._active, settings.push_idle_seconds, "WSG-902", "Idle timeout expired"),
            (self._began, settings.push_absolute_seconds, "WSG-903", "Absolute timeout expired"),
        ):
            if now - since > limit:
                self._send(error_message(code, message, status=408))
                self._socket.close(GOING_AWAY)
                return True
        waited = time.monotonic() - (self._waits_since or time.monotonic())
        if waited > settings.push_pong_seconds:
            self._socket.close(NO_PONG)
            return True
        if self._waits_since is None and now - self._pinged > settings.push_ping_seconds:
            self._pinged, self._waits_since = now, time.monotonic()
            self._socket.send(b"", PING)
        return False

    def _handle(self, opcode: int, content: bytes, begin: Begin, respond: Respond) -> None:
        if opcode == PONG:
            self._waits_since = None
            return
        self._active = self._box.clock.elapsed()
        if opcode == PING:
            self._socket.send(content, PONG)
            return
        message = _message(content) if opcode == TEXT else None
        if message is None:
            self._send(error_message("WSG-808", EXPECTED, status=400))
        elif message[0]["type"] == "Heartbeat" and len(message) == 1:
            self._send([{"type": "Heartbeat", "messageId": message[0]["messageId"]}])
        else:
            self._request(message, begin, respond)

    def _request(self, message: list[Any], begin: Begin, respond: Respond) -> None:
        header = message[0]
        message_id = header["messageId"]
        environ = self._environ(message)
        if environ is None:
            self._send(error_message("WSG-808", EXPECTED, status=400, message_id=message_id))
            return
        seen, fault = begin(environ["REQUEST_METHOD"], environ["PATH_INFO"])
        if fault is not None and fault.kind in HANG_UPS:
            if HANG_UPS[fault.kind]:
                respond(environ, seen, fault)
            raise ClosedError
        answer = respond(environ, seen, fault)
        answered = {
            "type": "ClientRequest" if answer.status < 400 else "Error",
            "messageId": message_id,
            "status": answer.status,
            "headers": {**dict(answer.headers), "RCRequestId": str(uuid.uuid4())},
        }
        body = _json(answer.body)
        self._send([answered] if body is None else [answered, body])

    def _environ(self, message: list[Any]) -> dict[str, Any] | None:
        """The request as a WSGI environment, or None if it is not well-formed. Its body must not
        be null (https://github.com/ringcentral/RingCentral.Net/issues/57)."""
        header, body = message[0], message[1] if len(message) > 1 else {}
        method, path, query = header.get("method"), header.get("path"), header.get("query") or {}
        if (
            header["type"] != "ClientRequest"
            or not (isinstance(method, str) and isinstance(path, str) and isinstance(query, dict))
            or not path.startswith("/restapi/")
            or not isinstance(body, dict | list)
        ):
            return None
        try:
            parts = urlsplit(path)
            environ = EnvironBuilder(
                path=parts.path,
                base_url=f"http://{self._host}",
                query_string=parts.query or query,
                method=method,
                data=json.dumps(body) if body else None,
                content_type="application/json",
            ).get_environ()
        except (ValueError, TypeError):
            return None
        return {**environ, "practice.push": self._session}

    def _send(self, message: list[Any]) -> None:
        self._socket.send(json.dumps(message))


def _message(content: bytes) -> list[Any] | None:
    """A message of the client: a header and, if there is one, a body."""
    message = _json(content)
    if not isinstance(message, list) or not 1 <= len(message) <= 2:
        return None
    header = message[0]
    if not isinstance(header, dict):
        return None
    named = all(isinstance(header.get(name), str) for name in ("type", "messageId"))
    return message if named else None


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
