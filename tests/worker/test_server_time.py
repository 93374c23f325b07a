"""Server time decides, even if the clock of this machine or of the server is wrong."""

from __future__ import annotations

import pytest

from desktop.core.model import MessageState
from tests.worker.rig import ANA, RECIPIENT, Rig

SEND = "createSMSMessage"
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
