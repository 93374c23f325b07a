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
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import Plan, SendQueue, recover
from desktop.messages.status import AwaitedStatus
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    OTHER,
    TO,
    claim_next,
    draft,
    events,
    read,
    record,
    row,
    send,
    send_unknown,
    state,
)

# --- claim and settle -----------------------------------------------------------------------------


def test_a_row_is_claimed_once(outbox: Outbox, send_queue: SendQueue) -> None:
    outbox.queue(draft("a"))
    assert send_queue.claim(NOW) is not None
    assert send_queue.claim(NOW) is None
    assert state(outbox, "a") is MessageState.SENDING


def test_a_text_is_in_no_repr(outbox: Outbox, send_queue: SendQueue) -> None:
    """So that it gets into no log and no traceback."""
    outbox.queue(draft("a", "My secret"))
    claim = claim_next(send_queue)
    unsent = UnsentDraft("a", KEY.text, FROM, TO, "My secret")
    for one in (claim, draft("a", "My secret"), unsent, row(outbox, "a"), record("9", "My secret")):
        assert one.text == "My secret"
        assert "secret" not in repr(one)


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
    ("outcome", "expected", "code", "detail"),
    [
        (Accepted(record("9")), MessageState.ACCEPTED, "", "Sent"),
        (Unknown("reset"), MessageState.CHECKING, "", "reset"),
        (Unknown("HTTP 500", "CMN-999"), MessageState.CHECKING, "CMN-999", "HTTP 500"),
        (NotSent("refused"), MessageState.QUEUED, "", "refused"),
        (Limited(60, "CMN-301"), MessageState.QUEUED, "CMN-301", ""),
        (Unauthorized("OAU-128"), MessageState.QUEUED, "OAU-128", ""),
        (Rejected("MSG-304", "no"), MessageState.REJECTED, "MSG-304", "no"),
    ],
)
def test_each_outcome_has_its_state_and_its_line_of_history(
    outbox: Outbox,
    send_queue: SendQueue,
    outcome: Outcome,
    expected: MessageState,
    code: str,
    detail: str,
) -> None:
    claim = send(outbox, send_queue, "a", outcome)
    assert state(outbox, "a") is expected
    details = outbox.details("a")
    assert details is not None
    assert [line.event for line in details.history[:2]] == ["queued", "claimed"]
    line = details.history[2]
    assert line.event.replace("-", "") == type(outcome).__name__.lower()
    assert (line.code, line.detail) == (code, detail)
    assert row(outbox, "a").code == ("" if expected is MessageState.QUEUED else code)
    send_queue.settle(claim, Rejected("late", ""), NOW)
    assert state(outbox, "a") is expected, "a row that is not SENDING is not settled"


def test_only_the_rejected_text_has_the_answer_of_the_server(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue(draft("a"))
    claim = claim_next(send_queue)
    outbox.queue(draft("b"))
    send_queue.settle(claim, Rejected("MSG-304", "no"), NOW)
    assert (row(outbox, "a").code, row(outbox, "a").reason) == ("MSG-304", "no")
    assert (row(outbox, "b").code, row(outbox, "b").reason) == ("", "")


def test_a_text_that_is_being_sent_blocks_others_to_its_recipient_only(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue(draft("a"))
    outbox.queue(draft("b", "Other"))
    outbox.queue(draft("c", to="+14155550111"))
    assert claim_next(send_queue).id == "a"
    assert claim_next(send_queue).id == "c"
    assert send_queue.claim(NOW) is None


def test_texts_are_held_where_one_could_be_sent_but_for_the_read_of_the_store(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    held = {}
    outbox.queue(draft("ready", to="+14155550111"))
    held["it can be sent"] = send_queue.has_held
    assert outbox.decisions.cancel("ready")
    send_unknown(outbox, send_queue)
    held["nothing waits"] = send_queue.has_held
    outbox.queue(draft("b"))
    held["it waits for the first text to its recipient"] = send_queue.has_held
    outbox.queue(draft("c", to="+14155550111"))
    held["the store was not read"] = send_queue.has_held
    read(reconciliation, NOW + 5_000)
    held["the store was read"] = send_queue.has_held
    assert [why for why, is_held in held.items() if is_held] == ["the store was not read"]


def test_a_plan_has_the_first_times_of_its_own_account(
    outbox: Outbox, send_queue: SendQueue, reconciliation: Reconciliation, database: Database
) -> None:
    others = SendQueue(database, OTHER, PollIntervals())
    assert send_queue.plan() == Plan(False, None, None)
    for number, at in enumerate((NOW, NOW - 90_000)):
        send(outbox, send_queue, f"sent{number}", Accepted(record(f"{number}")), TO, at)
    send_unknown(outbox, send_queue, "first", "+14155550111")
    read(reconciliation, NOW + 5_000)
    send_unknown(outbox, send_queue, "second", "+14155550112", NOW + 6_000)
    for id_, outcome in (("third", Accepted(record("9"))), ("fourth", Unknown("reset"))):
        outbox.queue(draft(id_, account=OTHER))
        others.settle(claim_next(others), outcome, NOW - 1_000_000)
    assert send_queue.plan() == Plan(False, NOW + 11_000, NOW - 88_000)
    assert others.plan() == Plan(False, NOW - 995_000, NOW - 998_000)


def test_a_message_id_is_never_given_to_two_rows(outbox: Outbox, send_queue: SendQueue) -> None:
    for id_, to in (("a", TO), ("b", "+14155550111")):
        send(outbox, send_queue, id_, Accepted(record("9")), to)
    assert state(outbox, "a") is MessageState.ACCEPTED
    assert state(outbox, "b") is MessageState.CHECKING


def test_only_a_queued_text_can_be_cancelled(outbox: Outbox, send_queue: SendQueue) -> None:
    outbox.queue(draft("a"))
    outbox.queue(draft("b", to="+14155550111"))
    assert send_queue.claim(NOW) is not None
    assert not outbox.decisions.cancel("a")
    assert outbox.decisions.cancel("b")
    assert send_queue.claim(NOW) is None


def test_recover_turns_sending_into_checking(
    outbox: Outbox, send_queue: SendQueue, database: Database
) -> None:
    outbox.queue(draft("a"))
    send_queue.claim(NOW)
    assert recover(database) == 1
    assert state(outbox, "a") is MessageState.CHECKING
    assert events(outbox, "a") == ["queued", "claimed", "recovered"]
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
