"""The page `/practice` and its forms."""

from __future__ import annotations

import re

import pytest
import requests

from desktop.app.tour.stand_in import Form, Page, StandIn
from desktop.practice.access import OPERATIONS
from desktop.practice.faults import KINDS
from tests.practice.client import ANA, ANA_DIRECT, Client, error_of
from tests.practice_service import PracticeService


def page_of(service: PracticeService) -> Page:
    return StandIn().open(f"{service.base}/practice")


def form_to(service: PracticeService, action: str) -> Form:
    return next(each for each in page_of(service).forms if each.action == action)


def submit(service: PracticeService, form: Form, **changes: str) -> Page:
    browser = StandIn()
    return browser.submit(browser.open(f"{service.base}/practice"), form, filled=changes)


def test_settings_by_form(practice: PracticeService) -> None:
    form = form_to(practice, "/practice/settings")
    submit(practice, form, queued_seconds="7.5", limits="on", limit_Medium="3", consent_page="on")
    settings = practice.settings()
    assert settings["queued_seconds"] == 7.5
    assert settings["limits"] == {"Light": 50, "Medium": 3, "Heavy": 10, "Auth": 5}
    assert settings["consent_page"] is True
    submit(practice, form, limits="off", scopes="SMS", issue_refresh_tokens="off")
    settings = practice.settings()
    assert settings["limits"] is None
    assert settings["scopes"] == ["SMS"]
    assert settings["issue_refresh_tokens"] is False


@pytest.mark.parametrize("value", ["", "x", "-1", "nan", "inf", "1e400"])
def test_wrong_settings_are_explained(practice: PracticeService, value: str) -> None:
    before = practice.settings()
    form = form_to(practice, "/practice/settings")
    answer = submit(practice, form, sent_seconds=value, limits="on", limit_Light=value)
    assert answer.status == 400
    assert 'role="alert"' in answer.text
    assert practice.settings() == before


def test_extension_is_frozen_by_form(ana: Client) -> None:
    form = form_to(ana.service, f"/practice/extensions/{ANA}")
    assert submit(ana.service, form, status="Frozen").status == 200
    assert error_of(ana.get("readExtension")) == (401, "OAU-141")
    assert submit(ana.service, form, status="Asleep").status == 400
    assert error_of(ana.get("readExtension")) == (401, "OAU-141")


def test_each_recipe_can_be_set(ana: Client) -> None:
    recipes = [
        each
        for each in page_of(ana.service).forms
        if each.action == "/practice/faults" and each.buttons[0][0] != "Set"
    ]
    assert len(recipes) > 5
    for recipe in recipes:
        if recipe.fields["kind"] != "refuse":
            assert submit(ana.service, recipe).status == 200
    kinds = [each["kind"] for each in ana.service.faults()]
    assert kinds == [r.fields["kind"] for r in recipes if r.fields["kind"] != "refuse"]


def test_wrong_fault_is_explained(practice: PracticeService) -> None:
    form = form_to(practice, "/practice/faults")
    answer = submit(practice, form, kind="delay", parameters='{"nothing": 1}')
    assert answer.status == 400
    assert "That was not possible: delay has the parameters seconds" in answer.text
    assert practice.faults() == []


def test_page_shows_journal_and_faults(ana: Client) -> None:
    ana.service.fault("createSMSMessage", "status", code=503, count=3)
    ana.send(text="<script>alert(1)</script> first")
    ana.service.clear_faults()
    ana.send(text="<script>alert(1)</script> second")
    ana.service.fault("*", "delay", seconds=4.25, count=0)
    page = page_of(ana.service)
    for name in (*KINDS, *OPERATIONS):
        assert name in page.text
    assert "alert(1)&lt;/script&gt; second" in page.text
    assert "CMN-201" in page.text
    assert "4.25" in page.text
    assert not re.search("<(script|img|iframe)", page.text)
    headers = requests.get(f"{ana.service.base}/practice", timeout=10).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "Tess &lt;b&gt;Bold&lt;/b&gt;" in page.text


