"""The message store: filters, pages and visibility."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.practice.client import ANA, ANA_DIRECT, ANYBODY, Client, error_of
from tests.practice_service import PATIENCE_SECONDS


def texts(client: Client, **query: Any) -> list[str]:
    return [each["subject"] for each in client.store(**query)]


def add(client: Client, text: str, **more: Any) -> str:
    return client.service.add_message(ANA, ANA_DIRECT, ANYBODY, text, **more)


def test_default_is_one_day_newest_first(ana: Client) -> None:
    add(ana, "two days old", seconds_ago=48 * 3600)
    add(ana, "an hour old", seconds_ago=3600)
    add(ana, "new")
    assert texts(ana) == ["new", "an hour old"]
    everything = texts(ana, dateFrom="2020-01-01T00:00:00Z")
    assert everything == ["new", "an hour old", "two days old"]


def test_dates_may_have_any_zone(ana: Client) -> None:
    add(ana, "new")
    assert texts(ana, dateFrom="2020-01-01T00:00:00.000+02:00") == ["new"]
    assert texts(ana, dateTo="2020-01-01T00:00:00Z") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"direction": "Inbound"}, {"in"}),
        ({"direction": ["Inbound", "Outbound"]}, {"in", "out", "other"}),
        ({"messageType": "SMS"}, {"in", "out", "other"}),
        ({"messageType": "Fax"}, set()),
        ({"availability": ["Alive", "Deleted", "Purged"]}, {"in", "out", "other", "gone"}),
        ({"availability": "Deleted"}, {"gone"}),
        ({"phoneNumber": "+14155550111"}, {"other"}),
        ({"readStatus": "Unread"}, {"in"}),
    ],
)
def test_filters(ana: Client, query: dict[str, Any], found: set[str]) -> None:
    add(ana, "out")
    add(ana, "gone", availability="Deleted")
    ana.service.add_message(ANA, ANA_DIRECT, "+14155550111", "other")
    ana.service.add_message(ANA, ANYBODY, ANA_DIRECT, "in", direction="Inbound")
    assert set(texts(ana, **query)) == found


@pytest.mark.parametrize("page", [1, 2, 3])
def test_pages_with_and_without_totals(ana: Client, page: int) -> None:
    for n in range(5):
        add(ana, str(n), seconds_ago=n)
    assert texts(ana, perPage=2, page=page) == [["0", "1"], ["2", "3"], ["4"]][page - 1]
    ana.service.settings(list_totals=False)
    answer = ana.get("listMessages", "/message-store", perPage=2, page=page).json()
    assert "totalElements" not in answer["paging"]
    assert ("nextPage" in answer["navigation"]) is (page < 3)


def test_page_size_is_at_most_1000(ana: Client) -> None:
    answer = ana.get("listMessages", "/message-store", perPage=5000).json()
    assert answer["paging"]["perPage"] == 1000
    assert answer["records"] == []


@pytest.mark.parametrize(
    "query", [{"dateFrom": "yesterday"}, {"dateTo": "2026-01-01T00:00:00"}, {"direction": "Up"}]
)
def test_wrong_filters(ana: Client, query: dict[str, str]) -> None:
    assert error_of(ana.get("listMessages", "/message-store", **query)) == (400, "CMN-101")


def test_conversations(ana: Client) -> None:
    add(ana, "first", seconds_ago=5)
    add(ana, "second")
    ana.service.add_message(ANA, ANA_DIRECT, "+14155550111", "other", seconds_ago=9)
    conversation = ana.store(phoneNumber="+14155550111")[0]["conversationId"]
    assert texts(ana, conversationId=conversation) == ["other"]
    assert texts(ana, distinctConversations="true") == ["second", "other"]


def test_messages_of_other_extensions_are_not_found(ana: Client) -> None:
    message = add(ana, "mine")
    assert ana.read(message)["subject"] == "mine"
    ana.sign_in("Sales")
    assert error_of(ana.get("readMessage", f"/message-store/{message}")) == (404, "CMN-102")
    assert error_of(ana.get("readMessage", "/message-store/x")) == (400, "CMN-101")
    assert ana.store() == []


def test_late_visibility(ana: Client) -> None:
    ana.service.fault("createSMSMessage", "late_visibility", seconds=0.5)
    hidden = ana.send(text="late").json()
    assert ana.send(text="at once").status_code == 200
    assert "at once" in texts(ana)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while "late" not in texts(ana):
        assert time.monotonic() < deadline
    assert ana.read(hidden["id"])["subject"] == "late"


def test_hidden_text_is_accepted_but_not_in_the_store(ana: Client) -> None:
    ana.service.settings(visible_after_seconds=1000)
    hidden = ana.send().json()
    assert len(ana.service.accepted()) == 1
    assert texts(ana) == []
    assert ana.get("readMessage", f"/message-store/{hidden['id']}").status_code == 404


def test_wrong_clock(ana: Client) -> None:
    ana.service.settings(clock_offset_seconds=86400 * 365 * 20)
    sent = ana.send()
    assert sent.json()["creationTime"] > "2045"
    assert int(sent.headers["Date"].split()[3]) > 2045 - 1
    assert len(texts(ana)) == 1
    assert texts(ana, dateTo="2040-01-01T00:00:00Z") == []


def test_segments(ana: Client) -> None:
    for text, count in (("x" * 160, 1), ("x" * 161, 2), ("ж" * 70, 1), ("ж" * 71, 2)):
        assert ana.read(ana.send(text=text).json()["id"])["segmentCount"] == count


def test_ids_need_more_than_32_and_at_most_53_bits(ana: Client) -> None:
    record = ana.send().json()
    for number in (record["id"], record["conversationId"], record["attachments"][0]["id"]):
        assert 2**32 < number < 2**53
