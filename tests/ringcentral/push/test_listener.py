"""What a listener does at a real WebSocket, whatever the server sends."""

from __future__ import annotations

import logging
import struct
import threading
from collections.abc import Callable

import pytest

from desktop.core.clocks import Clocks
from desktop.core.records import replace
from desktop.ringcentral.push.connection import MAX_MESSAGE
from desktop.ringcentral.push.messages import EVENT_FILTERS
from tests.ringcentral.push.listening import (
    REAL,
    SECRET,
    USUAL,
    Wakes,
    end_of,
    is_running,
    listening,
    until,
)
from tests.ringcentral.push.raw_server import CLOSE, CONT, PING, PONG, TEXT, Peer, frame, raw_server

WORDS = "see you at nine"
QUICK = replace(USUAL, silence=0.1, pong=0.3)


def test_after_the_details_it_subscribes_and_each_event_wakes_the_network_thread() -> None:
    heard, more = [], threading.Event()

    def serve(peer: Peer) -> None:
        heard.append((peer.target, peer.subscribe()))
        more.wait(30)
        peer.event()
        peer.until_end()

    wakes = Wakes([])
    with raw_server(serve) as port, listening(port, wakes=wakes) as listener:
        until(listener.take_change, "the sync after the subscription")
        assert listener.is_connected
        assert not listener.take_change()
        more.set()
        until(listener.take_change, "the event")
    target, body = heard[0]
    assert target == f"/ws?access_token={SECRET}"
    assert body == {
        "eventFilters": list(EVENT_FILTERS),
        "deliveryMode": {"transportType": "WebSocket"},
    }
    assert wakes.wakes == ["push", "push"]


def test_nothing_is_sent_before_the_details() -> None:
    def serve(peer: Peer) -> None:
        peer.accept()
        peer.send([{"type": "Heartbeat", "messageId": "0"}])
        peer._connection.settimeout(0.3)
        with pytest.raises(TimeoutError):
            peer.receive()
        peer._connection.settimeout(30)
        peer.details()
        peer.answer(peer.request()[0])
        peer.until_end()

    with raw_server(serve) as port, listening(port) as listener:
        until(lambda: listener.is_connected, "the subscription")


def test_a_ping_is_answered() -> None:
    answers = []

    def serve(peer: Peer) -> None:
        peer.subscribe()
        peer.send_bytes(frame(b"are you there", PING))
        answers.append(peer.receive())
        peer.until_end()

    with raw_server(serve) as port, listening(port):
        until(lambda: answers, "the answer")
    assert answers == [(PONG, b"are you there")]


@pytest.mark.parametrize("answers", [True, False])
def test_a_silent_server_is_asked_and_left_if_it_does_not_answer(answers: bool) -> None:
    pings = []

    def serve(peer: Peer) -> None:
        peer.subscribe()
        while True:
            opcode, data = peer.receive()
            if opcode == PING:
                pings.append(data)
                if answers:
                    peer.send_bytes(frame(data, PONG))

    with raw_server(serve) as port, listening(port, QUICK) as listener:
        until(listener.take_change, "the sync after the subscription")
        until(lambda: len(pings) >= (5 if answers else 1), "pings")
        if answers:
            assert listener.is_connected
        else:
            assert end_of(listener).recovery == "wsc-1"
            until(listener.take_change, "the sync after the end")


def test_a_sleep_of_the_machine_is_noticed_and_the_connection_tried() -> None:
    slept, pings, awake = [0], [], threading.Event()

    def serve(peer: Peer) -> None:
        peer.subscribe()
        awake.wait(30)
        # The first that is heard after the sleep.
        peer.send_bytes(frame(b"", PING))
        while True:
            opcode, _ = peer.receive()
            pings.extend([opcode] if opcode == PING else [])

    clocks = Clocks(lambda: REAL.wall() + slept[0])
    with raw_server(serve) as port, listening(port, clocks=clocks) as listener:
        until(listener.take_change, "the subscription")
        slept[0] = 600_000
        awake.set()
        until(listener.take_change, "the sync after the sleep")
        until(lambda: pings, "the ping")


