"""The conditions that keep a text from going out twice or being taken for another one."""

from __future__ import annotations

import pytest

from desktop.core.model import Accepted, MessageState, StoreRecord, Unknown
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue, recover
from tests.messages.samples import (
    FROM,
    NOW,
    OTHER,
    TO,
    claim_next,
    draft,
    events,
    read,
    record,
    row,
    send,
    send_unknown,
    state,
    unconfirmed,
)

SOMEBODY = "+14155550111"


def test_a_text_queued_again_is_cancelled_when_the_first_is_found(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    unconfirmed(outbox, send_queue, reconciliation)
    assert outbox.decisions.send_again("a", "b")
    outbox.queue(draft("c", to=SOMEBODY))
    read(reconciliation, NOW + 420_000, record("9"))
    assert state(outbox, "a") is MessageState.ACCEPTED
    assert state(outbox, "b") is MessageState.CANCELLED
    assert events(outbox, "b")[-1] == "first-found"
    assert claim_next(send_queue, NOW + 430_000).id == "c"


def test_a_text_sent_again_stays_sent_when_the_first_is_found(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    unconfirmed(outbox, send_queue, reconciliation)
    assert outbox.decisions.send_again("a", "b")
    again = claim_next(send_queue, NOW + 410_000)
    read(reconciliation, NOW + 420_000, record("9"))
    assert state(outbox, "a") is MessageState.ACCEPTED
    assert state(outbox, "b") is MessageState.SENDING
    send_queue.settle(again, Accepted(record("10", at=NOW + 410_000)), NOW + 430_000)
    assert state(outbox, "b") is MessageState.ACCEPTED


@pytest.mark.parametrize(
    ("text", "to", "is_blocked"),
    [("Hello", TO, True), ("Other", TO, True), ("Hello", SOMEBODY, False)],
)
def test_only_texts_to_the_same_recipient_wait_for_one_that_is_looked_for(
    outbox: Outbox,
    send_queue: SendQueue,
    reconciliation: Reconciliation,
    text: str,
    to: str,
    is_blocked: bool,
) -> None:
    send_unknown(outbox, send_queue)
    outbox.queue(draft("b", text, to))
    assert send_queue.claim(NOW) is None, "the store was not read yet"
    read(reconciliation, NOW + 10_000)
    assert send_queue.plan().can_send is not is_blocked
    assert (send_queue.claim(NOW) is None) is is_blocked


@pytest.mark.parametrize(
    ("text", "to", "is_blocked"),
    [("Hello", TO, True), ("Other", TO, False), ("Hello", SOMEBODY, False)],
)
def test_only_the_same_text_to_the_same_recipient_waits_for_an_unconfirmed_one(
    outbox: Outbox,
    send_queue: SendQueue,
    reconciliation: Reconciliation,
    text: str,
    to: str,
    is_blocked: bool,
) -> None:
    unconfirmed(outbox, send_queue, reconciliation)
    outbox.queue(draft("b", text, to))
    assert (send_queue.claim(NOW + 130_000) is None) is is_blocked


def test_a_text_of_another_account_blocks_nothing(
    outbox: Outbox, send_queue: SendQueue, database: Database
) -> None:
    send_unknown(outbox, send_queue)
    outbox.queue(draft("b", account=OTHER))
    others = SendQueue(database, OTHER, send_queue.status_updates._intervals)
    assert claim_next(others).id == "b"


@pytest.mark.parametrize(
    "answer",
    [
        StoreRecord("9", FROM, (TO,), "Other", NOW, "Queued"),
        StoreRecord("9", FROM, (SOMEBODY,), "Hello", NOW, "Queued"),
        StoreRecord("9", FROM, (TO, SOMEBODY), "Hello", NOW, "Queued"),
        StoreRecord("9", SOMEBODY, (TO,), "Hello", NOW, "Queued"),
    ],
)
def test_an_answer_that_belongs_to_another_text_is_not_bound(
    outbox: Outbox, send_queue: SendQueue, answer: StoreRecord
) -> None:
    send(outbox, send_queue, "a", Accepted(answer))
    assert state(outbox, "a") is MessageState.CHECKING
    assert row(outbox, "a").code == ""
    assert send_queue.status_updates.row_of_record("9") is None


def test_a_record_that_another_row_holds_is_neither_an_answer_nor_found(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send(outbox, send_queue, "first", Accepted(record("9")))
    send(outbox, send_queue, "second", Accepted(record("9")))
    assert state(outbox, "second") is MessageState.CHECKING
    read(reconciliation, NOW + 5_000, record("9"))
    assert state(outbox, "second") is MessageState.CHECKING
    assert state(outbox, "first") is MessageState.ACCEPTED
    read(reconciliation, NOW + 25_000, record("9"), record("10", at=NOW + 1))
    assert state(outbox, "second") is MessageState.ACCEPTED


@pytest.mark.parametrize("ended_as", [MessageState.SENDING, MessageState.CHECKING])
def test_after_a_start_an_unknown_outcome_is_looked_for_at_once(
    outbox: Outbox,
    send_queue: SendQueue,
    reconciliation: Reconciliation,
    database: Database,
    ended_as: MessageState,
) -> None:
    outbox.queue(draft("a"))
    claim = claim_next(send_queue)
    if ended_as is MessageState.CHECKING:
        send_queue.settle(claim, Unknown("reset"), NOW)
        read(reconciliation, NOW + 5_000)
    assert state(outbox, "a") is ended_as
    recover(database)
    assert state(outbox, "a") is MessageState.CHECKING
    assert send_queue.plan().look_at == 0
    assert reconciliation.window(NOW + 6_000) is not None
    read(reconciliation, NOW + 6_000, record("9"))
    assert state(outbox, "a") is MessageState.ACCEPTED
