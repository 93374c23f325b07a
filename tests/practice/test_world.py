"""The made-up company has everything that practice needs."""

from __future__ import annotations

import csv
import re
import unicodedata
from typing import Any

import pytest

from desktop.practice.consents import OPT_IN_WORDS
from desktop.practice.world import Behaviour, Numbers, World, default_world_file, load_world
from tests.practice.client import ANA, ANA_DIRECT, ANYBODY, Client, error_of
from tests.practice.description import find_description


@pytest.fixture(scope="module")
def world() -> World:
    return load_world(default_world_file())


def numbers_of(client: Client) -> dict[str, dict[str, Any]]:
    answer = client.get("listExtensionPhoneNumbers", "/phone-number", perPage=1000)
    return {each["phoneNumber"]: each for each in answer.json()["records"]}


def is_failure(each: Behaviour) -> bool:
    return bool(each.code) and each.behaviour != "refused"


def test_every_delivery_error_has_a_number(world: World) -> None:
    description = find_description()
    if description is None:
        pytest.skip("RingCentral's tables are not beside this checkout")
    with (description.parent / "delivery-error-codes.csv").open(encoding="utf-8") as file:
        codes = {row["code"] for row in csv.DictReader(file)}
    assert codes == {each.code for each in world.behaviours.values() if is_failure(each)}


def test_every_failure_happens(ana: Client, world: World) -> None:
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    failing = [each for each in world.behaviours.values() if is_failure(each)]
    assert len(failing) > 30
    for each in failing:
        record = ana.read(ana.send(to=each.phone_number).json()["id"])
        wanted = "SendingFailed" if each.behaviour == "sending failed" else "DeliveryFailed"
        assert (record["messageStatus"], record["deliveryErrorCode"]) == (wanted, each.code)


def test_every_refusal_happens(ana: Client, world: World) -> None:
    refused = [each for each in world.behaviours.values() if each.behaviour == "refused"]
    assert {"MSG-384", "MSG-388", "CMN-408", "CMN-402"} <= {each.code for each in refused}
    for each in refused:
        assert error_of(ana.send(to=each.phone_number))[1] == each.code
    assert ana.service.accepted() == []


def test_ids_and_numbers_are_unique(world: World) -> None:
    numbers = world.numbers
    assert len({each.id for each in numbers}) == len(numbers)
    assert len({each.phone_number for each in numbers}) == len(numbers)
    # Only RingCentral's own extensions can have texts dropped, so the number that is listed for it
    # is one of theirs.
    listed = [each for each in numbers if each.phone_number in world.behaviours]
    assert [world.people[each.owner].status for each in listed] == ["Disabled"]
    assert all(each.owner in world.people for each in numbers if each.owner)
    extensions = [each.extension_number for each in world.people.values()]
    assert len(set(extensions)) == len(extensions)


def test_names_in_many_scripts_and_from_right_to_left(world: World) -> None:
    text = "".join(person.name for person in world.people.values())
    scripts = {unicodedata.name(each, "").split(" ")[0] for each in text}
    assert {"LATIN", "ARABIC", "HEBREW", "CYRILLIC", "CJK"} <= scripts
    assert "\u202e" in text
    assert "<img" in text
    assert max(len(person.name) for person in world.people.values()) > 110


def test_the_number_of_a_site_or_a_menu_is_assigned_to_one_person(client: Client) -> None:
    """Its features for texts are only in that person's list."""
    client.sign_in("Robert Okafor")
    site = numbers_of(client)["+16505550171"]
    assert "SmsSender" in site["features"]
    owner = {name: site["extension"][name] for name in ("type", "name", "extensionNumber")}
    assert owner == {"type": "Site", "name": "North Pier", "extensionNumber": "401"}
    assert "+16505550170" not in numbers_of(client)
    client.service.number("7008001", assigned_to="400131426102")
    menu = numbers_of(client)["+16505550170"]
    assert (menu["extension"]["type"], "SmsSender" in menu["features"]) == ("IvrMenu", True)
    client.service.settings(queued_seconds=0)
    for number in ("+16505550170", "+16505550171"):
        assert client.send(number, number).status_code == 200
        assert [each["direction"] for each in client.store(phoneNumber=number)].count("Inbound")
    client.sign_in("Lena Brandt")
    for number in ("+16505550170", "+16505550171"):
        assert numbers_of(client)[number]["features"] == ["CallerId"]
        assert error_of(client.send(number)) == (403, "MSG-304")


