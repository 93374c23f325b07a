"""The history of a text: one line per change of its row, written in the same transaction."""

from __future__ import annotations

from enum import StrEnum

from desktop.database.connection import Database, storable


class Event(StrEnum):
    """What happened to a row. `ui.text.states` has the sentences."""

    QUEUED = "queued"
    CLAIMED = "claimed"
    ACCEPTED = "accepted"
    UNKNOWN = "unknown"
    NOT_SENT = "not-sent"
    LIMITED = "limited"
    UNAUTHORIZED = "unauthorized"
    REJECTED = "rejected"
    RECOVERED = "recovered"
    LOOKED = "looked"
    FOUND = "found"
    UNCONFIRMED = "unconfirmed"
    CANCELLED = "cancelled"
    MARKED_NOT_SENT = "marked-not-sent"
    MARKED_ARRIVED = "marked-arrived"
    REOPENED = "reopened"
    CHECK_AGAIN = "check-again"
    SENT_AGAIN = "sent-again"
    STATUS = "status"
    EDITED = "edited"
    ELSEWHERE = "elsewhere"
    SALVAGED = "salvaged"
    FIRST_FOUND = "first-found"
    PLANNED = "planned"
    DUE = "due"
    LATE = "late"
    SEND_NOW = "send-now"
    MOVED = "moved"
    TAKEN_BACK = "taken-back"
    ANSWERED = "answered"
    OPTED_OUT = "opted-out"
    FILES_LOST = "files-lost"


# The server's own words are kept as evidence, up to this length.
_MAX_DETAIL = 1000


def append_history(
    database: Database, seq: int, event: Event, *, code: str = "", detail: str = ""
) -> None:
    """Appends a line, inside the transaction of the change."""
    database.run(
        "INSERT INTO history (message, at, event, code, detail) VALUES (?, ?, ?, ?, ?)",
        (seq, database.clock(), event.value, storable(code[:100]), storable(detail[:_MAX_DETAIL])),
    )
