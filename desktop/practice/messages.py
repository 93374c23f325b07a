"""The message stores of all extensions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from desktop.practice.clock import Clock
from desktop.practice.refusals import ControlError
from desktop.practice.state import StateFile
from desktop.practice.world import World

# Ids are 64-bit. These need more than 32 bits, as real ones may, but at most 53: JavaScript, and
# so RingCentral's own client library, holds no larger integers.
FIRST_ID = 8_007_199_254_740_000

OPT_OUT_WORDS = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"})
OPT_IN_WORDS = frozenset({"START", "UNSTOP", "RESUME", "SUBSCRIBE", "CONTINUE"})


@dataclass(frozen=True, slots=True)
class Step:
    """The status of a text from ``at`` (real ms) on."""

    at: int
    status: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A recipient, and all statuses of the text to it, which are fixed at acceptance."""

    phone_number: str
    steps: tuple[Step, ...]
    name: str = ""
    extension_id: str = ""

    def step(self, now: int) -> Step:
        """The current step."""
        reached = self.steps[0]
        for each in self.steps[1:]:
            if each.at > now:
                break
            reached = each
        return reached


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a message; ``content`` is base64."""

    id: int
    content_type: str
    file_name: str
    size: int
    content: str = field(repr=False)


@dataclass(slots=True)
class Message:
    """A record of one extension's store. Times are real ms."""

    id: int
    extension_id: str
    direction: str
    sender: str
    to: tuple[Party, ...]
    text: str = field(repr=False)
    created_at: int
    conversation_id: int
    sender_name: str = ""
    visible_at: int = 0
    availability: str = "Alive"
    read_status: str = "Read"
    changed_at: int = 0
    """The last change of availability or read status (0: never)."""
    attachments: tuple[Attachment, ...] = ()

    def status(self, now: int) -> str:
        """The status of the whole message (OpenAPI, MessageStatusEnum): for several recipients
        Delivered and DeliveryFailed are hidden."""
        statuses = [party.step(now).status for party in self.to]
        if len(statuses) == 1:
            return statuses[0]
        return next((s for s in ("Queued", "SendingFailed") if s in statuses), "Sent")

    def modified_at(self, now: int) -> int:
        reached = (party.step(now).at for party in self.to)
        return max(self.created_at, self.changed_at, *reached)


class Messages:
    """All messages by extension and id, kept in the state file."""

    def __init__(self, state: StateFile) -> None:
        self._state = state
        self._stores: dict[str, dict[int, Message]] = {}
        self._conversations: dict[tuple[str, ...], int] = {}
        self._next_id = FIRST_ID
        self.opt_outs: set[tuple[str, str]] = set()
        """(Sender, recipient): the recipient wants no texts from the sender."""
        for record in state.records("opt-out"):
            self.opt_outs.add((record["sender"], record["recipient"]))
        for record in state.records("message"):
            self._remember(_from_record(record))

    def reset(self) -> None:
        self._stores.clear()
        self._conversations.clear()
        self.opt_outs.clear()
        self._next_id = FIRST_ID

    def new_id(self) -> int:
        self._next_id += 1
        return self._next_id

    def conversation(self, extension_id: str, parties: Iterable[str]) -> int:
        """The conversation of these numbers in one store; several recipients make a group."""
        key = (extension_id, *sorted(set(parties)))
        if key not in self._conversations:
            self._conversations[key] = self.new_id()
        return self._conversations[key]

    def add(self, message: Message) -> None:
        self._remember(message)
        self._state.save("message", str(message.id), asdict(message))

    def change(self, message: Message, now: int, **values: str) -> None:
        """Change availability or read status."""
        if any(getattr(message, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(message, name, value)
            message.changed_at = now
            self.add(message)

    def opt_out(self, sender: str, recipient: str, *, out: bool) -> None:
        """Record that the recipient opted out of texts from the sender, or in again."""
        (self.opt_outs.add if out else self.opt_outs.discard)((sender, recipient))
        record = {"sender": sender, "recipient": recipient} if out else None
        self._state.save("opt-out", f"{sender} {recipient}", record)

    def apply_keywords(self, sender: str, recipient: str, text: str) -> None:
        """Apply STOP and START in a text: they opt its sender out of texts from its recipient,
        or in."""
        word = text.strip().upper()
        if word in OPT_OUT_WORDS or word in OPT_IN_WORDS:
            self.opt_out(sender=recipient, recipient=sender, out=word in OPT_OUT_WORDS)

    def __len__(self) -> int:
        return sum(map(len, self._stores.values()))

    def get(self, extension_id: str, message_id: int, now: int) -> Message | None:
        message = self._stores.get(extension_id, {}).get(message_id)
        return message if message is not None and message.visible_at <= now else None

    def of(self, extension_id: str, now: int) -> list[Message]:
        """The visible messages of one store, newest first."""
        visible = [m for m in self._stores.get(extension_id, {}).values() if m.visible_at <= now]
        return sorted(visible, key=lambda message: (message.created_at, message.id), reverse=True)

    def _remember(self, message: Message) -> None:
        self._stores.setdefault(message.extension_id, {})[message.id] = message
        parties = (message.sender, *(party.phone_number for party in message.to))
        key = (message.extension_id, *sorted(set(parties)))
        self._conversations.setdefault(key, message.conversation_id)
        ids = (message.id, message.conversation_id, *(each.id for each in message.attachments))
        self._next_id = max(self._next_id, *ids)


class Seeding:
    """Adds messages to the stores: those of the world file, and those of the control API."""

    def __init__(self, world: World, messages: Messages, clock: Clock) -> None:
        self._world = world
        self._messages = messages
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
                self._messages.apply_keywords(message.sender, party.phone_number, message.text)
        return message


def _from_record(record: Any) -> Message:
    parties = tuple(
        Party(**{**party, "steps": tuple(Step(**step) for step in party["steps"])})
        for party in record["to"]
    )
    attachments = tuple(Attachment(**each) for each in record.get("attachments", ()))
    return Message(**{**record, "to": parties, "attachments": attachments})
