"""RingCentral's own client library for Python, unchanged, against practice."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any

import pytest
import ringcentral
from ringcentral.websocket.events import WebSocketEvents
from ringcentral.websocket.web_socket_client import WebSocketClient

from desktop.core.model import PRACTICE_CLIENT_ID
from tests.practice.client import (
    ANA,
    ANA_DIRECT,
    ANYBODY,
    REDIRECT_URI,
    answer_of,
    authorize_url,
    new_pkce,
)
from tests.practice_service import PATIENCE_SECONDS, PracticeService, sign_in

EXTENSION = "/restapi/v1.0/account/~/extension/~"


def platform_of(practice: PracticeService, person: str) -> Any:
    """Signed in by authorization code with PKCE. The authorization URL is built here:
    `login_url` of version 0.9.2 raises a NameError (it does not import urllib)."""
    platform = ringcentral.SDK(PRACTICE_CLIENT_ID, "", practice.base).platform()
    pkce = new_pkce()
    url = authorize_url(practice, pkce.challenge)
    answer = answer_of(sign_in(practice, url, person))
    platform.login(code=answer["code"], redirect_uri=REDIRECT_URI, verifier=pkce.verifier)
    assert platform.logged_in()
    return platform


@pytest.fixture
def platform(practice: PracticeService) -> Any:
    return platform_of(practice, "Ana Martins")


def test_numbers_text_and_store(platform: Any) -> None:
    assert str(platform.get(EXTENSION).json_dict()["id"]) == ANA
    numbers = platform.get(f"{EXTENSION}/phone-number").json_dict()["records"]
    mine = [each for each in numbers if "SmsSender" in each["features"]]
    assert mine[0]["phoneNumber"] == ANA_DIRECT
    body = {"from": {"phoneNumber": ANA_DIRECT}, "to": [{"phoneNumber": ANYBODY}], "text": "Hi"}
    sent = platform.post(f"{EXTENSION}/sms", body).json()
    assert sent.messageStatus == "Queued"
    again = platform.post(f"{EXTENSION}/sms", {**body, "text": "Again"}).json()
    store = platform.get(f"{EXTENSION}/message-store", {"direction": "Outbound"}).json_dict()
    assert [each["subject"] for each in store["records"]] == ["Again", "Hi"]
    both = platform.get(f"{EXTENSION}/message-store/{sent.id},{again.id}").multipart()
    assert [each.json().subject for each in both] == ["Hi", "Again"]
    synced = platform.get(f"{EXTENSION}/message-sync", {"syncType": "FSync"}).json_dict()
    assert len(synced["records"]) == 2


def test_a_text_until_it_is_delivered(practice: PracticeService, platform: Any) -> None:
    body = {"from": {"phoneNumber": ANA_DIRECT}, "to": [{"phoneNumber": ANYBODY}], "text": "Hi"}
    record = platform.post(f"{EXTENSION}/sms", body).json_dict()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while record["messageStatus"] != "Delivered":
        assert time.monotonic() < deadline, record
        time.sleep(0.02)
        record = platform.get(record["uri"]).json_dict()
    assert [each["text"] for each in practice.accepted()] == ["Hi"]


def test_every_page_of_numbers(practice: PracticeService) -> None:
    platform = platform_of(practice, "Noa Adler")
    page = platform.get(f"{EXTENSION}/phone-number", {"perPage": 100}).json_dict()
    numbers = [each["phoneNumber"] for each in page["records"]]
    while "nextPage" in page["navigation"]:
        page = platform.get(page["navigation"]["nextPage"]["uri"]).json_dict()
        numbers += [each["phoneNumber"] for each in page["records"]]
    assert len(set(numbers)) == len(numbers) == page["paging"]["totalElements"]
    assert len(numbers) > 250


def test_picture_by_its_multipart_builder(practice: PracticeService, platform: Any) -> None:
    builder = ringcentral.SDK(PRACTICE_CLIENT_ID, "", practice.base).create_multipart_builder()
    builder.set_body(
        {"from": {"phoneNumber": ANA_DIRECT}, "to": [{"phoneNumber": ANYBODY}], "text": "Cat"}
    )
    builder.add(("cat.png", b"\x89PNG", "image/png"))
    sent = platform.send_request(builder.request(f"{EXTENSION}/mms")).json_dict()
    assert sent["attachments"][1]["fileName"] == "cat.png"


def test_refusal_refresh_and_sign_out(practice: PracticeService, platform: Any) -> None:
    with pytest.raises(ringcentral.http.api_exception.ApiException) as refused:
        platform.post(f"{EXTENSION}/sms", {"text": "x"})
    assert json.loads(refused.value.api_response().body())["errorCode"] == "CMN-101"
    before = platform.auth().access_token()
    platform.refresh()
    assert platform.auth().access_token() != before
    assert platform.get(EXTENSION).ok()
    platform.logout()
    uses = {each["kind"] for each in practice.journal()["tokens"]}
    assert uses == {"access", "refresh"}
    assert not platform.logged_in()


def test_text_is_pushed_to_its_web_socket_client(practice: PracticeService) -> None:
    """Its `subscriptionCreated` needs a header that RingCentral does not send, so it never comes
    (https://github.com/ringcentral/ringcentral-python/issues/92)."""
    practice.settings(scopes=["ReadAccounts", "ReadMessages", "SMS", "WebSocket"])
    client = WebSocketClient(platform_of(practice, "Ana Martins"))
    told: list[Any] = []
    client.on(WebSocketEvents.receiveSubscriptionNotification, told.append)

    async def listen() -> None:
        connection = asyncio.create_task(client.create_new_connection())
        await client.create_subscription([f"{EXTENSION}/message-store/instant?type=SMS"])
        await until(lambda: practice.push_sessions()[0]["eventFilters"])
        practice.receive(ANYBODY, ANA_DIRECT, "Is my table ready?")
        await until(lambda: told)
        await client.close_connection()
        connection.cancel()

    asyncio.run(listen())
    [[header, event]] = told
    assert header["type"] == "ServerNotification"
    assert event["body"]["subject"] == "Is my table ready?"


async def until(reached: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not reached():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.05)
