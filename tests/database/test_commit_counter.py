"""An outbox with a lower count than the file beside it is too old; without that file it is not."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from desktop.core.clocks import wall_ms
from desktop.core.errors import DiskError, OutboxOlderError
from desktop.core.model import MessageState, Rejected
from desktop.database.commit_counter import CommitCounter, Writer
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import KEY, claim_next, draft, queue_in, states_in


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "outbox.db"
    assert prepare(file, wall_ms) is None
    return file


@pytest.fixture
def note(file: Path) -> Path:
    return file.with_name("outbox-newest")


def send_one(file: Path) -> None:
    database = Database(file, wall_ms)
    send_queue = SendQueue(database, KEY, PollIntervals())
    claim = claim_next(send_queue, wall_ms())
    CommitCounter(file, Writer.WORKER).note(claim.number)
    send_queue.settle(claim, Rejected("MSG-1"), wall_ms())
    database.close()


def test_nothing_is_sent_from_a_copy_made_before_a_text_was_sent(file: Path) -> None:
    queue_in(file, "a", "b")
    copy = shutil.copy(file, file.with_name("copy"))
    send_one(file)
    shutil.copy(copy, file)

    found = prepare(file, wall_ms)
    assert isinstance(found, OutboxOlderError)
    assert "older" in found.title
    assert next(file.parent.glob("outbox-damaged-*.db")).name in found.advice
    assert states_in(file) == {"a": MessageState.CANCELLED, "b": MessageState.CANCELLED}
    queue_in(file, "c")
    assert prepare(file, wall_ms) is None, "the new outbox starts its own count"
    assert states_in(file)["c"] is MessageState.QUEUED


def test_a_copy_made_before_a_text_was_cancelled_is_too_old(file: Path) -> None:
    queue_in(file, "a")
    copy = shutil.copy(file, file.with_name("copy"))
    outbox = Outbox(file, wall_ms)
    assert outbox.decisions.cancel("a")
    outbox.close()
    shutil.copy(copy, file)
    assert isinstance(prepare(file, wall_ms), OutboxOlderError)
    assert states_in(file) == {"a": MessageState.CANCELLED}


@pytest.mark.parametrize("wal", ["gone", "empty"])
def test_a_lost_wal_is_noticed(file: Path, wal: str) -> None:
    outbox = Outbox(file, wall_ms)
    outbox.queue(draft("a"))
    killed = file.read_bytes()
    outbox.close()
    file.write_bytes(killed)
    beside = file.with_name("outbox.db-wal")
    if wal == "empty":
        beside.touch()
    assert isinstance(prepare(file, wall_ms), OutboxOlderError)


def test_a_missing_outbox_is_noticed(file: Path) -> None:
    queue_in(file, "a")
    file.unlink()
    found = prepare(file, wall_ms)
    assert found is not None
    assert "gone" in found.advice


@pytest.mark.parametrize("content", [None, b"", b"x", b"\xff" * 2048])
def test_an_outbox_without_a_note_is_accepted(
    file: Path, note: Path, content: bytes | None
) -> None:
    """Older versions wrote none, and nothing shows that the outbox is damaged."""
    queue_in(file, "a", "b")
    send_one(file)
    if content is None:
        note.unlink()
    else:
        note.write_bytes(content)
    assert prepare(file, wall_ms) is None
    assert set(states_in(file).values()) == {MessageState.REJECTED, MessageState.QUEUED}
    send_one(file)
    assert CommitCounter(file).last() > 0, "from now on the count is noted again"


def test_the_note_is_private_and_has_the_highest_number_of_both(file: Path, note: Path) -> None:
    CommitCounter(file, Writer.PERSON).note(7)
    CommitCounter(file, Writer.WORKER).note(9)
    CommitCounter(file, Writer.PERSON).note(8)
    assert CommitCounter(file).last() == 9
    CommitCounter(file, Writer.PERSON).note(1 << 40)
    assert CommitCounter(file).last() == 1 << 40
    assert stat.S_IMODE(note.stat().st_mode) == 0o600


def test_after_a_torn_write_the_number_before_counts(file: Path, note: Path) -> None:
    counter = CommitCounter(file, Writer.WORKER)
    counter.note(7)
    before = note.read_bytes()
    counter.note(9)
    after = note.read_bytes()
    changed = [at for at in range(len(after)) if after[at] != before[at]]
    for torn in range(changed[0] + 1, changed[-1] + 1):
        note.write_bytes(after[:torn] + before[torn:])
        assert counter.last() == 7


def test_a_note_that_cannot_be_written_raises_disk_error(file: Path, note: Path) -> None:
    note.unlink()
    note.mkdir()
    with pytest.raises(DiskError):
        CommitCounter(file, Writer.WORKER).note(3)
    queue_in(file, "a")
    assert states_in(file) == {"a": MessageState.QUEUED}, "the person's write succeeds"
