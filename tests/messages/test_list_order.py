"""The order of the conversations is that of the times they show."""

from __future__ import annotations

import pytest

from desktop.core.model import (
    Accepted,
    ConversationFilter,
    ConversationRow,
    MergeRow,
    StoreRecord,
)
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.conversation_search import Hit
from desktop.messages.send_queue import SendQueue
from desktop.messages.sync import MessageSync
from tests.messages.lists import always, do_upkeep, merge_draft
from tests.messages.samples import NOW, TO, Clock, Synced, claim_next, draft, inbound, record

OTHER = "+14155550177"
NEW = "+14155550179"
DAY = 86_400_000


@pytest.fixture
def message_sync(database: Database) -> MessageSync:
    return Synced(database).message_sync


@pytest.fixture
def two(message_sync: MessageSync) -> None:
    """What the other one wrote is newer."""
    take(message_sync, inbound("1", "from one", NOW - 60_000))
    take(message_sync, inbound("2", "from the other", NOW - 30_000, sender=OTHER))


def take(message_sync: MessageSync, record: StoreRecord, at: int = NOW) -> None:
    request = message_sync.next_request(at)
    message_sync.settle(request, (record,), f"token {at}", at, complete=True)


def listed(outbox: Outbox) -> list[ConversationRow]:
    ids = outbox.conversations.ids(ConversationFilter(), 100)
    rows = outbox.conversations.rows(Hit(id_, None) for _, id_ in ids)
    return [rows[id_] for _, id_ in ids]


def order(outbox: Outbox) -> list[str]:
    rows = listed(outbox)
    times = [row.last.key.at for row in rows if row.last is not None]
    assert times == sorted(times, reverse=True), "as the times say"
    return [row.others[0].number for row in rows]


@pytest.mark.usefixtures("two")
def test_undo_puts_the_conversation_back(outbox: Outbox) -> None:
    outbox.queue(draft("a", grace_ms=5_000))
    assert order(outbox) == [TO, OTHER]
    outbox.undo(["a"], "draft")
    assert order(outbox) == [OTHER, TO]


@pytest.mark.usefixtures("two")
def test_cancel_and_undo_of_it_move_the_conversation(outbox: Outbox) -> None:
    outbox.queue(draft("a", grace_ms=5_000))
    outbox.decisions.cancel("a")
    assert order(outbox) == [OTHER, TO]
    outbox.decisions.take_back("a", grace_ms=5_000)
    assert order(outbox) == [TO, OTHER]


@pytest.mark.usefixtures("two")
def test_a_planned_text_that_goes_out_early_and_not_after_all(outbox: Outbox) -> None:
    outbox.queue(draft("a", send_at=NOW + DAY))
    assert order(outbox) == [OTHER, TO]
    outbox.decisions.send_now("a")
    assert order(outbox) == [TO, OTHER]
    outbox.decisions.cancel("a")
    assert order(outbox) == [OTHER, TO]


@pytest.mark.usefixtures("two")
def test_older_texts_of_a_conversation_that_began_with_a_planned_one(
    outbox: Outbox, message_sync: MessageSync
) -> None:
    third = "+14155550178"
    outbox.queue(draft("a", to=third, send_at=NOW + DAY))
    take(message_sync, inbound("3", "long ago", NOW - DAY, sender=third))
    assert order(outbox) == [OTHER, TO, third]


@pytest.mark.usefixtures("two")
def test_a_received_text_that_is_removed(outbox: Outbox) -> None:
    last = listed(outbox)[0].last
    assert last is not None
    outbox.queue(draft("a", to=OTHER, send_at=NOW + DAY))
    outbox.conversations.remove_text(last.key.id)
    assert listed(outbox)[0].last is not None
    outbox.decisions.cancel("a")
    assert [row.others[0].number for row in listed(outbox)] == [TO]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("words", ["Never mind", "STOP"])
def test_an_answer_is_newer_than_the_text_that_it_holds(
    outbox: Outbox, message_sync: MessageSync, words: str
) -> None:
    outbox.queue(draft("a", "Are you coming?", send_at=NOW + DAY, hold_if_answered=True))
    take(message_sync, inbound("3", words, NOW), at=NOW)
    assert outbox.needs_you() == 1
    assert order(outbox) == [TO, OTHER]
    last = listed(outbox)[0].last
    assert last is not None
    assert last.text == words


# --- lists --------------------------------------------------------------------------------------


def fill_list(outbox: Outbox, **more: int | None) -> int:
    """To the one whose last text is older, and to somebody new."""
    rows = [MergeRow(1, ("Kim",), NEW, "Dear Kim"), MergeRow(2, ("Sam",), TO, "Dear Sam")]
    with outbox.for_other_thread() as other:
        id_ = other.merges.fill(merge_draft("k", **more), rows, always)
    assert id_ is not None
    return id_


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("send_at", [None, NOW + DAY])
def test_the_rest_of_a_list_is_canceled(outbox: Outbox, send_at: int | None) -> None:
    id_ = fill_list(outbox, send_at=send_at)
    assert {OTHER, TO, NEW} == {row.others[0].number for row in listed(outbox)}
    outbox.merges.cancel_waiting(id_, always)
    assert order(outbox) == [OTHER, TO]


@pytest.mark.usefixtures("two")
def test_the_rest_of_a_list_of_which_one_text_was_sent(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    id_ = fill_list(outbox)
    claim = claim_next(send_queue)
    assert claim.recipient == NEW
    send_queue.settle(claim, Accepted(record("m", claim.text, to=NEW)), NOW)
    outbox.merges.cancel_waiting(id_, always)
    assert order(outbox) == [NEW, OTHER, TO]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("by_upkeep", [True, False])
def test_a_list_that_is_undone(outbox: Outbox, database: Database, by_upkeep: bool) -> None:
    id_ = fill_list(outbox, grace_ms=5_000)
    assert outbox.merges.take_back(id_)
    if by_upkeep:
        do_upkeep(database)
    else:
        outbox.merges.clear(id_)
    assert order(outbox) == [OTHER, TO]


@pytest.mark.usefixtures("two")
def test_a_list_that_is_removed(outbox: Outbox, send_queue: SendQueue) -> None:
    id_ = fill_list(outbox)
    claim = claim_next(send_queue)
    send_queue.settle(claim, Accepted(record("m", claim.text, to=NEW)), NOW)
    outbox.merges.cancel_waiting(id_, always)
    assert outbox.merges.remove(id_)
    assert order(outbox) == [OTHER, TO]


@pytest.mark.usefixtures("two")
def test_a_list_that_is_moved_to_a_later_time(outbox: Outbox, clock: Clock) -> None:
    id_ = fill_list(outbox)
    assert order(outbox)[-1] == OTHER
    clock.now += 1_000
    outbox.merges.move(id_, NOW + DAY, always)
    assert order(outbox)[-2:] == [OTHER, TO]
    outbox.merges.move(id_, None, always)
    assert order(outbox)[-1] == OTHER
