"""Texts, records and what happens to them, for the tests of the outbox."""

from __future__ import annotations

import time

from desktop.core.model import AccountKey, Draft, MessageState, StoreRecord, Unknown
from desktop.database.backup import Backup
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.reconciliation import Reconciliation, StoreWindow
from desktop.messages.send_queue import SendQueue

KEY = AccountKey("https://x.test", "1", "2")
OTHER = AccountKey("https://x.test", "1", "3")
FROM, TO = "+16505550101", "+14155550100"
NOW = 1_800_000_000_000


def draft(id_: str, text: str = "Hello", to: str = TO, account: AccountKey = KEY) -> Draft:
    return Draft(id_, account, FROM, to, text)


def state(outbox: Outbox, id_: str) -> MessageState:
    details = outbox.details(id_)
    assert details is not None
    return details.row.state


def record(id_: str, text: str = "Hello", at: int = NOW, to: str = TO) -> StoreRecord:
    return StoreRecord(id_, FROM, (to,), text, at, "Sent")


def checking(outbox: Outbox, send_queue: SendQueue, id_: str = "a", at: int = NOW) -> None:
    outbox.queue(draft(id_))
    claim = send_queue.claim(at)
    assert claim is not None
    send_queue.settle(claim, Unknown("reset"), at)


def read(reconciliation: Reconciliation, at: int, *records: StoreRecord) -> StoreWindow | None:
    window = reconciliation.window(at)
    if window is not None:
        reconciliation.settle(window, records, at)
    return window


def finish_backup(backup: Backup) -> None:
    """All its steps. Raises DiskError."""
    while backup.is_pending:
        backup.step()
        time.sleep(backup.wait_ms / 10_000)


def back_up(database: Database) -> None:
    finish_backup(Backup(database))
