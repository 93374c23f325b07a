"""Malformed answers: each kind applied to a correct answer, then over HTTP."""

from __future__ import annotations

import json
from email.utils import parsedate_to_datetime
from typing import Any

import jsonschema
import pytest
import requests

from desktop.practice.access import OPERATIONS
from desktop.practice.distortion import HOSTILE, UNKNOWN
from desktop.practice.faults import KIND_NOTES, KINDS, PUSH_KINDS
from tests.practice.client import ANA_DIRECT, ANYBODY, EXTENSION, Client, error_of
from tests.practice.description import Description

SEND = "createSMSMessage"
BODY = {"from": {"phoneNumber": ANA_DIRECT}, "to": [{"phoneNumber": ANYBODY}], "text": "Hello"}


def distorted(client: Client, kind: str, **parameters: Any) -> Any:
    """The answer to a text with this fault. The text is accepted."""
    client.service.fault(SEND, kind, **parameters)
    before = len(client.service.accepted())
    answer = raw(client)
    assert answer.status_code == 200
    assert len(client.service.accepted()) == before + 1
    return json.loads(answer.content)


def raw(client: Client) -> requests.Response:
    url = f"{client.service.base}{EXTENSION}/sms"
    return requests.post(url, json=BODY, headers=client.headers(), timeout=30)


def test_wrong_types(ana: Client) -> None:
    record = distorted(ana, "wrong_types")
    assert isinstance(record["id"], str)
    assert isinstance(record["subject"], int)
    assert isinstance(record["to"], list)
    record = distorted(ana, "wrong_types", fields=["to", "from"])
    assert isinstance(record["id"], int)
    assert isinstance(record["to"], dict)
    assert isinstance(record["from"], list)


def test_missing_and_null_fields(ana: Client) -> None:
    assert distorted(ana, "missing_fields") == {}
    record = distorted(ana, "missing_fields", fields=["id", "phoneNumber"])
    assert "id" not in record
    assert "subject" in record
    assert all("phoneNumber" not in each for each in record["to"])
    record = distorted(ana, "null_fields", fields=["id"])
    assert (record["id"], record["subject"]) == (None, "Hello")
    assert distorted(ana, "null_fields")["messageStatus"] is None


def test_unknown_values_and_fields(ana: Client) -> None:
    record = distorted(ana, "unknown_enums")
    assert record["messageStatus"] == record["to"][0]["messageStatus"] == UNKNOWN
    assert record["subject"] == "Hello"
    record = distorted(ana, "extra_fields")
    assert record["to"][0]["somethingNew"]
    assert record["messageStatus"] == "Queued"
    ana.service.fault("listExtensionPhoneNumbers", "unknown_enums")
    url = f"{ana.service.base}{EXTENSION}/phone-number"
    numbers = requests.get(url, headers=ana.headers(), timeout=60).json()["records"]
    assert all(UNKNOWN in each["features"] for each in numbers)


def test_hostile_text(ana: Client) -> None:
    assert distorted(ana, "hostile_text", fields=["subject"])["subject"] == HOSTILE
    record = distorted(ana, "hostile_text")
    assert record["to"][0]["phoneNumber"] == HOSTILE
    assert record["messageStatus"] == "Queued"


def test_huge_and_deep(ana: Client) -> None:
    ana.service.fault(SEND, "huge", bytes=3_000_000)
    answer = raw(ana)
    assert len(answer.content) >= 3_000_000
    assert answer.json()["subject"] == "Hello"
    ana.service.fault(SEND, "deep", depth=100_000)
    content = raw(ana).content
    assert content.count(b"[" * 100_000 + b"]" * 100_000) == 1
    with pytest.raises(RecursionError):
        json.loads(content)


def test_wrong_date_of_one_answer(ana: Client) -> None:
    ana.service.fault(SEND, "wrong_clock", seconds=-86400)
    dates = [parsedate_to_datetime(raw(ana).headers["Date"]) for _ in range(2)]
    assert 86000 < (dates[1] - dates[0]).total_seconds() < 87000


def test_limit_of_the_whole_account(ana: Client) -> None:
    ana.service.fault(SEND, "rate_limit", headers=False)
    answer = ana.send()
    assert error_of(answer) == (429, "CMN-310")
    assert not [name for name in answer.headers if name.lower().startswith("x-rate")]
    ana.service.clear_faults()
    ana.service.settings(account_limit=2)
    assert [ana.get("readExtension").status_code for _ in range(3)] == [200, 200, 429]
    answer = ana.get("readExtension")
    assert error_of(answer) == (429, "CMN-310")
    assert "Retry-After" not in answer.headers
    assert not [name for name in answer.headers if name.lower().startswith("x-rate")]


@pytest.mark.parametrize(
    "parameters",
    [
        {"kind": "wrong_types", "fields": "id"},
        {"kind": "missing_fields", "fields": [1]},
        {"kind": "deep", "depth": -1},
        {"kind": "huge", "bytes": "many"},
        {"kind": "wrong_clock"},
    ],
)
def test_wrong_parameters(ana: Client, parameters: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"number|list|parameters"):
        ana.service.fault(SEND, **parameters)


def test_every_kind_has_a_note() -> None:
    assert set(KIND_NOTES) == {*KINDS, *PUSH_KINDS}


@pytest.mark.parametrize("kind", ["wrong_types", "missing_fields", "null_fields", "unknown_enums"])
def test_every_operation_can_be_distorted(
    ana: Client, description: Description | None, kind: str
) -> None:
    """The answer never matches the description, if there is one."""
    readable = {
        "readExtension": "",
        "listExtensionPhoneNumbers": "/phone-number",
        "listExtensionDevices": "/device",
        "listMessages": "/message-store",
        "syncMessages": "/message-sync",
    }
    assert set(readable) <= set(OPERATIONS)
    ana.send()
    for operation, path in readable.items():
        url = f"{ana.service.base}{EXTENSION}{path}"
        right = requests.get(url, headers=ana.headers(), timeout=60).json()
        ana.service.fault(operation, kind)
        wrong = requests.get(url, headers=ana.headers(), timeout=60).json()
        assert wrong != right
        if description is not None and kind != "missing_fields":
            with pytest.raises(jsonschema.ValidationError):
                description.check(operation, 200, wrong)