def test_journal_counts(ana: Client) -> None:
    ana.send()
    ana.send(to="+14155550111")
    ana.send()
    ana.send("+16505550103")
    counts = ana.service.counts()
    assert counts["textsPerRecipient"] == {"+14155550100": 2, "+14155550111": 1}
    assert counts["textsPerExtension"] == {ANA: 3}
    assert counts["texts"] == 3
    assert counts["requestsPerOperation"]["createSMSMessage"] == 4
    assert counts["refusals"] == {"MSG-241": 1}
    assert counts["inPenalty"] == 0
    ana.service.fault("createSMSMessage", "rate_limit", retry_after=1000)
    ana.send()
    ana.send()
    assert ana.service.counts()["inPenalty"] == 1
    assert [each["code"] for each in ana.service.requests("createSMSMessage")] == [
        "",
        "",
        "",
        "MSG-241",
        "MSG-305",
        "MSG-305",
    ]


CUSTOMER_WITHOUT_TEXTS = "+17095550131"
"""Opted out of texts from six numbers."""


def stopped(service: PracticeService, recipient: str) -> set[str]:
    return {
        each["from"]
        for each in service.consents()
        if each["to"] == recipient and each["optStatus"] == "OptOut"
    }


def consent_forms(service: PracticeService) -> list[Form]:
    return [each for each in page_of(service).forms if each.action == "/practice/consents"]


def test_person_on_the_page_wants_texts_again(practice: PracticeService) -> None:
    assert len(stopped(practice, CUSTOMER_WITHOUT_TEXTS)) == 6
    [form] = [e for e in consent_forms(practice) if e.fields["to"] == CUSTOMER_WITHOUT_TEXTS]
    practice.decide(ANA_DIRECT, CUSTOMER_WITHOUT_TEXTS, "OptIn")
    assert submit(practice, form).status == 200
    assert stopped(practice, CUSTOMER_WITHOUT_TEXTS) == set()


@pytest.mark.parametrize("own", ["*", ANA_DIRECT])
def test_somebody_is_opted_out_by_form(ana: Client, own: str) -> None:
    form = consent_forms(ana.service)[-1]
    page = submit(ana.service, form, to="(415) 555-0131", status="OptOut", **{"from": own})
    assert page.status == 200
    assert "+14155550131" in page.text
    numbers = stopped(ana.service, "+14155550131")
    assert ANA_DIRECT in numbers
    assert (len(numbers) > 100) == (own == "*")
    ana.service.settings(queued_seconds=0)
    sent = ana.read(ana.send(to="+14155550131").json()["id"])
    assert sent["deliveryErrorCode"] == "SMS-RC-413"


@pytest.mark.parametrize("wrong", [{"to": "somebody"}, {"status": "Perhaps"}, {"from": "+1415555"}])
def test_wrong_consent_is_explained(practice: PracticeService, wrong: dict[str, str]) -> None:
    before = practice.consents()
    form = consent_forms(practice)[-1]
    answer = submit(practice, form, **{"to": "+14155550131", "status": "OptOut", **wrong})
    assert answer.status == 400
    assert 'role="alert"' in answer.text
    assert practice.consents() == before


def test_consents_are_refused_and_allowed_by_form(ana: Client) -> None:
    def reads() -> tuple[int, str]:
        answer = ana.call("listSmsConsentRecords", "GET", "/v2/accounts/~/sms/consents")
        return (200, "") if answer.status_code == 200 else error_of(answer)

    form = form_to(ana.service, "/practice/consents/rights")
    ana.service.extension(ANA, denied=["Contacts"])
    for extension, right, expected, words in (
        ("", "none", (403, "CMN-109"), "the account refuses consents"),
        ("", "change", (200, ""), "Everybody."),
        (ANA, "none", (403, "CMN-408"), "refused"),
        (ANA, "read", (200, ""), "may see only"),
    ):
        page = submit(ana.service, form, extension=extension, right=right)
        assert words in page.text
        assert reads() == expected
    assert submit(ana.service, form, extension="1", right="none").status == 400
    assert ana.service.extension(ANA)["denied"] == ["Contacts", "ConsentManagement"]


def test_page_with_300_customers_shows_them_on_demand(practice: PracticeService) -> None:
    text = page_of(practice).text
    assert text.count('list="outside"') == 2
    assert text.count("<option") < 400
    listed = text.index("All 300 customers")
    assert text.rindex("<details>", 0, listed) > text.rindex("<section", 0, listed)
    assert len(text) < 200_000
