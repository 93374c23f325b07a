"""Who never exchanged a text with an own number, and what is added to the first text."""

from __future__ import annotations

from desktop.core.model import Accepted, MergeRow, Rejected, Unknown
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.send_queue import SendQueue
from desktop.texting.first_text import with_addition, without_addition
from tests.messages.lists import always, merge_draft
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    OTHER,
    Synced,
    draft,
    inbound,
    record,
    row,
    send,
)

A, B, C = "+14155550101", "+14155550102", "+14155550103"
STOP = "Acme. Reply STOP to opt out."


def first(outbox: Outbox, *recipients: str, own: str = FROM) -> set[str]:
    return outbox.merges.first_texts(KEY, own, recipients)


def texts(outbox: Outbox) -> list[tuple[str, str]]:
    return [(row.recipient, row.text) for row in reversed(outbox.newest(50))]


def sent(outbox: Outbox, send_queue: SendQueue, id_: str, to: str) -> None:
    send(outbox, send_queue, id_, Accepted(record(id_, "Hello", to=to)), to)


def test_a_text_in_either_direction_makes_the_next_one_not_the_first(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    assert first(outbox, A, B, C) == {A, B, C}
    sent(outbox, send_queue, "d", A)
    Synced(database).take(
        inbound("7", sender=B, recipients=(FROM,), target=FROM, at=NOW), at=NOW, complete=True
    )
    assert first(outbox, A, B, C) == {C}
    # Another own number, and another account.
    assert first(outbox, A, own="+16505550109") == {A}
    assert outbox.merges.first_texts(OTHER, FROM, [A]) == {A}


def test_a_text_that_went_to_nobody_does_not_count(outbox: Outbox, send_queue: SendQueue) -> None:
    send(outbox, send_queue, "d", Rejected("MSG-1", ""), A)
    outbox.queue(draft("e", to=B))
    outbox.decisions.cancel("e")
    assert first(outbox, A, B) == {A, B}
    send(outbox, send_queue, "f", Unknown("reset"), C)
    assert first(outbox, C) == set()


def test_a_text_that_waits_does_not_make_the_next_one_a_later_one(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    """The other may go out before it, and it can be canceled: somebody who gets a text gets the
    line, at worst twice."""
    (planned,) = outbox.queue_all(draft("d", addition=STOP), [A], {A: NOW + 86_400_000})
    outbox.queue_all(draft("e", addition=STOP), [A])
    claim = send_queue.claim(NOW)
    assert claim is not None
    assert claim.text == f"Hello\n{STOP}"
    send_queue.settle(claim, Accepted(record("9", claim.text, to=A)), NOW)
    assert first(outbox, A) == set()
    # A planned one that is canceled, with another after it.
    outbox.queue_all(draft("f", addition=STOP), [B], {B: NOW + 86_400_000})
    outbox.queue_all(draft("g", addition=STOP), [B], {B: NOW + 2 * 86_400_000})
    outbox.decisions.cancel("f")
    assert row(outbox, "g").text == f"Hello\n{STOP}"
    # The one planned first is still a text of its own, as it was written.
    assert row(outbox, planned).text == f"Hello\n{STOP}"


def test_a_single_text_goes_out_before_a_list_and_has_the_line(outbox: Outbox) -> None:
    rows = [MergeRow(2, (), A, f"Hi\n{STOP}", later_text="Hi")]
    assert outbox.merges.fill(merge_draft(), rows, always) is not None
    outbox.queue_all(draft("e", addition=STOP), [A])
    assert texts(outbox) == [(A, f"Hi\n{STOP}"), (A, f"Hello\n{STOP}")]


def test_it_is_added_only_where_the_text_is_the_first(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    sent(outbox, send_queue, "d", A)
    outbox.queue_all(draft("e", addition=STOP), [A, B, C])
    assert texts(outbox)[1:] == [(A, "Hello"), (B, f"Hello\n{STOP}"), (C, f"Hello\n{STOP}")]


def test_send_pressed_again_keeps_what_was_added(outbox: Outbox, database: Database) -> None:
    """Its own rows do not make it a second text, and an answer meanwhile makes no second row."""
    wanted = draft("e", addition=STOP)
    ids = outbox.queue_all(wanted, [A, B])
    assert outbox.queue_all(wanted, [A, B]) == ids
    assert texts(outbox) == [(A, f"Hello\n{STOP}"), (B, f"Hello\n{STOP}")]
    Synced(database).take(inbound("7", sender=A, recipients=(FROM,), target=FROM, at=NOW))
    assert outbox.queue_all(wanted, [A, B]) == ids
    # An edited text to somebody who did not answer is still the first one.
    assert outbox.queue_all(replace(wanted, text="Edited"), [A, B]) == ids
    assert texts(outbox) == [(A, "Edited"), (B, f"Edited\n{STOP}")]
    # Without the setting it is another text, and the rows that were not claimed are changed.
    assert outbox.queue_all(replace(wanted, addition=""), [A, B]) == ids
    assert texts(outbox) == [(A, "Hello"), (B, "Hello")]


def test_a_text_that_was_tried_is_not_sent_without_the_addition(
    outbox: Outbox, send_queue: SendQueue, database: Database
) -> None:
    wanted = draft("e", to=A, addition=STOP)
    (id_,) = outbox.queue_all(wanted, [A])
    claim = send_queue.claim(NOW)
    assert claim is not None
    send_queue.settle(claim, Accepted(record("9", f"Hello\n{STOP}", to=A)), NOW)
    Synced(database).take(inbound("7", sender=A, recipients=(FROM,), target=FROM, at=NOW))
    assert first(outbox, A) == set()
    assert outbox.queue_all(wanted, [A]) == [id_]
    assert len(outbox.newest(10)) == 1


def test_undo_brings_back_the_text_as_it_was_written(outbox: Outbox, send_queue: SendQueue) -> None:
    sent(outbox, send_queue, "d", A)
    ids = outbox.queue_all(draft("e", addition=STOP, grace_ms=5_000), [B, A])
    undone = outbox.undo(ids, "new")
    assert undone is not None
    assert (undone.recipient, undone.text) == (f"{B}, {A}", "Hello")


def test_each_recipient_can_have_a_time_of_its_own(outbox: Outbox) -> None:
    wanted = draft("e", grace_ms=5_000)
    ids = outbox.queue_all(wanted, [A, B], {B: NOW + 3_600_000})
    now, later = (row(outbox, id_) for id_ in ids)
    assert now.hold_until is not None
    assert (now.send_at, later.send_at, later.hold_until) == (None, NOW + 3_600_000, None)
    # Closing the window ends the undo time, and sends nothing that is planned.
    assert [outbox.decisions.send_now(id_, even_planned=False) for id_ in ids] == [True, False]
    assert row(outbox, ids[1]).send_at == NOW + 3_600_000


def test_nothing_is_added_twice() -> None:
    once = with_addition("Hello ", STOP)
    assert once == f"Hello\n{STOP}"
    assert with_addition(once, STOP) == once
    assert with_addition("Hello ", "  ") == "Hello "
    assert without_addition(once, STOP) == "Hello"
    assert without_addition("Hello\n", "") == "Hello\n"


def test_a_list_looks_again_who_gets_a_first_text(outbox: Outbox, send_queue: SendQueue) -> None:
    """Its rows were checked before a text went to one of them."""
    sent(outbox, send_queue, "d", A)
    rows = [
        MergeRow(at, (), one, f"Hi\n{STOP}", later_text="Hi") for at, one in enumerate((A, B), 2)
    ]
    assert outbox.merges.fill(merge_draft(), rows, always) is not None
    assert texts(outbox)[1:] == [(A, "Hi"), (B, f"Hi\n{STOP}")]
