"""The control calls about texts that arrive, and what happens to messages on another device."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any

from flask import Flask, Response, jsonify, make_response, redirect, request

from desktop.practice import outgoing
from desktop.practice.box import Box
from desktop.practice.control_page import ControlPage, answer_address
from desktop.practice.editing import READ_STATUSES
from desktop.practice.filters import AVAILABILITIES
from desktop.practice.inbound import Arrival
from desktop.practice.messages import Attachment
from desktop.practice.refusals import ControlError

FIELDS = {
    *("from", "to", "text", "name", "in_seconds", "seconds_ago", "read_status", "attachments"),
    *("files", "others"),
}
_BEGUN = ("from", "to", "others")
# One black point.
PICTURE = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nN:;{name};;;\r\n"
    "TEL;TYPE=CELL:{number}\r\nEND:VCARD\r\n"
)


class InboundControl:
    def __init__(self, box: Box, page: ControlPage) -> None:
        self._box = box
        self._page = page

    def register(self, app: Flask) -> None:
        for rule, name, method, view in (
            ("/inbound", "receive", "POST", self.receive),
            ("/people.vcf", "people", "GET", self.people),
            ("/history", "addHistory", "POST", self.add_history),
            ("/messages/<int:message_id>", "changeMessage", "PATCH", self.change_message),
            ("/messages/<int:message_id>", "changeMessageForm", "POST", self.change_message),
        ):
            app.add_url_rule(f"/practice{rule}", f"practice.{name}", view, methods=[method])

    def receive(self) -> Response:
        """A text arrives from outside the company: JSON, or the form of the page.

        ``from`` is any text; ``to`` one number, or a list for a group; at least one is a number of
        the company (also a queue's), and each of these gets the text. Optional: ``name`` of the
        sender; ``in_seconds`` until it arrives; ``seconds_ago`` it was written, before it
        arrives; ``read_status``; ``attachments``, a list of {file_name, content_type, content in
        base64}, each with a default; ``files``, names of files of the world; ``others``, more
        recipients in one text, for the form. Answers {ids}, in the order of the own numbers in
        ``to``; without those whose texts are threads of the shared inbox.
        """
        given = _from_form(request.form) if request.form else request.get_json(silent=True)
        try:
            arrival = self._arrival(given if isinstance(given, dict) else {})
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            return self._refused(f"a text needs from, to and text: {error}")
        if not any(map(self._box.inbound.belongs, arrival.to)):
            return self._refused("to has no number of the company that belongs to an extension")
        stored = self._box.inbound.receive(arrival)
        return self._done({"ids": [str(each.id) for each in stored]})

    def people(self) -> Response:
        """The people who answer, as contacts (vCard, RFC 2426)."""
        named = [each for each in self._box.world.behaviours.values() if each.name]
        cards = "".join(CARD.format(name=each.name, number=each.phone_number) for each in named)
        name = {"Content-Disposition": 'attachment; filename="people.vcf"'}
        return Response(cards, content_type="text/vcard; charset=utf-8", headers=name)

    def add_history(self) -> Response:
        """Months of conversations. JSON as in `History.add`."""
        given = request.get_json(silent=True)
        try:
            added = self._box.history.add(given if isinstance(given, dict) else {})
        except (KeyError, ValueError, TypeError) as error:
            return self._refused(str(error))
        return jsonify({"added": added})

    def change_message(self, message_id: int) -> Response:
        """A message is read, marked as unread, deleted, restored or purged on another device.
        JSON or form: ``read_status`` (Read, Unread), ``availability`` (Alive, Deleted, Purged)."""
        given = request.form.to_dict() if request.form else request.get_json(silent=True)
        message = self._box.messages.find(message_id)
        if message is None:
            return self._refused("there is no such message", 404)
        allowed = {"read_status": READ_STATUSES, "availability": AVAILABILITIES}
        if not isinstance(given, dict) or not all(
            value in allowed.get(name, ()) for name, value in given.items()
        ):
            return self._refused("read_status is Read or Unread; availability as RingCentral's")
        self._box.messages.change(message, self._box.clock.now(), **given)
        return self._done({})

    def _arrival(self, given: Mapping[str, Any]) -> Arrival:
        unknown = set(given) - FIELDS
        if unknown:
            raise ControlError(f"there is no {', '.join(sorted(unknown))}")
        to = given["to"] if isinstance(given["to"], list) else [given["to"]]
        to = [str(each).strip() for each in to]
        to += _several(str(given.get("others", "")))
        at = self._box.clock.now() + _ms(given.get("in_seconds"))
        read_status = given.get("read_status", "Unread")
        if read_status not in READ_STATUSES:
            raise ControlError("read_status is Read or Unread")
        return Arrival(
            sender=str(given["from"]).strip(),
            to=tuple(dict.fromkeys(to)),
            text=str(given["text"]),
            arrives_at=at,
            created_at=at - _ms(given.get("seconds_ago")),
            sender_name=str(given.get("name", "")),
            read_status=read_status,
            attachments=(
                *map(_attachment, given.get("attachments", ())),
                *map(self._example, _names(given.get("files", ()))),
            ),
        )

    def _example(self, name: str) -> Attachment:
        file = self._box.world.files.get(name)
        if file is None:
            raise ControlError(f"files are of {', '.join(self._box.world.files)}")
        return Attachment.of(file.content_type, file.name, file.content)

    def _refused(self, problem: str, status: int = 400) -> Response:
        if request.form:
            return self._page.page(problem)
        return make_response(jsonify({"error": problem}), status)

    def _done(self, result: object) -> Response:
        if request.form:
            # The next answer is mostly from the same person.
            begun = {each: request.form[each] for each in _BEGUN if request.form.get(each)}
            return make_response(redirect(answer_address(begun), 303))
        return jsonify(result)


def _from_form(form: Mapping[str, str]) -> dict[str, Any]:
    """``from`` may be a number as people write it."""
    given: dict[str, Any] = dict(form)
    if "from" in given:
        given["from"] = outgoing.normal(given["from"].strip()) or given["from"]
    return given


def _ms(seconds: Any) -> int:
    """Milliseconds of a number, also of one in a form. Raises ControlError."""
    value = float(seconds or 0)
    if not 0 <= value < 1e9:
        raise ControlError("a number of seconds is not negative")
    return round(value * 1000)


def _attachment(given: Mapping[str, Any]) -> Attachment:
    try:
        content = base64.b64decode(str(given.get("content", PICTURE)), validate=True)
    except binascii.Error as error:
        raise ControlError("content is base64") from error
    kind = str(given.get("content_type", "image/png"))
    return Attachment.of(kind, str(given.get("file_name", "picture.png")), content)


def _names(given: object) -> list[str]:
    """A list, or the one choice of the form."""
    if isinstance(given, str):
        return [given] if given else []
    return list(map(str, given)) if isinstance(given, list | tuple) else []


def _several(numbers: str) -> list[str]:
    """Numbers with commas or semicolons between them, in E.164. Raises ControlError."""
    found = []
    for written in filter(str.strip, re.split("[,;]", numbers)):
        number = outgoing.normal(written.strip())
        if number is None:
            raise ControlError(f"{written.strip()} is no number")
        found.append(number)
    return found
