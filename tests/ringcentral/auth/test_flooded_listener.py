"""Another local program opens many connections while the browser comes back, and leaves ports in
TIME_WAIT."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from desktop.ringcentral.auth.listener import LoopbackListener
from desktop.ringcentral.auth.pages import Page
from tests.ringcentral.auth.fake_browser import FakeBrowser, until

Listen = Callable[[str], LoopbackListener]

# Opens as many connections as each line says, sends the rest of the line on each, and keeps them.
_FLOOD = """
import socket, sys
kept = []
for line in sys.stdin:
    count, _, data = line.strip().partition(" ")
    for _ in range(int(count)):
        kept.append(socket.create_connection(("127.0.0.1", int(sys.argv[1])), 20))
        kept[-1].sendall(data.encode())
    kept = kept[-300:]
    print("done", flush=True)
"""

# 200 new connections a second, until it is ended.
_STEADY_FLOOD = """
import socket, sys, time
kept = []
while True:
    kept = [*kept[-300:], socket.create_connection(("127.0.0.1", int(sys.argv[1])), 20)]
    if len(kept) == 100:
        print("done", flush=True)
    time.sleep(0.005)
"""


class Flood:
    """Another program."""

    def __init__(self, program: str, port: int) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, str(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def open(self, count: int, data: str = "") -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{count} {data}\n")
        self.process.stdin.flush()
        self.wait()

    def wait(self) -> None:
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "done\n"


@contextlib.contextmanager
def flooding(program: str, port: int) -> Iterator[Flood]:
    flood = Flood(program, port)
    with flood.process:
        try:
            yield flood
        finally:
            flood.process.kill()


def codes(listener: LoopbackListener) -> list[str]:
    return [each.parameters["code"] for each in listener.poll()]


@pytest.mark.parametrize("data", ["", "GET"])
def test_a_finished_request_survives_200_new_connections(listen: Listen, data: str) -> None:
    listener = listen("127.0.0.1")
    with flooding(_FLOOD, listener.port) as flood, FakeBrowser(listener.port) as browser:
        assert not codes(listener)
        browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        flood.open(200, data)
        assert codes(listener) == ["1"]


@pytest.mark.parametrize("data", ["", "GET"])
def test_a_request_that_comes_behind_200_connections_is_read(listen: Listen, data: str) -> None:
    listener = listen("127.0.0.1")
    with flooding(_FLOOD, listener.port) as flood:
        flood.open(200, data)
        with FakeBrowser(listener.port) as browser:
            browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
            flood.open(200, data)
            assert codes(listener) == ["1"]


def test_a_request_that_has_begun_survives_silent_connections(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with flooding(_FLOOD, listener.port) as flood, FakeBrowser(listener.port) as browser:
        browser.write(b"GET /signed-in?code=1 HTTP/1.1\r\n")
        for _ in range(5):
            flood.open(100)
            assert not codes(listener)
        browser.write(b"Host: 127.0.0.1:%d\r\n\r\n" % listener.port)
        assert until(lambda: codes(listener) or None, "the redirect") == ["1"]


def test_a_connection_that_has_not_sent_yet_survives_fifty_others(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with flooding(_FLOOD, listener.port) as flood, FakeBrowser(listener.port) as browser:
        flood.open(50)
        assert not codes(listener)
        browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        assert until(lambda: codes(listener) or None, "the redirect") == ["1"]


def test_a_redirect_that_waits_for_its_reply_is_not_dropped(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with flooding(_FLOOD, listener.port) as flood, FakeBrowser(listener.port) as browser:
        browser.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        (redirect,) = listener.poll()
        flood.open(200, "GET")
        listener.poll()
        listener.reply(redirect, Page.RECEIVED)
        assert browser.response(listener.poll) == Page.RECEIVED.response


def test_more_redirects_than_places_are_all_returned_once(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    names = [str(number) for number in range(150)]
    with contextlib.ExitStack() as stack:
        for name in names:
            browser = stack.enter_context(FakeBrowser(listener.port))
            browser.get(f"/signed-in?code={name}", f"127.0.0.1:{listener.port}")
        found: list[str] = []
        while len(found) < len(names):
            redirects = listener.poll()
            assert redirects
            for redirect in redirects:
                listener.reply(redirect, Page.UNEXPECTED)
                found.append(redirect.parameters["code"])
    assert found == names


def test_requests_that_were_answered_make_room_first(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with contextlib.ExitStack() as stack, FakeBrowser(listener.port) as silent:
        assert not listener.poll()
        for _ in range(100):
            stray = stack.enter_context(FakeBrowser(listener.port))
            stray.get("/favicon.ico", f"127.0.0.1:{listener.port}")
            assert not listener.poll()
        silent.get("/signed-in?code=1", f"127.0.0.1:{listener.port}")
        assert codes(listener) == ["1"]


def test_making_room_loses_no_page_that_was_sent(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with contextlib.ExitStack() as stack:
        strays = []
        for _ in range(100):
            strays.append(stack.enter_context(FakeBrowser(listener.port)))
            strays[-1].get("/favicon.ico", f"127.0.0.1:{listener.port}")
            assert not listener.poll()
        # The oldest have made room.
        for stray in strays[:20]:
            assert stray.response(lambda: None) == Page.NOT_FOUND.response
            assert not stray.more()
            assert not stray.was_reset


def test_of_many_silent_connections_most_are_dropped(listen: Listen) -> None:
    """Each takes one of the files that the program may have open."""
    listener = listen("127.0.0.1")
    with contextlib.ExitStack() as stack:
        silent = [stack.enter_context(FakeBrowser(listener.port)) for _ in range(200)]
        assert not listener.poll()
        assert all(each.is_answered() and each.was_reset for each in silent[:100])
        assert not silent[-1].is_answered()


def test_redirects_arrive_during_a_steady_flood(listen: Listen) -> None:
    listener = listen("127.0.0.1")
    with flooding(_STEADY_FLOOD, listener.port) as flood:
        flood.wait()
        for number in range(20):
            with FakeBrowser(listener.port) as browser:
                browser.get(f"/signed-in?code={number}", f"127.0.0.1:{listener.port}")
                redirect = until(lambda: next(iter(listener.poll()), None), "the redirect")
                assert redirect.parameters["code"] == str(number)
                listener.reply(redirect, Page.RECEIVED)
                assert browser.response(listener.poll) == Page.RECEIVED.response


def leave_in_time_wait(port: int, host: str) -> None:
    """One sign-in whose browser waits for the listener's close, on each address."""
    listener = LoopbackListener((port,), "/signed-in", host)
    addresses = [sock.getsockname()[0] for sock in listener._sockets]
    for address in addresses:
        with FakeBrowser(port, address) as browser:
            browser.get("/signed-in?code=1", f"{host}:{port}")
            (redirect,) = until(lambda: listener.poll() or None, "the redirect")
            listener.reply(redirect, Page.RECEIVED)
            assert browser.response(listener.poll) == Page.RECEIVED.response
            # Not through `poll`, so that the browser cannot close first.
            if address == addresses[-1]:
                listener.close()


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for sock in sockets:
            sock.bind(("127.0.0.1", 0))
        return [sock.getsockname()[1] for sock in sockets]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_ports_whose_connections_we_closed_first_can_be_used_at_once(host: str) -> None:
    ports = free_ports(4)
    for port in ports:
        leave_in_time_wait(port, host)
        listener = LoopbackListener(ports, "/signed-in", host)
        listener.close()
        assert listener.port == ports[0]


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0"])
@pytest.mark.parametrize("option", ["", "SO_REUSEADDR", "SO_REUSEPORT"])
def test_a_port_where_another_program_listens_is_not_shared(address: str, option: str) -> None:
    if option and not hasattr(socket, option):
        pytest.skip("not on this system")
    if sys.platform == "darwin" and address == "0.0.0.0":
        pytest.skip("macOS lets the narrower address win, which is ours")
    with socket.socket() as other:
        if option:
            other.setsockopt(socket.SOL_SOCKET, getattr(socket, option), 1)
        other.bind((address, 0))
        other.listen()
        busy = other.getsockname()[1]
        listener = LoopbackListener((busy, 0), "/signed-in", "127.0.0.1")
        listener.close()
        assert listener.port != busy
