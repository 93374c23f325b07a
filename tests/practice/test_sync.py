"""syncMessages: a full sync, then incremental syncs."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from tests.practice.client import ANA, ANA_DIRECT, ANYBODY, Client, error_of
from tests.practice.description import Description
from tests.practice_service import PATIENCE_SECONDS, PracticeService

PATH = "~/message-sync"


def sync(client: Client, **query: Any) -> dict[str, Any]:
    answer = client.call("syncMessages", "GET", PATH, params=query)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def again(client: Client, before: dict[str, Any]) -> dict[str, Any]:
    return sync(client, syncType="ISync", syncToken=before["syncInfo"]["syncToken"])


def subjects(body: dict[str, Any]) -> list[str]:
    return [each["subject"] for each in body["records"]]


def add(client: Client, text: str, **more: Any) -> str:
    return client.service.add_message(ANA, ANA_DIRECT, ANYBODY, text, **more)


def test_full_sync_has_one_day_newest_first(ana: Client) -> None:
    add(ana, "two days old", seconds_ago=48 * 3600)
    add(ana, "an hour old", seconds_ago=3600)
    add(ana, "new")
    first = sync(ana)
    assert subjects(first) == ["new", "an hour old"]
    assert first["syncInfo"]["syncType"] == "FSync"
    assert not first["syncInfo"]["olderRecordsExist"]
    everything = sync(ana, syncType="FSync", dateFrom="2020-01-01T00:00:00Z", recordCount=2)
    assert subjects(everything) == ["new", "an hour old"]
    assert everything["syncInfo"]["olderRecordsExist"]


def test_incremental_sync_has_only_changes(ana: Client) -> None:
    ana.service.settings(sync_overlap_seconds=0)
    add(ana, "old", seconds_ago=3600)
    sent = ana.send(text="on its way").json()
    before = sync(ana)
    ana.wait_for(sent["id"], lambda record: record["messageStatus"] == "Delivered")
    changed = again(ana, before)
    assert [(each["id"], each["messageStatus"]) for each in changed["records"]] == [
        (sent["id"], "Delivered")
    ]
    assert changed["syncInfo"]["syncType"] == "ISync"
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (changed := again(ana, changed))["records"]:
        assert time.monotonic() < deadline  # changes in the same millisecond are returned again


def test_syncs_overlap_by_five_seconds(ana: Client) -> None:
    add(ana, "a moment ago", seconds_ago=2)
    add(ana, "a minute ago", seconds_ago=60)
    assert subjects(again(ana, sync(ana))) == ["a moment ago"]


def test_deleted_message_has_only_its_id(ana: Client) -> None:
    ana.sign_in_with()
    message = add(ana, "to be deleted", seconds_ago=600)
    before = sync(ana)
    assert ana.call("deleteMessage", "DELETE", f"~/message-store/{message}").status_code == 204
    assert again(ana, before)["records"] == [{"id": int(message), "availability": "Deleted"}]


def test_message_visible_late_is_synced_late(ana: Client) -> None:
    ana.service.settings(sync_overlap_seconds=0)
    ana.service.fault("createSMSMessage", "late_visibility", seconds=0.5)
    ana.service.settings(queued_seconds=1000)
    ana.send(text="late")
    synced = sync(ana)
    assert subjects(synced) == []
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not subjects(synced := again(ana, synced)):
        assert time.monotonic() < deadline


def test_filters_stay_with_the_token(ana: Client) -> None:
    first = sync(ana, direction="Inbound")
    add(ana, "out")
    ana.service.add_message(ANA, ANYBODY, ANA_DIRECT, "in", direction="Inbound")
    assert subjects(again(ana, first)) == ["in"]


def test_unusable_sync_tokens(ana: Client) -> None:
    token = sync(ana)["syncInfo"]["syncToken"]

    def refused(token: str) -> tuple[int, str]:
        query = {"syncType": "ISync", "syncToken": token}
        return error_of(ana.call("syncMessages", "GET", PATH, params=query))

    for wrong in ("", "made-up", token + "x", "é." + token):
        assert refused(wrong) == (400, "CMN-101")
    ana.sign_in("Sales")
    assert refused(token) == (400, "MSG-333")
    ana.sign_in("Ana Martins")
    ana.service.settings(sync_token_seconds=0)
    assert refused(token) == (400, "MSG-333")
    ana.service.reset()
    ana.sign_in()
    assert refused(token) == (400, "CMN-101")


def test_incremental_sync_takes_no_wider_frame(ana: Client) -> None:
    ana.service.settings(sync_overlap_seconds=0)
    add(ana, "two days old", seconds_ago=48 * 3600)
    add(ana, "an hour old", seconds_ago=3600)
    add(ana, "a minute old", seconds_ago=60)
    before = sync(ana, recordCount=1)
    add(ana, "new")
    token = before["syncInfo"]["syncToken"]
    wider = {"dateFrom": "2020-01-01T00:00:00Z", "recordCount": 30}
    after = sync(ana, syncType="ISync", syncToken=token, **wider)
    assert subjects(after) == ["new"]


@pytest.mark.parametrize("query", [{"syncType": "X"}, {"recordCount": "0"}, {"dateFrom": "x"}])
def test_wrong_parameters(ana: Client, query: dict[str, str]) -> None:
    answer = ana.call("syncMessages", "GET", PATH, params=query)
    assert error_of(answer) == (400, "CMN-101")


def test_token_survives_a_restart(tmp_path: Path, description: Description | None) -> None:
    with PracticeService(state=tmp_path / "practice.jsonl") as service:
        client = Client(service, description)
        client.sign_in()
        first = sync(client)
        service.restart(kill=True)
        client.send(text="after the restart")
        assert subjects(again(client, first)) == ["after the restart"]
        client.close()
