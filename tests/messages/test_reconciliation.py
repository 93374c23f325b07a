"""Reconciliation: texts whose outcome is unknown are looked for in the message store."""

from __future__ import annotations

import pytest

from desktop.core.model import Accepted, EndedAs, MessageState, StoreRecord, Unknown
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation, StoreWindow
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    TO,
    claim_next,
    read,
    record,
    row,
    send,
    send_unknown,
    state,
    unconfirmed,
)

DAY = 86_400_000
SOMEBODY = "+14155550111"


def test_a_read_begins_five_minutes_before_the_claim(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    assert reconciliation.window(NOW) is None, "not due yet"
    window = reconciliation.window(NOW + 5_000)
    assert window is not None
    assert window.start == NOW - 300_000
    assert window.end > NOW + 5_000


def test_two_reads_a_minute_apart_and_two_minutes_after_the_claim_make_it_unconfirmed(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    for at in (5_000, 25_000, 45_000):
        read(reconciliation, NOW + at)
        assert state(outbox, "a") is MessageState.CHECKING
    read(reconciliation, NOW + 70_000)
    assert state(outbox, "a") is MessageState.CHECKING, (
        "a minute apart, but not two after the claim"
    )
    read(reconciliation, NOW + 121_000)
    assert state(outbox, "a") is MessageState.UNCONFIRMED


def test_a_single_late_read_does_not_make_it_unconfirmed(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    read(reconciliation, NOW + 86_400_000)
    assert state(outbox, "a") is MessageState.CHECKING
    read(reconciliation, NOW + 86_400_000 + 61_000)
    assert state(outbox, "a") is MessageState.UNCONFIRMED


@pytest.mark.parametrize(
    "other",
    [
        record("9", text="Hello!"),
        record("9", to="+14155550101"),
        record("9", at=NOW - 5_000),
        StoreRecord("9", "+16505550102", (TO,), "Hello", NOW, "Sent"),
        StoreRecord("9", FROM, (TO, SOMEBODY), "Hello", NOW, "Sent"),
        StoreRecord("9", FROM, (TO,), "Hello", None, "Sent"),
        StoreRecord("", FROM, (TO,), "Hello", NOW, "Sent"),
    ],
)
def test_a_record_that_does_not_match_is_not_bound(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, other: StoreRecord
) -> None:
    send_unknown(outbox, send_queue)
    read(reconciliation, NOW + 5_000, other)
    assert state(outbox, "a") is MessageState.CHECKING


def test_the_oldest_matching_record_is_bound(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    read(reconciliation, NOW + 5_000, record("new", at=NOW + 900), record("old", at=NOW + 100))
    assert row(outbox, "a").message_id == "old"


def test_a_record_without_a_time_hides_no_other_record(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    timeless = StoreRecord("8", FROM, (TO,), "Hello", None, "Sent")
    read(reconciliation, NOW + 5_000, record("9"), timeless)
    assert row(outbox, "a").message_id == "9"


def test_a_checking_text_is_bound_before_a_cancelled_one(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    for at in (5_000, 130_000):
        read(reconciliation, NOW + at)
    assert outbox.decisions.send_again("a", "b")
    claim = claim_next(send_queue, NOW + 140_000)
    assert claim.id == "b"
    send_queue.settle(claim, Unknown("reset"), NOW + 140_000)

    read(reconciliation, NOW + 150_000, record("late", at=NOW + 141_000))
    assert state(outbox, "b") is MessageState.ACCEPTED
    assert state(outbox, "a") is MessageState.CANCELLED
    send_unknown(outbox, send_queue, "c", at=NOW + 160_000)
    read(reconciliation, NOW + 165_000, record("first", at=NOW + 50))
    assert state(outbox, "a") is MessageState.ACCEPTED


def test_a_record_older_than_the_second_send_is_bound_to_the_first(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    for at in (5_000, 130_000):
        read(reconciliation, NOW + at)
    assert outbox.decisions.send_again("a", "b")
    claim = claim_next(send_queue, NOW + 140_000)
    send_queue.settle(claim, Unknown("reset"), NOW + 140_000)
    read(reconciliation, NOW + 150_000, record("late", at=NOW + 20))
    assert state(outbox, "a") is MessageState.ACCEPTED
    assert state(outbox, "b") is MessageState.CHECKING


# --- what a read proves ---------------------------------------------------------------------------


def test_a_read_begun_before_the_claim_proves_nothing(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    window = reconciliation.window(NOW + 5_000)
    assert window is not None
    reconciliation.settle(window, [], NOW + 5_000)
    send_unknown(outbox, send_queue, "b", SOMEBODY, NOW + 6_000)
    reconciliation.settle(window, [], NOW + 5_500)
    reconciliation.settle(window, [], NOW + 126_000)
    assert state(outbox, "a") is MessageState.UNCONFIRMED, "two minutes have passed"
    assert state(outbox, "b") is MessageState.CHECKING, "this was its first read"
    reconciliation.settle(window, [], NOW + 186_000)
    assert state(outbox, "b") is MessageState.UNCONFIRMED


def test_a_read_that_does_not_reach_back_to_the_claim_proves_nothing(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    reconciliation = Reconciliation(
        database, KEY, send_queue.status_updates, PollIntervals(between_looks=600_000)
    )
    send_unknown(outbox, send_queue)
    read(reconciliation, NOW + 5_000)
    send_unknown(outbox, send_queue, "b", SOMEBODY, NOW + 200_000)
    window = read(reconciliation, NOW + 205_000)
    assert window == StoreWindow(NOW - 100_000, NOW + 265_000), "only the later text was due"
    assert state(outbox, "a") is MessageState.CHECKING
    window = reconciliation.window(NOW + 605_000)
    assert window is not None, "a read is due"
    assert window.start <= NOW - 300_000, "which reaches back to the first text"


def test_a_record_of_another_row_is_not_bound_again(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send(outbox, send_queue, "first", Accepted(record("9")))
    send_unknown(outbox, send_queue)
    read(reconciliation, NOW + 5_000, record("9"))
    assert state(outbox, "a") is MessageState.CHECKING


def test_a_record_may_seem_two_seconds_older_than_the_claim(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    read(reconciliation, NOW + 5_000, record("9", at=NOW - 2_001))
    assert state(outbox, "a") is MessageState.CHECKING
    read(reconciliation, NOW + 25_000, record("9", at=NOW - 2_000))
    assert state(outbox, "a") is MessageState.ACCEPTED


# --- after the text became unconfirmed ------------------------------------------------------------


def test_a_text_found_later_was_unconfirmed_once(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    unconfirmed(outbox, send_queue, reconciliation)
    read(reconciliation, NOW + 420_000, record("9"))
    assert state(outbox, "a") is MessageState.ACCEPTED
    assert row(outbox, "a").was_unconfirmed


@pytest.mark.parametrize("decision", ["none", "arrived", "not sent", "send again"])
def test_an_unconfirmed_text_is_looked_for_less_and_less_often_for_a_day(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, decision: str
) -> None:
    unconfirmed(outbox, send_queue, reconciliation)
    if decision in ("arrived", "not sent"):
        assert outbox.decisions.mark("a", EndedAs(decision))
    elif decision == "send again":
        assert outbox.decisions.send_again("a", "b")
        assert outbox.decisions.cancel("b")
    at, last = NOW + 120_000, NOW + 120_000
    pauses = []
    while at < NOW + 4 * 86_400_000:
        at += 60_000
        if read(reconciliation, at) is not None:
            pauses.append((at - last) // 60_000)
            last = at
    assert pauses == [5, 7, 14, 28, 56, 112, 224, 448, 896]
    assert last > NOW + 86_400_000, "the last read is more than a day after the claim"


@pytest.mark.parametrize(
    ("age", "next_look"), [(DAY - 1, NOW + 2 * (DAY - 1)), (DAY, None), (2 * DAY, None)]
)
def test_the_search_in_the_background_ends_a_day_after_the_claim(
    outbox: Outbox,
    send_queue: SendQueue,
    reconciliation: Reconciliation,
    age: int,
    next_look: int | None,
) -> None:
    unconfirmed(outbox, send_queue, reconciliation)
    window = StoreWindow(NOW - 300_000, NOW + age)
    assert reconciliation.settle(window, [], NOW + age) == ()
    assert send_queue.plan().look_at == next_look


def test_check_again_needs_two_new_reads(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    unconfirmed(outbox, send_queue, reconciliation)
    assert outbox.decisions.check_again("a")
    read(reconciliation, NOW + 300_000)
    assert state(outbox, "a") is MessageState.CHECKING, "one read is not enough"
    read(reconciliation, NOW + 330_000)
    assert state(outbox, "a") is MessageState.CHECKING, "nor two close together"
    read(reconciliation, NOW + 360_000)
    assert state(outbox, "a") is MessageState.UNCONFIRMED


def test_without_store_access_only_old_texts_become_unconfirmed(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    read(reconciliation, NOW + 5_000)
    send_unknown(outbox, send_queue, "b", SOMEBODY, NOW + 6_000)
    reconciliation.mark_unconfirmed(NOW + 120_000)
    assert state(outbox, "a") is MessageState.UNCONFIRMED
    assert state(outbox, "b") is MessageState.CHECKING
    assert reconciliation.window(NOW + 119_000 + 300_000) is not None
    read(reconciliation, NOW + 420_000, record("9"))
    assert state(outbox, "a") is MessageState.ACCEPTED


def marked_not_sent(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, id_: str, at: int
) -> None:
    send_unknown(outbox, send_queue, id_, TO, at)
    for later in (5_000, 120_000):
        read(reconciliation, at + later)
    assert outbox.decisions.mark(id_, EndedAs.NOT_SENT)


def test_of_two_cancelled_texts_the_later_claim_gets_the_record(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    marked_not_sent(outbox, send_queue, reconciliation, "a", NOW)
    marked_not_sent(outbox, send_queue, reconciliation, "b", NOW + 200_000)
    read(reconciliation, NOW + 10_000_000, record("9", at=NOW + 200_000))
    assert state(outbox, "b") is MessageState.ACCEPTED
    assert state(outbox, "a") is MessageState.CANCELLED


@pytest.mark.parametrize("expected", [MessageState.CHECKING, MessageState.UNCONFIRMED])
def test_an_open_text_is_bound_before_a_cancelled_one_even_after_a_step_back_of_server_time(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, expected: MessageState
) -> None:
    marked_not_sent(outbox, send_queue, reconciliation, "a", NOW)
    send_unknown(outbox, send_queue, "b", TO, NOW - 10_000)
    if expected is MessageState.UNCONFIRMED:
        for at in (0, 130_000):
            read(reconciliation, NOW + at)
    assert state(outbox, "b") is expected
    window = StoreWindow(NOW - 310_000, NOW + 10_000_000)
    reconciliation.settle(window, [record("9", at=NOW + 1_000)], NOW + 140_000)
    assert state(outbox, "b") is MessageState.ACCEPTED
    assert state(outbox, "a") is MessageState.CANCELLED


def test_the_history_has_a_line_for_each_read(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    unconfirmed(outbox, send_queue, reconciliation)
    details = outbox.details("a")
    assert details is not None
    assert [line.event for line in details.history[:4]] == [
        "queued",
        "claimed",
        "unknown",
        "looked",
    ]
    assert [(line.event, line.detail) for line in details.history[4:]] == [("unconfirmed", "")]
