"""The schedule: undo time, texts to be sent later, and drafts."""

from __future__ import annotations

import pytest

from desktop.core.errors import DiskError
from desktop.core.model import MessageState
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox, UnsentDraft
from desktop.messages.schedule import MAX_GRACE_MS, Schedule
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import FROM, KEY, NOW, TO, Clock, claim_next, draft, events, queue

HOUR = 3_600_000


@pytest.fixture
def schedule(database: Database) -> Schedule:
    return Schedule(database, KEY)


# --- undo ---------------------------------------------------------------------------------------


def test_a_text_is_sent_after_its_undo_time(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    id_ = queue(outbox, grace_ms=5_000)
    assert schedule.due().grace == clock.now + 5_000
    assert not schedule.release(0)
    assert send_queue.claim(1) is None
    clock.now += 5_000
    assert schedule.release(0)
    assert claim_next(send_queue, 1).id == id_


@pytest.mark.parametrize("step", [-24 * HOUR, -60_000, 24 * HOUR])
def test_setting_the_clock_never_blocks_a_text_for_long(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock, step: int
) -> None:
    queue(outbox, grace_ms=5_000)
    clock.now += step
    assert schedule.release(0)
    assert send_queue.claim(1) is not None


def test_after_a_small_step_back_the_longest_undo_time_is_the_limit(
    outbox: Outbox, schedule: Schedule, clock: Clock
) -> None:
    queue(outbox, grace_ms=MAX_GRACE_MS)
    clock.now += 1_000
    assert not schedule.release(0)
    clock.now += MAX_GRACE_MS
    assert schedule.release(0)


def test_undo_restores_the_draft(outbox: Outbox, send_queue: SendQueue) -> None:
    ids = [queue(outbox, "To both", to, grace_ms=5_000) for to in (TO, "+14155550177")]
    other = queue(outbox, "Another")
    undone = outbox.undo([*ids, other], "d1")
    assert undone is not None
    assert (undone.recipient, undone.text) == (f"{TO}, +14155550177", "To both")
    assert [(one.id, one.text, one.account) for one in outbox.drafts.all()] == [
        ("d1", "To both", KEY.text)
    ]
    assert [row.id for row in outbox.newest(10)] == [other]
    assert claim_next(send_queue, 1).id == other
    assert outbox.undo([other], "d2") is None


def test_undo_is_too_late_for_a_released_text(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    id_ = queue(outbox, grace_ms=1_000)
    clock.now += 1_000
    schedule.release(0)
    assert outbox.undo([id_], "d1") is None
    assert send_queue.claim(1) is not None
    assert outbox.undo([id_], "d1") is None
    assert outbox.drafts.all() == []
    assert len(outbox.newest(10)) == 1


# --- send later ---------------------------------------------------------------------------------


def test_a_planned_text_is_sent_at_its_server_time(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    at = NOW + HOUR
    id_ = queue(outbox, send_at=at)
    assert outbox.newest(1)[0].send_at == at
    assert outbox.unfinished(KEY).planned == 1
    assert outbox.unfinished(KEY).waiting == 0
    clock.now = at + 10 * HOUR
    assert not schedule.release(at - 1)
    assert send_queue.claim(at - 1) is None
    assert schedule.due().planned == at
    assert schedule.release(at)
    assert claim_next(send_queue, at).id == id_
    assert events(outbox, id_) == ["planned", "due", "claimed"]


def test_a_late_text_needs_the_person(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue
) -> None:
    at = NOW + HOUR
    id_ = queue(outbox, send_at=at)
    assert schedule.release(at + HOUR)
    assert send_queue.claim(at + HOUR) is None
    row = outbox.newest(1)[0]
    assert (row.state, row.late) == (MessageState.QUEUED, True)
    assert outbox.needs_you() == 1
    assert [one.id for one in outbox.newest(9, wanted=Filter(kind=Kind.NEEDS_YOU))] == [id_]
    assert schedule.due().planned is None
    assert not schedule.release(at + HOUR)

    assert outbox.decisions.send_now(id_)
    assert outbox.needs_you() == 0
    assert not outbox.newest(1)[0].late
    assert claim_next(send_queue, at + HOUR).id == id_
    assert events(outbox, id_) == ["planned", "late", "send-now", "claimed"]


def test_a_late_text_can_be_cancelled(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue
) -> None:
    id_ = queue(outbox, send_at=1_000)
    schedule.release(HOUR)
    assert outbox.decisions.cancel(id_)
    assert outbox.needs_you() == 0
    assert not outbox.decisions.send_now(id_)
    assert send_queue.claim(HOUR) is None


def test_a_planned_text_blocks_no_other(outbox: Outbox, send_queue: SendQueue) -> None:
    queue(outbox, "later", send_at=1_900_000_000_000)
    now = queue(outbox, "now")
    assert claim_next(send_queue).id == now


# --- drafts -------------------------------------------------------------------------------------


def test_drafts_are_listed_with_the_last_changed_first(outbox: Outbox, clock: Clock) -> None:
    for at in range(3):
        clock.now += 1
        outbox.drafts.save(UnsentDraft(f"d{at}", KEY.text, FROM, TO, f"text {at}"))
    clock.now += 1
    outbox.drafts.save(UnsentDraft("d0", KEY.text, FROM, TO, "text 0, more"))
    assert [one.text for one in outbox.drafts.all()] == ["text 0, more", "text 2", "text 1"]
    outbox.drafts.save(UnsentDraft("d2", KEY.text, FROM, " ", ""))
    outbox.drafts.delete("d1")
    assert [one.id for one in outbox.drafts.all()] == ["d0"]


def test_queueing_a_draft_deletes_it(outbox: Outbox, database: Database) -> None:
    outbox.drafts.save(UnsentDraft("d1", KEY.text, FROM, TO, "Hello"))
    # Where the commit fails, the draft is still there.
    with database.transaction(), pytest.raises(DiskError):
        outbox.queue(draft("d1"))
    assert [one.id for one in outbox.drafts.all()] == ["d1"]
    outbox.queue(draft("d1"))
    assert outbox.drafts.all() == []
    assert len(outbox.newest(5)) == 1


# --- only if the other party does not write first ------------------------------------------------


def test_a_text_that_may_be_answered_is_sent_after_a_sync_since_its_time(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue
) -> None:
    id_ = queue(outbox, send_at=NOW, hold_if_answered=True)
    schedule.synced_at = NOW - 1
    assert schedule.sync_due_at() == NOW
    assert not schedule.release(NOW + 5_000)
    schedule.synced_at = NOW
    assert schedule.sync_due_at() is None
    assert schedule.release(NOW + 5_000)
    assert claim_next(send_queue, NOW + 5_000).id == id_


def test_without_a_sync_the_person_is_asked_once_the_text_is_late(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue
) -> None:
    queue(outbox, send_at=NOW, hold_if_answered=True)
    due = schedule.due().planned
    assert due is not None
    assert due > NOW + 60_000
    assert not schedule.release(due - 1)
    assert schedule.release(due)
    assert send_queue.claim(due) is None
    assert outbox.needs_you() == 1


def test_where_inbound_texts_cannot_be_read_no_text_waits_for_them(
    outbox: Outbox, schedule: Schedule
) -> None:
    queue(outbox, send_at=NOW, hold_if_answered=True)
    schedule.synced_at = None
    assert schedule.due().planned == NOW
    assert schedule.release(NOW)