def test_lena_sees_numbers_of_a_site_a_menu_and_a_queue(client: Client) -> None:
    client.sign_in("Lena Brandt")
    records = numbers_of(client)
    owners = {each["extension"]["type"] for each in records.values() if "extension" in each}
    assert owners == {"Site", "IvrMenu", "Department"}
    assert "Delegated" in records["+16505550172"]["features"]
    assert {each["status"] for each in records.values()} >= {"Pending", "Temporary", "PortedIn"}
    assert "A2PSmsSender" in records["+16505550164"]["features"]
    for number in ("+16505550170", "+16505550171", "+16505550172"):
        assert error_of(client.send(number)) == (403, "MSG-304")
    assert error_of(client.send("+16505550165")) == (403, "MSG-242")
    assert client.send("+16505550162").status_code == 200
    config = client.get("smsConfigurationInfo", "/phone-number/7007001/sms-configuration").json()
    assert config["smsCampaignInfo"]["status"] == "Unconfirmed"
    sent = client.send("+16505550160").json()
    failed = client.wait_for(sent["id"], lambda r: r["messageStatus"] == "SendingFailed")
    assert failed["deliveryErrorCode"] == "SMS-UP-414"


def test_noa_has_more_numbers_than_two_pages_hold(client: Client) -> None:
    client.sign_in("Noa Adler")
    records = numbers_of(client)
    assert len([each for each in records.values() if "SmsSender" in each["features"]]) == 260


def test_otto_may_not_text(client: Client) -> None:
    client.sign_in("Otto Lind")
    features = client.get("readExtension").json()["serviceFeatures"]
    assert {"featureName": "SMS", "enabled": False, "reason": "ExtensionLimitation"} in features
    assert error_of(client.send("+16505550187")) == (403, "CMN-109")


@pytest.mark.parametrize("name", ["Tess <b>Bold</b>", "שירה", "مريم الحداد"])
def test_stores_have_texts_at_the_first_start(client: Client, name: str) -> None:
    client.sign_in(name)
    assert client.store()
    for each in client.store():
        client.read(each["id"])


def test_every_operation_works_for_every_login(client: Client, world: World) -> None:
    for person in world.logins:
        if person.status != "Enabled" or person.has_manager:
            continue
        client.sign_in(person.name)
        for operation, path in (
            ("readExtension", ""),
            ("listExtensionDevices", "/device"),
            ("listMessages", "/message-store"),
            ("syncMessages", "/message-sync"),
        ):
            assert client.get(operation, path).status_code == 200
        for number in list(numbers_of(client).values())[:12]:
            path = f"/phone-number/{number['id']}/sms-configuration"
            assert client.get("smsConfigurationInfo", path).status_code == 200


def test_ana_sees_nobody_elses_number_but_the_companys_and_the_queues(world: World) -> None:
    ana = next(each for each in world.people.values() if each.name == "Ana Martins")
    seen = {each.phone_number for each in Numbers(world).seen_by(ana)}
    assert len(seen) == 11


@pytest.mark.parametrize("word", sorted(OPT_IN_WORDS))
def test_every_word_that_opts_in(ana: Client, word: str) -> None:
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    for said, status in (("STOP", "SendingFailed"), (word.title(), "Delivered")):
        ana.service.add_message(ANA, ANYBODY, ANA_DIRECT, said, direction="Inbound")
        assert ana.read(ana.send().json()["id"])["messageStatus"] == status


