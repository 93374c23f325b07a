"""An outcome that cannot be saved is kept in memory and saved later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from desktop.core.model import AccountState, MessageState, TroubleKind
from desktop.worker.engine import EngineUpdate
from tests.practice_service import PracticeService
from tests.worker.rig import Rig

SEND = "createSMSMessage"


class LockingRig(Rig):
    """Another program takes and keeps the write lock of the database between a claim and its
    request, so that the outcome cannot be saved."""

    locks = False
    _lock: apsw.Connection | None = None

    def _note_update(self, update: EngineUpdate) -> None:
        super()._note_update(update)
        is_sending = any(row.state is MessageState.SENDING for row in self.outbox.newest(20))
        if self.locks and is_sending and self._lock is None:
            self._lock = apsw.Connection(str(self.file))
            self._lock.execute("BEGIN IMMEDIATE")

    def unlock(self) -> None:
        assert self._lock is not None
        self._lock.close()
        self.locks, self._lock = False, None


@pytest.fixture
def locking(practice: PracticeService, tmp_path: Path) -> Iterator[LockingRig]:
    rig = LockingRig(practice, tmp_path)
    try:
        yield rig
    finally:
        rig.close()


def _sent_and_unsaved(rig: LockingRig) -> str:
    rig.locks = True
    text = rig.queue(rig.view().key, "the answer came")
    rig.queue(rig.view().key, "waits", to="+14155550111")
    rig.run_until(lambda: TroubleKind.DISK in rig.trouble_kinds(), "trouble with the disk")
    assert rig.row(text).state is MessageState.SENDING
    assert len(rig.accepted()) == 1
    return text


def test_the_outcome_is_saved_once_the_disk_works(locking: LockingRig) -> None:
    locking.sign_in()
    text = _sent_and_unsaved(locking)
    assert len(locking.practice.requests(SEND)) == 1, "nothing is sent before"
    locking.unlock()
    locking.until_status(text, "Delivered")

    assert [one["text"] for one in locking.accepted()].count("the answer came") == 1
    events = locking.events(text)
    assert events[:3] == ["queued", "claimed", "accepted"]
    assert events.count("accepted") == 1
    locking.run_until(lambda: len(locking.accepted()) == 2, "the next text")
    locking.run_until(lambda: TroubleKind.DISK not in locking.trouble_kinds(), "all is well")


def test_the_outcome_is_saved_after_a_sign_out(locking: LockingRig) -> None:
    ana = locking.sign_in()
    text = _sent_and_unsaved(locking)
    locking.unlock()
    locking.engine.sign_out(ana.text)
    assert locking.row(text).state is MessageState.SENDING
    locking.until_state(text, MessageState.ACCEPTED)
    assert locking.row(text).message_id == locking.accepted()[0]["messageId"]
    assert not [view for view in locking.accounts.views if view.state is AccountState.SIGNED_IN]


def test_an_unsaved_outcome_is_reconciled_after_a_restart(locking: LockingRig) -> None:
    locking.sign_in()
    text = _sent_and_unsaved(locking)
    locking.unlock()
    locking.restart()
    assert locking.row(text).state is MessageState.CHECKING
    locking.until_state(text, MessageState.ACCEPTED)
    assert [one["text"] for one in locking.accepted()].count("the answer came") == 1
