"""Accepting a text: it gets an id, a record in the sender's store, its delivery and its answers."""

from __future__ import annotations

from flask import request

from desktop.practice.clock import Clock
from desktop.practice.consents import Consents
from desktop.practice.delivery import Delivery
from desktop.practice.inbound import Arrival, Inbound
from desktop.practice.journal import AcceptedFile, AcceptedText, Journal
from desktop.practice.messages import Attachment, Message, Messages, Party
from desktop.practice.outgoing import File, Outgoing
from desktop.practice.world import Number, Person


class Acceptance:
    """Adds checked texts to the message stores of their senders and recipients."""

    def __init__(
        self,
        messages: Messages,
        consents: Consents,
        inbound: Inbound,
        delivery: Delivery,
        journal: Journal,
        clock: Clock,
    ) -> None:
        self._messages = messages
        self._consents = consents
        self._inbound = inbound
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
                tuple(
                    AcceptedFile.of(each.name, each.content_type, each.content)
                    for each in wanted.files
                ),
            )
        )
        for party in message.to:
            self._consents.apply_keywords(party.phone_number, sender.phone_number, wanted.text, now)
            last = party.steps[-1]
            self._consents.learn(sender.phone_number, party.phone_number, last.code, last.at)
            self._deliver_internally(message, party)
            self._answer(message, party)
        return message

    def _attachment(self, file: File) -> Attachment:
        id_ = self._messages.new_id()
        return Attachment.of(file.content_type, file.name, file.content, id_)

    def _deliver_internally(self, message: Message, party: Party) -> None:
        """Add a text to a number of the company to the message store that has its texts, once it
        is Sent."""
        delivered = [step for step in party.steps if step.status == "Sent"]
        receives = self._inbound.receives(party.phone_number)
        if delivered and receives and self._delivery.receiver(party.phone_number) is not None:
            at = delivered[0].at
            to = tuple(each.phone_number for each in message.to)
            arrival = Arrival(
                message.sender,
                to,
                message.text,
                at,
                at,
                message.sender_name,
                "Unread",
                message.attachments,
            )
            self._inbound.store(arrival, party.phone_number)

    def _answer(self, message: Message, party: Party) -> None:
        """What the recipient writes back, to everybody who got the text."""
        last = party.steps[-1]
        if last.status not in ("Sent", "Delivered"):
            return
        others = (each.phone_number for each in message.to if each is not party)
        to = (message.sender, *others)
        for reply in self._delivery.replies(party.phone_number):
            at = last.at + round(reply.seconds * 1000)
            files = tuple(
                Attachment.of(each.content_type, each.name, each.content) for each in reply.files
            )
            self._inbound.receive(
                Arrival(party.phone_number, to, reply.text, at, at, attachments=files)
            )
