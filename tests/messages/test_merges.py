"""Lists in the outbox: filled whole or not at all, sent in turn, held, moved, cancelled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from desktop.accounts.removal import AccountRemoval
from desktop.core.errors import OptedOutError
from desktop.core.model import (
    Accepted,
    Consent,
    ConsentSource,
    ConsentStatus,
    EndedAs,
    LeftOut,
    MergeState,
    MessageState,
    NotSent,
    Rejected,
)
from desktop.database.connection import Database
from desktop.database.recovery.salvage import salvage
from desktop.messages import Filter, Outbox
from desktop.messages.consents import Pair, write_consent
from desktop.messages.opt_outs import EVERY_OWN, hold_opted_out
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import SendQueue
from tests.messages.lists import (
    always,
    do_upkeep,
    fill,
    merge_draft,
    nothing_is_left,
    number,
    rows,
    summary,
)
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    OTHER,
    TO,
    Clock,
    Synced,
    claim_next,
    draft,
    events,
    inbound,
    put_in_state,
    queue,
    record,
    row,
)

HOUR = 3_600_000


def opt_out(database: Database, recipient: str, own: str = FROM) -> None:
    with database.transaction():
        consent = Consent(ConsentStatus.OPT_OUT, ConsentSource.RECIPIENT, NOW)
        write_consent(database, Pair(1, own, recipient), consent)


def claimed(send_queue: SendQueue, most: int = 99) -> Iterator[str]:
    """The recipients of what is sent, each accepted."""
    for at in range(most):
        claim = send_queue.claim(NOW)
        if claim is None:
            return
        send_queue.settle(
            claim, Accepted(record(f"m-{claim.id}", claim.text, to=claim.recipient)), NOW + at
        )
        yield claim.recipient


# --- filling ------------------------------------------------------------------------------------


def test_a_list_is_sent_in_its_order_and_its_sums_follow(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    id_ = fill(outbox)
    before = summary(outbox, id_)
    assert (before.state, before.sums.waiting, before.sums.left_out) == (MergeState.RUNNING, 3, 1)
    assert list(claimed(send_queue)) == [number(1), number(2), number(3)]
    assert summary(outbox, id_).sums.handed_over == 3
    assert [one.merge for one in outbox.newest(9, None, Filter(merge=id_))] == [id_] * 3
    result = list(outbox.merges.result_rows(id_))
    assert [one.number for one in result] == [1, 2, 3, 4]
    assert result[0].message is not None
    assert result[0].message.state is MessageState.ACCEPTED
    assert (result[3].left_out, result[3].message) == (LeftOut.UNREADABLE, None)


def test_the_same_key_is_the_same_list(outbox: Outbox) -> None:
    id_ = fill(outbox)
    assert fill(outbox) == id_
    assert len(outbox.newest(99)) == 3


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_cancelled_fill_leaves_nothing(outbox: Outbox, database: Database, after: int) -> None:
    steps = iter([True] * after)
    slow = (one for one in rows(400))
    with outbox.for_other_thread() as other:
        assert other.merges.fill(merge_draft(), slow, lambda _: next(steps, False)) is None
    assert nothing_is_left(database)


class _DiskGoneError(Exception):
    pass


def break_off(outbox: Outbox) -> None:
    """A fill that ends in the middle, as with the end of the process."""

    def broken(at: float) -> bool:
        if at > 0:
            raise _DiskGoneError
        return True

    with outbox.for_other_thread() as other, pytest.raises(_DiskGoneError):
        other.merges.fill(merge_draft(), rows(400), broken)


def test_nothing_of_an_unfilled_list_is_sent(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    break_off(outbox)
    assert outbox.newest(1)
    assert send_queue.claim(NOW) is None
    assert outbox.merges.all_of(None) == []
    do_upkeep(database)
    assert nothing_is_left(database)


def test_a_fill_that_broke_off_starts_anew_with_the_same_key(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    break_off(outbox)
    id_ = fill(outbox, 2)
    assert summary(outbox, id_).sums.waiting == 2
    assert list(claimed(send_queue)) == [number(1), number(2)]


# --- which text is next -------------------------------------------------------------------------


def test_single_texts_go_first_then_the_oldest_list(outbox: Outbox, send_queue: SendQueue) -> None:
    fill(outbox, 2)
    fill(outbox, 1, "second")
    queue(outbox)
    assert list(claimed(send_queue)) == [TO, number(1), number(2), number(1)]


def test_a_paused_list_waits_and_goes_on(outbox: Outbox, send_queue: SendQueue) -> None:
    id_ = fill(outbox)
    other = fill(outbox, 1, "second")
    assert list(claimed(send_queue, 1)) == [number(1)]
    assert outbox.merges.pause(id_)
    assert not outbox.merges.pause(id_)
    assert list(claimed(send_queue)) == [number(1)]
    assert summary(outbox, other).sums.waiting == 0
    assert not send_queue.plan().can_send
    assert outbox.merges.go_on(id_)
    assert list(claimed(send_queue)) == [number(2), number(3)]


def test_send_now_does_not_pass_a_pause(outbox: Outbox, send_queue: SendQueue) -> None:
    id_ = fill(outbox, 1, send_at=NOW + HOUR)
    outbox.merges.pause(id_)
    assert outbox.decisions.send_now("k-1")
    assert send_queue.claim(NOW) is None


def test_of_a_cancelled_list_nothing_is_sent_even_if_an_attempt_comes_back(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    id_ = fill(outbox)
    claim = claim_next(send_queue)
    assert outbox.merges.cancel_waiting(id_, always) == 2
    send_queue.settle(claim, NotSent("refused"), NOW)
    assert send_queue.claim(NOW) is None
    sums = summary(outbox, id_).sums
    assert (sums.waiting, sums.cancelled) == (1, 2)
    assert outbox.merges.cancel_waiting(id_, always) == 1


@pytest.mark.parametrize("send_at", [None, NOW + 2 * HOUR])
def test_a_planned_list_moves(
    outbox: Outbox, database: Database, send_queue: SendQueue, send_at: int | None
) -> None:
    id_ = fill(outbox, 40, send_at=NOW + HOUR)
    assert outbox.merges.move(id_, send_at, always) == 40
    assert summary(outbox, id_).state is MergeState.RUNNING
    schedule = Schedule(database, KEY)
    assert schedule.due().planned == send_at
    assert schedule.release(NOW + HOUR) is False
    assert (send_queue.claim(NOW) is None) == (send_at is not None)


def test_a_move_that_is_stopped_leaves_the_list_paused(outbox: Outbox) -> None:
    id_ = fill(outbox, 40)
    assert outbox.merges.move(id_, NOW + HOUR, lambda _: False) == 0
    assert summary(outbox, id_).state is MergeState.PAUSED


@pytest.mark.parametrize(("late", "kind"), [(0, "waiting"), (HOUR, "needs_decision")])
def test_a_planned_list_is_released_in_steps(
    outbox: Outbox, database: Database, late: int, kind: str
) -> None:
    id_ = fill(outbox, 100, send_at=NOW + HOUR)
    schedule, steps = Schedule(database, KEY), 0
    while (due := schedule.due().planned) is not None:
        assert due == NOW + HOUR
        assert schedule.release(NOW + HOUR + late)
        steps += 1
    assert steps > 2
    assert getattr(summary(outbox, id_).sums, kind) == 100


# --- who wants no more texts --------------------------------------------------------------------


@pytest.mark.parametrize("own", [FROM, EVERY_OWN])
def test_a_text_to_somebody_who_opted_out_is_held_when_its_turn_comes(
    outbox: Outbox, database: Database, send_queue: SendQueue, own: str
) -> None:
    id_ = fill(outbox)
    opt_out(database, number(2), own)
    assert list(claimed(send_queue)) == [number(1), number(3)]
    held = row(outbox, "k-2")
    assert (held.state, held.late, held.opted_out) == (MessageState.QUEUED, True, True)
    assert events(outbox, "k-2") == ["queued", "opted-out"]
    assert summary(outbox, id_).sums.needs_decision == 1
    assert not outbox.decisions.send_now("k-2")
    assert outbox.merges.move(id_, None, always) == 0
    assert send_queue.claim(NOW) is None
    with database.transaction():
        consent = Consent(ConsentStatus.OPT_IN, ConsentSource.PERSON, NOW + 1)
        write_consent(database, Pair(1, own, number(2)), consent)
    assert outbox.decisions.send_now("k-2")
    assert claim_next(send_queue).recipient == number(2)


@pytest.mark.parametrize(
    ("text", "is_held"), [("STOP", True), ("Yes", False)], ids=["stop", "other"]
)
def test_a_stop_holds_what_waits(
    outbox: Outbox, database: Database, clock: Clock, text: str, is_held: bool
) -> None:
    ids = [queue(outbox), queue(outbox, grace_ms=5_000), queue(outbox, send_at=NOW + HOUR)]
    Synced(database).take(inbound("i", text))
    assert [row(outbox, id_).opted_out for id_ in ids] == [is_held] * 3
    clock.now += HOUR
    Schedule(database, KEY).release(NOW + HOUR)
    assert SendQueue(database, KEY, PollIntervals()).plan().can_send is not is_held


def test_a_consent_from_ringcentral_holds_too(outbox: Outbox, database: Database) -> None:
    id_ = queue(outbox)
    with database.transaction():
        assert hold_opted_out(database, 1, FROM, "+14155550999") == 0
        assert hold_opted_out(database, 1, EVERY_OWN, TO) == 1
        assert hold_opted_out(database, 1, FROM, TO) == 0
    assert row(outbox, id_).opted_out


def test_a_claim_that_holds_a_text_says_that_rows_changed(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    fill(outbox)
    opt_out(database, number(1))
    assert list(claimed(send_queue)) == [number(2), number(3)]
    assert not send_queue.take_held()
    # As where it was let go, and the answer STOP came in between.
    with database.transaction():
        database.run("UPDATE message SET ready = 1, late = 0, opted_out = 0 WHERE id = 'k-1'")
    assert send_queue.claim(NOW) is None
    assert row(outbox, "k-1").opted_out
    assert send_queue.take_held()
    assert not send_queue.take_held()


def test_single_texts_to_somebody_who_opted_out_are_refused_all_or_none(
    outbox: Outbox, database: Database
) -> None:
    queue(outbox, to=number(1))
    opt_out(database, TO)
    with pytest.raises(OptedOutError) as error:
        outbox.queue_all(draft("a"), [number(1), TO])
    assert error.value.details == TO
    assert len(outbox.newest(9)) == 1
    assert outbox.consents.opted_out(KEY, FROM, [TO, number(1)]) == {TO}


# --- the same again -----------------------------------------------------------------------------

_AGAIN: list[tuple[str, Callable[[Outbox, SendQueue], object], bool]] = [
    ("waits", lambda _o, _q: None, True),
    ("accepted", lambda _o, q: list(claimed(q, 1)), True),
    ("cancelled", lambda o, _q: o.decisions.cancel("k-1"), False),
    ("rejected", lambda _o, q: q.settle(claim_next(q), Rejected("MSG-1", "no"), NOW), False),
]


@pytest.mark.parametrize(("act", "counts"), [one[1:] for one in _AGAIN], ids=[o[0] for o in _AGAIN])
def test_what_went_out_before_is_known(
    outbox: Outbox, send_queue: SendQueue, act: Callable[..., object], counts: bool
) -> None:
    fill(outbox, 1)
    act(outbox, send_queue)
    pairs = [(number(1), "Dear Kim 1"), (number(1), "Other words"), (TO, "Dear Kim 1")]
    same, other = ({0, 1}, {0}) if counts else (set(), set())
    assert got_before(outbox, b"d", pairs) == same
    assert got_before(outbox, b"e", pairs) == other
    # From another own number, of whatever account, the same file or the same words.
    for account in (KEY, OTHER):
        found = outbox.merges.earlier_texts(account, "+16505550199", b"d", "", pairs)
        assert set(found) == same
        assert {one.sender for one in found.values()} == ({FROM} if counts else set())
        found = outbox.merges.earlier_texts(account, "+16505550199", b"e", "", pairs)
        assert set(found) == other
        found = outbox.merges.earlier_texts(account, "+16505550199", b"e", "a.xlsx", pairs)
        assert set(found) == same, "this file lately"


def got_before(outbox: Outbox, digest: bytes, pairs: list[tuple[str, str]]) -> set[int]:
    found = outbox.merges.earlier_texts(KEY, FROM, digest, "", pairs)
    return {at for at, one in found.items() if one.is_same}


@pytest.mark.parametrize("digest", [b"d", b"e"])
def test_one_that_was_marked_as_not_sent_may_have_gone_out(
    outbox: Outbox, database: Database, digest: bytes
) -> None:
    fill(outbox, 1)
    put_in_state(database, "k-1", MessageState.UNCONFIRMED)
    assert outbox.decisions.mark("k-1", EndedAs.NOT_SENT)
    (summary,) = outbox.merges.all_of(KEY)
    assert (summary.sums.marked_not_sent, summary.sums.cancelled) == (1, 0)
    asked = (KEY, FROM, digest, "", [(number(1), "Dear Kim 1")])
    (earlier,) = outbox.merges.earlier_texts(*asked).values()
    assert (earlier.is_same, earlier.is_doubtful) == (True, True)
    assert outbox.decisions.reopen("k-1")
    assert outbox.decisions.mark("k-1", EndedAs.ARRIVED)
    (summary,) = outbox.merges.all_of(KEY)
    assert (summary.sums.marked_arrived, summary.sums.marked_not_sent) == (1, 0)
    (earlier,) = outbox.merges.earlier_texts(*asked).values()
    assert not earlier.is_doubtful


_DAY = 24 * 60 * 60_000


@pytest.mark.parametrize(
    ("name", "age", "counts"),
    [
        ("other.csv", _DAY - 1, True),
        ("other.csv", _DAY + 1, False),
        ("A.xlsx · Week 2", 6 * _DAY - 1, True),
        ("a.csv", 6 * _DAY + 1, False),
        # Of pasted cells.
        ("a", 2 * _DAY, False),
    ],
)
def test_another_text_to_the_same_people_lately_is_known(
    outbox: Outbox, database: Database, name: str, age: int, counts: bool
) -> None:
    fill(outbox, 1)
    with database.transaction():
        database.run("UPDATE merge SET created_at = ?", (database.clock() - age,))
    pairs = [(number(1), "Other words"), (TO, "Other words")]
    found = outbox.merges.earlier_texts(KEY, FROM, b"e", name, pairs)
    assert set(found) == ({0} if counts else set())
    assert all(not one.is_same and one.list_name == "a.csv" for one in found.values())


# --- removal ------------------------------------------------------------------------------------


def test_a_list_is_removed_when_all_is_over(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    id_ = fill(outbox)
    assert not outbox.merges.remove(id_)
    assert len(list(claimed(send_queue))) == 3
    assert outbox.merges.remove(id_)
    assert nothing_is_left(database)


def test_a_list_goes_with_its_account(outbox: Outbox, database: Database) -> None:
    fill(outbox)
    removal = AccountRemoval(database)
    removal.begin(KEY)
    assert outbox.merges.all_of(None) == []
    while removal.is_pending:
        removal.step()
    assert nothing_is_left(database)


def test_a_salvaged_list_keeps_its_rows_and_sends_nothing(
    outbox: Outbox, send_queue: SendQueue, clock: Clock
) -> None:
    fill(outbox)
    assert len(list(claimed(send_queue, 1))) == 1
    file = outbox._database.file
    copy = Database(file.with_name("new.db"), clock)
    salvage(file, copy)
    saved = Outbox(copy.file, clock)
    (found,) = saved.merges.all_of(None)
    assert found.state is MergeState.PAUSED
    assert (found.sums.handed_over, found.sums.not_sent, found.sums.left_out) == (1, 2, 1)
    assert len([one for one in saved.merges.result_rows(found.id) if one.message]) == 3
    saved.close()
    copy.close()
