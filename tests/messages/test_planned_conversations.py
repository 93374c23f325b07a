"""A planned text leaves its conversation in its place until it goes out."""

from __future__ import annotations

import pytest

from desktop.core.model import ConsentStatus, ConversationFilter, ConversationRow
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.conversation_search import Hit
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import SendQueue
from desktop.messages.start_look import StartLook
from tests.messages.samples import FROM, KEY, NOW, TO, Clock, Synced, draft, inbound, queue, record

OTHER = "+14155550177"
HOUR = 3_600_000


def listed(outbox: Outbox, *, is_done: bool = False) -> list[ConversationRow]:
    ids = outbox.conversations.ids(ConversationFilter(is_done=is_done), 100)
    rows = outbox.conversations.rows(Hit(id_, None) for _, id_ in ids)
    return [rows[id_] for _, id_ in ids]


def numbers(outbox: Outbox) -> list[str]:
    return [row.others[0].number for row in listed(outbox)]


def shown(row: ConversationRow) -> str:
    assert row.last is not None
    return row.last.text


@pytest.fixture
def planned(outbox: Outbox, clock: Clock) -> str:
    """To the older of two conversations."""
    queue(outbox, "First", TO)
    clock.now += 1_000
    queue(outbox, "Second", OTHER)
    clock.now += 1_000
    outbox.queue(draft("p", "Later", TO, send_at=NOW + HOUR))
    return "p"


def test_a_planned_text_leaves_its_conversation_in_its_place(outbox: Outbox, planned: str) -> None:
    other, row = listed(outbox)
    assert [row.others[0].number, other.others[0].number] == [TO, OTHER]
    assert (shown(row), row.planned_at) == ("First", NOW + HOUR)
    assert (shown(other), other.planned_at) == ("Second", None)
    outbox.queue(draft("sooner", "Sooner", TO, send_at=NOW + HOUR // 2))
    assert listed(outbox)[1].planned_at == NOW + HOUR // 2
    outbox.decisions.cancel("sooner")
    outbox.decisions.cancel(planned)
    assert listed(outbox)[1].planned_at is None


def test_a_conversation_moves_up_when_its_planned_text_goes_out(
    outbox: Outbox, database: Database, planned: str
) -> None:
    schedule = Schedule(database, KEY)
    assert schedule.release(NOW + HOUR)
    row, _ = listed(outbox)
    assert (shown(row), row.last_at, row.planned_at) == ("Later", NOW + HOUR, None)


def test_a_conversation_moves_up_with_send_now(outbox: Outbox, planned: str, clock: Clock) -> None:
    clock.now += 1_000
    assert outbox.decisions.send_now(planned)
    row, _ = listed(outbox)
    assert (shown(row), row.last_at, row.planned_at) == ("Later", clock.now, None)


def test_a_conversation_stays_in_its_place_while_send_now_can_be_taken_back(
    outbox: Outbox, database: Database, planned: str, clock: Clock
) -> None:
    assert outbox.decisions.send_now(planned, grace_ms=5_000)
    _, row = listed(outbox)
    assert (shown(row), row.planned_at) == ("Later", None)
    assert outbox.decisions.take_back(planned)
    _, row = listed(outbox)
    assert (shown(row), row.planned_at) == ("First", NOW + HOUR)
    assert outbox.decisions.send_now(planned, grace_ms=5_000)
    sent_at = clock.now
    clock.now += 5_000
    assert Schedule(database, KEY).release(NOW)
    row, _ = listed(outbox)
    assert (shown(row), row.last_at) == ("Later", sent_at)


def test_a_conversation_moves_up_when_the_time_has_passed(
    outbox: Outbox, database: Database, planned: str
) -> None:
    assert Schedule(database, KEY).release(NOW + 3 * HOUR)
    row, _ = listed(outbox)
    assert (shown(row), row.last_at, row.planned_at) == ("Later", NOW + HOUR, None)


def test_a_text_that_is_held_before_its_time_moves_nothing_to_that_time(
    outbox: Outbox, database: Database, clock: Clock
) -> None:
    clock.now += 1_000
    outbox.queue(draft("a", "If you are silent", TO, send_at=NOW + HOUR, hold_if_answered=True))
    outbox.queue(draft("b", "Offer", OTHER, send_at=NOW + HOUR))
    synced = Synced(database)
    synced.take(inbound("1", "Yes", NOW + 5_000), at=NOW + 5_000)
    outbox.consents.record(KEY, FROM, OTHER, ConsentStatus.OPT_OUT)
    assert all(row.late for row in outbox.newest(9))
    assert [row.last_at for row in listed(outbox)] == [NOW + 5_000, NOW + 1_000]


def test_a_conversation_with_nothing_else_is_listed_where_it_was_planned(
    outbox: Outbox, planned: str, clock: Clock
) -> None:
    clock.now += 1_000
    outbox.queue(draft("n", "Nice to meet you", "+14155550178", send_at=NOW + HOUR))
    row = listed(outbox)[0]
    assert (shown(row), row.last_at, row.planned_at) == (
        "Nice to meet you",
        clock.now,
        NOW + HOUR,
    )
    clock.now += 1_000
    queue(outbox, "Third", OTHER)
    outbox.queue(draft("m", "And again", "+14155550178", send_at=NOW + HOUR // 2))
    assert shown(listed(outbox)[1]) == "And again", "in its place, with the next one"


def test_planning_and_going_out_open_no_conversation_that_is_done(
    outbox: Outbox, database: Database
) -> None:
    queue(outbox, "First", TO)
    (row,) = listed(outbox)
    outbox.conversations.set_done(row.id, is_done=True)
    outbox.queue(draft("p", "Later", TO, send_at=NOW + HOUR))
    assert listed(outbox) == []
    assert Schedule(database, KEY).release(NOW + HOUR)
    assert listed(outbox) == []
    assert [shown(one) for one in listed(outbox, is_done=True)] == ["Later"]
    queue(outbox, "Now", TO)
    assert [shown(one) for one in listed(outbox)] == ["Later"]


def test_planned_texts_of_a_day_are_found(outbox: Outbox, planned: str) -> None:
    day = ConversationFilter(span=(NOW + HOUR, NOW + HOUR + 1))
    hits = outbox.conversations.find(day, 9)
    rows = outbox.conversations.rows(hits)
    assert [hit.text for row in rows.values() if (hit := row.hit)] == ["Later"]


def test_a_planned_text_that_had_gone_out_stands_where_it_was_sent(
    outbox: Outbox, database: Database, send_queue: SendQueue, clock: Clock
) -> None:
    """The folder was put back from a copy."""
    outbox.queue(draft("p", "Later", send_at=NOW + 24 * HOUR))
    clock.now += HOUR
    look = StartLook(database, KEY)
    with database.transaction():
        start = look.start(clock.now)
        assert start is not None
        look.settle(
            start, [record("1", "Later", NOW + 60_000)], clock.now, send_queue.status_updates
        )
    (row,) = listed(outbox)
    assert row.last is not None
    assert row.last.key.at == NOW + 60_000
    assert row.last_at <= clock.now
