"""Accepting a text: it gets an id, a record in the sender's store, and its delivery."""

from __future__ import annotations

import base64
from dataclasses import replace

from flask import request

from desktop.practice.clock import Clock
from desktop.practice.delivery import Delivery
from desktop.practice.journal import AcceptedText, Journal
from desktop.practice.messages import Attachment, Message, Messages, Party, Step
from desktop.practice.outgoing import File, Outgoing
from desktop.practice.world import Number, Person


class Acceptance:
    """Adds checked texts to the message stores of their senders and recipients."""

    def __init__(
        self, messages: Messages, delivery: Delivery, journal: Journal, clock: Clock
    ) -> None:
        self._messages = messages
        self._delivery = delivery
        self._journal = journal
        self._clock = clock

    def accept(self, person: Person, sender: Number, to: list[str], wanted: Outgoing) -> Message:
        now = self._clock.now()
        message = Message(
            id=self._messages.new_id(),
            extension_id=person.id,
            direction="Outbound",
            sender=sender.phone_number,
            sender_name=person.name,
            to=tuple(Party(each, self._delivery.steps(sender, each, now)) for each in to),
            text=wanted.text,
            created_at=now,
            visible_at=self._delivery.visible_at(
                now, request.environ.get("practice.hidden_seconds")
            ),
            conversation_id=self._messages.conversation(person.id, [sender.phone_number, *to]),
            attachments=tuple(self._attachment(each) for each in wanted.files),
        )
        self._messages.add(message)
        self._journal.accepted(
            AcceptedText(
                str(message.id),
                person.id,
                sender.phone_number,
                tuple(to),
                wanted.text,
                self._clock.iso(now),
            )
        )
        for party in message.to:
            self._messages.apply_keywords(sender.phone_number, party.phone_number, wanted.text)
            self._deliver_internally(message, party)
        return message

    def _attachment(self, file: File) -> Attachment:
        content = base64.b64encode(file.content).decode()
        size = len(file.content)
        return Attachment(self._messages.new_id(), file.content_type, file.name, size, content)

    def _deliver_internally(self, message: Message, party: Party) -> None:
        """Add a text to a number of the company to the message store that has its texts, once it
        is Sent."""
        receiver = self._delivery.receiver(party.phone_number)
        delivered = [step for step in party.steps if step.status == "Sent"]
        if receiver is None or not delivered:
            return
        at = delivered[0].at
        everyone = [message.sender, *(each.phone_number for each in message.to)]
        received = Party(party.phone_number, (Step(at, "Received"),), receiver.name, receiver.id)
        self._messages.add(
            Message(
                id=self._messages.new_id(),
                extension_id=receiver.id,
                direction="Inbound",
                sender=message.sender,
                sender_name=message.sender_name,
                to=(received,),
                text=message.text,
                created_at=at,
                visible_at=at,
                conversation_id=self._messages.conversation(receiver.id, everyone),
                read_status="Unread",
                attachments=tuple(
                    replace(each, id=self._messages.new_id()) for each in message.attachments
                ),
            )
        )
