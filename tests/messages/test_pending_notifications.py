"""What went wrong is told once, over a restart too, and what went well never."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.accounts.removal import Removal
from desktop.core.clocks import wall_ms
from desktop.core.model import Accepted, Draft, Rejected, StoreRecord, Unknown
from desktop.database.connection import Store
from desktop.messages import Kind, News, Outbox
from desktop.messages.reconciliation import Looking
from desktop.messages.schedule import Holding
from desktop.messages.send_queue import OutboxRoad
from desktop.messages.status import Followed
from tests.messages.texts import FROM, KEY, NOW, TO, checking, draft, read, record

Give = Callable[[str], None]


@pytest.fixture
def refuse(outbox: Outbox, road: OutboxRoad) -> Give:
    def one(id_: str) -> None:
        outbox.queue(draft(id_))
        claim = road.claim(NOW)
        assert claim is not None
        road.settle(claim, Rejected("MSG-304", "no"), NOW)

    return one


def accept(outbox: Outbox, road: OutboxRoad, id_: str, to: str = TO) -> Followed:
    outbox.queue(draft(id_, to=to))
    claim = road.claim(NOW)
    assert claim is not None
    road.settle(claim, Accepted(record(f"m-{id_}", to=to)), NOW)
    return Followed(id_, f"m-{id_}")


def told(outbox: Outbox) -> dict[Kind, tuple[str, ...]]:
    return {news.kind: news.ids for news in outbox.untold.take()}


def status(id_: str, said: str, code: str = "") -> StoreRecord:
    return StoreRecord(f"m-{id_}", FROM, (TO,), "Hello", NOW, said, code)


def test_a_refused_text_is_told_once(outbox: Outbox, refuse: Give) -> None:
    refuse("a")
    refuse("b")
    assert outbox.untold.take() == (News(Kind.FAILED, 2, ("b", "a")),)
    assert outbox.untold.take() == ()
    refuse("c")
    assert outbox.untold.take() == (News(Kind.FAILED, 1, ("c",)),)


def test_what_was_not_told_is_told_after_a_restart(outbox: Outbox, refuse: Give) -> None:
    refuse("a")
    again = Outbox(outbox._store.file, wall_ms)
    assert told(again) == {Kind.FAILED: ("a",)}
    again.close()
    again = Outbox(outbox._store.file, wall_ms)
    assert told(again) == {}
    again.close()


def test_success_is_never_told(outbox: Outbox, road: OutboxRoad) -> None:
    followed = accept(outbox, road, "a")
    for said in ("Sent", "Delivered"):
        road.accepted.note_status(followed, status("a", said), NOW)
    assert told(outbox) == {}


def test_a_failed_delivery_is_told_when_it_is_known(outbox: Outbox, road: OutboxRoad) -> None:
    followed = accept(outbox, road, "a")
    assert told(outbox) == {}
    road.accepted.note_status(followed, status("a", "DeliveryFailed", "SMS-CAR-104"), NOW)
    assert told(outbox) == {}, "there is only no report yet"
    road.accepted.note_status(followed, status("a", "DeliveryFailed", "SMS-CAR-430"), NOW)
    assert told(outbox) == {Kind.FAILED: ("a",)}
    road.accepted.note_status(followed, status("a", "DeliveryFailed", "SMS-CAR-431"), NOW)
    assert told(outbox) == {}


def test_a_text_that_needs_the_person_is_told_and_told_again_when_it_does_again(
    outbox: Outbox, road: OutboxRoad, looking: Looking
) -> None:
    checking(outbox, road)
    assert told(outbox) == {}
    for at in (10_000, 130_000, 200_000):
        read(looking, NOW + at)
    assert told(outbox) == {Kind.NEEDS_YOU: ("a",)}
    assert outbox.check_again("a")
    assert told(outbox) == {}
    for at in (300_000, 370_000):
        read(looking, NOW + at)
    assert told(outbox) == {Kind.NEEDS_YOU: ("a",)}


def test_what_the_person_decided_meanwhile_is_not_told(
    outbox: Outbox, road: OutboxRoad, looking: Looking
) -> None:
    checking(outbox, road)
    for at in (10_000, 130_000, 200_000):
        read(looking, NOW + at)
    assert outbox.mark_not_sent("a")
    assert told(outbox) == {}


def test_a_text_whose_time_has_passed_is_told(outbox: Outbox, store: Store) -> None:
    outbox.queue(Draft("a", KEY, FROM, TO, "Hello", send_at=NOW))
    assert Holding(store, KEY).release(NOW + 3_600_000)
    assert told(outbox) == {Kind.NEEDS_YOU: ("a",)}


def test_what_was_unsure_and_failed_is_told_as_both(
    outbox: Outbox, road: OutboxRoad, looking: Looking
) -> None:
    checking(outbox, road)
    for at in (10_000, 130_000, 200_000):
        read(looking, NOW + at)
    assert told(outbox) == {Kind.NEEDS_YOU: ("a",)}
    found = StoreRecord("m", FROM, (TO,), "Hello", NOW, "DeliveryFailed", "SMS-CAR-430")
    outbox.check_again("a")
    read(looking, NOW + 300_000, found)
    assert told(outbox) == {Kind.FAILED: ("a",)}


def test_many_are_counted_and_the_newest_named(outbox: Outbox, store: Store) -> None:
    outbox.queue_all(draft("many"), [f"+1415555{at:04}" for at in range(200)])
    with store.transaction():
        store.run("UPDATE message SET state = 'rejected'")
    (news,) = outbox.untold.take()
    assert news.count == 200
    assert len(news.ids) == 50
    assert news.ids[0] == outbox.newest(1)[0].id


def test_nothing_of_a_removed_session_is_told(outbox: Outbox, store: Store, refuse: Give) -> None:
    refuse("a")
    removal = Removal(store)
    removal.begin(KEY)
    assert told(outbox) == {}
    while removal.is_pending:
        removal.step()
    refuse("b")
    assert told(outbox) == {Kind.FAILED: ("b",)}


def test_texts_of_other_devices_are_not_told(
    outbox: Outbox, road: OutboxRoad, store: Store
) -> None:
    followed = accept(outbox, road, "a")
    with store.transaction():
        store.run("UPDATE message SET elsewhere = 1")
    road.accepted.note_status(followed, status("a", "SendingFailed"), NOW)
    assert told(outbox) == {}


def test_an_unknown_outcome_is_not_told_yet(outbox: Outbox, road: OutboxRoad) -> None:
    outbox.queue(draft("a"))
    claim = road.claim(NOW)
    assert claim is not None
    road.settle(claim, Unknown("reset"), NOW)
    assert told(outbox) == {}
