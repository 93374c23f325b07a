"""What is there at the first start: messages, consents and templates of the world file. Messages
also come from the control API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.practice.clock import Clock
from desktop.practice.consents import Consent, Consents
from desktop.practice.messages import Message, Messages, Party, Step
from desktop.practice.refusals import ControlError
from desktop.practice.state import Collection, StateFile
from desktop.practice.world import World

SEEDED = "seeded"
DAY_MS = 24 * 3600 * 1000


class Seeding:
    def __init__(
        self,
        world: World,
        messages: Messages,
        consents: Consents,
        templates: Collection,
        clock: Clock,
    ) -> None:
        self._world = world
        self._messages = messages
        self._consents = consents
        self._templates = templates
        self._clock = clock

    def seed_world(self, state: StateFile) -> None:
        """Add what the world file has. Messages if all stores are empty; consents and templates
        if the state file has not had them, so that a deleted template stays deleted."""
        if not len(self._messages):
            for each in self._world.messages:
                self.add(each)
        if not state.records(SEEDED):
            state.save(SEEDED, SEEDED, {})
            for each in self._world.consents:
                self._add_consent(**each)
            for each in self._world.templates:
                self._add_template(**each)

    def add(self, given: Mapping[str, Any]) -> Message:
        """Add a message to a store, as if another device had sent or received it.

        ``extension`` (id), ``from``, ``to`` (a number or a list), ``text``; optional ``direction``,
        ``status``, ``code``, ``seconds_ago``, ``availability``. Raises KeyError, ValueError or
        TypeError.
        """
        extension_id = str(given["extension"])
        if extension_id not in self._world.people:
            raise ControlError("this extension id is unknown")
        direction = given.get("direction", "Outbound")
        status = given.get("status", "Sent" if direction == "Outbound" else "Received")
        at = self._clock.now() - round(float(given.get("seconds_ago", 0)) * 1000)
        recipients = given["to"] if isinstance(given["to"], list) else [given["to"]]
        step = Step(at, status, given.get("code", ""))
        numbers = [given["from"], *recipients]
        message = Message(
            id=self._messages.new_id(),
            extension_id=extension_id,
            direction=direction,
            sender=str(given["from"]),
            to=tuple(Party(str(each), (step,)) for each in recipients),
            text=str(given["text"]),
            created_at=at,
            conversation_id=self._messages.conversation(extension_id, numbers),
            availability=given.get("availability", "Alive"),
            read_status="Read" if direction == "Outbound" else "Unread",
        )
        self._messages.add(message)
        if direction == "Inbound":
            for party in message.to:
                self._consents.apply_keywords(party.phone_number, message.sender, message.text, at)
        return message

    def _add_consent(
        self, to: str, status: str, source: str, days_ago: float, notes: str = "", **own: list[str]
    ) -> None:
        """``from``: several numbers of the company."""
        at = self._clock.now() - round(days_ago * DAY_MS)
        for number in own["from"]:
            consent = Consent(number, to, status, source, at, notes)
            self._consents.note(consent, is_told=False)

    def _add_template(self, name: str, text: str, owner: str = "") -> None:
        """Without an ``owner``, an extension id, it is a template of the company."""
        scope = "Personal" if owner else "Company"
        record = {"displayName": name, "body": {"text": text}, "scope": scope}
        self._templates.add(owner or self._world.account_id, record)
