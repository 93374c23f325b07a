"""What a person can do with the outbox."""

from __future__ import annotations

import pytest

from desktop.contacts.directory import Directory
from desktop.core.model import AccountKey, DirectoryEntry, MessageState
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.outbox import UnfinishedTexts
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    OTHER,
    TO,
    Clock,
    claim_next,
    draft,
    put_in_state,
)

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


def test_a_page_has_as_many_rows_as_asked_for_below_the_one_named(outbox: Outbox) -> None:
    for n in range(4):
        outbox.queue(draft(f"d{n}"))
    newest = outbox.newest(3)
    assert [row.id for row in newest] == ["d3", "d2", "d1"]
    assert [row.id for row in outbox.newest(3, newest[1].seq)] == ["d1", "d0"]


# --- counts and details ---------------------------------------------------------------------------


def test_what_is_unfinished_is_counted_by_account(outbox: Outbox, database: Database) -> None:
    assert outbox.unfinished(KEY) == UnfinishedTexts(waiting=0, open=0, planned=0)
    for number, before in enumerate(MessageState):
        for copy in range(2):
            outbox.queue(draft(f"{number}-{copy}"))
            put_in_state(database, f"{number}-{copy}", before)
    for number in range(3):
        outbox.queue(draft(f"later{number}", send_at=NOW))
    outbox.queue(draft("passed", send_at=NOW))
    with database.transaction():
        # The person has to decide about it.
        database.run("UPDATE message SET late = 1 WHERE id = 'passed'")
    outbox.queue(draft("cancelled", send_at=NOW))
    put_in_state(database, "cancelled", MessageState.CANCELLED)
    outbox.queue(draft("other", account=OTHER))
    assert outbox.unfinished(KEY) == UnfinishedTexts(waiting=2, open=6, planned=3, checking=2)
    assert outbox.unfinished(OTHER) == UnfinishedTexts(waiting=1, open=0, planned=0)
    for other in (
        AccountKey("https://y.test", KEY.account_id, KEY.extension_id),
        AccountKey(KEY.server, "9", KEY.extension_id),
        AccountKey(KEY.server, KEY.account_id, "9"),
    ):
        assert outbox.unfinished(other) == UnfinishedTexts(waiting=0, open=0, planned=0)


def test_what_needs_the_person_is_counted_without_removed_accounts(
    outbox: Outbox, database: Database
) -> None:
    for id_, account in (("a", KEY), ("b", KEY), ("c", KEY), ("d", OTHER)):
        outbox.queue(draft(id_, account=account))
    for id_ in ("a", "d"):
        put_in_state(database, id_, MessageState.UNCONFIRMED)
    with database.transaction():
        database.run("UPDATE message SET late = 1 WHERE id = 'b'")
    assert outbox.needs_you() == 3
    with database.transaction():
        database.run("UPDATE session SET removed = 1 WHERE extension = ?", (OTHER.extension_id,))
    assert outbox.needs_you() == 2


def test_texts_are_known_to_be_dropped_for_the_account_that_read_it(
    outbox: Outbox, database: Database
) -> None:
    assert outbox.dropped_extension(KEY, TO) is None, "nothing is known of the account"
    Directory(database, KEY).replace([DirectoryEntry(TO, "Frozen", "Ana")])
    outbox.queue(draft("other", account=OTHER))
    assert outbox.dropped_extension(OTHER, TO) is None
    assert outbox.dropped_extension(KEY, "+14155550111") is None
    found = outbox.dropped_extension(KEY, TO)
    assert found is not None
    assert found.status == "Frozen"


def test_accounts_with_texts_are_listed(outbox: Outbox, database: Database) -> None:
    SendQueue(database, AccountKey("https://x.test", "1", "4"), PollIntervals())
    assert outbox.accounts() == []
    for number, account in enumerate((KEY, OTHER, KEY)):
        outbox.queue(draft(str(number), account=account))
    assert {one.key for one in outbox.accounts()} == {KEY, OTHER}
    assert len(outbox.accounts()) == 2


def test_details_have_the_history_of_their_text(outbox: Outbox, clock: Clock) -> None:
    assert outbox.details("a") is None
    outbox.queue(draft("b"))
    outbox.queue(draft("a"))
    clock.now += 1
    outbox.decisions.cancel("a")
    details = outbox.details("a")
    assert details is not None
    assert details.row.id == "a"
    assert [(line.at, line.event) for line in details.history] == [
        (NOW, "queued"),
        (NOW + 1, "cancelled"),
    ]


# --- drafts ---------------------------------------------------------------------------------------


def test_a_draft_is_kept_once_and_deleted_when_empty(outbox: Outbox) -> None:
    assert outbox.drafts.all() == []
    outbox.drafts.save(UnsentDraft("id", KEY.text, FROM, "650", "half a"))
    outbox.drafts.save(UnsentDraft("id", KEY.text, FROM, "6505", "half a sentence"))
    (kept,) = outbox.drafts.all()
    assert (kept.recipient, kept.text, kept.id) == ("6505", "half a sentence", "id")
    outbox.drafts.save(UnsentDraft("id", KEY.text, FROM, "", ""))
    assert outbox.drafts.all() == []
