"""Consents: listed, searched, changed, exported and told; STOP and START; refusals."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.practice.consents import OPT_OUT_WORDS
from tests.practice.client import (
    ALL_SCOPES,
    ANA,
    ANA_DIRECT,
    ANA_LINE,
    ANYBODY,
    MAIN,
    ROBERT_DIRECT,
    SALES,
    SALES_NUMBER,
    Client,
    error_of,
)
from tests.practice.description import Description
from tests.practice.push_client import PushClient
from tests.practice_service import PracticeService

CONSENTS = "/v2/accounts/~/sms/consents"
KIM, LEE = "+14155550131", "+14155550132"
Pairs = list[tuple[str, str, str, str]]


def listed(client: Client, **query: Any) -> Pairs:
    """The consents of the numbers in these tests; the world's own are left out."""
    answer = client.call("listSmsConsentRecords", "GET", CONSENTS, params=query)
    assert answer.status_code == 200, answer.text
    records = answer.json()["records"]
    return [
        (each["from"], each["to"], each["optStatus"], each["source"])
        for each in records
        if each["to"] in (KIM, LEE, ANYBODY)
    ]


def change(client: Client, *records: dict[str, Any]) -> list[dict[str, Any]]:
    """The records that failed."""
    body = {"records": list(records)}
    answer = client.call("updateSmsConsentRecords", "PATCH", CONSENTS, json=body)
    assert answer.status_code == 200, answer.text
    failed: list[dict[str, Any]] = answer.json()["failedRecords"]
    return failed


def record(status: str = "OptOut", to: str = KIM, own: str = ANA_DIRECT, **more: Any) -> Any:
    return {"from": own, "to": to, "optStatus": status, "source": "Api", **more}


def fate(client: Client, to: str = KIM, own: str = ANA_DIRECT) -> tuple[str, str | None]:
    client.service.settings(queued_seconds=0, sent_seconds=0)
    sent = client.read(client.send(own, to).json()["id"])
    return sent["messageStatus"], sent.get("deliveryErrorCode")


BLOCKED, ARRIVED = ("SendingFailed", "SMS-RC-413"), ("Delivered", None)


def test_recorded_opt_out_blocks_until_an_opt_in(ana: Client) -> None:
    assert change(ana, record()) == []
    assert listed(ana) == [(ANA_DIRECT, KIM, "OptOut", "Api")]
    assert fate(ana) == BLOCKED
    assert (fate(ana, own=ANA_LINE), fate(ana, to=LEE)) == (ARRIVED, ARRIVED)
    assert change(ana, record("OptIn", notes="Asked for it at the desk")) == []
    assert fate(ana) == ARRIVED
    assert listed(ana) == []
    assert listed(ana, optStatus="OptIn") == [(ANA_DIRECT, KIM, "OptIn", "Api")]
    answer = ana.call(
        "listSmsConsentRecords", "GET", CONSENTS, params={"to": KIM, "optStatus": "OptIn"}
    )
    [told] = answer.json()["records"]
    assert (told["notes"], told["coverage"]) == ("Asked for it at the desk", "PhoneNumber")


@pytest.mark.parametrize("word", [*sorted(OPT_OUT_WORDS), " stop\n"])
def test_recipient_opts_out_by_a_word_and_in_again(ana: Client, word: str) -> None:
    ana.service.receive(KIM, ANA_DIRECT, word)
    assert listed(ana) == [(ANA_DIRECT, KIM, "OptOut", "Recipient")]
    assert fate(ana) == BLOCKED
    ana.service.receive(KIM, ANA_DIRECT, "Start")
    assert listed(ana, optStatus="OptOut,OptIn") == [(ANA_DIRECT, KIM, "OptIn", "Recipient")]
    assert fate(ana) == ARRIVED


def test_a_text_with_stop_to_somebody_outside_is_no_consent(ana: Client) -> None:
    before = ana.service.consents()
    ana.send(to=KIM, text="STOP")
    assert ana.service.consents() == before


