"""listDirectoryEntries: the company directory."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from flask import Flask, Response, jsonify, request

from desktop.practice import query
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import COMPANY_USAGE, Number, Numbers, Person, World

SEARCHABLE_TYPES = (
    "User",
    "Department",
    "Announcement",
    "Voicemail",
    "SharedLinesGroup",
    "PagingOnly",
    "IvrMenu",
    "ParkLocation",
    "Limited",
    "External",
    "DelegatedLinesGroup",
    "TieLine",
)
WRONG_PARAMETER = "ADG-121"


class Directory:
    """The directory is a separate service: it has its own error code for wrong parameters."""

    def __init__(self, world: World, numbers: Numbers, settings: Settings) -> None:
        self._world = world
        self._numbers = numbers
        self._settings = settings

    def register(self, app: Flask, account: str) -> None:
        app.add_url_rule(f"{account}/directory/entries", "listDirectoryEntries", self.entries)

    def entries(self) -> Response:
        try:
            body = self._page()
        except Refusal as refusal:
            raise Refusal(WRONG_PARAMETER, refusal.parameter, status=400) from refusal
        etag = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:32]
        response = jsonify(body)
        response.set_etag(etag)
        response.make_conditional(request)
        return response

    def _page(self) -> dict[str, Any]:
        types = query.one_of("type", SEARCHABLE_TYPES)
        groups = query.one_of("typeGroup", ("User", "NonUser"))
        federated = query.one_of("showFederated", ("true", "false")) != {"false"}
        query.yes("accessibleSitesOnly")
        site = request.args.get("siteId", "")
        size = request.args.get("perPage", "max")
        per_page = (
            query.MAX_PER_PAGE
            if size in ("all", "max")
            else min(query.whole_number("perPage", query.MAX_PER_PAGE), query.MAX_PER_PAGE)
        )
        page = query.whole_number("page", 1)
        if page > query.MAX_PER_PAGE:
            raise Refusal("CMN-101", "page")
        people = [
            each
            for each in self._world.people.values()
            if self._is_listed(each)
            and (not types or each.type in types)
            and (not groups or ("User" if each.type == "User" else "NonUser") in groups)
            and site in ("", "main-site")
        ]
        start = (page - 1) * per_page
        shown = people[start : start + per_page]
        paging = {
            "page": page,
            "perPage": per_page,
            "totalPages": max(1, -(-len(people) // per_page)),
            "totalElements": len(people),
        }
        if shown:
            paging |= {"pageStart": start, "pageEnd": start + len(shown) - 1}
        return {"paging": paging, "records": [self._entry(each, federated) for each in shown]}

    def _is_listed(self, person: Person) -> bool:
        if person.status == "Frozen":
            return self._settings.directory_lists_frozen
        return person.status != "Unassigned"

    def _entry(self, person: Person, federated: bool) -> dict[str, Any]:
        record: dict[str, Any] = {
            "id": person.id,
            "type": person.type,
            "status": person.status,
            "name": person.name,
            "extensionNumber": person.extension_number,
            "hidden": False,
            "site": {"id": "main-site", "name": "Main Site"},
            "phoneNumbers": [
                _phone_number(each)
                for each in self._numbers.owned_by(person.id)
                if each.usage_type not in COMPANY_USAGE
            ],
        }
        for name, value in (
            ("firstName", person.first_name),
            ("lastName", person.last_name),
            ("jobTitle", person.job_title),
            ("email", person.username),
        ):
            if value:
                record[name] = value
        if federated:
            record["account"] = {"id": self._world.account_id, "companyName": self._world.company}
            main = self._numbers.main()
            if main is not None:
                record["account"]["mainNumber"] = _phone_number(main)
        return record


def _phone_number(number: Number) -> dict[str, Any]:
    can_text = "SmsSender" in number.features and number.status in ("Normal", "PortedIn")
    record = {
        "phoneNumber": number.phone_number,
        "formattedPhoneNumber": _formatted(number.phone_number),
        "type": number.type,
        "usageType": number.usage_type,
        "hidden": False,
        "primary": number.usage_type == "MainCompanyNumber",
        "smsAvailabilityStatus": "Active" if can_text else "Inactive",
    }
    return record | ({"label": number.label} if number.label else {})


def _formatted(phone_number: str) -> str:
    """North American notation; other numbers are unchanged."""
    digits = phone_number.removeprefix("+1")
    if len(digits) != 10:
        return phone_number
    return f"({digits[:3]}) {digits[3:6]}-{digits[6:]}"
