"""createSMSMessage: who may text from what to whom, and what is accepted."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from flask import Flask, request

from desktop.model import MAX_TEXT_UNITS
from desktop.practice.access import caller
from desktop.practice.clock import Clock
from desktop.practice.journal import AcceptedText, Journal
from desktop.practice.life import Life
from desktop.practice.messages import Message, Messages, Party, Step
from desktop.practice.refusals import Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import Number, Numbers, Person, World

E164 = re.compile(r"\+[1-9][0-9]{6,14}")
PUNCTUATION = str.maketrans("", "", " ()-.\u00a0")

Render = Callable[[Message], dict[str, Any]]


class Sending:
    """Checks a text as RingCentral does, then puts it into the stores."""

    def __init__(
        self,
        world: World,
        numbers: Numbers,
        messages: Messages,
        life: Life,
        journal: Journal,
        clock: Clock,
        settings: Settings,
        render: Render,
    ) -> None:
        self._world = world
        self._numbers = numbers
        self._messages = messages
        self._life = life
        self._journal = journal
        self._clock = clock
        self._settings = settings
        self._render = render

    def register(self, app: Flask, extension: str) -> None:
        app.add_url_rule(f"{extension}/sms", "createSMSMessage", self.create, methods=["POST"])

    def create(self) -> dict[str, Any]:
        person = caller()
        body = _json_object()
        sender_text = _phone_number(body.get("from"), "from")
        recipients = body.get("to")
        if not isinstance(recipients, list) or not recipients:
            raise Refusal("CMN-101", "to")
        text = body.get("text")
        if not isinstance(text, str) or not text:
            raise Refusal("CMN-101", "text")
        if len(text.encode("utf-16-le", "surrogatepass")) // 2 > MAX_TEXT_UNITS:
            raise Refusal("MSG-338")
        if not person.sms:
            raise Refusal("CMN-109")
        sender = self._sender(sender_text, person)
        to = list(dict.fromkeys(self._recipient(each, sender) for each in recipients))
        return self._render(self._accept(person, sender, to, text))

    def _sender(self, phone_number: str, person: Person) -> Number:
        number = self._numbers.find(_normal(phone_number) or "")
        if number is None:
            raise Refusal("MSG-245")
        if number.owner != person.id:
            raise Refusal("MSG-304")
        if number.type == "FaxOnly" or number.usage_type == "CompanyFaxNumber":
            raise Refusal("MSG-241")
        if "SmsSender" not in number.features or number.status not in ("Normal", "PortedIn"):
            raise Refusal("MSG-242")
        return number

    def _recipient(self, party: object, sender: Number) -> str:
        if isinstance(party, dict) and "extensionNumber" in party:
            raise Refusal("MSG-246")
        given = _phone_number(party, "to.phoneNumber")
        if given in {each.extension_number for each in self._world.people.values()}:
            raise Refusal("MSG-246")
        recipient = _normal(given)
        if recipient is None:
            raise Refusal("CMN-101", "to.phoneNumber")
        if not recipient.startswith("+1") and "InternationalSmsSender" not in sender.features:
            raise Refusal("MSG-240", recipient)
        number = self._numbers.find(recipient)
        if number is not None and (
            number.type == "FaxOnly" or number.usage_type == "CompanyFaxNumber"
        ):
            raise Refusal("MSG-309")
        return recipient

    def _accept(self, person: Person, sender: Number, to: list[str], text: str) -> Message:
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
            to=tuple(Party(each, self._life.steps(sender, each, now)) for each in to),
            text=text,
            created_at=now,
            visible_at=now + round(hidden_seconds * 1000),
            conversation_id=self._messages.conversation(person.id, [sender.phone_number, *to]),
        )
        self._messages.add(message)
        self._journal.accepted(
            AcceptedText(
                str(message.id),
                person.id,
                sender.phone_number,
                tuple(to),
                text,
                self._clock.iso(now),
            )
        )
        for party in message.to:
            self._deliver_inside(message, party)
        return message

    def _deliver_inside(self, message: Message, party: Party) -> None:
        """A text to a number of the company turns up in its extension's store once it is Sent."""
        number = self._numbers.find(party.phone_number)
        owner = self._world.people.get(number.owner) if number is not None else None
        delivered = [step for step in party.steps if step.status == "Sent"]
        if owner is None or not delivered or not self._life.arrives(party.phone_number):
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
            )
        )


def _json_object() -> dict[str, Any]:
    if request.mimetype not in ("application/json", ""):
        raise Refusal("CMN-104")
    try:
        body = json.loads(request.get_data())
    except (ValueError, RecursionError) as error:
        raise Refusal("CMN-103") from error
    if not isinstance(body, dict):
        raise Refusal("CMN-103")
    return body


def _phone_number(party: object, parameter: str) -> str:
    number = party.get("phoneNumber") if isinstance(party, dict) else None
    if not isinstance(number, str) or not number.strip():
        raise Refusal("CMN-101", parameter)
    return number.strip()


def _normal(phone_number: str) -> str | None:
    """E.164, or None. Ten digits, and eleven that begin with 1, are taken for North American."""
    digits = phone_number.translate(PUNCTUATION)
    if re.fullmatch(r"[2-9][0-9]{9}", digits):
        digits = "1" + digits
    if re.fullmatch(r"1[2-9][0-9]{9}", digits):
        digits = "+" + digits
    if digits.startswith("+1") and not re.fullmatch(r"\+1[2-9][0-9]{9}", digits):
        return None
    return digits if E164.fullmatch(digits) else None
