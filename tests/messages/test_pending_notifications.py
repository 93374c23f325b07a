"""Pending notifications: a failure is returned once, even over a restart; a success never."""

from __future__ import annotations

from desktop.accounts.removal import AccountRemoval
from desktop.core.clocks import wall_ms
from desktop.core.model import Accepted, Draft, EndedAs, Rejected, StoreRecord
from desktop.database.connection import Database
from desktop.messages import Kind, Outbox, PendingList, PendingNotification
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import SendQueue
from desktop.messages.status import AwaitedStatus
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    TO,
    draft,
    put_merge,
    read,
    record,
    send,
    send_unknown,
)


def refuse(outbox: Outbox, send_queue: SendQueue, id_: str) -> None:
    send(outbox, send_queue, id_, Rejected("MSG-304", "no"))


def accept(outbox: Outbox, send_queue: SendQueue, id_: str, to: str = TO) -> AwaitedStatus:
    send(outbox, send_queue, id_, Accepted(record(f"m-{id_}", to=to)), to)
    return AwaitedStatus(id_, f"m-{id_}")


def taken(outbox: Outbox) -> dict[Kind, tuple[str, ...]]:
    return {pending.kind: pending.ids for pending in outbox.pending_notifications.take()}


def report(id_: str, status: str, code: str = "") -> StoreRecord:
    return StoreRecord(f"m-{id_}", FROM, (TO,), "Hello", NOW, status, code)


def test_a_rejected_text_is_returned_once(outbox: Outbox, send_queue: SendQueue) -> None:
    refuse(outbox, send_queue, "a")
    refuse(outbox, send_queue, "b")
    assert outbox.pending_notifications.take() == (PendingNotification(Kind.FAILED, 2, ("b", "a")),)
    assert outbox.pending_notifications.take() == ()
    refuse(outbox, send_queue, "c")
    assert outbox.pending_notifications.take() == (PendingNotification(Kind.FAILED, 1, ("c",)),)


def test_pending_notifications_outlive_a_restart(outbox: Outbox, send_queue: SendQueue) -> None:
    refuse(outbox, send_queue, "a")
    again = Outbox(outbox._database.file, wall_ms)
    assert taken(again) == {Kind.FAILED: ("a",)}
    again.close()
    again = Outbox(outbox._database.file, wall_ms)
    assert taken(again) == {}
    again.close()


def test_a_success_is_never_pending(outbox: Outbox, send_queue: SendQueue) -> None:
    awaited = accept(outbox, send_queue, "a")
    for status in ("Sent", "Delivered"):
        send_queue.status_updates.note_status(awaited, report("a", status), NOW)
    assert taken(outbox) == {}


def test_a_failed_delivery_is_pending_when_known(outbox: Outbox, send_queue: SendQueue) -> None:
    awaited = accept(outbox, send_queue, "a")
    assert taken(outbox) == {}
    send_queue.status_updates.note_status(
        awaited, report("a", "DeliveryFailed", "SMS-CAR-104"), NOW
    )
    assert taken(outbox) == {}, "there is only no report yet"
    send_queue.status_updates.note_status(
        awaited, report("a", "DeliveryFailed", "SMS-CAR-430"), NOW
    )
    assert taken(outbox) == {Kind.FAILED: ("a",)}
    send_queue.status_updates.note_status(
        awaited, report("a", "DeliveryFailed", "SMS-CAR-431"), NOW
    )
    assert taken(outbox) == {}


def test_a_text_is_pending_each_time_it_becomes_unconfirmed(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    assert taken(outbox) == {}
    for at in (10_000, 130_000, 200_000):
        read(reconciliation, NOW + at)
    assert taken(outbox) == {Kind.NEEDS_YOU: ("a",)}
    assert outbox.decisions.check_again("a")
    assert taken(outbox) == {}
    for at in (300_000, 370_000):
        read(reconciliation, NOW + at)
    assert taken(outbox) == {Kind.NEEDS_YOU: ("a",)}


def test_a_text_decided_meanwhile_is_not_pending(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    for at in (10_000, 130_000, 200_000):
        read(reconciliation, NOW + at)
    assert outbox.decisions.mark("a", EndedAs.NOT_SENT)
    assert taken(outbox) == {}


def test_a_late_text_is_pending(outbox: Outbox, database: Database) -> None:
    outbox.queue(Draft("a", KEY, FROM, TO, "Hello", send_at=NOW))
    assert Schedule(database, KEY).release(NOW + 3_600_000)
    assert taken(outbox) == {Kind.NEEDS_YOU: ("a",)}


def test_an_unconfirmed_text_that_failed_is_pending_again_as_failed(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    send_unknown(outbox, send_queue)
    for at in (10_000, 130_000, 200_000):
        read(reconciliation, NOW + at)
    assert taken(outbox) == {Kind.NEEDS_YOU: ("a",)}
    found = StoreRecord("m", FROM, (TO,), "Hello", NOW, "DeliveryFailed", "SMS-CAR-430")
    outbox.decisions.check_again("a")
    read(reconciliation, NOW + 300_000, found)
    assert taken(outbox) == {Kind.FAILED: ("a",)}


def test_many_are_counted_with_the_ids_of_the_newest(outbox: Outbox, database: Database) -> None:
    outbox.queue_all(draft("many"), [f"+1415555{at:04}" for at in range(200)])
    with database.transaction():
        database.run("UPDATE message SET state = 'rejected'")
    (pending,) = outbox.pending_notifications.take()
    assert pending.count == 200
    assert len(pending.ids) == 50
    assert pending.ids[0] == outbox.newest(1)[0].id


def test_texts_of_a_removed_account_are_not_pending(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    refuse(outbox, send_queue, "a")
    removal = AccountRemoval(database)
    removal.begin(KEY)
    assert taken(outbox) == {}
    while removal.is_pending:
        removal.step()
    refuse(outbox, send_queue, "b")
    assert taken(outbox) == {Kind.FAILED: ("b",)}


def test_texts_of_other_devices_are_not_pending(
    outbox: Outbox, send_queue: SendQueue, database: Database
) -> None:
    awaited = accept(outbox, send_queue, "a")
    with database.transaction():
        database.run("UPDATE message SET elsewhere = 1")
    send_queue.status_updates.note_status(awaited, report("a", "SendingFailed"), NOW)
    assert taken(outbox) == {}


def test_an_unknown_outcome_is_not_pending_yet(outbox: Outbox, send_queue: SendQueue) -> None:
    send_unknown(outbox, send_queue)
    assert taken(outbox) == {}


def test_texts_of_a_list_are_one_pending_list(outbox: Outbox, database: Database) -> None:
    outbox.queue(draft("a"))
    merge = put_merge(database, 60)
    with database.transaction():
        database.run("UPDATE message SET state = 'rejected' WHERE id = 'a' OR seq <= 51")
        database.run("UPDATE message SET state = 'unconfirmed' WHERE seq = 52")
    pending = outbox.pending_notifications
    (single,) = pending.take()
    assert single == PendingNotification(Kind.FAILED, 1, ("a",))
    assert pending.take_lists(lambda _: False) == ()
    found = PendingList(merge, "customers.xlsx", 50, 1, is_over=False)
    assert pending.take_lists(lambda _: True) == (found,)
    assert pending.take_lists(lambda _: True) == ()
    with database.transaction():
        database.run("UPDATE message SET state = 'rejected' WHERE seq > 52")
    assert pending.take() == ()
    assert pending.take_lists(lambda _: True)[0].is_over