def test_a_sleep_is_noticed_at_the_end_of_a_silence() -> None:
    slept = [0]

    def serve(peer: Peer) -> None:
        peer.subscribe()
        while True:
            opcode, data = peer.receive()
            if opcode == PING:
                peer.send_bytes(frame(data, PONG))

    clocks = Clocks(lambda: REAL.wall() + slept[0])
    limits = replace(USUAL, silence=0.05)
    with raw_server(serve) as port, listening(port, limits, clocks=clocks) as listener:
        until(listener.take_change, "the subscription")
        slept[0] = 600_000
        until(listener.take_change, "the sync after the sleep")


def _late_answer(peer: Peer) -> None:
    peer.subscribe()
    peer.event()


def _error(peer: Peer) -> None:
    peer.subscribe()
    header = {"type": "Error", "messageId": "3", "status": 408}
    peer.send([header, {"errorCode": "WSG-902", "message": "Idle timeout expired"}])
    peer.until_end()


def _goodbye(peer: Peer) -> None:
    peer.subscribe()
    peer.send_bytes(frame(struct.pack("!H", 1001), CLOSE))
    # A ping may be on its way already.
    while (kind := peer.receive()[0]) == PING:
        pass
    assert kind == CLOSE


def _too_large(peer: Peer) -> None:
    peer.subscribe()
    peer.send_bytes(frame(b"x" * (MAX_MESSAGE + 1)))


def _promised_too_large(peer: Peer) -> None:
    peer.subscribe()
    peer.send_bytes(bytes([0x81, 127]) + struct.pack("!Q", 1 << 62))
    while True:
        peer.send_bytes(b"x" * 65536)


def _in_too_many_parts(peer: Peer) -> None:
    peer.subscribe()
    peer.send_bytes(frame(b"x", is_last=False))
    while True:
        peer.send_bytes(frame(b"x" * 60_000, CONT, is_last=False))
        peer.send_bytes(frame(b"", PING))


def _garbage(peer: Peer) -> None:
    peer.subscribe()
    peer.send_bytes(b"\xff" * 200)
    peer.until_end()


def _disordered(peer: Peer) -> None:
    peer.subscribe()
    peer.send_bytes(frame(b"[", is_last=False) + frame(b"[]"))
    peer.until_end()


def _half_a_frame(peer: Peer) -> None:
    peer.subscribe()
    peer.send_bytes(frame(b"x" * 100)[:50])
    peer.until_end()


@pytest.mark.parametrize(
    "serve",
    [_late_answer, _error, _goodbye, _too_large, _promised_too_large, _in_too_many_parts,
     _garbage, _disordered, _half_a_frame],
)  # fmt: skip
def test_a_lost_connection_asks_for_a_sync_and_can_be_recovered(
    serve: Callable[[Peer], None],
) -> None:
    wakes = Wakes([])
    with raw_server(serve) as port, listening(port, QUICK, wakes=wakes) as listener:
        ended = end_of(listener)
        until(listener.take_change, "the sync after the end")
        until(lambda: not is_running(listener), "the end of the thread")
    assert not listener.is_connected
    assert (ended.refused, ended.recovery) == ("", "wsc-1")
    assert ended.recovery_ms == 180_000
    assert wakes.wakes


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b"null", b"[1]", b'[{"type": 7}]', b'[{"type": ["x"]}, 1, 2]',
     b"\xff\xfe", b"[" * 100_000, b'[{"type": "Tomorrow", "messageId": "9"}, {}]',
     b'[{"type": "Heartbeat"}]', b'[{"type": "ConnectionDetails", "status": 200}]',
     b'["' + b"x" * 900_000 + b'"]'],
)  # fmt: skip
def test_a_message_that_nobody_knows_changes_nothing(content: bytes) -> None:
    more = threading.Event()

    def serve(peer: Peer) -> None:
        peer.subscribe()
        more.wait(30)
        peer.send_bytes(frame(content))
        peer.event()
        peer.until_end()

    with raw_server(serve) as port, listening(port) as listener:
        until(listener.take_change, "the subscription")
        more.set()
        until(listener.take_change, "the event behind it")
        assert listener.is_connected


