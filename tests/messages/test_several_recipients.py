"""One text each to several recipients: all or none, and none twice."""

from __future__ import annotations

import pytest

from desktop.core.errors import DiskError
from desktop.core.model import MessageState
from desktop.database.connection import Database
from desktop.database.damage_marker import DamageMarker
from desktop.messages import Outbox
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import claim_next, draft

A, B, C = "+14155550101", "+14155550102", "+14155550103"


def waiting(outbox: Outbox) -> list[tuple[str, str]]:
    rows = reversed(outbox.newest(50))
    return [(row.recipient, row.text) for row in rows if row.state == MessageState.QUEUED]


def test_each_recipient_gets_one_row(outbox: Outbox) -> None:
    ids = outbox.queue_all(draft("d", to=A), [A, B, A, C])
    assert waiting(outbox) == [(A, "Hello"), (B, "Hello"), (C, "Hello")]
    assert len(set(ids)) == 3
    # Pressed again after an error, where the commit was written after all.
    assert outbox.queue_all(draft("d", to=A), [A, B, C]) == ids
    assert len(waiting(outbox)) == 3


def test_a_recipient_removed_meanwhile_gets_nothing(outbox: Outbox) -> None:
    outbox.queue_all(draft("d", "Helo"), [A, B, C])
    outbox.queue_all(draft("d"), [C])
    assert waiting(outbox) == [(C, "Hello")]


def test_the_recipient_of_a_claimed_text_gets_no_other(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue(draft("d", to=A))
    claim_next(send_queue)
    outbox.queue_all(draft("d", to=A), [B, A])
    assert waiting(outbox) == [(B, "Hello")]
    outbox.queue_all(draft("d", to=A), [B, A])
    assert len(outbox.newest(10)) == 2


def test_a_row_that_fails_rolls_back_the_others(outbox: Outbox, database: Database) -> None:
    # The last row breaks a rule of the table.
    with database.transaction():
        database.run(
            "CREATE TRIGGER full BEFORE INSERT ON message WHEN new.recipient = '+14155550103'"
            " BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(DiskError):
        outbox.queue_all(draft("d", to=A), [A, B, C])
    assert outbox.newest(10) == []
    with database.transaction():
        database.run("DROP TRIGGER full")
    DamageMarker(database.file).clear()
    outbox.queue_all(draft("d", to=A), [A, B, C])
    assert len(waiting(outbox)) == 3


def test_a_busy_disk_queues_none(outbox: Outbox, database: Database) -> None:
    with database.transaction(), pytest.raises(DiskError):
        outbox.queue_all(draft("d", to=A), [A, B])
    outbox.queue_all(draft("d", to=A), [A, B])
    assert len(waiting(outbox)) == 2
