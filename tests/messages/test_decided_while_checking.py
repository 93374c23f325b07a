"""The person decides about a text while Ownline looks for it once more."""

from __future__ import annotations

import pytest

from desktop.core.model import Accepted, EndedAs, MessageState
from desktop.messages import Outbox, can_decide
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import (
    NOW,
    claim_next,
    events,
    read,
    record,
    row,
    send_unknown,
    state,
    unconfirmed,
)

LATER = NOW + 300_000
# After the decision, when the next look is over.
NEXT = LATER + 60_000


@pytest.fixture
def looked_for(outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation) -> str:
    """A text that was unconfirmed, and is looked for again: one look is over."""
    unconfirmed(outbox, send_queue, reconciliation)
    assert outbox.decisions.check_again("a")
    read(reconciliation, LATER)
    assert state(outbox, "a") is MessageState.CHECKING
    return "a"


def test_nothing_is_decided_about_a_text_whose_answer_was_just_lost(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    """Its request may still be on its way."""
    send_unknown(outbox, send_queue)
    assert not can_decide(row(outbox, "a"))
    assert not outbox.decisions.mark("a", EndedAs.NOT_SENT)
    assert not outbox.decisions.send_again("a", "b")
    assert state(outbox, "a") is MessageState.CHECKING
    assert outbox.details("b") is None


@pytest.mark.parametrize("ended_as", [EndedAs.NOT_SENT, EndedAs.ARRIVED])
def test_what_was_decided_stays_where_the_look_does_not_find_it(
    outbox: Outbox, reconciliation: Reconciliation, looked_for: str, ended_as: EndedAs
) -> None:
    assert can_decide(row(outbox, looked_for))
    window = reconciliation.window(LATER + 30_000)
    assert window is not None, "a look is under way"
    assert outbox.decisions.mark(looked_for, ended_as)
    reconciliation.settle(window, [], NEXT)
    assert state(outbox, looked_for) is MessageState.CANCELLED
    assert row(outbox, looked_for).ended_as is ended_as
    assert events(outbox, looked_for)[-1].startswith("marked-"), "the person is not asked again"
    assert not outbox.decisions.check_again(looked_for)


@pytest.mark.parametrize("ended_as", [EndedAs.NOT_SENT, EndedAs.ARRIVED])
def test_a_look_that_finds_it_says_so_whatever_was_decided(
    outbox: Outbox, reconciliation: Reconciliation, looked_for: str, ended_as: EndedAs
) -> None:
    window = reconciliation.window(LATER + 30_000)
    assert window is not None
    assert outbox.decisions.mark(looked_for, ended_as)
    reconciliation.settle(window, [record("9")], NEXT)
    assert state(outbox, looked_for) is MessageState.ACCEPTED
    assert row(outbox, looked_for).was_unconfirmed


def test_sent_again_it_does_not_go_out_where_the_look_finds_the_first(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, looked_for: str
) -> None:
    window = reconciliation.window(LATER + 30_000)
    assert window is not None
    assert outbox.decisions.send_again(looked_for, "b")
    assert not outbox.decisions.send_again(looked_for, "c"), "once"
    reconciliation.settle(window, [record("9")], NEXT)
    assert state(outbox, looked_for) is MessageState.ACCEPTED
    assert row(outbox, "b").ended_as is EndedAs.FIRST_FOUND
    assert send_queue.claim(NEXT) is None, "nothing goes out twice"


def test_a_look_that_began_before_it_was_sent_again_is_not_taken_for_the_second(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, looked_for: str
) -> None:
    window = reconciliation.window(LATER + 30_000)
    assert window is not None
    assert outbox.decisions.send_again(looked_for, "b")
    claim = claim_next(send_queue, LATER + 40_000)
    assert claim.id == "b"
    # The record is older than the claim of the second: it is the first that went out after all.
    reconciliation.settle(window, [record("9")], NEXT)
    send_queue.settle(claim, Accepted(record("10", at=LATER + 40_000)), NEXT)
    assert row(outbox, looked_for).message_id == "9"
    assert row(outbox, "b").message_id == "10"


def test_found_before_the_press_nothing_is_decided(
    outbox: Outbox, reconciliation: Reconciliation, looked_for: str
) -> None:
    read(reconciliation, NEXT, record("9"))
    assert not outbox.decisions.mark(looked_for, EndedAs.NOT_SENT)
    assert not outbox.decisions.send_again(looked_for, "b")
    assert state(outbox, looked_for) is MessageState.ACCEPTED


def test_taken_back_the_decision_is_open_again_and_the_text_is_looked_for(
    outbox: Outbox, reconciliation: Reconciliation, looked_for: str
) -> None:
    assert outbox.decisions.mark(looked_for, EndedAs.NOT_SENT)
    assert outbox.decisions.reopen(looked_for)
    assert state(outbox, looked_for) is MessageState.UNCONFIRMED
    assert read(reconciliation, NEXT, record("9")) is not None
    assert state(outbox, looked_for) is MessageState.ACCEPTED
