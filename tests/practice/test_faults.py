"""Every kind of fault, seen by a client over a real socket."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from tests.practice.client import ANA_DIRECT, ANYBODY, EXTENSION, Client, error_of
from tests.practice_service import PATIENCE_SECONDS, PracticeService

SEND = "createSMSMessage"
RESET = "reset"
BODY = {"from": {"phoneNumber": ANA_DIRECT}, "to": [{"phoneNumber": ANYBODY}], "text": "Hello"}


class Wire:
    """One raw connection."""

    def __init__(self, service: PracticeService) -> None:
        self._socket = socket.create_connection(("127.0.0.1", service.port), PATIENCE_SECONDS)

    def close(self) -> None:
        self._socket.close()

    def send(self, client: Client, text: str = "Hello", *, body: bool = True) -> None:
        content = json.dumps({**BODY, "text": text}).encode()
        head = (
            f"POST {EXTENSION}/sms HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            f"Authorization: Bearer {client.tokens['access_token']}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
        )
        self.send_bytes(head.encode() + (content if body else b""))

    def send_bytes(self, data: bytes) -> None:
        self._socket.sendall(data)

    def rest(self) -> bytes | str:
        """Everything until the connection ends, or RESET."""
        received = b""
        try:
            while chunk := self._socket.recv(65536):
                received += chunk
        except ConnectionResetError:
            return RESET
        return received

    def answer(self) -> tuple[bytes, bytes]:
        """Head and body of one answer on a persistent connection."""
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._socket.recv(65536)
        head, _, body = received.partition(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        while len(body) < length:
            body += self._socket.recv(65536)
        return head, body


@pytest.fixture
def wire(ana: Client) -> Iterator[Wire]:
    wire = Wire(ana.service)
    yield wire
    wire.close()


def wait_until_accepted(service: PracticeService, count: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(service.accepted()) < count:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_connections_stay_open(ana: Client, wire: Wire) -> None:
    for n in range(3):
        wire.send(ana, str(n))
        head, body = wire.answer()
        assert head.startswith(b"HTTP/1.1 200 OK\r\n")
        assert json.loads(body)["subject"] == str(n)


@pytest.mark.parametrize("reset", [False, True])
@pytest.mark.parametrize(
    ("kind", "accepted"),
    [
        ("close_before_reading", 0),
        ("close_after_reading", 0),
        ("close_after_accepting", 1),
        ("lost_answer", 1),
    ],
)
def test_closing(ana: Client, wire: Wire, kind: str, accepted: int, reset: bool) -> None:
    ana.service.fault(SEND, kind, reset=reset)
    # Unread data would make the system send a reset, so the service has to read everything.
    wire.send(ana, body=kind != "close_before_reading")
    assert wire.rest() == (RESET if reset else b"")
    assert len(ana.service.accepted()) == accepted
    [seen] = ana.service.requests(SEND)
    assert (seen["status"], seen["fault"]) == (0, kind)
    assert ana.send().status_code == 200


def test_closing_before_reading_does_not_wait_for_the_body(ana: Client, wire: Wire) -> None:
    ana.service.fault(SEND, "close_before_reading")
    wire.send(ana, body=False)
    assert wire.rest() == b""


@pytest.mark.parametrize("reset", [False, True])
@pytest.mark.parametrize("count", [0, 1, 20, 200])
def test_cut(ana: Client, wire: Wire, count: int, reset: bool) -> None:
    ana.service.fault(SEND, "cut", bytes=count, reset=reset)
    wire.send(ana)
    received = wire.rest()
    if reset:
        assert received == RESET
    else:
        assert len(received) == count
        assert received[:9] == b"HTTP/1.1 "[:count]
    assert len(ana.service.accepted()) == 1


def test_trickle(ana: Client, wire: Wire) -> None:
    ana.service.fault(SEND, "trickle", seconds=0.0005)
    wire.send(ana)
    head, body = wire.answer()
    assert head.startswith(b"HTTP/1.1 200")
    assert json.loads(body)["messageStatus"] == "Queued"


@pytest.mark.parametrize("after", [False, True])
def test_delay(ana: Client, after: bool) -> None:
    ana.service.fault(SEND, "delay", seconds=2, after_accepting=after)
    with pytest.raises(requests.ReadTimeout):
        requests.post(
            f"{ana.service.base}{EXTENSION}/sms",
            json=BODY,
            headers=ana.headers(),
            timeout=(10, 0.5),
        )
    wait_until_accepted(ana.service, 1)


def test_late_acceptance(ana: Client, wire: Wire) -> None:
    ana.service.fault(SEND, "late_acceptance", seconds=1)
    wire.send(ana, "late")
    assert wire.rest() == b""
    wait_until_accepted(ana.service, 1)
    assert [each["subject"] for each in ana.store()] == ["late"]


def test_refuse(ana: Client, wire: Wire) -> None:
    """Connections are refused and open ones end for a while; then the service is back."""
    ana.service.fault("*", "refuse", seconds=1)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", ana.service.port), 10).close()
    assert wire.rest() == b""
    assert ana.service.accepted() == []  # waits until the service listens again
    assert ana.send().status_code == 200


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("code", [400, 401, 403, 408, 409, 500, 502, 503])
def test_status(ana: Client, code: int, after: bool) -> None:
    ana.service.fault(SEND, "status", code=code, after_accepting=after)
    assert ana.send().status_code == code
    assert len(ana.service.accepted()) == after


def test_status_with_a_code_or_a_body(ana: Client) -> None:
    ana.service.fault(SEND, "status", code=403, error_code="MSG-242")
    assert error_of(ana.send()) == (403, "MSG-242")
    ana.service.fault("readExtension", "status", code=502, body="<h1>Bad gateway</h1>")
    assert ana.get("readExtension").text == "<h1>Bad gateway</h1>"


def test_duplicate_concurrent(ana: Client) -> None:
    ana.service.fault(SEND, "duplicate_concurrent")
    assert error_of(ana.send()) == (429, "CMN-304")
    assert ana.service.accepted() == []


def test_portal(ana: Client) -> None:
    ana.service.fault("*", "portal")
    answer = ana.send()
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/html")
    assert ana.service.accepted() == []


@pytest.mark.parametrize("code", [302, 307])
def test_redirect(ana: Client, code: int) -> None:
    ana.service.fault(SEND, "redirect", code=code, location="http://127.0.0.1:9/elsewhere")
    answer = ana.send()
    assert answer.status_code == code
    assert answer.headers["Location"] == "http://127.0.0.1:9/elsewhere"
    assert ana.service.accepted() == []


@pytest.mark.parametrize(
    "replaced",
    [{"id": "text"}, [], None, 5, "not json", {"messageStatus": "Somewhere"}, "[" * 9999],
)
def test_body(ana: Client, replaced: Any) -> None:
    ana.service.fault("readExtension", "body", replace=replaced)
    url = f"{ana.service.base}{EXTENSION}"
    text = requests.get(url, headers=ana.headers(), timeout=60).text
    assert text == (replaced if isinstance(replaced, str) else json.dumps(replaced))


def test_count_skip_and_operation(ana: Client) -> None:
    ana.service.fault(SEND, "status", code=503, count=2, skip=1)
    assert ana.get("readExtension").status_code == 200
    assert [ana.send().status_code for _ in range(5)] == [200, 503, 503, 200, 200]
    ana.service.fault("*", "status", code=503, count=0)
    assert [ana.send().status_code for _ in range(3)] == [503, 503, 503]
    assert ana.service.faults()[0]["happened"] == 3
    ana.service.clear_faults()
    assert ana.send().status_code == 200


@pytest.mark.parametrize(
    "fault",
    [
        {"operation": "nothing", "kind": "portal"},
        {"operation": "*", "kind": "nothing"},
        {"operation": "*", "kind": "delay"},
        {"operation": "*", "kind": "delay", "seconds": "1"},
        {"operation": "*", "kind": "portal", "seconds": 1},
        {"operation": "*", "kind": "portal", "count": -1},
    ],
)
def test_wrong_faults_are_refused(practice: PracticeService, fault: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"there is no|parameters|number"):
        practice.fault(**fault)
    assert practice.faults() == []


def test_concurrent_requests(ana: Client) -> None:
    """A slow answer does not hold up the others."""
    ana.service.fault("readExtension", "delay", seconds=1000)
    held = Wire(ana.service)
    try:
        held.send_bytes(f"GET {EXTENSION} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not ana.service.requests("readExtension"):
            assert time.monotonic() < deadline
        assert ana.service.requests("readExtension")[0]["status"] is None
        assert ana.send().status_code == 200
    finally:
        held.close()
