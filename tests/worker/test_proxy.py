"""A real proxy between the program's transport and a server with TLS."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.core.clocks import Clocks
from desktop.core.model import PRACTICE_CLIENT_ID, Accepted, NotSent, Outcome, Service, Unknown
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.tokens import TokenClient
from desktop.ringcentral.failures import CERTIFICATE_REFUSED, PROXY_IN_THE_WAY
from desktop.ringcentral.transport import Limits, transport_for
from tests.practice.client import (
    ANA_DIRECT,
    ANYBODY,
    REDIRECT_URI,
    Client,
    answer_of,
    authorize_url,
    new_pkce,
)
from tests.practice_service import PracticeService, sign_in
from tests.worker.tinyproxy import PATIENCE_SECONDS, Tinyproxy, needs_tinyproxy, tinyproxy
from tests.worker.tls_server import tls_server

pytestmark = needs_tinyproxy

PASSWORD = "s3cret"
USUAL = Limits()
SEND = "createSMSMessage"


@dataclass
class RemoteServer:
    """Practice behind TLS, reached through the proxy of the environment, like a real server."""

    practice: PracticeService
    port: int

    @property
    def service(self) -> Service:
        return Service(f"https://127.0.0.1:{self.port}", PRACTICE_CLIENT_ID, self.practice.base)

    def sign_in(self) -> str:
        """Returns an access token, exchanged through the proxy."""
        pkce = new_pkce()
        url = authorize_url(self.practice, pkce.challenge)
        code = answer_of(sign_in(self.practice, url, "Ana Martins"))["code"]
        client = TokenClient(self.service, transport_for(self.service, Limits()), Clocks().wall)
        return client.exchange(code, pkce.verifier, REDIRECT_URI).access_token

    def token(self) -> str:
        """Returns an access token, without the proxy."""
        with closing(Client(self.practice, None)) as client:
            return str(client.sign_in()["access_token"])

    def api(self, token: str, limits: Limits = USUAL) -> RingCentral:
        elapsed = Clocks().elapsed
        configure = transport_for(self.service, limits)
        return RingCentral(self.service.server, configure, lambda: token, elapsed)

    def send(self, token: str, text: str = "Hello") -> Outcome:
        with closing(self.api(token)) as api:
            return api.send_sms(ANA_DIRECT, (ANYBODY,), text)

    def texts(self) -> list[str]:
        return [one["text"] for one in self.practice.accepted()]


@pytest.fixture
def remote(
    practice: PracticeService, certificate: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[RemoteServer]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", certificate[0])
    with tls_server(certificate, practice.port) as port:
        yield RemoteServer(practice, port)


@pytest.fixture
def proxy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remote: RemoteServer
) -> Iterator[Tinyproxy]:
    with tinyproxy(tmp_path) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        yield proxy


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "all_proxy"])
@pytest.mark.parametrize("password", ["", PASSWORD])
def test_sign_in_and_send_through_a_proxy(
    remote: RemoteServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    password: str,
) -> None:
    with tinyproxy(tmp_path, password) as proxy:
        user = f"ana:{password}@" if password else ""
        monkeypatch.setenv(variable, f"http://{user}127.0.0.1:{proxy.port}")
        with closing(remote.api(remote.sign_in())) as api:
            assert api.identity().name == "Ana Martins"
            outcome = api.send_sms(ANA_DIRECT, (ANYBODY,), "Hello")
            assert isinstance(outcome, Accepted), outcome
            (record,) = api.outbound_texts(0, Clocks().wall() + 60_000, 1).records
        assert record.message_id == outcome.record.message_id
        assert remote.texts() == ["Hello"]
        assert proxy.was_used_for(remote.port)


def test_without_the_proxy_password_nothing_is_sent(
    remote: RemoteServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = remote.token()
    with tinyproxy(tmp_path, PASSWORD) as proxy:
        for user in ("", "ana:wrong@"):
            monkeypatch.setenv("HTTPS_PROXY", f"http://{user}127.0.0.1:{proxy.port}")
            where = f"127.0.0.1:{proxy.port}"
            # 407, but tinyproxy answers a wrong password with 401.
            code = "401" if "wrong" in user else "407"
            assert remote.send(token) == NotSent(PROXY_IN_THE_WAY, where, code)
    assert remote.texts() == []


@pytest.mark.parametrize("variable", ["NO_PROXY", "no_proxy"])
def test_no_proxy_bypasses_the_proxy(
    remote: RemoteServer, proxy: Tinyproxy, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "elsewhere.test, 127.0.0.1")
    assert isinstance(remote.send(remote.sign_in()), Accepted)
    assert not proxy.was_used_for(remote.port)


def test_a_refused_certificate_behind_a_proxy_was_not_sent(
    remote: RemoteServer, proxy: Tinyproxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    assert remote.send(remote.token()) == NotSent(CERTIFICATE_REFUSED, f"127.0.0.1:{proxy.port}")
    assert proxy.was_used_for(remote.port)
    assert remote.texts() == []


def test_an_unreachable_proxy_was_not_sent(remote: RemoteServer, proxy: Tinyproxy) -> None:
    token = remote.sign_in()
    proxy.kill()
    assert isinstance(remote.send(token), NotSent)
    assert remote.texts() == []


def test_the_total_limit_applies_behind_a_proxy(remote: RemoteServer, proxy: Tinyproxy) -> None:
    token = remote.sign_in()
    remote.practice.fault(SEND, "delay", seconds=15, after_accepting=True)
    with closing(remote.api(token, Limits(read=60, total=1))) as api:
        outcome = api.send_sms(ANA_DIRECT, (ANYBODY,), "Hello")
    # The wait itself ended. ReadTimeout would mean that a late answer was read to its end.
    assert outcome == Unknown("RemoteDisconnected")
    assert remote.texts() == ["Hello"]


def test_a_proxy_that_ends_before_the_answer_is_unknown(
    remote: RemoteServer, proxy: Tinyproxy
) -> None:
    token = remote.sign_in()
    remote.practice.fault(SEND, "delay", seconds=PATIENCE_SECONDS, after_accepting=True)
    killer = threading.Thread(target=_when, args=(remote.texts, proxy.kill))
    killer.start()
    outcome = remote.send(token)
    killer.join()
    assert isinstance(outcome, Unknown), outcome
    assert remote.texts() == ["Hello"]


def _when(condition: Callable[[], object], action: Callable[[], None]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    action()
