"""Everything that ends a request before its first byte, met on real sockets, leaves no doubt."""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.core.clocks import Clocks
from desktop.core.errors import CertificateFileError, OfflineError, ProxyInTheWayError
from desktop.core.model import PRACTICE_CLIENT_ID, Accepted, NotSent, Service
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.tokens import TokenClient
from desktop.ringcentral.failures import (
    CERTIFICATE_FILE_UNUSABLE,
    CERTIFICATE_REFUSED,
    PROXY_IN_THE_WAY,
)
from desktop.ringcentral.transport import Limits, transport_for
from tests.practice.client import ANA_DIRECT, ANYBODY, Client
from tests.practice_service import PracticeService
from tests.worker.tls_server import tls_server

SHORT = Limits(connect=0.5, read=0.5, total=2)
_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
_LISTS = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR")


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*_VARIABLES, *_LISTS):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@contextmanager
def _answers(answer: bytes | None) -> Iterator[int]:
    """A server that gives every connection the same bytes and ends it; None keeps it open."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        kept: list[socket.socket] = []

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                kept.append(connection)
                if answer is not None:
                    connection.recv(4096)
                    connection.sendall(answer)
                    connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join()
            for connection in kept:
                connection.close()


def _api(server: str, token: str = "token") -> RingCentral:
    service = Service(server, PRACTICE_CLIENT_ID, server)
    return RingCentral(server, transport_for(service, SHORT), lambda: token, Clocks().elapsed)


def _refresh(server: str) -> None:
    service = Service(server, PRACTICE_CLIENT_ID, server)
    TokenClient(service, transport_for(service, SHORT), Clocks().wall).refresh("refresh")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "407"),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno", "403"),
        (b"HTTP/1.1 503 Busy\r\n\r\n", "503"),
        (b"HTTP/1.1 200 OK\r\n\r\n<html>not TLS</html>", ""),
        (b"garbage\r\n", ""),
        (b"", ""),
        (None, ""),
    ],
)
def test_a_proxy_that_does_not_connect_is_named(
    monkeypatch: pytest.MonkeyPatch, answer: bytes | None, code: str
) -> None:
    with _answers(answer) as port:
        monkeypatch.setenv("HTTPS_PROXY", f"http://ana:s3cret@127.0.0.1:{port}")
        api = _api("https://server.test")
        outcome = api.send_sms(ANA_DIRECT, (ANYBODY,), "Hello")
        assert outcome == NotSent(PROXY_IN_THE_WAY, f"127.0.0.1:{port}", code)
        with pytest.raises(ProxyInTheWayError) as caught:
            _refresh("https://server.test")
        assert caught.value.details == f"127.0.0.1:{port}"
        api.close()


@pytest.mark.parametrize("answer", [b"HTTP/1.1 302 Found\r\n\r\n", b"", None])
def test_a_server_without_a_handshake_was_not_sent_anything(answer: bytes | None) -> None:
    with _answers(answer) as port, closing(_api(f"https://127.0.0.1:{port}")) as api:
        assert isinstance(api.send_sms(ANA_DIRECT, (ANYBODY,), "Hello"), NotSent)
        with pytest.raises(OfflineError):
            _refresh(f"https://127.0.0.1:{port}")


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"])
@pytest.mark.parametrize("content", [None, "", "garbage", "-----BEGIN CERTIFICATE-----"])
def test_a_certificate_file_that_cannot_be_read_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str | None, variable: str
) -> None:
    path = tmp_path / "authorities.pem"
    if content is not None:
        path.write_text(content)
    monkeypatch.setenv(variable, str(path))
    with _answers(None) as port, closing(_api(f"https://127.0.0.1:{port}")) as api:
        outcome = api.send_sms(ANA_DIRECT, (ANYBODY,), "Hello")
        assert outcome == NotSent(CERTIFICATE_FILE_UNUSABLE, f"{variable}={path}")
        with pytest.raises(CertificateFileError):
            _refresh(f"https://127.0.0.1:{port}")


@pytest.mark.parametrize(
    ("variable", "is_folder"),
    [("SSL_CERT_FILE", False), ("SSL_CERT_DIR", True), ("REQUESTS_CA_BUNDLE", True)],
)
def test_an_authority_of_the_system_is_trusted(
    practice: PracticeService,
    certificate: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    variable: str,
    is_folder: bool,
) -> None:
    shutil.copy(certificate[0], tmp_path / "authority.pem")
    subprocess.run(["openssl", "rehash", str(tmp_path)], check=True, capture_output=True)
    with closing(Client(practice, None)) as client:
        token = str(client.sign_in()["access_token"])
    with tls_server(certificate, practice.port) as port:
        with closing(_api(f"https://127.0.0.1:{port}", token)) as api:
            assert api.send_sms(ANA_DIRECT, (ANYBODY,), "one") == NotSent(CERTIFICATE_REFUSED)
        monkeypatch.setenv(variable, str(tmp_path) if is_folder else certificate[0])
        with closing(_api(f"https://127.0.0.1:{port}", token)) as api:
            assert isinstance(api.send_sms(ANA_DIRECT, (ANYBODY,), "two"), Accepted)
    assert [one["text"] for one in practice.accepted()] == ["two"]
