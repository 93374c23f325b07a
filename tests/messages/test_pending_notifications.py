"""What went wrong is told once, over a restart too, and what went well never."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.accounts.removal import AccountRemoval
from desktop.core.clocks import wall_ms
from desktop.core.model import Accepted, Draft, Rejected, StoreRecord, Unknown
from desktop.database.connection import Database
from desktop.messages import Kind, Outbox, PendingNotification
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import SendQueue
from desktop.messages.status import AwaitedStatus
from tests.messages.texts import FROM, KEY, NOW, TO, checking, draft, read, record

Give = Callable[[str], None]


@pytest.fixture
def refuse(outbox: Outbox, send_queue: SendQueue) -> Give:
    def one(id_: str) -> None:
        outbox.queue(draft(id_))
        claim = send_queue.claim(NOW)
        assert claim is not None
        send_queue.settle(claim, Rejected("MSG-304", "no"), NOW)

    return one


def accept(outbox: Outbox, send_queue: SendQueue, id_: str, to: str = TO) -> AwaitedStatus:
    outbox.queue(draft(id_, to=to))
    claim = send_queue.claim(NOW)
    assert claim is not None
    send_queue.settle(claim, Accepted(record(f"m-{id_}", to=to)), NOW)
    return AwaitedStatus(id_, f"m-{id_}")


def told(outbox: Outbox) -> dict[Kind, tuple[str, ...]]:
    return {news.kind: news.ids for news in outbox.pending_notifications.take()}


def status(id_: str, said: str, code: str = "") -> StoreRecord:
    return StoreRecord(f"m-{id_}", FROM, (TO,), "Hello", NOW, said, code)


def test_a_refused_text_is_told_once(outbox: Outbox, refuse: Give) -> None:
    refuse("a")
    refuse("b")
    assert outbox.pending_notifications.take() == (PendingNotification(Kind.FAILED, 2, ("b", "a")),)
    assert outbox.pending_notifications.take() == ()
    refuse("c")
    assert outbox.pending_notifications.take() == (PendingNotification(Kind.FAILED, 1, ("c",)),)


def test_what_was_not_told_is_told_after_a_restart(outbox: Outbox, refuse: Give) -> None:
    refuse("a")
    again = Outbox(outbox._database.file, wall_ms)
    assert told(again) == {Kind.FAILED: ("a",)}
    again.close()
    again = Outbox(outbox._database.file, wall_ms)
    assert told(again) == {}
    again.close()


def test_success_is_never_told(outbox: Outbox, send_queue: SendQueue) -> None:
    awaited = accept(outbox, send_queue, "a")
    for said in ("Sent", "Delivered"):
        send_queue.status_updates.note_status(awaited, status("a", said), NOW)
    assert told(outbox) == {}


def test_a_failed_delivery_is_told_when_it_is_known(outbox: Outbox, send_queue: SendQueue) -> None:
    awaited = accept(outbox, send_queue, "a")
    assert told(outbox) == {}
    send_queue.status_updates.note_status(
        awaited, status("a", "DeliveryFailed", "SMS-CAR-104"), NOW
    )
    assert told(outbox) == {}, "there is only no report yet"
    send_queue.status_updates.note_status(
        awaited, status("a", "DeliveryFailed", "SMS-CAR-430"), NOW
    )
    assert told(outbox) == {Kind.FAILED: ("a",)}
    send_queue.status_updates.note_status(
        awaited, status("a", "DeliveryFailed", "SMS-CAR-431"), NOW
    )
    assert told(outbox) == {}


def test_a_text_that_needs_the_person_is_told_and_told_again_when_it_does_again(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    checking(outbox, send_queue)
    assert told(outbox) == {}
    for at in (10_000, 130_000, 200_000):
        read(reconciliation, NOW + at)
    assert told(outbox) == {Kind.NEEDS_YOU: ("a",)}
    assert outbox.check_again("a")
    assert told(outbox) == {}
    for at in (300_000, 370_000):
        read(reconciliation, NOW + at)
    assert told(outbox) == {Kind.NEEDS_YOU: ("a",)}


def test_what_the_person_decided_meanwhile_is_not_told(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    checking(outbox, send_queue)
    for at in (10_000, 130_000, 200_000):
        read(reconciliation, NOW + at)
    assert outbox.mark_not_sent("a")
    assert told(outbox) == {}


def test_a_text_whose_time_has_passed_is_told(outbox: Outbox, database: Database) -> None:
    outbox.queue(Draft("a", KEY, FROM, TO, "Hello", send_at=NOW))
    assert Schedule(database, KEY).release(NOW + 3_600_000)
    assert told(outbox) == {Kind.NEEDS_YOU: ("a",)}


def test_what_was_unsure_and_failed_is_told_as_both(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    checking(outbox, send_queue)
    for at in (10_000, 130_000, 200_000):
        read(reconciliation, NOW + at)
    assert told(outbox) == {Kind.NEEDS_YOU: ("a",)}
    found = StoreRecord("m", FROM, (TO,), "Hello", NOW, "DeliveryFailed", "SMS-CAR-430")
    outbox.check_again("a")
    read(reconciliation, NOW + 300_000, found)
    assert told(outbox) == {Kind.FAILED: ("a",)}


def test_many_are_counted_and_the_newest_named(outbox: Outbox, database: Database) -> None:
    outbox.queue_all(draft("many"), [f"+1415555{at:04}" for at in range(200)])
    with database.transaction():
        database.run("UPDATE message SET state = 'rejected'")
    (news,) = outbox.pending_notifications.take()
    assert news.count == 200
    assert len(news.ids) == 50
    assert news.ids[0] == outbox.newest(1)[0].id


def test_nothing_of_a_removed_session_is_told(
    outbox: Outbox, database: Database, refuse: Give
) -> None:
    refuse("a")
    removal = AccountRemoval(database)
    removal.begin(KEY)
    assert told(outbox) == {}
    while removal.is_pending:
        removal.step()
    refuse("b")
    assert told(outbox) == {Kind.FAILED: ("b",)}


def test_texts_of_other_devices_are_not_told(
    outbox: Outbox, send_queue: SendQueue, database: Database
) -> None:
    awaited = accept(outbox, send_queue, "a")
    with database.transaction():
        database.run("UPDATE message SET elsewhere = 1")
    send_queue.status_updates.note_status(awaited, status("a", "SendingFailed"), NOW)
    assert told(outbox) == {}


def test_an_unknown_outcome_is_not_told_yet(outbox: Outbox, send_queue: SendQueue) -> None:
    outbox.queue(draft("a"))
    claim = send_queue.claim(NOW)
    assert claim is not None
    send_queue.settle(claim, Unknown("reset"), NOW)
    assert told(outbox) == {}
