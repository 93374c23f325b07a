"""Undo and send later on the whole road: nothing goes out before it may."""

from __future__ import annotations

import uuid

from desktop.core.model import AccountKey, Draft, MessageState
from tests.worker.rig import ANA, RECIPIENT, Rig


def queue(rig: Rig, account: AccountKey, text: str, **more: int) -> str:
    id_ = uuid.uuid4().hex
    rig.outbox.queue(Draft(id_, account, ANA, RECIPIENT, text, **more))
    rig.engine.filled()
    return id_


def test_a_text_waits_for_its_grace_and_goes_by_itself(rig: Rig) -> None:
    ana = rig.sign_in()
    before = rig.clocks.wall()
    text = queue(rig, ana, "in a moment", grace_ms=1_500)
    rig.until_status(text, "Delivered")
    details = rig.outbox.details(text)
    assert details is not None
    claimed = next(line.at for line in details.history if line.event == "claimed")
    assert claimed - before >= 1_500
    assert len(rig.accepted()) == 1


def test_what_was_undone_never_goes(rig: Rig) -> None:
    ana = rig.sign_in()
    text = queue(rig, ana, "undone", grace_ms=1_000)
    rig.run_for(0.3)
    assert rig.outbox.take_back([text], "d1") is not None
    rig.run_for(1.5)
    assert rig.accepted() == []


def test_a_grace_goes_on_over_a_restart(rig: Rig) -> None:
    ana = rig.sign_in()
    text = queue(rig, ana, "over a restart", grace_ms=2_000)
    rig.restart()
    rig.until_status(text, "Delivered")
    assert len(rig.accepted()) == 1


def test_a_text_goes_at_its_time(rig: Rig) -> None:
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


def test_a_text_whose_time_has_passed_asks_and_goes_when_told(rig: Rig) -> None:
    ana = rig.sign_in()
    text = queue(rig, ana, "an hour ago", send_at=rig.clocks.wall() - 3_600_000)
    rig.run_until(lambda: rig.row(text).late, "asks")
    rig.run_for(0.3)
    assert rig.row(text).state is MessageState.QUEUED
    assert rig.accepted() == []
    rig.restart()
    rig.run_for(0.3)
    assert rig.accepted() == []
    assert rig.outbox.send_now(text)
    rig.engine.filled()
    rig.until_status(text, "Delivered")
