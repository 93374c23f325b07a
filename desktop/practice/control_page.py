"""The page `/practice`: what was sent, and forms to answer, inject faults and change settings."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any, NamedTuple
from urllib.parse import urlencode

from flask import Flask, Response, make_response, redirect, render_template, request

from desktop.practice import consent_rows, plain_words
from desktop.practice.access import OPERATIONS
from desktop.practice.box import Box
from desktop.practice.example_lists import EXAMPLES
from desktop.practice.faults import KIND_NOTES, KINDS, PUSH, PUSH_KINDS, WEB_SOCKET, Fault
from desktop.practice.journal import AcceptedText
from desktop.practice.messages import Message
from desktop.practice.recipes import RECIPES, given_to, words_of
from desktop.practice.refusals import ControlError
from desktop.practice.settings import DEFAULT_LIMITS
from desktop.practice.shown_files import ShownFiles
from desktop.practice.world import EXTENSION_STATUSES

SHOWN_REQUESTS = 30
SHOWN_TEXTS = 10
MOST_TEXTS = 1000
"""With "show all"."""
SHOWN_NUMBERS = 4
SHOWN_ANSWERS = 10
SHOWN_CONSENTS = 30
# The first numbers of the world, one for each way a text can end; more have one code each.
COMMON_BEHAVIOURS = 11
FIRST_SENDER = "+14155550100"


class ControlPage:
    """Shows the page and handles its forms for settings and people. `Control` handles faults."""

    def __init__(self, box: Box) -> None:
        self._box = box
        self._files = ShownFiles(box)

    def register(self, app: Flask) -> None:
        plain_words.register(app)
        self._files.register(app)
        for rule, name, method, view in (
            ("", "page", "GET", self.page),
            ("/settings", "changeSettingsForm", "POST", self.change_settings),
            ("/extensions/<person_id>", "changeExtensionForm", "POST", self.change_extension),
        ):
            app.add_url_rule(f"/practice{rule}", f"practice.{name}", view, methods=[method])

    def page(self, problem: str = "") -> Response:
        box = self._box
        count = MOST_TEXTS if request.args.get("texts") == "all" else SHOWN_TEXTS
        answer = _begun_answer(request.args)
        strange = self._strange_people()
        failing = [each for each in box.world.behaviours.values() if not each.replies]
        response = make_response(
            render_template(
                "practice.html",
                world=box.world,
                numbers={p: box.numbers.owned_by(p) for p in box.world.people},
                names=self._names(),
                own_numbers=self._own_numbers(answer.to),
                shown_numbers=SHOWN_NUMBERS,
                statuses=EXTENSION_STATUSES,
                faults=[_shown(each) for each in box.faults.all()],
                kinds={**KINDS, **PUSH_KINDS},
                notes=KIND_NOTES,
                required=...,
                recipes=RECIPES,
                common_behaviours=failing[:COMMON_BEHAVIOURS],
                rare_behaviours=failing[COMMON_BEHAVIOURS:],
                operations=(*OPERATIONS, WEB_SOCKET, PUSH),
                settings=asdict(box.settings),
                limits=box.settings.limits or {},
                default_limits=DEFAULT_LIMITS,
                counts=box.journal.counts(),
                texts=box.journal.last_accepted(count),
                answer=answer,
                answer_address=_answer_address,
                received=self._received(box.world.people.keys() - strange),
                strange=self._received(strange),
                files_of=self._files.of,
                iso=box.clock.iso,
                consents=consent_rows.rows_of(box)[:SHOWN_CONSENTS],
                restricted=consent_rows.restricted(box),
                lists=EXAMPLES,
                requests=box.journal.last_requests(SHOWN_REQUESTS),
                shown=request.args.get("show", ""),
                problem=problem,
            ),
            400 if problem else 200,
        )
        return _with_security_headers(response)

    def closed(self, seconds: float) -> Response:
        """Page shown while practice refuses connections. It reloads the control page afterwards."""
        page = render_template("closed.html", seconds=math.ceil(seconds))
        return _with_security_headers(make_response(page))

    def change_settings(self) -> Response:
        try:
            self._box.settings.change(_settings(request.form, asdict(self._box.settings)))
        except ControlError as error:
            return self.page(str(error))
        return make_response(redirect("/practice?show=settings#settings", 303))

    def change_extension(self, person_id: str) -> Response:
        if person_id not in self._box.world.people:
            return self.page("this extension id is unknown")
        try:
            self._box.roster.change(person_id, {"status": request.form.get("status", "")})
        except ValueError as error:
            return self.page(str(error))
        return make_response(redirect("/practice?show=people#people", 303))

    def _strange_people(self) -> set[str]:
        """Who is there for rare cases, and is not signed in. Their texts have odd characters on
        purpose."""
        rare = {each.id for each in self._box.world.people.values() if each.rare}
        return rare - self._box.journal.signed_in()

    def _received(self, extensions: Collection[str]) -> list[Message]:
        return self._box.messages.received(self._box.clock.now(), SHOWN_ANSWERS, extensions)

    def _names(self) -> dict[str, str]:
        """Names of the people that have these numbers, of the company and outside."""
        world = self._box.world
        found = {each: one.name for each, one in {**world.behaviours, **world.customers}.items()}
        for owner in world.people.values():
            found |= dict.fromkeys(self._numbers_of(owner.id), owner.name)
        return defaultdict(str, found)

    def _own_numbers(self, also: str) -> list[tuple[str, str]]:
        """Some numbers of each person that texts can be sent to, and this one, with names."""
        return [
            (number, person.name)
            for person in self._box.world.people.values()
            for n, number in enumerate(self._numbers_of(person.id))
            if n < SHOWN_NUMBERS or number == also
        ]

    def _numbers_of(self, person_id: str) -> list[str]:
        owned = self._box.numbers.owned_by(person_id)
        return [each.phone_number for each in owned if "SmsSender" in each.features]


class ShownFault(NamedTuple):
    words: str
    left: str
    given: str


class BegunAnswer(NamedTuple):
    """The values that the answer form begins with."""

    from_: str
    to: str
    others: str


def _shown(fault: Fault) -> ShownFault:
    left = fault.count - fault.happened
    often = "Every time." if not fault.count else "Once." if left == 1 else f"{left} times."
    if fault.skip:
        often = f"After {fault.skip} others. {often}"
    return ShownFault(words_of(fault), often, given_to(fault))


def _answer_address(text: AcceptedText, recipient: str) -> str:
    """The page, ready for an answer of this recipient, in a group to everybody."""
    others = ", ".join(each for each in text.to if each != recipient)
    return answer_address({"from": recipient, "to": text.from_, "others": others})


def answer_address(begun: Mapping[str, str]) -> str:
    """The page, with these values in the answer form, and the cursor in its text. Browsers focus
    what the fragment names; where there is one, ``autofocus`` does nothing."""
    return f"/practice?{urlencode(begun)}#answer-text"


def _begun_answer(given: Mapping[str, str]) -> BegunAnswer:
    sender = given.get("from", FIRST_SENDER)
    return BegunAnswer(sender, given.get("to", ""), given.get("others", ""))


def _with_security_headers(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
        " frame-ancestors 'none'; base-uri 'none'"
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _settings(form: Mapping[str, str], current: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the form, in the form of the JSON API. Raises ControlError."""
    changes: dict[str, Any] = {}
    for name, value in current.items():
        text = form.get(name)
        if text is None:
            continue
        if isinstance(value, bool):
            changes[name] = text == "on"
        elif name == "scopes":
            changes[name] = text.split()
        elif name == "limits":
            changes[name] = _limits(form) if text == "on" else None
        else:
            changes[name] = _number(text, name)
    return changes


def _limits(form: Mapping[str, str]) -> dict[str, int]:
    return {
        group: int(_number(form.get(f"limit_{group}", str(usual)), f"the limit {group}"))
        for group, usual in DEFAULT_LIMITS.items()
    }


def _number(text: str, name: str) -> float:
    try:
        number = float(text)
    except ValueError as error:
        raise ControlError(f"{name} is a number") from error
    if not math.isfinite(number):
        raise ControlError(f"{name} is a finite number")
    return number
