"""Only the service and its media host get requests, and with them the access token."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import pytest
import requests

from desktop.core.model import DEFAULT_SERVER, PRACTICE_MEDIA, PRACTICE_SERVER, Service
from desktop.ringcentral.transport import Limits, transport_for

TOKEN = {"Authorization": "Bearer mine"}
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"


class Listener:
    """A server at one port that keeps what it receives."""

    def __init__(self, server: socket.socket, answer: bytes = OK) -> None:
        self.received: list[bytes] = []
        self._server = server
        self._answer = answer
        self.port = int(server.getsockname()[1])
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._server.accept()
                with closing(connection):
                    self.received.append(connection.recv(65536))
                    connection.sendall(self._answer)


@contextmanager
def listener(port: int = 0, answer: bytes = OK) -> Iterator[Listener]:
    with closing(socket.create_server(("127.0.0.1", port))) as server:
        try:
            yield Listener(server, answer)
        finally:
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)


@contextmanager
def session(service: Service) -> Iterator[requests.Session]:
    made = requests.Session()
    transport_for(service, Limits(connect=2, read=2, total=3))(made)
    with closing(made):
        yield made


def prefixed_port() -> tuple[int, socket.socket]:
    """A port, and a socket at another one whose digits begin with those of the first."""
    for short in range(2000, 6000):
        with suppress(OSError):
            return short, socket.create_server(("127.0.0.1", short * 10 + 1))
    raise AssertionError("no port is free")


def test_the_media_host_of_practice_gets_the_token() -> None:
    with listener() as practice:
        service = Service(PRACTICE_SERVER, "id", "http://x", carrier_port=practice.port)
        with session(service) as http:
            for base in (PRACTICE_SERVER, PRACTICE_MEDIA):
                assert http.get(f"{base}/x", headers=TOKEN).text == "ok"
    hosts = [
        f"Host: {base.removeprefix('https://')}\r\n" for base in (service.server, service.media)
    ]
    assert [host.encode() in text for host, text in zip(hosts, practice.received, strict=True)] == [
        True,
        True,
    ]
    assert all(b"Authorization: Bearer mine\r\n" in each for each in practice.received)


@pytest.mark.parametrize(
    "url",
    [
        f"{PRACTICE_SERVER}.example/x",
        f"{PRACTICE_SERVER}@other.example/x",
        f"{PRACTICE_MEDIA}.example/x",
        f"{PRACTICE_SERVER}:8443/x",
        f"{PRACTICE_SERVER.replace('https', 'http')}/x",
        "https://other.example/x",
        f"{DEFAULT_SERVER}/x",
    ],
)
def test_no_other_name_gets_a_request(url: str) -> None:
    with listener() as practice:
        service = Service(PRACTICE_SERVER, "id", "http://x", carrier_port=practice.port)
        with session(service) as http, pytest.raises(requests.exceptions.InvalidSchema):
            http.get(url, headers=TOKEN)
        assert practice.received == []


def test_a_port_that_begins_like_the_services_gets_no_request() -> None:
    port, other = prefixed_port()
    with closing(other):
        stranger = Listener(other)
        service = Service(f"http://127.0.0.1:{port}", "id", "http://x")
        with session(service) as http, pytest.raises(requests.exceptions.InvalidSchema):
            http.get(f"http://127.0.0.1:{stranger.port}/x", headers=TOKEN)
        assert stranger.received == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_takes_the_token_nowhere(status: int) -> None:
    with listener() as stranger:
        location = f"http://127.0.0.1:{stranger.port}/x"
        answer = f"HTTP/1.1 {status} Go\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"
        with listener(answer=answer.encode()) as server:
            service = Service(f"http://127.0.0.1:{server.port}", "id", "http://x")
            with session(service) as http:
                found = http.get(f"{service.server}/x", headers=TOKEN, allow_redirects=True)
        assert found.status_code == status
        assert stranger.received == []


@pytest.mark.parametrize(
    ("server", "media"),
    [
        (DEFAULT_SERVER, "https://media.ringcentral.com"),
        ("https://platform.devtest.ringcentral.com", "https://media.devtest.ringcentral.com"),
        (PRACTICE_SERVER, PRACTICE_MEDIA),
        ("https://platform.example", "https://platform.example"),
        ("https://platform.notringcentral.com", "https://platform.notringcentral.com"),
    ],
)
def test_media_hosts(server: str, media: str) -> None:
    assert Service(server, "id", server).media == media
