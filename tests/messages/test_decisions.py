"""What a person decides about texts that wait, and about those of unknown outcome."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.accounts.known_accounts import account_row
from desktop.core.model import ConversationFilter, EndedAs, MessageState
from desktop.database.commit_counter import CommitCounter
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft, can_decide_again, can_move
from desktop.messages.first_texts import first_texts
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.schedule import DueTimes, Schedule
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    OTHER,
    TO,
    Clock,
    Synced,
    claim_next,
    draft,
    events,
    inbound,
    put_in_state,
    row,
    state,
)

DECISIONS: dict[str, tuple[Callable[[Outbox, str], bool], MessageState, MessageState, str]] = {
    "cancel": (
        lambda outbox, id_: outbox.decisions.cancel(id_),
        MessageState.QUEUED,
        MessageState.CANCELLED,
        "cancelled",
    ),
    "mark as not sent": (
        lambda outbox, id_: outbox.decisions.mark(id_, EndedAs.NOT_SENT),
        MessageState.UNCONFIRMED,
        MessageState.CANCELLED,
        "marked-not-sent",
    ),
    "mark as arrived": (
        lambda outbox, id_: outbox.decisions.mark(id_, EndedAs.ARRIVED),
        MessageState.UNCONFIRMED,
        MessageState.CANCELLED,
        "marked-arrived",
    ),
    "check again": (
        lambda outbox, id_: outbox.decisions.check_again(id_),
        MessageState.UNCONFIRMED,
        MessageState.CHECKING,
        "check-again",
    ),
    "send again": (
        lambda outbox, id_: outbox.decisions.send_again(id_, "new"),
        MessageState.UNCONFIRMED,
        MessageState.CANCELLED,
        "sent-again",
    ),
}


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


@pytest.mark.parametrize(
    ("decision", "ended_as", "is_in_conversation"),
    [
        ("cancel", EndedAs.CANCELLED, False),
        ("mark as not sent", EndedAs.NOT_SENT, False),
        ("mark as arrived", EndedAs.ARRIVED, True),
        ("send again", EndedAs.SENT_AGAIN, False),
    ],
)
def test_how_a_text_ended_is_known_and_only_one_that_arrived_is_in_its_conversation(
    outbox: Outbox,
    database: Database,
    decision: str,
    ended_as: EndedAs,
    is_in_conversation: bool,
) -> None:
    outbox.queue(draft("a", "Sunrise"))
    decide, possible, _, _ = DECISIONS[decision]
    put_in_state(database, "a", possible)
    assert decide(outbox, "a")
    assert row(outbox, "a").ended_as is ended_as
    conversation = outbox.conversations.of_text("a")
    thread = outbox.conversations.thread.newest(conversation, 9)
    shown = [one.message.id for one in thread if one.message]
    assert ("a" in shown) is is_in_conversation
    found = outbox.conversations.find(ConversationFilter(words="Sunrise"), 9)
    assert bool(found) is (is_in_conversation or decision == "send again")


@pytest.mark.parametrize("decision", ["mark as not sent", "mark as arrived"])
def test_what_was_marked_is_taken_back_and_decided_anew(
    outbox: Outbox, database: Database, decision: str
) -> None:
    outbox.queue(draft("a"))
    put_in_state(database, "a", MessageState.UNCONFIRMED)
    outbox.queue(draft("same"))
    decide, _, _, event = DECISIONS[decision]
    assert decide(outbox, "a")
    assert can_decide_again(row(outbox, "a"))
    assert not row(outbox, "same").is_blocked
    assert outbox.decisions.reopen("a")
    assert state(outbox, "a") is MessageState.UNCONFIRMED
    assert events(outbox, "a") == ["queued", event, "reopened"]
    assert row(outbox, "same").is_blocked, "texts with the same words wait behind it again"
    assert not outbox.pending_notifications.take(), "the person knows"
    assert outbox.needs_you() == 1
    assert not outbox.decisions.reopen("a")
    assert outbox.decisions.send_again("a", "new")
    assert not outbox.decisions.reopen("a"), "it was sent again: a new text exists"


@pytest.mark.parametrize("before", [*MessageState, "cancelled by the person"])
def test_only_what_was_marked_can_be_taken_back(
    outbox: Outbox, database: Database, before: str
) -> None:
    outbox.queue(draft("a"))
    if before in set(MessageState):
        put_in_state(database, "a", MessageState(before))
    else:
        assert outbox.decisions.cancel("a")
    expected = state(outbox, "a")
    assert not outbox.decisions.reopen("a")
    assert state(outbox, "a") is expected


def test_a_decision_that_is_taken_back_is_counted(outbox: Outbox, database: Database) -> None:
    """An outbox put back from a copy would not know of it."""
    outbox.queue(draft("a"))
    put_in_state(database, "a", MessageState.UNCONFIRMED)
    outbox.decisions.mark("a", EndedAs.ARRIVED)
    before = CommitCounter(database.file).last()
    outbox.decisions.reopen("a")
    assert CommitCounter(database.file).last() > before


def test_only_what_went_out_makes_the_next_text_no_first_one(
    outbox: Outbox, database: Database
) -> None:
    account = account_row(database, KEY)
    for id_, decision in (("a", "mark as not sent"), ("b", "mark as arrived")):
        outbox.queue(draft(id_))
        put_in_state(database, id_, MessageState.UNCONFIRMED)
        assert first_texts(database, account, FROM, [TO], id_) == {TO}
        assert DECISIONS[decision][0](outbox, id_)
        assert first_texts(database, account, FROM, [TO]) == ({TO} if id_ == "a" else set())


# --- another time ---------------------------------------------------------------------------------


def test_a_planned_text_goes_out_at_its_new_time(outbox: Outbox, database: Database) -> None:
    outbox.queue(draft("a", send_at=NOW + 60_000))
    assert outbox.decisions.move("a", NOW + 3_600_000)
    assert row(outbox, "a").send_at == NOW + 3_600_000
    assert outbox.details("a").history[-1].detail == str(NOW + 3_600_000)  # type: ignore[union-attr]
    schedule = Schedule(database, KEY)
    assert schedule.due().planned == NOW + 3_600_000
    assert not schedule.release(NOW + 120_000)
    assert schedule.release(NOW + 3_600_000)
    assert not outbox.decisions.move("a", NOW), "it is on its way"


def test_a_text_that_was_late_waits_for_its_new_time(outbox: Outbox, database: Database) -> None:
    outbox.queue(draft("a", send_at=NOW, hold_if_answered=True))
    with database.transaction():
        database.run("UPDATE message SET late = 1, answered = 1")
    assert outbox.decisions.move("a", NOW + 60_000)
    found = row(outbox, "a")
    assert (found.late, found.answered, found.send_at) == (False, False, NOW + 60_000)


@pytest.mark.parametrize(
    "change", ["opted_out = 1", "files_lost = 1", "merge = 1", "ready = 1", "state = 'sending'"]
)
def test_only_a_planned_text_can_have_another_time(
    outbox: Outbox, database: Database, change: str
) -> None:
    outbox.queue(draft("a", send_at=NOW))
    assert can_move(row(outbox, "a"))
    with database.transaction():
        database.run(f"UPDATE message SET {change}")
    assert not outbox.decisions.move("a", NOW + 60_000)
    assert row(outbox, "a").send_at == NOW


def test_a_text_queued_again_is_the_same_text(outbox: Outbox, database: Database) -> None:
    outbox.queue(draft("other", account=OTHER))
    outbox.queue(draft("a", "Hello again", "+14155550177"))
    put_in_state(database, "a", MessageState.UNCONFIRMED)
    assert outbox.decisions.send_again("a", "b")
    assert events(outbox, "b") == ["queued"]
    claim = claim_next(SendQueue(database, KEY, PollIntervals()))
    assert (claim.id, claim.sender, claim.recipient) == ("b", FROM, "+14155550177")
    assert claim.text == "Hello again"


def test_a_planned_text_that_was_cancelled_does_not_wait_for_its_time(
    outbox: Outbox, database: Database
) -> None:
    for id_ in ("a", "b"):
        outbox.queue(draft(id_, send_at=NOW))
    outbox.queue(draft("c", grace_ms=5_000))
    with database.transaction():
        database.run("UPDATE message SET late = 1 WHERE id IN ('a', 'b')")
    assert outbox.decisions.cancel("a")
    assert outbox.decisions.cancel("c")
    assert (row(outbox, "a").planned_at, row(outbox, "a").late) == (None, False)
    assert Schedule(database, KEY).due() == DueTimes(None, None)
    assert (row(outbox, "b").send_at, row(outbox, "b").late) == (NOW, True)
    assert row(outbox, "c").hold_until is None


def test_sent_now_a_text_can_be_cancelled_for_its_undo_time(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue(draft("held", send_at=NOW))
    outbox.queue(draft("pressed twice", to="+14155550111", send_at=NOW))
    for id_ in ("held", "pressed twice"):
        assert outbox.decisions.send_now(id_, grace_ms=5_000)
        assert row(outbox, id_).hold_until is not None
    assert send_queue.claim(NOW) is None
    assert outbox.decisions.send_now("pressed twice", grace_ms=5_000)
    assert row(outbox, "pressed twice").hold_until is None
    claimed = send_queue.claim(NOW)
    assert claimed is not None
    assert claimed.id == "pressed twice"
    assert outbox.decisions.cancel("held")


@pytest.fixture
def early(outbox: Outbox) -> str:
    """A planned text for which Send now was pressed."""
    outbox.queue(draft("early", send_at=NOW + 60_000, hold_if_answered=True))
    assert outbox.decisions.send_now("early", grace_ms=5_000)
    return "early"


def test_send_now_is_taken_back(
    outbox: Outbox, database: Database, early: str, clock: Clock
) -> None:
    held = row(outbox, early)
    assert (held.goes_early, held.planned_at, can_move(held)) == (True, None, False)
    assert outbox.decisions.take_back(early, grace_ms=5_000)
    assert row(outbox, early).planned_at == NOW + 60_000
    assert events(outbox, early) == ["planned", "send-now", "taken-back"]
    assert not outbox.decisions.take_back(early), "it is planned"
    clock.now += 10_000
    schedule = Schedule(database, KEY)
    schedule.synced_at = None
    assert not schedule.release(NOW + 10_000)
    assert schedule.due() == DueTimes(None, NOW + 60_000)
    assert schedule.release(NOW + 60_000)
    assert not outbox.decisions.take_back(early), "it goes out"


def test_send_now_cannot_be_taken_back_after_its_undo_time(
    outbox: Outbox, database: Database, early: str, clock: Clock, send_queue: SendQueue
) -> None:
    clock.now += 5_000
    assert Schedule(database, KEY).release(NOW)
    assert not outbox.decisions.take_back(early)
    assert row(outbox, early).send_at is None
    assert claim_next(send_queue).id == early


def test_in_its_undo_time_it_does_not_go_out_at_its_time_either(
    outbox: Outbox, database: Database, early: str
) -> None:
    schedule = Schedule(database, KEY)
    schedule.synced_at = None
    assert not schedule.release(NOW + 60_000)
    assert schedule.due() == DueTimes(NOW + 5_000, None)
    assert outbox.unfinished(KEY).waiting == 1
    assert outbox.unfinished(KEY).planned == 0
    assert outbox.waiting.read().planned == 0
    assert outbox.decisions.send_undoable_now() == [early], "the window is closed"
    assert events(outbox, early) == ["planned", "send-now", "closed"]


def test_the_history_says_who_ended_the_undo_time(outbox: Outbox) -> None:
    for id_ in ("pressed", "closed"):
        outbox.queue(draft(id_, grace_ms=5_000))
    assert outbox.decisions.send_now("pressed")
    assert outbox.decisions.send_undoable_now() == ["closed"]
    assert events(outbox, "pressed") == ["queued", "send-now"]
    assert events(outbox, "closed") == ["queued", "closed"], "nobody pressed Send now"


@pytest.mark.parametrize("is_before", [True, False])
def test_what_they_wrote_counts_once_send_now_is_taken_back(
    outbox: Outbox, database: Database, early: str, is_before: bool
) -> None:
    if is_before:
        assert outbox.decisions.take_back(early)
    Synced(database).take(inbound("1", "Never mind"))
    if is_before:
        assert row(outbox, early).late
        assert outbox.decisions.send_now(early, grace_ms=5_000)
    assert not row(outbox, early).late, "the person wants it"
    outbox.pending_notifications.take()
    assert outbox.decisions.take_back(early)
    found = row(outbox, early)
    assert (found.late, found.answered, found.planned_at) == (True, True, None)
    assert not outbox.pending_notifications.take(), "the person knows"


def test_a_text_whose_time_had_passed_is_asked_about_again(
    outbox: Outbox, database: Database
) -> None:
    outbox.queue(draft("a", send_at=NOW))
    schedule = Schedule(database, KEY)
    schedule.release(NOW + 3_600_000)
    assert outbox.decisions.send_now("a", grace_ms=5_000)
    assert outbox.decisions.take_back("a")
    assert schedule.release(NOW + 3_600_000)
    assert row(outbox, "a").late


@pytest.mark.parametrize("grace_ms", [0, 5_000])
def test_cancel_is_taken_back(
    outbox: Outbox, database: Database, send_queue: SendQueue, grace_ms: int
) -> None:
    outbox.queue(draft("planned", send_at=NOW + 60_000))
    outbox.queue(draft("waits", to="+14155550111"))
    before = CommitCounter(database.file).last()
    for id_ in ("planned", "waits"):
        assert outbox.decisions.cancel(id_)
        assert outbox.decisions.take_back(id_, grace_ms=grace_ms)
        assert not outbox.decisions.take_back(id_)
        assert state(outbox, id_) is MessageState.QUEUED
    assert CommitCounter(database.file).last() >= before + 4
    planned, waits = row(outbox, "planned"), row(outbox, "waits")
    assert (planned.planned_at, planned.hold_until) == (NOW + 60_000, None)
    assert waits.hold_until == (NOW + grace_ms if grace_ms else None)
    claimed = send_queue.claim(NOW)
    assert (claimed is None) is bool(grace_ms)
    assert events(outbox, "waits")[:3] == ["queued", "cancelled", "taken-back"]


def test_only_what_the_person_cancelled_is_taken_back(outbox: Outbox, database: Database) -> None:
    for before in MessageState:
        outbox.queue(draft(before.value))
        put_in_state(database, before.value, before)
    outbox.queue(draft("salvaged"))
    outbox.decisions.cancel("salvaged")
    outbox.queue(draft("marked"))
    put_in_state(database, "marked", MessageState.UNCONFIRMED)
    outbox.decisions.mark("marked", EndedAs.NOT_SENT)
    with database.transaction():
        database.run("UPDATE message SET seal = x'' WHERE id = 'salvaged'")
    ids = [*(one.value for one in MessageState), "salvaged", "marked", "nobody's"]
    assert [id_ for id_ in ids if outbox.decisions.take_back(id_)] == ["cancelled"]


def test_only_a_text_that_waits_for_its_time_is_sent_now(
    outbox: Outbox, send_queue: SendQueue
) -> None:
    outbox.queue(draft("planned", send_at=NOW))
    outbox.queue(draft("undo", to="+14155550111", grace_ms=5_000))
    outbox.queue(draft("left", send_at=NOW))
    outbox.queue(draft("ready", to="+14155550112"))
    assert not outbox.decisions.send_now("ready")
    assert not outbox.decisions.send_now("nobody's")
    assert outbox.decisions.send_now("planned")
    assert outbox.decisions.send_now("undo")
    assert not outbox.decisions.send_now("planned"), "it is on its way"
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
