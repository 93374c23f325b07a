"""The signed-in extension, and its numbers and devices."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from desktop.practice.world import default_world_file
from tests.practice.client import ANA, ANA_LINE, MAIN, ROBERT, SALES, SALES_NUMBER, Client, error_of
from tests.practice.description import Description
from tests.practice_service import PracticeService

NUMBERS = "listExtensionPhoneNumbers"


def numbers_of(client: Client, **query: Any) -> dict[str, dict[str, Any]]:
    answer = client.get(NUMBERS, "/phone-number", **query)
    assert answer.status_code == 200, answer.text
    return {each["phoneNumber"]: each for each in answer.json()["records"]}


def test_read_extension(ana: Client) -> None:
    record = ana.get("readExtension").json()
    assert str(record["id"]) == ANA
    assert record["type"] == "User"
    assert record["status"] == "Enabled"
    assert record["regionalSettings"]["homeCountry"]["isoCode"] == "US"
    assert {"featureName": "SMS", "enabled": True} in record["serviceFeatures"]


def test_queue_and_administrator(client: Client) -> None:
    client.sign_in("Sales")
    assert client.get("readExtension").json()["type"] == "Department"
    client.sign_in("Robert Okafor")
    assert client.get("readExtension").json()["permissions"]["admin"]["enabled"] is True


def test_ana_sees_every_kind_of_number(ana: Client) -> None:
    records = numbers_of(ana)
    mine = [n for n, each in records.items() if "SmsSender" in each["features"]]
    assert mine == ["+16505550101", "+16505550102", "+16505550105"]
    assert records["+16505550103"]["type"] == "FaxOnly"
    assert records["+14155550104"]["usageType"] == "ForwardedNumber"
    assert records["+16505550105"]["status"] == "Pending"
    assert "A2PSmsSender" in records["+16505550106"]["features"]
    assert records["+16505550107"]["features"] == ["CallerId"]
    assert records[MAIN]["usageType"] == "MainCompanyNumber"
    assert records[MAIN]["features"] == ["CallerId"]
    assert "extension" not in records[MAIN]
    assert records["+16505550121"]["usageType"] == "AdditionalCompanyNumber"
    assert records["+16505550122"]["usageType"] == "CompanyFaxNumber"


def test_number_of_a_queue_names_the_queue(ana: Client) -> None:
    record = numbers_of(ana)[SALES_NUMBER]
    assert record["usageType"] == "DirectNumber"
    assert record["features"] == ["CallerId"]
    assert (str(record["extension"]["id"]), record["extension"]["type"]) == (SALES, "Department")


def test_main_number_texts_only_for_its_assignee(client: Client) -> None:
    client.sign_in("Robert Okafor")
    assert "SmsSender" in numbers_of(client)[MAIN]["features"]


def test_user_without_a_number(client: Client) -> None:
    client.sign_in("Mia Novak")
    assert [n for n, each in numbers_of(client).items() if "SmsSender" in each["features"]] == []


def test_filters(ana: Client) -> None:
    assert set(numbers_of(ana, status="Pending")) == {"+16505550105"}
    usage = ["MainCompanyNumber", "ForwardedNumber"]
    assert set(numbers_of(ana, usageType=usage)) == {MAIN, "+14155550104"}


def test_pages(ana: Client) -> None:
    everything = list(numbers_of(ana))
    seen: list[str] = []
    for page in range(1, 5):
        answer = ana.get(NUMBERS, "/phone-number", page=page, perPage=3).json()
        seen += [each["phoneNumber"] for each in answer["records"]]
        assert answer["paging"]["page"] == page
        assert answer["paging"]["totalElements"] == len(everything)
        assert ("nextPage" in answer["navigation"]) is (page < 4)
        assert ("previousPage" in answer["navigation"]) is (page > 1)
        assert "page=4" in answer["navigation"]["lastPage"]["uri"]
    assert seen == everything
    assert ana.get(NUMBERS, "/phone-number", page=9).json()["records"] == []


def test_default_page_is_100(big_company: Client) -> None:
    first = big_company.get(NUMBERS, "/phone-number").json()
    assert len(first["records"]) == 100
    following = requests.get(
        first["navigation"]["nextPage"]["uri"], headers=big_company.headers(), timeout=60
    ).json()
    assert following["paging"] == {
        "page": 2,
        "perPage": 100,
        "pageStart": 100,
        "pageEnd": 199,
        "totalPages": 3,
        "totalElements": 250,
    }


@pytest.fixture
def big_company(tmp_path: Path, description: Description | None) -> Iterator[Client]:
    """Mia with 250 numbers, from a separate world file."""
    world = json.loads(default_world_file().read_text("utf-8"))
    mia = next(each for each in world["people"] if each["name"] == "Mia Novak")
    world["numbers"] = [
        {"id": str(100 + n), "phone_number": f"+1650555{1000 + n}", "owner": mia["id"]}
        for n in range(250)
    ]
    file = tmp_path / "world.json"
    file.write_text(json.dumps(world), "utf-8")
    with PracticeService(world=file) as service:
        client = Client(service, description)
        client.sign_in("Mia Novak")
        yield client
        client.close()


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"page": "0"}, "page"),
        ({"page": "-1"}, "page"),
        ({"page": "x"}, "page"),
        ({"perPage": "0"}, "perPage"),
        ({"perPage": "9" * 400}, "perPage"),
        ({"status": "Sleeping"}, "status"),
        ({"usageType": "Nothing"}, "usageType"),
    ],
)
def test_wrong_parameters(ana: Client, query: dict[str, str], parameter: str) -> None:
    answer = ana.get(NUMBERS, "/phone-number", **query)
    assert error_of(answer) == (400, "CMN-101")
    assert answer.json()["errors"][0]["parameterName"] == parameter


def test_digital_line_is_on_a_device(ana: Client) -> None:
    devices = ana.get("listExtensionDevices", "/device").json()["records"]
    assert [each["name"] for each in devices] == ["Polycom VVX 450 · Front desk"]
    assert [line["phoneInfo"]["phoneNumber"] for line in devices[0]["phoneLines"]] == [ANA_LINE]
    assert ana.get("listExtensionDevices", "/device", type="SoftPhone").json()["records"] == []


def test_no_devices(client: Client) -> None:
    client.sign_in("Sales")
    assert client.get("listExtensionDevices", "/device").json()["records"] == []


def test_sms_configuration(ana: Client) -> None:
    operation = "smsConfigurationInfo"
    record = ana.get(operation, "/phone-number/7001001/sms-configuration").json()
    assert record["smsCampaignInfo"]["status"] == "Confirmed"
    record = ana.get(operation, "/phone-number/7001007/sms-configuration").json()
    assert "smsCampaignInfo" not in record
    foreign = ana.get(operation, "/phone-number/7004001/sms-configuration")
    assert error_of(foreign) == (404, "CMN-102")
    wrong = ana.get(operation, "/phone-number/x/sms-configuration")
    assert error_of(wrong) == (400, "CMN-101")


def test_features_and_owner_change_while_signed_in(ana: Client) -> None:
    ana.service.number("7001001", features=["CallerId"])
    assert numbers_of(ana)["+16505550101"]["features"] == ["CallerId"]
    ana.service.number("7001001", owner=ROBERT)
    assert "+16505550101" not in numbers_of(ana)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (f"account/~/extension/{ANA}", (200, "")),
        (f"account/400131426008/extension/{ANA}", (200, "")),
        (f"account/~/extension/{ROBERT}", (403, "CMN-404")),
        ("account/1/extension/~", (403, "CMN-404")),
        ("account/~/extension/x", (400, "CMN-101")),
        ("account/~/extension/~/nothing", (404, "CMN-120")),
        ("elsewhere", (404, "CMN-120")),
    ],
)
def test_paths(ana: Client, path: str, expected: tuple[int, str]) -> None:
    url = f"{ana.service.base}/restapi/v1.0/{path}"
    answer = requests.get(url, headers=ana.headers(), timeout=60)
    if expected[0] == 200:
        assert answer.status_code == 200
    else:
        assert error_of(answer) == expected


def test_uris_have_the_host_of_the_request(ana: Client) -> None:
    url = f"{ana.service.base}/restapi/v1.0/account/~/extension/~"
    for host, base in (
        (f"localhost:{ana.service.port}", f"http://localhost:{ana.service.port}"),
        ("practice.ownline.test", "https://practice.ownline.test"),
    ):
        record = requests.get(url, headers={**ana.headers(), "Host": host}, timeout=60).json()
        assert record["uri"].startswith(f"{base}/restapi/v1.0/account/")
    foreign = requests.get(url, headers={**ana.headers(), "Host": "evil.example"}, timeout=60)
    assert foreign.status_code == 404
