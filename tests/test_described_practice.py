"""Answers of the practice service that are not as RingCentral describes them fail a test."""

from __future__ import annotations

import pytest

from desktop.practice.fault_injection import Answer
from tests.described_practice import what_is_wrong
from tests.practice.client import ANA_DIRECT, ANYBODY, Client
from tests.practice.description import PLACE, Description, find_description
from tests.practice_service import PracticeService

FOUND = find_description()
JSON, TEXT, PAGE = (
    (("Content-Type", f"{each};charset=utf-8"),)
    for each in ("application/json", "text/plain", "text/html")
)
pytestmark = pytest.mark.skipif(FOUND is None, reason=f"{PLACE} is not beside this checkout")


@pytest.fixture
def ana(practice: PracticeService) -> Client:
    client = Client(practice, None)
    client.sign_in()
    return client


def test_a_wrong_answer_is_reported(practice: PracticeService, ana: Client) -> None:
    practice.number("7001001", usage_type="SomethingNew")
    ana.get("listExtensionPhoneNumbers", "/phone-number")
    wrong = practice.wrong_answers()
    assert wrong.startswith("listExtensionPhoneNumbers answered 200: $.records[0].usageType: ")
    ana.get("readExtension")
    assert practice.wrong_answers() == ""
    ana.close()


@pytest.mark.parametrize("kind", ["unknown_enums", "null_fields", "portal", "redirect"])
def test_an_answer_that_is_wrong_on_purpose_is_not_reported(
    practice: PracticeService, ana: Client, kind: str
) -> None:
    practice.fault("createSMSMessage", kind)
    ana.send(ANA_DIRECT, ANYBODY)
    assert [each["fault"] for each in practice.requests("createSMSMessage")] == [kind]
    assert practice.wrong_answers() == ""
    ana.close()


@pytest.mark.parametrize(
    ("operation", "answer", "said"),
    [
        ("readExtension", Answer(202, JSON, b"{}"), "'202' is not described"),
        ("readExtension", Answer(200, TEXT, b"Hello"), "'text/plain' is not described"),
        ("readExtension", Answer(200, JSON, b'{"id": "1"}'), "is not of type 'integer'"),
        ("readExtension", Answer(403, JSON, b'{"error": "no"}'), "is a required property"),
        ("", Answer(404, JSON, b"{}"), "is a required property"),
        ("", Answer(500, JSON, b"{}"), "the service broke"),
        ("readExtension", Answer(304), ""),
        ("authorize", Answer(400, PAGE, b"<p>No</p>"), ""),
    ],
)
def test_what_is_wrong(operation: str, answer: Answer, said: str) -> None:
    assert FOUND is not None
    wrong = what_is_wrong(Description(FOUND), operation, answer)
    assert (said in wrong) if said else (wrong == "")