def test_stop_and_start(ana: Client) -> None:
    """A colleague and an outside person opt out of Ana's texts and in again."""
    robert, outside = "+16505550110", "+14155550100"

    def fails(to: str) -> bool:
        record = ana.send(to=to).json()
        done = ana.wait_for(
            record["id"], lambda r: r["messageStatus"] in ("Delivered", "SendingFailed")
        )
        assert done.get("deliveryErrorCode", "SMS-RC-413") == "SMS-RC-413"
        return bool(done["messageStatus"] == "SendingFailed")

    assert not fails(robert)
    ana.sign_in("Robert Okafor")
    assert ana.send(robert, "+16505550101", " stop ").status_code == 200
    ana.sign_in("Ana Martins")
    assert fails(robert)
    assert not fails(outside)
    ana.service.add_message("400131426101", outside, "+16505550101", "STOP", direction="Inbound")
    assert fails(outside)
    ana.service.add_message("400131426101", outside, "+16505550101", "Start", direction="Inbound")
    assert not fails(outside)
    ana.service.reset()
    ana.sign_in("Ana Martins")
    ana.service.settings(queued_seconds=0.1, sent_seconds=0.1)
    assert not fails(robert)


# An area code of each zone, and some that span two.
ZONES = {
    "Newfoundland": "709",
    "Atlantic": "902",
    "Atlantic without summer time": "787",
    "Eastern": "212",
    "Central": "312",
    "Mountain": "303",
    "Mountain without summer time": "602",
    "Pacific": "206",
    "Alaska": "907",
    "Hawaii": "808",
    "Eastern and Central": "850",
    "Central and Mountain": "605",
    "Mountain and Pacific": "208",
}


def test_300_customers_in_many_time_zones(world: World) -> None:
    customers = world.customers
    assert len(customers) == len({each.name for each in customers.values()}) == 300
    assert all(re.fullmatch(r"\+1[2-9]\d{2}55501\d{2}", each) for each in customers)
    others = {*world.behaviours, *(each.phone_number for each in world.numbers)}
    assert not others & set(customers)
    assert sum(bool(each.replies) for each in customers.values()) > 30
    codes = {each[2:5] for each in customers}
    assert len(codes) >= 20
    assert set(ZONES.values()) <= codes


def test_customers_who_want_no_texts(ana: Client, world: World) -> None:
    ana.service.settings(queued_seconds=0, sent_seconds=0)
    query = {"from": ANA_DIRECT}
    answer = ana.call("listSmsConsentRecords", "GET", "/v2/accounts/~/sms/consents", params=query)
    records = answer.json()["records"]
    assert len(records) == 3
    for each in records:
        assert each["to"] in world.customers
        assert ana.read(ana.send(to=each["to"]).json()["id"])["deliveryErrorCode"] == "SMS-RC-413"


def test_customer_answers(ana: Client, world: World) -> None:
    talkative = next(each for each in world.customers.values() if each.replies)
    ana.send(to=talkative.phone_number)
    ana.service.skip(200_000)
    [answer] = ana.store(direction="Inbound")
    assert answer["from"] == {"phoneNumber": talkative.phone_number}


def test_one_number_is_of_low_volume_and_one_is_not(ana: Client) -> None:
    tiers = {}
    for person, number in (("Ana Martins", "7001001"), ("Robert Okafor", "7002010")):
        ana.sign_in(person)
        path = f"/phone-number/{number}/sms-configuration"
        campaign = ana.get("smsConfigurationInfo", path).json()["smsCampaignInfo"]
        tiers[person] = campaign["registrationTier"]
    assert tiers == {"Ana Martins": "LowVolume", "Robert Okafor": "StandardVolume"}


def test_consent_settings_of_numbers(ana: Client) -> None:
    needed = {}
    for person, number in (("Ana Martins", "7001001"), ("Sales", "7003001")):
        ana.sign_in(person)
        path = f"/phone-number/{number}/sms-configuration"
        campaign = ana.get("smsConfigurationInfo", path).json()["smsCampaignInfo"]
        needed[person] = campaign["consentSettings"]["optInRequired"]
        assert set(campaign["consentSettings"]["coverage"]) == {"optIn", "optOut"}
    assert needed == {"Ana Martins": False, "Sales": True}
