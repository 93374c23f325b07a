"""Removes texts from the outbox that are over, for good."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence

from desktop.core.model import MessageRow, MessageState
from desktop.database.connection import PAUSE_SECONDS, SHORT_SECONDS, Database
from desktop.database.word_removal import marking_words
from desktop.messages.last_times import settle_last_at
from desktop.messages.store_records import REMOVED

_OVER = (MessageState.ACCEPTED, MessageState.REJECTED, MessageState.CANCELLED)

# Texts removed in one transaction at most.
AT_ONCE = 32
# Of so many texts, each word is taken out at once.
_FEW = 4


def is_over(row: MessageRow) -> bool:
    """Whether a text can be removed: one that still waits, or whose outcome is not certain, is
    kept."""
    return row.state in _OVER and not (row.state == MessageState.CANCELLED and row.was_unconfirmed)


class TextRemoval:
    def __init__(self, database: Database) -> None:
        self._database = database

    def remove(
        self, ids: Sequence[str], go_on: Callable[[float], bool] = lambda _part: True
    ) -> int:
        """Returns how many were removed. RingCentral keeps its records: they are noted, so that a
        sync does not bring them back. In many short transactions: not for the window's connection
        where there may be several. Raises DiskError; it can be repeated then."""
        done = removed = 0
        while done < len(ids) and go_on(done / len(ids)):
            if done:
                time.sleep(PAUSE_SECONDS)
            with self._database.transaction(), marking_many(self._database, len(ids)):
                until = time.monotonic() + SHORT_SECONDS
                for id_ in ids[done : done + AT_ONCE]:
                    removed += self._remove_one(id_)
                    done += 1
                    if time.monotonic() > until:
                        break
        return removed

    def _remove_one(self, id_: str) -> bool:
        row = self._database.row(
            "SELECT seq FROM message WHERE id = ?"
            " AND state IN ('accepted', 'rejected', 'cancelled')"
            " AND (state <> 'cancelled' OR doubt = 0)",
            (id_,),
        )
        if row is not None:
            forget_text(self._database, row[0])
        return row is not None


def marking_many(database: Database, count: int) -> contextlib.AbstractContextManager[None]:
    """Inside a transaction in which some of ``count`` texts are deleted. To take out marked words,
    the whole index is written anew: that is not done for a few."""
    return marking_words(database) if count > _FEW else contextlib.nullcontext()


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
