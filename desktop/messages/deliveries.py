"""What became of a group text for each of its recipients."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.model import FINAL_STATUSES, NO_REPORT_YET, Delivery
from desktop.database.connection import Database, storable
from desktop.messages.participants import normalised


def is_final(status: str, code: str) -> bool:
    return status in FINAL_STATUSES and code != NO_REPORT_YET


def is_forward(before: tuple[str, str], after: tuple[str, str]) -> bool:
    """Whether a status with its code is another one than before, and no step back."""
    if is_final(*before) or not after[0] or after == before:
        return False
    return _rank(*after) >= _rank(*before)


def _rank(status: str, code: str) -> int:
    if is_final(status, code):
        return 2
    return 0 if status in ("", "Queued") else 1


def note_deliveries(database: Database, seq: int, deliveries: Iterable[Delivery]) -> bool:
    """Takes over each status that is no step back. Inside a transaction. Returns whether one
    changed."""
    rows = database.rows("SELECT number, status, code FROM delivery WHERE message = ?", (seq,))
    known = {number: (status, code) for number, status, code in rows}
    changed = False
    for one in deliveries:
        number = normalised(one.number)
        after = (storable(one.status), storable(one.code))
        if number and (number not in known or is_forward(known[number], after)):
            database.run(
                "INSERT INTO delivery VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
                " SET status = excluded.status, code = excluded.code",
                (seq, number, *after),
            )
            known[number] = after
            changed = True
    return changed
