"""Removes texts from the outbox that are over, for good."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from desktop.core.model import MessageRow, MessageState
from desktop.database.connection import Database
from desktop.messages.merge_filling import (
    LONGEST_SECONDS,
    PAUSE_SECONDS,
    REMOVED_AT_ONCE,
    delete_text,
    remove_merge,
)
from desktop.messages.store_records import REMOVED

_OVER = (MessageState.ACCEPTED, MessageState.REJECTED, MessageState.CANCELLED)


def is_over(row: MessageRow) -> bool:
    """Whether a text can be removed: one that still waits, or whose outcome is not certain, is
    kept."""
    return row.state in _OVER and not (row.state == MessageState.CANCELLED and row.was_unconfirmed)


class TextRemoval:
    """On the window's connection. Raises DiskError; then nothing has changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remove(self, ids: Iterable[str]) -> int:
        """Returns how many were removed. RingCentral keeps its records: they are noted, so that a
        sync does not bring them back."""
        removed = 0
        with self._database.transaction():
            for id_ in ids:
                row = self._database.row(
                    "SELECT seq, message_id <> '' FROM message WHERE id = ?"
                    " AND state IN ('accepted', 'rejected', 'cancelled')"
                    " AND (state <> 'cancelled' OR doubt = 0)",
                    (id_,),
                )
                if row is not None:
                    self._remove(row[0], has_record=bool(row[1]))
                    removed += 1
        return removed

    def remove_list(self, id_: int, go_on: Callable[[float], bool]) -> bool:
        """Removes a list, a part of its texts in each transaction. Returns whether nothing is left
        of it; False, too, where a text still waits or its outcome is not certain."""
        found = self._database.row(
            "SELECT sum(texts), total(texts) FILTER (WHERE kind IN"
            " ('waiting', 'sending', 'needs decision')) FROM merge_sum WHERE merge = ?1"
            " AND NOT EXISTS (SELECT 1 FROM merge WHERE id = ?1 AND state = 'filling')"
            # As with `is_over`: it may have been sent.
            " AND NOT EXISTS (SELECT 1 FROM message WHERE merge = ?1 AND state = 'cancelled'"
            " AND doubt = 1)",
            (id_,),
        )
        total, still_open = (None, 0) if found is None else found
        if total is None or still_open:
            return False
        if not self._remove_texts_of(id_, total, go_on):
            return False
        return remove_merge(self._database, id_)

    def _remove_texts_of(self, id_: int, total: int, go_on: Callable[[float], bool]) -> bool:
        """Returns False where ``go_on`` ended it."""
        done = 0
        while go_on(min(done / max(total, 1), 1.0)):
            with self._database.transaction():
                rows = self._database.rows(
                    "SELECT seq, message_id <> '' FROM message WHERE merge = ?"
                    " ORDER BY seq LIMIT ?",
                    (id_, REMOVED_AT_ONCE),
                )
                if not rows:
                    return True
                until = time.monotonic() + LONGEST_SECONDS
                for seq, has_record in rows:
                    self._remove(seq, has_record=bool(has_record))
                    done += 1
                    if time.monotonic() > until:
                        break
            time.sleep(PAUSE_SECONDS)
        return False

    def _remove(self, seq: int, *, has_record: bool) -> None:
        if has_record:
            self._database.run(
                "INSERT OR IGNORE INTO store_record (session, message_id, conversation, inbound,"
                " at, sender, text, gone) SELECT session, message_id, coalesce(conversation, 0), 0,"
                " at, sender, '', ? FROM message WHERE seq = ?",
                (REMOVED, seq),
            )
        delete_text(self._database, seq)
