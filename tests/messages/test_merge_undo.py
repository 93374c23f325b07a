"""The undo time of a list: nothing of it is sent, and nothing of it is left where it is undone."""

from __future__ import annotations

import pytest

from desktop.core.errors import DiskError
from desktop.core.model import MergeState
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.schedule import MAX_GRACE_MS, Schedule
from desktop.messages.send_queue import SendQueue
from tests.messages.lists import do_upkeep, fill, nothing_is_left, number, summary
from tests.messages.samples import FROM, KEY, NOW, Clock, claim_next, draft

HOUR = 3_600_000
GRACE = 5_000


@pytest.fixture
def schedule(database: Database) -> Schedule:
    return Schedule(database, KEY)


def test_nothing_of_a_list_is_sent_in_its_undo_time(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    fill(outbox, grace_ms=GRACE)
    assert schedule.due().grace == clock.now + GRACE
    assert not schedule.release(NOW)
    assert not send_queue.plan().can_send
    assert send_queue.claim(NOW) is None
    clock.now += GRACE
    assert schedule.release(NOW)
    assert schedule.due().grace is None
    assert claim_next(send_queue, NOW).recipient == number(1)


def test_a_single_text_does_not_wait_for_it(outbox: Outbox, send_queue: SendQueue) -> None:
    fill(outbox, grace_ms=GRACE)
    fill(outbox, key="other", digest=b"e")
    outbox.queue(draft("single", to="+14155550199"))
    assert claim_next(send_queue, NOW).recipient == "+14155550199"
    assert claim_next(send_queue, NOW).id == "other-1"


def test_the_first_end_is_due_first(outbox: Outbox, schedule: Schedule, clock: Clock) -> None:
    fill(outbox, grace_ms=2 * GRACE)
    outbox.queue(draft("single", grace_ms=GRACE))
    assert schedule.due().grace == clock.now + GRACE
    clock.now += GRACE
    schedule.release(NOW)
    assert schedule.due().grace == clock.now + GRACE


def test_a_list_with_a_time_has_no_undo_time(outbox: Outbox, schedule: Schedule) -> None:
    id_ = fill(outbox, grace_ms=GRACE, send_at=NOW + HOUR)
    assert schedule.due().grace is None
    assert not outbox.merges.take_back(id_)


@pytest.mark.parametrize("step", [-24 * HOUR, -60_000, 24 * HOUR])
def test_setting_the_clock_never_blocks_a_list_for_long(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock, step: int
) -> None:
    fill(outbox, grace_ms=MAX_GRACE_MS)
    clock.now += step
    assert schedule.release(NOW)
    claim_next(send_queue, NOW)


def test_the_removal_of_a_list_tells_its_progress(outbox: Outbox, database: Database) -> None:
    id_ = fill(outbox, 200, grace_ms=GRACE)
    assert outbox.merges.take_back(id_)
    told: list[float] = []

    def go_on(part: float) -> bool:
        told.append(part)
        return True

    outbox.merges.clear(id_, go_on)
    assert told == sorted(told)
    assert told[0] == 0
    assert any(0.2 < part < 0.8 for part in told)
    assert nothing_is_left(database)


def test_a_list_that_was_undone_leaves_nothing(
    outbox: Outbox, database: Database, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    id_ = fill(outbox, 100, grace_ms=GRACE)
    assert outbox.merges.take_back(id_)
    clock.now += GRACE
    schedule.release(NOW)
    assert send_queue.claim(NOW) is None, "from this moment on"
    with outbox.for_other_thread() as other:
        other.merges.clear(id_)
    assert nothing_is_left(database)
    assert not outbox.merges.take_back(id_)


def test_it_is_too_late_once_the_texts_may_go_out(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    id_ = fill(outbox, grace_ms=GRACE)
    clock.now += GRACE
    schedule.release(NOW)
    assert not outbox.merges.take_back(id_)
    outbox.merges.clear(id_)
    assert summary(outbox, id_).sums.waiting == 3
    claim_next(send_queue, NOW)


def test_the_same_list_can_be_sent_after_it_was_undone(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    first = fill(outbox, grace_ms=GRACE)
    outbox.merges.take_back(first)
    pairs = [(number(1), "Dear Kim 1")]
    assert outbox.merges.earlier_texts(KEY, FROM, b"d", "", pairs) == {}
    assert outbox.merges.earlier_texts(KEY, FROM, b"another file", "", pairs) == {}
    # What is left of the first is removed.
    second = fill(outbox, grace_ms=GRACE)
    assert second != first
    assert len(outbox.newest(99)) == 3
    assert outbox.merges.earlier_texts(KEY, FROM, b"d", "", pairs)[0].is_same
    clock.now += GRACE
    schedule.release(NOW)
    sent = [claim_next(send_queue, NOW).recipient for _ in range(3)]
    assert sent == [number(1), number(2), number(3)]
    assert send_queue.claim(NOW) is None


@pytest.mark.parametrize("is_undone", [True, False])
def test_the_end_of_the_program_in_the_undo_time_loses_and_doubles_nothing(
    outbox: Outbox, database: Database, clock: Clock, is_undone: bool
) -> None:
    id_ = fill(outbox, grace_ms=GRACE)
    if is_undone:
        outbox.merges.take_back(id_)
    clock.now += HOUR
    # As after the next start.
    later = Database(database.file, clock)
    do_upkeep(later)
    Schedule(later, KEY).release(NOW)
    queue = SendQueue(later, KEY, PollIntervals())
    sent = []
    while (claim := queue.claim(NOW)) is not None:
        sent.append(claim.recipient)
    assert sent == ([] if is_undone else [number(1), number(2), number(3)])
    assert nothing_is_left(later) == is_undone
    later.close()


def test_a_list_that_is_paused_in_its_undo_time_stays_paused(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    id_ = fill(outbox, grace_ms=GRACE)
    assert outbox.merges.pause(id_)
    clock.now += GRACE
    schedule.release(NOW)
    assert send_queue.claim(NOW) is None
    assert summary(outbox, id_).state is MergeState.PAUSED
    outbox.merges.go_on(id_)
    claim_next(send_queue, NOW)


def test_a_paused_list_can_be_undone(outbox: Outbox, database: Database) -> None:
    id_ = fill(outbox, grace_ms=GRACE)
    outbox.merges.pause(id_)
    assert outbox.merges.take_back(id_)
    assert not outbox.merges.go_on(id_)
    do_upkeep(database)
    assert nothing_is_left(database)


def test_an_undo_that_cannot_be_written_changes_nothing(
    outbox: Outbox, database: Database, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    id_ = fill(outbox, grace_ms=GRACE)
    with database.transaction(), pytest.raises(DiskError):
        outbox.merges.take_back(id_)
    clock.now += GRACE
    schedule.release(NOW)
    claim_next(send_queue, NOW)
