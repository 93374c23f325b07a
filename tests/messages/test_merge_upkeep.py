"""Lists whose filling was interrupted, and the words of new lists."""

from __future__ import annotations

import pytest

from desktop.database.connection import Database
from desktop.messages import Filter, Outbox
from desktop.messages.merge_upkeep import MergeUpkeep
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import SendQueue
from tests.messages.lists import (
    always,
    do_upkeep,
    fill,
    merge_draft,
    nothing_is_left,
    rows,
    summary,
)
from tests.messages.samples import KEY, NOW, Clock, claim_next, queue

# More than one step of upkeep takes.
TEXTS = 200


def test_upkeep_leaves_a_list_that_is_being_filled(outbox: Outbox, database: Database) -> None:
    slow = (one for one in rows(400))

    def upkeep_meanwhile(_part: float) -> bool:
        do_upkeep(database)
        return True

    with outbox.for_other_thread() as other:
        id_ = other.merges.fill(merge_draft(), slow, upkeep_meanwhile)
    assert id_ is not None
    assert summary(outbox, id_).sums.waiting == 400


def found(outbox: Outbox, words: str) -> int:
    return len(outbox.newest(999, None, Filter(words=words)))


def check_words(database: Database) -> None:
    """FTS5 raises where its index does not match the texts."""
    with database.transaction():
        database.run(
            "INSERT INTO message_words (message_words, rank) VALUES ('integrity-check', 1)"
        )


def test_texts_of_a_list_are_found_after_upkeep(outbox: Outbox, database: Database) -> None:
    queue(outbox, text="Dear single")
    fill(outbox, TEXTS)
    upkeep = MergeUpkeep(database)
    assert found(outbox, "dear") == 1
    assert not upkeep.step()
    assert 1 < found(outbox, "dear") < TEXTS
    do_upkeep(database)
    assert found(outbox, "dear") == TEXTS + 1
    check_words(database)


def finish(upkeep: MergeUpkeep) -> None:
    while upkeep.is_pending:
        upkeep.step()


def test_the_words_of_a_list_wait_until_it_cannot_be_undone(
    outbox: Outbox, database: Database, clock: Clock
) -> None:
    """To take them out again takes fifty times as long as to take out the texts."""
    fill(outbox, TEXTS, grace_ms=5_000)
    other = fill(outbox, 1, key="other")
    upkeep = MergeUpkeep(database)
    finish(upkeep)
    assert found(outbox, "dear") == 1, "the other list does not wait"
    clock.now += 5_000
    Schedule(database, KEY).release(NOW)
    upkeep.look_at_undoable()
    finish(upkeep)
    assert found(outbox, "dear") == TEXTS + 1
    upkeep.look_at_undoable()
    assert not upkeep.is_pending, "nothing waits any more"
    check_words(database)
    assert summary(outbox, other).sums.waiting == 1


@pytest.mark.parametrize("steps", [0, 1, 99])
def test_a_list_can_be_removed_however_far_its_words_are(
    outbox: Outbox, database: Database, steps: int
) -> None:
    id_ = fill(outbox, TEXTS)
    upkeep = MergeUpkeep(database)
    for _ in range(steps):
        upkeep.step()
    outbox.merges.cancel_waiting(id_, always)
    assert outbox.merges.remove(id_)
    assert nothing_is_left(database)
    check_words(database)
    assert found(outbox, "dear") == 0


def test_a_text_sent_again_has_its_words_once(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    """Its `seq` is higher than those of its list."""
    fill(outbox, 1)
    claim = claim_next(send_queue)
    with database.transaction():
        database.run("UPDATE message SET state = 'unconfirmed' WHERE seq = ?", (claim.seq,))
    before = outbox.details(claim.id)
    assert outbox.decisions.send_again(claim.id, "again")
    for id_ in (claim.id, "again"):
        details = outbox.details(id_)
        assert before is not None and details is not None
        assert (details.merge_name, details.merge_row) == (before.merge_name, before.merge_row)
    do_upkeep(database)
    assert found(outbox, "dear") == 2
    check_words(database)
