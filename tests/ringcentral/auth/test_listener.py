"""The loopback listener over real sockets."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Callable

import pytest

from desktop.core.errors import PortsBusyError
from desktop.ringcentral.auth.listener import LoopbackListener, Redirect
from desktop.ringcentral.auth.pages import Page
from tests.ringcentral.auth.fake_browser import PATIENCE, FakeBrowser, until
from tests.ringcentral.auth.fake_clock import Clock

Listen = Callable[[str], LoopbackListener]


def has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


def outside_address() -> str:
    """An address of this machine that is not loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Sends nothing: it only finds the outgoing address of the machine.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this machine has no address but loopback")
        return str(probe.getsockname()[0])


def answer_of(listener: LoopbackListener) -> Redirect:
    return until(lambda: next(iter(listener.poll()), None), "an answer")


def test_the_redirect_is_received_and_answered(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    assert listener.redirect_uri == f"http://127.0.0.1:{listener.port}/signed-in"
    with FakeBrowser(listener.port) as browser:
        browser.get("/signed-in?code=a%2Fb%20c&state=%C3%A4", f"127.0.0.1:{listener.port}")
        answer = answer_of(listener)
        assert answer.parameters == {"code": "a/b c", "state": "ä"}
        assert "a/b c" not in repr(answer)
        assert not listener.is_delivered(answer)
        listener.reply(answer, Page.RECEIVED)
        assert browser.response(listener.poll) == Page.RECEIVED.response
        assert not listener.is_delivered(answer)
    until(lambda: listener.poll() or listener.is_delivered(answer) or None, "the browser's close")


def test_a_request_may_come_in_single_bytes(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    request = f"GET /signed-in?code=1 HTTP/1.1\r\nHost: 127.0.0.1:{listener.port}\r\n\r\n"
    with FakeBrowser(listener.port) as browser:
        for byte in request[:-1].encode():
            browser.write(bytes([byte]))
            assert not listener.poll()
        browser.write(b"\n")
        assert answer_of(listener).parameters == {"code": "1"}


def test_other_paths_get_404_and_the_listener_continues(listen: Listen) -> None:
    listener = listen("localhost")
    host = f"localhost:{listener.port}"
    for target in ("/favicon.ico", "/", "/signed-in/", "/robots.txt"):
        with FakeBrowser(listener.port) as browser:
            browser.get(target, host)
            assert browser.response(listener.poll).startswith(b"HTTP/1.1 404 ")
    with FakeBrowser(listener.port) as browser:
        browser.get("/signed-in?code=1", host)
        assert answer_of(listener).parameters == {"code": "1"}


def test_localhost_listens_on_both_addresses(listen: Listen) -> None:
    if not has_ipv6():
        pytest.skip("this machine has no ::1")
    listener = listen("localhost")
    with FakeBrowser(listener.port, "::1") as browser:
        browser.get("/signed-in?code=1", f"localhost:{listener.port}")
        assert answer_of(listener).parameters == {"code": "1"}


def test_two_redirects_at_once_are_returned_together_and_once(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with FakeBrowser(listener.port) as one, FakeBrowser(listener.port) as two:
        one.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        two.get("/signed-in?code=2", f"127.0.0.1:{listener.port}")
        found = listener.poll()
        assert [each.parameters["code"] for each in found] == ["1", "2"]
        assert not listener.poll()
        # In the other order, so that each page reaches its own browser.
        listener.reply(found[1], Page.DENIED)
        listener.reply(found[0], Page.RECEIVED)
        assert one.response(listener.poll) == Page.RECEIVED.response
        assert two.response(listener.poll) == Page.DENIED.response


def test_slow_connections_are_dropped(listen: Listen, clock: Clock) -> None:
    listener = listen("127.0.0.1")
    with FakeBrowser(listener.port) as browser:
        browser.write(b"GET /signed-in?code=1 HTTP/1.1\r\n")
        listener.poll()
        clock.turn(9.9)
        browser.write(f"Host: 127.0.0.1:{listener.port}\r\n".encode())
        listener.poll()
        assert not browser.is_answered()
        clock.turn(0.1)
        assert browser.response(listener.poll) == b""
        assert browser.was_reset


def test_a_browser_that_does_not_close_is_dropped(listen: Listen, clock: Clock) -> None:
    listener = listen("127.0.0.1")
    with FakeBrowser(listener.port) as browser:
        browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        answer = answer_of(listener)
        listener.reply(answer, Page.RECEIVED)
        clock.turn(1.9)
        listener.poll()
        assert not listener.is_delivered(answer)
        clock.turn(0.1)
        listener.poll()
        assert listener.is_delivered(answer)
        assert browser.response(lambda: None) == Page.RECEIVED.response
        assert not browser.more()
        assert not browser.was_reset


def test_a_redirect_that_is_never_replied_to_is_dropped(listen: Listen, clock: Clock) -> None:
    listener = listen("127.0.0.1")
    with FakeBrowser(listener.port) as browser:
        browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        answer = answer_of(listener)
        clock.turn(10)
        assert browser.response(listener.poll) == b""
        assert listener.is_delivered(answer)
        listener.reply(answer, Page.RECEIVED)
        assert not listener.poll()


def test_a_browser_that_ends_its_side_after_the_request_gets_its_page(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with FakeBrowser(listener.port) as browser:
        browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        browser.end_writing()
        answer = answer_of(listener)
        listener.reply(answer, Page.RECEIVED)
        assert browser.response(lambda: None) == Page.RECEIVED.response
        listener.poll()
        assert listener.is_delivered(answer)
        assert not browser.more()
        assert not browser.was_reset


def test_a_browser_that_ends_within_the_request_is_forgotten(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with FakeBrowser(listener.port) as browser:
        browser.write(b"GET /signed-in?code=1 HTTP/1.1\r\n")
        browser.end_writing()
        assert browser.response(listener.poll) == b""
        assert browser.was_reset
    assert not listener._connections


def test_a_browser_that_was_killed_within_the_request_is_forgotten(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    browser = FakeBrowser(listener.port)
    browser.write(b"GET /signed-in?code=1 HTTP/1.1\r\n")
    until(lambda: listener.poll() or listener._connections or None, "the connection")
    browser.reset()
    until(lambda: listener.poll() or not listener._connections or None, "the reset")


def test_nobody_waits_for_a_browser_that_was_killed_before_its_page(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    browser = FakeBrowser(listener.port)
    browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
    answer = answer_of(listener)
    browser.reset()
    listener.reply(answer, Page.RECEIVED)
    assert listener.is_delivered(answer)


def test_what_comes_behind_the_request_before_the_reply_does_not_matter(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    for more in (b"", b"GET /signed-in?code=2 HTTP/1.1\r\n\r\n"):
        with FakeBrowser(listener.port) as browser:
            browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
            answer = answer_of(listener)
            browser.write(more)
            browser.end_writing()
            assert not listener.poll()
            listener.reply(answer, Page.RECEIVED)
            assert browser.response(lambda: None) == Page.RECEIVED.response


@pytest.mark.parametrize("second", ["/favicon.ico", "/signed-in?code=1"])
def test_a_connection_has_one_answer(listen: Listen, second: str) -> None:
    listener = listen("127.0.0.1")
    host = f"127.0.0.1:{listener.port}"
    with FakeBrowser(listener.port) as browser:
        browser.get("/favicon.ico", host)
        assert browser.response(listener.poll) == Page.NOT_FOUND.response
        browser.get(second, host)
        assert not listener.poll()
        browser.end_writing()
        listener.poll()
        assert not browser.more()


def test_a_reply_is_sent_once(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with FakeBrowser(listener.port) as browser:
        browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        answer = answer_of(listener)
        listener.reply(answer, Page.RECEIVED)
        listener.reply(answer, Page.FAILED)
        assert browser.response(listener.poll) == Page.RECEIVED.response
        listener.close()
        assert not browser.more()
        assert not browser.was_reset


def test_the_pages_are_translated() -> None:
    listener = LoopbackListener((0,), "/signed-in", "127.0.0.1", translate=str.upper)
    with FakeBrowser(listener.port) as browser:
        browser.get("/", f"127.0.0.1:{listener.port}")
        assert b"THERE IS NOTHING HERE" in browser.response(listener.poll)
    listener.close()


def test_idle_connections_do_not_block_the_browser(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    idle = [FakeBrowser(listener.port) for _ in range(30)]
    with FakeBrowser(listener.port) as browser:
        browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        assert answer_of(listener).parameters == {"code": "1"}
    for each in idle:
        each.close()


def test_poll_never_blocks(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    for sock in listener._sockets:
        assert not sock.getblocking()
    with FakeBrowser(listener.port) as browser:
        browser.write(b"G")
        listener.poll()
        assert all(not each._socket.getblocking() for each in listener._connections)
        assert not listener.poll()


def test_the_first_free_port_is_taken() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        busy = other.getsockname()[1]
        listener = LoopbackListener((busy, 0), "/signed-in", "127.0.0.1")
        assert listener.port != busy
        listener.close()


def test_a_port_that_is_busy_on_ipv6_is_skipped() -> None:
    if not has_ipv6():
        pytest.skip("this machine has no ::1")
    with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as other:
        other.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        other.bind(("::1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortsBusyError):
            LoopbackListener((port,), "/signed-in", "localhost")
        LoopbackListener((port,), "/signed-in", "127.0.0.1").close()


def test_all_ports_busy() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortsBusyError) as caught:
            LoopbackListener((port, port), "/signed-in", "127.0.0.1")
    assert str(port) in caught.value.notice.details


_THIEF = """
import socket, sys
thief = socket.socket()
for name in ("SO_REUSEADDR", "SO_REUSEPORT"):
    if hasattr(socket, name):
        thief.setsockopt(socket.SOL_SOCKET, getattr(socket, name), 1)
try:
    thief.bind(("127.0.0.1", int(sys.argv[1])))
    thief.listen()
except OSError:
    sys.exit(0)
sys.exit("the port was taken over")
"""


def test_another_process_cannot_bind_the_port(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    command = [sys.executable, "-c", _THIEF, str(listener.port)]
    done = subprocess.run(command, check=False, timeout=60, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_same_port_can_be_used_again_at_once() -> None:
    """The browser closes first, so that the port does not stay busy for a minute."""
    port = 0
    for _ in range(5):
        listener = LoopbackListener((port,), "/signed-in", "127.0.0.1")
        port = listener.port
        with FakeBrowser(port) as browser, FakeBrowser(port) as stray:
            stray.write(b"GET ")
            browser.get("/signed-in?code=1", f"127.0.0.1:{port}")
            answer = answer_of(listener)
            listener.reply(answer, Page.RECEIVED)
            browser.response(listener.poll)
            browser.close()
            until(lambda: listener.poll() or listener.is_delivered(answer) or None, "its close")  # noqa: B023
            listener.close()


def test_it_listens_on_loopback_only(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    assert [sock.getsockname()[0] for sock in listener._sockets] == ["127.0.0.1"]
    outside = outside_address()
    with pytest.raises(ConnectionRefusedError):
        FakeBrowser(listener.port, outside)


def test_a_peer_that_is_not_loopback_is_dropped(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with socket.socket() as peer:
        peer.bind((outside_address(), 0))
        peer.settimeout(PATIENCE)
        try:
            peer.connect(("127.0.0.1", listener.port))
        except OSError:
            pytest.skip("this system lets no such peer reach loopback")
        peer.sendall(
            b"GET /signed-in?code=1 HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % listener.port
        )
        assert not listener.poll()
        with pytest.raises(ConnectionResetError):
            peer.recv(1)


def test_closing_leaves_nothing_open(listen: Listen) -> None:
    listener = listen("localhost")
    with FakeBrowser(listener.port) as browser:
        browser.write(b"GET ")
        listener.poll()
        listener.close()
        assert browser.response(lambda: None) == b""
    with pytest.raises(ConnectionRefusedError):
        FakeBrowser(listener.port)
    assert not listener.poll()


@pytest.mark.parametrize("page", Page)
def test_pages_are_static_and_safe(page: Page) -> None:
    head, _, body = page.response.decode().partition("\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.split("\r\n")[1:])
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert headers["Referrer-Policy"] == "no-referrer"
    assert int(headers["Content-Length"]) == len(body.encode())
    assert "<script" not in body
    assert not re.search(r"\bon\w+=|https?:|src=|href=", body)
    if page in {Page.RECEIVED, Page.DENIED, Page.FAILED}:
        assert "You can close this page" in body
    # The code is not exchanged yet, which may fail.
    assert "you are signed in" not in body.lower()
    assert "prefers-color-scheme:dark" in body
