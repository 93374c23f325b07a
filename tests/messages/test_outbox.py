"""What a person can do with the outbox."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.contacts.directory import Directory
from desktop.core.model import AccountKey, DirectoryEntry, MessageState
from desktop.database.commit_counter import CommitCounter
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
    events,
    row,
    state,
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


# --- decisions ------------------------------------------------------------------------------------

DECISIONS: dict[str, tuple[Callable[[Outbox, str], bool], MessageState, MessageState, str]] = {
    "cancel": (
        lambda outbox, id_: outbox.cancel(id_),
        MessageState.QUEUED,
        MessageState.CANCELLED,
        "cancelled",
    ),
    "mark as not sent": (
        lambda outbox, id_: outbox.mark_not_sent(id_),
        MessageState.UNCONFIRMED,
        MessageState.CANCELLED,
        "marked-not-sent",
    ),
    "check again": (
        lambda outbox, id_: outbox.check_again(id_),
        MessageState.UNCONFIRMED,
        MessageState.CHECKING,
        "check-again",
    ),
    "send again": (
        lambda outbox, id_: outbox.send_again(id_, "new"),
        MessageState.UNCONFIRMED,
        MessageState.CANCELLED,
        "sent-again",
    ),
}


def put_in_state(database: Database, id_: str, state: MessageState) -> None:
    with database.transaction():
        database.run(
            "UPDATE message SET state = ?, message_id = id WHERE id = ?", (state.value, id_)
        )


@pytest.mark.parametrize("before", list(MessageState))
@pytest.mark.parametrize("decision", list(DECISIONS))
def test_a_decision_changes_one_text_in_one_state(
    outbox: Outbox, database: Database, decision: str, before: MessageState
) -> None:
    decide, possible, after, event = DECISIONS[decision]
    for id_ in ("a", "b"):
        outbox.queue(draft(id_))
        put_in_state(database, id_, before)
    is_possible = before is possible
    assert decide(outbox, "a") is is_possible
    assert state(outbox, "a") is (after if is_possible else before)
    assert events(outbox, "a") == ["queued", event][: 1 + is_possible]
    assert (state(outbox, "b"), events(outbox, "b")) == (before, ["queued"])
    assert not decide(outbox, "nobody's")


@pytest.mark.parametrize("decision", ["cancel", "mark as not sent", "send again"])
def test_a_cancelled_text_shows_whether_it_may_have_gone_out(
    outbox: Outbox, database: Database, decision: str
) -> None:
    decide, possible, _, _ = DECISIONS[decision]
    for id_ in ("a", "b"):
        outbox.queue(draft(id_))
        put_in_state(database, id_, possible)
    assert decide(outbox, "a")
    assert row(outbox, "a").was_unconfirmed is (possible is MessageState.UNCONFIRMED)
    assert not row(outbox, "b").was_unconfirmed


def test_a_text_queued_again_is_the_same_text(outbox: Outbox, database: Database) -> None:
    outbox.queue(draft("other", account=OTHER))
    outbox.queue(draft("a", "Hello again", "+14155550177"))
    put_in_state(database, "a", MessageState.UNCONFIRMED)
    assert outbox.send_again("a", "b")
    assert events(outbox, "b") == ["queued"]
    claim = claim_next(SendQueue(database, KEY, PollIntervals()))
    assert (claim.id, claim.sender, claim.recipient) == ("b", FROM, "+14155550177")
    assert claim.text == "Hello again"


def test_a_planned_text_that_was_cancelled_has_no_time(outbox: Outbox, database: Database) -> None:
    for id_ in ("a", "b"):
        outbox.queue(draft(id_, send_at=NOW))
    outbox.queue(draft("c", grace_ms=5_000))
    with database.transaction():
        database.run("UPDATE message SET late = 1 WHERE id IN ('a', 'b')")
    assert outbox.cancel("a")
    assert outbox.cancel("c")
    assert (row(outbox, "a").send_at, row(outbox, "a").late) == (None, False)
    assert (row(outbox, "b").send_at, row(outbox, "b").late) == (NOW, True)
    assert row(outbox, "c").hold_until is None


def test_only_a_text_that_waits_for_its_time_is_sent_now(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue(draft("planned", send_at=NOW))
    outbox.queue(draft("undo", to="+14155550111", grace_ms=5_000))
    outbox.queue(draft("left", send_at=NOW))
    outbox.queue(draft("ready", to="+14155550112"))
    assert not outbox.send_now("ready")
    assert not outbox.send_now("nobody's")
    assert outbox.send_now("planned")
    assert outbox.send_now("undo")
    assert not outbox.send_now("planned"), "it is on its way"
    assert (row(outbox, "planned").send_at, row(outbox, "undo").hold_until) == (None, None)
    assert row(outbox, "left").send_at == NOW
    assert events(outbox, "ready") == ["queued"]
    assert events(outbox, "planned") == ["planned", "send-now"]
    assert [claim_next(send_queue).id for _ in range(3)] == ["planned", "undo", "ready"]


def test_undo_takes_only_texts_that_still_wait_for_their_time(
    outbox: Outbox, database: Database
) -> None:
    """With all that is known of them; texts of an account that was removed are left alone."""
    ids = ["cancelled", "tried", "ready", "undone", "kept", "removed"]
    for id_ in ids:
        account = OTHER if id_ == "removed" else KEY
        outbox.queue(draft(id_, f"Text {id_}", account=account, grace_ms=5_000))
    with database.transaction():
        database.run("UPDATE message SET state = 'cancelled' WHERE id = 'cancelled'")
        database.run("UPDATE message SET attempts = 1 WHERE id = 'tried'")
        database.run("UPDATE message SET ready = 1 WHERE id = 'ready'")
        database.run("UPDATE session SET removed = 1 WHERE extension = ?", (OTHER.extension_id,))
    undone = outbox.undo([*(id_ for id_ in ids if id_ != "kept"), "nobody's"], "new")
    assert undone == UnsentDraft("new", KEY.text, FROM, TO, "Text undone")
    left = [id_ for id_ in ids if outbox.details(id_) is not None]
    assert left == ["cancelled", "tried", "ready", "kept", "removed"]
    assert events(outbox, "kept") == ["queued"]
    assert len(database.rows("SELECT * FROM history")) == len(left)


@pytest.mark.parametrize("decision", ["queue", "undo", *DECISIONS])
def test_each_decision_is_counted_so_that_a_lost_one_is_noticed(
    outbox: Outbox, database: Database, decision: str
) -> None:
    outbox.queue(draft("a", grace_ms=5_000))
    counter = CommitCounter(database.file)
    before = counter.last()
    assert before == counted(database)
    if decision == "queue":
        outbox.queue(draft("b"))
    elif decision == "undo":
        assert outbox.undo(["a"], "new") is not None
    else:
        decide, possible, _, _ = DECISIONS[decision]
        put_in_state(database, "a", possible)
        assert decide(outbox, "a")
    assert counter.last() == counted(database) > before


def counted(database: Database) -> int:
    row = database.row("SELECT number FROM counted")
    assert row is not None
    return int(row[0])


def test_a_text_is_queued_where_the_count_cannot_be_noted(
    outbox: Outbox, database: Database
) -> None:
    CommitCounter(database.file).delete()
    database.file.with_name("outbox-newest").mkdir()
    outbox.queue(draft("a"))
    assert state(outbox, "a") is MessageState.QUEUED


# --- counts and details ---------------------------------------------------------------------------


def test_what_is_unfinished_is_counted_by_account(outbox: Outbox, database: Database) -> None:
    assert outbox.unfinished(KEY) == UnfinishedTexts(waiting=0, open=0, planned=0)
    for number, before in enumerate(MessageState):
        for copy in range(2):
            outbox.queue(draft(f"{number}-{copy}"))
            put_in_state(database, f"{number}-{copy}", before)
    for number in range(3):
        outbox.queue(draft(f"later{number}", send_at=NOW))
    outbox.queue(draft("cancelled", send_at=NOW))
    put_in_state(database, "cancelled", MessageState.CANCELLED)
    outbox.queue(draft("other", account=OTHER))
    assert outbox.unfinished(KEY) == UnfinishedTexts(waiting=2, open=6, planned=3)
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
    outbox.cancel("a")
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
