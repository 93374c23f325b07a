"""listExtensionPhoneNumbers and smsConfigurationInfo: the numbers of an extension."""

from __future__ import annotations

from typing import Any

from flask import Flask

from desktop.practice import links, query
from desktop.practice.access import caller
from desktop.practice.refusals import Refusal
from desktop.practice.world import COMPANY_USAGE, Number, Numbers, Person, World

STATUSES = ("Normal", "Pending", "PortedIn", "Temporary", "Unknown")
USAGE_TYPES = (
    "MainCompanyNumber",
    "AdditionalCompanyNumber",
    "CompanyNumber",
    "DirectNumber",
    "CompanyFaxNumber",
    "FmcBusinessMobileNumber",
    "InventoryFmcBusinessMobileNumber",
    "ForwardedNumber",
    "ForwardedCompanyNumber",
    "ContactCenterNumber",
    "ConferencingNumber",
    "MeetingsNumber",
    "NumberPool",
    "BusinessMobileNumber",
    "ELIN",
    "PartnerBusinessMobileNumber",
    "NumberPoolPartnerBusinessMobileNumber",
    "NumberStorage",
    "IntegrationNumber",
    "InventoryMobileNumber",
)
# The features that every extension sees on a number. Those for texts are only in the list of the
# one extension that texts from it (developer guide, "SMS requirements").
SHARED_FEATURES = frozenset({"CallerId", "Delegated"})


class PhoneNumbers:
    def __init__(self, world: World, numbers: Numbers) -> None:
        self._world = world
        self._numbers = numbers

    def register(self, app: Flask, extension: str) -> None:
        rule = f"{extension}/phone-number"
        app.add_url_rule(rule, "listExtensionPhoneNumbers", self.list_numbers)
        app.add_url_rule(
            f"{rule}/<number_id>/sms-configuration", "smsConfigurationInfo", self.configuration
        )

    def list_numbers(self) -> dict[str, Any]:
        person = caller()
        statuses = query.one_of("status", STATUSES)
        usage_types = query.one_of("usageType", USAGE_TYPES)
        numbers = [
            each
            for each in self._numbers.seen_by(person)
            if (not statuses or each.status in statuses)
            and (not usage_types or each.usage_type in usage_types)
        ]
        return query.page_of(numbers, lambda each: self._record(each, person), self._uri(person))

    def configuration(self, number_id: str) -> dict[str, Any]:
        if not (number_id.isascii() and number_id.isdigit()):
            raise Refusal("CMN-101", "phoneNumberId")
        number = self._numbers.get(number_id)
        if number is None or number not in self._numbers.seen_by(caller()):
            raise Refusal("CMN-102", "phoneNumberId")
        record: dict[str, Any] = {"phoneNumberId": number.id, "phoneNumber": number.phone_number}
        if number.campaign is not None:
            record["smsCampaignInfo"] = dict(number.campaign)
            record["smsBrandInfo"] = {"id": "BHP1000", "status": "Confirmed"}
        return record

    def _uri(self, person: Person) -> str:
        return f"{links.extension(self._world.account_id, person.id)}/phone-number"

    def _record(self, number: Number, person: Person) -> dict[str, Any]:
        """A number as this extension sees it: with its own features, and with the owner. Main
        and company numbers have no owner in the record (developer guide, threads)."""
        texts = number.texter == person.id
        record: dict[str, Any] = {
            "uri": f"{self._uri(person)}/{number.id}",
            "id": int(number.id),
            "phoneNumber": number.phone_number,
            "paymentType": number.payment_type,
            "type": number.type,
            "usageType": number.usage_type,
            "status": number.status,
            "country": links.country(),
            "primary": number.usage_type == "MainCompanyNumber",
            "features": [f for f in number.features if texts or f in SHARED_FEATURES],
        }
        for name, value in (("label", number.label), ("location", number.location)):
            if value:
                record[name] = value
        owner = self._world.people.get(number.owner)
        is_named = number.usage_type not in COMPANY_USAGE
        if owner is not None and is_named and owner.id != person.id:
            record["extension"] = {
                "id": int(owner.id),
                "uri": links.extension(self._world.account_id, owner.id),
                "extensionNumber": owner.extension_number,
                "type": owner.type,
                "name": owner.name,
            }
        return record
