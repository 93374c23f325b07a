"""Each row of "Which numbers can text" (ARCHITECTURE.md), against the practice service."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.core.model import AccountList, CampaignState, Gate, HiddenReason, Reading, SenderKind
from tests.worker.rig import Rig

# Ana's direct number, which the test changes.
ID, NUMBER = "7001001", "+16505550101"
SALES_ID = "400131426201"

HIDDEN: list[tuple[dict[str, Any], HiddenReason]] = [
    ({"type": "FaxOnly"}, HiddenReason.FAX),
    ({"usage_type": "CompanyFaxNumber"}, HiddenReason.FAX),
    ({"usage_type": "ForwardedNumber"}, HiddenReason.FORWARDED),
    ({"usage_type": "ForwardedCompanyNumber"}, HiddenReason.FORWARDED),
    ({"status": "Pending"}, HiddenReason.NOT_READY),
    ({"status": "Temporary"}, HiddenReason.NOT_READY),
    ({"status": "Unknown"}, HiddenReason.NOT_READY),
    ({"features": ["SmsSender", "Delegated"]}, HiddenReason.OTHER_OWNER),
    ({"features": ["A2PSmsSender"]}, HiddenReason.HIGH_VOLUME),
    (
        {"features": ["CallerId"], "usage_type": "MainCompanyNumber"},
        HiddenReason.COMPANY_UNASSIGNED,
    ),
    ({"features": ["CallerId"], "usage_type": "CompanyNumber"}, HiddenReason.COMPANY_UNASSIGNED),
    (
        {"features": ["CallerId"], "usage_type": "AdditionalCompanyNumber"},
        HiddenReason.COMPANY_UNASSIGNED,
    ),
    ({"features": ["CallerId"]}, HiddenReason.NOT_ENABLED),
]

SENDING: list[tuple[dict[str, Any], SenderKind]] = [
    ({"usage_type": "MainCompanyNumber"}, SenderKind.COMPANY),
    ({"usage_type": "CompanyNumber"}, SenderKind.COMPANY),
    ({"usage_type": "AdditionalCompanyNumber"}, SenderKind.COMPANY),
    ({}, SenderKind.DIRECT),
    ({"status": "PortedIn"}, SenderKind.DIRECT),
    ({"status": "Normal"}, SenderKind.DIRECT),
]


@pytest.mark.parametrize(("changes", "reason"), HIDDEN)
def test_a_number_that_cannot_text_is_hidden_with_its_reason(
    rig: Rig, changes: dict[str, Any], reason: HiddenReason
) -> None:
    rig.practice.number(ID, **changes)
    rig.sign_in()
    numbers = rig.numbers()
    assert NUMBER not in [one.phone_number for one in numbers.senders]
    assert {one.phone_number: one.reason for one in numbers.hidden}[NUMBER] is reason


@pytest.mark.parametrize(("changes", "kind"), SENDING)
def test_a_number_that_can_text_is_offered_with_its_description(
    rig: Rig, changes: dict[str, Any], kind: SenderKind
) -> None:
    rig.practice.number(ID, **changes)
    rig.sign_in()
    assert {one.phone_number: one.kind for one in rig.numbers().senders}[NUMBER] is kind


def test_a_number_of_a_queue_names_the_queue(rig: Rig) -> None:
    rig.sign_in()
    (queue,) = [one for one in rig.numbers().hidden if one.phone_number == "+16505550130"]
    assert queue.reason is HiddenReason.OTHER_OWNER
    assert queue.owner is not None
    assert (queue.owner.extension_id, queue.owner.name) == (SALES_ID, "Sales")
    assert queue.owner.extension_type == "Department"


def test_a_digital_line_names_its_device(rig: Rig) -> None:
    rig.sign_in()
    lines = [one for one in rig.numbers().senders if one.kind is SenderKind.DIGITAL_LINE]
    assert [(one.phone_number, "VVX 450" in one.device_name) for one in lines] == [
        ("+16505550102", True)
    ]


def test_the_administrator_texts_from_the_numbers_assigned_to_him_and_not_for_others(
    rig: Rig,
) -> None:
    rig.sign_in("Robert Okafor")
    senders = {one.phone_number: one.kind for one in rig.numbers("Robert Okafor").senders}
    assert senders == {
        "+16505550110": SenderKind.DIRECT,
        "+16505550120": SenderKind.COMPANY,
        "+16505550171": SenderKind.SITE,
    }


def test_numbers_of_sites_and_menus_name_them_where_texts_are_assigned_to_somebody_else(
    rig: Rig,
) -> None:
    rig.sign_in("Lena Brandt")
    hidden = {one.phone_number: one for one in rig.numbers("Lena Brandt").hidden}
    for phone_number, name in (("+16505550170", "Welcome menu"), ("+16505550171", "North Pier")):
        found = hidden[phone_number]
        assert found.reason is HiddenReason.SITE_UNASSIGNED
        assert found.owner is not None
        assert found.owner.name == name


def test_a_person_without_numbers_has_none(rig: Rig) -> None:
    rig.sign_in("Mia Novak")
    assert rig.numbers("Mia Novak").senders == ()


def test_the_queue_texts_from_its_own_number(rig: Rig) -> None:
    rig.sign_in("Sales")
    assert [one.phone_number for one in rig.numbers("Sales").senders] == ["+16505550130"]


def test_a_missing_permission_closes_all_numbers(rig: Rig) -> None:
    rig.practice.settings(scopes=["ReadAccounts", "ReadMessages"])
    rig.sign_in()
    assert rig.numbers().senders == ()
    assert rig.numbers().gates == (Gate.NO_SMS_SCOPE,)
    assert NUMBER in [one.phone_number for one in rig.numbers().hidden]


@pytest.mark.parametrize("lists_included", [False, True])
@pytest.mark.parametrize("scopes", [["SMS", "ReadAccounts"], ["SMS", "EditAccounts"]])
def test_permissions_include_others_whether_or_not_ringcentral_lists_them(
    rig: Rig, scopes: list[str], lists_included: bool
) -> None:
    rig.practice.settings(scopes=scopes, scope_lists_included=lists_included)
    rig.sign_in()
    assert rig.numbers().gates == ()
    assert NUMBER in [one.phone_number for one in rig.numbers().senders]
    # The scopes stored in the keyring count in the same way.
    rig.accounts = AccountList()
    rig.restart()
    rig.run_until(lambda: any(view.numbers for view in rig.accounts.views), "read")
    assert NUMBER in [one.phone_number for one in rig.numbers().senders]


def test_an_unconfirmed_campaign_is_a_warning_on_its_number(rig: Rig) -> None:
    rig.practice.number(ID, campaign={"id": "C1", "status": "Submitted"})
    rig.sign_in()
    rig.run_until(
        lambda: all(one.campaign is not CampaignState.UNKNOWN for one in rig.numbers().senders),
        "campaigns",
    )
    found = {one.phone_number: one.campaign for one in rig.numbers().senders}
    assert found[NUMBER] is CampaignState.UNCONFIRMED
    assert found["+16505550102"] is CampaignState.CONFIRMED
    cases = {one.phone_number: one.use_cases for one in rig.numbers().senders}
    assert cases["+16505550102"] == ("CustomerCare", "DeliveryNotification")


def test_a_toll_free_number_without_a_campaign_is_no_reason_to_warn(rig: Rig) -> None:
    rig.sign_in("Lena Brandt")
    rig.run_until(
        lambda: all(
            one.campaign is not CampaignState.UNKNOWN for one in rig.numbers("Lena Brandt").senders
        ),
        "campaigns",
    )
    found = {one.phone_number: one for one in rig.numbers("Lena Brandt").senders}
    assert found["+18885550163"].campaign is CampaignState.NOT_NEEDED
    assert found["+16505550160"].campaign is CampaignState.UNCONFIRMED
    assert found["+16505550160"].tier == "LowVolume"


@pytest.mark.parametrize(
    "page",
    [
        {"records": [{"id": {"a": 1}, "phoneNumber": 7, "features": "x", "extension": []}]},
        {"records": [None, 3, [], {"usageType": ["a"]}, {}]},
        {"records": []},
        {"records": [{"phoneNumber": "<img src=x>" * 1000, "usageType": "Q" * 100_000}]},
    ],
)
def test_invalid_records_break_nothing(rig: Rig, page: dict[str, Any]) -> None:
    rig.practice.fault("listExtensionPhoneNumbers", "body", replace=page)
    rig.sign_in()
    assert rig.numbers().senders == ()


def test_a_failed_page_is_shown_and_read_again(rig: Rig) -> None:
    rig.practice.fault("listExtensionPhoneNumbers", "status", code=403, error_code="CMN-401")
    rig.engine.begin_sign_in(fresh=True)
    rig.answer_browser("Ana Martins")
    rig.run_until(lambda: bool(rig.accounts.views), "signed in")
    rig.run_until(lambda: rig.view().numbers_failed is not None, "failed")
    failed = rig.view().numbers_failed
    assert failed is not None
    assert failed.code == "CMN-401"
    rig.engine.read_again(rig.view().key.text, Reading.NUMBERS)
    rig.run_until(lambda: rig.view().numbers is not None, "read")
    assert rig.view().numbers_failed is None


@pytest.mark.parametrize("code", ["OAU-128", "OAU-129", "OAU-210", "OAU-213"])
def test_a_token_that_dies_while_campaigns_are_read(rig: Rig, code: str) -> None:
    rig.practice.fault("smsConfigurationInfo", "status", code=401, error_code=code)
    key = rig.sign_in()
    rig.run_until(
        lambda: all(one.campaign is CampaignState.CONFIRMED for one in rig.numbers().senders),
        "campaigns",
    )
    rig.until_status(rig.queue(key), "Delivered")
