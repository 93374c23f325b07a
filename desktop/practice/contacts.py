"""The personal address book: listContacts and createContact."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask, request

from desktop.practice import links, query
from desktop.practice.access import caller
from desktop.practice.multipart import json_of
from desktop.practice.refusals import Refusal
from desktop.practice.state import Collection, Record

NAMES = ("firstName", "lastName", "middleName", "nickName", "company", "jobTitle")
EMAILS = ("email", "email2", "email3")
PHONES = (
    "homePhone",
    "homePhone2",
    "businessPhone",
    "businessPhone2",
    "mobilePhone",
    "businessFax",
    "companyPhone",
    "assistantPhone",
    "carPhone",
    "otherPhone",
    "otherFax",
    "callbackPhone",
)
OTHERS = ("birthday", "webPage", "notes", "ringtoneIndex", "appInfo")
ADDRESSES = ("homeAddress", "businessAddress", "otherAddress")
ADDRESS_FIELDS = ("street", "city", "country", "state", "zip")
SORTING = {"FirstName": "firstName", "LastName": "lastName", "Company": "company"}
EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
BIRTHDAY = re.compile(
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])(T[0-2]\d:[0-5]\d:[0-5]\d(\.\d+)?Z)?"
)
WEB_PAGE = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/-]*)?")


class Contacts:
    def __init__(self, account_id: str, contacts: Collection) -> None:
        self._account_id = account_id
        self._contacts = contacts

    def register(self, app: Flask, extension: str) -> None:
        rule = f"{extension}/address-book/contact"
        app.add_url_rule(rule, "listContacts", self.list_all)
        app.add_url_rule(rule, "createContact", self.create, methods=["POST"])

    def list_all(self) -> dict[str, Any]:
        start = request.args.get("startsWith", "").casefold()
        numbers = set(request.args.getlist("phoneNumber"))
        order = query.one_of("sortBy", SORTING)
        found = [
            (contact_id, each)
            for contact_id, each in self._contacts.of(caller().id).items()
            if any(each.get(n, "").casefold().startswith(start) for n in ("firstName", "lastName"))
            and (not numbers or numbers & {each.get(name) for name in PHONES})
        ]
        for name in [field for value, field in SORTING.items() if value in order]:
            found.sort(key=lambda item: item[1].get(name, "").casefold())
        page = query.page_of(found, lambda item: self._render(*item), self._uri())
        return {**page, "groups": {"uri": self._uri().replace("/contact", "/group")}}

    def create(self) -> Record:
        body = json_of(request.get_data())
        if not isinstance(body, dict):
            raise Refusal("CMN-103")
        record = _contact(body)
        return self._render(self._contacts.add(caller().id, record), record)

    def _uri(self) -> str:
        return f"{links.extension(self._account_id, caller().id)}/address-book/contact"

    def _render(self, contact_id: str, record: Record) -> Record:
        uri = f"{self._uri()}/{contact_id}"
        return {"uri": uri, "id": int(contact_id), "availability": "Alive", **record}


def _contact(body: Record) -> Record:
    """A contact's known fields; others are dropped. Raises Refusal CMN-101."""
    record: Record = {}
    for name in (*NAMES, *EMAILS, *PHONES, *OTHERS):
        value = body.get(name)
        if value is None:
            continue
        if not isinstance(value, str) or (name in EMAILS and not EMAIL.fullmatch(value)):
            raise Refusal("CMN-101", name)
        if name == "birthday" and not BIRTHDAY.fullmatch(value):
            raise Refusal("CMN-101", name)
        if name == "webPage" and not WEB_PAGE.fullmatch(value):
            raise Refusal("CMN-101", name)
        record[name] = value
    for name in ADDRESSES:
        address = body.get(name)
        if address is None:
            continue
        if not isinstance(address, dict):
            raise Refusal("CMN-101", name)
        given = {field: address[field] for field in ADDRESS_FIELDS if field in address}
        if not all(isinstance(value, str) for value in given.values()):
            raise Refusal("CMN-101", name)
        record[name] = given
    if record.get("birthday", "").count("T") == 0 and "birthday" in record:
        record["birthday"] += "T00:00:00Z"
    return record
