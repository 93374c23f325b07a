"""createSMSMessage: accepted and refused texts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.client import (
    ANA,
    ANA_DIRECT,
    ANYBODY,
    MAIN,
    ROBERT,
    ROBERT_DIRECT,
    SALES_NUMBER,
    Client,
    error_of,
)


def body(**changes: Any) -> dict[str, Any]:
    usual = {"from": {"phoneNumber": ANA_DIRECT}, "to": [{"phoneNumber": ANYBODY}], "text": "Hi"}
    return {name: value for name, value in {**usual, **changes}.items() if value is not ...}


def test_accepted(ana: Client) -> None:
    record = ana.send(text="Hello 🌲").json()
    assert record["id"] > 2**32
    assert record["messageStatus"] == "Queued"
    assert record["direction"] == "Outbound"
    assert record["from"]["phoneNumber"] == ANA_DIRECT
    assert [(p["phoneNumber"], p["messageStatus"]) for p in record["to"]] == [(ANYBODY, "Queued")]
    assert record["subject"] == "Hello 🌲"
    accepted = ana.service.accepted()
    assert [
        (a["messageId"], a["extensionId"], a["from"], a["to"], a["text"]) for a in accepted
    ] == [(str(record["id"]), ANA, ANA_DIRECT, [ANYBODY], "Hello 🌲")]
    assert accepted[0]["at"] == record["creationTime"]


def to_group(count: int) -> list[dict[str, str]]:
    return [{"phoneNumber": f"+1415555{100 + n:04d}"} for n in range(count)]


@pytest.mark.parametrize(
    ("sender", "expected"),
    [
        ("+16505550103", (403, "MSG-241")),  # fax
        ("+16505550104", (400, "MSG-245")),  # nobody's
        ("+14155550104", (403, "MSG-242")),  # forwarded
        ("+16505550105", (403, "MSG-242")),  # pending
        ("+16505550106", (403, "MSG-242")),  # high volume
        ("+16505550107", (403, "MSG-242")),  # not registered
        (MAIN, (403, "MSG-304")),
        ("+16505550121", (403, "MSG-304")),  # company number that nobody has
        (SALES_NUMBER, (403, "MSG-304")),
        (ROBERT_DIRECT, (403, "MSG-304")),
        ("nonsense", (400, "MSG-245")),
    ],
)
def test_senders_refused(ana: Client, sender: str, expected: tuple[int, str]) -> None:
    assert error_of(ana.send(sender)) == expected
    assert ana.service.accepted() == []


def test_administrator_cannot_text_for_another_extension(client: Client) -> None:
    client.sign_in("Robert Okafor")
    assert error_of(client.send(ANA_DIRECT)) == (403, "MSG-304")
    assert client.send(MAIN).status_code == 200


def test_queue_texts_from_its_own_number(client: Client) -> None:
    client.sign_in("Sales")
    assert client.send(SALES_NUMBER).status_code == 200


def test_number_reassigned_while_signed_in(ana: Client) -> None:
    assert ana.send().status_code == 200
    ana.service.number("7001001", features=["CallerId"])
    assert error_of(ana.send()) == (403, "MSG-242")
    ana.service.number("7001001", owner=ROBERT)
    assert error_of(ana.send()) == (403, "MSG-304")


@pytest.mark.parametrize(
    ("wrong", "expected", "parameter"),
    [
        (b"{", (400, "CMN-103"), None),
        (b"", (400, "CMN-103"), None),
        (b"[]", (400, "CMN-103"), None),
        (b"\xff", (400, "CMN-103"), None),
        (b"[" * 200_000, (400, "CMN-103"), None),
        (body(**{"from": ...}), (400, "CMN-101"), "from"),
        (body(**{"from": ANA_DIRECT}), (400, "CMN-101"), "from"),
        (body(**{"from": {"phoneNumber": 1}}), (400, "CMN-101"), "from"),
        (body(to=...), (400, "CMN-101"), "to"),
        (body(to=[]), (400, "CMN-101"), "to"),
        (body(to={"phoneNumber": ANYBODY}), (400, "CMN-101"), "to"),
        (body(to=[{}]), (400, "CMN-101"), "to.phoneNumber"),
        (body(to=[{"phoneNumber": "abc"}]), (400, "CMN-101"), "to.phoneNumber"),
        (body(to=[{"phoneNumber": "+1415555"}]), (400, "CMN-101"), "to.phoneNumber"),
        (body(to=[{"phoneNumber": "72345"}]), (400, "MSG-247"), None),
        (body(country={"id": "1", "isoCode": "US"}), (400, "MSG-365"), None),
        (body(to=to_group(11)), (400, "MSG-381"), None),
        (
            body(to=[{"phoneNumber": ANYBODY}, {"phoneNumber": "(415) 555-0100"}]),
            (400, "CMN-406"),
            "to.phoneNumber",
        ),
        (body(to=[{"phoneNumber": "٤١٥٥٥٥٠١٠٠"}]), (400, "CMN-101"), "to.phoneNumber"),
        (body(to=[{"phoneNumber": "102"}]), (400, "MSG-246"), None),
        (body(to=[{"phoneNumber": ANYBODY, "extensionNumber": ""}]), (400, "MSG-246"), None),
        (body(to=[{"phoneNumber": "+16505550103"}]), (403, "MSG-309"), None),
        (body(text=...), (400, "CMN-101"), "text"),
        (body(text=""), (400, "CMN-101"), "text"),
        (body(text=5), (400, "CMN-101"), "text"),
        (body(text="x" * 1001), (400, "MSG-338"), None),
        (body(text="🌲" * 501), (400, "MSG-338"), None),
    ],
)
def test_bodies_refused(
    ana: Client, wrong: Any, expected: tuple[int, str], parameter: str | None
) -> None:
    answer = ana.send_body(wrong)
    assert error_of(answer) == expected
    assert answer.json()["errors"][0].get("parameterName") == parameter
    assert ana.service.accepted() == []


def test_longest_text(ana: Client) -> None:
    assert ana.send(text="🌲" * 500).status_code == 200


@pytest.mark.parametrize("number", ["(415) 555-0100", "415-555-0100", "14155550100"])
def test_notations_of_a_recipient(ana: Client, number: str) -> None:
    assert ana.send(to=number).json()["to"][0]["phoneNumber"] == ANYBODY


def test_international_text_needs_the_feature(ana: Client) -> None:
    assert ana.send(to="+442079460958").status_code == 200
    ana.service.number("7001001", features=["CallerId", "SmsSender"])
    answer = ana.send(to="+442079460958")
    assert error_of(answer) == (403, "MSG-240")
    assert "+442079460958" in answer.json()["message"]


def test_several_recipients_are_a_group(ana: Client) -> None:
    to = to_group(10)
    group = ana.send_body(body(to=to)).json()
    assert [{"phoneNumber": each["phoneNumber"]} for each in group["to"]] == to
    alone = ana.send().json()
    assert alone["conversationId"] != group["conversationId"]
    assert ana.send().json()["conversationId"] == alone["conversationId"]


def test_outer_error_code_for_an_extension_number_is_a_word(ana: Client) -> None:
    answer = ana.send(to="102").json()
    assert (answer["errorCode"], answer["errors"][0]["errorCode"]) == (
        "InvalidParameter",
        "MSG-246",
    )
