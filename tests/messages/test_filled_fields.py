"""Each recipient gets the text with their own name, once, and no text with a field goes out."""

from __future__ import annotations

import pytest

from desktop.core.errors import UnfilledFieldError
from desktop.core.model import LeftOut, MergeDraft, MergeRow, MessageState
from desktop.messages import Outbox
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import FROM, KEY, claim_next, draft, row

A, B, C = "+14155550101", "+14155550102", "+14155550103"
WRITTEN = "Hi {name}, see you"
TEXTS = {A: "Hi Ana, see you", B: "Hi Bo, see you"}


def texts(outbox: Outbox) -> list[tuple[str, str]]:
    rows = reversed(outbox.newest(50))
    return [(one.recipient, one.text) for one in rows if one.state is not MessageState.CANCELLED]


def test_each_recipient_gets_their_own_text(outbox: Outbox) -> None:
    ids = outbox.queue_all(draft("d", WRITTEN, A), [A, B], texts=TEXTS)
    assert texts(outbox) == list(TEXTS.items())
    assert outbox.queue_all(draft("d", WRITTEN, A), [A, B], texts=TEXTS) == ids
    assert texts(outbox) == list(TEXTS.items())


@pytest.mark.parametrize("text", ["Hi {name}", "{date|later} or {date}", "Hi {name|there}"])
def test_a_text_with_a_field_is_queued_for_nobody(outbox: Outbox, text: str) -> None:
    with pytest.raises(UnfilledFieldError):
        outbox.queue_all(draft("d", text), [A, B], texts={A: "Hi Ana"})
    with pytest.raises(UnfilledFieldError):
        outbox.queue(draft("d", text))
    assert outbox.newest(10) == []


def test_the_error_names_the_field_and_says_how_to_send_it_as_it_is(outbox: Outbox) -> None:
    with pytest.raises(UnfilledFieldError) as error:
        outbox.queue(draft("d", "Your {appointment}"))
    assert error.value.field == "appointment"
    assert "\u2068{appointment}\u2069" in error.value.notice.advice
    # A line does not end at the space: it is what the example is about.
    assert error.value.notice.advice.endswith("write \u2068{\u00a0appointment}\u2069.")
    outbox.queue(draft("d", "Your { appointment}"))
    assert [text for _, text in texts(outbox)] == ["Your { appointment}"]


def test_a_name_that_changed_between_two_presses_sends_no_second_text(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    """The first text is on its way already, the second one still waits and is rewritten."""
    ids = outbox.queue_all(draft("d", WRITTEN, A), [A, B], texts=TEXTS)
    assert claim_next(send_queue).recipient == A
    new = {A: "Hi Ana Martins, see you", B: "Hi Bo Li, see you", C: "Hi Cy, see you"}
    assert outbox.queue_all(draft("d", WRITTEN, A), [A, B, C], texts=new)[:2] == ids
    assert texts(outbox) == [(A, TEXTS[A]), (B, new[B]), (C, new[C])]


def test_a_text_that_was_edited_since_is_another_text(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue_all(draft("d", WRITTEN, A), [A], texts=TEXTS)
    claim_next(send_queue)
    outbox.queue_all(draft("d", "Bye {name}", A), [A], texts={A: "Bye Ana"})
    assert texts(outbox) == [(A, TEXTS[A]), (A, "Bye Ana")]


def test_undo_brings_back_what_was_written(outbox: Outbox) -> None:
    ids = outbox.queue_all(draft("d", WRITTEN, A, grace_ms=5_000), [A, B], texts=TEXTS)
    undone = outbox.undo(ids, "new", draft("d", WRITTEN))
    assert undone is not None
    assert (undone.id, undone.recipient, undone.text) == ("new", f"{A}, {B}", WRITTEN)
    assert outbox.newest(10) == []


@pytest.mark.parametrize("written", ["", "Bye {name}"])
def test_undo_gives_nobody_the_name_of_somebody_else(outbox: Outbox, written: str) -> None:
    ids = outbox.queue_all(draft("d", WRITTEN, A, grace_ms=5_000), [A, B], texts=TEXTS)
    undone = outbox.undo(ids, "new", draft("d", written) if written else None)
    assert undone is not None
    assert (undone.recipient, undone.text) == (A, TEXTS[A])
    found = {(one.recipient, one.text) for one in outbox.drafts.all()}
    assert found == set(TEXTS.items())


def test_a_text_to_be_sent_later_has_its_names_at_once(outbox: Outbox) -> None:
    (id_,) = outbox.queue_all(draft("d", WRITTEN, A, send_at=1 << 50), [A], texts=TEXTS)
    assert row(outbox, id_).text == TEXTS[A]


def test_a_row_of_a_list_with_a_field_gets_no_text(outbox: Outbox) -> None:
    list_ = MergeDraft("k", KEY, FROM, "List", b"x", ("to",))
    rows = [MergeRow(1, (A,), A, "Hi Ana"), MergeRow(2, (B,), B, "Hi {name}")]
    id_ = outbox.merges.fill(list_, rows, lambda _part: True)
    assert id_ is not None
    assert texts(outbox) == [(A, "Hi Ana")]
    found = [(row.number, row.left_out) for row in outbox.merges.result_rows(id_)]
    assert found == [(1, None), (2, LeftOut.EMPTY_FIELD)]
