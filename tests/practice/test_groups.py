"""Texts to a group: each recipient's status, and answers to everybody."""

from __future__ import annotations

from typing import Any

from tests.practice.client import ANA_DIRECT, ANA_LINE, ANYBODY, ROBERT_DIRECT, Client
from tests.practice.test_mms import PICTURE, send

NADIA, BEN, TOM, HANA = "+17075550101", "+17075550102", "+17075550104", "+17075550111"
NO_REPORT, NO_SUCH_NUMBER, LANDLINE, STUCK = (
    f"+1415555{n}" for n in ("0111", "0112", "0117", "0119")
)
EVER = "2020-01-01T00:00:00Z"


def group(*numbers: str, sender: str = ANA_DIRECT, text: str = "10:30?") -> dict[str, Any]:
    to = [{"phoneNumber": each} for each in numbers]
    return {"from": {"phoneNumber": sender}, "to": to, "text": text}


def send_to(client: Client, *numbers: str, **more: str) -> dict[str, Any]:
    answer = client.send_body(group(*numbers, **more))
    assert answer.status_code == 200, answer.text
    record: dict[str, Any] = answer.json()
    return record


def statuses(client: Client, record: dict[str, Any]) -> tuple[str, list[str]]:
    """The status of the whole text, and of each recipient."""
    now = client.read(record["id"])
    return now["messageStatus"], [each["messageStatus"] for each in now["to"]]


def received(client: Client) -> list[dict[str, Any]]:
    """Oldest first."""
    return client.store(direction="Inbound", dateFrom=EVER)[::-1]


def test_each_recipient_has_a_status(ana: Client) -> None:
    ana.service.settings(queued_seconds=10, sent_seconds=10)
    sent = send_to(ana, ANYBODY, NO_SUCH_NUMBER, NO_REPORT)
    assert statuses(ana, sent) == ("Queued", ["Queued"] * 3)
    ana.service.skip(11_000)
    assert statuses(ana, sent) == ("Sent", ["Sent"] * 3)
    ana.service.skip(10_000)
    assert statuses(ana, sent) == ("Sent", ["Delivered", "DeliveryFailed", "Sent"])
    record = ana.read(sent["id"])
    assert not {"smsDeliveryTime", "deliveryErrorCode"} & set(record)


def test_status_of_the_whole_text(ana: Client) -> None:
    """Queued before SendingFailed before Sent (OpenAPI, MessageStatusEnum)."""
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    for numbers, expected in (
        ((ANYBODY, "+14155550101"), "Sent"),
        ((ANYBODY, NO_SUCH_NUMBER), "Sent"),
        ((NO_SUCH_NUMBER, "+14155550113"), "Sent"),
        ((ANYBODY, LANDLINE), "SendingFailed"),
        ((LANDLINE, STUCK), "Queued"),
        ((ANYBODY, STUCK), "Queued"),
        ((ANYBODY,), "Delivered"),
    ):
        assert statuses(ana, send_to(ana, *numbers))[0] == expected, numbers


def test_everybody_who_answers_writes_to_everybody(ana: Client) -> None:
    sent = send_to(ana, NADIA, BEN, ANYBODY)
    ana.service.skip(60_000)
    answers = received(ana)
    assert sorted((each["from"]["phoneNumber"], each["subject"]) for each in answers) == [
        (NADIA, "Yes, that works"),
        (BEN, "On my way."),
        (BEN, "Ten minutes late, sorry!"),
    ]
    for each in answers:
        others = {NADIA, BEN, ANYBODY} - {each["from"]["phoneNumber"]}
        assert {party["phoneNumber"] for party in each["to"]} == {ANA_DIRECT, *others}
        assert [p["phoneNumber"] for p in each["to"] if p.get("target")] == [ANA_DIRECT]
        assert each["conversationId"] == sent["conversationId"]
        assert each["conversation"] == sent["conversation"]


def test_second_text_and_second_answer_are_in_the_same_conversation(ana: Client) -> None:
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    first = send_to(ana, NADIA, ANYBODY)
    ana.service.skip(10_000)
    second = send_to(ana, ANYBODY, NADIA, text="Or 11?")  # another order
    ana.service.receive(ANYBODY, [NADIA, ANA_DIRECT], "11 is better")
    ana.service.skip(10_000)
    assert first["conversationId"] == second["conversationId"]
    assert len(received(ana)) == 3
    assert {each["conversationId"] for each in ana.store()} == {first["conversationId"]}


def test_other_people_or_another_number_are_another_conversation(ana: Client) -> None:
    texts = [
        send_to(ana, NADIA, ANYBODY),
        send_to(ana, NADIA),
        send_to(ana, NADIA, BEN),
        send_to(ana, NADIA, BEN, ANYBODY),
        send_to(ana, NADIA, ANYBODY, sender=ANA_LINE),
    ]
    assert len({each["conversationId"] for each in texts}) == len(texts)


def test_only_who_gets_the_text_answers(ana: Client) -> None:
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    ana.service.decide(ANA_DIRECT, NADIA)
    sent = send_to(ana, NADIA, BEN)
    assert statuses(ana, sent) == ("SendingFailed", ["SendingFailed", "Delivered"])
    ana.service.skip(60_000)
    assert {each["from"]["phoneNumber"] for each in received(ana)} == {BEN}


def test_stop_in_a_group_is_of_the_one_who_wrote_it(ana: Client) -> None:
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    send_to(ana, TOM, NADIA)
    ana.service.skip(60_000)
    assert statuses(ana, send_to(ana, TOM, NADIA))[1] == ["SendingFailed", "Delivered"]


def test_colleague_in_the_group_sees_the_answers_and_each_has_a_target(ana: Client) -> None:
    sent = send_to(ana, HANA, ROBERT_DIRECT)
    ana.service.skip(60_000)
    [answer] = received(ana)
    assert answer["conversationId"] == sent["conversationId"]
    ana.sign_in("Robert Okafor")
    both = received(ana)
    assert [each["from"]["phoneNumber"] for each in both] == [ANA_DIRECT, HANA]
    for each in both:
        assert [p["phoneNumber"] for p in each["to"] if p.get("target")] == [ROBERT_DIRECT]
        assert len(each["to"]) == 2
    assert len({each["conversationId"] for each in both}) == 1
    assert both[1]["attachments"][1]["fileName"] == "photo.jpg"


def test_picture_to_a_group(ana: Client) -> None:
    sent = send(ana, PICTURE, wanted=group(NADIA, ANYBODY)).json()
    assert [each["phoneNumber"] for each in sent["to"]] == [NADIA, ANYBODY]
    [accepted] = ana.service.accepted()
    assert (accepted["to"], len(accepted["files"])) == ([NADIA, ANYBODY], 1)
    ana.service.skip(60_000)
    assert [each["subject"] for each in received(ana)] == ["Yes, that works"]


def test_ten_recipients(ana: Client) -> None:
    numbers = [f"+1415555{n:04}" for n in range(131, 141)]
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    assert statuses(ana, send_to(ana, *numbers)) == ("Sent", ["Delivered"] * 10)


def test_text_to_the_group_that_somebody_else_began(ana: Client) -> None:
    ids = ana.service.receive(ANYBODY, [ANA_DIRECT, NADIA], "All of you", files=["photo.jpg"])
    assert len(ids) == 1
    record = ana.read(ids[0])
    assert [each["phoneNumber"] for each in record["to"]] == [ANA_DIRECT, NADIA]
    again = send_to(ana, NADIA, ANYBODY)
    assert again["conversationId"] == record["conversationId"]
