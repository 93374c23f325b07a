"""Templates, contacts and subscriptions: records that clients create."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.practice.client import Client, error_of
from tests.practice.description import Description
from tests.practice_service import PracticeService

TEMPLATES = "~/message-store-templates"
COMPANY_TEMPLATES = "/v1.0/account/~/message-store-templates"
CONTACTS = "~/address-book/contact"
SUBSCRIPTIONS = "/v1.0/subscription"
FILTER = "/restapi/v1.0/account/~/extension/~/message-store"
HOOK = {"transportType": "WebHook", "address": "https://hooks.example/text"}


@pytest.fixture
def entitled(ana: Client) -> Client:
    ana.sign_in_with()
    return ana


@pytest.fixture
def nothing_yet(entitled: Client) -> Client:
    """Robert, an administrator, in a company that has no templates."""
    entitled.sign_in("Robert Okafor")
    listed = entitled.call("listCompanyMessageTemplates", "GET", COMPANY_TEMPLATES).json()
    for each in listed["records"]:
        path = f"{COMPANY_TEMPLATES}/{each['id']}"
        assert entitled.call("deleteCompanyMessageTemplate", "DELETE", path).status_code == 204
    return entitled


def names_of(client: Client, **query: str) -> list[str]:
    listed = client.call("listUserMessageTemplates", "GET", TEMPLATES, params=query).json()
    return [each["displayName"] for each in listed["records"]]


def template(text: str = "We are open from 9 to 5.", name: str = "Hours") -> dict[str, Any]:
    return {"displayName": name, "body": {"text": text}}


def test_template_is_created_read_changed_and_deleted(nothing_yet: Client) -> None:
    entitled = nothing_yet
    made = entitled.call("createUserMessageTemplate", "POST", TEMPLATES, json=template())
    assert made.status_code == 201
    path = f"{TEMPLATES}/{made.json()['id']}"
    assert entitled.call("readUserMessageTemplate", "GET", path).json() == made.json()
    new = entitled.call("updateUserMessageTemplate", "PUT", path, json=template("Closed."))
    assert new.json()["body"]["text"] == "Closed."
    listed = entitled.call("listUserMessageTemplates", "GET", TEMPLATES).json()["records"]
    assert [each["body"]["text"] for each in listed] == ["Closed."]
    assert entitled.call("deleteUserMessageTemplate", "DELETE", path).status_code == 204
    gone = entitled.call("readUserMessageTemplate", "GET", path)
    assert error_of(gone) == (404, "CMN-102")


def test_company_template_is_changed_by_an_administrator_for_everybody(
    nothing_yet: Client,
) -> None:
    robert, body = nothing_yet, template()
    made = robert.call("createCompanyMessageTemplate", "POST", COMPANY_TEMPLATES, json=body)
    path = f"{COMPANY_TEMPLATES}/{made.json()['id']}"
    body = template("Closed.", "Summer")
    changed = robert.call("updateCompanyMessageTemplate", "PUT", path, json=body).json()
    robert.sign_in("Mia Novak")
    read = robert.call("readCompanyMessageTemplate", "GET", path).json()
    assert read == changed == {**made.json(), **body}
    assert names_of(robert) == ["Summer"]
    assert names_of(robert, scope="Personal") == []
    for operation, method, place in (
        ("createCompanyMessageTemplate", "POST", COMPANY_TEMPLATES),
        ("updateCompanyMessageTemplate", "PUT", path),
        ("deleteCompanyMessageTemplate", "DELETE", path),
    ):
        assert error_of(robert.call(operation, method, place, json=body)) == (403, "CMN-402")
    robert.sign_in("Robert Okafor")
    assert robert.call("deleteCompanyMessageTemplate", "DELETE", path).status_code == 204
    assert names_of(robert) == []


def test_templates_of_the_world(entitled: Client) -> None:
    assert "On my way" in names_of(entitled, scope="personal")
    assert "Appointment" in names_of(entitled, scope="company")
    entitled.sign_in("Mia Novak")
    assert names_of(entitled, scope="personal") == []
    assert (
        "{First name|there}"
        in entitled.call("listCompanyMessageTemplates", "GET", COMPANY_TEMPLATES).text
    )


@pytest.mark.parametrize(
    ("scopes", "allowed"),
    [
        (("ReadAccounts",), [True, False, False]),
        (("ReadAccounts", "EditExtensions"), [True, True, False]),
        (("EditAccounts",), [True, True, True]),
    ],
)
def test_templates_are_changed_with_a_permission_of_the_app(
    entitled: Client, scopes: tuple[str, ...], allowed: list[bool]
) -> None:
    entitled.sign_in("Robert Okafor")
    entitled.sign_in_with(*scopes)
    answers = [
        entitled.call("listUserMessageTemplates", "GET", TEMPLATES),
        entitled.call("createUserMessageTemplate", "POST", TEMPLATES, json=template()),
        entitled.call("createCompanyMessageTemplate", "POST", COMPANY_TEMPLATES, json=template()),
    ]
    assert [each.status_code < 300 for each in answers] == allowed
    assert all(each.ok or error_of(each) == (403, "CMN-401") for each in answers)


def test_extension_that_cannot_text_has_no_templates(entitled: Client) -> None:
    entitled.sign_in("Otto Lind")
    answer = entitled.call("listUserMessageTemplates", "GET", TEMPLATES)
    assert error_of(answer) == (403, "CMN-109")


def test_template_names_are_unique(entitled: Client) -> None:
    create = "createUserMessageTemplate"
    first = entitled.call(create, "POST", TEMPLATES, json=template()).json()
    again = entitled.call(create, "POST", TEMPLATES, json=template("Other words."))
    assert (error_of(again), again.json()["parameterName"]) == ((400, "CMN-101"), "displayName")
    other = entitled.call(create, "POST", TEMPLATES, json=template(name="Other")).json()
    for wanted, status in ((first, 200), (other, 400)):
        path = f"{TEMPLATES}/{wanted['id']}"
        answer = entitled.call("updateUserMessageTemplate", "PUT", path, json=template("New."))
        assert answer.status_code == status


@pytest.mark.parametrize(
    ("scope", "expected"),
    [("all", {"Personal", "Company"}), ("company", {"Company"}), ("Personal", {"Personal"})],
)
def test_scopes_of_templates(entitled: Client, scope: str, expected: set[str]) -> None:
    entitled.sign_in("Robert Okafor")
    for path, name in ((TEMPLATES, "User"), (COMPANY_TEMPLATES, "Company")):
        entitled.call(f"create{name}MessageTemplate", "POST", path, json=template())
    answer = entitled.call("listUserMessageTemplates", "GET", TEMPLATES, params={"scope": scope})
    assert {each["scope"] for each in answer.json()["records"]} == expected


@pytest.mark.parametrize(
    "wrong", [{}, {"displayName": "x"}, {"displayName": "", "body": {"text": "x"}}, template("")]
)
def test_wrong_templates(entitled: Client, wrong: dict[str, Any]) -> None:
    answer = entitled.call("createUserMessageTemplate", "POST", TEMPLATES, json=wrong)
    assert error_of(answer) == (400, "CMN-101")


@pytest.mark.parametrize(("kind", "limit"), [("User", 25), ("Company", 50)])
def test_number_of_templates_is_limited(nothing_yet: Client, kind: str, limit: int) -> None:
    path = TEMPLATES if kind == "User" else COMPANY_TEMPLATES
    answers = [
        nothing_yet.call(f"create{kind}MessageTemplate", "POST", path, json=template(name=f"{n}"))
        for n in range(limit + 1)
    ]
    assert [each.status_code for each in answers] == [201] * limit + [400]


def test_contacts(entitled: Client) -> None:
    for first, number in (("Zoë", "+14155550100"), ("Álvaro", "+14155550111")):
        body = {"firstName": first, "mobilePhone": number, "birthday": "1990-02-03"}
        made = entitled.call("createContact", "POST", CONTACTS, json=body)
        assert made.json()["firstName"] == first
    page = entitled.call("listContacts", "GET", CONTACTS).json()
    assert [each["firstName"] for each in page["records"]] == ["Zoë", "Álvaro"]
    found = entitled.call("listContacts", "GET", CONTACTS, params={"startsWith": "zo"}).json()
    assert [each["firstName"] for each in found["records"]] == ["Zoë"]
    query = {"phoneNumber": "+14155550111"}
    found = entitled.call("listContacts", "GET", CONTACTS, params=query).json()
    assert [each["firstName"] for each in found["records"]] == ["Álvaro"]


@pytest.mark.parametrize(
    "wrong", [{"email": "no"}, {"firstName": 1}, {"birthday": "soon"}, {"homeAddress": "x"}]
)
def test_wrong_contacts(entitled: Client, wrong: dict[str, Any]) -> None:
    answer = entitled.call("createContact", "POST", CONTACTS, json=wrong)
    assert error_of(answer) == (400, "CMN-101")


def subscribe(client: Client, **changes: Any) -> Any:
    body = {"eventFilters": [FILTER], "deliveryMode": HOOK, **changes}
    return client.call("createSubscription", "POST", SUBSCRIPTIONS, json=body)


def test_subscription_is_created_renewed_and_deleted(ana: Client) -> None:
    made = subscribe(ana, expiresIn=60).json()
    assert made["status"] == "Active"
    path = f"{SUBSCRIPTIONS}/{made['id']}"
    assert 0 < ana.call("readSubscription", "GET", path).json()["expiresIn"] <= 60
    assert ana.call("updateSubscription", "PUT", path).json()["expiresIn"] > 60
    listed = ana.call("listSubscriptions", "GET", SUBSCRIPTIONS).json()["records"]
    assert [each["id"] for each in listed] == [made["id"]]
    assert ana.call("deleteSubscription", "DELETE", path).status_code == 204
    assert error_of(ana.call("readSubscription", "GET", path)) == (404, "CMN-102")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"eventFilters": []}, (400, "CMN-101")),
        ({"eventFilters": ["/elsewhere"]}, (400, "SUB-508")),
        ({"eventFilters": [f"{FILTER}/instant", f"{FILTER}s"]}, (400, "SUB-508")),
        ({"eventFilters": ["/restapi/v1.0/account/~/weather"]}, (400, "SUB-508")),
        ({"deliveryMode": {"transportType": "WebSocket"}}, (403, "SUB-528")),
        ({"eventFilters": [FILTER.replace("extension/~", "extension/1")]}, (403, "SUB-405")),
        ({"deliveryMode": {"transportType": "Pigeon"}}, (400, "CMN-101")),
        ({"deliveryMode": {**HOOK, "address": "http://plain.example"}}, (400, "CMN-101")),
        ({"expiresIn": 0}, (400, "CMN-101")),
    ],
)
def test_wrong_subscriptions(
    ana: Client, changes: dict[str, Any], expected: tuple[int, str]
) -> None:
    assert error_of(subscribe(ana, **changes)) == expected


def test_a_websocket_subscription_is_not_made_by_http(entitled: Client) -> None:
    answer = subscribe(entitled, deliveryMode={"transportType": "WebSocket"})
    parameter = answer.json()["parameterName"]
    assert (error_of(answer), parameter) == ((400, "CMN-101"), "deliveryMode.transportType")


def test_subscriptions_are_limited(ana: Client) -> None:
    made = [subscribe(ana, expiresIn=2_000_000_000) for _ in range(31)]
    assert made[0].json()["expiresIn"] <= 315_360_000
    assert {each.status_code for each in made[:30]} == {200}
    assert error_of(made[30]) == (403, "SUB-505")


def test_message_subscription_needs_its_scope(ana: Client) -> None:
    ana.sign_in_with("ReadAccounts")
    assert error_of(subscribe(ana)) == (403, "CMN-401")


def test_records_survive_a_restart(tmp_path: Path, description: Description | None) -> None:
    with PracticeService(state=tmp_path / "practice.jsonl") as service:
        client = Client(service, description)
        client.sign_in_with()
        client.call("createUserMessageTemplate", "POST", TEMPLATES, json=template())
        client.call("createContact", "POST", CONTACTS, json={"firstName": "Zoë"})
        assert subscribe(client).status_code == 200
        service.restart(kill=True)
        client.call("createUserMessageTemplate", "POST", TEMPLATES, json=template(name="new"))
        assert names_of(client, scope="personal") == ["On my way", "Directions", "Hours", "new"]
        templates = client.call("listUserMessageTemplates", "GET", TEMPLATES).json()["records"]
        assert len({each["id"] for each in templates}) == len(templates) == 7
        assert client.call("listContacts", "GET", CONTACTS).json()["records"]
        assert client.call("listSubscriptions", "GET", SUBSCRIPTIONS).json()["records"]
        client.close()
