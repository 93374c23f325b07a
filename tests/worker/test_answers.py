"""Inbound texts from practice over real sockets: by polling and by push, once each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.core.model import (
    NEEDED_SCOPES,
    AccountKey,
    ConsentStatus,
    ConversationFilter,
    ConversationRow,
    Draft,
    MessageState,
    new_id,
)
from desktop.core.records import replace
from desktop.messages import Hit
from tests.practice_service import PracticeService
from tests.worker.rig import ANA, QUICK, RECIPIENT, Rig, rig_in

NADIA = "+17075550101"
TOM = "+17075550104"
MINUTE = 60_000


def conversations(rig: Rig) -> list[ConversationRow]:
    ids = rig.outbox.conversations.ids(ConversationFilter(), 100)
    rows = rig.outbox.conversations.rows(Hit(id_, None) for _, id_ in ids)
    return [rows[id_] for _, id_ in ids]


def unread_texts(rig: Rig) -> int:
    return sum(row.unread for row in conversations(rig))


def thread(rig: Rig, other: str = RECIPIENT) -> list[str]:
    for row in conversations(rig):
        if [one.number for one in row.others] == [other]:
            texts = rig.outbox.conversations.thread.newest(row.id, 10_000)
            return [text.text for text in texts]
    return []


def until_said(rig: Rig, words: str, other: str = RECIPIENT) -> None:
    rig.run_until(lambda: words in thread(rig, other), words)


@pytest.fixture
def push_rig(practice: PracticeService, tmp_path: Path) -> Iterator[Rig]:
    """Polling would take an hour: what comes sooner came by push."""
    intervals = replace(QUICK.intervals, sync=60 * MINUTE, sync_with_push=60 * MINUTE)
    practice.settings(scopes=[*NEEDED_SCOPES, "WebSocket"])
    with rig_in(practice, tmp_path, replace(QUICK, intervals=intervals)) as made:
        yield made


def test_an_answer_comes_within_the_poll_interval(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.until_status(rig.queue(ana, "Does 5 work?", NADIA), "Delivered")
    before = rig.clocks.elapsed()
    until_said(rig, "Yes, that works", NADIA)
    # Two seconds until the answer is given, and at most one interval.
    assert rig.clocks.elapsed() - before < 20_000
    assert thread(rig, NADIA) == ["Does 5 work?", "Yes, that works"]
    (row,) = conversations(rig)
    assert row.unread == 1


def test_an_answer_comes_by_push(push_rig: Rig) -> None:
    rig = push_rig
    rig.sign_in()
    rig.run_until(lambda: any(one["connected"] for one in rig.practice.push_sessions()), "push")
    rig.practice.receive(RECIPIENT, ANA, "Are you there?")
    rig.run_until(lambda: bool(thread(rig)), "pushed", in_real_time=True)
    assert thread(rig) == ["Are you there?"]


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("drop", {}),
        ("silence", {"seconds": 5}),
        ("garbage", {"messages": ["}{"]}),
        ("half_frame", {}),
    ],
)
def test_what_push_misses_the_next_sync_finds(rig: Rig, kind: str, more: dict[str, Any]) -> None:
    rig.practice.settings(scopes=[*NEEDED_SCOPES, "WebSocket"])
    rig.sign_in()
    rig.run_until(lambda: any(one["connected"] for one in rig.practice.push_sessions()), "push")
    rig.practice.fault("push", kind, **more)
    rig.practice.receive(RECIPIENT, ANA, "Are you there?")
    until_said(rig, "Are you there?")
    rig.run_for(60)
    assert thread(rig) == ["Are you there?"]


def test_months_of_texts_are_read_back_in_steps(rig: Rig) -> None:
    rig.practice.history(ANA, count=1500, people=40, unread=7)
    rig.sign_in()
    rig.run_until(lambda: rig.view().read_back_to is not None, "begun")
    rig.restart()
    rig.run_until(lambda: rig.view().read_back_to is None and bool(conversations(rig)), "read")
    found = [
        text.key
        for row in conversations(rig)
        for text in rig.outbox.conversations.thread.newest(row.id, 10_000)
    ]
    assert len(found) == len(set(found)) == 1500
    assert unread_texts(rig) == 7
    assert rig.outbox.newest(10) == []
    rig.run_until(lambda: rig.view().numbers is not None, "numbers")
    assert rig.outbox.pending_notifications.take() == ()


def test_a_dead_token_loses_nothing_and_doubles_nothing(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.receive(RECIPIENT, ANA, "one")
    until_said(rig, "one")
    rig.practice.settings(sync_token_seconds=30)
    rig.practice.skip(60_000)
    rig.practice.receive(RECIPIENT, ANA, "two")
    rig.practice.receive(RECIPIENT, ANA, "late", seconds_ago=3600)
    rig.queue(ana, "three")
    until_said(rig, "two")
    rig.run_for(60)
    assert sorted(thread(rig)) == ["late", "one", "three", "two"]


def test_read_and_deleted_on_the_phone(rig: Rig) -> None:
    rig.sign_in()
    (first,) = rig.practice.receive(RECIPIENT, ANA, "one")
    (second,) = rig.practice.receive(RECIPIENT, ANA, "two")
    until_said(rig, "two")
    rig.practice.change_message(first, read_status="Read")
    rig.run_until(lambda: unread_texts(rig) == 1, "read")
    rig.practice.change_message(second, availability="Deleted")
    rig.run_until(lambda: thread(rig) == ["one"], "deleted")
    assert unread_texts(rig) == 0


def test_without_the_permission_it_is_said_and_planned_texts_go_out(rig: Rig) -> None:
    rig.practice.settings(scopes=["ReadAccounts", "SMS"])
    rig.practice.fault("syncMessages", "status", code=403, error_code="CMN-408", count=0)
    ana = rig.sign_in()
    rig.run_until(lambda: rig.view().inbound_refused, "refused")
    text = plan(rig, ana, "at nine", 5 * MINUTE)
    rig.until_state(text, MessageState.ACCEPTED)


def plan(rig: Rig, account: AccountKey, text: str, in_ms: int, to: str = RECIPIENT) -> str:
    at = rig.clocks.wall() + in_ms
    draft = Draft(new_id(), account, ANA, to, text, send_at=at, hold_if_answered=True)
    rig.outbox.queue(draft)
    rig.engine.outbox_filled()
    return draft.id


def test_a_planned_text_is_held_when_they_write_first(rig: Rig) -> None:
    ana = rig.sign_in()
    held = plan(rig, ana, "Reminder", 5 * MINUTE)
    sent = plan(rig, ana, "Reminder", 5 * MINUTE, "+14155550155")
    rig.practice.receive(RECIPIENT, ANA, "I cannot come")
    rig.until_state(sent, MessageState.ACCEPTED)
    rig.run_for(60)
    assert rig.row(held).state is MessageState.QUEUED
    assert rig.row(held).answered
    assert [one["text"] for one in rig.accepted()] == ["Reminder"]


def test_an_answer_of_the_night_holds_the_text_of_the_morning(rig: Rig) -> None:
    """The answer came while this computer slept: the first thing is to look."""
    ana = rig.sign_in()
    held = plan(rig, ana, "Reminder", 5 * MINUTE)
    rig.run_for(20)
    rig.practice.receive(RECIPIENT, ANA, "I cannot come", in_seconds=60)
    rig.practice.skip(5 * MINUTE + 1_000)
    rig.run_for(60)
    assert rig.row(held).answered
    assert rig.accepted() == []


def test_stop_is_known_at_once(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.queue(ana, "Your order is ready", TOM)
    until_said(rig, "STOP", TOM)
    (row,) = conversations(rig)
    assert row.consent is not None
    assert row.consent.status is ConsentStatus.OPT_OUT


def test_a_shared_inbox_is_noticed(rig: Rig) -> None:
    rig.practice.settings(message_threads=True)
    rig.sign_in()
    rig.run_until(lambda: rig.view().has_shared_inbox, "noticed")


def test_a_page_of_long_texts_in_any_script_is_read(practice: PracticeService, rig: Rig) -> None:
    """250 texts of the greatest length; practice writes each letter with six bytes."""
    for at in range(250):
        practice.receive(RECIPIENT, ANA, f"{at} ".ljust(1_000, "好"), seconds_ago=300 - at)
    rig.sign_in()
    rig.run_until(lambda: len(thread(rig)) == 250, "all texts")
