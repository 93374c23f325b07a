"""Texts, records and their outcomes, for the tests of the outbox and its database."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from desktop.core.clocks import wall_ms
from desktop.core.model import (
    AccountKey,
    Draft,
    MessageRow,
    MessageState,
    Outcome,
    StoreRecord,
    Unknown,
    new_id,
)
from desktop.database.backup import Backup
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation, StoreWindow
from desktop.messages.send_queue import Claim, SendQueue
from desktop.messages.sync import MessageSync

KEY = AccountKey("https://x.test", "1", "2")
OTHER = AccountKey("https://x.test", "1", "3")
FROM, TO = "+16505550101", "+14155550100"
NOW = 1_800_000_000_000


class Clock:
    """Local time in ms since 1970 UTC, which changes only where a test sets it."""

    now = NOW

    def __call__(self) -> int:
        return self.now


# --- an open outbox --------------------------------------------------------------------------


def draft(
    id_: str, text: str = "Hello", to: str = TO, account: AccountKey = KEY, **more: Any
) -> Draft:
    return Draft(id_, account, FROM, to, text, **more)


def queue(
    outbox: Outbox, text: str = "Hello", to: str = TO, account: AccountKey = KEY, **more: Any
) -> str:
    """Returns the id of the new text."""
    id_ = new_id()
    outbox.queue(draft(id_, text, to, account, **more))
    return id_


def claim_next(send_queue: SendQueue, at: int = NOW) -> Claim:
    claim = send_queue.claim(at)
    assert claim is not None
    return claim


def send(
    outbox: Outbox, send_queue: SendQueue, id_: str, outcome: Outcome, to: str = TO, at: int = NOW
) -> Claim:
    """Queues a text and gives its send this outcome."""
    outbox.queue(draft(id_, to=to))
    claim = claim_next(send_queue, at)
    assert claim.id == id_
    send_queue.settle(claim, outcome, at)
    return claim


def send_unknown(
    outbox: Outbox, send_queue: SendQueue, id_: str = "a", to: str = TO, at: int = NOW
) -> None:
    """A text that is CHECKING since ``at``."""
    send(outbox, send_queue, id_, Unknown("reset"), to, at)


def row(outbox: Outbox, id_: str) -> MessageRow:
    details = outbox.details(id_)
    assert details is not None
    return details.row


def state(outbox: Outbox, id_: str) -> MessageState:
    return row(outbox, id_).state


def events(outbox: Outbox, id_: str) -> list[str]:
    details = outbox.details(id_)
    assert details is not None
    return [line.event for line in details.history]


def record(id_: str, text: str = "Hello", at: int = NOW, to: str = TO) -> StoreRecord:
    return StoreRecord(id_, FROM, (to,), text, at, "Sent")


def inbound(id_: str, text: str = "Yes", at: int = NOW, **more: Any) -> StoreRecord:
    """Unread, of TO."""
    values: dict[str, Any] = {"sender": TO, "recipients": (FROM,), "target": FROM}
    return StoreRecord(
        message_id=id_,
        text=text,
        created_at=at,
        status="Received",
        is_inbound=True,
        **({"is_read": False} | values | more),
    )


class Synced:
    """Message-sync without a network."""

    def __init__(self, database: Database, account: AccountKey = KEY) -> None:
        updates = SendQueue(database, account, PollIntervals()).status_updates
        reconciliation = Reconciliation(database, account, updates, PollIntervals())
        self.message_sync = MessageSync(database, account, updates, reconciliation)

    def take(self, *records: StoreRecord, at: int = NOW, complete: bool = True) -> bool:
        """One answer."""
        request = self.message_sync.next_request(at)
        return self.message_sync.settle(request, records, f"token {at}", at, complete=complete)


def read(reconciliation: Reconciliation, at: int, *records: StoreRecord) -> StoreWindow | None:
    """A complete read of the store, where one is due."""
    window = reconciliation.window(at)
    if window is not None:
        reconciliation.settle(window, records, at)
    return window


def put_in_state(database: Database, id_: str, state: MessageState) -> None:
    with database.transaction():
        database.run(
            "UPDATE message SET state = ?, message_id = id WHERE id = ?", (state.value, id_)
        )


def unconfirmed(outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation) -> None:
    """The text ``a``, claimed at NOW and unconfirmed two minutes later."""
    send_unknown(outbox, send_queue)
    for at in (5_000, 120_000):
        read(reconciliation, NOW + at)
    assert state(outbox, "a") is MessageState.UNCONFIRMED


def queue_copies(database: Database, outbox: Outbox, count: int) -> None:
    """Many texts, quickly: copies of the first one, in one transaction."""
    outbox.queue(draft("first"))
    with database.transaction():
        database.run(
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO message (id, session, sender, recipient, text, text_key, state,"
            " created_at) SELECT 'id' || i, session, sender, recipient, 'Text ' || i, text_key,"
            " 'queued', created_at + i FROM n, message WHERE seq = 1",
            (count,),
        )


def put_merge(
    database: Database,
    texts: int,
    left_out: int = 0,
    *,
    name: str = "customers.xlsx",
    account: AccountKey = KEY,
    **more: Any,
) -> int:
    """A list whose texts, all waiting, are in the outbox. The first rows of the spreadsheet are
    those that were left out. Returns its id. ``account`` has texts already. ``more``: columns of
    the list."""
    where = "server = ? AND account = ? AND extension = ?"
    with database.transaction():
        ((session,),) = database.rows(
            f"SELECT id FROM session WHERE {where}",
            (account.server, account.account_id, account.extension_id),
        )
        ((place,),) = database.rows("SELECT coalesce(max(seq), 0) FROM message")
        values = {
            "key": new_id(),
            "session": session,
            "sender": FROM,
            "name": name,
            "digest": b"d",
            "state": "running",
            "created_at": database.clock(),
            "header": '["Phone", "Name"]',
            "place": place,
            **more,
        }
        database.run(
            f"INSERT INTO merge ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
            tuple(values.values()),
        )
        merge = database.last_row_id
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        if left_out:
            database.run(
                f"{numbers} INSERT INTO merge_row SELECT ?, i + 1, '[\"\", \"Kim ' || i || '\"]',"
                " NULL, 'no number' FROM n",
                (left_out, merge),
            )
            database.run("INSERT INTO merge_sum VALUES (?, 'left out', ?)", (merge, left_out))
        database.run(
            f"{numbers} INSERT INTO message (id, session, sender, recipient, text, text_key, state,"
            " created_at, send_at, merge, at) SELECT 'm' || ? || '-' || i, ?, ?,"
            " '+1415' || (5550000 + i), 'Dear ' || i, x'00', 'queued', ?, ?, ?, ? FROM n",
            (
                texts,
                merge,
                session,
                FROM,
                values["created_at"],
                values.get("send_at"),
                merge,
                values["created_at"],
            ),
        )
        database.run(
            "INSERT INTO merge_row SELECT merge, seq - ? + ?, '[\"' || recipient || '\", \"Ana\"]',"
            " seq, '' FROM message WHERE merge = ?",
            (place, 1 + left_out, merge),
        )
    return merge


# --- an outbox file that nobody has open -----------------------------------------------------


def queue_in(file: Path, *ids: str, to: str = "") -> None:
    """Queues a text for each id, to ``to`` or to a number of its own."""
    outbox = Outbox(file, wall_ms)
    for number, id_ in enumerate(ids):
        outbox.queue(draft(id_, f"text {id_}", to or f"+1415555{number:04}"))
    outbox.close()


def fill(file: Path, count: int, to: str = "") -> None:
    """Queues the texts ``d0``, ``d1``, …"""
    queue_in(file, *(f"d{number}" for number in range(count)), to=to)


def rows_in(file: Path) -> dict[str, MessageRow]:
    """By id."""
    outbox = Outbox(file, wall_ms)
    rows = {row.id: row for row in outbox.newest(1000)}
    outbox.close()
    return rows


def states_in(file: Path) -> dict[str, MessageState]:
    return {id_: row.state for id_, row in rows_in(file).items()}


def finish_backup(backup: Backup) -> None:
    """All its steps. Raises DiskError."""
    while backup.is_pending:
        backup.step()
        time.sleep(backup.wait_ms / 10_000)


def back_up(database: Database) -> None:
    finish_backup(Backup(database))
