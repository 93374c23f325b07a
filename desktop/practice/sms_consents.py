"""The consents of the account: listed, searched, changed and exported.

Source: developer guide, sms/messaging-consent-management.md, and the parameters of RingCentral's
own client libraries. Which codes refuse these calls or single records is not documented.
"""

from __future__ import annotations

import base64
import binascii
import csv
import io
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask, Response, request

from desktop.practice import outgoing, query
from desktop.practice.access import caller
from desktop.practice.clock import Clock
from desktop.practice.consents import (
    EVERY_NUMBER,
    OPT_OUT,
    SOURCES,
    STATUSES,
    Consent,
    Consents,
)
from desktop.practice.multipart import json_of
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.state import Record
from desktop.practice.world import Numbers

RULE = "/restapi/v2/accounts/<account_id>/sms/consents"
# What a user's role has to include (RingCentral's own apps ask for these).
MAY_READ, MAY_CHANGE = "ReadConsents", "ConsentManagement"
COVERAGES = ("PhoneNumber", "Account", "CampaignType")
USUAL_PER_PAGE = 100
PAGE_TOKEN = re.compile(r"F:([0-9]{1,12})")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Filters, and which page. Empty: everything. ``first_id`` is the id that the page begins
    with or after."""

    own: Collection[str]
    recipients: Collection[str]
    statuses: Collection[str]
    coverages: Collection[str]
    per_page: int
    first_id: int

    def fits(self, each: Consent) -> bool:
        """A decision about all numbers fits each of them."""
        return (
            (not self.own or each.own in (*self.own, EVERY_NUMBER))
            and (not self.recipients or each.recipient in self.recipients)
            and (not self.statuses or each.status in self.statuses)
            and (not self.coverages or _coverage(each) in self.coverages)
        )


class SmsConsents:
    """Every user of the account reads and changes the consents of all its numbers, if the role
    includes it."""

    def __init__(
        self, consents: Consents, numbers: Numbers, clock: Clock, settings: Settings
    ) -> None:
        self._consents = consents
        self._numbers = numbers
        self._clock = clock
        self._settings = settings

    def register(self, app: Flask) -> None:
        for rule, name, view, method in (
            (RULE, "listSmsConsentRecords", self.list_all, "GET"),
            (RULE, "updateSmsConsentRecords", self.update, "PATCH"),
            (f"{RULE}/search", "searchSmsConsentRecords", self.search, "POST"),
            (f"{RULE}/export", "exportSmsConsentRecords", self.export, "GET"),
        ):
            app.add_url_rule(rule, name, view, methods=[method])

    def list_all(self) -> Record:
        """Without a status: those who opted out."""
        self._check(MAY_READ)
        return self._page(
            Wanted(
                _numbers("from", request.args.getlist("from")),
                _numbers("to", request.args.getlist("to")),
                query.one_of("optStatus", STATUSES) or {OPT_OUT},
                query.one_of("coverage", COVERAGES),
                query.whole_number("perPage", USUAL_PER_PAGE),
                _first_id(request.args.get("pageToken", "")),
            )
        )

    def search(self) -> Record:
        """The same filters in a body."""
        self._check(MAY_READ)
        body = _body()
        per_page = body.get("perPage", USUAL_PER_PAGE)
        if not isinstance(per_page, int) or isinstance(per_page, bool) or per_page < 1:
            raise Refusal("CMN-101", "perPage")
        return self._page(
            Wanted(
                _numbers("from", _texts(body, "from")),
                _numbers("to", _texts(body, "to")),
                _known("optStatus", _texts(body, "optStatus"), STATUSES),
                _known("coverage", _texts(body, "coverage"), COVERAGES),
                per_page,
                _first_id(body.get("pageToken", "")),
            )
        )

    def update(self) -> Record:
        """Each record is applied or answered in ``failedRecords``."""
        self._check(MAY_CHANGE)
        records = _body().get("records")
        if not isinstance(records, list) or not records:
            raise Refusal("CMN-101", "records")
        failed: list[Record] = []
        for given in records:
            if not isinstance(given, dict):
                raise Refusal("CMN-101", "records")
            try:
                consent = self._read(given)
            except Refusal as refusal:
                failed.append({**given, "error": refusal.body()["errors"][0]})
                continue
            for own in self._own(consent):
                self._consents.note(own)
        return {"failedRecords": failed}

    def export(self) -> Response:
        self._check(MAY_READ)
        written = io.StringIO()
        rows = csv.writer(written)
        rows.writerow(("FROM", "TO", "STATUS", "SOURCE"))
        for each in self._consents.all(self._clock.now()):
            rows.writerow((each.own, each.recipient, each.status, each.source))
        return Response(written.getvalue(), content_type="text/csv; charset=utf-8")

    def _check(self, permission: str) -> None:
        """Raises Refusal."""
        if self._settings.consents_refused:
            raise Refusal("CMN-109")
        missing = [each for each in (MAY_READ, permission) if each in caller().denied]
        if missing:
            raise Refusal("CMN-408", missing[0])

    def _page(self, wanted: Wanted) -> Record:
        found = [each for each in self._consents.all(self._clock.now()) if wanted.fits(each)]
        per_page = min(wanted.per_page, query.MAX_PER_PAGE)
        start = sum(each.id < wanted.first_id for each in found)
        end = start + per_page
        paging: Record = {
            "pageToken": _token(found, start),
            "perPage": per_page,
            "firstPageToken": _token(found, 0),
        }
        if end < len(found):
            paging["nextPageToken"] = _token(found, end)
        if start:
            paging["previousPageToken"] = _token(found, max(0, start - per_page))
        records = [record_of(each, self._clock) for each in found[start:end]]
        return {"records": records, "paging": paging}

    def _read(self, given: Mapping[str, Any]) -> Consent:
        """Raises Refusal for a wrong record, also for a number of another company."""
        coverage = str(given.get("coverage", COVERAGES[0])).casefold()
        if coverage not in ("phonenumber", "account"):
            raise Refusal("CMN-101", "coverage")
        own = EVERY_NUMBER if coverage == "account" else str(given.get("from", ""))
        if own != EVERY_NUMBER:
            number = self._numbers.find(outgoing.normal(own) or "")
            if number is None:
                raise Refusal("CMN-101", "from")
            own = number.phone_number
        recipient = outgoing.normal(str(given.get("to", "")))
        if recipient is None:
            raise Refusal("CMN-101", "to")
        status, source = given.get("optStatus"), given.get("source", "Api")
        notes = given.get("notes", "")
        for name, is_right in (
            ("optStatus", status in STATUSES),
            ("source", source in SOURCES),
            ("notes", isinstance(notes, str)),
        ):
            if not is_right:
                raise Refusal("CMN-101", name)
        return Consent(own, recipient, str(status), source, self._clock.now(), notes)

    def _own(self, consent: Consent) -> list[Consent]:
        """One for each number that texts, where a decision about all of them is kept so."""
        return expanded(consent, self._numbers) if self._settings.consents_expand else [consent]


def expanded(consent: Consent, numbers: Numbers) -> list[Consent]:
    """A decision about all numbers, as one for each number that texts."""
    if consent.own != EVERY_NUMBER:
        return [consent]
    return [
        Consent(own, consent.recipient, consent.status, consent.source, consent.at, consent.notes)
        for own in numbers.texting()
    ]


def record_of(consent: Consent, clock: Clock) -> Record:
    """RingCentral's record, as in lists and in events."""
    record = {
        "from": consent.own,
        "to": consent.recipient,
        "optStatus": consent.status,
        "coverage": _coverage(consent),
        "source": consent.source,
        "lastModifiedTime": clock.iso(consent.at),
    }
    return record | ({"notes": consent.notes} if consent.notes else {})


