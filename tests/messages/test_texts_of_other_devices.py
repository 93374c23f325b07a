"""Texts to groups that were sent from another device: what RingCentral says of their recipients."""

from __future__ import annotations

import pytest

from desktop.core.model import Delivery, StoreRecord
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from desktop.messages.sync import MessageSync
from tests.messages.samples import FROM, KEY, NOW

A, B = "+14155550101", "+14155550102"


def take(sync: MessageSync, *records: StoreRecord, at: int = NOW) -> None:
    sync.settle(sync.next_request(at), records, f"token {at}", at, complete=True)


@pytest.fixture
def sync(database: Database, send_queue: SendQueue, reconciliation: Reconciliation) -> MessageSync:
    made = MessageSync(database, KEY, send_queue.status_updates, reconciliation)
    take(made)
    return made


@pytest.mark.parametrize(
    "to",
    [
        (A, B),
        ('x",1e999,"y', B),
        ("a\\ud800", B),
        ("a\\", B),
        ('"', "'"),
        ("[", '{"a":1}'),
        ("a\x01", B),
    ],
)
def test_what_is_no_number_is_shown_as_it_is(
    outbox: Outbox, sync: MessageSync, to: tuple[str, ...]
) -> None:
    take(sync, StoreRecord("7", FROM, to, "Hello", NOW + 1, "Sent"), at=NOW + 2)
    (found,) = outbox.newest(9)
    assert tuple(one.number for one in found.deliveries) == to


def test_what_became_of_it_is_shown_for_each_recipient_in_any_notation(
    outbox: Outbox, sync: MessageSync
) -> None:
    formatted, bare = "(415) 555-0101", "14155550102"
    deliveries = (
        Delivery(formatted, "Delivered"),
        Delivery(bare, "DeliveryFailed", "SMS-CAR-413"),
    )
    sent = StoreRecord(
        "7", FROM, (formatted, bare), "Hello", NOW + 1, "Sent", deliveries=deliveries
    )
    take(sync, sent, at=NOW + 2)
    (found,) = outbox.newest(9)
    assert [(one.number, one.status) for one in found.deliveries] == [
        (A, "Delivered"),
        (B, "DeliveryFailed"),
    ]
