"""updateMessage, patchMessage, deleteMessage and deleteMessageByFilter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask, Response, jsonify, request

from desktop.practice import batch, filters, query
from desktop.practice.access import caller
from desktop.practice.clock import Clock
from desktop.practice.messages import Message, Messages
from desktop.practice.multipart import json_of, parts_of
from desktop.practice.refusals import Refusal
from desktop.practice.store import Store

READ_STATUSES = ("Read", "Unread")


class Editing:
    """Marks messages as read, deletes and restores them."""

    def __init__(self, messages: Messages, clock: Clock, store: Store) -> None:
        self._messages = messages
        self._clock = clock
        self._store = store

    def register(self, app: Flask, extension: str) -> None:
        rule = f"{extension}/message-store"
        one = f"{rule}/<message_id>"
        app.add_url_rule(one, "updateMessage", self.update, methods=["PUT"])
        app.add_url_rule(one, "patchMessage", self.patch, methods=["PATCH"])
        app.add_url_rule(one, "deleteMessage", self.delete, methods=["DELETE"])
        app.add_url_rule(rule, "deleteMessageByFilter", self.delete_all, methods=["DELETE"])

    def update(self, message_id: str) -> Response:
        return self._each(message_id, self._update)

    def patch(self, message_id: str) -> Response:
        return self._each(message_id, self._patch)

    def delete(self, message_id: str) -> tuple[str, int]:
        """The first deletion sets Deleted, the second Purged. With `*` in the path the ids are
        in the body; an empty body means all messages."""
        purge, wanted = query.yes("purge"), _type()
        if message_id != "*":
            ids = batch.ids_of(message_id)
        else:
            ids = _ids_in_body()
            if not ids:
                self._delete(self._alive(), purge=purge, wanted=wanted)
                return "", 204
        found = []
        for each in ids:
            try:
                found.append(self._store.find(each))
            except Refusal:
                if len(ids) == 1:
                    raise
        self._delete(found, purge=purge, wanted=wanted)
        return "", 204

    def delete_all(self) -> tuple[str, int]:
        """Deletes the messages of some conversations, or of all, up to a date."""
        conversations = {
            each for text in request.args.getlist("conversationId") for each in batch.ids_of(text)
        }
        if not all(each.isascii() and each.isdigit() for each in conversations):
            raise Refusal("CMN-101", "conversationId")
        date_to = filters.date("dateTo", self._clock, self._clock.now())
        chosen = [
            each
            for each in self._alive()
            if each.created_at <= date_to
            and (not conversations or str(each.conversation_id) in conversations)
        ]
        self._delete(chosen, purge=query.yes("purge"), wanted=_type())
        return "", 204

    def _alive(self) -> list[Message]:
        everything = self._messages.of(caller().id, self._clock.now())
        return [each for each in everything if each.availability == "Alive"]

    def _delete(self, messages: Iterable[Message], *, purge: bool, wanted: str) -> None:
        if wanted not in ("All", "SMS"):
            return
        for each in messages:
            further = "Deleted" if each.availability == "Alive" and not purge else "Purged"
            self._messages.change(each, self._clock.now(), availability=further)

    def _each(self, message_id: str, change: Callable[[Message, object], None]) -> Response:
        """Changes one message, or several with a body for each."""

        def changed(each: str, body: object) -> dict[str, Any]:
            message = self._store.find(each)
            change(message, body)
            return self._store.record(message)

        bodies = _bodies(message_id)
        if len(bodies) == 1 and "," not in message_id and message_id != "*":
            [(only, body)] = bodies.items()
            return jsonify(changed(only, body))
        return batch.answer(list(bodies), lambda each: changed(each, bodies[each]))

    def _update(self, message: Message, body: object) -> None:
        if not isinstance(body, dict) or body.get("readStatus") not in READ_STATUSES:
            raise Refusal("CMN-101", "readStatus")
        self._messages.change(message, self._clock.now(), read_status=body["readStatus"])

    def _patch(self, message: Message, body: object) -> None:
        """Also restores deleted messages, but not purged ones."""
        if not isinstance(body, dict):
            raise Refusal("CMN-103")
        values: dict[str, str] = {}
        if "readStatus" in body:
            if body["readStatus"] not in READ_STATUSES:
                raise Refusal("CMN-101", "readStatus")
            values["read_status"] = body["readStatus"]
        if "availability" in body:
            wanted = body["availability"]
            if wanted not in filters.AVAILABILITIES or (
                wanted != "Purged" and message.availability == "Purged"
            ):
                raise Refusal("CMN-101", "availability")
            values["availability"] = wanted
        self._messages.change(message, self._clock.now(), **values)


def _type() -> str:
    wanted = query.one_of("type", filters.DELETABLE_TYPES)
    return next(iter(wanted), "All") if len(wanted) < 2 else "All"


def _ids_in_body() -> list[str]:
    if not request.get_data():
        return []
    ids = json_of(request.get_data())
    if not isinstance(ids, list) or not all(isinstance(each, str | int) for each in ids):
        raise Refusal("CMN-101", "messageId")
    if len(ids) > batch.MAX_IDS_IN_BODY:
        raise Refusal("CMN-106", str(batch.MAX_IDS_IN_BODY))
    return [str(each) for each in ids]


def _bodies(message_id: str) -> dict[str, Any]:
    """The body for each id: one body for all, a list of ids with bodies, or one part each."""
    data = request.get_data()
    if request.mimetype == "multipart/mixed":
        ids = batch.ids_of(message_id)
        parts = parts_of(data, request.content_type or "")
        if len(parts) != len(ids):
            raise Refusal("CMN-104")
        return {each: json_of(part.content) for each, part in zip(ids, parts, strict=True)}
    body = json_of(data)
    if isinstance(body, list):
        return _entries(body, message_id)
    if message_id == "*":
        raise Refusal("CMN-101", "messageId")
    return dict.fromkeys(batch.ids_of(message_id) or [message_id], body)


def _entries(entries: list[Any], message_id: str) -> dict[str, Any]:
    if len(entries) > batch.MAX_IDS_IN_BODY:
        raise Refusal("CMN-106", str(batch.MAX_IDS_IN_BODY))
    ids = [] if message_id == "*" else batch.ids_of(message_id)
    bodies: dict[str, Any] = {}
    for number, entry in enumerate(entries):
        usual = ids[number] if number < len(ids) else None
        resource = entry.get("resourceId", usual) if isinstance(entry, dict) else None
        if not isinstance(resource, str):
            raise Refusal("CMN-101", "resourceId")
        bodies[resource] = entry.get("body")
    if not bodies:
        raise Refusal("CMN-101", "messageId")
    return bodies
