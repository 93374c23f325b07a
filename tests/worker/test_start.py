"""What each state becomes at the next start, and reconciliation with the message store."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from desktop.core.errors import OutboxDamagedError
from desktop.core.model import EndedAs, MessageState
from desktop.core.records import replace
from tests.database.broken import break_an_index
from tests.practice_service import ROOT, PracticeService
from tests.worker.rig import ANA, QUICK, RECIPIENT, Rig, rig_in

SEND = "createSMSMessage"


def test_queued_texts_are_sent_in_order(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.close()
    texts = [rig.outbox_draft(ana, f"number {n}") for n in range(5)]
    rig.engine = rig.start_engine()
    for text in texts:
        rig.until_status(text, "Delivered")

    assert [one["text"] for one in rig.accepted()] == [f"number {n}" for n in range(5)]


def test_nothing_is_sent_from_a_damaged_file_without_a_check_by_the_window(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.close()
    rig.outbox_draft(ana, "not from here")
    rig.outbox.close()
    break_an_index(rig.file)
    with pytest.raises(OutboxDamagedError):
        rig.start_engine()
    assert not rig.accepted()


def _leave_sending(rig: Rig, *, taken: bool) -> str:
    """A SENDING row, as if the program had been killed between the claim and the answer."""
    ana = rig.sign_in()
    text = rig.outbox_draft(ana, "killed in between")
    script = textwrap.dedent(
        f"""
        import sys, pathlib
        from desktop.core.model import AccountKey
        from desktop.core.clocks import Clocks, wall_ms
        from desktop.messages.poll_intervals import PollIntervals
        from desktop.messages.send_queue import SendQueue
        from desktop.database.connection import Database
        database = Database(pathlib.Path({str(rig.file)!r}), wall_ms)
        key = AccountKey({ana.server!r}, {ana.account_id!r}, {ana.extension_id!r})
        claim = SendQueue(database, key, PollIntervals()).claim(wall_ms())
        print(claim.id, flush=True)
        sys.stdin.read()
        """
    )
    rig.engine.close()
    with subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == text
        os.kill(process.pid, signal.SIGKILL)
    if taken:
        rig.practice.add_message(ana.extension_id, "+16505550101", RECIPIENT, "killed in between")
    assert rig.row(text).state is MessageState.SENDING
    rig.engine = rig.start_engine()
    return text


def test_sending_becomes_checking_and_is_found(rig: Rig) -> None:
    text = _leave_sending(rig, taken=True)
    assert rig.row(text).state is MessageState.CHECKING

    rig.until_state(text, MessageState.ACCEPTED)

    assert rig.practice.requests(SEND) == []
    assert "recovered" in rig.events(text)


def test_sending_becomes_checking_then_unconfirmed(rig: Rig) -> None:
    text = _leave_sending(rig, taken=False)

    rig.until_state(text, MessageState.UNCONFIRMED)
    rig.run_for(0.5)

    assert rig.practice.requests(SEND) == []


def test_checking_continues_after_a_restart(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault(SEND, "close_after_accepting")
    rig.practice.fault("listMessages", "status", code=503, count=0)
    rig.practice.fault("syncMessages", "status", code=503, count=0)
    text = rig.queue(ana)
    rig.until_state(text, MessageState.CHECKING)
    rig.run_for(2.0)
    assert rig.row(text).state is MessageState.CHECKING, "a failed read proves nothing"

    rig.restart()
    rig.practice.clear_faults()
    rig.until_state(text, MessageState.ACCEPTED)
    assert len(rig.accepted()) == 1


def _unconfirmed(rig: Rig) -> str:
    ana = rig.sign_in()
    rig.practice.fault(SEND, "close_before_reading")
    text = rig.queue(ana)
    rig.until_state(text, MessageState.UNCONFIRMED)
    return text


def test_unconfirmed_stays_after_a_restart(rig: Rig) -> None:
    text = _unconfirmed(rig)
    rig.restart()
    rig.run_for(0.7)
    assert rig.row(text).state is MessageState.UNCONFIRMED
    assert rig.accepted() == []


@pytest.mark.parametrize("state", [MessageState.REJECTED, MessageState.CANCELLED])
def test_final_states_stay(rig: Rig, state: MessageState) -> None:
    ana = rig.sign_in()
    if state is MessageState.REJECTED:
        text = rig.queue(ana, sender="+16505559999")
        rig.until_state(text, state)
    else:
        text = rig.outbox_draft(ana, "never mind")
        assert rig.outbox.decisions.cancel(text)
    rig.restart()
    rig.run_for(0.5)
    assert rig.row(text).state is state
    assert rig.accepted() == []


def test_the_status_is_read_after_a_restart(rig: Rig) -> None:
    rig.practice.settings(queued_seconds=1.0, sent_seconds=0.5)
    ana = rig.sign_in()
    text = rig.queue(ana)
    rig.until_state(text, MessageState.ACCEPTED)
    rig.restart()
    rig.until_status(text, "Delivered")
    assert len(rig.accepted()) == 1


# --- decisions of the person ----------------------------------------------------------------------


def test_send_again_sends_a_new_row_once(rig: Rig) -> None:
    text = _unconfirmed(rig)
    assert rig.outbox.decisions.send_again(text, "again")
    assert not rig.outbox.decisions.send_again(text, "twice")
    rig.engine.outbox_filled()
    rig.until_status("again", "Delivered")

    assert len(rig.accepted()) == 1
    assert rig.row(text).state is MessageState.CANCELLED
    assert rig.row(text).was_unconfirmed


def test_a_late_record_is_matched_with_a_text_marked_as_not_sent(rig: Rig) -> None:
    text = _unconfirmed(rig)
    assert rig.outbox.decisions.mark(text, EndedAs.NOT_SENT)
    rig.practice.add_message(rig.row(text).account.extension_id, "+16505550101", RECIPIENT, "Hello")
    # A text of unknown outcome causes another read of the store; both match their own records.
    rig.practice.fault(SEND, "close_after_accepting")
    other = rig.queue(rig.row(text).account, "Something else")
    rig.until_state(other, MessageState.ACCEPTED)

    row = rig.row(text)
    assert row.state is MessageState.ACCEPTED
    assert row.was_unconfirmed
    assert "found" in rig.events(text)
    assert row.message_id != rig.row(other).message_id


def test_check_again_finds_a_late_record(rig: Rig) -> None:
    text = _unconfirmed(rig)
    rig.practice.add_message(
        rig.row(text).account.extension_id, "+16505550101", RECIPIENT, "Hello \r\n"
    )
    assert rig.outbox.decisions.check_again(text)
    rig.engine.outbox_filled()
    rig.until_state(text, MessageState.ACCEPTED)


# The question would come a day after the claim: the late text comes in real time, while the engine
# skips the time between two looks.
_PATIENT = replace(QUICK, intervals=replace(QUICK.intervals, give_up=86_400_000))


def test_a_late_acceptance_is_found(practice: PracticeService, tmp_path: Path) -> None:
    with rig_in(practice, tmp_path, _PATIENT) as rig:
        ana = rig.sign_in()
        practice.fault(SEND, "late_acceptance", seconds=0.6)
        text = rig.queue(ana)
        rig.until_state(text, MessageState.ACCEPTED)
        assert len(rig.accepted()) == 1
        assert "found" in rig.events(text)


def test_a_record_missing_from_the_first_read_is_found(
    practice: PracticeService, tmp_path: Path
) -> None:
    with rig_in(practice, tmp_path, _PATIENT) as rig:
        ana = rig.sign_in()
        practice.fault(SEND, "close_before_reading")
        text = rig.queue(ana)
        rig.run_until(lambda: "looked" in rig.events(text), "a look that finds nothing")
        late = practice.add_message(ana.extension_id, ANA, RECIPIENT, "Hello")
        row = rig.until_state(text, MessageState.ACCEPTED)
        assert row.message_id == late
        assert not row.was_unconfirmed


# --- waiting --------------------------------------------------------------------------------------


def test_all_texts_wait_for_the_first_look_and_then_those_to_the_same_recipient(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault(SEND, "close_before_reading")
    rig.practice.fault("listMessages", "status", code=503, count=0)
    first = rig.queue(ana, "first")
    rig.until_state(first, MessageState.CHECKING)
    same = rig.queue(ana, "second")
    other = rig.queue(ana, "elsewhere", to="+14155550111")

    rig.run_for(5)
    assert rig.row(other).state is MessageState.QUEUED
    rig.practice.clear_faults()
    rig.until_state(other, MessageState.ACCEPTED)
    assert rig.row(same).state is MessageState.QUEUED
    assert rig.row(same).is_blocked
    rig.until_state(first, MessageState.UNCONFIRMED)
    rig.until_status(same, "Delivered")


def test_the_same_text_waits_for_an_unconfirmed_one(rig: Rig) -> None:
    text = _unconfirmed(rig)
    account = rig.row(text).account
    same = rig.queue(account, "Hello\n")
    other = rig.queue(account, "Good day")
    rig.until_status(other, "Delivered")
    assert rig.row(same).is_blocked

    assert rig.outbox.decisions.mark(text, EndedAs.NOT_SENT)
    rig.engine.outbox_filled()
    rig.until_status(same, "Delivered")
    assert [one["text"] for one in rig.accepted()] == ["Good day", "Hello"]


# --- matching -------------------------------------------------------------------------------------


def test_an_older_identical_text_is_not_matched(rig: Rig, practice: PracticeService) -> None:
    ana = rig.sign_in()
    earlier = practice.add_message(ana.extension_id, "+16505550101", RECIPIENT, "Hello")
    rig.run_for(3.2)  # longer ago than the grain of the Date header
    practice.fault(SEND, "close_before_reading")
    text = rig.queue(ana)
    row = rig.until_state(text, MessageState.UNCONFIRMED, MessageState.ACCEPTED)
    assert row.state is MessageState.UNCONFIRMED, f"bound to {earlier}"


def test_two_identical_texts_match_one_record_each(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault(SEND, "close_after_accepting", count=2)
    first, second = rig.queue(ana), rig.queue(ana)
    rig.until_state(first, MessageState.ACCEPTED)
    rig.until_state(second, MessageState.ACCEPTED)

    ids = [rig.row(first).message_id, rig.row(second).message_id]
    assert ids == [one["messageId"] for one in rig.accepted()]


def test_all_pages_of_the_store_are_read(rig: Rig) -> None:
    # A sync would find the text sooner.
    rig.practice.fault("syncMessages", "status", code=403, error_code="CMN-401")
    ana = rig.sign_in()
    rig.practice.fault(SEND, "close_after_accepting")
    rig.practice.fault("listMessages", "status", code=503, count=2)
    text = rig.queue(ana)
    rig.until_state(text, MessageState.CHECKING)
    for n in range(260):
        rig.practice.add_message(ana.extension_id, "+16505550101", "+14155550111", f"other {n}")
    rig.until_state(text, MessageState.ACCEPTED)
    pages = [one for one in rig.practice.requests("listMessages") if one["status"] == 200]
    assert len(pages) >= 2
