"""What a person can do with the outbox."""

from __future__ import annotations

import pytest

from desktop.messages import Outbox, UnsentDraft
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import FROM, KEY, claim_next, draft

# --- queue ----------------------------------------------------------------------------------------


def test_pressing_send_twice_queues_once(outbox: Outbox) -> None:
    outbox.queue(draft("a"))
    outbox.queue(draft("a"))
    assert len(outbox.newest(10)) == 1


def test_a_draft_edited_after_an_error_rewrites_the_queued_row(outbox: Outbox) -> None:
    outbox.queue(draft("a", "Helo"))
    outbox.queue(draft("a", "Hello"))
    assert [row.text for row in outbox.newest(10)] == ["Hello"]


def test_a_draft_edited_after_it_was_claimed_is_a_new_text(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue(draft("a", "Helo"))
    claim_next(send_queue)
    outbox.queue(draft("a", "Hello"))
    assert [row.text for row in outbox.newest(10)] == ["Hello", "Helo"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 100_000,
        "half an emoji: \ud83d",
        "invisible: \u200b",
        "\u202egnp.exe",
        "<img src=x>",
        "🙂" * 500,
    ],
)
def test_any_text_is_stored_as_it_is(outbox: Outbox, text: str) -> None:
    outbox.queue(draft("a", text))
    (row,) = outbox.newest(10)
    assert row.text == text.replace("\ud83d", "\ufffd")


def test_pages_by_key_have_every_row_once(outbox: Outbox) -> None:
    for n in range(25):
        outbox.queue(draft(f"d{n}"))
    seen, before = [], None
    while page := outbox.newest(10, before):
        seen += [row.id for row in page]
        before = page[-1].seq
    assert seen == [f"d{n}" for n in reversed(range(25))]


# --- drafts ---------------------------------------------------------------------------------------


def test_a_draft_is_kept_once_and_deleted_when_empty(outbox: Outbox) -> None:
    assert outbox.drafts.all() == []
    outbox.drafts.save(UnsentDraft("id", KEY.text, FROM, "650", "half a"))
    outbox.drafts.save(UnsentDraft("id", KEY.text, FROM, "6505", "half a sentence"))
    (kept,) = outbox.drafts.all()
    assert (kept.recipient, kept.text, kept.id) == ("6505", "half a sentence", "id")
    outbox.drafts.save(UnsentDraft("id", KEY.text, FROM, "", ""))
    assert outbox.drafts.all() == []
