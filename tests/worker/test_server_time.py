"""Server time decides, even if the clock of this machine or of the server is wrong."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from desktop.core.model import MessageState, TroubleKind
from desktop.worker.engine import EngineUpdate
from tests.practice_service import PracticeService
from tests.worker.rig import ANA, RECIPIENT, Rig

SEND = "createSMSMessage"
IDENTITY = "readExtension"
DAY = 86_400


@pytest.mark.parametrize("offset", [-DAY, DAY])
def test_a_lost_answer_is_found_with_clocks_a_day_apart(rig: Rig, offset: int) -> None:
    rig.practice.settings(clock_offset_seconds=offset)
    ana = rig.sign_in()
    rig.practice.fault(SEND, "close_after_accepting")
    text = rig.queue(ana)
    rig.until_state(text, MessageState.ACCEPTED)
    assert "found" in rig.events(text)
    assert len(rig.accepted()) == 1


@pytest.mark.parametrize("offset", [-DAY, 0, DAY])
def test_an_earlier_text_is_not_matched_with_clocks_apart(rig: Rig, offset: int) -> None:
    rig.practice.settings(clock_offset_seconds=offset)
    ana = rig.sign_in()
    rig.practice.add_message(ana.extension_id, ANA, RECIPIENT, "Hello")
    rig.run_for(3.2)  # longer ago than the grain of the Date header
    rig.practice.fault(SEND, "close_before_reading")
    text = rig.queue(ana)
    rig.until_state(text, MessageState.UNCONFIRMED)


def test_an_outcome_is_kept_while_the_time_is_in_doubt(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault(SEND, "wrong_clock", seconds=DAY)
    text = rig.queue(ana)
    rig.until_state(text, MessageState.ACCEPTED)
    rig.until_status(text, "Delivered")


def test_answers_without_a_valid_date_are_asked_for_less_and_less_and_nothing_is_sent(
    rig: Rig,
) -> None:
    ana = rig.sign_in()
    rig.practice.settings(clock_offset_seconds=-10 * 365 * DAY)
    before = len(rig.practice.requests(IDENTITY))
    rig.restart()
    text = rig.queue(ana)
    rig.run_for(60)
    assert len(rig.practice.requests(IDENTITY)) - before in range(3, 8)
    assert TroubleKind.SERVER in rig.trouble_kinds()
    assert rig.row(text).state is MessageState.QUEUED
    rig.practice.settings(clock_offset_seconds=0)
    rig.until_state(text, MessageState.ACCEPTED)


class SlowRig(Rig):
    """A request that sends a text takes ten seconds."""

    is_slow = False

    def _note_update(self, update: EngineUpdate) -> None:
        super()._note_update(update)
        if self.is_slow and any(one.state is MessageState.SENDING for one in self.outbox.newest(9)):
            self.is_slow = False
            self.practice.skip(10_000)


def test_a_text_is_accepted_when_its_answer_comes(
    practice: PracticeService, tmp_path: Path
) -> None:
    rig = SlowRig(practice, tmp_path)
    try:
        ana = rig.sign_in()
        rig.is_slow = True
        rig.until_state(rig.queue(ana), MessageState.ACCEPTED)
        with apsw.Connection(str(rig.file)) as outbox:
            times = outbox.execute("SELECT claimed_at, accepted_at FROM message").get
        # The grain of the Date header is a second.
        assert times[1] - times[0] >= 9_000
    finally:
        rig.close()
