"""What already waited at a start is looked for in the message store before it is sent."""

from __future__ import annotations

import pytest

from desktop.core.model import EndedAs, MessageState, StoreRecord
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation, StoreWindow
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

MINUTE, DAY = 60_000, 86_400_000
SOMEBODY = "+14155550111"
BLANK = StoreRecord("7", "", (), "", NOW, "")
TIMELESS = StoreRecord("7", FROM, (TO,), "Hello", None, "")


class Started:
    """An account whose work begins now, with two equal texts and another one that wait."""

    def __init__(self, outbox: Outbox, database: Database) -> None:
        for id_, text in (("a", "Hello"), ("b", "Hello"), ("c", "Other")):
            outbox.queue(draft(id_, text))
        self.database = database
        database.clock = Clock()
        with database.transaction():
            database.run("UPDATE message SET created_at = ?", (NOW,))
        self.look = StartLook(database, KEY)
        self.queue = SendQueue(database, KEY, PollIntervals(), self.look)
        self.reconciliation = Reconciliation(
            database, KEY, self.queue.status_updates, PollIntervals(), self.look
        )

    def read(self, *records: StoreRecord, at: int = NOW) -> tuple[str, ...]:
        """Returns the ids of the changed texts."""
        window = self.reconciliation.window(at)
        assert window is not None
        return self.reconciliation.settle(window, records, at)

    def set_created_at(self, created_at: int, id_: str = "a") -> None:
        with self.database.transaction():
            self.database.run("UPDATE message SET created_at = ? WHERE id = ?", (created_at, id_))


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
        ((record("1", to=SOMEBODY),), (QUEUED, QUEUED, QUEUED)),
        ((record("1", at=NOW - DAY // 2),), (ASKED, QUEUED, QUEUED)),
        ((record("1", at=NOW - 5 * MINUTE),), (ACCEPTED, QUEUED, QUEUED)),
        ((record("1", at=NOW - 5 * MINUTE - 1),), (ASKED, QUEUED, QUEUED)),
        ((record("1", at=NOW - DAY // 2), record("2")), (ACCEPTED, ASKED, QUEUED)),
        ((BLANK,), (ASKED, QUEUED, QUEUED)),
        ((StoreRecord("7", "", ("",), "", None, ""),), (ASKED, QUEUED, QUEUED)),
        ((StoreRecord("7", "", (TO,), "", NOW, ""),), (ASKED, QUEUED, QUEUED)),
        ((StoreRecord("7", "", (SOMEBODY,), "", NOW, ""),), (QUEUED, QUEUED, QUEUED)),
        ((StoreRecord("7", "", (TO, SOMEBODY), "", NOW, ""),), (QUEUED, QUEUED, QUEUED)),
        ((BLANK, BLANK, record("1", "Other")), (ASKED, ASKED, ACCEPTED)),
        ((StoreRecord("7", FROM, (TO, SOMEBODY), "Hello", NOW, ""),), (QUEUED, QUEUED, QUEUED)),
        ((StoreRecord("7", SOMEBODY, (TO,), "Hello", NOW, ""),), (QUEUED, QUEUED, QUEUED)),
        ((StoreRecord("", FROM, (TO,), "Hello", NOW, ""),), (QUEUED, QUEUED, QUEUED)),
        (
            (StoreRecord("7", FROM, (TO,), "Hello", None, ""), record("1")),
            (ACCEPTED, ASKED, QUEUED),
        ),
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
    changed = started.read(*records)
    assert tuple(state(outbox, id_) for id_ in "abc") == states
    assert set(changed) == {id_ for id_ in "abc" if state(outbox, id_) is not QUEUED}
    assert not started.queue.plan().is_first_look
    assert started.queue.plan().look_at == (0 if ASKED in states else None)


@pytest.mark.parametrize(
    ("created_at", "server_now", "start"),
    [
        (NOW, NOW, NOW - DAY),
        (NOW - 7_000, NOW + 60 * MINUTE, NOW + 60 * MINUTE - 7_000 - DAY),
        (NOW - 7_000, NOW - 60 * MINUTE, NOW - 60 * MINUTE - 7_000 - DAY),
        (NOW + 2 * DAY, NOW, NOW - DAY),
        (NOW - 40 * DAY, NOW, NOW - 31 * DAY),
    ],
)
def test_the_store_is_read_from_a_day_before_the_oldest_text_in_server_time(
    outbox: Outbox, started: Started, created_at: int, server_now: int, start: int
) -> None:
    started.set_created_at(NOW + 3 * DAY, "a")
    started.set_created_at(NOW - 20 * DAY, "b")
    outbox.decisions.cancel("b")
    started.set_created_at(created_at, "c")
    window = started.reconciliation.window(server_now)
    assert window is not None
    assert window.start == start


@pytest.mark.parametrize("difference", [-3 * DAY, -60 * MINUTE, 60 * MINUTE, 3 * DAY])
def test_a_local_clock_that_is_wrong_makes_no_difference(
    outbox: Outbox, started: Started, difference: int
) -> None:
    server_now = NOW + difference
    started.read(record("1", at=server_now), record("2", at=server_now - 6 * MINUTE), at=server_now)
    assert [state(outbox, id_) for id_ in "abc"] == [ACCEPTED, ASKED, QUEUED]


@pytest.mark.parametrize(
    ("created_at", "expected"),
    [(NOW + 5 * MINUTE, ACCEPTED), (NOW + 5 * MINUTE + 1, ASKED)],
)
def test_of_a_text_from_the_future_only_the_words_count(
    outbox: Outbox, started: Started, created_at: int, expected: MessageState
) -> None:
    started.set_created_at(created_at)
    started.read(record("1", at=NOW + 1))
    assert state(outbox, "a") is expected


def test_a_read_that_begins_too_late_decides_nothing(outbox: Outbox, started: Started) -> None:
    late = StoreWindow(NOW - DAY + 5 * MINUTE + 1, NOW)
    assert started.reconciliation.settle(late, [record("1")], NOW) == ()
    assert started.queue.plan().is_first_look
    in_time = StoreWindow(NOW - DAY + 5 * MINUTE, NOW)
    assert started.reconciliation.settle(in_time, [record("1")], NOW) == ("a",)
    assert not started.queue.plan().is_first_look


def test_an_older_record_goes_to_the_text_that_was_queued_first(
    outbox: Outbox, started: Started
) -> None:
    started.read(record("new", at=NOW + 2), record("old", at=NOW + 1))
    assert [row(outbox, id_).message_id for id_ in "ab"] == ["old", "new"]


def test_a_text_that_was_asked_about_is_still_found(outbox: Outbox, started: Started) -> None:
    started.read(BLANK)
    assert row(outbox, "a").was_unconfirmed
    assert events(outbox, "a")[-1] == "unconfirmed"
    assert not row(outbox, "b").was_unconfirmed
    started.read(record("9", at=NOW - 5 * MINUTE - 2_001), at=NOW + 1)
    assert state(outbox, "a") is ASKED, "it is older than the text"
    started.read(record("9", at=NOW - 5 * MINUTE), at=NOW + DAY)
    assert state(outbox, "a") is ACCEPTED


def test_a_text_that_may_have_gone_out_is_found_after_the_person_gave_it_up(
    outbox: Outbox, started: Started
) -> None:
    started.read(BLANK)
    assert outbox.decisions.mark("a", EndedAs.NOT_SENT)
    started.read(record("9", at=NOW), at=NOW + DAY)
    assert state(outbox, "a") is ACCEPTED


@pytest.mark.parametrize(
    ("created_at", "claimed_at"),
    [(NOW - 7_000, NOW + 60 * MINUTE - 7_000), (NOW + DAY, NOW + 60 * MINUTE)],
)
def test_what_was_asked_about_without_store_access_is_looked_for_from_its_creation_on(
    started: Started, created_at: int, claimed_at: int
) -> None:
    for id_ in "abc":
        started.set_created_at(created_at, id_)
    server_now = NOW + 60 * MINUTE
    started.reconciliation.mark_unconfirmed(server_now)
    window = started.reconciliation.window(server_now)
    assert window is not None
    assert window.start == claimed_at - 5 * MINUTE


def test_texts_that_were_cancelled_during_the_read_stay_cancelled(
    outbox: Outbox, started: Started
) -> None:
    window = started.reconciliation.window(NOW)
    assert window is not None
    for id_ in "abc":
        outbox.decisions.cancel(id_)
    assert started.reconciliation.settle(window, [record("1")], NOW) == ()


def test_only_what_waited_at_the_start_is_looked_for_and_asked_about(
    outbox: Outbox, database: Database, started: Started
) -> None:
    outbox.queue(draft("other", account=OTHER))
    outbox.queue(draft("new"))
    outbox.decisions.cancel("b")
    started.reconciliation.mark_unconfirmed(NOW)
    assert [state(outbox, id_) for id_ in ("a", "c")] == [ASKED, ASKED]
    assert [state(outbox, id_) for id_ in ("new", "other")] == [QUEUED, QUEUED]
    assert state(outbox, "b") is MessageState.CANCELLED
    assert not started.queue.plan().is_first_look


def test_after_the_look_nothing_more_is_asked_about(outbox: Outbox, started: Started) -> None:
    started.read()
    assert started.reconciliation.window(NOW) is None
    started.reconciliation.mark_unconfirmed(NOW)
    window = StoreWindow(NOW - 2 * DAY, NOW)
    assert started.reconciliation.settle(window, [BLANK, record("1")], NOW) == ()
    assert {state(outbox, id_) for id_ in "abc"} == {QUEUED}


def test_nothing_is_looked_for_where_all_that_waited_was_cancelled(
    outbox: Outbox, started: Started
) -> None:
    for id_ in "abc":
        outbox.decisions.cancel(id_)
    assert started.reconciliation.window(NOW) is None
    outbox.queue(draft("d"))
    assert not started.queue.plan().is_first_look
    assert claim_next(started.queue).id == "d"


@pytest.mark.parametrize("is_known", [True, False])
def test_an_account_without_texts_looks_for_nothing(
    outbox: Outbox, database: Database, is_known: bool
) -> None:
    if is_known:
        SendQueue(database, KEY, PollIntervals())
    queue = SendQueue(database, KEY, PollIntervals(), StartLook(database, KEY))
    outbox.queue(draft("a"))
    assert not queue.plan().is_first_look
    assert claim_next(queue).id == "a"


def test_the_first_text_of_all_is_looked_for(outbox: Outbox, database: Database) -> None:
    outbox.queue(draft("a"))
    queue = SendQueue(database, KEY, PollIntervals(), StartLook(database, KEY))
    assert queue.plan().is_first_look
    assert queue.claim(NOW) is None


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
        database.run(
            "UPDATE message SET ready = 0, late = 1, send_at = ?1, hold_until = ?1 WHERE id = 'c'",
            (NOW + DAY,),
        )
    started.read(record("1", "Other"))
    found = row(outbox, "c")
    assert (found.send_at, found.hold_until, found.late) == (None, None, False)
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
    outbox.decisions.cancel("2")
    for id_, to in (("a", waiting), ("b", others), ("c", cancelled)):
        outbox.queue(draft(id_, to=to))
    assert [claim_next(queue).id for _ in range(2)] == ["b", "c"]
    assert queue.claim(NOW) is None
