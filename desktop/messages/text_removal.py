"""Removes texts from the outbox that are over, for good."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.model import MessageRow, MessageState
from desktop.database.connection import Database
from desktop.messages.last_times import settle_last_at
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
                    "SELECT seq FROM message WHERE id = ?"
                    " AND state IN ('accepted', 'rejected', 'cancelled')"
                    " AND (state <> 'cancelled' OR doubt = 0)",
                    (id_,),
                )
                if row is not None:
                    forget_text(self._database, row[0])
                    removed += 1
        return removed


def forget_text(database: Database, seq: int) -> None:
    """Deletes a text, and notes its record of the message store, so that a sync does not bring it
    back. Inside a transaction."""
    database.run(
        "INSERT OR IGNORE INTO store_record (session, message_id, conversation, inbound,"
        " at, sender, text, gone) SELECT session, message_id, coalesce(conversation, 0), 0,"
        " at, sender, '', ? FROM message WHERE seq = ? AND message_id <> ''",
        (REMOVED, seq),
    )
    delete_text(database, seq)


def delete_text(database: Database, seq: int) -> None:
    """Deletes a row of the outbox with its history. Inside a transaction."""
    values = (seq,)
    row = database.row("SELECT conversation FROM message WHERE seq = ?", values)
    database.run("UPDATE message SET again_of = NULL WHERE again_of = ?", values)
    database.run("DELETE FROM history WHERE message = ?", values)
    database.run("DELETE FROM message WHERE seq = ?", values)
    if row is not None:
        settle_last_at(database, row[0])
