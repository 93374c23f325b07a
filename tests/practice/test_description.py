"""The service against RingCentral's OpenAPI description, if it is beside the checkout. (All
other tests check their answers against it, too: `tests.described_practice`.)"""

from __future__ import annotations

import copy

import jsonschema
import pytest

from desktop.practice.access import OPERATIONS
from desktop.practice.numbers import STATUSES, USAGE_TYPES
from tests.practice.client import Client
from tests.practice.description import PLACE, Description

WITHOUT = f"{PLACE} is not beside this checkout"


@pytest.fixture
def described(description: Description | None) -> Description:
    if description is None:
        pytest.skip(WITHOUT)
    return description


def test_operations_have_the_described_group_and_permission(described: Description) -> None:
    for name, operation in OPERATIONS.items():
        theirs = described.operations[name]
        assert operation.group == theirs["x-throttling-group"]
        assert operation.scope == theirs.get("x-app-permission", "")


def test_enums_match_the_description(described: Description) -> None:
    schemas = described.schemas
    assert list(USAGE_TYPES) == schemas["PhoneNumberUsageType"]["enum"]
    assert list(STATUSES) == schemas["PhoneNumberStatus"]["enum"]


@pytest.mark.parametrize("person", ["Ana Martins", "Robert Okafor", "Mia Novak", "Sales"])
def test_every_answer_validates(described: Description, client: Client, person: str) -> None:
    client.sign_in(person)
    client.get("readExtension")
    client.get("listExtensionDevices", "/device")
    numbers = client.get("listExtensionPhoneNumbers", "/phone-number").json()["records"]
    for number in numbers:
        client.get("smsConfigurationInfo", f"/phone-number/{number['id']}/sms-configuration")
        for recipient in ("+14155550100", "+14155550112", "nonsense"):
            client.send(number["phoneNumber"], recipient)
    for message in client.store():
        client.read(message["id"])


def test_check_finds_wrong_answers(described: Description, ana: Client) -> None:
    good = ana.send().json()
    described.check("createSMSMessage", 200, good)
    bad = copy.deepcopy(good)
    bad["to"][0]["messageStatus"] = "Somewhere"
    with pytest.raises(jsonschema.ValidationError):
        described.check("createSMSMessage", 200, bad)
    for name, wrong in (("creationTime", "today"), ("uri", "here"), ("id", 2**63)):
        with pytest.raises(jsonschema.ValidationError):
            described.check("createSMSMessage", 200, {**good, name: wrong})
    with pytest.raises(jsonschema.ValidationError):
        described.check("createSMSMessage", 400, {"errorCode": "CMN-101"})
