"""An outage over waiting texts, and a data folder that was put back from a copy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.model import MessageState, TroubleKind
from desktop.core.records import replace
from desktop.messages.poll_intervals import PollIntervals
from desktop.worker.tasks.send import HELD
from desktop.worker.timing import Backoff
from tests.practice_service import PracticeService
from tests.worker.rig import QUICK, Rig, rig_in

SEND = "createSMSMessage"


def test_after_one_unknown_outcome_nothing_is_sent_until_the_store_answers(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault("*", "status", code=503, count=8)
    texts = [rig.queue(ana, f"text {n}", to=f"+141555501{n:02}") for n in range(20)]
    rig.run_until(lambda: TroubleKind.SERVER in rig.trouble_kinds(), "the trouble")
    for text in texts[1:]:
        rig.until_state(text, MessageState.ACCEPTED)

    assert len(rig.accepted()) in (19, 20)
    states = [rig.row(text).state for text in texts[1:]]
    assert states == [MessageState.ACCEPTED] * 19


@pytest.fixture
def usual_waits(practice: PracticeService, tmp_path: Path) -> Iterator[Rig]:
    """With the usual waits after unknown outcomes."""
    usual = PollIntervals()
    intervals = replace(
        QUICK.intervals,
        after_unknown=usual.after_unknown,
        after_unknown_longest=usual.after_unknown_longest,
    )
    with rig_in(practice, tmp_path, replace(QUICK, intervals=intervals)) as rig:
        yield rig


def test_while_sends_fail_but_the_store_answers_fewer_and_fewer_texts_are_tried(
    usual_waits: Rig,
) -> None:
    rig = usual_waits
    ana = rig.sign_in()

    def tried() -> int:
        return len(rig.practice.requests(SEND))

    rig.practice.fault(SEND, "status", code=503, count=4)
    texts = [rig.queue(ana, f"text {n}", to=f"+141555501{n:02}") for n in range(5)]
    rig.run_until(lambda: tried() == 4, "four tries, 5, 10 and 20 seconds apart")
    rig.run_for(30)
    assert tried() == 4, "the next one is 40 seconds later"
    rig.until_state(texts[4], MessageState.ACCEPTED)

    # That one shows that the outage is over: the next failure counts as the first.
    rig.practice.fault(SEND, "status", code=503)
    later = [rig.queue(ana, f"later {n}", to=f"+141555502{n:02}") for n in range(2)]
    rig.until_state(later[0], MessageState.UNCONFIRMED)
    rig.run_for(10)
    assert rig.row(later[1]).state is MessageState.ACCEPTED


def test_texts_that_wait_for_an_unknown_outcome_say_so_until_it_is_known(rig: Rig) -> None:
    ana = rig.sign_in()

    def is_held() -> bool:
        return HELD in [trouble.notice for trouble in rig.troubles.items]

    rig.practice.fault(SEND, "close_after_accepting")
    first, second = rig.queue(ana, "one"), rig.queue(ana, "two", to="+14155550111")
    rig.run_until(is_held, "the reason is shown")
    states = [rig.row(one).state for one in (first, second)]
    assert states == [MessageState.CHECKING, MessageState.QUEUED]
    rig.until_state(second, MessageState.ACCEPTED)
    rig.run_until(lambda: not is_held(), "it is over")


def test_the_wait_after_unknown_outcomes_grows_from_five_seconds_to_half_an_hour() -> None:
    usual = PollIntervals()
    backoff = Backoff(lambda: 0, usual.after_unknown, usual.after_unknown_longest)
    waits = []
    for _ in range(11):
        backoff.fail()
        waits.append(backoff.until / 1000)
    assert waits == [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800]


def test_a_folder_put_back_from_a_copy_sends_nothing_again(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.close()
    texts = [rig.outbox_draft(ana, f"text {n}") for n in range(5)]
    rig.outbox.close()
    copy = rig.file.parent.with_name("copy")
    shutil.copytree(rig.file.parent, copy)
    rig.open_again()
    for text in texts:
        rig.until_status(text, "Delivered")

    rig.engine.close()
    rig.outbox.close()
    shutil.rmtree(rig.file.parent)
    shutil.copytree(copy, rig.file.parent)
    rig.open_again()
    for text in texts:
        rig.until_state(text, MessageState.ACCEPTED)
    rig.run_for(5)

    assert len(rig.accepted()) == 5
    assert {rig.row(text).message_id for text in texts} == {
        one["messageId"] for one in rig.accepted()
    }
    assert all("found" in rig.events(text) for text in texts)
