"""A real proxy between the program's own transport and a server with TLS."""

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
from desktop.ringcentral.clock import ServerClock
from desktop.ringcentral.failures import CERTIFICATE_REFUSED
from desktop.ringcentral.rate_limits import RateLimits
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
from tests.worker.tls_door import tls_door

pytestmark = needs_tinyproxy

PASSWORD = "s3cret"
USUAL = Limits()
SEND = "createSMSMessage"


@dataclass
class Far:
    """Practice behind TLS, as the program reaches a real server: by the environment's proxy."""

    practice: PracticeService
    port: int

    @property
    def service(self) -> Service:
        return Service(f"https://127.0.0.1:{self.port}", PRACTICE_CLIENT_ID, self.practice.base)

    def sign_in(self) -> str:
        """The access token, exchanged by way of the proxy."""
        pkce = new_pkce()
        url = authorize_url(self.practice, pkce.challenge)
        code = answer_of(sign_in(self.practice, url, "Ana Martins"))["code"]
        client = TokenClient(self.service, transport_for(self.service, Limits()), Clocks().wall)
        return client.exchange(code, pkce.verifier, REDIRECT_URI).access_token

    def token(self) -> str:
        """The same, without the proxy."""
        with closing(Client(self.practice, None)) as client:
            return str(client.sign_in()["access_token"])

    def api(self, token: str, limits: Limits = USUAL) -> RingCentral:
        elapsed = Clocks().elapsed
        configure = transport_for(self.service, limits)
        clock, rate_limits = ServerClock(elapsed), RateLimits(elapsed)
        return RingCentral(self.service.server, configure, lambda: token, clock, rate_limits)

    def send(self, token: str, text: str = "Hello") -> Outcome:
        with closing(self.api(token)) as api:
            return api.send_sms(ANA_DIRECT, ANYBODY, text)

    def texts(self) -> list[str]:
        return [one["text"] for one in self.practice.accepted()]


@pytest.fixture
def far(
    practice: PracticeService, certificate: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Far]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", certificate[0])
    with tls_door(certificate, practice.port) as port:
        yield Far(practice, port)


@pytest.fixture
def proxy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, far: Far) -> Iterator[Tinyproxy]:
    with tinyproxy(tmp_path) as made:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{made.port}")
        yield made


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "all_proxy"])
@pytest.mark.parametrize("password", ["", PASSWORD])
def test_a_sign_in_and_a_text_by_way_of_it(
    far: Far, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, password: str
) -> None:
    with tinyproxy(tmp_path, password) as proxy:
        user = f"ana:{password}@" if password else ""
        monkeypatch.setenv(variable, f"http://{user}127.0.0.1:{proxy.port}")
        with closing(far.api(far.sign_in())) as api:
            assert api.identity().name == "Ana Martins"
            outcome = api.send_sms(ANA_DIRECT, ANYBODY, "Hello")
            assert isinstance(outcome, Accepted), outcome
            (record,) = api.outbound_texts(0, Clocks().wall() + 60_000, 1).records
        assert record.message_id == outcome.record.message_id
        assert far.texts() == ["Hello"]
        assert proxy.was_asked_for(far.port)


def test_without_its_password_nothing_gets_through(
    far: Far, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = far.token()
    with tinyproxy(tmp_path, PASSWORD) as proxy:
        for user in ("", "ana:wrong@"):
            monkeypatch.setenv("HTTPS_PROXY", f"http://{user}127.0.0.1:{proxy.port}")
            assert not isinstance(far.send(token), Accepted)
    assert far.texts() == []


@pytest.mark.parametrize("variable", ["NO_PROXY", "no_proxy"])
def test_what_goes_without_it_does(
    far: Far, proxy: Tinyproxy, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "elsewhere.test, 127.0.0.1")
    assert isinstance(far.send(far.sign_in()), Accepted)
    assert not proxy.was_asked_for(far.port)


def test_a_certificate_behind_it_that_is_refused_was_not_sent(
    far: Far, proxy: Tinyproxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    assert far.send(far.token()) == NotSent(CERTIFICATE_REFUSED)
    assert proxy.was_asked_for(far.port)
    assert far.texts() == []


def test_one_that_is_gone_was_not_sent(far: Far, proxy: Tinyproxy) -> None:
    token = far.sign_in()
    proxy.kill()
    assert isinstance(far.send(token), NotSent)
    assert far.texts() == []


def test_the_total_limit_holds_behind_it(far: Far, proxy: Tinyproxy) -> None:
    token = far.sign_in()
    far.practice.fault(SEND, "delay", seconds=15, after_accepting=True)
    with closing(far.api(token, Limits(read=60, total=1))) as api:
        outcome = api.send_sms(ANA_DIRECT, ANYBODY, "Hello")
    # The waiting itself was ended: an answer that is awaited to its end, late, says ReadTimeout.
    assert outcome == Unknown("RemoteDisconnected")
    assert far.texts() == ["Hello"]


def test_one_that_ends_while_the_answer_is_awaited_is_unknown(far: Far, proxy: Tinyproxy) -> None:
    token = far.sign_in()
    far.practice.fault(SEND, "delay", seconds=PATIENCE_SECONDS, after_accepting=True)
    killer = threading.Thread(target=_once, args=(far.texts, proxy.kill))
    killer.start()
    outcome = far.send(token)
    killer.join()
    assert isinstance(outcome, Unknown), outcome
    assert far.texts() == ["Hello"]


def _once(is_so: Callable[[], object], act: Callable[[], None]) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while not is_so() and time.monotonic() < give_up:
        time.sleep(0.02)
    act()
