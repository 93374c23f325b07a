"""readExtension and listExtensionDevices: the signed-in extension and its phones."""

from __future__ import annotations

from typing import Any

from flask import Flask

from desktop.practice import links, query
from desktop.practice.access import caller
from desktop.practice.world import Device, Number, Numbers, Person, World


class People:
    def __init__(self, world: World, numbers: Numbers) -> None:
        self._world = world
        self._numbers = numbers

    def register(self, app: Flask, extension: str) -> None:
        app.add_url_rule(extension, "readExtension", self.read_extension)
        app.add_url_rule(f"{extension}/device", "listExtensionDevices", self.list_devices)

    def read_extension(self) -> dict[str, Any]:
        person, account_id = caller(), self._world.account_id
        record: dict[str, Any] = {
            "uri": links.extension(account_id, person.id),
            "id": int(person.id),
            "account": {"id": account_id, "uri": links.account(account_id)},
            "extensionNumber": person.extension_number,
            "name": person.name,
            "type": person.type,
            "status": person.status,
            "hidden": False,
            "contact": self._contact(person),
            "permissions": {"admin": {"enabled": person.admin}},
            "profileImage": {"uri": f"{links.extension(account_id, person.id)}/profile-image"},
            "regionalSettings": _regional_settings(),
            "serviceFeatures": _service_features(person),
            "setupWizardState": "Completed",
        }
        if person.type == "Department":
            record["callQueueInfo"] = {"slaGoal": 80, "slaThresholdSeconds": 30}
        return record

    def list_devices(self) -> dict[str, Any]:
        person = caller()
        types = query.one_of("type", ("HardPhone", "SoftPhone", "OtherPhone", "WebRTC", "Room"))
        lines = query.one_of(
            "lineType", ("Unknown", "Standalone", "StandaloneFree", "BlaPrimary", "BlaSecondary")
        )
        devices = [
            each
            for each in self._world.devices
            if each.owner == person.id
            and (not types or each.type in types)
            and (not lines or "Standalone" in lines)
        ]
        uri = f"{links.extension(self._world.account_id, person.id)}/device"
        return query.page_of(devices, lambda each: self._device(each, person), uri)

    def _contact(self, person: Person) -> dict[str, Any]:
        contact: dict[str, Any] = {
            "email": person.username,
            "emailAsLoginName": True,
            "company": self._world.company,
        }
        for name, value in (
            ("firstName", person.first_name or person.name),
            ("lastName", person.last_name),
            ("jobTitle", person.job_title),
        ):
            if value:
                contact[name] = value
        return contact

    def _device(self, device: Device, person: Person) -> dict[str, Any]:
        numbers = [self._numbers.get(number_id) for number_id in device.number_ids]
        return {
            "uri": f"{links.account(self._world.account_id)}/device/{device.id}",
            "id": device.id,
            "type": device.type,
            "name": device.name,
            "status": "Online",
            "model": {"id": device.id, "name": device.model, "addons": []},
            "extension": {
                "id": int(person.id),
                "uri": links.extension(self._world.account_id, person.id),
                "extensionNumber": person.extension_number,
            },
            "phoneLines": [_phone_line(number) for number in numbers if number is not None],
            "linePooling": "Host",
        }


def _phone_line(number: Number) -> dict[str, Any]:
    return {
        "id": f"9{number.id}",
        "lineType": "Standalone",
        "phoneInfo": {
            "id": int(number.id),
            "phoneNumber": number.phone_number,
            "paymentType": number.payment_type,
            "type": number.type,
            "usageType": number.usage_type,
            "status": number.status,
            "country": links.country(),
        },
    }


def _service_features(person: Person) -> list[dict[str, Any]]:
    """The messaging features. Only disabled ones have a ``reason``."""
    features: list[dict[str, Any]] = [
        {"featureName": name, "enabled": person.sms} for name in ("SMS", "SMSReceiving", "MMS")
    ]
    for feature in features:
        if not person.sms:
            feature["reason"] = "ExtensionLimitation"
    features.append({"featureName": "InternationalSMS", "enabled": person.sms})
    features.append({"featureName": "Fax", "enabled": True})
    return features


def _regional_settings() -> dict[str, Any]:
    language = {"id": "1033", "name": "English (United States)", "localeCode": "en-US"}
    return {
        "homeCountry": {**links.country(), "isoCode": "US", "callingCode": "1"},
        "timezone": {
            "id": "58",
            "uri": f"{links.base()}/restapi/v1.0/dictionary/timezone/58",
            "name": "US/Pacific",
            "description": "Pacific Time (US & Canada)",
            "bias": "-480",
        },
        "language": language,
        "greetingLanguage": language,
        "formattingLocale": language,
        "timeFormat": "12h",
    }
