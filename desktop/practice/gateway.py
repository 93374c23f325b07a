"""Between the sockets and the Flask application: the journal, the faults and the lock."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

from flask import Flask
from werkzeug.exceptions import HTTPException

from desktop.practice.access import OPERATIONS
from desktop.practice.box import Box
from desktop.practice.distortion import DISTORTIONS
from desktop.practice.fault_injection import Answer, FaultInjection
from desktop.practice.faults import WEB_SOCKET, Fault
from desktop.practice.journal import SeenRequest
from desktop.practice.push import Opened
from desktop.practice.push_access import RULE as PUSH_RULE
from desktop.practice.push_connection import PushConnection
from desktop.practice.web_socket import WebSocket

# Faults that change or replace the answer after the request was processed.
ANSWER_KINDS = frozenset(
    {"status", "body", "huge", "deep", "packed", "wrong_clock", "foreign_media"}
    | {"wrong_type", "wrong_length", "wrong_bytes", *DISTORTIONS}
)


class Gateway:
    """Called from the threads of all connections."""

    def __init__(self, box: Box, app: Flask, injection: FaultInjection) -> None:
        self._box = box
        self._app = app
        self._injection = injection
        self._adapter = app.url_map.bind("127.0.0.1")

    def begin(self, method: str, target: str) -> tuple[SeenRequest | None, Fault | None]:
        """Record a request whose headers have arrived, and find its fault. Requests to the
        control page have neither."""
        path = unquote(urlsplit(target).path)
        if path.startswith("/practice"):
            return None, None
        operation = self._operation(method, path)
        with self._box.lock:
            at = self._box.clock.iso(self._box.clock.now())
            seen = self._box.journal.arrived(at, operation, method, path)
            fault = self._box.faults.take(operation) if operation else None
        if fault is not None:
            seen.fault = fault.kind
        return seen, fault

    def answer(
        self, environ: dict[str, Any], seen: SeenRequest | None, fault: Fault | None
    ) -> Answer:
        """Process the request, with its fault, and record the result."""
        with self._box.lock:
            answer = None
            if fault is not None and seen is not None:
                authorization = environ.get("HTTP_AUTHORIZATION", "")
                answer = self._injection.replacement(fault, seen.operation, authorization)
                if fault.kind == "late_visibility":
                    environ["practice.hidden_seconds"] = float(fault["seconds"])
                environ["practice.refuse_recovery"] = fault.kind == "recovery_refused"
            if answer is None:
                answer = self._run(environ)
                if fault is not None and fault.kind in ANSWER_KINDS:
                    answer = self._injection.changed(fault, answer)
        if seen is not None:
            seen.extension_id = environ.get("practice.extension", "")
            seen.penalty = environ.get("practice.penalty", False)
            seen.status = answer.status
            seen.code = _error_code(answer)
        return answer

    def serve_push(self, connection: socket.socket, opened: Opened, host: str) -> None:
        """Serve a WebSocket until it ends. Raises OSError if it is lost."""
        web_socket = WebSocket(connection)
        web_socket.send(json.dumps(opened.first))
        if opened.session is None:
            web_socket.close(opened.close_code)
        else:
            PushConnection(self._box, web_socket, opened, host).run(self.begin, self.answer)

    def push_lost(self, opened: Opened) -> None:
        """A WebSocket has ended; its session can be recovered for a while."""
        if opened.session is not None:
            with self._box.lock:
                self._box.push.lost(opened.session, opened.connection)

    def http_date(self) -> str:
        return self._box.clock.http_date()

    def _operation(self, method: str, path: str) -> str:
        try:
            is_socket = path == PUSH_RULE
            endpoint, _ = self._adapter.match(path, method=method, websocket=is_socket)
        except HTTPException:
            return ""
        return str(endpoint) if endpoint in (*OPERATIONS, WEB_SOCKET) else ""

    def _run(self, environ: dict[str, Any]) -> Answer:
        started: list[tuple[str, list[tuple[str, str]]]] = []

        def start_response(
            status: str, headers: list[tuple[str, str]], _exc_info: object = None
        ) -> Any:
            started[:] = [(status, headers)]

        chunks: Iterable[bytes] = self._app.wsgi_app(environ, start_response)
        try:
            body = b"".join(chunks)
        finally:
            close = getattr(chunks, "close", None)
            if close is not None:
                close()
        status, headers = started[0]
        return Answer(int(status.split(" ", 1)[0]), tuple(headers), body)


def _error_code(answer: Answer) -> str:
    """The error code of an answer in RingCentral's error format."""
    if answer.status < 400:
        return ""
    try:
        return str(json.loads(answer.body)["errors"][0]["errorCode"])
    except (ValueError, LookupError, TypeError):
        return ""
