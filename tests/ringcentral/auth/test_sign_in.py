"""The browser sign-in without a service: addresses, redirects, ends."""

from __future__ import annotations

import base64
import hashlib
import secrets
import socket
from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from desktop.core.errors import (
    DeniedError,
    ExtensionStateError,
    PortsBusyError,
    QueueLoginError,
    SignInError,
    SignInTimeoutError,
    WrongClientError,
)
from desktop.core.model import Service
from desktop.ringcentral.auth.pages import Page
from desktop.ringcentral.auth.sign_in import BrowserSignIn
from tests.ringcentral.auth.browser_stand_in import Visitor, until
from tests.ringcentral.auth.standing_clock import Clock

REAL = Service("https://platform.example", "my&id", "https://platform.example", "127.0.0.1")


class Flows:
    """Creates sign-ins and cancels them all."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._made: list[BrowserSignIn] = []

    def new(self, service: Service = REAL, *, fresh: bool = False, port: int = 0) -> BrowserSignIn:
        flow = BrowserSignIn(
            service, fresh=fresh, now_ms=self._clock.now_ms, random=secrets, ports=(port,)
        )
        self._made.append(flow)
        return flow

    def end(self) -> None:
        for flow in self._made:
            flow.cancel()


@pytest.fixture
def flows(clock: Clock) -> Iterator[Flows]:
    made = Flows(clock)
    yield made
    made.end()


def query_of(url: str) -> dict[str, str]:
    values = parse_qs(urlsplit(url).query, strict_parsing=True)
    assert all(len(value) == 1 for value in values.values())
    return {name: value[0] for name, value in values.items()}


def come_back(flow: BrowserSignIn, url: str, answer: str) -> bytes:
    asked = query_of(url)
    back = urlsplit(asked["redirect_uri"])
    with Visitor(back.port or 0) as browser:
        browser.ask(f"{back.path}?{answer}&state={asked['state']}", back.netloc)
        return browser.response(flow.poll)


def test_the_address_for_the_browser(flows: Flows) -> None:
    url = flows.new().start()
    assert url.startswith("https://platform.example/restapi/oauth/authorize?")
    query = query_of(url)
    port = urlsplit(query["redirect_uri"]).port
    assert query["redirect_uri"] == f"http://127.0.0.1:{port}/signed-in"
    assert query["response_type"] == "code"
    assert query["client_id"] == "my&id"
    assert query["code_challenge_method"] == "S256"
    assert set(query) == {
        "response_type",
        "client_id",
        "redirect_uri",
        "state",
        "code_challenge",
        "code_challenge_method",
    }


def test_state_and_challenge_are_new_each_time_and_long(flows: Flows) -> None:
    queries = [query_of(flows.new().start()) for _ in range(3)]
    assert len({query["state"] for query in queries}) == 3
    assert len({query["code_challenge"] for query in queries}) == 3
    for query in queries:
        assert len(base64.urlsafe_b64decode(query["state"] + "=")) * 8 == 256


def test_fresh_asks_for_the_login_form(flows: Flows) -> None:
    assert query_of(flows.new(fresh=True).start())["prompt"] == "login"


def test_practice_has_another_address_for_the_browser(flows: Flows) -> None:
    practice = Service("https://practice.example", "id", "http://127.0.0.1:5", "localhost", 5)
    url = flows.new(practice).start()
    assert url.startswith("http://127.0.0.1:5/restapi/oauth/authorize?")
    assert query_of(url)["redirect_uri"].startswith("http://localhost:")


def test_a_server_without_https_is_refused(flows: Flows) -> None:
    with pytest.raises(SignInError) as caught:
        flows.new(Service("http://platform.example", "id", "http://platform.example")).start()
    assert "https" in caught.value.advice


def test_the_grant_is_returned_once_and_fits_the_challenge(flows: Flows) -> None:
    flow = flows.new()
    url = flow.start()
    assert flow.poll() is None
    assert come_back(flow, url, "code=c%2B1") == Page.SIGNED_IN.response
    grant = until(flow.poll, "the grant")
    assert grant.code == "c+1"
    assert grant.redirect_uri == query_of(url)["redirect_uri"]
    digest = hashlib.sha256(grant.verifier.encode()).digest()
    assert query_of(url)["code_challenge"] == base64.urlsafe_b64encode(digest).decode()[:-1]
    assert grant.code not in repr(grant)
    assert grant.verifier not in repr(grant)
    assert flow.poll() is None


def test_denied(flows: Flows) -> None:
    flow = flows.new()
    page = come_back(flow, flow.start(), "error=access_denied&error_description=No")
    assert page == Page.DENIED.response
    with pytest.raises(DeniedError) as caught:
        until(flow.poll, "the end")
    assert caught.value.notice.details == "No"
    assert flow.poll() is None


@pytest.mark.parametrize(
    ("error", "description", "kind", "code"),
    [
        ("unauthorized_client", "", WrongClientError, "unauthorized_client"),
        ("invalid_client", "", WrongClientError, "invalid_client"),
        (
            "access_denied",
            "OAU-105 Login for Department is not allowed",
            QueueLoginError,
            "OAU-105",
        ),
        ("invalid_request", "[OAU-141] state", ExtensionStateError, "OAU-141"),
        ("invalid_request", "OAU-142: state", ExtensionStateError, "OAU-142"),
        ("server_error", "<b>later</b>", SignInError, "server_error"),
        ("", "", SignInError, ""),
        ("x" * 5000, "\u202e" + "y" * 5000, SignInError, ""),
    ],
)
def test_other_errors(
    flows: Flows, error: str, description: str, kind: type[SignInError], code: str
) -> None:
    flow = flows.new()
    answer = f"error={error}&error_description={quote(description[:1500])}"
    page = come_back(flow, flow.start(), answer)
    assert page in {Page.FAILED.response, Page.DENIED.response}
    with pytest.raises(SignInError) as caught:
        until(flow.poll, "the end")
    assert type(caught.value) is kind
    assert caught.value.notice.code == code
    assert len(caught.value.notice.details) <= 300
    assert caught.value.notice.title


def test_no_redirect_within_ten_minutes(flows: Flows, clock: Clock) -> None:
    flow = flows.new()
    port = urlsplit(query_of(flow.start())["redirect_uri"]).port or 0
    clock.turn(599)
    assert flow.poll() is None
    clock.turn(1)
    with pytest.raises(SignInTimeoutError):
        flow.poll()
    assert flow.poll() is None
    with pytest.raises(ConnectionRefusedError):
        Visitor(port)


def test_cancel_stops_listening(flows: Flows) -> None:
    flow = flows.new()
    flow.cancel()
    port = urlsplit(query_of(flow.start())["redirect_uri"]).port or 0
    flow.cancel()
    flow.cancel()
    assert flow.poll() is None
    with pytest.raises(ConnectionRefusedError):
        Visitor(port)


def test_busy_ports_are_reported_before_the_browser_opens(flows: Flows) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(PortsBusyError):
            flows.new(port=other.getsockname()[1]).start()
