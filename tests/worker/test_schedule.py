"""Undo time and send later: nothing is sent too early."""

from __future__ import annotations

import uuid
from typing import Any

from desktop.core.model import AccountKey, Draft, MergeDraft, MergeRow, MessageState
from tests.worker.rig import ANA, RECIPIENT, Rig


def queue(rig: Rig, account: AccountKey, text: str, **more: Any) -> str:
    id_ = uuid.uuid4().hex
    rig.outbox.queue(Draft(id_, account, ANA, RECIPIENT, text, **more))
    rig.engine.outbox_filled()
    return id_


def test_a_text_is_sent_after_its_undo_time(rig: Rig) -> None:
    ana = rig.sign_in()
    before = rig.clocks.wall()
    text = queue(rig, ana, "in a moment", grace_ms=1_500)
    rig.until_status(text, "Delivered")
    details = rig.outbox.details(text)
    assert details is not None
    claimed = next(line.at for line in details.history if line.event == "claimed")
    assert claimed - before >= 1_500
    assert len(rig.accepted()) == 1


def test_an_undone_text_is_never_sent(rig: Rig) -> None:
    ana = rig.sign_in()
    text = queue(rig, ana, "undone", grace_ms=1_000)
    rig.run_for(0.3)
    assert rig.outbox.undo([text], "d1") is not None
    rig.run_for(1.5)
    assert rig.accepted() == []


def test_the_undo_time_continues_after_a_restart(rig: Rig) -> None:
    ana = rig.sign_in()
    text = queue(rig, ana, "over a restart", grace_ms=2_000)
    rig.restart()
    rig.until_status(text, "Delivered")
    assert len(rig.accepted()) == 1


def test_a_planned_text_is_sent_at_its_time(rig: Rig) -> None:
    ana = rig.sign_in()
    at = rig.clocks.wall() + 2_500
    later = queue(rig, ana, "later", send_at=at)
    sooner = queue(rig, ana, "sooner")
    rig.until_status(sooner, "Delivered")
    rig.until_status(later, "Delivered")
    assert [one["text"] for one in rig.accepted()] == ["sooner", "later"]
    details = rig.outbox.details(later)
    assert details is not None
    assert [line.event for line in details.history][:3] == ["planned", "due", "claimed"]
    # The server's clock is read in whole seconds.
    assert details.history[1].at >= at - 1_000


def test_an_overdue_planned_text_waits_for_the_person(rig: Rig) -> None:
    ana = rig.sign_in()
    text = queue(rig, ana, "an hour ago", send_at=rig.clocks.wall() - 3_600_000)
    rig.run_until(lambda: rig.row(text).late, "asks")
    rig.run_for(0.3)
    assert rig.row(text).state is MessageState.QUEUED
    assert rig.accepted() == []
    rig.restart()
    rig.run_for(0.3)
    assert rig.accepted() == []
    assert rig.outbox.decisions.send_now(text)
    rig.engine.outbox_filled()
    rig.until_status(text, "Delivered")


def queue_list(rig: Rig, account: AccountKey, grace_ms: int) -> int:
    draft = MergeDraft("k", account, ANA, "visits.csv", b"d", ("name",), grace_ms=grace_ms)
    to = (RECIPIENT, "+14155550124")
    rows = [MergeRow(at, (), one, f"Dear {at}") for at, one in enumerate(to)]
    with rig.outbox.for_other_thread() as other:
        id_ = other.merges.fill(draft, rows, lambda _part: True)
    assert id_ is not None
    rig.engine.outbox_filled()
    return id_


def test_a_list_is_sent_after_its_undo_time_also_over_a_restart(rig: Rig) -> None:
    ana = rig.sign_in()
    before = rig.clocks.wall()
    queue_list(rig, ana, grace_ms=2_000)
    rig.run_for(0.3)
    assert rig.accepted() == []
    rig.restart()
    for id_ in ("k-0", "k-1"):
        rig.until_status(id_, "Delivered")
    details = rig.outbox.details("k-0")
    assert details is not None
    assert next(line.at for line in details.history if line.event == "claimed") - before >= 2_000
    assert sorted(str(one["text"]) for one in rig.accepted()) == ["Dear 0", "Dear 1"]


def test_a_list_that_was_undone_is_never_sent(rig: Rig) -> None:
    ana = rig.sign_in()
    id_ = queue_list(rig, ana, grace_ms=1_000)
    rig.run_for(0.3)
    assert rig.outbox.merges.take_back(id_)
    rig.engine.outbox_filled()
    rig.restart()
    rig.run_until(lambda: not rig.outbox.newest(9), "what was left of it is removed")
    rig.run_for(1.5)
    assert rig.accepted() == []