def _coverage(consent: Consent) -> str:
    return "Account" if consent.own == EVERY_NUMBER else "PhoneNumber"


def _body() -> Record:
    body = json_of(request.get_data())
    if not isinstance(body, dict):
        raise Refusal("CMN-103")
    return body


def _texts(body: Mapping[str, Any], name: str) -> list[str]:
    """One text or several. Raises Refusal."""
    given = body.get(name, [])
    texts = [given] if isinstance(given, str) else given
    if not isinstance(texts, list) or not all(isinstance(each, str) for each in texts):
        raise Refusal("CMN-101", name)
    return texts


def _numbers(name: str, given: Collection[str]) -> frozenset[str]:
    """Raises Refusal."""
    written = [part for each in given for part in each.split(",") if part]
    numbers = [outgoing.normal(each) for each in written]
    if None in numbers:
        raise Refusal("CMN-101", name)
    return frozenset(each for each in numbers if each is not None)


def _known(name: str, given: Collection[str], allowed: Collection[str]) -> frozenset[str]:
    """Raises Refusal."""
    if not set(given) <= set(allowed):
        raise Refusal("CMN-101", name)
    return frozenset(given)


def _token(found: list[Consent], start: int) -> str:
    first_id = found[start].id if start < len(found) else 0
    return base64.b64encode(f"F:{first_id}".encode()).decode()


def _first_id(token: object) -> int:
    """Raises Refusal."""
    if token == "":
        return 0
    try:
        written = base64.b64decode(str(token), validate=True).decode("ascii")
    except (binascii.Error, ValueError) as error:
        raise Refusal("CMN-101", "pageToken") from error
    match = PAGE_TOKEN.fullmatch(written)
    if match is None:
        raise Refusal("CMN-101", "pageToken")
    return int(match[1])
