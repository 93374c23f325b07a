"""The page `/practice`: forms to inject faults and to change settings and people."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from flask import Flask, Response, make_response, redirect, render_template, request

from desktop.practice import consent_rows
from desktop.practice.access import OPERATIONS
from desktop.practice.box import Box
from desktop.practice.example_lists import EXAMPLES
from desktop.practice.faults import KIND_NOTES, KINDS, PUSH, PUSH_KINDS, WEB_SOCKET
from desktop.practice.refusals import ControlError
from desktop.practice.settings import DEFAULT_LIMITS
from desktop.practice.shown_files import ShownFiles
from desktop.practice.world import EXTENSION_STATUSES

SHOWN_REQUESTS = 30
SHOWN_TEXTS = 20
SHOWN_NUMBERS = 4
SHOWN_ANSWERS = 12
SHOWN_CONSENTS = 30

# The most useful faults, one button each.
RECIPES: tuple[tuple[str, str, str, str], ...] = (
    ("The next text is accepted, and its answer is lost", "createSMSMessage", "lost_answer", "{}"),
    (
        "The next text is lost before it is accepted",
        "createSMSMessage",
        "close_after_reading",
        "{}",
    ),
    (
        "The next text is accepted 10 seconds after the connection ended",
        "createSMSMessage",
        "late_acceptance",
        '{"seconds": 10}',
    ),
    ("The next text is answered with 503", "createSMSMessage", "status", '{"code": 503}'),
    (
        "The next text meets a rate limit of 20 seconds",
        "createSMSMessage",
        "rate_limit",
        '{"retry_after": 20}',
    ),
    ("The next request gets the page of a guest network", "*", "portal", "{}"),
    ("All connections are refused for 15 seconds", "*", "refuse", '{"seconds": 15}'),
    (
        "The session has ended: the next request is answered with 401",
        "*",
        "status",
        '{"code": 401, "error_code": "OAU-128"}',
    ),
    ("The new tokens of the next refresh are lost", "getToken", "lost_answer", "{}"),
    ("The next list of messages has unknown values", "listMessages", "unknown_enums", "{}"),
    (
        "The next text with a file is refused: too large (MSG-337)",
        "createMMS",
        "status",
        '{"code": 400, "error_code": "MSG-337"}',
    ),
    (
        "The next attachment comes slowly",
        "readMessageContent",
        "trickle",
        '{"seconds": 0.1, "bytes": 2000}',
    ),
    ("The next attachment ends in the middle", "readMessageContent", "cut", '{"bytes": 20000}'),
    (
        "The next attachment is another file, with a script",
        "readMessageContent",
        "wrong_bytes",
        '{"file": "svg"}',
    ),
    ("The next list points to another server for files", "listMessages", "foreign_media", "{}"),
    ("The push connection ends", "push", "drop", "{}"),
    ("The push connection is silent for two minutes", "push", "silence", '{"seconds": 120}'),
)


class ControlPage:
    """Shows the page and handles its forms for settings and people. `Control` handles faults."""

    def __init__(self, box: Box) -> None:
        self._box = box
        self._files = ShownFiles(box)

    def register(self, app: Flask) -> None:
        self._files.register(app)
        for rule, name, method, view in (
            ("", "page", "GET", self.page),
            ("/settings", "changeSettingsForm", "POST", self.change_settings),
            ("/extensions/<person_id>", "changeExtensionForm", "POST", self.change_extension),
        ):
            app.add_url_rule(f"/practice{rule}", f"practice.{name}", view, methods=[method])

    def page(self, problem: str = "") -> Response:
        box = self._box
        response = make_response(
            render_template(
                "practice.html",
                world=box.world,
                numbers={p: box.numbers.owned_by(p) for p in box.world.people},
                shown_numbers=SHOWN_NUMBERS,
                statuses=EXTENSION_STATUSES,
                faults=box.faults.as_json(),
                kinds={**KINDS, **PUSH_KINDS},
                notes=KIND_NOTES,
                required=...,
                recipes=RECIPES,
                operations=(*OPERATIONS, WEB_SOCKET, PUSH),
                settings=asdict(box.settings),
                limits=box.settings.limits or {},
                default_limits=DEFAULT_LIMITS,
                counts=box.journal.counts(),
                texts=box.journal.last_accepted(SHOWN_TEXTS),
                received=box.messages.received(box.clock.now(), SHOWN_ANSWERS),
                files_of=self._files.of,
                iso=box.clock.iso,
                consents=consent_rows.rows_of(box)[:SHOWN_CONSENTS],
                restricted=consent_rows.restricted(box),
                lists=EXAMPLES,
                requests=box.journal.last_requests(SHOWN_REQUESTS),
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
        return make_response(redirect("/practice#settings", 303))

    def change_extension(self, person_id: str) -> Response:
        if person_id not in self._box.world.people:
            return self.page("this extension id is unknown")
        try:
            self._box.roster.change(person_id, {"status": request.form.get("status", "")})
        except ValueError as error:
            return self.page(str(error))
        return make_response(redirect("/practice#people", 303))


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
