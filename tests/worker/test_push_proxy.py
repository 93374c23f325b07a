"""The WebSocket takes the way of the requests: TLS, proxies and the system's authorities."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.core.model import Service
from desktop.ringcentral.push.address import WebSocketToken
from desktop.ringcentral.push.connection import PushLimits
from desktop.ringcentral.push.listener import PushListener
from desktop.ringcentral.push.server import PushServer
from desktop.ringcentral.transport import Limits
from tests.ringcentral.push.listening import SECRET, USUAL, end_of, is_running, until
from tests.ringcentral.push.raw_server import Peer, raw_server
from tests.worker.intercepting_proxy import Authority, intercepting_proxy
from tests.worker.tinyproxy import needs_tinyproxy, tinyproxy
from tests.worker.tls_server import tls_server

PASSWORD = "pr0xy-password"


def quiet(peer: Peer) -> None:
    peer.subscribe()
    peer.until_end()


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE",
                 "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@contextmanager
def listening_over_tls(port: int, limits: PushLimits = USUAL) -> Iterator[PushListener]:
    server = f"127.0.0.1:{port}"
    service = Service(f"https://{server}", "id", f"https://{server}")
    push = PushServer(service, limits, lambda: None)
    listener = push.listen(WebSocketToken(f"wss://{server}/ws", SECRET))
    assert listener is not None
    try:
        yield listener
    finally:
        listener.close()
        until(lambda: not is_running(listener), "the end of the thread")


def test_a_certificate_that_nobody_trusts_ends_the_connection(
    certificate: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with raw_server(quiet) as port, tls_server(certificate, port) as tls_port:
        with listening_over_tls(tls_port) as listener:
            end_of(listener)
        monkeypatch.setenv("SSL_CERT_FILE", certificate[0])
        with listening_over_tls(tls_port) as listener:
            until(lambda: listener.is_connected, "the subscription")


def test_closing_ends_a_handshake_that_does_not_go_on() -> None:
    patient = PushLimits(Limits(connect=300, read=300, total=300))
    with socket.create_server(("127.0.0.1", 0)) as server:
        with listening_over_tls(server.getsockname()[1], patient) as listener:
            connection, _ = server.accept()
            assert connection.recv(1)
            listener.close()
            until(lambda: not is_running(listener), "the end of the thread")
        connection.close()


@needs_tinyproxy
@pytest.mark.parametrize("password", ["", PASSWORD])
def test_it_listens_through_a_proxy(
    certificate: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    password: str,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("SSL_CERT_FILE", certificate[0])
    with (
        raw_server(quiet) as port,
        tls_server(certificate, port) as tls_port,
        tinyproxy(tmp_path, password) as proxy,
    ):
        user = f"ana:{password}@" if password else ""
        monkeypatch.setenv("HTTPS_PROXY", f"http://{user}127.0.0.1:{proxy.port}")
        with listening_over_tls(tls_port) as listener:
            until(lambda: listener.is_connected, "the subscription")
            assert proxy.was_used_for(tls_port)
            proxy.kill()
            assert end_of(listener).recovery
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        with listening_over_tls(tls_port) as listener:
            until(lambda: listener.is_connected, "the subscription without the proxy")
    assert SECRET not in caplog.text
    assert PASSWORD not in caplog.text


@needs_tinyproxy
def test_without_the_password_of_the_proxy_it_does_not_listen(
    certificate: tuple[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", certificate[0])
    with (
        raw_server(quiet) as port,
        tls_server(certificate, port) as tls_port,
        tinyproxy(tmp_path, PASSWORD) as proxy,
    ):
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        with listening_over_tls(tls_port) as listener:
            assert not end_of(listener).listened_ms


@pytest.mark.parametrize("address", ["socks5://127.0.0.1:1", "http://", "nonsense://127.0.0.1:1"])
def test_a_proxy_that_cannot_be_used_ends_the_connection(
    monkeypatch: pytest.MonkeyPatch, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", address)
    with listening_over_tls(1) as listener:
        end_of(listener)
    assert "bug" not in caplog.text


@needs_tinyproxy
def test_a_proxy_that_speaks_tls_is_used(
    certificate: tuple[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """TLS to the server inside TLS to the proxy."""
    monkeypatch.setenv("SSL_CERT_FILE", certificate[0])
    with (
        raw_server(quiet) as port,
        tls_server(certificate, port) as tls_port,
        tinyproxy(tmp_path) as proxy,
        tls_server(certificate, proxy.port) as proxy_port,
    ):
        monkeypatch.setenv("HTTPS_PROXY", f"https://127.0.0.1:{proxy_port}")
        with listening_over_tls(tls_port) as listener:
            until(lambda: listener.is_connected, "the subscription")
            assert proxy.was_used_for(tls_port)


def test_a_proxy_that_looks_into_tls_needs_its_authority(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    authority = Authority(tmp_path)
    with raw_server(quiet) as port, intercepting_proxy(authority, port) as proxy_port:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy_port}")
        with listening_over_tls(1) as listener:
            end_of(listener)
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
        with listening_over_tls(1) as listener:
            until(lambda: listener.is_connected, "the subscription")
