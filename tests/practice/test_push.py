"""Push by WebSocket: tokens, subscriptions, notifications, limits and recovery."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
import websocket

from desktop.core.model import PRACTICE_SERVER
from tests.practice.client import (
    ANA,
    ANA_DIRECT,
    ANYBODY,
    ROBERT_DIRECT,
    Client,
    error_of,
)
from tests.practice.description import Description
from tests.practice.push_client import INSTANT_FILTER, STORE_FILTER, SUBSCRIPTION, PushClient
from tests.practice_service import PATIENCE_SECONDS

SCOPES = ("ReadAccounts", "ReadMessages", "SMS", "EditMessages", "WebSocket")
NADIA = "+17075550101"
Connect = Callable[..., PushClient]


@pytest.fixture
def pushed(client: Client) -> Client:
    """Ana, with the permission for push."""
    client.sign_in_with(*SCOPES)
    return client


@pytest.fixture
def connect(pushed: Client) -> Iterator[Connect]:
    opened: list[PushClient] = []

    def made(client: Client = pushed, **options: Any) -> PushClient:
        opened.append(PushClient(client, **options))
        return opened[-1]

    yield made
    for each in opened:
        each.close()


def wait_until(reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not reached():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def lose(push: PushClient, client: Client) -> None:
    """End the connection, and wait until practice knows."""
    push.lose()
    wait_until(lambda: not any(each["connected"] for each in client.service.push_sessions()))


def changes(event: dict[str, Any]) -> tuple[int, int]:
    [change] = event["body"]["changes"]
    assert change["type"] == "SMS"
    return change["newCount"], change["updatedCount"]


def test_connection_details(connect: Connect) -> None:
    header, body = connect().details
    assert (header["type"], header["status"], header["wsc"]["sequence"]) == (
        "ConnectionDetails",
        200,
        1,
    )
    limits = {name: value for name, value in body.items() if name != "creationTime"}
    assert limits == {
        "maxConnectionsPerSession": 50,
        "recoveryBufferSize": 100,
        "recoveryTimeout": 180,
        "idleTimeout": 1800,
        "absoluteTimeout": 86400,
        "maxActiveRequests": 10,
    }


def test_text_is_told_with_its_words(
    connect: Connect, pushed: Client, description: Description | None
) -> None:
    push = connect()
    subscription = push.subscribe(INSTANT_FILTER)
    assert subscription["deliveryMode"]["transportType"] == "WebSocket"
    [expanded] = subscription["eventFilters"]
    assert expanded.endswith(f"/extension/{ANA}/message-store/instant?type=SMS")
    text = "<b>Hi</b> 😀 \ud83d\u202e"
    to = [ANA_DIRECT, "+14155550111"]
    [message] = pushed.service.receive(ANYBODY, to, text, attachments=[{}], name="Kim")
    event = push.notification()
    body = event["body"]
    if description is not None:
        description.validate(event, {"$ref": "#/components/schemas/InstantMessageEvent"})
    assert (event["event"], event["subscriptionId"]) == (expanded, subscription["id"])
    assert (body["id"], body["subject"]) == (message, text)
    assert body["from"] == {"phoneNumber": ANYBODY, "name": "Kim"}
    assert [each.get("target") for each in body["to"]] == [True, None]
    record = pushed.read(message)
    assert body["conversation"]["id"] == record["conversation"]["id"]
    assert body["attachments"] == record["attachments"]


def test_changes_of_the_store_are_told_as_counts(
    connect: Connect, pushed: Client, description: Description | None
) -> None:
    push = connect()
    push.subscribe(STORE_FILTER)
    pushed.service.settings(queued_seconds=1000)
    sent = pushed.send().json()["id"]
    event = push.notification()
    if description is not None:
        description.validate(event, {"$ref": "#/components/schemas/MessageEvent"})
    assert changes(event) == (1, 0)
    assert event["body"]["changes"][0]["newMessageIds"] == [sent]
    pushed.service.skip(1_001_000)
    assert changes(push.notification()) == (0, 1)
    [message] = pushed.service.receive(ANYBODY, ANA_DIRECT, "Hello")
    assert changes(push.notification()) == (1, 0)
    pushed.service.change_message(message, read_status="Read")
    assert changes(push.notification()) == (0, 1)
    pushed.call("deleteMessage", "DELETE", f"~/message-store/{message}")
    assert changes(push.notification()) == (0, 1)


def test_only_what_arrives_is_told_with_its_words(connect: Connect, pushed: Client) -> None:
    push = connect()
    push.subscribe(INSTANT_FILTER)
    [message] = pushed.service.receive(ANYBODY, ANA_DIRECT, "first")
    assert push.notification()["body"]["subject"] == "first"
    pushed.service.history(ANA_DIRECT, count=10)
    pushed.service.change_message(message, read_status="Read")
    assert pushed.service.push_sessions()[0]["events"] == 0
    pushed.service.receive(ANYBODY, ANA_DIRECT, "second")
    assert push.notification()["body"]["subject"] == "second"


def test_answer_of_a_recipient_is_told_when_it_arrives(connect: Connect, pushed: Client) -> None:
    push = connect()
    push.subscribe(INSTANT_FILTER)
    pushed.send(to=NADIA)
    pushed.service.skip(60_000)
    assert push.notification()["body"]["subject"] == "Yes, that works"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", ["in", "out"]),
        ("?type=SMS&direction=Inbound", ["in"]),
        ("?direction=Outbound", ["out"]),
        ("?type=Fax", []),
    ],
)
def test_filters_choose_what_is_told(
    connect: Connect, pushed: Client, query: str, told: list[str]
) -> None:
    push = connect()
    push.subscribe(STORE_FILTER + query, INSTANT_FILTER)
    pushed.service.add_message(ANA, ANA_DIRECT, ANYBODY, "out")
    pushed.service.receive(ANYBODY, ANA_DIRECT, "in")
    pushed.service.receive(ANYBODY, ROBERT_DIRECT, "to somebody else")
    new = []
    while (event := push.notification())["event"].rpartition("/")[2] != "instant?type=SMS":
        new += event["body"]["changes"][0]["newMessageIds"]
    assert event["body"]["subject"] == "in"
    pushed.service.receive(ANYBODY, ANA_DIRECT, "the last one")
    while (event := push.notification())["event"].rpartition("/")[2] != "instant?type=SMS":
        new += event["body"]["changes"][0]["newMessageIds"]
    texts = {each["subject"] for each in pushed.store() if each["id"] in new}
    assert texts - {"the last one"} == set(told)


def test_second_subscription_replaces_the_first(connect: Connect, pushed: Client) -> None:
    push = connect()
    push.subscribe(STORE_FILTER)
    second = push.subscribe(INSTANT_FILTER)["id"]
    listed = push.ask("GET", SUBSCRIPTION)[1]["records"]
    assert [each["id"] for each in listed] == [second]
    pushed.service.receive(ANYBODY, ANA_DIRECT, "Hello")
    assert push.notification()["body"]["subject"] == "Hello"
    path = f"{SUBSCRIPTION}{second}"
    renewed = push.ask("PUT", path, {"eventFilters": [STORE_FILTER]})[1]
    assert renewed["eventFilters"][0].endswith("message-store")
    assert push.ask("DELETE", path)[0]["status"] == 204
    assert pushed.service.push_sessions()[0]["eventFilters"] == []
    push.send({"type": "Heartbeat", "messageId": "last"})
    assert push.receive() == [{"type": "Heartbeat", "messageId": "last"}]


@pytest.mark.parametrize(
    ("needs_permission", "on_the_socket"), [(True, None), (False, (403, "SUB-528"))]
)
def test_missing_permission(
    client: Client, needs_permission: bool, on_the_socket: tuple[int, str] | None
) -> None:
    client.service.settings(ws_token_needs_permission=needs_permission)
    client.sign_in()
    if on_the_socket is None:
        assert error_of(client.call("authWsToken", "POST", "/oauth/wstoken")) == (403, "CMN-401")
        return
    push = PushClient(client)
    body = {"eventFilters": [INSTANT_FILTER], "deliveryMode": {"transportType": "WebSocket"}}
    header, refused = push.ask("POST", SUBSCRIPTION, body)
    assert (header["type"], header["status"], refused["errorCode"]) == ("Error", *on_the_socket)
    push.close()


def test_other_requests_go_through_the_socket(connect: Connect, pushed: Client) -> None:
    push = connect()
    store = "/restapi/v1.0/account/~/extension/~/message-store"
    pushed.service.receive(ANYBODY, ANA_DIRECT, "Hello")
    header, listed = push.ask("GET", store, query={"direction": "Outbound"})
    assert (header["type"], header["status"], listed["records"]) == ("ClientRequest", 200, [])
    assert len(push.ask("GET", f"{store}?direction=Inbound")[1]["records"]) == 1
    pushed.service.extension(ANA, status="Frozen")
    assert push.ask("GET", store)[0]["status"] == 401


@pytest.mark.parametrize(
    "message",
    [
        [{"type": "ClientRequest", "messageId": "1", "method": "POST", "path": SUBSCRIPTION}, None],
        [{"type": "ClientRequest", "messageId": "1", "path": SUBSCRIPTION}, {}],
        [{"type": "ClientRequest", "messageId": "1", "method": "GET", "path": "/practice"}],
        [{"type": "ClientRequest", "messageId": "1", "method": "GET", "path": "/restapi/\ud83d"}],
        [{"type": "SomethingElse", "messageId": "1"}],
        [{"type": "ClientRequest"}],
        [],
        {},
        "text",
    ],
)
def test_malformed_messages_are_refused(connect: Connect, message: Any) -> None:
    push = connect()
    push.send(*message) if isinstance(message, list) else push.socket.send(str(message))
    header, body = push.receive()
    assert (header["type"], header["status"], body["errorCode"]) == ("Error", 400, "WSG-808")


def test_token_works_once_and_for_a_while(connect: Connect, pushed: Client) -> None:
    token = pushed.call("authWsToken", "POST", "/oauth/wstoken").json()
    assert token["expires_in"] == 30
    used = token["ws_access_token"]
    kinds = [connect(token=used).details[0]["type"] for _ in range(2)]
    assert kinds == ["ConnectionDetails", "Error"]
    old = pushed.call("authWsToken", "POST", "/oauth/wstoken").json()["ws_access_token"]
    pushed.service.skip(31_000)
    for each in (old, "made-up", ""):
        push = connect(token=each)
        assert (push.details[0]["type"], push.details[0]["status"]) == ("Error", 401)
        assert push.close_code() == 4401


def test_practice_by_its_own_name(pushed: Client) -> None:
    """The program reaches practice by a name that its transport leads to this port."""
    host = {"Host": urlsplit(PRACTICE_SERVER).netloc}
    answer = pushed.call("authWsToken", "POST", "/oauth/wstoken", headers=host).json()
    assert answer["uri"] == f"wss://{host['Host']}/ws"
    url = f"ws://127.0.0.1:{pushed.service.port}/ws?access_token={answer['ws_access_token']}"
    options: dict[str, Any] = {"timeout": PATIENCE_SECONDS, "http_no_proxy": ["*"]}
    with pytest.raises(websocket.WebSocketBadStatusException):
        websocket.create_connection(url, host="elsewhere.example", **options)
    socket = websocket.create_connection(url, host=host["Host"], **options)
    assert "ConnectionDetails" in str(socket.recv())
    socket.close()


def test_socket_is_opened_by_a_handshake_only(pushed: Client) -> None:
    assert requests.get(f"{pushed.service.base}/ws", timeout=60).status_code == 400


@pytest.mark.parametrize(
    ("limit", "code"), [("push_idle_seconds", "WSG-902"), ("push_absolute_seconds", "WSG-903")]
)
def test_limits_of_a_connection(connect: Connect, pushed: Client, limit: str, code: str) -> None:
    push = connect()
    usual = pushed.service.settings()[limit]
    pushed.service.settings(**{"push_idle_seconds": 10**6, limit: usual})
    pushed.service.skip(int(usual * 1000) - 60_000)
    push.send({"type": "Heartbeat", "messageId": "1"})
    push.receive()
    pushed.service.skip(61_000 if code == "WSG-903" else int(usual * 1000) + 1000)
    header, body = push.receive()
    assert (header["type"], body["errorCode"]) == ("Error", code)
    assert push.close_code() == 1001


def test_client_that_is_still_sending_sees_the_close_frame(
    connect: Connect, pushed: Client
) -> None:
    push = connect()
    pushed.service.skip(int(pushed.service.settings()["push_idle_seconds"] * 1000) + 1000)
    for _ in range(40):
        push.socket.pong(b"more than is read before the limit is seen")
    push.receive()
    time.sleep(0.3)  # A reset would come now.
    assert push.close_code() == 1001


def test_ping_of_the_client_keeps_the_connection(connect: Connect, pushed: Client) -> None:
    push = connect()
    for _ in range(3):
        pushed.service.skip(1_000_000)
        push.socket.ping(b"still here")
        while push.socket.recv_data(control_frame=True)[1] != b"still here":
            pass  # a ping of the service


def test_client_is_pinged_again_after_each_pong(connect: Connect, pushed: Client) -> None:
    push = connect()
    for _ in range(3):
        pushed.service.skip(61_000)
        assert push.socket.recv_data(control_frame=True)[0] == websocket.ABNF.OPCODE_PING


def test_client_has_to_answer_pings(connect: Connect, pushed: Client) -> None:
    push = connect()
    pushed.service.settings(push_pong_seconds=0.2)
    pushed.service.skip(61_000)
    assert push.rest() == b"\x89\x00" + b"\x88\x02" + (4408).to_bytes(2, "big")


def test_connection_ends_with_the_sign_in(connect: Connect, pushed: Client) -> None:
    push = connect()
    requests.post(
        f"{pushed.service.base}/restapi/oauth/revoke",
        {"token": pushed.tokens["access_token"], "client_id": "ownline-practice"},
        timeout=60,
    )
    assert push.close_code() == 4401


def test_session_is_recovered_with_its_last_hundred_events(
    connect: Connect, pushed: Client
) -> None:
    push = connect()
    subscription = push.subscribe(INSTANT_FILTER)["id"]
    lose(push, pushed)
    for n in range(105):
        pushed.service.receive(ANYBODY, ANA_DIRECT, str(n))
    pushed.tokens = pushed.refresh(pushed.tokens["refresh_token"]).json()
    pushed.service.skip(170_000)
    again = connect(wsc=push.wsc)
    assert again.recovery == ("Successful", None)
    events = again.notifications(100)
    assert [each["body"]["subject"] for each in events] == [str(n) for n in range(5, 105)]
    assert {each["subscriptionId"] for each in events} == {subscription}
    [session] = pushed.service.push_sessions()
    assert (session["extensionId"], session["connected"], session["events"]) == (ANA, True, 0)
    pushed.service.receive(ANYBODY, ANA_DIRECT, "new")
    assert again.notification()["body"]["subject"] == "new"


def test_sessions_that_are_not_recovered(connect: Connect, pushed: Client) -> None:
    push = connect()
    lose(push, pushed)
    push = connect(wsc=push.wsc)  # it had no subscription
    assert push.recovery == ("Failed", "WSG-1005")
    push.subscribe(INSTANT_FILTER)
    lose(push, pushed)
    pushed.service.skip(181_000)
    assert connect(wsc=push.wsc).recovery == ("Failed", "WSG-1005")
    push = connect()
    push.subscribe(INSTANT_FILTER)
    push.close()
    pushed.sign_in()
    again = connect(wsc=push.wsc)
    assert again.recovery == ("Failed", "WSG-1003")
    pushed.service.receive(ANYBODY, ANA_DIRECT, "nobody has subscribed")
    again.subscribe(INSTANT_FILTER)
    assert connect().recovery == (None, None)
    malformed = connect(wsc="made-up")
    assert malformed.details[1]["errorCode"] == "WSG-400"
    assert malformed.close_code() == 4400


def test_session_moves_from_a_connection_that_is_not_known_to_be_dead(
    connect: Connect, pushed: Client
) -> None:
    push = connect()
    push.subscribe(INSTANT_FILTER)
    again = connect(wsc=push.wsc)
    assert again.recovery == ("Successful", None)
    assert push.close_code() == 4401
    pushed.service.receive(ANYBODY, ANA_DIRECT, "Hello")
    assert again.notification()["body"]["subject"] == "Hello"
