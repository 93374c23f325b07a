"""Texts that arrive: from recipients who answer, and by the control calls."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.practice.client import (
    ANA_DIRECT,
    ANA_LINE,
    ANYBODY,
    MAIN,
    ROBERT_DIRECT,
    SALES_NUMBER,
    Client,
)
from tests.practice.description import Description
from tests.practice_service import PracticeService

NADIA, BEN, PRIYA, TOM, RUTH = (f"+1707555010{n}" for n in range(1, 6))
SAM = "+17075550108"
EVER = "2020-01-01T00:00:00Z"


def answers(client: Client, **query: Any) -> list[str]:
    """The inbound texts, oldest first."""
    found = client.store(direction="Inbound", dateFrom=EVER, perPage=1000, **query)
    return [each["subject"] for each in reversed(found)]


@pytest.mark.parametrize(
    ("recipient", "expected"),
    [
        (NADIA, ["Yes, that works"]),
        (BEN, ["On my way.", "Ten minutes late, sorry!"]),
        (PRIYA, ["👍🏽"]),
        (RUTH, ["please stop texting me"]),
        (ANYBODY, []),
    ],
)
def test_recipients_who_answer(ana: Client, recipient: str, expected: list[str]) -> None:
    ana.send(to=recipient, text="10:30?")
    ana.service.skip(60_000)
    assert answers(ana) == expected
    for each in ana.store(direction="Inbound"):
        assert each["from"] == {"phoneNumber": recipient}
        assert each["readStatus"] == "Unread"
        assert each["conversation"] == ana.store(direction="Outbound")[0]["conversation"]


def test_late_answer_comes_after_minutes(ana: Client) -> None:
    ana.send(to=SAM)
    ana.service.skip(240_000)
    assert answers(ana) == []
    ana.service.skip(70_000)
    assert len(answers(ana)) == 1


def test_stop_counts_when_it_arrives(ana: Client) -> None:
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    ana.send(to=TOM)
    assert ana.read(ana.send(to=TOM).json()["id"])["messageStatus"] == "Delivered"
    ana.service.skip(60_000)
    assert answers(ana) == ["STOP", "STOP"]
    refused = ana.read(ana.send(to=TOM).json()["id"])
    assert (refused["messageStatus"], refused["deliveryErrorCode"]) == (
        "SendingFailed",
        "SMS-RC-413",
    )
    assert ana.read(ana.send(ANA_LINE, TOM).json()["id"])["messageStatus"] == "Delivered"
    ana.service.receive(TOM, ANA_DIRECT, " start ")
    assert ana.read(ana.send(to=TOM).json()["id"])["messageStatus"] == "Delivered"


def test_a_wish_in_free_words_is_no_keyword(ana: Client) -> None:
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    ana.send(to=RUTH)
    ana.service.skip(60_000)
    assert ana.read(ana.send(to=RUTH).json()["id"])["messageStatus"] == "Delivered"


def test_nobody_answers_a_text_that_failed(ana: Client) -> None:
    ana.service.number("7001001", campaign={"id": "C1", "status": "Unconfirmed"})
    ana.send(to=NADIA)
    ana.service.skip(60_000)
    assert answers(ana) == []


def test_answer_to_a_group_goes_to_the_group(ana: Client) -> None:
    to = [{"phoneNumber": n} for n in (NADIA, ANYBODY, ROBERT_DIRECT)]
    sent = ana.send_body({"from": {"phoneNumber": ANA_DIRECT}, "to": to, "text": "10:30?"}).json()
    ana.service.skip(60_000)
    [answer] = ana.store(direction="Inbound")
    assert answer["from"] == {"phoneNumber": NADIA}
    targets = {each["phoneNumber"]: each.get("target") for each in answer["to"]}
    assert targets == {ANA_DIRECT: True, ANYBODY: None, ROBERT_DIRECT: None}
    assert answer["conversation"] == sent["conversation"]
    ana.sign_in("Robert Okafor")
    assert answers(ana) == ["10:30?", "Yes, that works"]
    assert len({each["conversationId"] for each in ana.store()}) == 1


@pytest.mark.parametrize("sender", [ANYBODY, "32665", "Anonymous", "", "+441632960123", "\u202e1"])
def test_text_from_any_sender(ana: Client, sender: str) -> None:
    [message] = ana.service.receive(sender, ANA_DIRECT, "Hello")
    record = ana.read(message)
    assert record["from"] == {"phoneNumber": sender}
    [mine] = record["to"]
    assert (mine["phoneNumber"], mine["target"], mine["name"]) == (ANA_DIRECT, True, "Ana Martins")


def test_text_to_several_own_numbers_is_in_the_store_of_each(ana: Client) -> None:
    to = [ANA_LINE, "+14155550111", SALES_NUMBER, MAIN]
    ids = ana.service.receive(ANYBODY, to, "Everybody?", name="Kim <b>Lee</b>")
    assert len(ids) == 3
    assert ana.read(ids[0])["from"]["name"] == "Kim <b>Lee</b>"
    for person, number in (("Sales", SALES_NUMBER), ("Robert Okafor", MAIN)):
        ana.sign_in(person)
        [record] = ana.store()
        assert [each["phoneNumber"] for each in record["to"] if each.get("target")] == [number]


def test_answers_to_a_queue_are_elsewhere_with_the_shared_inbox(client: Client) -> None:
    client.service.settings(message_threads=True)
    client.sign_in("Sales")
    client.send(SALES_NUMBER, NADIA)
    assert len(client.service.receive(ANYBODY, [SALES_NUMBER, ANA_DIRECT], "Hello")) == 1
    client.service.skip(60_000)
    assert answers(client) == []
    client.sign_in("Ana Martins")
    assert answers(client) == ["Hello"]


@pytest.mark.parametrize("text", ["", "\u0000\ud83d\u202e <img src=x>", "x" * 1_000_000, "à" * 9])
def test_hostile_texts_are_kept_as_they_are(ana: Client, text: str) -> None:
    [message] = ana.service.receive(ANYBODY, ANA_DIRECT, text)
    assert ana.read(message)["subject"] == text


def test_late_text_is_old_but_new_to_a_sync(ana: Client) -> None:
    ana.service.settings(sync_overlap_seconds=0)
    query = {"syncType": "FSync", "dateFrom": EVER}
    token = ana.call("syncMessages", "GET", "~/message-sync", params=query).json()["syncInfo"]
    ana.service.skip(1000)
    ana.service.receive(ANYBODY, ANA_DIRECT, "now")
    ana.service.receive(ANYBODY, ANA_DIRECT, "written yesterday", seconds_ago=90_000)
    ana.service.receive(ANYBODY, ANA_DIRECT, "later", in_seconds=30)
    query = {"syncType": "ISync", "syncToken": token["syncToken"]}
    changed = ana.call("syncMessages", "GET", "~/message-sync", params=query).json()
    assert [each["subject"] for each in changed["records"]] == ["now", "written yesterday"]
    late = changed["records"][1]
    assert late["lastModifiedTime"][:10] > late["creationTime"][:10]
    assert answers(ana) == ["written yesterday", "now"]
    ana.service.skip(30_000)
    assert answers(ana) == ["written yesterday", "now", "later"]


def test_read_and_deleted_on_the_phone(ana: Client) -> None:
    ana.service.settings(sync_overlap_seconds=0)
    [message] = ana.service.receive(ANYBODY, ANA_DIRECT, "Hello", read_status="Unread")
    before = ana.read(message)
    token = ana.call("syncMessages", "GET", "~/message-sync").json()["syncInfo"]["syncToken"]

    def changed_after(**changes: str) -> dict[str, Any]:
        ana.service.skip(10_000)
        ana.service.change_message(message, **changes)
        query = {"syncType": "ISync", "syncToken": token}
        [record] = ana.call("syncMessages", "GET", "~/message-sync", params=query).json()["records"]
        found: dict[str, Any] = record
        return found

    read = changed_after(read_status="Read")
    assert (before["readStatus"], read["readStatus"]) == ("Unread", "Read")
    assert read["lastModifiedTime"] > before["lastModifiedTime"]
    assert read["creationTime"] == before["creationTime"]
    for availability in ("Deleted", "Purged"):
        record = changed_after(availability=availability)
        assert record == {"id": int(message), "availability": availability}
    assert changed_after(availability="Alive")["subject"] == "Hello"


def test_read_by_the_program(ana: Client) -> None:
    ana.sign_in_with("EditMessages")
    [message] = ana.service.receive(ANYBODY, ANA_DIRECT, "Hello")
    before = ana.read(message)
    ana.service.skip(1000)
    path = f"~/message-store/{message}"
    after = ana.call("updateMessage", "PUT", path, json={"readStatus": "Read"}).json()
    assert after["readStatus"] == "Read"
    assert after["lastModifiedTime"] > before["lastModifiedTime"]


def test_attachments_of_a_text(ana: Client) -> None:
    ana.service.settings(limits=None)
    content = base64.b64encode(b"BEGIN:VCARD").decode()
    card = {"file_name": "kim.vcf", "content_type": "text/vcard", "content": content}
    [message] = ana.service.receive(ANYBODY, ANA_DIRECT, "Here", attachments=[card, {}])
    attached = ana.read(message)["attachments"]
    assert [each["type"] for each in attached] == ["Text", "MmsAttachment", "MmsAttachment"]
    assert attached[1]["fileName"] == "kim.vcf"
    got = requests.get(attached[1]["uri"], headers=ana.headers(), timeout=60)
    assert (got.status_code, got.content) == (200, b"BEGIN:VCARD")


def test_history_is_spread_over_months_and_was_always_there(ana: Client) -> None:
    token = ana.call("syncMessages", "GET", "~/message-sync").json()["syncInfo"]["syncToken"]
    assert ana.service.history(ANA_DIRECT, count=5000, unread=3) == 5000
    page = ana.get("listMessages", "/message-store", dateFrom=EVER, perPage=1000).json()
    assert page["paging"]["totalElements"] == 5000
    records = ana.store(dateFrom=EVER, perPage=1000, page=3)
    assert {each["direction"] for each in records} == {"Inbound", "Outbound"}
    assert 20 < len({each["conversationId"] for each in records}) <= 50
    assert len(ana.store(dateFrom=EVER, readStatus="Unread")) == 3
    days = {each["creationTime"][:10] for each in records}
    assert len(days) > 15
    query = {"syncType": "ISync", "syncToken": token}
    changed = ana.call("syncMessages", "GET", "~/message-sync", params=query).json()
    assert len(changed["records"]) < 50


def test_wrong_control_calls(practice: PracticeService) -> None:
    for wrong in (
        {"sender": ANYBODY, "to": ANYBODY, "text": "x"},
        {"sender": ANYBODY, "to": ANA_DIRECT, "text": "x", "in_seconds": -1},
        {"sender": ANYBODY, "to": ANA_DIRECT, "text": "x", "read_status": "Seen"},
        {"sender": ANYBODY, "to": ANA_DIRECT, "text": "x", "attachments": [{"content": "?"}]},
        {"sender": ANYBODY, "to": ANA_DIRECT, "text": "x", "seconds": 1},
    ):
        with pytest.raises(ValueError, match=r"."):
            practice.receive(**wrong)
    with pytest.raises(ValueError, match="own"):
        practice.history(ANYBODY)
    with pytest.raises(ValueError, match="no such message"):
        practice.change_message(1, read_status="Read")


def test_people_who_answer_as_contacts(practice: PracticeService) -> None:
    cards = requests.get(f"{practice.base}/practice/people.vcf", timeout=60)
    assert cards.headers["Content-Type"].startswith("text/vcard")
    assert cards.content.decode().count("BEGIN:VCARD") == 14
    assert f"FN:Nadia Rossi\r\nN:;Nadia Rossi;;;\r\nTEL;TYPE=CELL:{NADIA}\r\n" in cards.text


def test_form_of_the_page(ana: Client) -> None:
    form = {"from": ANYBODY, "to": ANA_DIRECT, "text": "Hello?", "in_seconds": "0"}
    url = f"{ana.service.base}/practice/inbound"
    page = requests.post(url, data=form, timeout=60)
    assert (page.status_code, answers(ana)) == (200, ["Hello?"])
    assert "Hello?" in page.text
    refused = requests.post(url, data={**form, "in_seconds": "soon"}, timeout=60)
    assert refused.status_code == 400
    assert 'role="alert"' in refused.text


def test_answers_and_opt_outs_survive_a_restart(
    tmp_path: Path, description: Description | None
) -> None:
    with PracticeService(state=tmp_path / "practice.jsonl") as service:
        service.settings(queued_seconds=0, sent_seconds=0)
        client = Client(service, description)
        client.sign_in()
        client.send(to=TOM)
        service.restart(kill=True)
        service.skip(60_000)
        assert answers(client) == ["STOP"]
        service.settings(queued_seconds=0, sent_seconds=0)
        status = client.read(client.send(to=TOM).json()["id"])["messageStatus"]
        assert status == "SendingFailed"
        client.close()