@pytest.mark.parametrize(
    ("status", "body", "refused"),
    [
        (403, {"errorCode": "SUB-528", "message": "no"}, "SUB-528"),
        (400, {"errorCode": "X", "errors": [{"errorCode": "SUB-508"}]}, "SUB-508"),
        (0, {"errorCode": "SUB-528"}, "SUB-528"),
        (401, {"errorCode": "OAU-129"}, ""),
        (429, {"errorCode": "CMN-301"}, ""),
        (503, {"errorCode": "CMN-211"}, ""),
        (403, {"text": WORDS}, ""),
    ],
)
def test_only_a_refusal_of_ringcentral_itself_is_one(
    status: int, body: dict[str, object], refused: str
) -> None:
    def serve(peer: Peer) -> None:
        peer.accept()
        peer.details()
        peer.answer(peer.request()[0], status, body)
        peer.until_end()

    with raw_server(serve) as port, listening(port) as listener:
        ended = end_of(listener)
        assert (ended.listened_ms, ended.refused, ended.recovery) == (0, refused, "")
        assert not listener.take_change()


@pytest.mark.parametrize("state", ["Successful", "Failed"])
def test_a_recovered_session_has_its_subscription_and_a_lost_one_subscribes_again(
    state: str,
) -> None:
    targets, requests = [], []

    def serve(peer: Peer) -> None:
        targets.append(peer.target)
        peer.accept()
        peer.details("wsc-2", recoveryState=state)
        if state == "Failed":
            requests.append(peer.request())
            peer.answer(requests[0][0])
        peer.event()

    with raw_server(serve) as port, listening(port, recovery="w s&c") as listener:
        assert end_of(listener).recovery == "wsc-2"
        assert listener.take_change()
    assert targets == [f"/ws?access_token={SECRET}&wsc=w%20s%26c"]
    assert len(requests) == (1 if state == "Failed" else 0)


def _not_found(peer: Peer) -> None:
    peer.answer_request(404, {"echo": peer.target})


def _redirect(peer: Peer) -> None:
    port = peer.header("host").rpartition(":")[2]
    where = f"Location: ws://localhost:{port}/elsewhere\r\n"
    peer.send_bytes(f"HTTP/1.1 302 x\r\n{where}Content-Length: 0\r\n\r\n".encode())


def _other_protocol(peer: Peer) -> None:
    peer.send_bytes(b"HTTP/1.1 101 x\r\nUpgrade: tea\r\nConnection: Upgrade\r\n\r\n")


def _endless_headers(peer: Peer) -> None:
    peer.send_bytes(b"HTTP/1.1 101 x\r\n")
    while True:
        peer.send_bytes(b"X: " + b"x" * 5000 + b"\r\n")


def _no_header(peer: Peer) -> None:
    peer.send_bytes(f"\xffHTTP {peer.target}\r\n\r\n".encode("latin-1"))


