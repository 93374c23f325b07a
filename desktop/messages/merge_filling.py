"""Puts a list into the outbox: many texts, all of them or none.

Texts are added in many short transactions, because the window and the network thread have to write
in between. Until the last one the list is FILLING, and nothing of it is sent.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from operator import length_hint

from desktop.accounts.known_accounts import account_row
from desktop.core.model import Draft, LeftOut, MergeDraft, MergeRow
from desktop.database.commit_counter import counted_transaction
from desktop.database.connection import (
    PAUSE_SECONDS,
    SHORT_SECONDS,
    Database,
    json_list,
    storable,
)
from desktop.messages.first_texts import first_texts
from desktop.messages.merge_removal import remove_merge
from desktop.messages.queueing import insert_text
from desktop.texting.fields import fields_in

LEFT_OUT = "left out"
"""The kind of `merge_sum` that the triggers do not count: rows without a text."""

# The keys of the lists that threads of this process fill just now.
_being_filled: list[str] = []


def is_being_filled(key: str) -> bool:
    return key in _being_filled


def fill_merge(
    database: Database,
    draft: MergeDraft,
    rows: Iterable[MergeRow],
    go_on: Callable[[float], bool],
) -> int | None:
    """See `Merges.fill`."""
    _being_filled.append(draft.key)
    try:
        return _filled(database, draft, rows, go_on)
    finally:
        _being_filled.remove(draft.key)


def _filled(
    database: Database,
    draft: MergeDraft,
    rows: Iterable[MergeRow],
    go_on: Callable[[float], bool],
) -> int | None:
    found = database.row("SELECT id, state = 'filling' FROM merge WHERE key = ?", (draft.key,))
    if found is not None and not found[1]:
        return int(found[0])
    if found is not None:
        # Of an earlier try, which an error of the disk ended.
        remove_merge(database, found[0])
    id_, account = _begin(database, draft)
    # Each transaction is synced: after a power cut, several unsynced ones in the WAL look like
    # damage (`has_lost_commits`).
    if not _fill(database, (id_, account), draft, rows, go_on):
        remove_merge(database, id_)
        return None
    with counted_transaction(database):
        database.run(
            "UPDATE merge SET state = 'running', place = (SELECT max(seq) FROM message),"
            " hold_until = ? WHERE id = ? AND state = 'filling'",
            (database.clock() + draft.grace_ms if _can_be_undone(draft) else None, id_),
        )
    # Another call may have filled the same list anew, or may do so still.
    found = database.row("SELECT id FROM merge WHERE key = ? AND state <> 'filling'", (draft.key,))
    return None if found is None else int(found[0])


def _can_be_undone(draft: MergeDraft) -> bool:
    """A list with a time can be cancelled until then."""
    return draft.grace_ms > 0 and draft.send_at is None


def _fill(
    database: Database,
    ids: tuple[int, int],
    draft: MergeDraft,
    rows: Iterable[MergeRow],
    go_on: Callable[[float], bool],
) -> bool:
    """Returns False where ``go_on`` ended it."""
    total, done, waiting = max(length_hint(rows), 1), 0, iter(rows)
    is_last = False
    while not is_last:
        if not go_on(min(done / total, 1.0)):
            return False
        with database.transaction():
            if not _is_filling(database, ids[0]):
                # The same list was filled anew meanwhile.
                return True
            until = time.monotonic() + SHORT_SECONDS
            added, is_last = _add_some(database, ids, draft, waiting, until)
            done += added
        time.sleep(PAUSE_SECONDS)
    return True


def _begin(database: Database, draft: MergeDraft) -> tuple[int, int]:
    """The ids of the new list and of its account."""
    with database.transaction():
        account = account_row(database, draft.account)
        header = json_list([storable(cell) for cell in draft.header])
        database.run(
            "INSERT INTO merge (key, session, sender, name, digest, state, created_at, send_at,"
            " header, words_to) VALUES (?, ?, ?, ?, ?, 'filling', ?, ?, ?, 0)",
            (
                draft.key,
                account,
                draft.sender,
                storable(draft.name),
                draft.digest,
                database.clock(),
                draft.send_at,
                header,
            ),
        )
        return database.last_row_id, account


def _is_filling(database: Database, id_: int) -> bool:
    found = database.row("SELECT 1 FROM merge WHERE id = ? AND state = 'filling'", (id_,))
    return found is not None


def _add_some(
    database: Database,
    ids: tuple[int, int],
    draft: MergeDraft,
    rows: Iterator[MergeRow],
    until: float,
) -> tuple[int, bool]:
    """Adds rows until the time is over. Returns how many, and whether these were the last."""
    added = left_out = 0
    is_last = True
    for row in rows:
        left_out += not _add(database, ids, draft, row)
        added += 1
        if time.monotonic() > until:
            is_last = False
            break
    if left_out:
        database.run(
            "INSERT INTO merge_sum VALUES (?, ?, ?)"
            " ON CONFLICT (merge, kind) DO UPDATE SET texts = texts + excluded.texts",
            (ids[0], LEFT_OUT, left_out),
        )
    return added, is_last


def _add(database: Database, ids: tuple[int, int], draft: MergeDraft, row: MergeRow) -> bool:
    """Returns whether it has a text."""
    merge, account = ids
    seq, left_out = None, row.left_out
    words = _text_now(database, account, draft, row)
    if left_out is None and fields_in(words):
        # Whatever made this row: no text with a field goes out.
        left_out = LeftOut.EMPTY_FIELD
    if left_out is None:
        text = Draft(
            # Unique, because the key is.
            f"{draft.key}-{row.number}",
            draft.account,
            draft.sender,
            row.recipient,
            words,
            send_at=draft.send_at,
            hold_if_answered=draft.hold_if_answered,
            files=draft.files,
        )
        seq = insert_text(database, account, text, merge)
    cells = json_list([storable(cell) for cell in row.cells])
    database.run(
        "INSERT INTO merge_row VALUES (?, ?, ?, ?, ?)",
        (merge, row.number, cells, seq, "" if left_out is None else left_out.value),
    )
    return seq is not None


def _text_now(database: Database, account: int, draft: MergeDraft, row: MergeRow) -> str:
    """What is added to a first text is not added to two: since the rows were checked, somebody may
    have written, or got a text."""
    if not row.later_text or first_texts(database, account, draft.sender, [row.recipient]):
        return row.text
    return row.later_text
