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
from tests.ringcentral.auth.fake_browser import FakeBrowser, until
from tests.ringcentral.auth.fake_clock import Clock

REAL = Service("https://platform.example", "my&id", "https://platform.example", "127.0.0.1")


class SignIns:
    """Creates sign-ins and cancels them all."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._created: list[BrowserSignIn] = []

    def new(self, service: Service = REAL, *, fresh: bool = False, port: int = 0) -> BrowserSignIn:
        sign_in = BrowserSignIn(
            service, fresh=fresh, now_ms=self._clock.now_ms, random=secrets, ports=(port,)
        )
        self._created.append(sign_in)
        return sign_in

    def end(self) -> None:
        for sign_in in self._created:
            sign_in.cancel()


@pytest.fixture
def sign_ins(clock: Clock) -> Iterator[SignIns]:
    made = SignIns(clock)
    yield made
    made.end()


def query_of(url: str) -> dict[str, str]:
    values = parse_qs(urlsplit(url).query, strict_parsing=True)
    assert all(len(value) == 1 for value in values.values())
    return {name: value[0] for name, value in values.items()}


def redirect(sign_in: BrowserSignIn, url: str, answer: str) -> bytes:
    asked = query_of(url)
    back = urlsplit(asked["redirect_uri"])
    with FakeBrowser(back.port or 0) as browser:
        browser.get(f"{back.path}?{answer}&state={asked['state']}", back.netloc)
        return browser.response(sign_in.poll)


def test_the_address_for_the_browser(sign_ins: SignIns) -> None:
    url = sign_ins.new().start()
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


def test_state_and_challenge_are_new_each_time_and_long(sign_ins: SignIns) -> None:
    queries = [query_of(sign_ins.new().start()) for _ in range(3)]
    assert len({query["state"] for query in queries}) == 3
    assert len({query["code_challenge"] for query in queries}) == 3
    for query in queries:
        assert len(base64.urlsafe_b64decode(query["state"] + "=")) * 8 == 256


def test_fresh_asks_for_the_login_form(sign_ins: SignIns) -> None:
    assert query_of(sign_ins.new(fresh=True).start())["prompt"] == "login"


def test_practice_has_another_address_for_the_browser(sign_ins: SignIns) -> None:
    practice = Service("https://practice.example", "id", "http://127.0.0.1:5", "localhost", 5)
    url = sign_ins.new(practice).start()
    assert url.startswith("http://127.0.0.1:5/restapi/oauth/authorize?")
    assert query_of(url)["redirect_uri"].startswith("http://localhost:")


def test_a_server_without_https_is_refused(sign_ins: SignIns) -> None:
    with pytest.raises(SignInError) as caught:
        sign_ins.new(Service("http://platform.example", "id", "http://platform.example")).start()
    assert "https" in caught.value.advice


def test_the_grant_is_returned_once_and_fits_the_challenge(sign_ins: SignIns) -> None:
    sign_in = sign_ins.new()
    url = sign_in.start()
    assert sign_in.poll() is None
    assert redirect(sign_in, url, "code=c%2B1") == Page.RECEIVED.response
    grant = until(sign_in.poll, "the grant")
    assert grant.code == "c+1"
    assert grant.redirect_uri == query_of(url)["redirect_uri"]
    digest = hashlib.sha256(grant.verifier.encode()).digest()
    assert query_of(url)["code_challenge"] == base64.urlsafe_b64encode(digest).decode()[:-1]
    assert grant.code not in repr(grant)
    assert grant.verifier not in repr(grant)
    assert sign_in.poll() is None


def test_denied(sign_ins: SignIns) -> None:
    sign_in = sign_ins.new()
    page = redirect(sign_in, sign_in.start(), "error=access_denied&error_description=No")
    assert page == Page.DENIED.response
    with pytest.raises(DeniedError) as caught:
        until(sign_in.poll, "the end")
    assert caught.value.notice.details == "No"
    assert sign_in.poll() is None


@pytest.mark.parametrize(
    ("error", "description", "kind", "code"),
    [
        ("unauthorized_client", "", SignInError, "unauthorized_client"),
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
    sign_ins: SignIns, error: str, description: str, kind: type[SignInError], code: str
) -> None:
    sign_in = sign_ins.new()
    answer = f"error={error}&error_description={quote(description[:1500])}"
    page = redirect(sign_in, sign_in.start(), answer)
    assert page in {Page.FAILED.response, Page.DENIED.response}
    with pytest.raises(SignInError) as caught:
        until(sign_in.poll, "the end")
    assert type(caught.value) is kind
    assert caught.value.notice.code == code
    assert len(caught.value.notice.details) <= 300
    assert caught.value.notice.title


def test_no_redirect_within_ten_minutes(sign_ins: SignIns, clock: Clock) -> None:
    sign_in = sign_ins.new()
    port = urlsplit(query_of(sign_in.start())["redirect_uri"]).port or 0
    clock.turn(599)
    assert sign_in.poll() is None
    clock.turn(1)
    with pytest.raises(SignInTimeoutError):
        sign_in.poll()
    assert sign_in.poll() is None
    with pytest.raises(ConnectionRefusedError):
        FakeBrowser(port)


def test_cancel_stops_listening(sign_ins: SignIns) -> None:
    sign_in = sign_ins.new()
    sign_in.cancel()
    port = urlsplit(query_of(sign_in.start())["redirect_uri"]).port or 0
    sign_in.cancel()
    sign_in.cancel()
    assert sign_in.poll() is None
    with pytest.raises(ConnectionRefusedError):
        FakeBrowser(port)


def test_busy_ports_are_reported_before_the_browser_opens(sign_ins: SignIns) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(PortsBusyError):
            sign_ins.new(port=other.getsockname()[1]).start()
