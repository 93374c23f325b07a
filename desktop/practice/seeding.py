"""Messages that are put into the stores from outside: those of the world file, and those of the
control API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.practice.clock import Clock
from desktop.practice.consents import Consents
from desktop.practice.messages import Message, Messages, Party, Step
from desktop.practice.refusals import ControlError
from desktop.practice.world import World


class Seeding:
    """Adds messages to the stores: those of the world file, and those of the control API."""

    def __init__(self, world: World, messages: Messages, consents: Consents, clock: Clock) -> None:
        self._world = world
        self._messages = messages
        self._consents = consents
        self._clock = clock

    def seed_world(self) -> None:
        """Add the messages of the world file, if all stores are empty."""
        if not len(self._messages):
            for each in self._world.messages:
                self.add(each)

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
