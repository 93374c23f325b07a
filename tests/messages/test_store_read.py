"""What a read of the message store changes, and what it leaves as it is."""

from __future__ import annotations

from desktop.core.model import MessageState, Unknown
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation, StoreWindow
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import (
    NOW,
    OTHER,
    TO,
    claim_next,
    draft,
    events,
    read,
    record,
    row,
    send_unknown,
    state,
)

SOMEBODY = "+14155550111"


def send_both_unknown(outbox: Outbox, send_queue: SendQueue) -> None:
    """``a`` is CHECKING since NOW, ``b`` to somebody else since a second later."""
    for id_, to in (("a", TO), ("b", SOMEBODY)):
        outbox.queue(draft(id_, to=to))
    claims = [claim_next(send_queue, NOW), claim_next(send_queue, NOW + 1_000)]
    for claim in claims:
        send_queue.settle(claim, Unknown("reset"), NOW + 1_000)


def test_a_read_covers_all_due_texts_of_its_account(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, database: Database
) -> None:
    others = SendQueue(database, OTHER, PollIntervals())
    outbox.queue(draft("other", account=OTHER))
    others.settle(claim_next(others, NOW - 1_000_000), Unknown("reset"), NOW - 1_000_000)
    send_both_unknown(outbox, send_queue)
    assert reconciliation.window(NOW + 5_000) is None
    assert reconciliation.window(NOW + 6_000) == StoreWindow(NOW - 300_000, NOW + 66_000)


def test_a_read_names_the_texts_that_it_changed(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_both_unknown(outbox, send_queue)
    window = reconciliation.window(NOW + 6_000)
    assert window is not None
    assert reconciliation.settle(window, [], NOW + 6_000) == ()
    found = record("9", at=NOW + 1_000, to=SOMEBODY)
    assert set(reconciliation.settle(window, [found], NOW + 120_000)) == {"a", "b"}
    assert events(outbox, "a")[-1] == "unconfirmed"
    assert events(outbox, "b")[-1] == "found"
    assert send_queue.plan().look_at == NOW + 420_000, "only the first is still looked for"


def test_a_record_elsewhere_names_the_text_that_it_belongs_to(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, database: Database
) -> None:
    send_both_unknown(outbox, send_queue)
    with database.transaction():
        assert reconciliation.bind([record("9")], NOW + 2_000) == ("a",)
        assert reconciliation.bind([], NOW + 10**9) == ()
    assert state(outbox, "a") is MessageState.ACCEPTED
    assert events(outbox, "b")[-1] == "unknown"


def test_a_read_leaves_a_text_that_is_being_sent(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    outbox.queue(draft("a"))
    claim_next(send_queue)
    window = StoreWindow(NOW - 300_000, NOW + 60_000)
    assert reconciliation.settle(window, [record("9")], NOW + 1_000) == ()
    assert events(outbox, "a") == ["queued", "claimed"]


def test_a_text_that_was_found_keeps_its_record(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    for at in (5_000, 120_000):
        read(reconciliation, NOW + at)
    assert state(outbox, "a") is MessageState.UNCONFIRMED
    window = StoreWindow(NOW - 300_000, NOW + 500_000)
    assert reconciliation.settle(window, [record("9")], NOW + 130_000) == ("a",)
    again = [record("9"), record("10", at=NOW + 1)]
    assert reconciliation.settle(window, again, NOW + 140_000) == ()
    assert row(outbox, "a").message_id == "9"


def test_without_store_access_the_outcome_of_a_text_is_asked_about_once(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, database: Database
) -> None:
    others = SendQueue(database, OTHER, PollIntervals())
    outbox.queue(draft("other", account=OTHER))
    others.settle(claim_next(others), Unknown("reset"), NOW)
    send_unknown(outbox, send_queue)
    for at in (119_999, 120_000, 130_000):
        reconciliation.mark_unconfirmed(NOW + at)
        assert (state(outbox, "a") is MessageState.UNCONFIRMED) is (at >= 120_000)
    assert events(outbox, "a")[-2:] == ["unknown", "unconfirmed"]
    assert state(outbox, "other") is MessageState.CHECKING
