"""The message stores of all extensions."""

from __future__ import annotations

import base64
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, field
from heapq import nlargest
from typing import Any, Self

from desktop.practice.changes import Changes
from desktop.practice.pictures import look
from desktop.practice.state import StateFile

# Ids are 64-bit. These need more than 32 bits, as real ones may, but at most 53: JavaScript, and
# so RingCentral's own client library, holds no larger integers.
FIRST_ID = 8_007_199_254_740_000


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
    target: bool = False
    """Whether an inbound message is in this store because it was sent to this number."""

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
    """A file of a message; ``content`` is base64. A picture has its size in pixels, as stored."""

    id: int
    content_type: str
    file_name: str
    size: int
    content: str = field(repr=False)
    width: int = 0
    height: int = 0

    @classmethod
    def of(cls, content_type: str, file_name: str, content: bytes, id_: int = 0) -> Self:
        """``id_`` 0: the message store that takes it gives it an id."""
        picture = look(content)
        pixels = (picture.width, picture.height) if picture is not None else (0, 0)
        encoded = base64.b64encode(content).decode()
        return cls(id_, content_type, file_name, len(content), encoded, *pixels)

    @property
    def bytes(self) -> bytes:
        return base64.b64decode(self.content)


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

    @property
    def arrived_at(self) -> int:
        return max(self.created_at, self.visible_at)

    def modified_at(self, now: int) -> int:
        reached = (party.step(now).at for party in self.to)
        return max(self.created_at, self.changed_at, *reached)


class Messages:
    """All messages by extension and id, kept in the state file."""

    def __init__(self, state: StateFile, changes: Changes) -> None:
        self._state = state
        self._changes = changes
        self._stores: dict[str, dict[int, Message]] = {}
        self._conversations: dict[tuple[str, ...], int] = {}
        self._next_id = FIRST_ID
        for record in state.records("message"):
            message = _from_record(record)
            self._remember(message)
            self._changes.added(message)

    def reset(self) -> None:
        self._changes.reset()
        self._stores.clear()
        self._conversations.clear()
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

    def add(self, message: Message, *, is_told: bool = True) -> None:
        """``is_told``: whether subscribers are notified of it."""
        self._keep(message)
        if is_told:
            self._changes.added(message)

    def change(self, message: Message, now: int, **values: str) -> None:
        """Change availability or read status."""
        if any(getattr(message, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(message, name, value)
            message.changed_at = now
            self._keep(message)
            self._changes.changed(message)

    def __len__(self) -> int:
        return sum(map(len, self._stores.values()))

    def get(self, extension_id: str, message_id: int, now: int) -> Message | None:
        message = self._stores.get(extension_id, {}).get(message_id)
        return message if message is not None and message.visible_at <= now else None

    def find(self, message_id: int) -> Message | None:
        """A message of any store, also one that is not visible yet."""
        found = (store.get(message_id) for store in self._stores.values())
        return next((each for each in found if each is not None), None)

    def received(self, now: int, count: int, extensions: Collection[str]) -> list[Message]:
        """The visible inbound messages of these stores, the last arrived first."""
        arrived = (
            each
            for extension in extensions
            for each in self._stores.get(extension, {}).values()
            if each.direction == "Inbound" and each.visible_at <= now
        )
        return nlargest(count, arrived, key=lambda each: (each.arrived_at, each.id))

    def of(self, extension_id: str, now: int) -> list[Message]:
        """The visible messages of one store, newest first."""
        visible = [m for m in self._stores.get(extension_id, {}).values() if m.visible_at <= now]
        return sorted(visible, key=lambda message: (message.created_at, message.id), reverse=True)

    def _keep(self, message: Message) -> None:
        self._remember(message)
        self._state.save("message", str(message.id), asdict(message))

    def _remember(self, message: Message) -> None:
        self._stores.setdefault(message.extension_id, {})[message.id] = message
        parties = (message.sender, *(party.phone_number for party in message.to))
        key = (message.extension_id, *sorted(set(parties)))
        self._conversations.setdefault(key, message.conversation_id)
        ids = (message.id, message.conversation_id, *(each.id for each in message.attachments))
        self._next_id = max(self._next_id, *ids)


def _from_record(record: Any) -> Message:
    parties = tuple(
        Party(**{**party, "steps": tuple(Step(**step) for step in party["steps"])})
        for party in record["to"]
    )
    attachments = tuple(Attachment(**each) for each in record.get("attachments", ()))
    return Message(**{**record, "to": parties, "attachments": attachments})
