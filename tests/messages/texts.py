"""Texts, records and what happens to them, for the tests of the outbox."""

from __future__ import annotations

import time

from desktop.core.model import Draft, MessageState, SessionKey, StoreRecord, Unknown
from desktop.database.backup import Backup
from desktop.database.connection import Store
from desktop.messages import Outbox
from desktop.messages.reconciliation import Looking, LookWindow
from desktop.messages.send_queue import OutboxRoad

KEY = SessionKey("https://x.test", "1", "2")
OTHER = SessionKey("https://x.test", "1", "3")
FROM, TO = "+16505550101", "+14155550100"
NOW = 1_800_000_000_000


def draft(id_: str, text: str = "Hello", to: str = TO, session: SessionKey = KEY) -> Draft:
    return Draft(id_, session, FROM, to, text)


def state(outbox: Outbox, id_: str) -> MessageState:
    details = outbox.details(id_)
    assert details is not None
    return details.row.state


def record(id_: str, text: str = "Hello", at: int = NOW, to: str = TO) -> StoreRecord:
    return StoreRecord(id_, FROM, (to,), text, at, "Sent")


def checking(outbox: Outbox, road: OutboxRoad, id_: str = "a", at: int = NOW) -> None:
    outbox.queue(draft(id_))
    claim = road.claim(at)
    assert claim is not None
    road.settle(claim, Unknown("reset"), at)


def read(looking: Looking, at: int, *records: StoreRecord) -> LookWindow | None:
    window = looking.window(at)
    if window is not None:
        looking.settle(window, records, at)
    return window


def finish_backup(backup: Backup) -> None:
    """All its steps. Raises DiskError."""
    while backup.is_pending:
        backup.step()
        time.sleep(backup.wait_ms / 10_000)


def back_up(store: Store) -> None:
    finish_backup(Backup(store))
