"""An outbox that knows less than was noted beside it is recognised; an upgrade is not."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from desktop.core.clocks import wall_ms
from desktop.core.errors import DiskError, OutboxOlderError
from desktop.core.model import AccountKey, Draft, MessageState, Rejected
from desktop.database.commit_counter import CommitCounter, Writer
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue

KEY = AccountKey("https://x.test", "1", "2")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "outbox.db"
    assert prepare(file, wall_ms) is None
    return file


@pytest.fixture
def note(file: Path) -> Path:
    return file.with_name("outbox-newest")


def queue(file: Path, *ids: str) -> None:
    outbox = Outbox(file, wall_ms)
    for number, id_ in enumerate(ids):
        outbox.queue(Draft(id_, KEY, "+16505550101", f"+1415555{number:04}", f"text {id_}"))
    outbox.close()


def send_one(file: Path) -> None:
    database = Database(file, wall_ms)
    send_queue = SendQueue(database, KEY, PollIntervals())
    claim = send_queue.claim(wall_ms())
    assert claim is not None
    CommitCounter(file, Writer.WORKER).note(claim.number)
    send_queue.settle(claim, Rejected("MSG-1"), wall_ms())
    database.close()


def states(file: Path) -> dict[str, MessageState]:
    outbox = Outbox(file, wall_ms)
    found = {row.id: row.state for row in outbox.newest(100)}
    outbox.close()
    return found


def test_a_copy_from_before_a_text_went_out_is_never_sent_by_itself(file: Path) -> None:
    queue(file, "a", "b")
    copy = shutil.copy(file, file.with_name("copy"))
    send_one(file)
    shutil.copy(copy, file)

    found = prepare(file, wall_ms)
    assert isinstance(found, OutboxOlderError)
    assert "older" in found.title
    assert next(file.parent.glob("outbox-damaged-*.db")).name in found.advice
    assert states(file) == {"a": MessageState.CANCELLED, "b": MessageState.CANCELLED}
    queue(file, "c")
    assert prepare(file, wall_ms) is None, "the new one counts from its own beginning"
    assert states(file)["c"] is MessageState.QUEUED


def test_a_copy_from_before_a_text_was_taken_back_is_older_too(file: Path) -> None:
    queue(file, "a")
    copy = shutil.copy(file, file.with_name("copy"))
    outbox = Outbox(file, wall_ms)
    assert outbox.cancel("a")
    outbox.close()
    shutil.copy(copy, file)
    assert isinstance(prepare(file, wall_ms), OutboxOlderError)
    assert states(file) == {"a": MessageState.CANCELLED}


@pytest.mark.parametrize("journal", ["gone", "empty"])
def test_a_lost_journal_is_noticed(file: Path, journal: str) -> None:
    outbox = Outbox(file, wall_ms)
    outbox.queue(Draft("a", KEY, "+16505550101", "+14155550100", "text"))
    killed = file.read_bytes()
    outbox.close()
    file.write_bytes(killed)
    beside = file.with_name("outbox.db-wal")
    if journal == "empty":
        beside.touch()
    assert isinstance(prepare(file, wall_ms), OutboxOlderError)


def test_a_file_that_is_gone_is_noticed(file: Path) -> None:
    queue(file, "a")
    file.unlink()
    found = prepare(file, wall_ms)
    assert found is not None
    assert "gone" in found.advice


@pytest.mark.parametrize("content", [None, b"", b"x", b"\xff" * 2048])
def test_an_outbox_without_a_note_is_accepted(
    file: Path, note: Path, content: bytes | None
) -> None:
    """An older Ownline wrote none; and nothing is known to be wrong with the outbox."""
    queue(file, "a", "b")
    send_one(file)
    if content is None:
        note.unlink()
    else:
        note.write_bytes(content)
    assert prepare(file, wall_ms) is None
    assert set(states(file).values()) == {MessageState.REJECTED, MessageState.QUEUED}
    send_one(file)
    assert CommitCounter(file).last() > 0, "from now on it is noted again"


def test_the_note_is_private_and_says_the_newest_of_both_writers(file: Path, note: Path) -> None:
    CommitCounter(file, Writer.PERSON).note(7)
    CommitCounter(file, Writer.WORKER).note(9)
    CommitCounter(file, Writer.PERSON).note(8)
    assert CommitCounter(file).last() == 9
    CommitCounter(file, Writer.PERSON).note(1 << 40)
    assert CommitCounter(file).last() == 1 << 40
    assert stat.S_IMODE(note.stat().st_mode) == 0o600


def test_a_torn_note_leaves_the_one_before(file: Path, note: Path) -> None:
    newest = CommitCounter(file, Writer.WORKER)
    newest.note(7)
    before = note.read_bytes()
    newest.note(9)
    after = note.read_bytes()
    changed = [at for at in range(len(after)) if after[at] != before[at]]
    for torn in range(changed[0] + 1, changed[-1] + 1):
        note.write_bytes(after[:torn] + before[torn:])
        assert newest.last() == 7


def test_a_note_that_cannot_be_written_is_trouble_with_the_disk(file: Path, note: Path) -> None:
    note.unlink()
    note.mkdir()
    with pytest.raises(DiskError):
        CommitCounter(file, Writer.WORKER).note(3)
    queue(file, "a")
    assert states(file) == {"a": MessageState.QUEUED}, "what the person did is done all the same"
