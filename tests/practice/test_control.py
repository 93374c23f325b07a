"""The control page and its API."""

from __future__ import annotations

import pytest
import requests

from desktop.app.tour.stand_in import StandIn
from tests.practice.client import ANA, Client, answer_of, authorize_url
from tests.practice_service import PracticeService, sign_in


def test_page_lists_people_and_numbers_to_try(practice: PracticeService) -> None:
    page = requests.get(f"{practice.base}/practice", timeout=60)
    assert page.status_code == 200
    for text in ("Ana Martins", "tide-table-7", "(415) 555-0113", "SMS-UP-413", "Frozen"):
        assert text in page.text
    assert "<script" not in page.text
    assert requests.get(f"{practice.base}/practice/static/style.css", timeout=60).status_code == 200


def test_forms_of_the_page_work(ana: Client) -> None:
    base = ana.service.base
    browser = StandIn()
    page = browser.open(f"{base}/practice")
    fields = {"operation": "createSMSMessage", "kind": "status", "parameters": '{"code": 503}'}
    assert browser.press(page, "Set this", fields).url == f"{base}/practice#faults"
    assert ana.send().status_code == 503
    assert ana.send().status_code == 200
    page = browser.open(f"{base}/practice")
    for form in page.forms:
        is_set = form.buttons[0][0].startswith("Set this")
        if form.fields.get("kind") != "refuse" and not is_set:
            assert browser.submit(page, form).status == 200
    assert ana.service.accepted() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/practice/reset", "/practice/settings", "/practice/sign-in"])
def test_forms_of_foreign_pages_are_refused(
    practice: PracticeService, headers: dict[str, str], path: str
) -> None:
    url = f"{practice.base}{path}"
    answer = requests.post(url, headers=headers, timeout=60)
    assert answer.status_code == 403
    page = requests.post(url, headers={**headers, "Accept": "text/html"}, timeout=60)
    assert page.status_code == 403
    assert "Another page sent this" in page.text


@pytest.mark.parametrize("fetch_metadata", [True, False])
def test_forms_of_own_pages_are_accepted(practice: PracticeService, fetch_metadata: bool) -> None:
    """A browser that sends no `Sec-Fetch-Site` is accepted, too."""
    browser = StandIn(fetch_metadata=fetch_metadata)
    location = sign_in(practice, authorize_url(practice, "c"), "Ana Martins", browser=browser)
    assert "code" in answer_of(location)
    page = browser.open(f"{practice.base}/practice")
    assert browser.press(page, "Start over").status == 200


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


def test_message_is_added(ana: Client) -> None:
    message = ana.service.add_message(
        ANA, "+16505550101", "+14155550100", "by hand", status="DeliveryFailed", code="SMS-UP-500"
    )
    record = ana.read(message)
    assert (record["messageStatus"], record["deliveryErrorCode"]) == (
        "DeliveryFailed",
        "SMS-UP-500",
    )
