"""Texts that arrive: each is put into the message store of every number of the company that it
was sent to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop.practice.consents import Consents
from desktop.practice.messages import Attachment, Message, Messages, Party, Step
from desktop.practice.settings import Settings
from desktop.practice.world import Numbers, World

# As the example of the developer guide (sms/messaging-consent-management.md).
STOP_REPLY = (
    "You will no longer receive texts from this number of {company}. To opt back in, reply START"
)
SHARED_TYPES = frozenset({"Department", "Site"})


@dataclass(frozen=True, slots=True)
class Arrival:
    """``to`` has all recipients of a group. A text that was held up on its way has an earlier
    creation time than the time of its arrival. Times are real ms."""

    sender: str
    to: tuple[str, ...]
    text: str = field(repr=False)
    arrives_at: int
    created_at: int
    sender_name: str = ""
    read_status: str = "Unread"
    attachments: tuple[Attachment, ...] = ()


class Inbound:
    def __init__(
        self,
        world: World,
        numbers: Numbers,
        messages: Messages,
        consents: Consents,
        settings: Settings,
    ) -> None:
        self._world = world
        self._numbers = numbers
        self._messages = messages
        self._consents = consents
        self._settings = settings

    def receive(self, arrival: Arrival) -> list[Message]:
        """A text from outside the company. STOP and START take effect when it arrives."""
        stored = [
            self.store(arrival, each) for each in dict.fromkeys(arrival.to) if self.receives(each)
        ]
        for each in stored:
            own = next(party.phone_number for party in each.to if party.target)
            at = arrival.arrives_at
            is_out = self._consents.apply_keywords(own, each.sender, each.text, at)
            if is_out and self._settings.stop_reply_in_store:
                self._confirm(each, own, at)
        return stored

    def _confirm(self, stop: Message, own: str, at: int) -> None:
        """RingCentral's own answer to an opt-out."""
        message = Message(
            id=self._messages.new_id(),
            extension_id=stop.extension_id,
            direction="Outbound",
            sender=own,
            to=(Party(stop.sender, (Step(at, "Delivered"),)),),
            text=STOP_REPLY.format(company=self._world.company),
            created_at=at,
            visible_at=at,
            conversation_id=self._messages.conversation(stop.extension_id, [own, stop.sender]),
        )
        self._messages.add(message)

    def belongs(self, phone_number: str) -> bool:
        """Whether this is a number of an extension."""
        number = self._numbers.find(phone_number)
        return number is not None and number.texter in self._world.people

    def receives(self, phone_number: str) -> bool:
        """Whether texts to this number are put into a message store. With the shared inbox, those
        to a queue or a site are threads instead (developer guide, sms/threads)."""
        number = self._numbers.find(phone_number)
        if number is None or not self.belongs(phone_number):
            return False
        owner = self._world.people.get(number.owner)
        is_shared = owner is not None and owner.type in SHARED_TYPES
        return not (is_shared and self._settings.message_threads)

    def store(self, arrival: Arrival, own: str) -> Message:
        """Put the text into the store of ``own``, one of its recipients, which `receives`."""
        number = self._numbers.find(own)
        assert number is not None
        person = self._world.people[number.texter]
        received = Step(arrival.arrives_at, "Received")
        message = Message(
            id=self._messages.new_id(),
            extension_id=person.id,
            direction="Inbound",
            sender=arrival.sender,
            sender_name=arrival.sender_name,
            to=tuple(
                Party(each, (received,), person.name, person.id, target=True)
                if each == own
                else Party(each, (received,))
                for each in arrival.to
            ),
            text=arrival.text,
            created_at=arrival.created_at,
            visible_at=arrival.arrives_at,
            conversation_id=self._messages.conversation(person.id, [arrival.sender, *arrival.to]),
            read_status=arrival.read_status,
            attachments=tuple(
                replace(each, id=self._messages.new_id()) for each in arrival.attachments
            ),
        )
        self._messages.add(message)
        return message
