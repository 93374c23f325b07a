"""Which numbers can text, and why the others cannot (ARCHITECTURE.md, "Which numbers").

Sources: RingCentral's guide, pages "Phone numbers", "SMS requirements" and "Sending SMS". A number
texts only with the feature `SmsSender`. The number of a person or a call queue texts only for its
owner. The company, its sites and its IVR menus have no login: an administrator assigns the texts of
each of their numbers to one extension, and can change that at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.core.model import (
    SCOPE_READ_ACCOUNTS,
    SCOPE_SMS,
    Campaign,
    CampaignState,
    Gate,
    HiddenNumber,
    HiddenReason,
    Identity,
    NumberRecord,
    Numbers,
    PhoneLine,
    Sender,
    SenderKind,
    with_included,
)

# Lower case: a value that differs only in case must not make a number look usable.
_FAX_TYPE = "faxonly"
_FAX_USAGE = "companyfaxnumber"
_FORWARDED_USAGES = frozenset({"forwardednumber", "forwardedcompanynumber"})
_NOT_READY = frozenset({"pending", "temporary", "unknown"})
_COMPANY_USAGES = frozenset({"maincompanynumber", "companynumber", "additionalcompanynumber"})
_OWNERS_WITHOUT_LOGIN = frozenset({"site", "ivrmenu"})
_TOLL_FREE_PAYMENTS = frozenset({"tollfree", "externalnumberprovidertollfree"})
# Of North America, for records without a payment type.
_TOLL_FREE_CODES = frozenset({"800", "833", "844", "855", "866", "877", "888"})

_SENDER_ORDER = tuple(SenderKind)
_HIDDEN_ORDER = tuple(HiddenReason)

# SMS includes ReadMessages, so that permission needs no gate.
_SCOPE_GATES = (
    (SCOPE_SMS, Gate.NO_SMS_SCOPE),
    (SCOPE_READ_ACCOUNTS, Gate.NO_ACCOUNTS_SCOPE),
)


def sort_numbers(
    identity: Identity,
    records: Iterable[NumberRecord],
    lines: Iterable[PhoneLine],
    *,
    scopes: frozenset[str] | None,
    campaigns: Mapping[str, Campaign] | None = None,
) -> Numbers:
    """Decides for all numbers of one account which can text. Pure; never raises.

    ``records`` are all pages of listExtensionPhoneNumbers, ``lines`` the phone lines of its
    devices, ``scopes`` the permissions RingCentral granted (None: not known, so nothing is gated),
    ``campaigns`` the campaign by number id.

    Every number appears once, among the senders or among the hidden. Direct numbers come first,
    then digital lines, then those of the company and its sites; hidden ones in the order of the
    table; otherwise the order of ``records`` is kept. A closed gate leaves no sender.
    """
    gates = _closed_gates(identity, scopes)
    devices = _devices(lines)
    senders: list[Sender] = []
    hidden: list[HiddenNumber] = []
    for record in records:
        reason = _why_hidden(record, identity.extension_id)
        if reason is None and gates:
            reason = HiddenReason.GATE
        if reason is None:
            senders.append(_sender(record, devices, campaigns or {}))
        else:
            hidden.append(_hidden(record, reason))
    senders.sort(key=lambda sender: _SENDER_ORDER.index(sender.kind))
    hidden.sort(key=lambda number: _HIDDEN_ORDER.index(number.reason))
    seen: set[str] = set()
    # Senders first: of two records of one number, the one that can text counts.
    return Numbers(
        tuple(s for s in senders if _first_time(seen, s.number_id, s.phone_number)),
        tuple(h for h in hidden if _first_time(seen, h.number_id, h.phone_number)),
        gates,
    )


def _closed_gates(identity: Identity, scopes: frozenset[str] | None) -> tuple[Gate, ...]:
    gates = [Gate.NO_SMS_FEATURE] if identity.sms_allowed is False else []
    if scopes is not None:
        granted = with_included(scopes)
        gates += [gate for scope, gate in _SCOPE_GATES if scope not in granted]
    return tuple(gates)


def _why_hidden(record: NumberRecord, mine: str) -> HiddenReason | None:
    """The first row of the table that hides ``record``, or None where it can text."""
    usage = record.usage_type.lower()
    if record.type.lower() == _FAX_TYPE or usage == _FAX_USAGE:
        return HiddenReason.FAX
    if usage in _FORWARDED_USAGES:
        return HiddenReason.FORWARDED
    # A record without digits is a number still to come.
    if record.status.lower() in _NOT_READY or not _digits(record.phone_number):
        return HiddenReason.NOT_READY
    owner = record.owner.extension_id if record.owner is not None else ""
    is_of_site = _is_of_site(record)
    if (owner and owner != mine and not is_of_site) or "Delegated" in record.features:
        return HiddenReason.OTHER_OWNER
    if "SmsSender" in record.features:
        return None
    if is_of_site:
        return HiddenReason.SITE_UNASSIGNED
    if "A2PSmsSender" in record.features:
        return HiddenReason.HIGH_VOLUME
    if usage in _COMPANY_USAGES:
        return HiddenReason.COMPANY_UNASSIGNED
    return HiddenReason.NOT_ENABLED


def _is_of_site(record: NumberRecord) -> bool:
    """Whether the owner is a site or an IVR menu. A new or missing type is no reason to text for
    another extension."""
    owner = record.owner
    return owner is not None and owner.extension_type.lower() in _OWNERS_WITHOUT_LOGIN


def _sender(
    record: NumberRecord, devices: Mapping[str, str], campaigns: Mapping[str, Campaign]
) -> Sender:
    device = devices.get(_digits(record.phone_number))
    campaign = campaigns.get(record.id, Campaign())
    if _is_toll_free(record):
        campaign = Campaign(CampaignState.NOT_NEEDED)
    owner = record.owner if _is_of_site(record) else None
    if owner is not None:
        kind, device = SenderKind.SITE, None
    elif record.usage_type.lower() in _COMPANY_USAGES:
        kind, device = SenderKind.COMPANY, None
    else:
        kind = SenderKind.DIRECT if device is None else SenderKind.DIGITAL_LINE
    return Sender(
        number_id=record.id,
        phone_number=record.phone_number,
        kind=kind,
        label=record.label,
        device_name=device or "",
        owner_name=owner.name if owner is not None else "",
        mms="MmsSender" in record.features,
        international="InternationalSmsSender" in record.features,
        campaign=campaign.state,
        use_cases=campaign.use_cases,
        tier=campaign.tier,
    )


def _is_toll_free(record: NumberRecord) -> bool:
    digits = _digits(record.phone_number)
    return record.payment_type.lower() in _TOLL_FREE_PAYMENTS or (
        len(digits) == 10 and digits[:3] in _TOLL_FREE_CODES
    )


def _hidden(record: NumberRecord, reason: HiddenReason) -> HiddenNumber:
    has_owner = reason in (HiddenReason.OTHER_OWNER, HiddenReason.SITE_UNASSIGNED)
    owner = record.owner if has_owner else None
    return HiddenNumber(record.id, record.phone_number, reason, record.label, owner)


def _devices(lines: Iterable[PhoneLine]) -> dict[str, str]:
    """Device names by the digits of their number; of several devices the first with a name."""
    names: dict[str, str] = {}
    for line in lines:
        digits = _digits(line.phone_number)
        if digits and not names.get(digits):
            names[digits] = line.device_name
    return names


def _digits(number: str) -> str:
    """Digits for comparison: RingCentral writes numbers with or without +, or formatted.

    All numbers belong to one account, so only the country code 1 of North America may be there or
    not, and phonenumbers is not needed.
    """
    digits = "".join(ch for ch in number if "0" <= ch <= "9")
    return digits[1:] if len(digits) == 11 and digits[0] == "1" else digits


def _first_time(seen: set[str], number_id: str, phone_number: str) -> bool:
    """Whether neither the id nor the number was seen before (pages may overlap)."""
    digits = _digits(phone_number)
    names = {name for name, key in ((f"#{number_id}", number_id), (digits, digits)) if key}
    if names & seen:
        return False
    seen |= names
    return True
