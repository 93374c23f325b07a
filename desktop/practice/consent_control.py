"""The control calls about consents: what recipients decided, and who may see and change it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from flask import Flask, Response, jsonify, make_response, redirect, request

from desktop.practice import outgoing
from desktop.practice.box import Box
from desktop.practice.consents import EVERY_NUMBER, SOURCES, STATUSES, Consent
from desktop.practice.control_page import ControlPage
from desktop.practice.refusals import ControlError
from desktop.practice.sms_consents import MAY_CHANGE, MAY_READ, expanded, record_of

FIELDS = frozenset({"from", "to", "status", "source", "notes"})
RIGHTS: Mapping[str, tuple[str, ...]] = {
    "change": (),
    "read": (MAY_CHANGE,),
    "none": (MAY_READ, MAY_CHANGE),
}
"""What a role that may change, only read, or neither, does not include."""


class ConsentControl:
    def __init__(self, box: Box, page: ControlPage) -> None:
        self._box = box
        self._page = page

    def register(self, app: Flask) -> None:
        for rule, name, method, view in (
            ("/consents", "listConsents", "GET", self.list_all),
            ("/consents", "changeConsents", "POST", self.change),
            ("/consents/rights", "changeConsentRights", "POST", self.change_rights),
        ):
            app.add_url_rule(f"/practice{rule}", f"practice.{name}", view, methods=[method])

    def list_all(self) -> Response:
        """All consents, as RingCentral's records."""
        now, clock = self._box.clock.now(), self._box.clock
        return jsonify([record_of(each, clock) for each in self._box.consents.all(now)])

    def change(self) -> Response:
        """A recipient decides: JSON, or a form of the page. ``to`` is the recipient, ``status``
        OptOut or OptIn, ``from`` a number of the company or "*"; without it, each number about
        which the recipient has decided the opposite. Optional: ``source`` (Recipient) and
        ``notes``. Answers {changed}."""
        given = _given()
        try:
            decided = list(self._decided(given))
        except ControlError as error:
            return self._refused(str(error))
        for each in decided:
            self._box.consents.note(each)
        return self._done({"changed": len(decided)})

    def change_rights(self) -> Response:
        """What an extension may do with consents: ``right`` is change, read or none (refused).
        Without ``extension``, all may do it; with none, the account refuses consents (CMN-109),
        also to those who sign in later."""
        given = _given()
        people, right = self._box.world.people, str(given.get("right"))
        extension_id = str(given.get("extension") or "")
        if right not in RIGHTS:
            return self._refused("right is change, read or none")
        if extension_id and extension_id not in people:
            return self._refused("this extension id is unknown")
        self._box.settings.consents_refused = right == "none" and not extension_id
        for each in [extension_id] if extension_id else list(people):
            others = [name for name in people[each].denied if name not in RIGHTS["none"]]
            missing = () if self._box.settings.consents_refused else RIGHTS[right]
            self._box.roster.change(each, {"denied": [*others, *missing]})
        return self._done({"right": right})

    def _decided(self, given: Mapping[str, Any]) -> Iterator[Consent]:
        if not set(given) <= FIELDS:
            raise ControlError(f"a consent has {', '.join(sorted(FIELDS))}")
        recipient = outgoing.normal(str(given.get("to", "")))
        if recipient is None:
            raise ControlError("to is the phone number of a recipient")
        status, source = given.get("status"), given.get("source", "Recipient")
        if status not in STATUSES or source not in SOURCES:
            raise ControlError("status is OptOut or OptIn; source as RingCentral's")
        now, notes = self._box.clock.now(), str(given.get("notes", ""))
        for own in self._own(given.get("from"), recipient, status):
            consent = Consent(own, recipient, str(status), str(source), now, notes)
            as_one = not self._box.settings.consents_expand
            yield from [consent] if as_one else expanded(consent, self._box.numbers)

    def _own(self, given: object, recipient: str, status: object) -> list[str]:
        if not given:
            everything = self._box.consents.all(self._box.clock.now())
            mine = (each for each in everything if each.recipient == recipient)
            return [each.own for each in mine if each.status != status]
        if given == EVERY_NUMBER:
            return [EVERY_NUMBER]
        number = self._box.numbers.find(outgoing.normal(str(given)) or "")
        if number is None:
            raise ControlError("from is a number of the company, or *")
        return [number.phone_number]

    def _refused(self, problem: str) -> Response:
        if request.form:
            return self._page.page(problem)
        return make_response(jsonify({"error": problem}), 400)

    def _done(self, result: object) -> Response:
        if request.form:
            return make_response(redirect("/practice#consents", 303))
        return jsonify(result)


def _given() -> dict[str, Any]:
    given = request.form.to_dict() if request.form else request.get_json(silent=True)
    return given if isinstance(given, dict) else {}
