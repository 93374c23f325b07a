"""The HTTP/1.1 server with persistent connections, and the faults of the connection.

werkzeug's server closes the connection after every answer, 10 ms late. Practice has to keep
connections open, and to break them at chosen points, so it has its own HTTP server.
"""

from __future__ import annotations

import io
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from email.message import Message as Headers
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from typing import Any
from urllib.parse import unquote, urlsplit

from desktop.practice.app import MAX_BODY
from desktop.practice.fault_injection import Answer, refused
from desktop.practice.faults import Fault
from desktop.practice.gateway import Gateway
from desktop.practice.journal import SeenRequest
from desktop.practice.refusals import Refusal

POLL_SECONDS = 0.1
MAX_REQUEST_LINE = 65_537
HANG_UP_KINDS = frozenset({"close_after_accepting", "lost_answer"})


DRAINED_SECONDS = 5
MAX_DRAINED = 64 * 1024 * 1024


class BadBodyError(Exception):
    """The body of a request cannot be parsed, or is too large: ``status``."""

    def __init__(self, status: int = 400) -> None:
        super().__init__()
        self.status = status


class Handler(BaseHTTPRequestHandler):
    """One connection. Runs in its own thread."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 300
    server: PracticeServer
    raw_requestline: bytes

    def setup(self) -> None:
        super().setup()
        self.server.connections.add(self.connection)

    def finish(self) -> None:
        self.server.connections.discard(self.connection)
        with suppress(OSError):
            super().finish()

    def handle(self) -> None:
        with suppress(OSError):  # the client has disconnected
            super().handle()

    def parse_request(self) -> bool:
        """Ignores one empty line before a request (RFC 9112, 2.2); the base class hangs up."""
        if not self.raw_requestline.strip():
            self.raw_requestline = self.rfile.readline(MAX_REQUEST_LINE)
        return super().parse_request()

    def log_message(self, *_args: object) -> None:
        """Logs nothing: paths may contain codes and tokens."""

    def send_error(
        self, code: int, _message: str | None = None, _explain: str | None = None
    ) -> None:
        """Answer a malformed request; also called by the base class. Closes the connection,
        because the start of the next request is unknown."""
        self.close_connection = True
        self._send(refused(Refusal("CMN-104", status=code)))

    def __getattr__(self, name: str) -> Callable[[], None]:
        """The base class calls `do_GET` and so on. All methods go to the application."""
        if name.startswith("do_"):
            return self.serve
        raise AttributeError(name)

    def serve(self) -> None:
        try:
            urlsplit(self.path)
        except ValueError:
            self.send_error(400)
            return
        seen, fault = self.server.gateway.begin(self.command, self.path)
        kind = fault.kind if fault is not None else ""
        if fault is not None and kind == "close_before_reading":
            self._hang_up(seen, fault)
            return
        try:
            environ = self._environ(self._body())
        except BadBodyError as error:
            self.send_error(error.status)
            if seen is not None:
                seen.status, seen.code = error.status, "CMN-104"
            self._drain()
            return
        if fault is not None and kind in ("close_after_reading", "late_acceptance"):
            if kind == "late_acceptance":
                self.server.process_later(float(fault["seconds"]), environ, seen)
            self._hang_up(seen, fault)
            return
        try:
            self._answer(environ, seen, fault)
            opened = None if self.close_connection else environ.get("practice.opened")
            if opened is not None:
                self.close_connection = True
                self.server.gateway.serve_push(
                    self.connection, opened, environ.get("HTTP_HOST", "127.0.0.1")
                )
        finally:
            if "practice.opened" in environ:
                self.server.gateway.push_lost(environ["practice.opened"])
        if opened is not None:
            self._drain()

    def _answer(
        self, environ: dict[str, Any], seen: SeenRequest | None, fault: Fault | None
    ) -> None:
        delayed = fault is not None and fault.kind == "delay"
        if fault is not None and delayed and not fault["after_accepting"]:
            time.sleep(fault["seconds"])
        answer = self.server.gateway.answer(environ, seen, fault)
        if fault is not None and delayed and fault["after_accepting"]:
            time.sleep(fault["seconds"])
        if fault is not None and fault.kind in HANG_UP_KINDS:
            self._hang_up(seen, fault)
        elif fault is not None and fault.kind == "cut":
            self.connection.sendall(self._wire(answer)[: int(fault["bytes"])])
            self._hang_up(seen, fault)
        elif fault is not None and fault.kind == "trickle":
            wire, size = self._wire(answer), max(1, int(fault["bytes"]))
            for at in range(0, len(wire), size):
                self.connection.sendall(wire[at : at + size])
                time.sleep(fault["seconds"])
        else:
            if "practice.pause" in environ:
                self.server.pause(environ["practice.pause"], self.connection)
                self.close_connection = True
            if answer.length is not None:
                self.close_connection = True
            self._send(answer)

    def _send(self, answer: Answer) -> None:
        self.connection.sendall(self._wire(answer))

    def _wire(self, answer: Answer) -> bytes:
        return answer.to_bytes(
            self.server.gateway.http_date(),
            keep=not self.close_connection,
            head=self.command == "HEAD",
        )

    def _hang_up(self, seen: SeenRequest | None, fault: Fault) -> None:
        """Close before or during the answer, by FIN or, if the fault says so, by RST."""
        if seen is not None:
            seen.status = 0
        self.close_connection = True
        if fault["reset"]:
            linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            # Closed without a shutdown, which would send a FIN.
            self.server.connections.discard(self.connection)
            socket.close(self.connection.detach())

    def _body(self) -> bytes:
        """Reads the whole body, so that the next request on the connection starts after it."""
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            return self._chunks()
        text = self.headers.get("Content-Length", "0").strip()
        if not (text.isascii() and text.isdigit()):
            raise BadBodyError
        if int(text[:12]) > MAX_BODY:
            raise BadBodyError(413)
        body = self.rfile.read(int(text))
        if len(body) < int(text):
            raise BadBodyError
        return body

    def _drain(self) -> None:
        """Reads what the client still sends: a connection that is closed before would be reset,
        and the client would not see the answer (RFC 9112, 9.6; of a WebSocket RFC 6455, 7.1.1)."""
        self.connection.settimeout(DRAINED_SECONDS)
        self.connection.shutdown(socket.SHUT_WR)
        left = MAX_DRAINED
        while left > 0 and (got := self.connection.recv(65536)):
            left -= len(got)

    def _chunks(self) -> bytes:
        parts: list[bytes] = []
        while True:
            try:
                size = int(self.rfile.readline(100).split(b";")[0], 16)
            except ValueError as error:
                raise BadBodyError from error
            if size < 0:
                raise BadBodyError
            if size + sum(map(len, parts)) > MAX_BODY:
                raise BadBodyError(413)
            if size == 0:
                while self.rfile.readline(1000).strip():
                    pass  # trailers
                return b"".join(parts)
            parts.append(self.rfile.read(size))
            self.rfile.readline(2)

    def _environ(self, body: bytes) -> dict[str, Any]:
        """A WSGI environment (PEP 3333)."""
        parts = urlsplit(self.path)
        host, port = self.server.server_address[:2]
        environ: dict[str, Any] = {
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote(parts.path, "latin-1"),
            "QUERY_STRING": parts.query,
            "SERVER_NAME": host,
            "SERVER_PORT": str(port),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": self.client_address[0],
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        headers: Headers = self.headers
        for name, value in headers.items():
            key = name.upper().replace("-", "_")
            if key == "CONTENT_TYPE":
                environ[key] = value
            elif key not in ("CONTENT_LENGTH", "TRANSFER_ENCODING") and "_" not in name:
                key = f"HTTP_{key}"
                environ[key] = f"{environ[key]},{value}" if key in environ else value
        return environ


class PracticeServer(ThreadingMixIn, TCPServer):
    """Listens on 127.0.0.1 only. `serve` blocks until `stop`."""

    allow_reuse_address = sys.platform != "win32"
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, port: int, gateway: Gateway) -> None:
        self.gateway = gateway
        self.connections: set[socket.socket] = set()
        self._pause_seconds = 0.0
        self._closed = threading.Event()
        self._stopping = threading.Event()
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def serve(self) -> None:
        while True:
            self.serve_forever(POLL_SECONDS)
            if self._stopping.is_set():
                self.server_close()
                return
            self.socket.close()
            self._closed.set()
            self._stopping.wait(self._pause_seconds)
            self._listen()

    def stop(self) -> None:
        """Call it from another thread than `serve`."""
        self._stopping.set()
        self.shutdown()

    def pause(self, seconds: float, requester: socket.socket) -> None:
        """Refuse connections for ``seconds`` and close the open ones, except the requester's.
        The port is closed when this returns."""
        self._pause_seconds = seconds
        self._closed.clear()
        self.shutdown()
        self._closed.wait(10)
        for connection in list(self.connections):
            if connection is not requester:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def process_later(
        self, seconds: float, environ: dict[str, Any], seen: SeenRequest | None
    ) -> None:
        """Process a request after its connection was closed."""

        def accept() -> None:
            self.gateway.answer(environ, seen, None)
            if seen is not None:
                seen.status = 0

        timer = threading.Timer(seconds, accept)
        timer.daemon = True
        timer.start()

    def _listen(self) -> None:
        while not self._stopping.is_set():
            self.socket = socket.socket(self.address_family, self.socket_type)
            try:
                self.server_bind()
                self.server_activate()
            except OSError:  # another process uses the port
                self.socket.close()
                time.sleep(POLL_SECONDS)
            else:
                return
