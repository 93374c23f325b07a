"""What the network thread does with a row: claim, settle, and update its status."""

from __future__ import annotations

import contextlib
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop.core.clocks import wall_ms
from desktop.core.model import (
    Accepted,
    Limited,
    MessageState,
    NotSent,
    Outcome,
    Rejected,
    StoreRecord,
    Unauthorized,
    Unknown,
)
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue, recover
from desktop.messages.status import AwaitedStatus
from tests.messages.samples import FROM, KEY, NOW, OTHER, TO, draft, record, row, send, state

# --- claim and settle -----------------------------------------------------------------------------


def test_a_row_is_claimed_once(outbox: Outbox, send_queue: SendQueue) -> None:
    outbox.queue(draft("a"))
    assert send_queue.claim(NOW) is not None
    assert send_queue.claim(NOW) is None
    assert state(outbox, "a") is MessageState.SENDING


def test_two_connections_never_claim_the_same_row(outbox: Outbox, tmp_path: Path) -> None:
    """Two threads race for each row."""
    count = 120
    for n in range(count):
        outbox.queue(draft(f"d{n}", to=f"+1415555{n:04}"))
    begin = threading.Barrier(2)

    def claim_all() -> list[str]:
        database = Database(tmp_path / "outbox.db", wall_ms)
        try:
            mine = SendQueue(database, KEY, PollIntervals())
            claims = []
            begin.wait()
            while (claim := mine.claim(NOW)) is not None:
                claims.append(claim.id)
                # Both threads claim the next row at the same moment.
                with contextlib.suppress(threading.BrokenBarrierError):
                    begin.wait()
            begin.abort()
            return claims
        finally:
            database.close()

    with ThreadPoolExecutor(2) as threads:
        first, second = (one.result() for one in [threads.submit(claim_all) for _ in range(2)])
    assert sorted(first + second) == sorted(f"d{n}" for n in range(count))
    assert first, "there was no race"
    assert second, "there was no race"


def test_an_account_claims_only_its_own_texts(outbox: Outbox, send_queue: SendQueue) -> None:
    outbox.queue(draft("a", account=OTHER))
    assert send_queue.claim(NOW) is None


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Accepted(record("9")), MessageState.ACCEPTED),
        (Unknown("reset"), MessageState.CHECKING),
        (NotSent("refused"), MessageState.QUEUED),
        (Limited(60, "CMN-301"), MessageState.QUEUED),
        (Unauthorized("OAU-128"), MessageState.QUEUED),
        (Rejected("MSG-304", "no"), MessageState.REJECTED),
    ],
)
def test_each_outcome_has_its_state(
    outbox: Outbox, send_queue: SendQueue, outcome: Outcome, expected: MessageState
) -> None:
    claim = send(outbox, send_queue, "a", outcome)
    assert state(outbox, "a") is expected
    send_queue.settle(claim, Rejected("late", ""), NOW)
    assert state(outbox, "a") is expected, "a row that is not SENDING is not settled"


def test_a_message_id_is_never_given_to_two_rows(outbox: Outbox, send_queue: SendQueue) -> None:
    for id_, to in (("a", TO), ("b", "+14155550111")):
        send(outbox, send_queue, id_, Accepted(record("9")), to)
    assert state(outbox, "a") is MessageState.ACCEPTED
    assert state(outbox, "b") is MessageState.CHECKING


def test_only_a_queued_text_can_be_cancelled(outbox: Outbox, send_queue: SendQueue) -> None:
    outbox.queue(draft("a"))
    outbox.queue(draft("b", to="+14155550111"))
    assert send_queue.claim(NOW) is not None
    assert not outbox.cancel("a")
    assert outbox.cancel("b")
    assert send_queue.claim(NOW) is None


def test_recover_turns_sending_into_checking(
    outbox: Outbox, send_queue: SendQueue, database: Database
) -> None:
    outbox.queue(draft("a"))
    send_queue.claim(NOW)
    assert recover(database) == 1
    assert state(outbox, "a") is MessageState.CHECKING
    assert recover(database) == 0


# --- status ---------------------------------------------------------------------------------------


def next_awaited(send_queue: SendQueue) -> AwaitedStatus:
    awaited = send_queue.status_updates.next_awaited(NOW + 2_000)
    assert awaited is not None
    return awaited


def accepted(outbox: Outbox, send_queue: SendQueue, status: str = "Queued") -> None:
    send(outbox, send_queue, "a", Accepted(StoreRecord("9", FROM, (TO,), "Hello", NOW, status)))


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("Queued", "Sent", "Sent"),
        ("Sent", "Queued", "Sent"),
        ("Sent", "Delivered", "Delivered"),
        ("Queued", "SomethingNew", "SomethingNew"),
        ("Sent", "", "Sent"),
    ],
)
def test_the_status_only_moves_forward(
    outbox: Outbox, send_queue: SendQueue, first: str, then: str, expected: str
) -> None:
    accepted(outbox, send_queue, first)
    awaited = next_awaited(send_queue)
    send_queue.status_updates.note_status(
        awaited, StoreRecord("9", FROM, (TO,), "Hello", NOW, then), NOW + 2_000
    )
    assert row(outbox, "a").status == expected


def test_a_final_status_is_not_asked_for_again(outbox: Outbox, send_queue: SendQueue) -> None:
    accepted(outbox, send_queue, "Delivered")
    assert send_queue.status_updates.next_awaited(NOW + 10**9) is None


def test_no_report_yet_is_asked_for_again_in_an_hour(outbox: Outbox, send_queue: SendQueue) -> None:
    accepted(outbox, send_queue)
    awaited = next_awaited(send_queue)
    late = StoreRecord("9", FROM, (TO,), "Hello", NOW, "DeliveryFailed", "SMS-CAR-104")
    assert send_queue.status_updates.note_status(awaited, late, NOW + 2_000)
    assert send_queue.status_updates.next_awaited(NOW + 3_000_000) is None
    assert send_queue.status_updates.next_awaited(NOW + 3_700_000) is not None
    after = StoreRecord("9", FROM, (TO,), "Hello", NOW, "Delivered")
    assert send_queue.status_updates.note_status(awaited, after, NOW + 3_700_000)
    assert row(outbox, "a").status == "Delivered"


def test_the_status_is_asked_for_up_to_a_day(outbox: Outbox, send_queue: SendQueue) -> None:
    accepted(outbox, send_queue)
    awaited = next_awaited(send_queue)
    same = StoreRecord("9", FROM, (TO,), "Hello", NOW, "Sent")
    send_queue.status_updates.note_status(awaited, same, NOW + 86_400_000)
    assert send_queue.plan().follow_at is None
