"""Each text goes out over a new connection: one that the server has closed meanwhile would look
like a lost answer."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from desktop.core.model import PRACTICE_SERVER, Accepted, Service
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.json_records import store_record
from desktop.ringcentral.rate_limits import RateLimit
from desktop.ringcentral.transport import Limits, transport_for


class _Handler(BaseHTTPRequestHandler):
    """Accepts every text, and keeps the connection open."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def do_POST(self) -> None:
        self.server.connections.append(self.client_address)
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        number = len(self.server.connections)
        answer = {**asked, "id": number, "subject": asked["text"], "messageStatus": "Queued"}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Nothing is logged."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.connections: list[object] = []


@pytest.fixture
def server() -> Iterator[_Server]:
    with _Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_each_text_has_a_connection_of_its_own(server: _Server) -> None:
    port = server.server_port
    service = Service(PRACTICE_SERVER, "id", f"http://127.0.0.1:{port}", carrier_port=port)
    configure = transport_for(service, Limits(total=10))
    api = RingCentral(PRACTICE_SERVER, configure, lambda: "token", lambda: 0)
    try:
        outcomes = [api.send_sms("+16505550101", ("+14155550100",), text) for text in "abc"]
    finally:
        api.close()
    assert all(isinstance(outcome, Accepted) for outcome in outcomes), outcomes
    assert len(set(server.connections)) == len(server.connections) == 3


@pytest.mark.parametrize("id_", ["١٢٣", "²", "1a", "-1", "1.5", "", None, True, {}])
def test_an_id_that_is_no_integer_is_none(id_: object) -> None:
    assert store_record({"id": id_}).message_id == ""
    assert store_record({"id": 9_007_199_254_740_993}).message_id == "9007199254740993"


def test_a_window_of_years_counts_as_one_hour() -> None:
    limit = RateLimit(40, lambda: 0)
    limit.note_request()
    limit.note_answer(200, {"X-Rate-Limit-Remaining": "0", "X-Rate-Limit-Window": "1e9"})
    assert limit.ready_at() == 3_600_000