@pytest.mark.parametrize(
    "serve", [_not_found, _redirect, _other_protocol, _endless_headers, _no_header]
)
def test_a_refused_connection_ends_without_a_sync_and_is_not_followed_anywhere(
    serve: Callable[[Peer], None], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    targets = []

    def note(peer: Peer) -> None:
        targets.append(peer.target)
        serve(peer)

    wakes = Wakes([])
    with raw_server(note) as port, listening(port, wakes=wakes) as listener:
        ended = end_of(listener)
        assert not listener.take_change()
        until(lambda: wakes.wakes, "the network thread was woken")
    assert (ended.listened_ms, ended.recovery) == (0, "")
    assert len(targets) == 1
    assert SECRET not in caplog.text


def _dumb(peer: Peer) -> None:
    peer.until_end()


def _dumb_after_the_handshake(peer: Peer) -> None:
    peer.accept()
    peer.until_end()


def _dumb_after_the_request(peer: Peer) -> None:
    peer.accept()
    peer.details()
    peer.until_end()


@pytest.mark.parametrize("serve", [_dumb, _dumb_after_the_handshake, _dumb_after_the_request])
@pytest.mark.parametrize("closes", [True, False])
def test_a_server_that_says_nothing_is_left_and_closing_ends_the_thread_before_that(
    serve: Callable[[Peer], None], closes: bool
) -> None:
    reached = threading.Event()

    def note(peer: Peer) -> None:
        reached.set()
        serve(peer)

    limits = USUAL if closes else replace(QUICK, connection=replace(QUICK.connection, total=0.5))
    limits = limits if closes else replace(limits, answer=0.3, silence=60)
    wakes = Wakes([])
    with raw_server(note) as port, listening(port, limits, wakes=wakes) as listener:
        assert reached.wait(30)
        if closes:
            listener.close()
        until(lambda: not is_running(listener), "the end of the thread")
        assert not listener.is_connected
    assert bool(wakes.wakes) is not closes


def test_closing_ends_the_thread_and_nobody_is_woken_afterwards() -> None:
    gone = threading.Event()

    def serve(peer: Peer) -> None:
        peer.subscribe()
        peer.until_end()
        gone.set()

    wakes = Wakes([])
    with raw_server(serve) as port, listening(port, wakes=wakes) as listener:
        until(listener.take_change, "the subscription")
        wakes.wakes.clear()
        listener.close()
        until(lambda: not is_running(listener), "the end of the thread")
        assert gone.wait(30)
        assert not wakes.wakes


def test_a_flood_of_events_wakes_once_and_the_last_is_not_lost() -> None:
    again = threading.Event()

    def serve(peer: Peer) -> None:
        peer.subscribe()
        again.wait(30)
        for _ in range(3000):
            peer.event("x" * 500)
        peer.send_bytes(frame(b"", PING))
        peer.receive()
        again.clear()
        peer.until_end()

    wakes = Wakes([])
    with raw_server(serve) as port, listening(port, wakes=wakes) as listener:
        until(listener.take_change, "the subscription")
        wakes.wakes.clear()
        again.set()
        until(lambda: not again.is_set(), "the whole flood")
        assert wakes.wakes == ["push"]
        assert listener.take_change()


def test_no_token_and_no_text_is_logged_or_in_a_repr(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    def serve(peer: Peer) -> None:
        peer.subscribe("wsc-secret")
        peer.event(WORDS)

    with raw_server(serve) as port, listening(port, recovery="wsc-old") as listener:
        ended = end_of(listener)
        until(lambda: not is_running(listener), "the end of the thread")
    assert ended.recovery == "wsc-secret"
    assert "push ended: " in caplog.text
    for secret in (SECRET, "wsc-secret", "wsc-old", WORDS):
        assert secret not in f"{caplog.text} {ended!r} {listener!r}"


def test_text_frames_may_come_in_parts() -> None:
    def serve(peer: Peer) -> None:
        peer.accept()
        whole = b'[{"type": "ConnectionDetails", "messageId": "1"}, {}]'
        parts = [frame(whole[:10], TEXT, is_last=False), frame(b"", PING)]
        peer.send_bytes(b"".join([*parts, frame(whole[10:], CONT)]))
        peer.answer(peer.request()[0])
        peer.until_end()

    with raw_server(serve) as port, listening(port) as listener:
        until(lambda: listener.is_connected, "the subscription")
