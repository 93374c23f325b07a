"""What browsers send besides the redirect is none of Ownline's business: above all the cookies of
other programs on localhost, which have the same host on every port."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.ringcentral.auth.listener import LoopbackListener
from desktop.ringcentral.auth.redirect_request import MAX_HEAD
from tests.ringcentral.auth.fake_browser import FakeBrowser, until

ALL_BYTES = bytes(set(range(256)) - set(b"\0\r\n"))

FOREIGN = {
    "17 KiB of cookies": b"Cookie: " + b"; ".join(b"c%d=%s" % (n, b"v" * 1000) for n in range(17)),
    "180 cookies of 4 KiB": b"Cookie: "
    + b"; ".join(b"c%d=%s" % (n, b"v" * 4080) for n in range(180)),
    "a cookie in UTF-8": "Cookie: city=Zürich; name=한국".encode(),
    "a cookie in Latin-1": "Cookie: city=Zürich".encode("latin-1"),
    "a cookie of all bytes": b"Cookie: a=" + ALL_BYTES,
    "a cookie that names a header": b"Cookie: a=Host: evil.example",
    "two cookie headers": b"Cookie: a=1\r\nCookie: b=\xff",
    "an empty cookie": b"Cookie:",
    "a long Referer": b"Referer: http://localhost:1/?" + b"r" * 100_000,
    "Referer in UTF-8": "Referer: http://localhost:1/ä".encode(),
    "User-Agent of all bytes": b"User-Agent: " + ALL_BYTES,
    "Accept-Language in UTF-8": "Accept-Language: français".encode(),
    "sec-ch-ua": b'sec-ch-ua: "Chromium";v="1", "Not;A=Brand";v="\xe9"',
    "hundreds of headers": b"\r\n".join(b"X-%d: y" % n for n in range(500)),
    "a name of all allowed characters": b"!#$%&'*+.^_`|~09AZaz-: x",
    "no length": b"Content-Length: 0",
    "spaces and tabs around": b"X: \t y \t",
}


def taken(listener: LoopbackListener, request: bytes) -> list[dict[str, str]]:
    """The parameters of all redirects that the listener finds in ``request``."""
    found: list[dict[str, str]] = []

    def poll() -> None:
        found.extend(dict(each.parameters) for each in listener.poll())

    with FakeBrowser(listener.port) as browser:
        browser.write_while(poll, request)

        def is_over() -> bool | None:
            poll()
            return bool(found) or browser.is_answered() or None

        until(is_over, "the end of the request")
    return found


@pytest.mark.parametrize("header", FOREIGN.values(), ids=FOREIGN.keys())
@pytest.mark.parametrize("order", ["before the host", "behind it"])
def test_a_header_that_is_not_needed_is_skipped(
    listen: Callable[[str], LoopbackListener], header: bytes, order: str
) -> None:
    listener = listen("localhost")
    host = b"Host: localhost:%d" % listener.port
    headers = [header, host] if order == "before the host" else [host, header]
    request = b"\r\n".join([b"GET /signed-in?code=1 HTTP/1.1", *headers, b"", b""])
    assert taken(listener, request) == [{"code": "1"}]


@pytest.mark.parametrize(("over", "found"), [(0, [{"code": "1"}]), (1, [])])
def test_the_limit_of_all_headers(
    listen: Callable[[str], LoopbackListener], over: int, found: list[dict[str, str]]
) -> None:
    listener = listen("localhost")
    start = b"GET /signed-in?code=1 HTTP/1.1\r\nHost: localhost:%d\r\nCookie: " % listener.port
    cookie = b"c" * (MAX_HEAD - len(start) + over)
    assert taken(listener, start + cookie + b"\r\n\r\n") == found


@pytest.mark.parametrize(("over", "found"), [(0, 1), (1, 0)])
def test_the_limit_of_the_address(
    listen: Callable[[str], LoopbackListener], over: int, found: int
) -> None:
    listener = listen("localhost")
    line = b"GET /signed-in?code=%s HTTP/1.1"
    line %= b"c" * (8 * 1024 - len(line) + 2 + over)
    host = b"Host: localhost:%d" % listener.port
    assert len(taken(listener, b"\r\n".join([line, host, b"", b""]))) == found


@pytest.mark.parametrize(("more", "found"), [(15, 1), (16, 0)])
def test_the_limit_of_parameters(
    listen: Callable[[str], LoopbackListener], more: int, found: int
) -> None:
    listener = listen("localhost")
    target = "/signed-in?code=1" + "".join(f"&p{n}=" for n in range(more))
    request = f"GET {target} HTTP/1.1\r\nHost: localhost:{listener.port}\r\n\r\n"
    assert len(taken(listener, request.encode())) == found


def test_http_1_0_and_a_description_in_latin_1(
    listen: Callable[[str], LoopbackListener],
) -> None:
    listener = listen("localhost")
    request = (
        "GET /signed-in?error=access_denied&error_description=Refus%E9+par+Ana HTTP/1.0\r\n"
        f"Host: localhost:{listener.port}\r\n\r\n"
    )
    assert taken(listener, request.encode()) == [
        {"error": "access_denied", "error_description": "Refus\ufffd par Ana"}
    ]


@pytest.mark.parametrize("target", ["/signed-in", "/signed-in#?code=1", "/signed-in?code=1#x"])
def test_an_address_without_a_query_or_with_a_fragment_is_no_redirect(
    listen: Callable[[str], LoopbackListener], target: str
) -> None:
    listener = listen("localhost")
    request = f"GET {target} HTTP/1.1\r\nHost: localhost:{listener.port}\r\n\r\n"
    assert taken(listener, request.encode()) == []


def test_space_around_the_host_and_a_length_of_nothing_are_allowed(
    listen: Callable[[str], LoopbackListener],
) -> None:
    listener = listen("localhost")
    headers = f"hOST:\t localhost:{listener.port} \t\r\nContent-Length: 0 \r\n"
    request = f"GET /signed-in?code=1 HTTP/1.1\r\n{headers}\r\n"
    assert taken(listener, request.encode()) == [{"code": "1"}]
