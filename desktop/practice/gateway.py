"""Between the sockets and the Flask application: the journal, the faults and the lock."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

from flask import Flask
from werkzeug.exceptions import HTTPException

from desktop.practice.access import OPERATIONS
from desktop.practice.box import Box
from desktop.practice.distortion import DISTORTIONS
from desktop.practice.fault_injection import Answer, FaultInjection
from desktop.practice.faults import Fault
from desktop.practice.journal import SeenRequest

# Faults that change or replace the answer after the request was processed.
ANSWER_KINDS = frozenset({"status", "body", "huge", "deep", "wrong_clock", *DISTORTIONS})


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

    def http_date(self) -> str:
        return self._box.clock.http_date()

    def _operation(self, method: str, path: str) -> str:
        try:
            endpoint, _ = self._adapter.match(path, method=method)
        except HTTPException:
            return ""
        return str(endpoint) if endpoint in OPERATIONS else ""

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
