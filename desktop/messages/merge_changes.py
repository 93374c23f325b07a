"""Changes to all waiting texts of a list, in short transactions."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from desktop.core.records import Record
from desktop.database.commit_counter import counted_transaction
from desktop.database.connection import PAUSE_SECONDS, Database
from desktop.messages.history import Event, append_history
from desktop.messages.last_times import settle_last_at_of
from desktop.messages.queueing import cancel_text

# Texts changed in one transaction.
_BATCH = 32


class _Change(Record, frozen=True):
    """``condition`` on the texts, and what is done with each, by its `seq`."""

    condition: str
    apply: Callable[[int], None]


def cancel_waiting(database: Database, merge: int, go_on: Callable[[float], bool]) -> int:
    """Returns how many texts were cancelled. Raises DiskError."""
    change = _Change("TRUE", partial(cancel_text, database))
    changed, _ = _change_waiting(database, merge, change, go_on)
    return changed


def move_waiting(
    database: Database, merge: int, send_at: int | None, go_on: Callable[[float], bool]
) -> tuple[int, bool]:
    """Returns how many texts were moved, and whether they are all. Raises DiskError."""
    with counted_transaction(database):
        database.run("UPDATE merge SET send_at = ?, moves = 1 WHERE id = ?", (send_at, merge))
    moved, is_whole = _change_waiting(database, merge, _move(database, send_at), go_on)
    if is_whole:
        _end_move(database, merge)
    return moved, is_whole


def move_some(database: Database, merge: int) -> None:
    """Goes on with a move that was interrupted, in one short transaction."""
    found = database.row("SELECT send_at FROM merge WHERE id = ?", (merge,))
    assert found is not None
    (send_at,) = found
    change = _move(database, send_at)
    with counted_transaction(database):
        seqs = database.rows(
            "SELECT seq FROM message WHERE merge = ? AND state = 'queued'"
            f" AND {change.condition} AND send_at IS NOT ? ORDER BY seq LIMIT ?",
            (merge, send_at, _BATCH),
        )
        for (seq,) in seqs:
            change.apply(seq)
    if not seqs:
        _end_move(database, merge)


def _move(database: Database, send_at: int | None) -> _Change:
    at = send_at or database.clock()

    def move(seq: int) -> None:
        database.run(
            "UPDATE message SET ready = ?, late = 0, hold_until = NULL, send_at = ?, at = ?"
            " WHERE seq = ?",
            (int(send_at is None), send_at, at, seq),
        )
        settle_last_at_of(database, seq)
        event = Event.SEND_NOW if send_at is None else Event.PLANNED
        append_history(database, seq, event)

    return _Change("answered = 0 AND opted_out = 0", move)


def _end_move(database: Database, merge: int) -> None:
    with counted_transaction(database):
        database.run("UPDATE merge SET moves = 0 WHERE id = ?", (merge,))


def _change_waiting(
    database: Database, merge: int, change: _Change, go_on: Callable[[float], bool]
) -> tuple[int, bool]:
    last = changed = 0
    found = database.row(
        "SELECT count(*), coalesce(max(seq), 0) FROM message WHERE merge = ?", (merge,)
    )
    total, end = (0, 0) if found is None else found
    while go_on(min(changed / max(total, 1), 1.0)):
        with counted_transaction(database):
            seqs = database.rows(
                "SELECT seq FROM message WHERE merge = ? AND seq > ? AND seq <= ?"
                f" AND state = 'queued' AND {change.condition} ORDER BY seq LIMIT ?",
                (merge, last, end, _BATCH),
            )
            for (seq,) in seqs:
                change.apply(seq)
        if not seqs:
            return changed, True
        changed += len(seqs)
        last = seqs[-1][0]
        time.sleep(PAUSE_SECONDS)
    return changed, False
