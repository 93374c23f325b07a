"""Filters, sums of lists, counts and what is offered agree on which texts need a decision."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.core.model import MessageRow
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox, can_decide, needs_you
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import KEY, NOW, put_merge, queue, read, unconfirmed

STATES: list[dict[str, str | int]] = [
    {"state": "queued"},
    {"state": "queued", "late": 1, "ready": 0},
    {"state": "sending"},
    {"state": "checking"},
    {"state": "checking", "doubt": 1},
    {"state": "unconfirmed", "doubt": 1},
    {"state": "cancelled", "doubt": 1, "ended_as": "not sent"},
    {"state": "cancelled"},
    {"state": "accepted", "doubt": 1},
]


@pytest.mark.parametrize("in_list", [True, False])
def test_all_counts_agree(outbox: Outbox, database: Database, in_list: bool) -> None:
    queue(outbox)
    merge = put_merge(database, len(STATES)) if in_list else None
    if not in_list:
        for _ in STATES[1:]:
            queue(outbox)
    rows = outbox.newest(len(STATES), wanted=Filter(merge=merge))
    ids = [row.id for row in rows]
    for id_, values in zip(ids, STATES, strict=True):
        names = ", ".join(f"{name} = ?" for name in values)
        with database.transaction():
            database.run(
                f"UPDATE message SET message_id = id, {names} WHERE id = ?",
                (*values.values(), id_),
            )

    def shown(kind: Kind) -> set[str]:
        return {row.id for row in outbox.newest(99, wanted=Filter(KEY, kind, merge=merge))}

    def those(is_so: Callable[[MessageRow], bool]) -> set[str]:
        return {row.id for row in outbox.newest(99) if row.id in ids and is_so(row)}

    def decided_by_hand(row: MessageRow) -> bool:
        return row.late or can_decide(row)

    needed = shown(Kind.NEEDS_YOU)
    assert len(needed) == 3
    assert needed == those(needs_you) == those(decided_by_hand)
    assert outbox.needs_you() == outbox.needs_you(KEY) == 3
    assert not needed & shown(Kind.WAITING), "each text is in one filter"
    sums = outbox.batches.sums_of_texts(ids)
    assert sums.needs_decision == 3
    assert outbox.unfinished(KEY).checking == outbox.waiting.read().checking == 1
    if merge is not None:
        (summary,) = outbox.merges.all_of(KEY)
        sums = summary.sums
        assert (sums.needs_decision, sums.checking, sums.sending, sums.waiting) == (3, 1, 1, 1)
        assert outbox.batches.first_under_way(merge) in shown(Kind.WAITING)
    assert sums.texts == len(STATES)


def test_looked_for_again_it_is_counted_as_before_and_comes_as_news_if_not_found(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    unconfirmed(outbox, send_queue, reconciliation)
    wanted = Filter(kind=Kind.NEEDS_YOU)
    assert len(outbox.pending_notifications.take()) == 1
    assert outbox.decisions.check_again("a")
    assert [row.id for row in outbox.newest(9, wanted=wanted)] == ["a"]
    assert outbox.needs_you() == 1
    assert outbox.pending_notifications.take() == ()
    for at in (300_000, 370_000):
        read(reconciliation, NOW + at)
    assert [row.id for row in outbox.newest(9, wanted=wanted)] == ["a"]
    assert len(outbox.pending_notifications.take()) == 1
