"""The control page and its API: faults, settings, journal, reset.

Limits and faults do not apply to paths under `/practice`.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from flask import Flask, Response, jsonify, make_response, redirect, render_template, request

from desktop.practice.box import Box
from desktop.practice.consent_control import ConsentControl
from desktop.practice.control_page import ControlPage
from desktop.practice.example_lists import ExampleLists
from desktop.practice.faults import Fault
from desktop.practice.inbound_control import InboundControl
from desktop.practice.refusals import ControlError


class Control:
    def __init__(self, box: Box) -> None:
        self._box = box
        self._page = ControlPage(box)
        self._others = (
            InboundControl(box, self._page),
            ConsentControl(box, self._page),
            ExampleLists(),
        )

    def register(self, app: Flask) -> None:
        app.before_request(self._refuse_cross_site)
        self._page.register(app)
        for each in self._others:
            each.register(app)
        for rule, name, method, view in (
            ("/faults", "listFaults", "GET", self.list_faults),
            ("/faults", "addFaults", "POST", self.add_faults),
            ("/faults", "clearFaults", "DELETE", self.clear_faults),
            ("/faults/clear", "clearFaultsForm", "POST", self.clear_faults),
            ("/journal", "journal", "GET", self.journal),
            ("/journal/counts", "counts", "GET", self.counts),
            ("/push", "pushSessions", "GET", self.push_sessions),
            ("/settings", "readSettings", "GET", self.read_settings),
            ("/settings", "changeSettings", "PUT", self.change_settings),
            ("/reset", "reset", "POST", self.reset),
            ("/numbers/<number_id>", "changeNumber", "PATCH", self.change_number),
            ("/extensions/<person_id>", "changeExtension", "PATCH", self.change_extension),
            ("/messages", "addMessage", "POST", self.add_message),
        ):
            app.add_url_rule(f"/practice{rule}", f"practice.{name}", view, methods=[method])

    def list_faults(self) -> Response:
        return jsonify(self._box.faults.as_json())

    def add_faults(self) -> Response:
        """One fault or a list, as JSON or from the form of the page."""
        if request.form:
            given: Any = _fault_from_form(request.form.to_dict())
        else:
            given = _json()
        try:
            faults = [
                self._box.faults.parse(each)
                for each in (given if isinstance(given, list) else [given])
            ]
        except ControlError as error:
            return self._page.page(str(error)) if request.form else _error(error)
        for fault in faults:
            self._set_fault(fault)
        pause = request.environ.get("practice.pause")
        if request.form and pause is not None:
            # A redirect would fail, because connections are refused now.
            return self._page.closed(pause)
        return self._done(self._box.faults.as_json(), "#faults")

    def clear_faults(self) -> Response:
        self._box.faults.reset()
        self._box.limits.reset()
        return self._done([], "#faults")

    def journal(self) -> Response:
        return jsonify(self._box.journal.as_json())

    def counts(self) -> Response:
        return jsonify(self._box.journal.counts())

    def push_sessions(self) -> Response:
        """Push sessions: extensionId, connected, eventFilters, and how many events wait."""
        return jsonify(self._box.push.as_json())

    def read_settings(self) -> Response:
        return jsonify(asdict(self._box.settings))

    def change_settings(self) -> Response:
        given = _json()
        try:
            self._box.settings.change(given if isinstance(given, dict) else {"": given})
        except ControlError as error:
            return _error(error)
        return self.read_settings()

    def reset(self) -> Response:
        self._box.reset()
        return self._done({})

    def change_number(self, number_id: str) -> Response:
        given = _json()
        if not isinstance(given, dict):
            return _error(ControlError("the changes of a number are an object"))
        try:
            number = self._box.numbers.change(number_id, given)
        except KeyError:
            return _error(ControlError("there is no such number"), 404)
        except (ValueError, TypeError) as error:
            return _error(error)
        return jsonify(asdict(number))

    def change_extension(self, person_id: str) -> Response:
        """Change an extension while it is signed in: its status, for example, or a queue's
        manager."""
        given = _json()
        if not isinstance(given, dict):
            return _error(ControlError("the changes of an extension are an object"))
        try:
            person = self._box.roster.change(person_id, given)
        except KeyError:
            return _error(ControlError("there is no such extension"), 404)
        except ValueError as error:
            return _error(error)
        return jsonify({**asdict(person), "password": ""})

    def add_message(self) -> Response:
        """Add a message to a store. JSON as in `Seeding.add`."""
        given = _json()
        try:
            message = self._box.seeding.add(given if isinstance(given, dict) else {})
        except (KeyError, ValueError, TypeError) as error:
            return _error(ControlError(f"a message needs extension, from, to and text: {error}"))
        return jsonify({"id": str(message.id)})

    def _set_fault(self, fault: Fault) -> None:
        if fault.kind == "refuse":
            request.environ["practice.pause"] = float(fault["seconds"])
        else:
            self._box.faults.add(fault)

    def _done(self, result: object, part: str = "") -> Response:
        """A redirect to a part of the page for its forms, JSON for other clients."""
        if request.mimetype == "application/x-www-form-urlencoded":
            return make_response(redirect(f"/practice{part}", 303))
        return jsonify(result)

    def _refuse_cross_site(self) -> Response | None:
        """Refuse forms of other web sites (CSRF).

        Browsers send `Origin` (Fetch standard), and newer ones `Sec-Fetch-Site`. Other programs
        send neither.
        """
        if request.method in ("GET", "HEAD") or not request.path.startswith("/practice"):
            return None
        is_own = request.headers.get("Origin") in (None, f"http://{request.host}")
        if is_own and request.headers.get("Sec-Fetch-Site") in (None, "same-origin", "none"):
            return None
        if "text/html" in request.headers.get("Accept", ""):
            return make_response(render_template("foreign.html"), 403)
        return _error(ControlError("only this service's own pages may do this"), 403)


def _json() -> Any:
    return request.get_json(silent=True)


def _error(error: Exception, status: int = 400) -> Response:
    return make_response(jsonify({"error": str(error)}), status)


def _fault_from_form(form: dict[str, str]) -> dict[str, Any]:
    """A fault from the form, in the form of the JSON API. Its parameters are one line of JSON."""
    fault: dict[str, Any] = {"operation": form.get("operation", "*"), "kind": form.get("kind", "")}
    count = form.get("count", "1")
    fault["count"] = int(count) if count.isascii() and count.isdigit() else -1
    try:
        parameters = json.loads(form.get("parameters") or "{}")
    except ValueError:
        parameters = {"parameters": "not JSON"}
    return fault | (parameters if isinstance(parameters, dict) else {"parameters": ""})
