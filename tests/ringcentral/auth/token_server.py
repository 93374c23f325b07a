"""A loopback server with scripted answers that practice never gives."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs


@dataclass
class Script:
    """The next answer, and the requests so far."""

    port: int = 0
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    paths: list[str] = field(default_factory=list)
    forms: list[dict[str, str]] = field(default_factory=list)
    seen_headers: list[Mapping[str, str]] = field(default_factory=list)
    is_cut: bool = False


class QuietServer(ThreadingHTTPServer):
    """Ignores clients that disconnect, which the tests provoke."""

    def handle_error(self, *_: object) -> None:
        pass


@contextmanager
def scripted_server(certificate: Path | None = None, key: Path | None = None) -> Iterator[Script]:
    script = Script()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            script.paths.append(self.path)
            script.seen_headers.append(dict(self.headers.items()))
            parsed = parse_qs(data.decode(), keep_blank_values=True)
            script.forms.append({name: values[0] for name, values in parsed.items()})
            self.send_response_only(script.status)
            for name, value in script.headers.items():
                self.send_header(name, value)
            length = len(script.body) + (10 if script.is_cut else 0)
            self.send_header("Content-Length", str(length))
            self.end_headers()
            self.wfile.write(script.body)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = QuietServer(("127.0.0.1", 0), Handler)
    if certificate is not None:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(certificate, key)
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    script.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield script
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
