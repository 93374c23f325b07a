"""Texts: drafts, rows of the outbox, records of RingCentral's message store."""

from __future__ import annotations

import os
from enum import StrEnum

from desktop.core.model.accounts import AccountKey
from desktop.core.model.attachments import Attachment, Delivery, StoreFile, may_have_arrived
from desktop.core.records import Record


class MessageState(StrEnum):
    """The state of a row of the outbox (ARCHITECTURE.md, "States")."""

    QUEUED = "queued"
    SENDING = "sending"
    CHECKING = "checking"
    UNCONFIRMED = "unconfirmed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


class EndedAs(StrEnum):
    """How a CANCELLED text ended. The person knew the outcome, or decided without it, where it was
    unknown; then it may have been sent."""

    CANCELLED = ""
    ARRIVED = "arrived"
    NOT_SENT = "not sent"
    SENT_AGAIN = "sent again"
    """As a new text."""
    FIRST_FOUND = "first found"
    """It was to be sent again, but the first one did go out."""
    SALVAGED = "salvaged"
    """It waited in an outbox that was damaged, and may have been sent."""


# `messageStatus` values that are final; others are polled until a time limit.
FINAL_STATUSES = frozenset({"Delivered", "SendingFailed", "DeliveryFailed", "Received"})

SEPARATOR = ", "
"""Between the recipients of a group text, in a row of the outbox."""


def recipients_of(written: str) -> tuple[str, ...]:
    """Those of a row of the outbox: one, or all of a group."""
    return tuple(written.split(SEPARATOR)) if written else ()


def new_id() -> str:
    """128 random bits in hex, like ``uuid4().hex``: importing `uuid` takes 10 ms."""
    return os.urandom(16).hex()


class Draft(Record, frozen=True):
    """A text to one recipient, ready to be queued. Numbers are E.164.

    ``id`` is created when the user starts to write, so that pressing Send again after a failed
    commit cannot queue the text twice.
    """

    REDACTED = ("text", "addition")

    id: str
    account: AccountKey
    sender: str
    recipient: str
    text: str
    grace_ms: int = 0
    """Undo time: the text waits this long before it is sent."""
    send_at: int | None = None
    """Send not before this time, in ms since 1970 UTC. None: at once."""
    hold_if_answered: bool = False
    """With ``send_at``: the text waits for the user if the recipient writes before that time."""
    addition: str = ""
    """Added at the end of a text to somebody with whom the sender never exchanged one."""
    files: tuple[Attachment, ...] = ()
    """Their bytes are beside the database already."""
    in_group: bool = False
    """One text to all recipients, who see each other, instead of one to each."""


class MessageRow(Record, frozen=True):
    """A row of the outbox as the list shows it."""

    REDACTED = ("text", "reason", "name")

    seq: int
    id: str
    account: AccountKey
    sender: str
    recipient: str
    text: str
    state: MessageState = MessageState.QUEUED
    name: str = ""
    """What the recipient is called (`contacts.names`), or empty."""
    status: str = ""
    """The last `messageStatus` of the server (ACCEPTED only)."""
    code: str = ""
    """The server's error code (REJECTED) or delivery error code (ACCEPTED)."""
    reason: str = ""
    """The server's own message for ``code``."""
    created_at: int = 0
    """When it was written."""
    at: int = 0
    """Its place in the conversation: when it went out, as RingCentral says; before that, when it
    was written or what it is planned for."""
    message_id: str = ""
    is_blocked: bool = False
    """QUEUED, but waiting for the outcome of an earlier text to the same recipient."""
    from_other_device: bool = False
    """Sent with another app or device."""
    dropped: str = ""
    """`Disabled` or `Frozen`: status of the recipient's extension in the same company. RingCentral
    drops texts to it."""
    hold_until: int | None = None
    """QUEUED: can be undone until this local time in ms."""
    send_at: int | None = None
    """The time it is planned for, in ms since 1970 UTC. Send now leaves it until the undo time is
    over, and cancelling leaves it: both can be taken back."""
    late: bool = False
    """QUEUED, but its time has passed: the user decides whether it is still sent."""
    was_unconfirmed: bool = False
    """The user decided about it while its outcome was unknown; it may have been sent."""
    ended_as: EndedAs = EndedAs.CANCELLED
    """CANCELLED only."""
    answered: bool = False
    """The recipient wrote first. With ``late``: that is why it is held."""
    opted_out: bool = False
    """``late`` because the recipient wants no more texts."""
    merge: int | None = None
    """The list that it belongs to."""
    is_paused: bool = False
    """QUEUED, in a list that is paused: it does not go out before *Go on*, whatever its time."""
    files: tuple[Attachment, ...] = ()
    files_lost: bool = False
    """``late`` because the bytes of its attachments are missing or damaged."""
    deliveries: tuple[Delivery, ...] = ()
    """Of a group text: its recipients, and what became of it for each."""

    @property
    def recipients(self) -> tuple[str, ...]:
        """One, or all of a group."""
        return recipients_of(self.recipient)

    @property
    def may_have_arrived(self) -> bool:
        """RingCentral calls it failed, but nobody knows whether it arrived."""
        return may_have_arrived(self.status, self.code)

    @property
    def is_group(self) -> bool:
        return SEPARATOR in self.recipient

    @property
    def planned_at(self) -> int | None:
        """When it goes out by itself, in ms since 1970 UTC. None: it is not planned, its time has
        passed, Send now was pressed, or its list is paused."""
        is_queued = self.state is MessageState.QUEUED and not self.is_paused
        waits = is_queued and not self.late and self.hold_until is None
        return self.send_at if waits else None

    @property
    def goes_early(self) -> bool:
        """Whether it is a planned text for which Send now was pressed, in its undo time."""
        is_held = self.state is MessageState.QUEUED and self.hold_until is not None
        return is_held and self.send_at is not None


class HistoryLine(Record, frozen=True):
    """An event in the history of a text."""

    REDACTED = ("detail",)

    at: int
    event: str
    """One of the event names in `messages.history`; `ui.text.states` has the sentences."""
    code: str = ""
    detail: str = ""


class MessageDetails(Record, frozen=True):
    """``merge_name`` and ``merge_row``: the list that it belongs to, and the number of its row in
    the spreadsheet; an empty name and 0 where it belongs to none."""

    REDACTED = ("merge_name",)

    row: MessageRow
    history: tuple[HistoryLine, ...] = ()
    merge_name: str = ""
    merge_row: int = 0


class StoreRecord(Record, frozen=True):
    """A record of RingCentral's message store, reduced to the fields that the outbox needs."""

    REDACTED = ("text",)

    message_id: str
    sender: str
    recipients: tuple[str, ...]
    text: str
    created_at: int | None = None
    status: str = ""
    code: str = ""
    is_inbound: bool = False
    target: str = ""
    """Inbound: the own number, one of ``recipients``."""
    conversation_id: str = ""
    is_read: bool = True
    availability: str = "Alive"
    """`Alive`, `Deleted` (can be restored) or `Purged`."""
    files: tuple[StoreFile, ...] = ()
    """Its attachments beside the text."""
    deliveries: tuple[Delivery, ...] = ()
    """Outbound, of a group: the status for each recipient."""
