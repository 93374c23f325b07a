"""The control page and its API."""

from __future__ import annotations

import pytest
import requests

from tests.practice.client import ANA, Client
from tests.practice_service import PracticeService, forms_of


def test_page_lists_people_and_numbers_to_try(practice: PracticeService) -> None:
    page = requests.get(f"{practice.base}/practice", timeout=10)
    assert page.status_code == 200
    for text in ("Ana Martins", "tide-table-7", "+14155550113", "SMS-UP-413", "Frozen"):
        assert text in page.text
    assert "<script" not in page.text
    assert requests.get(f"{practice.base}/practice/static/style.css", timeout=10).status_code == 200


def test_forms_of_the_page_work(ana: Client) -> None:
    base = ana.service.base
    page = requests.get(f"{base}/practice", timeout=10).text
    form = forms_of(page)[0]
    fields = {"operation": "createSMSMessage", "kind": "status", "count": "1"}
    fields["parameters"] = '{"code": 503}'
    assert requests.post(f"{base}{form.action}", fields, timeout=10).url == f"{base}/practice"
    assert ana.send().status_code == 503
    assert ana.send().status_code == 200
    page = requests.get(f"{base}/practice", timeout=10).text
    for form in forms_of(page)[1:]:
        requests.post(f"{base}{form.action}", {"pressed": "yes"}, timeout=10)
    assert ana.service.accepted() == []


def test_foreign_pages_control_nothing(practice: PracticeService) -> None:
    url = f"{practice.base}/practice/reset"
    answer = requests.post(url, headers={"Origin": "https://elsewhere.example"}, timeout=10)
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "changes",
    [
        {"nothing": 1},
        {"queued_seconds": "1"},
        {"queued_seconds": -1},
        {"queued_seconds": True},
        {"issue_refresh_tokens": 1},
        {"limits": {"Other": 1}},
        {"scopes": "SMS"},
        {"sent_seconds": 5, "nothing": 1},
    ],
)
def test_wrong_settings_change_nothing(
    practice: PracticeService, changes: dict[str, object]
) -> None:
    before = practice.settings()
    with pytest.raises(ValueError, match=r"."):
        practice.settings(**changes)
    assert practice.settings() == before


def test_wrong_numbers_and_messages(practice: PracticeService) -> None:
    with pytest.raises(ValueError, match="no such number"):
        practice.number("1", features=[])
    with pytest.raises(ValueError, match="extension id"):
        practice.number("7001001", owner="1")
    with pytest.raises(ValueError, match="can be changed"):
        practice.number("7001001", phone_number="+1")
    with pytest.raises(ValueError, match="extension"):
        practice.add_message("1", "+16505550101", "+14155550100", "x")


def test_reset_forgets_everything(ana: Client) -> None:
    ana.send()
    ana.service.number("7001001", features=[])
    ana.service.settings(limits={"Light": 0})
    ana.service.fault("*", "portal", count=0)
    ana.service.reset()
    assert ana.service.journal() == {"accepted": [], "requests": [], "tokens": []}
    assert ana.service.faults() == []
    assert ana.service.settings()["limits"] is None
    assert ana.get("readExtension").status_code == 401
    ana.sign_in()
    assert ana.store() == []
    assert ana.send().status_code == 200


def test_message_by_hand(ana: Client) -> None:
    message = ana.service.add_message(
        ANA, "+16505550101", "+14155550100", "by hand", status="DeliveryFailed", code="SMS-UP-500"
    )
    record = ana.read(message)
    assert (record["messageStatus"], record["deliveryErrorCode"]) == (
        "DeliveryFailed",
        "SMS-UP-500",
    )
