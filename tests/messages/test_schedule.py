"""Texts that wait on purpose: undo, a time that was chosen, and drafts."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import DiskError
from desktop.core.model import AccountKey, Draft, MessageState
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox, UnsentDraft
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.schedule import MAX_GRACE_MS, Schedule
from desktop.messages.send_queue import SendQueue

KEY = AccountKey("https://example", "400", "101")
FROM, TO = "+16505550101", "+14155550100"
HOUR = 3_600_000


class Clock:
    """Local time, which a test sets."""

    def __init__(self) -> None:
        self.now = 1_790_000_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    made = Database(tmp_path / "outbox.db", clock)
    yield made
    made.close()


@pytest.fixture
def outbox(database: Database, clock: Clock) -> Iterator[Outbox]:
    made = Outbox(database.file, clock)
    yield made
    made.close()


@pytest.fixture
def schedule(database: Database) -> Schedule:
    return Schedule(database, KEY)


@pytest.fixture
def send_queue(database: Database) -> SendQueue:
    return SendQueue(database, KEY, PollIntervals())


def put(outbox: Outbox, text: str = "Hello", to: str = TO, **more: int) -> str:
    id_ = uuid.uuid4().hex
    outbox.queue(Draft(id_, KEY, FROM, to, text, **more))
    return id_


def events(outbox: Outbox, id_: str) -> list[str]:
    details = outbox.details(id_)
    assert details is not None
    return [line.event for line in details.history]


# --- undo ---------------------------------------------------------------------------------------


def test_nothing_goes_out_before_the_grace_is_over(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    id_ = put(outbox, grace_ms=5_000)
    assert schedule.due().grace == clock.now + 5_000
    assert not schedule.release(0)
    assert send_queue.claim(1) is None
    clock.now += 5_000
    assert schedule.release(0)
    claim = send_queue.claim(1)
    assert claim is not None
    assert claim.id == id_


@pytest.mark.parametrize("step", [-24 * HOUR, -60_000, 24 * HOUR])
def test_a_clock_that_is_set_never_holds_a_text_for_long(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock, step: int
) -> None:
    put(outbox, grace_ms=5_000)
    clock.now += step
    assert schedule.release(0)
    assert send_queue.claim(1) is not None


def test_a_small_step_back_waits_no_longer_than_the_longest(
    outbox: Outbox, schedule: Schedule, clock: Clock
) -> None:
    put(outbox, grace_ms=MAX_GRACE_MS)
    clock.now += 1_000
    assert not schedule.release(0)
    clock.now += MAX_GRACE_MS
    assert schedule.release(0)


def test_undo_brings_back_what_was_written(outbox: Outbox, send_queue: SendQueue) -> None:
    ids = [put(outbox, "To both", to, grace_ms=5_000) for to in (TO, "+14155550177")]
    other = put(outbox, "Another")
    draft = outbox.undo([*ids, other], "d1")
    assert draft is not None
    assert (draft.recipient, draft.text) == (f"{TO}, +14155550177", "To both")
    assert [(one.id, one.text, one.account) for one in outbox.drafts.all()] == [
        ("d1", "To both", KEY.text)
    ]
    assert [row.id for row in outbox.newest(10)] == [other]
    claim = send_queue.claim(1)
    assert claim is not None
    assert claim.id == other
    assert outbox.undo([other], "d2") is None


def test_undo_comes_too_late_for_what_is_on_its_way(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    id_ = put(outbox, grace_ms=1_000)
    clock.now += 1_000
    schedule.release(0)
    assert outbox.undo([id_], "d1") is None
    assert send_queue.claim(1) is not None
    assert outbox.undo([id_], "d1") is None
    assert outbox.drafts.all() == []
    assert len(outbox.newest(10)) == 1


# --- a time that was chosen ---------------------------------------------------------------------


def test_it_goes_at_its_time_by_the_server(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue, clock: Clock
) -> None:
    at = 1_800_000_000_000
    id_ = put(outbox, send_at=at)
    assert outbox.newest(1)[0].send_at == at
    assert outbox.unfinished(KEY).planned == 1
    assert outbox.unfinished(KEY).waiting == 0
    clock.now = at + 10 * HOUR
    assert not schedule.release(at - 1)
    assert send_queue.claim(at - 1) is None
    assert schedule.due().planned == at
    assert schedule.release(at)
    claim = send_queue.claim(at)
    assert claim is not None
    assert claim.id == id_
    assert events(outbox, id_) == ["planned", "due", "claimed"]


def test_one_whose_time_has_passed_asks(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue
) -> None:
    at = 1_800_000_000_000
    id_ = put(outbox, send_at=at)
    assert schedule.release(at + HOUR)
    assert send_queue.claim(at + HOUR) is None
    row = outbox.newest(1)[0]
    assert (row.state, row.late) == (MessageState.QUEUED, True)
    assert outbox.needs_you() == 1
    assert [one.id for one in outbox.newest(9, wanted=Filter(kind=Kind.NEEDS_YOU))] == [id_]
    assert schedule.due().planned is None
    assert not schedule.release(at + HOUR)

    assert outbox.send_now(id_)
    assert outbox.needs_you() == 0
    claim = send_queue.claim(at + HOUR)
    assert claim is not None
    assert claim.id == id_
    assert events(outbox, id_) == ["planned", "late", "send-now", "claimed"]


def test_a_late_one_can_be_cancelled(
    outbox: Outbox, schedule: Schedule, send_queue: SendQueue
) -> None:
    id_ = put(outbox, send_at=1_000)
    schedule.release(HOUR)
    assert outbox.cancel(id_)
    assert outbox.needs_you() == 0
    assert not outbox.send_now(id_)
    assert send_queue.claim(HOUR) is None


def test_a_planned_one_keeps_nobody_waiting(outbox: Outbox, send_queue: SendQueue) -> None:
    put(outbox, "later", send_at=1_900_000_000_000)
    now = put(outbox, "now")
    claim = send_queue.claim(1_800_000_000_000)
    assert claim is not None
    assert claim.id == now


# --- drafts -------------------------------------------------------------------------------------


def test_several_drafts_the_last_changed_first(outbox: Outbox, clock: Clock) -> None:
    for at in range(3):
        clock.now += 1
        outbox.drafts.save(UnsentDraft(f"d{at}", KEY.text, FROM, TO, f"text {at}"))
    clock.now += 1
    outbox.drafts.save(UnsentDraft("d0", KEY.text, FROM, TO, "text 0, more"))
    assert [one.text for one in outbox.drafts.all()] == ["text 0, more", "text 2", "text 1"]
    outbox.drafts.save(UnsentDraft("d2", KEY.text, FROM, " ", ""))
    outbox.drafts.delete("d1")
    assert [one.id for one in outbox.drafts.all()] == ["d0"]


def test_a_draft_goes_when_it_is_queued(outbox: Outbox, database: Database) -> None:
    outbox.drafts.save(UnsentDraft("d1", KEY.text, FROM, TO, "Hello"))
    draft = Draft("d1", KEY, FROM, TO, "Hello")
    # Where the commit fails, the draft is still there.
    with database.transaction(), pytest.raises(DiskError):
        outbox.queue(draft)
    assert [one.id for one in outbox.drafts.all()] == ["d1"]
    outbox.queue(draft)
    assert outbox.drafts.all() == []
    assert len(outbox.newest(5)) == 1


def test_ids_of_their_own(outbox: Outbox) -> None:
    ticks = itertools.count()
    ids = {put(outbox, f"{next(ticks)}", grace_ms=1) for _ in range(5)}
    assert len(ids) == 5
