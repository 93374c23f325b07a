"""Messages put into a store by hand, and those that lie there at the first start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.practice.clock import Clock
from desktop.practice.messages import Message, Messages, Party, Step
from desktop.practice.refusals import ControlError
from desktop.practice.world import World


class Planting:
    def __init__(self, world: World, messages: Messages, clock: Clock) -> None:
        self._world = world
        self._messages = messages
        self._clock = clock

    def plant_world(self) -> None:
        """What the world has in its stores, where nothing is in any store yet."""
        if not len(self._messages):
            for each in self._world.messages:
                self.plant(each)

    def plant(self, given: Mapping[str, Any]) -> Message:
        """Put a message into a store, as if another device of the person had sent or got it.

        ``extension`` (id), ``from``, ``to`` (a number or a list), ``text``; optional ``direction``,
        ``status``, ``code``, ``seconds_ago``, ``availability``. Raises KeyError, ValueError or
        TypeError.
        """
        extension_id = str(given["extension"])
        if extension_id not in self._world.people:
            raise ControlError("nobody has this extension id")
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
                self._messages.heard(message.sender, party.phone_number, message.text)
        return message
