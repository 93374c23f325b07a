"""Inbound texts become conversations: each once, in the order of time, under the right number."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from desktop.contacts.directory import Directory
from desktop.core.model import (
    ConsentStatus,
    ConversationFilter,
    ConversationRow,
    DirectoryEntry,
    Mark,
    MessageState,
    StoreRecord,
    ThreadText,
)
from desktop.database.connection import Database
from desktop.messages import Outbox, Reply
from desktop.messages.conversation_search import Hit
from desktop.messages.history import Event
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from desktop.messages.store_gap import StoreSpan
from desktop.messages.sync import HISTORY_MS, MessageSync
from tests.messages.samples import FROM, KEY, NOW, TO, Synced, claim_next, draft, inbound, queue

OTHER = "+14155550177"
DAY = 86_400_000


@pytest.fixture
def message_sync(database: Database) -> MessageSync:
    return Synced(database).message_sync


def sent(id_: str, text: str = "Hi", at: int = NOW, to: str = TO) -> StoreRecord:
    return StoreRecord(id_, FROM, (to,), text, at, "Delivered")


def sync(
    message_sync: MessageSync, *records: StoreRecord, at: int = NOW, complete: bool = True
) -> bool:
    request = message_sync.next_request(at)
    return message_sync.settle(request, records, f"token {at}", at, complete=complete)


def listed(outbox: Outbox, **wanted: Any) -> list[ConversationRow]:
    ids = outbox.conversations.ids(ConversationFilter(**wanted), 100)
    rows = outbox.conversations.rows(Hit(id_, None) for _, id_ in ids)
    return [rows[id_] for _, id_ in ids]


def unread_texts(outbox: Outbox) -> int:
    return sum(row.unread for row in listed(outbox))


def thread(outbox: Outbox, at: int = 0) -> list[ThreadText]:
    return outbox.conversations.thread.newest(listed(outbox)[at].id, 100)


def words(texts: list[ThreadText]) -> list[str]:
    return [text.text for text in texts]


def test_a_text_and_its_answer_are_one_conversation(
    outbox: Outbox, message_sync: MessageSync
) -> None:
    queue(outbox, "Can you come at 5?")
    sync(message_sync, inbound("1", "Yes, that works", NOW + 60_000), at=NOW + 60_000)
    (row,) = listed(outbox)
    assert (row.account, row.own, [one.number for one in row.others]) == (KEY, FROM, [TO])
    assert row.unread == 1
    assert row.last is not None
    assert row.last.text == "Yes, that works"
    texts = thread(outbox)
    assert words(texts) == ["Can you come at 5?", "Yes, that works"]
    assert [text.is_inbound for text in texts] == [False, True]
    assert [one.text for one in outbox.newest(10)] == ["Can you come at 5?"]


def test_numbers_in_any_form_are_the_same_conversation(
    outbox: Outbox, message_sync: MessageSync
) -> None:
    queue(outbox, "Hello")
    plain: dict[str, Any] = {
        "sender": TO.removeprefix("+"),
        "target": FROM[2:],
        "recipients": (FROM[2:],),
    }
    sync(message_sync, inbound("1", **plain), inbound("2", sender=f"{TO[:2]} ({TO[2:5]}) {TO[5:]}"))
    assert len(listed(outbox)) == 1


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_each_inbound_text_is_there_once_in_any_order(
    outbox: Outbox, message_sync: MessageSync, order: tuple[int, ...]
) -> None:
    records = [inbound(str(n + 1), f"text {n}", NOW + n) for n in range(3)]
    for at in order:
        sync(message_sync, records[at], records[at])
    message_sync.forget_token()
    sync(message_sync, *records)
    assert words(thread(outbox)) == ["text 0", "text 1", "text 2"]
    assert unread_texts(outbox) == 3


def test_reading_and_deleting_elsewhere_and_here(outbox: Outbox, message_sync: MessageSync) -> None:
    sync(message_sync, *(inbound(str(n), f"text {n}", NOW + n) for n in range(1, 5)))
    (row,) = listed(outbox)
    sync(message_sync, inbound("1", "text 1", NOW + 1, is_read=True))
    assert unread_texts(outbox) == 3
    outbox.conversations.mark_read(row.id)
    sync(message_sync, inbound("2", "text 2", NOW + 2))
    assert unread_texts(outbox) == 0, "the server does not know it was read here"
    outbox.conversations.mark_unread(row.id)
    assert unread_texts(outbox) == 1
    sync(message_sync, StoreRecord("4", "", (), "", availability="Deleted"))
    assert unread_texts(outbox) == 0
    assert words(thread(outbox)) == ["text 1", "text 2", "text 3"]
    sync(message_sync, StoreRecord("3", "", (), "", availability="Purged"))
    assert words(thread(outbox)) == ["text 1", "text 2", "text 3"], "its time there was over"
    outbox.conversations.remove_text(thread(outbox)[0].key.id)
    message_sync.forget_token()
    sync(message_sync, *(inbound(str(n), f"text {n}", NOW + n) for n in range(1, 5)))
    assert words(thread(outbox)) == ["text 2", "text 3", "text 4"], "4 was restored, 1 stays away"


def test_a_group_is_a_conversation_of_its_own(outbox: Outbox, message_sync: MessageSync) -> None:
    group = {"recipients": (OTHER, FROM), "target": FROM}
    sync(
        message_sync,
        inbound("1", "to you"),
        inbound("2", "to all", NOW + 1, **group),
        inbound("3", "me too", NOW + 2, sender=OTHER, recipients=(FROM, TO)),
        StoreRecord("4", FROM, (TO, OTHER), "thanks", NOW + 3, "Sent"),
    )
    all_of_them, alone = listed(outbox)
    assert [one.number for one in all_of_them.others] == sorted((TO, OTHER))
    assert words(thread(outbox)) == ["to all", "me too", "thanks"]
    assert words(thread(outbox, 1)) == ["to you"]
    assert not alone.is_group


def test_sent_before_the_first_sync_is_in_the_conversation_only(
    outbox: Outbox, message_sync: MessageSync
) -> None:
    sync(message_sync, sent("1", "in spring", NOW - 60 * DAY), at=NOW)
    sync(message_sync, sent("2", "from the phone", NOW + 5_000), at=NOW + 10_000)
    assert [row.text for row in outbox.newest(10)] == ["from the phone"]
    texts = thread(outbox)
    assert words(texts) == ["in spring", "from the phone"]
    assert all(text.message and text.message.from_other_device for text in texts)


def test_a_text_found_later_is_not_shown_twice(
    outbox: Outbox, database: Database, message_sync: MessageSync
) -> None:
    queue(outbox, "Hello")
    send_queue = SendQueue(database, KEY, PollIntervals())
    claim = claim_next(send_queue, NOW)
    early = sent("7", "Hello", NOW)
    # As in a part of the message store that was read before the outcome was unknown.
    with database.transaction():
        message_sync._records.take([early], NOW + 1, NOW)
        seq = database.rows("SELECT seq FROM message WHERE id = ?", (claim.id,))[0][0]
        send_queue.status_updates.bind(seq, early, NOW, Event.FOUND)
    assert words(thread(outbox)) == ["Hello"]


def test_a_gap_is_read_back_whatever_the_size_of_the_spans(
    outbox: Outbox, message_sync: MessageSync
) -> None:
    everything = [
        inbound(str(n + 1), f"text {n}", NOW - (n * n % 89) * DAY - n, is_read=True)
        for n in range(700)
    ]
    newest = sorted(everything, key=lambda one: -(one.created_at or 0))[:250]
    sync(message_sync, *newest, complete=False)
    assert message_sync.gap.ends_at == newest[-1].created_at
    steps = 0
    while (span := message_sync.gap.next_span()) is not None:
        there = [one for one in everything if span.start <= (one.created_at or 0) <= span.end]
        first = (span.page - 1) * 250
        page = there[first : first + 250]
        message_sync.settle_span(span, page, NOW, has_more=first + 250 < len(there))
        steps += 1
        assert steps < 100
    assert len(outbox.conversations.thread.newest(listed(outbox)[0].id, 1000)) == 700


def test_more_than_a_page_within_two_seconds_is_read_by_pages(message_sync: MessageSync) -> None:
    sync(message_sync, inbound("1"), complete=False)
    gap = message_sync.gap
    pages = []
    for _ in range(200):
        span = gap.next_span()
        if span is None:
            break
        is_crowded = span.start <= NOW - DAY <= span.end
        pages.append(span.page)
        message_sync.settle_span(span, (), NOW, has_more=is_crowded and span.page < 4)
    assert gap.next_span() is None
    assert max(pages) == 4


@pytest.mark.parametrize("complete", [True, False])
def test_after_a_dead_token_all_is_read_once_more(
    outbox: Outbox, message_sync: MessageSync, complete: bool
) -> None:
    """Only the token told what was read and deleted meanwhile, and what turned up late."""
    sync(message_sync, inbound("1", at=NOW - DAY), inbound("2", at=NOW - DAY), at=NOW)
    assert message_sync.gap.next_span() is None
    message_sync.forget_token()
    later = NOW + 5 * DAY
    sync(message_sync, inbound("3", at=later - 1000), at=later, complete=complete)
    span = message_sync.gap.next_span()
    assert span is not None
    assert (span.start, span.end) == (later - 8 * DAY, later)
    changed = (
        inbound("1", at=NOW - DAY, is_read=True),
        inbound("2", at=NOW - DAY, availability="Deleted"),
        inbound("4", "late", at=NOW - 2 * DAY),
    )
    message_sync.settle_span(span, changed, later, has_more=False)
    assert unread_texts(outbox) == 2
    assert words(thread(outbox)) == ["late", "Yes", "Yes"]


def test_what_is_marked_here_stays_until_it_changes_there(
    outbox: Outbox, message_sync: MessageSync
) -> None:
    def unread() -> int:
        return unread_texts(outbox)

    sync(message_sync, inbound("1", is_read=True))
    (row,) = listed(outbox)
    outbox.conversations.mark_unread(row.id)
    sync(message_sync, inbound("1", is_read=True))
    assert unread() == 1, "nothing changed there"
    outbox.conversations.mark_read(row.id)
    sync(message_sync, inbound("1", is_read=False))
    assert unread() == 1, "marked as unread there"
    sync(message_sync, inbound("1", is_read=True))
    assert unread() == 0


def test_a_planned_text_does_not_wait_for_what_is_no_news(message_sync: MessageSync) -> None:
    sync(message_sync, inbound("1", at=NOW - DAY), at=NOW, complete=False)
    assert message_sync.gap.next_span() is not None
    assert message_sync.has_all_news(NOW), "the texts of before the first sync"
    message_sync.forget_token()
    sync(message_sync, inbound("2", at=NOW + DAY), at=NOW + DAY, complete=False)
    assert not message_sync.has_all_news(NOW + DAY)
    span = message_sync.gap.next_span()
    assert span is not None
    message_sync.settle_span(span, (), NOW + DAY, has_more=False)
    assert message_sync.has_all_news(NOW + DAY)


def test_the_first_sync_reaches_back_90_days(message_sync: MessageSync) -> None:
    assert message_sync.next_request(NOW).start == NOW - HISTORY_MS
    sync(message_sync, inbound("1", at=NOW), complete=False)
    assert message_sync.gap.ends_at == NOW
    span = message_sync.gap.next_span()
    assert isinstance(span, StoreSpan)
    while span is not None:
        first, span = span, None
        message_sync.settle_span(first, (), NOW, has_more=False)
        span = message_sync.gap.next_span()
    assert first.start == NOW - HISTORY_MS


def test_stop_and_start_mark_consent_at_once(outbox: Outbox, message_sync: MessageSync) -> None:
    sync(message_sync, inbound("1", "STOP", NOW))
    (row,) = listed(outbox)
    assert row.consent is not None
    assert row.consent.status is ConsentStatus.OPT_OUT
    sync(message_sync, inbound("2", "start", NOW + 10), inbound("3", "Stop", NOW - 10))
    (row,) = listed(outbox)
    assert row.consent is not None
    assert row.consent.status is ConsentStatus.OPT_IN, "an older one came late"
    sync(message_sync, inbound("4", "please stop texting me", NOW + 20))
    assert thread(outbox)[-1].mark is Mark.MAY_STOP
    outbox.consents.record(KEY, FROM, TO, ConsentStatus.OPT_OUT)
    (row,) = listed(outbox)
    assert row.consent is not None
    assert row.consent.source == "Person"


def test_a_planned_text_waits_when_the_person_writes_first(
    outbox: Outbox, message_sync: MessageSync
) -> None:
    for id_, more in (("held", True), ("not held", False)):
        outbox.queue(draft(id_, id_, send_at=NOW + DAY, hold_if_answered=more))
    outbox.queue(draft("to other", to=OTHER, send_at=NOW + DAY, hold_if_answered=True))
    sync(message_sync, inbound("1", "Never mind", NOW + 5), at=NOW)
    held = {row.id: (row.late, row.answered) for row in outbox.newest(9)}
    assert held == {"held": (True, True), "not held": (False, False), "to other": (False, False)}
    assert outbox.needs_you() == 1
    assert outbox.decisions.send_now("held")
    assert {one.id: one.late for one in outbox.newest(9)}["held"] is False


def test_done_is_over_with_the_next_answer(outbox: Outbox, message_sync: MessageSync) -> None:
    sync(message_sync, inbound("1"))
    (row,) = listed(outbox)
    outbox.conversations.set_done(row.id, is_done=True)
    assert listed(outbox) == []
    assert [one.id for one in listed(outbox, is_done=True)] == [row.id]
    sync(message_sync, inbound("2", at=NOW + 1))
    assert [one.id for one in listed(outbox)] == [row.id]


def test_cancelled_texts_are_in_the_outbox_only(outbox: Outbox) -> None:
    id_ = queue(outbox, "Hello")
    outbox.decisions.cancel(id_)
    assert listed(outbox) == []
    assert [row.state for row in outbox.newest(9)] == [MessageState.CANCELLED]


def test_a_search_finds_people_numbers_and_words(outbox: Outbox, message_sync: MessageSync) -> None:
    sync(
        message_sync,
        inbound("1", "the invoice is late", NOW),
        inbound("2", "see you", NOW + 1, sender=OTHER),
        sent("3", "Invoice attached", NOW + 2, to=OTHER),
    )
    find = outbox.conversations.find
    by_text = find(ConversationFilter(words="invoice"), 10)
    assert len(by_text) == 2
    rows = outbox.conversations.rows(by_text)
    assert [words([hit]) for one in by_text if (hit := rows[one.conversation].hit)] == [
        ["Invoice attached"],
        ["the invoice is late"],
    ]
    by_number = find(ConversationFilter(words=OTHER[-4:]), 10)
    assert [rows[one.conversation].others[0].number for one in by_number] == [OTHER]


def test_names_own_numbers_and_dates_are_found_with_words(
    outbox: Outbox, database: Database, message_sync: MessageSync
) -> None:
    Directory(database, KEY).replace([DirectoryEntry(OTHER, "Enabled", "Kim Doe")])
    sync(
        message_sync,
        inbound("1", "An oak in the garden", NOW - 3 * DAY),
        inbound("2", "An oak table", NOW - 3 * DAY, sender=OTHER),
        inbound("3", "A beech", NOW, sender=OTHER),
    )

    def found(words: str, span: tuple[int, int] | None = None) -> list[str]:
        hits = outbox.conversations.find(ConversationFilter(words=words, span=span), 10)
        rows = outbox.conversations.rows(hits)
        shown = [rows[hit.conversation] for hit in hits]
        return [row.hit.text if row.hit is not None else row.others[0].number for row in shown]

    assert found("kim oak") == ["An oak table"]
    assert found("oak kim") == ["An oak table"]
    assert found(f"oak {OTHER[-4:]}") == ["An oak table"]
    assert found(FROM) == [OTHER, TO], "all conversations of an own number"
    three_days_ago = (NOW - 3 * DAY - 1, NOW - 3 * DAY + 1)
    assert sorted(found("", three_days_ago)) == ["An oak in the garden", "An oak table"]
    assert found("kim", three_days_ago) == ["An oak table"]
    assert found("garden", three_days_ago) == ["An oak in the garden"]
    assert found("beech", three_days_ago) == []
    assert found("", (NOW - 1, NOW + 1)) == ["A beech"]


def test_an_unsent_reply_belongs_to_its_conversation(
    outbox: Outbox, message_sync: MessageSync
) -> None:
    sync(message_sync, inbound("1"), inbound("2", sender=OTHER, at=NOW + 1))
    first, second = listed(outbox)
    outbox.conversations.replies.save(first.id, Reply("draft", "half a sen"))
    assert outbox.conversations.replies.of(first.id) == Reply("draft", "half a sen")
    assert outbox.conversations.replies.of(second.id) == Reply()
    assert [row.draft for row in listed(outbox)] == ["half a sen", ""]
    outbox.conversations.replies.save(first.id, Reply("draft", " "))
    assert outbox.conversations.replies.of(first.id) == Reply()


def test_loading_older_texts_meets_each_once(outbox: Outbox, message_sync: MessageSync) -> None:
    records = [inbound(str(n + 1), f"{n:03}", NOW + n // 3) for n in range(60)]
    sync(message_sync, *records, *(sent(str(n + 100), f"{n:03}s", NOW + n // 3) for n in range(60)))
    (row,) = listed(outbox)
    conversation = outbox.conversations.thread
    everything = conversation.newest(row.id, 1000)
    assert len(everything) == 120
    assert [one.key for one in everything] == sorted(one.key for one in everything)
    texts = conversation.newest(row.id, 7)
    while older := conversation.before(row.id, texts[0].key, 7):
        texts = older + texts
    assert [one.key for one in texts] == [one.key for one in everything]
    at = everything[50].key
    assert [one.key for one in conversation.since(row.id, at)] == [
        one.key for one in everything[50:]
    ]
    assert conversation.first_unread(row.id) == next(one.key for one in everything if one.is_unread)


def test_a_conversation_with_only_planned_texts_shows_the_next_one(outbox: Outbox) -> None:
    outbox.queue(draft("b", "Later", send_at=NOW + 120_000))
    outbox.queue(draft("a", "Sooner", send_at=NOW + 60_000))
    conversation = outbox.conversations.of_text("a")

    def shown() -> str:
        row = outbox.conversations.row(conversation)
        assert row is not None
        assert row.last is not None
        return row.last.text

    assert shown() == "Sooner"
    outbox.queue(draft("c", "Now"))
    assert shown() == "Now"
