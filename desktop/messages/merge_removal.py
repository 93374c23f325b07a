"""Removes a list with all its texts, in many short transactions."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

from desktop.database.connection import PAUSE_SECONDS, SHORT_SECONDS, Database
from desktop.database.word_removal import marking_words
from desktop.messages.text_removal import AT_ONCE, delete_text, forget_text

Delete = Callable[[Database, int], None]
"""Deletes the text with this `seq`, inside a transaction."""


def remove_list(database: Database, id_: int, go_on: Callable[[float], bool]) -> bool:
    """Removes a list that is over. Returns whether nothing is left of it; False, too, where a text
    still waits or its outcome is not certain. Raises DiskError."""
    found = database.row(
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
    return remove_merge(database, id_, go_on, forget_text)


def remove_merge(
    database: Database,
    id_: int,
    go_on: Callable[[float], bool] = lambda _part: True,
    delete: Delete = delete_text,
) -> bool:
    """Returns whether nothing of the list is left. Raises DiskError."""
    first = database.row("SELECT count(*) FROM message WHERE merge = ?", (id_,))
    total, removed = max(0 if first is None else first[0], 1), 0
    while go_on(min(removed / total, 1.0)):
        with database.transaction():
            some = remove_some(database, id_, delete)
        if some is None:
            return True
        removed += some
        time.sleep(PAUSE_SECONDS)
    return False


def remove_some(database: Database, id_: int, delete: Delete = delete_text) -> int | None:
    """Inside a transaction, which stays short. Returns how many texts were removed; None where
    nothing is left of the list."""
    seqs = database.rows(
        "SELECT seq FROM message WHERE merge = ? ORDER BY seq DESC LIMIT ?", (id_, AT_ONCE)
    )
    until = time.monotonic() + SHORT_SECONDS
    with marking_words(database) if seqs else contextlib.nullcontext():
        for done, (seq,) in enumerate(seqs, 1):
            delete(database, seq)
            if time.monotonic() > until:
                return done
    if seqs or _delete_rows(database, id_):
        return len(seqs)
    database.run("DELETE FROM merge_sum WHERE merge = ?", (id_,))
    database.run("DELETE FROM merge_block WHERE merge = ?", (id_,))
    database.run("DELETE FROM merge WHERE id = ?", (id_,))
    return None


def _delete_rows(database: Database, id_: int) -> int:
    return database.run(
        "DELETE FROM merge_row WHERE merge = ?1 AND number IN"
        " (SELECT number FROM merge_row WHERE merge = ?1 LIMIT 500)",
        (id_,),
    )
