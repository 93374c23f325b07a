"""What a person can do with the outbox."""

from __future__ import annotations

import pytest

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.send_queue import SendQueue
from desktop.texting.matching import number_key, text_key
from tests.messages.texts import FROM, KEY, NOW, OTHER, draft

# --- queue ----------------------------------------------------------------------------------------


def test_pressing_send_twice_queues_once(outbox: Outbox) -> None:
    outbox.queue(draft("a"))
    outbox.queue(draft("a"))
    assert len(outbox.newest(10)) == 1


def test_a_draft_edited_after_a_failed_commit_replaces_the_waiting_row(outbox: Outbox) -> None:
    outbox.queue(draft("a", "Helo"))
    outbox.queue(draft("a", "Hello"))
    assert [row.text for row in outbox.newest(10)] == ["Hello"]


def test_a_draft_edited_after_it_was_claimed_is_a_new_text(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue(draft("a", "Helo"))
    assert send_queue.claim(NOW) is not None
    outbox.queue(draft("a", "Hello"))
    assert [row.text for row in outbox.newest(10)] == ["Hello", "Helo"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 100_000,
        "half an emoji: \ud83d",
        "nul: \x00",
        "\u202egnp.exe",
        "<img src=x>",
        "🙂" * 500,
    ],
)
def test_any_text_is_kept(outbox: Outbox, text: str) -> None:
    outbox.queue(draft("a", text))
    (row,) = outbox.newest(10)
    assert row.text == text.replace("\ud83d", "\ufffd")


def test_pages_by_key_meet_every_row_once(outbox: Outbox) -> None:
    for n in range(25):
        outbox.queue(draft(f"d{n}"))
    seen, before = [], None
    while page := outbox.newest(10, before):
        seen += [row.id for row in page]
        before = page[-1].seq
    assert seen == [f"d{n}" for n in reversed(range(25))]


# --- what was typed, and who is known -------------------------------------------------------------


def test_unsent_typing_is_kept_once_and_forgotten_when_empty(outbox: Outbox) -> None:
    assert next(iter(outbox.drafts.all()), None) is None
    outbox.drafts.save(UnsentDraft("id", KEY.text, FROM, "650", "half a"))
    outbox.drafts.save(UnsentDraft("id", KEY.text, FROM, "6505", "half a sentence"))
    kept = next(iter(outbox.drafts.all()), None)
    assert kept is not None
    assert (kept.recipient, kept.text, kept.id) == ("6505", "half a sentence", "id")
    outbox.drafts.save(UnsentDraft("id", KEY.text, FROM, "", ""))
    assert next(iter(outbox.drafts.all()), None) is None


def test_known_sessions_keep_their_order_and_can_be_forgotten(database: Database) -> None:
    known = KnownAccounts(database)
    for key, name in ((KEY, "Ana"), (OTHER, "Sales")):
        known.remember(KnownAccount(key, name, "User", "101", "US"))
    known.remember(KnownAccount(KEY, "Ana M.", "User", "101", "US"))
    assert [one.name for one in known.all()] == ["Ana M.", "Sales"]
    known.forget(KEY)
    assert [one.name for one in known.all()] == ["Sales"]


def test_texts_and_numbers_are_compared_without_what_ringcentral_changes() -> None:
    assert text_key("a\r\nb \n") == text_key("a\nb")
    assert text_key("a b") != text_key("ab")
    assert number_key("+1 (650) 555-0101") == number_key("16505550101") == number_key("6505550101")
    assert number_key("+44 20 7946 0958") == number_key("442079460958")
    assert number_key("+16505550101") != number_key("+16505550102")


def test_ten_digits_of_another_country_are_no_north_american_number() -> None:
    assert number_key("01 23 45 67 89") == "0123456789"
    assert number_key("0123456789") != number_key("+10123456789")
    assert number_key("2125550100") == number_key("+12125550100")
    assert number_key("2121550100") == "2121550100", "an exchange does not begin with 1"
    assert number_key("+2125550100") == "2125550100", "a plus is followed by the country"
