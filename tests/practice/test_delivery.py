"""The simulated delivery of an accepted text."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.client import ANA_DIRECT, ANYBODY, ROBERT_DIRECT, Client

FAILURES = [
    ("+14155550112", "DeliveryFailed", "SMS-CAR-411"),
    ("+14155550113", "DeliveryFailed", "SMS-UP-413"),
    ("+14155550117", "SendingFailed", "SMS-RC-410"),
    ("+14155550118", "SendingFailed", "SMS-UP-430"),
]


def has_status(*statuses: str) -> Any:
    return lambda record: record["messageStatus"] in statuses


def test_queued_sent_delivered(ana: Client) -> None:
    ana.service.settings(queued_seconds=0.5, sent_seconds=0.5)
    sent = ana.send().json()
    assert sent["messageStatus"] == "Queued"
    assert "smsDeliveryTime" not in sent
    on_the_way = ana.wait_for(sent["id"], lambda record: record["messageStatus"] != "Queued")
    assert on_the_way["messageStatus"] in ("Sent", "Delivered")
    delivered = ana.wait_for(sent["id"], has_status("Delivered"))
    assert delivered["to"][0]["messageStatus"] == "Delivered"
    assert delivered["smsDeliveryTime"] == delivered["lastModifiedTime"]
    assert delivered["lastModifiedTime"] > delivered["creationTime"]


@pytest.mark.parametrize(("number", "status", "code"), FAILURES)
def test_failures(ana: Client, number: str, status: str, code: str) -> None:
    record = ana.wait_for(ana.send(to=number).json()["id"], has_status(status))
    assert record["deliveryErrorCode"] == code


def test_texts_that_are_never_delivered(ana: Client) -> None:
    """A text that is delivered is sent last: when it is delivered, the others have had the time,
    too."""
    ana.service.settings(queued_seconds=0, sent_seconds=0.2)
    numbers = {
        "+14155550119": "Queued",
        "+14155550111": "Sent",
        "+14155550199": "Sent",
        "+16505550140": "Sent",  # Ida, whose extension is frozen
    }
    ids = {number: ana.send(to=number).json()["id"] for number in numbers}
    ana.wait_for(ana.send().json()["id"], has_status("Delivered"))
    assert {number: ana.read(i)["messageStatus"] for number, i in ids.items()} == numbers


def test_unconfirmed_campaign_fails(ana: Client) -> None:
    ana.service.number("7001001", campaign={"id": "C1", "status": "Unconfirmed"})
    record = ana.wait_for(ana.send().json()["id"], has_status("SendingFailed"))
    assert record["deliveryErrorCode"] == "SMS-UP-414"


def test_group_status_hides_the_status_of_each_recipient(ana: Client) -> None:
    to = [{"phoneNumber": n} for n in (ANYBODY, "+14155550112")]
    sent = ana.send_body({"from": {"phoneNumber": ANA_DIRECT}, "to": to, "text": "Hi"}).json()
    record = ana.wait_for(sent["id"], lambda r: r["to"][1]["messageStatus"] == "DeliveryFailed")
    assert record["to"][0]["messageStatus"] == "Delivered"
    assert record["messageStatus"] == "Sent"


def test_text_between_two_practice_people_arrives(ana: Client) -> None:
    sent = ana.send(to=ROBERT_DIRECT, text="Lunch?").json()
    ana.wait_for(sent["id"], has_status("Delivered"))
    ana.sign_in("Robert Okafor")
    [received] = ana.store()
    assert (received["direction"], received["subject"]) == ("Inbound", "Lunch?")
    assert received["messageStatus"] == "Received"
    assert received["readStatus"] == "Unread"
    assert received["from"]["phoneNumber"] == ANA_DIRECT
    assert received["id"] != sent["id"]


def test_settings_do_not_change_a_delivery_in_progress(ana: Client) -> None:
    first = ana.send().json()
    ana.service.settings(queued_seconds=1000)
    second = ana.send().json()
    ana.wait_for(first["id"], has_status("Delivered"))
    assert ana.read(second["id"])["messageStatus"] == "Queued"
