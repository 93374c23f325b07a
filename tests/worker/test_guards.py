"""What keeps the network thread from sending under a wrong name, too early or twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.model import AccountState, MessageState, Notice, TroubleKind
from desktop.worker.engine import Engine, EngineUpdate
from desktop.worker.thread import Worker
from tests.practice_service import PracticeService
from tests.worker.rig import Rig

SEND = "createSMSMessage"
STORE = "listMessages"
IDENTITY = "readExtension"


class PowerCutError(BaseException):
    """The program ends here."""


class CutRig(Rig):
    """The program ends while the window is told that a text is being sent."""

    cuts = False

    def _note_update(self, update: EngineUpdate) -> None:
        super()._note_update(update)
        if self.cuts and any(row.state is MessageState.SENDING for row in self.outbox.newest(20)):
            self.cuts = False
            raise PowerCutError


def test_an_end_between_the_claim_and_the_request_leaves_the_outcome_unknown(
    practice: PracticeService, tmp_path: Path
) -> None:
    rig = CutRig(practice, tmp_path)
    try:
        ana = rig.sign_in()
        rig.cuts = True
        text = rig.queue(ana)
        with pytest.raises(PowerCutError):
            rig.until_state(text, MessageState.ACCEPTED)
        assert rig.row(text).state is MessageState.CHECKING
    finally:
        rig.close()


@pytest.mark.parametrize("changed", ["account", "extension"])
def test_tokens_of_somebody_else_send_nothing(rig: Rig, changed: str) -> None:
    ana = rig.sign_in()
    text = rig.outbox_draft(ana, "as Ana only")
    other = {"id": ana.extension_id, "account": {"id": ana.account_id}, "name": "Somebody"}
    if changed == "account":
        other["account"] = {"id": f"{ana.account_id}1"}
    else:
        other["id"] = f"{ana.extension_id}1"
    rig.practice.fault(IDENTITY, "body", replace=other, count=0)
    rig.restart()
    rig.run_until(lambda: TroubleKind.SIGNED_OUT in rig.trouble_kinds(), "signed out")
    rig.run_for(5)
    assert rig.row(text).state is MessageState.QUEUED
    assert not rig.accepted()


def test_a_read_that_ends_while_the_time_is_in_doubt_decides_nothing(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault(SEND, "close_before_reading")
    text = rig.queue(ana)
    rig.until_state(text, MessageState.CHECKING)
    rig.practice.fault(STORE, "wrong_clock", seconds=86_400, count=1)
    rig.run_until(lambda: bool(rig.practice.requests(STORE)), "the read")
    assert "looked" not in rig.events(text)
    rig.until_state(text, MessageState.UNCONFIRMED)
    assert "looked" in rig.events(text)


def test_two_refusals_of_the_token_in_a_row_end_the_sign_in_and_one_does_not(rig: Rig) -> None:
    ana = rig.sign_in()
    for refused, state in ((1, AccountState.SIGNED_IN), (2, AccountState.SIGNED_OUT)):
        rig.practice.fault(SEND, "status", code=401, error_code="OAU-129", count=refused)
        text = rig.queue(ana, f"refused {refused}")
        if state is AccountState.SIGNED_IN:
            rig.until_state(text, MessageState.ACCEPTED)
        else:
            rig.run_until(lambda: rig.view().state is AccountState.SIGNED_OUT, "signed out")
            assert rig.row(text).state is MessageState.QUEUED
        assert rig.view().state is state


def test_an_account_that_signs_in_during_the_check_of_the_database_sends_after_it(
    rig: Rig,
) -> None:
    rig.engine._accounts.pause(on=True)
    ana = rig.sign_in()
    text = rig.queue(ana)
    rig.run_for(5)
    assert rig.row(text).state is MessageState.QUEUED
    assert not rig.accepted()
    rig.engine._accounts.pause(on=False)
    rig.until_state(text, MessageState.ACCEPTED)


def test_an_account_that_is_restored_during_the_check_of_the_database_sends_after_it(
    rig: Rig,
) -> None:
    ana = rig.sign_in()
    rig.restart()
    rig.engine._accounts.pause(on=True)
    rig.engine._accounts.restore(ana.server)
    text = rig.queue(ana)
    rig.run_for(5)
    assert rig.row(text).state is MessageState.QUEUED
    rig.engine._accounts.pause(on=False)
    rig.until_state(text, MessageState.ACCEPTED)


def test_after_a_bug_the_thread_never_starts_again(qapp: object) -> None:
    created: list[int] = []
    failures: list[Notice] = []

    def create(_publish: object) -> Engine:
        created.append(1)
        raise ZeroDivisionError

    worker = Worker(create)
    worker.failed.connect(failures.append)
    worker.start()
    worker._step()
    worker.outbox_filled()
    worker._step()
    assert len(created) == len(failures) == 1
