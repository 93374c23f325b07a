"""Limits and destinations of requests, over real sockets."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
import requests

from desktop.core import gui_priority
from desktop.core.model import PRACTICE_SERVER, Service
from desktop.ringcentral.transport import BodyTooLargeError, Limits, transport_for

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@contextmanager
def serving(answer: Callable[[socket.socket], None], times: int = 1) -> Iterator[int]:
    """A server; yields its port. ``answer`` gets each connection after its request."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def serve() -> None:
            for _ in range(times):
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with closing(connection):
                    if connection.recv(65536):
                        with suppress(OSError):  # the program closed it, as it should
                            answer(connection)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join()


@contextmanager
def session(port: int, **limits: float) -> Iterator[requests.Session]:
    wanted = {"connect": 2.0, "read": 2.0, "total": 3.0, "body": 1 << 20, **limits}
    made = requests.Session()
    service = Service(PRACTICE_SERVER, "id", "http://x", carrier_port=port)
    transport_for(service, Limits(**wanted))(made)  # type: ignore[arg-type]
    with closing(made):
        yield made


def test_practice_requests_go_to_its_port() -> None:
    with serving(lambda c: c.sendall(OK)) as port, session(port) as http:
        assert http.get(f"{PRACTICE_SERVER}/x").text == "ok"


def test_a_request_waits_for_the_current_frame(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gui_priority, "_MAX_WAIT_SECONDS", 60)
    reached = threading.Event()

    def answer(connection: socket.socket) -> None:
        reached.set()
        connection.sendall(OK)

    with serving(answer) as port, session(port) as http, ThreadPoolExecutor(1) as pool:
        with gui_priority.frame:
            other = pool.submit(http.get, f"{PRACTICE_SERVER}/x")
            assert not reached.wait(0.2)
        assert other.result(10).text == "ok"


def test_requests_to_other_addresses_are_refused() -> None:
    with session(1) as http:
        for address in ("http://127.0.0.1:9/", "https://example.test/", "file:///etc/passwd"):
            with pytest.raises(requests.exceptions.InvalidSchema):
                http.get(address)


def test_a_trickling_body_ends_at_the_total_limit() -> None:
    def trickle(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(200):
            connection.sendall(b"x")
            time.sleep(0.05)

    with (
        serving(trickle) as port,
        session(port, total=0.5) as http,
        pytest.raises(requests.RequestException),
    ):
        http.get(f"{PRACTICE_SERVER}/x")


def test_trickling_headers_end_at_the_total_limit() -> None:
    def trickle(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        for n in range(200):
            connection.sendall(f"X-{n}: y\r\n".encode())
            time.sleep(0.05)

    with (
        serving(trickle) as port,
        session(port, total=0.5) as http,
        pytest.raises(requests.RequestException),
    ):
        http.get(f"{PRACTICE_SERVER}/x")


def test_the_deadline_thread_ends_with_the_session() -> None:
    """It does not wait for the limit of a finished request."""

    def watching() -> set[threading.Thread]:
        return {one for one in threading.enumerate() if one.name == "deadline"}

    before = watching()
    with serving(lambda c: c.sendall(OK)) as port, session(port, total=3_000.0) as http:
        http.get(f"{PRACTICE_SERVER}/x")
        ours = watching() - before
        assert len(ours) == 1
    for one in ours:
        one.join(60)
        assert not one.is_alive()


def test_silence_ends_at_the_read_limit() -> None:
    release = threading.Event()

    def pause(_: socket.socket) -> None:
        release.wait(5)

    with serving(pause) as port:
        with session(port, read=0.3) as http, pytest.raises(requests.RequestException):
            http.get(f"{PRACTICE_SERVER}/x")
        release.set()


@pytest.mark.parametrize("packed", [False, True])
def test_a_body_beyond_the_limit_is_refused(packed: bool) -> None:
    body = b"y" * 3_000_000
    head = b"HTTP/1.1 200 OK\r\n"
    if packed:
        body = gzip.compress(body)
        head += b"Content-Encoding: gzip\r\n"
    head += f"Content-Length: {len(body)}\r\n\r\n".encode()
    with (
        serving(lambda c: c.sendall(head + body)) as port,
        session(port) as http,
        pytest.raises(BodyTooLargeError),
    ):
        http.get(f"{PRACTICE_SERVER}/x")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed_even_when_asked_to(status: int) -> None:
    seen: list[int] = []

    def redirect(connection: socket.socket) -> None:
        seen.append(1)
        connection.sendall(
            f"HTTP/1.1 {status} Go\r\nLocation: {PRACTICE_SERVER}/y\r\n"
            "Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
        )

    with serving(redirect, times=3) as port, session(port) as http:
        answer = http.post(f"{PRACTICE_SERVER}/x", data="text", allow_redirects=True)
    assert answer.status_code == status
    assert len(seen) == 1


def test_netrc_never_replaces_the_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login a password b\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    received: list[bytes] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with closing(connection):
                received.append(connection.recv(65536))
                connection.sendall(OK)

        thread = threading.Thread(target=serve)
        thread.start()
        with session(server.getsockname()[1]) as http:
            http.get(f"{PRACTICE_SERVER}/x", headers={"Authorization": "Bearer mine"})
        thread.join()
    assert b"Authorization: Bearer mine\r\n" in received[0]


def test_practice_bypasses_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    with serving(lambda c: c.sendall(OK)) as port, session(port) as http:
        assert http.get(f"{PRACTICE_SERVER}/x").text == "ok"


def test_a_real_server_is_reached_through_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    received: list[bytes] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as proxy:

        def serve() -> None:
            connection, _ = proxy.accept()
            with closing(connection):
                received.append(connection.recv(65536))

        thread = threading.Thread(target=serve)
        thread.start()
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.getsockname()[1]}")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        http = requests.Session()
        transport_for(Service("https://server.test", "id", "https://server.test"), Limits())(http)
        with closing(http), pytest.raises(requests.RequestException):
            http.get("https://server.test/x")
        thread.join()
    assert received[0].startswith(b"CONNECT server.test:443 ")
