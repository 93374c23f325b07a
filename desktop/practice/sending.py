"""createSMSMessage and createMMS: checking and accepting texts."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Flask, request

from desktop.core.model import MAX_TEXT_UNITS
from desktop.practice import outgoing
from desktop.practice.access import caller
from desktop.practice.clock import Clock
from desktop.practice.delivery import Delivery
from desktop.practice.journal import AcceptedText, Journal
from desktop.practice.messages import Attachment, Message, Messages, Party, Step
from desktop.practice.outgoing import File, Outgoing
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import Number, Numbers, Person, World

Render = Callable[[Message], dict[str, Any]]


class Sending:
    """Checks a text as RingCentral does, then adds it to the message stores."""

    def __init__(
        self,
        world: World,
        numbers: Numbers,
        messages: Messages,
        delivery: Delivery,
        journal: Journal,
        clock: Clock,
        settings: Settings,
        render: Render,
    ) -> None:
        self._world = world
        self._numbers = numbers
        self._messages = messages
        self._delivery = delivery
        self._journal = journal
        self._clock = clock
        self._settings = settings
        self._render = render

    def register(self, app: Flask, extension: str) -> None:
        app.add_url_rule(f"{extension}/sms", "createSMSMessage", self.create, methods=["POST"])
        app.add_url_rule(f"{extension}/mms", "createMMS", self.create_mms, methods=["POST"])

    def create(self) -> dict[str, Any]:
        return self._create(outgoing.read(with_files=False))

    def create_mms(self) -> dict[str, Any]:
        return self._create(outgoing.read(with_files=True))

    def _create(self, wanted: Outgoing) -> dict[str, Any]:
        person = caller()
        if len(wanted.text.encode("utf-16-le", "surrogatepass")) // 2 > MAX_TEXT_UNITS:
            raise Refusal("MSG-338")
        if not person.sms:
            raise Refusal("CMN-109")
        sender = self._sender(wanted.sender, person)
        if wanted.files and ("MmsSender" not in sender.features or _is_toll_free(sender)):
            raise Refusal("MSG-242")
        to = [self._recipient(each, sender, wanted.region) for each in wanted.to]
        return self._render(self._accept(person, sender, list(dict.fromkeys(to)), wanted))

    def _sender(self, phone_number: str, person: Person) -> Number:
        number = self._numbers.find(outgoing.normal(phone_number) or "")
        if number is None:
            raise Refusal("MSG-245")
        if number.owner != person.id:
            raise Refusal("MSG-304")
        if _is_fax(number):
            raise Refusal("MSG-241")
        if "SmsSender" not in number.features or number.status not in ("Normal", "PortedIn"):
            raise Refusal("MSG-242")
        return number

    def _recipient(self, party: object, sender: Number, region: str) -> str:
        if isinstance(party, dict) and "extensionNumber" in party:
            raise Refusal("MSG-246")
        given = outgoing.phone_number(party, "to.phoneNumber")
        if given in {each.extension_number for each in self._world.people.values()}:
            raise Refusal("MSG-246")
        recipient = outgoing.normal(given, region)
        if recipient is None:
            raise Refusal("CMN-101", "to.phoneNumber")
        if not recipient.startswith("+1") and "InternationalSmsSender" not in sender.features:
            raise Refusal("MSG-240", recipient)
        number = self._numbers.find(recipient)
        if number is not None and _is_fax(number):
            raise Refusal("MSG-309")
        return recipient

    def _accept(self, person: Person, sender: Number, to: list[str], wanted: Outgoing) -> Message:
        now = self._clock.now()
        hidden_seconds = request.environ.get(
            "practice.hidden_seconds", self._settings.visible_after_seconds
        )
        message = Message(
            id=self._messages.new_id(),
            extension_id=person.id,
            direction="Outbound",
            sender=sender.phone_number,
            sender_name=person.name,
            to=tuple(Party(each, self._delivery.steps(sender, each, now)) for each in to),
            text=wanted.text,
            created_at=now,
            visible_at=now + round(hidden_seconds * 1000),
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
        """Add a text to a number of the company to its owner's message store, once it is Sent."""
        number = self._numbers.find(party.phone_number)
        owner = self._world.people.get(number.owner) if number is not None else None
        delivered = [step for step in party.steps if step.status == "Sent"]
        if owner is None or not delivered or not self._delivery.reaches_store(party.phone_number):
            return
        at = delivered[0].at
        everyone = [message.sender, *(each.phone_number for each in message.to)]
        self._messages.add(
            Message(
                id=self._messages.new_id(),
                extension_id=owner.id,
                direction="Inbound",
                sender=message.sender,
                sender_name=message.sender_name,
                to=(Party(party.phone_number, (Step(at, "Received"),), owner.name, owner.id),),
                text=message.text,
                created_at=at,
                visible_at=at,
                conversation_id=self._messages.conversation(owner.id, everyone),
                read_status="Unread",
                attachments=tuple(
                    replace(each, id=self._messages.new_id()) for each in message.attachments
                ),
            )
        )


def _is_fax(number: Number) -> bool:
    return number.type == "FaxOnly" or number.usage_type == "CompanyFaxNumber"


def _is_toll_free(number: Number) -> bool:
    """Toll-free numbers cannot send MMS (developer guide, "SMS requirements")."""
    return number.payment_type == "TollFree"
