"""The history of a text: one line per change of its row, written in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from desktop.core.model import HistoryLine, MessageRow
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
    CLOSED = "closed"
    MOVED = "moved"
    TAKEN_BACK = "taken-back"
    ANSWERED = "answered"
    OPTED_OUT = "opted-out"
    FILES_LOST = "files-lost"


# The server's own words are kept as evidence, up to this length.
_MAX_DETAIL = 1000
_INSERT = "INSERT INTO history (message, at, event, code, detail) VALUES (?, ?, ?, ?, ?)"


def append_history(
    database: Database, seq: int, event: Event, *, code: str = "", detail: str = ""
) -> None:
    """Appends a line, inside the transaction of the change."""
    database.run(
        _INSERT,
        (seq, database.clock(), event.value, storable(code[:100]), storable(detail[:_MAX_DETAIL])),
    )


def history_of(database: Database, seq: int) -> tuple[HistoryLine, ...]:
    """From the first line on."""
    lines = database.rows(
        "SELECT at, event, code, detail FROM history WHERE message = ? ORDER BY id", (seq,)
    )
    return tuple(HistoryLine(*line) for line in lines)


def carry_over(
    database: Database, ids: Sequence[str], before: MessageRow, lines: Sequence[HistoryLine]
) -> None:
    """One of the texts ``ids``, which were just written, goes on with the history of the text in
    whose place it is: the one to the same recipient, or else the first."""
    found = [
        database.row("SELECT seq, recipient, text, send_at FROM message WHERE id = ?", (id_,))
        for id_ in ids
    ]
    rows = sorted(
        (row for row in found if row is not None), key=lambda row: row[1] != before.recipient
    )
    if not rows:
        return
    seq, _, text, send_at = rows[0]
    # In place of the line that says that it was written.
    database.run("DELETE FROM history WHERE message = ?", (seq,))
    for line in lines:
        database.run(
            _INSERT,
            (seq, line.at, line.event, line.code, line.detail),
        )
    is_moved = send_at is not None and send_at != before.send_at
    if text != before.text or not is_moved:
        append_history(database, seq, Event.EDITED)
    if is_moved:
        append_history(database, seq, Event.MOVED, detail=str(send_at))
