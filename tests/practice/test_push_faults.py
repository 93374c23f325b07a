"""Faults of push: the connection, the messages and the token."""

from __future__ import annotations

import json
from typing import Any

import pytest
import websocket

from desktop.practice.push_faults import GARBAGE
from desktop.practice.web_socket import BROKEN_FRAMES
from tests.practice.client import ANA, ANA_DIRECT, ANYBODY, Client, error_of
from tests.practice.push_client import INSTANT_FILTER, STORE_FILTER, PushClient
from tests.practice.test_push import Connect, connect, lose, pushed, wait_until

__all__ = ["connect", "pushed"]  # fixtures


def test_connection_is_dropped_and_recovered(connect: Connect, pushed: Client) -> None:
    push = connect()
    push.subscribe(INSTANT_FILTER)
    pushed.service.fault("push", "drop")
    assert push.close_code() is None
    pushed.service.receive(ANYBODY, ANA_DIRECT, "meanwhile")
    again = connect(wsc=push.wsc)
    assert again.notification()["body"]["subject"] == "meanwhile"


@pytest.mark.parametrize(("parameters", "code"), [({"code": 1012}, 1012), ({"reset": True}, None)])
def test_ways_to_be_dropped(
    connect: Connect, pushed: Client, parameters: dict[str, Any], code: int | None
) -> None:
    push = connect()
    pushed.service.fault("push", "drop", **parameters)
    assert push.close_code() == code


def test_refused_connections_end_push_too(connect: Connect, pushed: Client) -> None:
    push = connect()
    push.subscribe(INSTANT_FILTER)
    pushed.service.fault("*", "refuse", seconds=0.5)
    assert push.close_code() is None
    pushed.service.receive(ANYBODY, ANA_DIRECT, "meanwhile")
    again = connect(wsc=push.wsc)
    assert again.notification()["body"]["subject"] == "meanwhile"


def test_fault_of_one_extension(connect: Connect, pushed: Client) -> None:
    push = connect()
    pushed.service.fault("push", "drop", extension="400131426102")
    pushed.service.fault("push", "garbage", messages=["x"], extension=ANA)
    assert push.socket.recv() == "x"
    assert [each["kind"] for each in pushed.service.faults()] == ["drop"]


def test_silence_sends_nothing_and_answers_nothing(connect: Connect, pushed: Client) -> None:
    push = connect()
    push.subscribe(INSTANT_FILTER)
    pushed.service.fault("push", "silence", seconds=1000)
    wait_until(lambda: pushed.service.faults() == [])
    pushed.service.receive(ANYBODY, ANA_DIRECT, "unheard")
    push.socket.ping(b"?")
    push.socket.settimeout(0.5)
    with pytest.raises(websocket.WebSocketTimeoutException):
        push.receive()
    assert pushed.service.push_sessions()[0]["events"] == 1
    pushed.service.skip(1_000_000)
    push.socket.settimeout(30)
    assert push.notification()["body"]["subject"] == "unheard"


def test_garbage_and_then_a_notification(connect: Connect, pushed: Client) -> None:
    push = connect()
    push.subscribe(INSTANT_FILTER)
    pushed.service.fault("push", "garbage")
    assert [push.socket.recv() for _ in GARBAGE] == list(GARBAGE)
    assert push.socket.recv() == b"\x00\xff"
    pushed.service.receive(ANYBODY, ANA_DIRECT, "Hello")
    assert push.notification()["body"]["subject"] == "Hello"


@pytest.mark.parametrize("what", BROKEN_FRAMES)
def test_broken_frames(connect: Connect, pushed: Client, what: str) -> None:
    push = connect()
    assert push.socket.sock is not None
    pushed.service.fault("push", "broken_frame", what=what)
    wanted = BROKEN_FRAMES[what]
    assert push.socket.sock.recv(len(wanted)) == wanted


@pytest.mark.parametrize("stays_open", [True, False])
def test_half_a_frame(connect: Connect, pushed: Client, stays_open: bool) -> None:
    push = connect()
    pushed.service.fault("push", "half_frame", stays_open=stays_open)
    if not stays_open:
        assert push.rest()[:1] == b"\x81"
        return
    wait_until(lambda: pushed.service.faults() == [])
    push.socket.settimeout(0.5)
    with pytest.raises(websocket.WebSocketTimeoutException):
        push.receive()
    assert pushed.service.push_sessions()[0]["connected"]


def test_flood_of_notifications(connect: Connect, pushed: Client) -> None:
    push = connect()
    push.subscribe(STORE_FILTER)
    pushed.service.fault("push", "flood", per_second=1000, seconds=0.5)
    events = push.notifications(499)
    assert {json.dumps(each["body"]["changes"]) for each in events} == {"[]"}


def test_recovery_is_refused(connect: Connect, pushed: Client) -> None:
    push = connect()
    push.subscribe(INSTANT_FILTER)
    lose(push, pushed)
    pushed.service.fault("webSocket", "recovery_refused")
    assert connect(wsc=push.wsc).recovery == ("Failed", "WSG-1005")


@pytest.mark.parametrize(
    ("kind", "parameters", "expected"),
    [
        ("status", {"code": 403, "error_code": "CMN-401"}, (403, "CMN-401")),
        ("rate_limit", {"retry_after": 7}, (429, "CMN-301")),
        ("status", {"code": 503}, (503, "CMN-201")),
    ],
)
def test_token_is_refused(
    pushed: Client, kind: str, parameters: dict[str, Any], expected: tuple[int, str]
) -> None:
    pushed.service.fault("authWsToken", kind, **parameters)
    assert error_of(pushed.call("authWsToken", "POST", "/oauth/wstoken")) == expected


@pytest.mark.parametrize("code", [401, 403, 429, 503])
def test_opening_is_refused(pushed: Client, code: int) -> None:
    pushed.service.fault("webSocket", "status", code=code)
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        PushClient(pushed)
    assert refused.value.status_code == code


@pytest.mark.parametrize("kind", ["close_after_reading", "close_after_accepting"])
def test_connection_ends_in_a_subscription(connect: Connect, pushed: Client, kind: str) -> None:
    push = connect()
    pushed.service.fault("createSubscription", kind)
    with pytest.raises((websocket.WebSocketException, OSError)):
        push.subscribe(INSTANT_FILTER)
    wait_until(lambda: not pushed.service.push_sessions()[0]["connected"])
    filters = pushed.service.push_sessions()[0]["eventFilters"]
    assert bool(filters) == (kind == "close_after_accepting")


@pytest.mark.parametrize(
    "wrong",
    [
        {"operation": "push", "kind": "portal"},
        {"operation": "createSMSMessage", "kind": "drop"},
        {"operation": "push", "kind": "silence"},
        {"operation": "push", "kind": "garbage", "messages": "x"},
        {"operation": "push", "kind": "broken_frame", "what": "x"},
        {"operation": "push", "kind": "flood", "per_second": -1},
    ],
)
def test_wrong_faults(pushed: Client, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        pushed.service.fault(wrong.pop("operation"), wrong.pop("kind"), **wrong)