def test_consents_of_the_whole_account_are_seen_by_everybody(ana: Client) -> None:
    change(ana, record(own=SALES_NUMBER), record(to=LEE))
    ana.sign_in("Mia Novak")
    assert [each[:2] for each in listed(ana)] == [(SALES_NUMBER, KIM), (ANA_DIRECT, LEE)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"from": ANA_DIRECT}, [(ANA_DIRECT, KIM), (ANA_DIRECT, LEE)]),
        ({"from": [ANA_LINE, SALES_NUMBER]}, [(ANA_LINE, KIM), (SALES_NUMBER, LEE)]),
        ({"from": f"{ANA_LINE},{ANA_DIRECT}", "to": KIM}, [(ANA_DIRECT, KIM), (ANA_LINE, KIM)]),
        ({"to": [LEE, ANYBODY]}, [(SALES_NUMBER, LEE), (ANA_DIRECT, LEE)]),
        ({"from": "+16505559999"}, []),
    ],
)
def test_filters(ana: Client, query: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    change(
        ana,
        record(),
        record(own=ANA_LINE),
        record(own=SALES_NUMBER, to=LEE),
        record(to=LEE),
        record("OptIn", to=ANYBODY),
    )
    assert [each[:2] for each in listed(ana, **query)] == expected
    body = {n: v.split(",") if isinstance(v, str) else v for n, v in query.items()}
    answer = ana.call(
        "searchSmsConsentRecords",
        "POST",
        f"{CONSENTS}/search",
        json={**body, "optStatus": "OptOut"},
    )
    found = [(each["from"], each["to"]) for each in answer.json()["records"]]
    assert [each for each in found if each[1] in (KIM, LEE, ANYBODY)] == expected


def test_pages_forward_and_back(ana: Client) -> None:
    numbers = [f"+1415555{n}" for n in range(3000, 3007)]
    change(ana, *(record(to=each, own=MAIN) for each in numbers))
    query: dict[str, Any] = {"from": MAIN, "to": numbers, "perPage": 3}
    seen, pages = [], []
    for _ in range(4):
        answer = ana.call("listSmsConsentRecords", "GET", CONSENTS, params=query).json()
        pages.append(answer["paging"])
        seen.append([each["to"] for each in answer["records"]])
        if "nextPageToken" not in answer["paging"]:
            break
        query["pageToken"] = answer["paging"]["nextPageToken"]
    assert seen == [numbers[:3], numbers[3:6], numbers[6:]]
    assert "previousPageToken" not in pages[0]
    assert pages[0]["pageToken"] == pages[0]["firstPageToken"] == pages[2]["firstPageToken"]
    query["pageToken"] = pages[2]["previousPageToken"]
    back = ana.call("listSmsConsentRecords", "GET", CONSENTS, params=query).json()
    assert [each["to"] for each in back["records"]] == numbers[3:6]


def test_a_page_begins_where_it_did_although_an_earlier_consent_changes(ana: Client) -> None:
    change(ana, record(), record(to=LEE), record(to=ANYBODY))
    query: dict[str, Any] = {"to": [KIM, LEE, ANYBODY], "perPage": 1}
    page = ana.call("listSmsConsentRecords", "GET", CONSENTS, params=query).json()
    change(ana, record("OptIn"))
    token = page["paging"]["nextPageToken"]
    assert [each[1] for each in listed(ana, **query, pageToken=token)] == [LEE]


@pytest.mark.parametrize(
    ("method", "path", "more", "parameter"),
    [
        ("GET", "", {"params": {"optStatus": "Perhaps"}}, "optStatus"),
        ("GET", "", {"params": {"from": "Ana"}}, "from"),
        ("GET", "", {"params": {"to": [KIM, "12"]}}, "to"),
        ("GET", "", {"params": {"perPage": "0"}}, "perPage"),
        ("GET", "", {"params": {"pageToken": "next"}}, "pageToken"),
        ("POST", "/search", {"json": {"from": 1}}, "from"),
        ("POST", "/search", {"json": {"perPage": True}}, "perPage"),
        ("POST", "/search", {"json": {"pageToken": 7}}, "pageToken"),
        ("PATCH", "", {"json": {}}, "records"),
        ("PATCH", "", {"json": {"records": []}}, "records"),
        ("PATCH", "", {"json": {"records": ["x"]}}, "records"),
    ],
)
def test_wrong_requests(
    ana: Client, method: str, path: str, more: dict[str, Any], parameter: str
) -> None:
    names = {"GET": "list", "POST": "search", "PATCH": "update"}
    operation = f"{names[method]}SmsConsentRecords"
    answer = ana.call(operation, method, CONSENTS + path, **more)
    assert (error_of(answer), answer.json()["parameterName"]) == ((400, "CMN-101"), parameter)


@pytest.mark.parametrize(
    ("wrong", "parameter"),
    [
        ({"from": ANYBODY}, "from"),
        ({"from": "**"}, "from"),
        ({"to": "somebody"}, "to"),
        ({"optStatus": "optout"}, "optStatus"),
        ({"optStatus": None}, "optStatus"),
        ({"source": "Gossip"}, "source"),
        ({"source": []}, "source"),
        ({"notes": 7}, "notes"),
        ({"coverage": "CampaignType"}, "coverage"),
    ],
)
def test_wrong_records_fail_alone(ana: Client, wrong: dict[str, Any], parameter: str) -> None:
    [failed] = change(ana, {**record(), **wrong}, record(to=LEE))
    assert failed["error"]["errorCode"] == "CMN-101"
    assert failed["error"]["parameterName"] == parameter
    assert {name: failed[name] for name in wrong} == wrong
    assert [each[1] for each in listed(ana)] == [LEE]


@pytest.mark.parametrize("every", [{"from": "*"}, {"coverage": "Account"}])
def test_opt_out_from_every_number_of_the_account(ana: Client, every: dict[str, str]) -> None:
    change(ana, {**record(), **every})
    own = {each[0] for each in listed(ana, perPage=1000)}
    assert {ANA_DIRECT, ANA_LINE, MAIN, ROBERT_DIRECT, SALES_NUMBER} < own
    assert fate(ana, own=ANA_LINE) == BLOCKED
    change(ana, record("OptIn", own=ANA_LINE))
    assert (fate(ana, own=ANA_LINE), fate(ana)) == (ARRIVED, BLOCKED)


def test_opt_out_from_every_number_as_one_record(ana: Client) -> None:
    ana.service.settings(consents_expand=False)
    change(ana, record(own="*"))
    assert listed(ana, **{"from": ANA_LINE}) == [("*", KIM, "OptOut", "Api")]
    assert fate(ana, own=ANA_LINE) == BLOCKED
    ana.service.skip(1000)
    change(ana, record("OptIn", own=ANA_LINE))
    assert (fate(ana, own=ANA_LINE), fate(ana)) == (ARRIVED, BLOCKED)


@pytest.mark.parametrize(
    ("number", "source"), [("+14155550113", "Upstream"), ("+14155551216", "Carrier")]
)
def test_text_that_shows_an_opt_out_leaves_a_consent(ana: Client, number: str, source: str) -> None:
    assert fate(ana, to=number)[1] != BLOCKED[1]
    answer = ana.call("listSmsConsentRecords", "GET", CONSENTS, params={"to": number})
    assert [each["source"] for each in answer.json()["records"]] == [source]
    assert fate(ana, to=number) == BLOCKED


def test_export(ana: Client) -> None:
    change(ana, record(), record("OptIn", to=LEE))
    answer = ana.call("exportSmsConsentRecords", "GET", f"{CONSENTS}/export")
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert answer.text.startswith("FROM,TO,STATUS,SOURCE\r\n")
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert [ANA_DIRECT, KIM, "OptOut", "Api"] in rows
    assert [ANA_DIRECT, LEE, "OptIn", "Api"] in rows


def refusals(client: Client) -> list[tuple[int, str] | None]:
    """What reading and changing are refused with."""
    calls: list[tuple[str, str, str, Any]] = [
        ("listSmsConsentRecords", "GET", "", None),
        ("searchSmsConsentRecords", "POST", "/search", {}),
        ("exportSmsConsentRecords", "GET", "/export", None),
        ("updateSmsConsentRecords", "PATCH", "", {"records": [record()]}),
    ]
    answers = [
        client.call(name, how, CONSENTS + path, json=body) for name, how, path, body in calls
    ]
    return [None if each.status_code == 200 else error_of(each) for each in answers]


def test_role_without_the_right_is_refused(ana: Client) -> None:
    ana.service.extension(ANA, denied=["ReadConsents"])
    assert refusals(ana) == [(403, "CMN-408")] * 4
    ana.service.extension(ANA, denied=["ConsentManagement"])
    assert refusals(ana) == [None, None, None, (403, "CMN-408")]
    answer = ana.call("updateSmsConsentRecords", "PATCH", CONSENTS, json={"records": [record()]})
    assert answer.json()["permissionName"] == "ConsentManagement"
    ana.service.extension(ANA, denied=[])
    assert refusals(ana) == [None] * 4


def test_account_that_refuses_consents(ana: Client) -> None:
    ana.service.settings(consents_refused=True)
    assert refusals(ana) == [(403, "CMN-109")] * 4
    ana.service.receive(KIM, ANA_DIRECT, "STOP")
    assert fate(ana) == BLOCKED


def test_queue_can_be_refused_alone(ana: Client) -> None:
    ana.service.extension(SALES, denied=["ReadConsents"])
    assert refusals(ana) == [None] * 4
    ana.sign_in("Sales")
    assert refusals(ana) == [(403, "CMN-408")] * 4


def test_scope_and_rate_group(ana: Client) -> None:
    answer = ana.call("listSmsConsentRecords", "GET", CONSENTS)
    assert answer.status_code == 200
    ana.service.settings(limits={"Light": 1})
    limited = [ana.call("listSmsConsentRecords", "GET", CONSENTS) for _ in range(2)]
    assert [each.status_code for each in limited] == [200, 429]
    assert limited[0].headers["X-Rate-Limit-Group"] == "light"
    ana.service.settings(limits=None)
    ana.service.clear_faults()
    ana.sign_in_with("ReadAccounts", "ReadMessages")
    assert refusals(ana) == [(403, "CMN-401")] * 4


def test_answer_to_stop_in_the_message_store(ana: Client) -> None:
    ana.service.receive(KIM, ANA_DIRECT, "STOP")
    assert ana.store(direction="Outbound") == []
    ana.service.settings(stop_reply_in_store=True)
    ana.service.receive(LEE, ANA_DIRECT, "STOP")
    [reply] = ana.store(direction="Outbound")
    assert reply["to"][0]["phoneNumber"] == LEE
    assert "no longer receive texts" in reply["subject"]
    assert ana.service.counts()["texts"] == 0


def test_consents_survive_a_restart(tmp_path: Path, description: Description | None) -> None:
    with PracticeService(state=tmp_path / "practice.jsonl") as service:
        client = Client(service, description)
        client.sign_in()
        change(client, record(notes="By phone"), record(to=LEE))
        service.receive(KIM, ANA_LINE, "STOP", in_seconds=600)
        before = listed(client)
        service.restart(kill=True)
        assert listed(client) == before
        assert len(before) == 2
        assert fate(client) == BLOCKED
        service.skip(700_000)
        assert len(listed(client)) == 3
        service.reset()
        client.sign_in()
        assert listed(client) == []
        client.close()


@pytest.fixture
def pushed(client: Client) -> Client:
    client.sign_in_with(*ALL_SCOPES)
    return client


FILTER = "/restapi/v2/accounts/~/sms/consents"
Change = Callable[[Client], Any]


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (lambda c: c.service.receive(KIM, ANA_DIRECT, "STOP"), ("OptOut", "Recipient")),
        (lambda c: change(c, record("OptIn")), ("OptIn", "Api")),
    ],
)
def test_change_is_told_to_everybody_who_listens(
    pushed: Client,
    description: Description | None,
    cause: Change,
    expected: tuple[str, str],
) -> None:
    push = PushClient(pushed)
    [own_filter] = push.subscribe(FILTER)["eventFilters"]
    assert own_filter == FILTER.replace("~", "400131426008")
    cause(pushed)
    event = push.notification()
    if description is not None:
        description.validate(event, {"$ref": "#/components/schemas/SmsConsentChangeEvent"})
    assert (event["event"], event["ownerId"]) == (own_filter, ANA)
    [told] = event["body"]["records"]
    assert (told["from"], told["to"]) == (ANA_DIRECT, KIM)
    assert (told["optStatus"], told["source"]) == expected
    push.close()


def test_stop_is_told_when_it_arrives(pushed: Client) -> None:
    push = PushClient(pushed)
    push.subscribe(FILTER)
    pushed.service.receive(KIM, ANA_DIRECT, "STOP", in_seconds=3600)
    assert pushed.service.push_sessions()[0]["events"] == 0
    pushed.service.skip(3_700_000)
    assert push.notification()["body"]["records"][0]["to"] == KIM
    push.close()


def test_consents_filter_needs_the_permission_for_texts(pushed: Client) -> None:
    pushed.sign_in_with("ReadAccounts", "ReadMessages", "WebSocket")
    push = PushClient(pushed)
    body = {"eventFilters": [FILTER], "deliveryMode": {"transportType": "WebSocket"}}
    header, answer = push.ask("POST", "/restapi/v1.0/subscription/", body)
    assert (header["status"], answer["errors"][0]["errorCode"]) == (403, "CMN-401")
    push.close()
