"""Another web site, on another port of this computer."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        page = self.server.page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        for cookie in self.server.cookies:
            self.send_header("Set-Cookie", cookie.encode().decode("latin-1"))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_args: object) -> None:
        """Nothing is logged."""


class _Server(ThreadingHTTPServer):
    page = ""
    cookies: Sequence[str] = ()


@contextmanager
def foreign_site(
    page: str, *, cookies: Sequence[str] = (), host: str = "127.0.0.1"
) -> Iterator[str]:
    """Serve ``page`` at every path, and set ``cookies``. Gives the address."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.page = page
    server.cookies = cookies
    with serving(server):
        yield f"http://{host}:{server.server_port}/"


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[None]:
    """Serve from a thread, and close the server at the end."""
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
