"""Inbound texts in an outbox file: each is there once, and counted and found as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from desktop.core.errors import DiskError
from desktop.core.model import AccountKey, StoreRecord
from desktop.database.connection import Database
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from desktop.messages.sync import MessageSync
from tests.proofs_disk.tally import Finding, Harm

Answers = dict[str, tuple[int, str, str]]
"""Whether it is unread, whether it is gone, and its text, by message id."""


def answers(database: Database) -> Answers:
    rows = database.rows("SELECT message_id, unread, gone, text FROM store_record")
    return {id_: (unread, gone, text) for id_, unread, gone, text in rows}


def message_sync(database: Database, account: AccountKey) -> MessageSync:
    updates = SendQueue(database, account, PollIntervals()).status_updates
    reconciliation = Reconciliation(database, account, updates, PollIntervals())
    return MessageSync(database, account, updates, reconciliation)


def answer(id_: str, sender: str, own: str, at: int, *, is_read: bool = False) -> StoreRecord:
    return StoreRecord(
        id_,
        sender,
        (own,),
        f"answer {id_}",
        at,
        "Received",
        is_inbound=True,
        target=own,
        is_read=is_read,
    )


def inconsistent(database: Database) -> Iterator[Finding]:
    """Findings about counts and search, whatever was taken over."""
    wrong = database.rows(
        "SELECT id FROM conversation c WHERE unread <> (SELECT count(*) FROM store_record r"
        " WHERE r.conversation = c.id AND r.unread = 1 AND r.gone = '')"
    )
    if wrong:
        yield Finding(Harm.WRONG, "a conversation counts its unread texts wrongly")
    if database.rows(
        "SELECT 1 FROM (SELECT session, message_id FROM store_record UNION ALL"
        " SELECT session, message_id FROM message WHERE message_id <> '')"
        " GROUP BY session, message_id HAVING count(*) > 1"
    ):
        yield Finding(Harm.DOUBLE, "a record is there twice")
    try:
        for index in ("record_words", "message_words"):
            with database.transaction():
                database.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    except DiskError:
        yield Finding(Harm.WRONG, "the search index does not match the texts")


def taken_over(
    database: Database, wanted: Collection[str], read: Collection[str]
) -> Iterator[Finding]:
    """``wanted``: the words of all inbound texts; ``read``: of those that are read for sure."""
    rows = database.rows("SELECT text, unread FROM store_record WHERE inbound = 1")
    times = Counter(text for text, _ in rows)
    for text in wanted:
        if times[text] != 1:
            harm = Harm.DOUBLE if times[text] else Harm.LOST
            yield Finding(harm, f"an answer is there {times[text]} times")
    for text, unread in rows:
        if unread and text in read:
            yield Finding(Harm.WRONG, "an answer that was read is unread")
    yield from inconsistent(database)
