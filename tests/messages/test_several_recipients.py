"""One text each to several recipients: all or none, and none twice."""

from __future__ import annotations

import pytest

from desktop.core.errors import DiskError
from desktop.core.model import (
    Accepted,
    Draft,
    MessageState,
    NotSent,
    Outcome,
    Rejected,
    Unknown,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.database.damage_marker import DamageMarker
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    OTHER,
    TO,
    claim_next,
    draft,
    events,
    record,
    row,
    send,
    state,
)

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


# --- Send pressed again on the same draft ---------------------------------------------------------


def test_a_recipient_removed_meanwhile_is_replaced_by_a_new_one(outbox: Outbox) -> None:
    first = outbox.queue_all(draft("d", "Helo"), [A, B])
    ids = outbox.queue_all(draft("d"), [B, C])
    assert ids == [first[1], first[0]]
    assert waiting(outbox) == [(C, "Hello"), (B, "Hello")]
    assert [events(outbox, id_) for id_ in ids] == [["queued", "edited"]] * 2


def test_a_removed_recipient_is_replaced_once(outbox: Outbox) -> None:
    (first,) = outbox.queue_all(draft("d"), [A])
    ids = outbox.queue_all(draft("d"), [B, C])
    assert ids[0] == first
    assert waiting(outbox) == [(B, "Hello"), (C, "Hello")]


def test_the_text_to_a_removed_recipient_is_cancelled_with_its_time(
    outbox: Outbox, database: Database
) -> None:
    ids = outbox.queue_all(draft("d", send_at=NOW), [A, B])
    with database.transaction():
        database.run("UPDATE message SET late = 1")
    outbox.queue_all(draft("d", send_at=NOW), [B])
    cancelled, kept = row(outbox, ids[0]), row(outbox, ids[1])
    assert (cancelled.state, cancelled.planned_at) == (MessageState.CANCELLED, None)
    assert (cancelled.late, kept.late) == (False, True)
    assert (kept.state, kept.send_at) == (MessageState.QUEUED, NOW)
    assert events(outbox, ids[0]) == ["planned", "cancelled"]
    assert not outbox.decisions.send_now(ids[0])
    (undoable,) = outbox.queue_all(draft("e", grace_ms=5_000), [A])
    outbox.queue_all(draft("e", grace_ms=5_000), [])
    assert row(outbox, undoable).state is MessageState.CANCELLED
    assert row(outbox, undoable).hold_until is None


def test_a_draft_changes_no_text_of_another_one(outbox: Outbox) -> None:
    others = ["c", "d0", "d!-1", "e", "d.", "-"]
    for id_ in others:
        outbox.queue(draft(id_, "Other"))
    outbox.drafts.save(UnsentDraft("e", KEY.text, FROM, A, "unsent"))
    outbox.queue_all(draft("d", "Helo"), [B, C])
    outbox.queue(draft("d", to=B))
    assert waiting(outbox) == [(TO, "Other")] * len(others) + [(B, "Hello")]
    assert [one.id for one in outbox.drafts.all()] == ["e"]


@pytest.mark.parametrize(
    "outcome", [Accepted(record("9", to=A)), Unknown("reset"), NotSent("x"), Rejected("1", "")]
)
@pytest.mark.parametrize("text", ["Hello", "Edited"])
def test_a_text_that_was_tried_is_never_changed(
    outbox: Outbox, send_queue: SendQueue, outcome: Outcome, text: str
) -> None:
    """It is sent again only where it was rejected or where the draft is another text now."""
    send(outbox, send_queue, "d", outcome, A)
    before = row(outbox, "d")
    (id_,) = outbox.queue_all(draft("d", text, A), [A])
    assert row(outbox, "d") == before
    is_new = text == "Edited" or isinstance(outcome, Rejected)
    assert (id_ != "d") is is_new
    assert len(outbox.newest(10)) == 1 + is_new
    assert outbox.queue_all(draft("d", text, A), [A]) == [id_], "and once only"


def test_a_text_on_its_way_to_a_removed_recipient_stays_as_it_is(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue(draft("d", to=A))
    claim_next(send_queue)
    before = row(outbox, "d")
    outbox.queue_all(draft("d"), [B])
    assert row(outbox, "d") == before
    assert waiting(outbox) == [(B, "Hello")]


def test_a_cancelled_text_can_be_queued_again(outbox: Outbox) -> None:
    outbox.queue(draft("d", to=A))
    assert outbox.decisions.cancel("d")
    outbox.queue(draft("d", to=A))
    assert waiting(outbox) == [(A, "Hello")]
    assert state(outbox, "d") is MessageState.CANCELLED


def test_an_edited_draft_is_sent_as_it_is_now(
    outbox: Outbox, send_queue: SendQueue, database: Database
) -> None:
    """From its account, with its sender, to its recipient."""
    outbox.queue(draft("d", "Helo", A))
    outbox.queue(Draft("d", OTHER, "+16505550102", B, "Hello"))
    assert send_queue.claim(NOW) is None
    claim = claim_next(SendQueue(database, OTHER, PollIntervals()))
    assert (claim.id, claim.sender, claim.recipient) == ("d", "+16505550102", B)
    assert claim.text == "Hello"
    assert len(outbox.newest(10)) == 1


def test_only_the_sender_changed_is_a_change_too(outbox: Outbox, send_queue: SendQueue) -> None:
    outbox.queue(draft("d"))
    outbox.queue(replace(draft("d"), sender="+16505550102"))
    assert claim_next(send_queue).sender == "+16505550102"
