"""The account and its extensions: account info, features, grants, SMS recipients and OpenID
user info."""

from __future__ import annotations

from typing import Any

from flask import Flask, request

from desktop.practice import links, query
from desktop.practice.access import caller
from desktop.practice.settings import Settings
from desktop.practice.world import Numbers, Person, World

GRANT_TYPES = (
    "User",
    "FaxUser",
    "VirtualUser",
    "DigitalUser",
    "Department",
    "Announcement",
    "Voicemail",
    "SharedLinesGroup",
    "PagingOnly",
    "IvrMenu",
    "ApplicationExtension",
    "ParkLocation",
    "Limited",
    "Bot",
    "Room",
    "DelegatedLinesGroup",
)
TEXT_FEATURES = ("SMSSending", "SMSReceiving", "MMSSending", "MMSReceiving", "InternationalSMS")
OTHER_FEATURES = ("CallQueueSmsRecipient", "SharedVoicemail", "HighVolumeSMS", "Faxes")


class Company:
    def __init__(self, world: World, numbers: Numbers, settings: Settings) -> None:
        self._world = world
        self._numbers = numbers
        self._settings = settings

    def register(self, app: Flask, account: str, extension: str) -> None:
        rule = app.add_url_rule
        rule("/restapi/oauth/userinfo", "authUserInfo", self.user_info)
        rule(account, "readAccountInfo", self.account)
        rule(f"{extension}/features", "readExtensionFeatures", self.features)
        rule(f"{extension}/grant", "listExtensionGrants", self.grants)
        rule(f"{extension}/sms-recipients", "getSmsRecipients", self.sms_recipients)

    def user_info(self) -> dict[str, Any]:
        person = caller()
        return {
            "sub": person.id,
            "email": person.username,
            "email_verified": True,
            "account_id": self._world.account_id,
            "given_name": person.first_name or person.name,
            "family_name": person.last_name,
        }

    def account(self) -> dict[str, Any]:
        country = {**links.country(), "isoCode": "US", "callingCode": "1"}
        main = self._numbers.main()
        uri = links.account(self._world.account_id)
        record: dict[str, Any] = {
            "id": int(self._world.account_id),
            "uri": uri,
            "status": "Confirmed",
            "setupWizardState": "Completed",
            "serviceInfo": {
                "uri": f"{uri}/service-info",
                "brand": {"id": "1210", "name": "RingCentral", "homeCountry": country},
                "servicePlan": {"id": "1", "name": "Practice", "edition": "Practice"},
                "contractedCountry": country,
            },
            "signupInfo": {"tosAccepted": True, "signupState": ["AccountConfirmed"]},
            "federated": False,
        }
        return record | ({"mainNumber": main.phone_number.lstrip("+")} if main else {})

    def features(self) -> dict[str, Any]:
        person = caller()
        wanted = set(request.args.getlist("featureId"))
        available_only = query.yes("availableOnly")
        records = [
            each
            for each in (
                *(_feature(name, person.sms, "ExtensionLimitation") for name in TEXT_FEATURES),
                *(_feature(name, name == "Faxes", "AccountLimitation") for name in OTHER_FEATURES),
                _message_threads(available=self._settings.message_threads),
            )
            if (not wanted or each["id"] in wanted) and (each["available"] or not available_only)
        ]
        return {"records": records}

    def grants(self) -> dict[str, Any]:
        """What the caller may do for other extensions. Texting for a call queue is not included."""
        types = query.one_of("extensionType", GRANT_TYPES)
        others = [
            each
            for each in self._world.people.values()
            if each.type in ("User", "Department")
            and each.id != caller().id
            and (not types or each.type in types)
        ]
        uri = f"{links.extension(self._world.account_id, caller().id)}/grant"
        return query.page_of(others, lambda each: self._grant(each, uri), uri)

    def sms_recipients(self) -> dict[str, Any]:
        users = [each for each in self._world.people.values() if each.type == "User"]
        return {"smsRecipients": [_sms_recipient(each) for each in users]}

    def _grant(self, person: Person, uri: str) -> dict[str, Any]:
        nothing = ("callMonitoring", "callOnBehalfOf", "callDelegation", "groupPaging")
        return {
            "uri": f"{uri}/{person.id}",
            "extension": {
                "id": person.id,
                "uri": links.extension(self._world.account_id, person.id),
                "extensionNumber": person.extension_number,
                "name": person.name,
                "type": person.type,
            },
            "callPickup": person.type == "User",
            **dict.fromkeys(nothing, False),
            "callQueueSmsRecipient": False,
            "smsRecipient": False,
        }


def _feature(name: str, available: bool, reason: str) -> dict[str, Any]:
    if available:
        return {"id": name, "available": True}
    message = "The feature is not available for this extension"
    return {"id": name, "available": False, "reason": {"code": reason, "message": message}}


def _message_threads(*, available: bool) -> dict[str, Any]:
    """The shared inbox (developer guide, sms/threads/index.txt)."""
    if not available:
        return _feature("MessageThreads", False, "ServicePlanLimitation")
    supported = ("callQueueSupported", "siteSupported")
    parameters = [{"name": each, "value": "true"} for each in supported]
    return {"id": "MessageThreads", "available": True, "params": parameters}


def _sms_recipient(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "extensionNumber": person.extension_number,
        "extensionType": "User",
        "name": person.name,
        "assignable": person.status == "Enabled",
        "hasLicense": person.sms,
    }
