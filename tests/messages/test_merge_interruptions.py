"""Lists whose change was interrupted between two transactions, as with the end of the process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from desktop.core.model import MergeState
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import SendQueue
from tests.messages.lists import always, do_upkeep, fill, merge_draft, rows, summary
from tests.messages.samples import KEY, NOW, Clock

HOUR = 3_600_000
# More than two transactions of a change.
TEXTS = 80


class _KilledError(Exception):
    pass


def killed_at(call: int) -> Callable[[float], bool]:
    calls = iter(range(call))

    def go_on(_part: float) -> bool:
        if next(calls, None) is None:
            raise _KilledError
        return True

    return go_on


def stopped_at(call: int) -> Callable[[float], bool]:
    calls = iter([True] * call)
    return lambda _part: next(calls, False)


INTERRUPTIONS = pytest.mark.parametrize("interrupted", [killed_at, stopped_at])
AFTER = pytest.mark.parametrize("call", [0, 1, 2])


@contextmanager
def started_again(outbox: Outbox, clock: Clock) -> Iterator[tuple[Database, Outbox, SendQueue]]:
    """The program after the next start, on connections of its own."""
    database = Database(outbox._database.file, clock)
    again = Outbox(database.file, clock)
    do_upkeep(database)
    yield database, again, SendQueue(database, KEY, PollIntervals())
    again.close()
    database.close()


def test_a_list_that_is_filled_anew_meanwhile_has_no_id_yet(outbox: Outbox) -> None:
    """Only a list that can be sent has one."""
    with outbox.for_other_thread() as one, outbox.for_other_thread() as two:

        def fill_anew(_part: float) -> bool:
            with suppress(_KilledError):
                two.merges.fill(merge_draft(), rows(2), killed_at(0))
            return True

        assert one.merges.fill(merge_draft(), rows(2), fill_anew) is None
    assert outbox.merges.all_of(None) == []


@INTERRUPTIONS
@AFTER
def test_nothing_goes_out_after_an_interrupted_cancel(
    outbox: Outbox, clock: Clock, interrupted: Callable[..., Callable[[float], bool]], call: int
) -> None:
    id_ = fill(outbox, TEXTS)
    with suppress(_KilledError):
        outbox.merges.cancel_waiting(id_, interrupted(call))
    with started_again(outbox, clock) as (_, again, send_queue):
        assert send_queue.claim(NOW) is None
        assert summary(again, id_).state is MergeState.PAUSED
        again.merges.cancel_waiting(id_, always)
        assert summary(again, id_).sums.cancelled == TEXTS


@INTERRUPTIONS
@AFTER
@pytest.mark.parametrize("planned", [None, NOW + HOUR])
def test_nothing_goes_out_before_the_new_time_after_an_interrupted_move(
    outbox: Outbox,
    clock: Clock,
    interrupted: Callable[..., Callable[[float], bool]],
    call: int,
    planned: int | None,
) -> None:
    id_ = fill(outbox, TEXTS, send_at=planned)
    with suppress(_KilledError):
        outbox.merges.move(id_, NOW + 2 * HOUR, interrupted(call))
    with started_again(outbox, clock) as (database, again, send_queue):
        assert send_queue.claim(NOW) is None
        assert summary(again, id_).state is MergeState.PAUSED
        assert again.merges.go_on(id_)
        schedule = Schedule(database, KEY)
        assert send_queue.claim(NOW) is None
        do_upkeep(database)
        while schedule.release(NOW + HOUR):
            pass
        assert send_queue.claim(NOW + HOUR) is None
        assert schedule.due().planned == NOW + 2 * HOUR
        while schedule.release(NOW + 2 * HOUR):
            pass
        assert send_queue.claim(NOW + 2 * HOUR) is not None


@pytest.mark.parametrize("change", ["cancel", "move"])
def test_no_text_is_claimed_between_two_steps_of_a_change(
    outbox: Outbox, send_queue: SendQueue, change: str
) -> None:
    id_ = fill(outbox, TEXTS)
    claims: list[object] = []

    def claim_meanwhile(_part: float) -> bool:
        claims.append(send_queue.claim(NOW))
        return True

    if change == "cancel":
        outbox.merges.cancel_waiting(id_, claim_meanwhile)
    else:
        outbox.merges.move(id_, NOW + HOUR, claim_meanwhile)
    assert len(claims) > 2
    assert set(claims) == {None}
