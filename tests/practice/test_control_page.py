"""The page `/practice` and its forms."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
import requests

from desktop.app.tour.stand_in import Form, Page, StandIn
from desktop.practice.access import OPERATIONS
from desktop.practice.faults import KINDS, Faults
from desktop.practice.recipes import RECIPES, words_of
from desktop.practice.world import default_world_file, load_world
from tests.practice.client import ANA, ANA_DIRECT, ANA_LINE, ANYBODY, Client, error_of
from tests.practice_service import PracticeService

HOSTILE = ('"><script>alert(1)</script>', "'; --\u202e\u0000", "x" * 3000)


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
        if each.action == "/practice/faults" and "Set this" not in each.buttons[0][0]
    ]
    assert len(recipes) > 5
    for recipe in recipes:
        if recipe.fields["kind"] != "refuse":
            assert submit(ana.service, recipe).status == 200
    kinds = [each["kind"] for each in ana.service.faults()]
    assert kinds == [r.fields["kind"] for r in recipes if r.fields["kind"] != "refuse"]


def test_wrong_fault_is_explained(practice: PracticeService) -> None:
    form = page_of(practice).form_with("Set this")
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
    headers = requests.get(f"{ana.service.base}/practice", timeout=60).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "Tess &lt;b&gt;Bold&lt;/b&gt;" in page.text


def test_recipes_that_are_set_are_named_in_plain_words(ana: Client) -> None:
    service = ana.service
    assert "Nothing: RingCentral works as usual." in page_of(service).text
    form = page_of(service).form_with("The next text arrives, but Ownline gets no answer")
    page = submit(service, form)
    assert page.url.endswith("/practice#faults")
    service.fault("listMessages", "delay", seconds=4, skip=2, count=0)
    page = page_of(service)
    set_now = page.text[page.text.index("About to go wrong") : page.text.index("When you send")]
    said = " ".join(unescape(re.sub("<[^>]*>", " ", set_now)).split())
    assert "The next text arrives, but Ownline gets no answer. Once. The list of texts" in said
    assert "The list of texts: waits, before or after" in said
    assert "After 2 others. Every time." in said
    assert not any(name in said for name in (*KINDS, *OPERATIONS, "{")), "for developers"
    developers = unescape(page.text[page.text.index("For developers") :])
    assert "createSMSMessage lost_answer" in developers
    assert 'listMessages delay {"seconds": 4' in developers
    browser = StandIn()
    page = browser.press(browser.open(f"{service.base}/practice"), "Let everything go well")
    assert "Nothing: RingCentral works as usual." in page.text


def test_recipes_are_unlike_each_other() -> None:
    everything = [each for group in RECIPES.values() for each in group]
    assert len({each.words for each in everything}) == len(everything)
    for each in everything:
        fault = Faults(frozenset(OPERATIONS)).parse(
            {"operation": each.operation, "kind": each.kind, **each.given}
        )
        assert words_of(fault) == each.words


def answer_addresses(page: Page) -> list[str]:
    return [unescape(each) for each in re.findall(r'href="(/practice\?from=[^"]*)"', page.text)]


def test_each_recipient_of_a_group_answers_everybody(ana: Client) -> None:
    assert "Send a text in Ownline" in page_of(ana.service).text
    assert answer_addresses(page_of(ana.service)) == []
    group = [ANYBODY, "+17075550101"]
    to = [{"phoneNumber": each} for each in group]
    ana.send_body({"from": {"phoneNumber": ANA_LINE}, "to": to, "text": "Lunch?"})
    ana.service.settings(queued_seconds=3600)
    page = page_of(ana.service)
    assert "(707) 555-0101</span> <bdi>Nadia Rossi</bdi>" in page.text
    first, second = answer_addresses(page)
    browser = StandIn()
    page = browser.open(f"{ana.service.base}{second}")
    form = next(each for each in page.forms if each.action == "/practice/inbound")
    assert form.fields["from"] == "(707) 555-0101"
    assert form.fields["to"] == ANA_LINE
    assert form.fields["others"] == ANYBODY
    after = browser.submit(page, form, filled={"text": "Gladly"})
    assert after.status == 200
    begun = next(each for each in after.forms if each.action == "/practice/inbound")
    assert begun.fields["from"] == "(707) 555-0101", "the next one, too"
    assert begun.fields["others"] == ANYBODY
    [answer] = [each for each in ana.store(direction="Inbound") if each["subject"] == "Gladly"]
    assert answer["from"]["phoneNumber"] == "+17075550101"
    assert {each["phoneNumber"] for each in answer["to"]} == {ANA_LINE, ANYBODY}
    assert first != second


@pytest.mark.parametrize("given", HOSTILE)
def test_hostile_address_stays_text(practice: PracticeService, given: str) -> None:
    query = urlencode({"from": given, "to": given, "others": given, "show": given, "texts": given})
    page = StandIn().open(f"{practice.base}/practice?{query}")
    assert page.status == 200
    form = next(each for each in page.forms if each.action == "/practice/inbound")
    assert form.fields["others"] == given
    assert not re.search("<(script|img|iframe)", page.text)


def test_newest_of_many_texts_are_shown_and_all_on_demand(ana: Client) -> None:
    for n in range(12):
        ana.send(text=f"text number {n}.")
    page = page_of(ana.service).text
    assert "12 texts were sent" in page
    assert "text number 11." in page
    assert "text number 1." not in page
    assert "show all 12" in page
    everything = StandIn().open(f"{ana.service.base}/practice?texts=all").text
    assert "text number 0." in everything
    assert "show all" not in everything


def test_strange_texts_are_folded_away_until_their_recipient_signs_in(ana: Client) -> None:
    """A newcomer sees no odd letters, and no texts to people they have not met."""
    ana.service.receive(ANYBODY, ANA_DIRECT, "Are you open?")

    def first_view() -> str:
        written = page_of(ana.service).text.partition("Texts that others wrote")[2]
        return written.partition("People who answer by themselves")[0].partition("<details")[0]

    assert "Are you open?" in first_view()
    assert "txt.exe" in page_of(ana.service).text
    assert "txt.exe" not in first_view()
    assert first_view().isascii()
    shira = next(each for each in load_world(default_world_file()).logins if "Shira" in each.name)
    ana.sign_in(shira.name)
    assert "txt.exe" in first_view()


class _Labels(HTMLParser):
    """Fields without a label, and buttons and links without words."""

    def __init__(self) -> None:
        super().__init__()
        self.missing: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        is_field = tag == "select" or (tag == "input" and given.get("type") != "hidden")
        inside = {each for each, _ in self._open}
        if is_field and "label" not in inside and not given.get("aria-label"):
            self.missing.append(str(self.get_starttag_text()))
        if tag in ("label", "button", "a", "summary"):
            self._open.append((tag, str(self.get_starttag_text())))
            self._words = ""
        self._words += given.get("alt", "")

    def handle_data(self, data: str) -> None:
        self._words += data.strip()

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            _, start = self._open.pop()
            if not self._words:
                self.missing.append(start)


def test_each_field_and_button_has_a_name(ana: Client) -> None:
    ana.send(to="+17075550111")
    ana.service.fault("*", "delay", seconds=1)
    ana.service.skip(60_000)
    labels = _Labels()
    labels.feed(page_of(ana.service).text)
    assert labels.missing == []


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
    assert "(415) 555-0131" in page.text
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
