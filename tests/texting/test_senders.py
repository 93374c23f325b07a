"""The table "Which numbers can text": each row, each gate, and which row comes first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.model import (
    NEEDED_SCOPES,
    Campaign,
    CampaignState,
    Gate,
    HiddenReason,
    Identity,
    NumberOwner,
    NumberRecord,
    Numbers,
    PhoneLine,
    SenderKind,
)
from desktop.core.records import replace
from desktop.texting.senders import sort_numbers

ME = Identity(account_id="1", extension_id="101", name="Ann", sms_allowed=True)
ALL_SCOPES = frozenset(NEEDED_SCOPES)
MINE = NumberOwner("101", "Ann", "User")
SALES = NumberOwner("200", "Sales", "Department", "8000")
SITE = NumberOwner("401", "North Pier", "Site", "401")
MENU = NumberOwner("301", "Welcome menu", "IvrMenu", "301")
SMS = frozenset({"CallerId", "SmsSender"})
VOICE = frozenset({"CallerId"})

DIRECT = NumberRecord(
    id="1",
    phone_number="+16505550101",
    usage_type="DirectNumber",
    type="VoiceFax",
    status="Normal",
    features=SMS,
)
DESCRIPTION = Path(__file__).parents[3] / "shared" / "ringcentral" / "openapi.json"


def sort(
    *records: NumberRecord,
    identity: Identity = ME,
    lines: tuple[PhoneLine, ...] = (),
    scopes: frozenset[str] | None = ALL_SCOPES,
    campaigns: dict[str, Campaign] | None = None,
) -> Numbers:
    return sort_numbers(identity, records, lines, scopes=scopes, campaigns=campaigns)


def reason(record: NumberRecord) -> HiddenReason | None:
    """Why ``record`` is hidden, or None where it can text."""
    numbers = sort(record)
    assert len(numbers.senders) + len(numbers.hidden) == 1
    return numbers.hidden[0].reason if numbers.hidden else None


# --- the rows --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change", [{"type": "FaxOnly"}, {"usage_type": "CompanyFaxNumber"}, {"type": "faxonly"}]
)
def test_row_1_fax(change: dict[str, str]) -> None:
    assert reason(replace(DIRECT, **change)) is HiddenReason.FAX


@pytest.mark.parametrize("usage", ["ForwardedNumber", "ForwardedCompanyNumber"])
def test_row_2_forwarded(usage: str) -> None:
    assert reason(replace(DIRECT, usage_type=usage)) is HiddenReason.FORWARDED


@pytest.mark.parametrize("status", ["Pending", "Temporary", "Unknown", "pending", "TEMPORARY"])
def test_row_3_not_ready(status: str) -> None:
    assert reason(replace(DIRECT, status=status)) is HiddenReason.NOT_READY


@pytest.mark.parametrize("status", ["", "Normal", "PortedIn", "SomethingNew"])
def test_row_3_other_statuses_pass(status: str) -> None:
    assert reason(replace(DIRECT, status=status)) is None


@pytest.mark.parametrize("number", ["", "+", "to be ported"])
def test_row_3_a_record_without_digits_is_no_number_yet(number: str) -> None:
    assert reason(replace(DIRECT, phone_number=number)) is HiddenReason.NOT_READY


def test_row_4_the_other_owner_is_named() -> None:
    numbers = sort(replace(DIRECT, owner=SALES, label="Sales line"))
    (hidden,) = numbers.hidden
    assert (hidden.reason, hidden.owner) == (HiddenReason.OTHER_OWNER, SALES)
    assert (hidden.number_id, hidden.phone_number, hidden.label) == (
        DIRECT.id,
        DIRECT.phone_number,
        "Sales line",
    )


def test_row_4_a_delegated_number_belongs_to_another_owner_even_without_a_name() -> None:
    record = replace(DIRECT, features=SMS | {"Delegated"})
    assert reason(record) is HiddenReason.OTHER_OWNER
    assert reason(replace(record, owner=MINE)) is HiddenReason.OTHER_OWNER


@pytest.mark.parametrize("owner", [None, MINE, NumberOwner("", "Nobody")])
def test_row_4_my_own_passes(owner: NumberOwner | None) -> None:
    assert reason(replace(DIRECT, owner=owner)) is None


@pytest.mark.parametrize("kind", ["Department", "User", "", "site manager", "SharedLinesGroup"])
def test_row_4a_nobody_texts_for_an_extension_that_may_have_its_own_login(kind: str) -> None:
    record = replace(DIRECT, owner=NumberOwner("200", "Sales", kind))
    assert reason(record) is HiddenReason.OTHER_OWNER


@pytest.mark.parametrize("owner", [SITE, MENU, NumberOwner("401", "", "SITE")])
@pytest.mark.parametrize("usage", ["DirectNumber", "CompanyNumber", "NewKind"])
def test_row_4b_and_8_a_number_of_a_site_or_menu_texts_for_the_one_assigned_extension(
    owner: NumberOwner, usage: str
) -> None:
    record = replace(DIRECT, owner=owner, usage_type=usage)
    lines = (PhoneLine(DIRECT.phone_number, "Desk phone"),)
    (sender,) = sort(record, lines=lines).senders
    assert (sender.kind, sender.owner_name) == (SenderKind.SITE, owner.name)
    for features in (VOICE, VOICE | {"A2PSmsSender"}):
        (hidden,) = sort(replace(record, features=features)).hidden
        assert (hidden.reason, hidden.owner) == (HiddenReason.SITE_UNASSIGNED, owner)
    assert reason(replace(record, features=SMS | {"Delegated"})) is HiddenReason.OTHER_OWNER


def test_row_5_high_volume() -> None:
    record = replace(DIRECT, features=VOICE | {"A2PSmsSender"})
    assert reason(record) is HiddenReason.HIGH_VOLUME
    assert reason(replace(record, usage_type="CompanyNumber")) is HiddenReason.HIGH_VOLUME
    assert reason(replace(record, features=record.features | {"SmsSender"})) is None


COMPANY = ["MainCompanyNumber", "CompanyNumber", "AdditionalCompanyNumber"]


@pytest.mark.parametrize("usage", COMPANY)
def test_row_6_unassigned_company_number(usage: str) -> None:
    record = replace(DIRECT, usage_type=usage, features=VOICE)
    assert reason(record) is HiddenReason.COMPANY_UNASSIGNED


@pytest.mark.parametrize(
    "features", [frozenset[str](), VOICE, frozenset({"MmsSender", "smssender"})]
)
def test_row_7_not_enabled(features: frozenset[str]) -> None:
    assert reason(replace(DIRECT, features=features)) is HiddenReason.NOT_ENABLED


@pytest.mark.parametrize("usage", COMPANY)
def test_row_8_company_number_assigned_to_me(usage: str) -> None:
    lines = (PhoneLine(DIRECT.phone_number, "Desk phone"),)
    (sender,) = sort(replace(DIRECT, usage_type=usage), lines=lines).senders
    assert (sender.kind, sender.device_name) == (SenderKind.COMPANY, "")


def test_row_9_direct() -> None:
    record = replace(DIRECT, label="Mine", features=SMS | {"MmsSender", "InternationalSmsSender"})
    (sender,) = sort(record, lines=(PhoneLine("+16505550999", "Desk phone"),)).senders
    assert (sender.number_id, sender.phone_number, sender.label) == ("1", "+16505550101", "Mine")
    assert (sender.kind, sender.device_name) == (SenderKind.DIRECT, "")
    assert (sender.mms, sender.international) == (True, True)
    (plain,) = sort(DIRECT).senders
    assert (plain.mms, plain.international) == (False, False)


@pytest.mark.parametrize("written", ["+16505550101", "16505550101", "6505550101", "(650) 555-0101"])
def test_row_9_digital_line(written: str) -> None:
    lines = (
        PhoneLine("", "No number"),
        PhoneLine(written, ""),
        PhoneLine(written, "Desk phone"),
        PhoneLine(written, "Another"),
        PhoneLine(written, ""),
    )
    (sender,) = sort(DIRECT, lines=lines).senders
    assert (sender.kind, sender.device_name) == (SenderKind.DIGITAL_LINE, "Desk phone")


@pytest.mark.parametrize("usage", ["", "ContactCenterNumber", "BusinessMobileNumber", "NewKind"])
def test_row_9_anything_else_that_may_send(usage: str) -> None:
    (sender,) = sort(replace(DIRECT, usage_type=usage)).senders
    assert sender.kind is SenderKind.DIRECT


# --- which row comes first -------------------------------------------------------------------

ROWS: list[tuple[HiddenReason, dict[str, Any]]] = [
    (HiddenReason.FAX, {"type": "FaxOnly"}),
    (HiddenReason.FORWARDED, {"usage_type": "ForwardedNumber"}),
    (HiddenReason.NOT_READY, {"status": "Pending"}),
    (HiddenReason.OTHER_OWNER, {"owner": SALES}),
    (HiddenReason.SITE_UNASSIGNED, {"owner": SITE, "features": VOICE}),
    (HiddenReason.HIGH_VOLUME, {"features": frozenset({"A2PSmsSender"})}),
    (HiddenReason.COMPANY_UNASSIGNED, {"usage_type": "CompanyNumber", "features": VOICE}),
]


@pytest.mark.parametrize("earlier", range(len(ROWS)))
@pytest.mark.parametrize("later", range(len(ROWS)))
def test_the_first_row_wins(earlier: int, later: int) -> None:
    if earlier > later:
        earlier, later = later, earlier
    expected, change = ROWS[earlier]
    # Both rows match; where they need the same field, the earlier row sets it.
    record = replace(DIRECT, **{**ROWS[later][1], **change})
    assert reason(record) is expected


def test_a_fax_number_of_another_extension_is_a_fax_number() -> None:
    record = replace(DIRECT, usage_type="CompanyFaxNumber", owner=SALES)
    (hidden,) = sort(record).hidden
    assert (hidden.reason, hidden.owner) == (HiddenReason.FAX, None)


# --- the gates -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("identity", "scopes", "gates"),
    [
        (replace(ME, sms_allowed=False), ALL_SCOPES, (Gate.NO_SMS_FEATURE,)),
        (ME, ALL_SCOPES - {"SMS"}, (Gate.NO_SMS_SCOPE,)),
        (ME, ALL_SCOPES - {"ReadAccounts"}, (Gate.NO_ACCOUNTS_SCOPE,)),
        (ME, frozenset({"EditAccounts", "EditMessages"}), (Gate.NO_SMS_SCOPE,)),
        (replace(ME, sms_allowed=False), frozenset[str](), tuple(Gate)),
    ],
)
def test_a_closed_gate_leaves_no_sender_and_is_reported(
    identity: Identity, scopes: frozenset[str], gates: tuple[Gate, ...]
) -> None:
    fax = replace(DIRECT, id="2", phone_number="+16505550102", type="FaxOnly")
    numbers = sort(DIRECT, fax, identity=identity, scopes=scopes)
    assert numbers.gates == gates
    assert numbers.senders == ()
    # A number that cannot text anyway keeps its own reason.
    assert [h.reason for h in numbers.hidden] == [HiddenReason.FAX, HiddenReason.GATE]


@pytest.mark.parametrize("allowed", [None, True])
@pytest.mark.parametrize(
    "scopes",
    [
        None,
        ALL_SCOPES,
        ALL_SCOPES | {"Faxes", "NewScope"},
        # With what they include (developer guide, basics/permissions.md).
        frozenset({"SMS", "ReadAccounts"}),
        frozenset({"SMS", "EditAccounts"}),
    ],
)
def test_unknown_permissions_close_no_gate(
    allowed: bool | None, scopes: frozenset[str] | None
) -> None:
    numbers = sort(DIRECT, identity=replace(ME, sms_allowed=allowed), scopes=scopes)
    assert numbers.gates == ()
    assert len(numbers.senders) == 1


def test_gates_are_reported_without_any_number() -> None:
    numbers = sort(scopes=frozenset())
    assert numbers == Numbers(gates=(Gate.NO_SMS_SCOPE, Gate.NO_ACCOUNTS_SCOPE))


def test_an_unconfirmed_campaign_warns_but_does_not_hide() -> None:
    other = replace(DIRECT, id="2", phone_number="+16505550102")
    numbers = sort(
        DIRECT, other, campaigns={"1": Campaign(CampaignState.UNCONFIRMED, ("Mixed",), "LowVolume")}
    )
    assert [s.campaign for s in numbers.senders] == [
        CampaignState.UNCONFIRMED,
        CampaignState.UNKNOWN,
    ]
    assert [s.use_cases for s in numbers.senders] == [("Mixed",), ()]
    assert [s.tier for s in numbers.senders] == ["LowVolume", ""]


@pytest.mark.parametrize(
    "change",
    [
        {"phone_number": "+18885550163"},
        {"phone_number": "(833) 555-0163", "payment_type": ""},
        {"payment_type": "TollFree"},
    ],
)
def test_a_toll_free_number_needs_no_campaign(change: dict[str, str]) -> None:
    record = replace(DIRECT, **change)
    (sender,) = sort(record, campaigns={"1": Campaign(CampaignState.UNCONFIRMED)}).senders
    assert sender.campaign is CampaignState.NOT_NEEDED


# --- order and duplicates --------------------------------------------------------------------


def number(
    suffix: int, usage: str = "DirectNumber", features: frozenset[str] = SMS
) -> NumberRecord:
    return replace(
        DIRECT,
        id=str(suffix),
        phone_number=f"+165055502{suffix:02}",
        usage_type=usage,
        features=features,
    )


def test_direct_numbers_first_then_lines_then_company_then_sites() -> None:
    records = (
        replace(number(6), owner=SITE),
        *(number(1, "MainCompanyNumber"), number(2), number(3), number(4), number(5)),
    )
    lines = (PhoneLine("+16505550202", "Desk"), PhoneLine("+16505550204", "Soft"))
    numbers = sort(*records, lines=lines)
    assert [s.number_id for s in numbers.senders] == ["3", "5", "2", "4", "1", "6"]


def test_hidden_numbers_in_the_order_of_the_table() -> None:
    records = (
        number(1, features=VOICE),
        number(2, "CompanyNumber", VOICE),
        number(3, features=frozenset({"A2PSmsSender"})),
        replace(number(9, features=VOICE), owner=MENU),
        replace(number(4), owner=SALES),
        replace(number(5), status="Pending"),
        number(6, "ForwardedNumber"),
        replace(number(7), type="FaxOnly"),
        number(8, features=VOICE),
    )
    numbers = sort(*records)
    assert [h.number_id for h in numbers.hidden] == ["7", "6", "5", "4", "9", "3", "2", "1", "8"]
    assert [h.reason for h in numbers.hidden[:8]] == [r for r in HiddenReason if r != "gate"]


def test_overlapping_pages_show_a_number_once() -> None:
    same_id = replace(number(1), phone_number="+16505550299")
    same_number = replace(number(2), phone_number="(650) 555-0201")
    numbers = sort(number(1), number(1), same_id, same_number)
    assert [s.number_id for s in numbers.senders] == ["1"]
    assert numbers.hidden == ()


def test_of_two_records_the_one_that_can_text_counts() -> None:
    voice = replace(number(1, "CompanyNumber", VOICE), id="9")
    numbers = sort(voice, number(1))
    assert [s.number_id for s in numbers.senders] == ["1"]
    assert numbers.hidden == ()


def test_records_without_id_or_number_are_not_the_same() -> None:
    nameless = [replace(number(n), id="") for n in (1, 2)]
    coming = [replace(number(n), phone_number="", status="Pending") for n in (3, 4)]
    numbers = sort(*nameless, *coming)
    assert len(numbers.senders) == 2
    assert [h.number_id for h in numbers.hidden] == ["3", "4"]


# --- any answer of the server ----------------------------------------------------------------

words = st.sampled_from(
    [
        "", "DirectNumber", "MainCompanyNumber", "CompanyNumber", "CompanyFaxNumber",
        "ForwardedNumber", "Normal", "Pending", "VoiceFax", "FaxOnly", "null", "\ud800", "<b>",
    ]
) | st.text(max_size=5)  # fmt: skip
features = st.frozensets(
    st.sampled_from(["SmsSender", "A2PSmsSender", "Delegated", "CallerId", "MmsSender"])
    | st.text(max_size=3)
)
kinds = st.sampled_from(["User", "Department", "Site", "IvrMenu", "sITE"]) | words
owners = st.none() | st.builds(NumberOwner, st.sampled_from(["", "101", "200"]), words, kinds)
junk = st.builds(
    NumberRecord,
    id=st.sampled_from(["", "1", "2", "3"]) | st.text(max_size=3),
    phone_number=st.sampled_from(["", "+16505550101", "6505550101", "+442079460958"])
    | st.text(max_size=5),
    usage_type=words,
    type=words,
    status=words,
    label=words,
    features=features,
    owner=owners,
)
junk_lines = st.builds(PhoneLine, st.sampled_from(["", "16505550101"]) | st.text(max_size=4), words)


def digits(phone_number: str) -> str:
    found = "".join(character for character in phone_number if character in "0123456789")
    return found[1:] if len(found) == 11 and found[0] == "1" else found


@given(
    st.lists(junk, max_size=12),
    st.lists(junk_lines, max_size=4),
    st.none() | st.frozensets(st.sampled_from(NEEDED_SCOPES)),
    st.sampled_from([None, True, False]),
)
def test_no_answer_breaks_the_rule(
    records: list[NumberRecord],
    lines: list[PhoneLine],
    scopes: frozenset[str] | None,
    allowed: bool | None,
) -> None:
    identity = replace(ME, sms_allowed=allowed)
    numbers = sort_numbers(identity, records, lines, scopes=scopes)
    shown = [(s.number_id, digits(s.phone_number)) for s in numbers.senders]
    shown += [(h.number_id, digits(h.phone_number)) for h in numbers.hidden]
    ids = [number_id for number_id, _ in shown if number_id]
    own = [number for _, number in shown if number]
    assert len(ids) == len(set(ids))
    assert len(own) == len(set(own))
    # No record vanishes: each is shown, or shares its id or its number with one that is.
    for record in records:
        key = (record.id, digits(record.phone_number))
        assert key in shown or key[0] in ids or key[1] in own
    for sender in numbers.senders:
        assert any(
            (r.id, r.phone_number) == (sender.number_id, sender.phone_number)
            and "SmsSender" in r.features
            and "Delegated" not in r.features
            and (
                r.owner is None
                or r.owner.extension_id in ("", "101")
                or r.owner.extension_type.lower() in ("site", "ivrmenu")
            )
            for r in records
        )
    if numbers.gates:
        assert not numbers.senders
    else:
        assert all(h.reason is not HiddenReason.GATE for h in numbers.hidden)


@pytest.mark.skipif(
    not DESCRIPTION.exists(), reason="RingCentral's description is not beside this checkout"
)
def test_every_documented_value_gets_a_verdict() -> None:
    schemas = json.loads(DESCRIPTION.read_text(encoding="utf-8"))["components"]["schemas"]
    usages = schemas["PhoneNumberUsageType"]["enum"]
    types = schemas["PhoneNumberType"]["enum"]
    statuses = schemas["PhoneNumberStatus"]["enum"]
    documented = schemas["UserPhoneNumberInfo"]["properties"]["features"]["items"]["enum"]
    # When RingCentral documents a new value, somebody has to decide about it.
    assert set(types) == {"VoiceFax", "VoiceOnly", "FaxOnly"}
    assert set(statuses) == {"Normal", "Pending", "PortedIn", "Temporary", "Unknown"}
    assert {"SmsSender", "A2PSmsSender", "Delegated"} <= set(documented)
    assert {"CompanyFaxNumber", "ForwardedNumber", "ForwardedCompanyNumber", *COMPANY} <= set(
        usages
    )
    seen: set[HiddenReason | None] = set()
    for usage in usages:
        for kind in types:
            for status in statuses:
                for feature in documented:
                    record = replace(
                        DIRECT,
                        usage_type=usage,
                        type=kind,
                        status=status,
                        features=frozenset({feature}),
                    )
                    for owner in (None, SITE):
                        verdict = reason(replace(record, owner=owner))
                        assert verdict is not None or feature == "SmsSender"
                        seen.add(verdict)
    assert seen == {None, *HiddenReason} - {HiddenReason.GATE}
