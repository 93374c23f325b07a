"""What already waited at a start is looked for in the message store before it is sent."""

from __future__ import annotations

import pytest

from desktop.core.model import MessageState, StoreRecord
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from desktop.messages.start_look import StartLook
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    OTHER,
    TO,
    Clock,
    claim_next,
    draft,
    events,
    record,
    row,
    state,
)

DAY = 86_400_000
BLANK = StoreRecord("7", "", (), "", NOW, "")


class Started:
    """An account whose work begins now, with two equal texts and another one that wait."""

    def __init__(self, outbox: Outbox, database: Database) -> None:
        for id_, text in (("a", "Hello"), ("b", "Hello"), ("c", "Other")):
            outbox.queue(draft(id_, text))
        database.clock = Clock()
        with database.transaction():
            database.run("UPDATE message SET created_at = ?", (NOW,))
        self.look = StartLook(database, KEY)
        self.queue = SendQueue(database, KEY, PollIntervals(), self.look)
        self.reconciliation = Reconciliation(
            database, KEY, self.queue.status_updates, PollIntervals(), self.look
        )

    def read(self, *records: StoreRecord) -> None:
        window = self.reconciliation.window(NOW)
        assert window is not None
        self.reconciliation.settle(window, records, NOW)


@pytest.fixture
def started(outbox: Outbox, database: Database) -> Started:
    return Started(outbox, database)


ACCEPTED, QUEUED, ASKED = MessageState.ACCEPTED, MessageState.QUEUED, MessageState.UNCONFIRMED


@pytest.mark.parametrize(
    ("records", "states"),
    [
        ((), (QUEUED, QUEUED, QUEUED)),
        ((record("1"),), (ACCEPTED, QUEUED, QUEUED)),
        ((record("1"), record("2")), (ACCEPTED, ACCEPTED, QUEUED)),
        ((record("1", "Other"),), (QUEUED, QUEUED, ACCEPTED)),
        ((record("1", to="+14155550111"),), (QUEUED, QUEUED, QUEUED)),
        ((record("1", at=NOW - DAY // 2),), (ASKED, QUEUED, QUEUED)),
        ((BLANK,), (ASKED, QUEUED, QUEUED)),
    ],
)
def test_a_record_explains_one_waiting_text(
    outbox: Outbox,
    started: Started,
    records: tuple[StoreRecord, ...],
    states: tuple[MessageState, ...],
) -> None:
    assert started.queue.claim(NOW) is None, "not before the store was read"
    assert started.queue.plan().look_at == 0
    started.read(*records)
    assert tuple(state(outbox, id_) for id_ in "abc") == states
    assert not started.queue.plan().is_first_look


def test_a_record_of_another_row_explains_no_waiting_text(
    outbox: Outbox, database: Database, started: Started
) -> None:
    with database.transaction():
        database.run("UPDATE message SET state = 'accepted', message_id = '1' WHERE id = 'a'")
    started.read(record("1"))
    assert state(outbox, "b") is QUEUED


def test_a_text_older_than_the_store_can_tell_is_asked_about(
    outbox: Outbox, database: Database, started: Started
) -> None:
    with database.transaction():
        database.run("UPDATE message SET created_at = ? WHERE id = 'a'", (NOW - 40 * DAY,))
    started.read()
    assert [state(outbox, id_) for id_ in "abc"] == [ASKED, QUEUED, QUEUED]


def test_without_store_access_what_waited_is_asked_about(outbox: Outbox, started: Started) -> None:
    started.reconciliation.mark_unconfirmed(NOW)
    assert {state(outbox, id_) for id_ in "abc"} == {ASKED}


def test_a_found_text_that_was_planned_is_planned_no_more(
    outbox: Outbox, database: Database, started: Started
) -> None:
    with database.transaction():
        database.run("UPDATE message SET ready = 0, send_at = ? WHERE id = 'c'", (NOW + DAY,))
    started.read(record("1", "Other"))
    assert row(outbox, "c").send_at is None
    assert events(outbox, "c")[-1] == "found"


def test_a_text_of_this_run_waits_for_the_look_only_behind_one_to_the_same_number(
    outbox: Outbox, started: Started
) -> None:
    outbox.queue(draft("d", to=TO))
    assert started.queue.claim(NOW) is None
    outbox.queue(draft("e", to="+14155550111"))
    claim = started.queue.claim(NOW)
    assert claim is not None
    assert (claim.id, claim.sender) == ("e", FROM)


def test_a_text_of_this_run_waits_for_no_cancelled_text_and_no_other_account(
    outbox: Outbox, database: Database
) -> None:
    others, cancelled, waiting = "+14155550101", "+14155550102", "+14155550103"
    outbox.queue(draft("1", to=others, account=OTHER))
    outbox.queue(draft("2", to=cancelled))
    outbox.queue(draft("3", to=waiting))
    queue = SendQueue(database, KEY, PollIntervals(), StartLook(database, KEY))
    assert queue.plan().is_first_look
    outbox.cancel("2")
    for id_, to in (("a", waiting), ("b", others), ("c", cancelled)):
        outbox.queue(draft(id_, to=to))
    assert [claim_next(queue).id for _ in range(2)] == ["b", "c"]
    assert queue.claim(NOW) is None
