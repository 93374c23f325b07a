"""Requests that are not the redirect are refused, and the redirect still works."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from desktop.core.model import PRACTICE_CLIENT_ID, PRACTICE_SERVER, Service
from desktop.ringcentral.auth.pages import Page
from desktop.ringcentral.auth.redirect_request import MAX_HEAD
from desktop.ringcentral.auth.sign_in import BrowserSignIn
from tests.ringcentral.auth.fake_browser import FakeBrowser, until
from tests.ringcentral.auth.fake_clock import Clock

HOST = "localhost:{port}"
GOOD = "/signed-in?code=c0de&state={state}"


def get(target: str = GOOD, *, host: str = HOST, more: str = "", method: str = "GET") -> str:
    return f"{method} {target} HTTP/1.1\r\nHost: {host}\r\n{more}\r\n"


HOSTILE = {
    "other host (DNS rebinding)": get(host="evil.example:{port}"),
    "host without the port": get(host="localhost"),
    "host with another port": get(host="localhost:1"),
    "the other loopback name": get(host="127.0.0.1:{port}"),
    "host in capitals": get(host="LOCALHOST:{port}"),
    "host with a trailing dot": get(host="localhost.:{port}"),
    "host with a user in front": get(host="me@localhost:{port}"),
    "no host": "GET " + GOOD + " HTTP/1.1\r\n\r\n",
    "two hosts": get(more="Host: localhost:{port}\r\n"),
    "an evil host first": get(host="evil.example", more="Host: localhost:{port}\r\n"),
    "POST": get(method="POST"),
    "POST with a body": get("/signed-in", method="POST", more="Content-Length: 4\r\n") + "code",
    "HEAD": get(method="HEAD"),
    "OPTIONS": get(method="OPTIONS"),
    "CONNECT": get("localhost:{port}", method="CONNECT"),
    "small letters": get(method="get"),
    "another path": get("/other?code=c0de&state={state}"),
    "path with a slash behind": get("/signed-in/?code=c0de&state={state}"),
    "path with two slashes": get("//signed-in?code=c0de&state={state}"),
    "path in capitals": get("/Signed-In?code=c0de&state={state}"),
    "path escaped": get("/signed%2Din?code=c0de&state={state}"),
    "path with dots": get("/x/../signed-in?code=c0de&state={state}"),
    "absolute address": get("http://localhost:{port}" + GOOD),
    "absolute address of elsewhere": get("http://evil.example" + GOOD),
    "fragment": get(GOOD + "#x"),
    "no query": get("/signed-in"),
    "state missing": get("/signed-in?code=c0de"),
    "state empty": get("/signed-in?code=c0de&state="),
    "state wrong": get("/signed-in?code=c0de&state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
    "state cut": get("/signed-in?code=c0de&state={cut_state}"),
    "state longer": get(GOOD + "A"),
    "state not ASCII": get("/signed-in?code=c0de&state=%C3%A9"),
    "state in a broken encoding": get("/signed-in?code=c0de&state=%FF%FE"),
    "state doubled, same": get(GOOD + "&state={state}"),
    "state doubled, wrong first": get("/signed-in?state=A&code=c0de&state={state}"),
    "state doubled, wrong last": get(GOOD + "&state=A"),
    "state doubled by an escaped name": get(GOOD + "&st%61te=A"),
    "code doubled": get(GOOD + "&code=other"),
    "code missing": get("/signed-in?state={state}"),
    "code empty": get("/signed-in?code=&state={state}"),
    "code and error": get(GOOD + "&error=access_denied"),
    "error without state": get("/signed-in?error=access_denied"),
    "error with a wrong state": get("/signed-in?error=access_denied&state=A"),
    "code of another browser_sign_in": get("/signed-in?code=c0de&state={other_state}"),
    "a parameter without a value": get(GOOD + "&x"),
    "a broken escape": get(GOOD + "&x=%zz"),
    "too many parameters": get(GOOD + "".join(f"&p{n}=1" for n in range(100))),
    "oversized line": get("/signed-in?code=" + "c" * 9000 + "&state={state}"),
    "oversized headers": get(more="X: " + "y" * MAX_HEAD + "\r\n"),
    "endless line": "GET /signed-in?code=" + "c" * (MAX_HEAD + 5),
    "endless headers": get(more="X: y\r\n" * 200_000),
    "bare line feeds": get().replace("\r\n", "\n") + "\r\n\r\n",
    "a bare carriage return": get(more="X: y\rZ: z\r\n"),
    "a bare line feed in a cookie": get(more="Cookie: a=1\nHost: localhost:{port}\r\n"),
    "a bare line feed behind the host": get(host=HOST + "\nX: y"),
    "folded header": get(more="X: y\r\n z\r\n"),
    "folded host": get(host="\r\n " + HOST),
    "host not ASCII": get(host="l\xf6calhost:{port}"),
    "host with a control character": get(host=HOST + "\x0b"),
    "path not ASCII": get("/signed-in?code=c0de&state={state}&x=\xe9"),
    "header name not ASCII": get(more="C\xf6\xf6kie: a=1\r\n"),
    "space before the colon": get(more="X : y\r\n"),
    "header without a colon": get(more="X\r\n"),
    "NUL": get(more="X: \0\r\n"),
    "chunked": get(more="Transfer-Encoding: chunked\r\n") + "0\r\n\r\n",
    "chunked, nothing behind": get(more="Transfer-Encoding: chunked\r\n"),
    "chunked in capitals": get(more="TRANSFER-ENCODING: chunked\r\n"),
    "any transfer encoding": get(more="Transfer-Encoding: identity\r\n"),
    "a length, nothing behind": get(more="Content-Length: 3\r\n"),
    "a length of nothing that is written otherwise": get(more="Content-Length: 00\r\n"),
    "a second request behind": get() + get(),
    "a body": get(more="Content-Length: 3\r\n") + "abc",
    "HTTP/2 preface": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "HTTP/0.9": "GET " + GOOD + "\r\n\r\n",
    "HTTP/9.9": get().replace("HTTP/1.1", "HTTP/9.9"),
    "tab for a space": get().replace("GET ", "GET\t"),
    "two spaces": get().replace("GET ", "GET  "),
    "an empty line first": "\r\n" + get(),
    "TLS": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + "\0" * 64 + "\r\n\r\n",
    "only an end": "\r\n\r\n",
}


@pytest.fixture
def signing_in(clock: Clock) -> Iterator[BrowserSignIn]:
    service = Service(PRACTICE_SERVER, PRACTICE_CLIENT_ID, "http://127.0.0.1:1", "localhost")
    browser_sign_in = BrowserSignIn(
        service, fresh=False, now_ms=clock.now_ms, random=secrets, ports=(0,)
    )
    yield browser_sign_in
    browser_sign_in.cancel()


def asked(url: str) -> tuple[int, str]:
    """The port and the state in the address for the browser."""
    query = parse_qs(urlsplit(url).query)
    return urlsplit(query["redirect_uri"][0]).port or 0, query["state"][0]


def assert_the_true_answer_is_taken(browser_sign_in: BrowserSignIn, port: int, state: str) -> None:
    with FakeBrowser(port) as browser:
        browser.get(f"/signed-in?code=true&state={state}", f"localhost:{port}")
        assert browser.response(browser_sign_in.poll) == Page.RECEIVED.response
    grant = until(browser_sign_in.poll, "the grant")
    assert grant.code == "true"


@pytest.mark.parametrize("request_text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_request_is_refused_and_the_redirect_still_works(
    signing_in: BrowserSignIn, request_text: str
) -> None:
    port, state = asked(signing_in.start())
    words = {
        "{port}": str(port),
        "{state}": state,
        "{cut_state}": state[:-1],
        "{other_state}": secrets.token_urlsafe(32),
    }
    for name, value in words.items():
        request_text = request_text.replace(name, value)
    with FakeBrowser(port) as hostile:
        hostile.write_while(signing_in.poll, request_text.encode("latin-1"))
        response = hostile.response(signing_in.poll)
    assert response == b"" or response.startswith(b"HTTP/1.1 4")
    for secret in (b"c0de", state.encode(), b"evil"):
        assert secret not in response
    assert_the_true_answer_is_taken(signing_in, port, state)


def test_a_slow_request_is_dropped_and_the_redirect_still_works(
    signing_in: BrowserSignIn, clock: Clock
) -> None:
    port, state = asked(signing_in.start())
    with FakeBrowser(port) as slow:
        slow.write(b"GET /signed-in?code=")
        signing_in.poll()
        clock.turn(11)
        assert slow.response(signing_in.poll) == b""
    assert_the_true_answer_is_taken(signing_in, port, state)


def test_a_replayed_redirect_is_refused(signing_in: BrowserSignIn) -> None:
    port, state = asked(signing_in.start())
    with FakeBrowser(port) as browser, FakeBrowser(port) as replay:
        browser.get(f"/signed-in?code=true&state={state}", f"localhost:{port}")
        assert browser.response(signing_in.poll) == Page.RECEIVED.response
        replay.get(f"/signed-in?code=other&state={state}", f"localhost:{port}")
        assert replay.response(signing_in.poll) == Page.UNEXPECTED.response
    assert until(signing_in.poll, "the grant").code == "true"


def test_the_listener_closes_after_success(signing_in: BrowserSignIn) -> None:
    port, state = asked(signing_in.start())
    assert_the_true_answer_is_taken(signing_in, port, state)
    assert signing_in.poll() is None
    with pytest.raises(ConnectionRefusedError):
        FakeBrowser(port)


@pytest.mark.parametrize("target", ["/signed-in?code=1&state=2", "/favicon.ico", "/signed-in"])
def test_head_is_answered_without_a_body(signing_in: BrowserSignIn, target: str) -> None:
    port, _ = asked(signing_in.start())
    with FakeBrowser(port) as browser:
        browser.write(f"HEAD {target} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode())
        answer = browser.response(signing_in.poll)
    assert answer.startswith(b"HTTP/1.1 40")
    assert answer.endswith(b"\r\n\r\n")


def test_a_method_that_is_not_allowed_is_told_which_is(signing_in: BrowserSignIn) -> None:
    port, _ = asked(signing_in.start())
    with FakeBrowser(port) as browser:
        browser.write(f"POST /signed-in HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode())
        head, _, body = browser.response(signing_in.poll).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 405 ")
    assert b"Allow: GET" in head.split(b"\r\n")
    assert body


def test_the_matrix_is_large_enough() -> None:
    assert len(HOSTILE) >= 30
    assert len(set(HOSTILE.values())) == len(HOSTILE)
