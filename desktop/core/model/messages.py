"""Texts: what a person wrote, rows of the outbox, records of RingCentral's store."""

from __future__ import annotations

import os
from enum import StrEnum

from desktop.core.model.accounts import AccountKey
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


# `messageStatus` values that never change any more; others are followed until the program gives up.
FINAL_STATUSES = frozenset({"Delivered", "SendingFailed", "DeliveryFailed", "Received"})


def new_id() -> str:
    """128 random bits in hex, as of ``uuid4``: what the module of that name imports takes 10 ms."""
    return os.urandom(16).hex()


class Draft(Record, frozen=True):
    """What the person wrote: one text to one recipient. Numbers are E.164.

    ``id`` is made once, when the person starts to write, so that pressing Send again after a failed
    commit cannot queue the text twice.
    """

    REDACTED = ("text",)

    id: str
    account: AccountKey
    sender: str
    recipient: str
    text: str
    grace_ms: int = 0
    """So long it waits, to be undone."""
    send_at: int | None = None
    """Not before this time, in ms since 1970 UTC; None: at once."""


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
    """Whose number ``recipient`` is, as the company directory says; empty where it does not."""
    status: str = ""
    """`messageStatus` as the server last said it (ACCEPTED only)."""
    code: str = ""
    """The server's error code (REJECTED) or delivery error code (ACCEPTED)."""
    reason: str = ""
    """The server's own message for ``code``."""
    created_at: int = 0
    message_id: str = ""
    is_blocked: bool = False
    """QUEUED, but waiting behind an undecided text to the same recipient."""
    from_other_device: bool = False
    """Sent with another app or device."""
    dropped: str = ""
    """`Disabled` or `Frozen`: the recipient is such an extension of the own company, to which
    RingCentral drops texts."""
    hold_until: int | None = None
    """QUEUED, and can be undone until this local time in ms."""
    send_at: int | None = None
    """QUEUED, and goes out at this time, in ms since 1970 UTC."""
    late: bool = False
    """QUEUED, and its time has passed: the person decides whether it still goes out."""
    was_unconfirmed: bool = False
    """UNCONFIRMED, or once was: the text may have gone out."""


class HistoryLine(Record, frozen=True):
    REDACTED = ("detail",)

    at: int
    event: str
    """A word of `messages.history`; the window has the sentences."""
    code: str = ""
    detail: str = ""


class MessageDetails(Record, frozen=True):
    row: MessageRow
    history: tuple[HistoryLine, ...] = ()


class StoreRecord(Record, frozen=True):
    """A message of RingCentral's store, reduced to what the outbox decides by."""

    REDACTED = ("text",)

    message_id: str
    sender: str
    recipients: tuple[str, ...]
    text: str
    created_at: int | None = None
    status: str = ""
    code: str = ""
