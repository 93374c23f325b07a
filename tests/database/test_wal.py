"""A journal that SQLite would read only in part is recognised; one that a power cut left is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import apsw
import pytest

from desktop.core.clocks import wall_ms
from desktop.core.errors import OutboxDamagedError
from desktop.core.model import AccountKey, Draft, MessageState
from desktop.database.recovery.opening import prepare
from desktop.database.wal import has_lost_commits, wal_of
from desktop.messages import Outbox

KEY = AccountKey("https://x.test", "1", "2")
_HEADER = 32
_FRAME = 24 + 4096


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """Twenty texts, each a commit, all of them only in the journal yet."""
    used = tmp_path / "used" / "outbox.db"
    used.parent.mkdir()
    file = tmp_path / "outbox.db"
    assert prepare(used, wall_ms) is None
    outbox = Outbox(used, wall_ms)
    for number in range(20):
        outbox.queue(draft(number))
    for one in used.parent.iterdir():
        if not one.name.endswith("-shm"):
            shutil.copy(one, file.with_name(one.name))
    outbox.close()
    return file


def draft(number: int) -> Draft:
    return Draft(f"d{number}", KEY, "+16505550101", f"+1415555{number:04}", f"text {number}")


def commits(file: Path) -> list[int]:
    """Where the frames begin that end a commit."""
    content = wal_of(file).read_bytes()
    frames = range(_HEADER, len(content), _FRAME)
    return [at for at in frames if content[at + 4 : at + 8] != bytes(4)]


def flip(file: Path, at: int) -> None:
    journal = wal_of(file)
    content = bytearray(journal.read_bytes())
    content[at] ^= 4
    journal.write_bytes(content)


def test_what_a_kill_leaves_is_whole(killed: Path) -> None:
    assert not has_lost_commits(killed)
    assert prepare(killed, wall_ms) is None
    assert texts(killed) == {f"d{n}": MessageState.QUEUED for n in range(20)}


@pytest.mark.parametrize("commit", [0, 1, 10, 18])
@pytest.mark.parametrize("within", [2, 6, 9, 17, 30, 2000, 4119], ids=lambda at: f"byte {at}")
def test_damage_in_any_commit_but_the_last_is_a_gap(killed: Path, commit: int, within: int) -> None:
    at = commits(killed)[commit] + within
    flip(killed, at)
    assert has_lost_commits(killed)
    assert isinstance(prepare(killed, wall_ms), OutboxDamagedError)
    shown = texts(killed)
    assert set(shown.values()) == {MessageState.CANCELLED}, "nothing of it waits"
    assert f"d{19}" in shown, "what stands behind the gap is shown, too"
    assert len(list(killed.parent.glob("outbox-damaged-*"))) == 2, "the journal is kept"


@pytest.mark.parametrize("at", [0, 9, 17, 25])
def test_a_damaged_header_hides_no_commits(killed: Path, at: int) -> None:
    flip(killed, at)
    assert has_lost_commits(killed)
    assert isinstance(prepare(killed, wall_ms), OutboxDamagedError)
    assert len(texts(killed)) == 20


def test_the_last_commit_may_be_torn(killed: Path) -> None:
    """Nobody was told of it: the power went before."""
    first = commits(killed)[-2] + _FRAME
    content = wal_of(killed).read_bytes()
    for torn in range(first, len(content), _FRAME):
        wal_of(killed).write_bytes(content[:torn] + bytes(2048) + content[torn + 2048 :])
        assert not has_lost_commits(killed)
        wal_of(killed).write_bytes(content[: torn + 2048])
        assert not has_lost_commits(killed)


def test_a_header_torn_when_the_journal_begins_anew_hides_nothing(killed: Path) -> None:
    """Everything was written back before: what follows the header is of no use any more."""
    connection = apsw.Connection(str(killed))
    connection.execute("SELECT count(*) FROM message").fetchall()
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    left = {one: one.read_bytes() for one in (killed, wal_of(killed))}
    connection.close()
    for one, content in left.items():
        one.write_bytes(content)
    flip(killed, 15)
    assert not has_lost_commits(killed)
    assert prepare(killed, wall_ms) is None
    assert len(texts(killed)) == 20


def test_frames_of_an_older_generation_are_no_gap(killed: Path) -> None:
    connection = apsw.Connection(str(killed))
    connection.execute("PRAGMA wal_checkpoint(RESTART)")
    connection.execute("UPDATE session SET name = 'x'")
    left = {one: one.read_bytes() for one in (killed, wal_of(killed))}
    connection.close()
    for one, content in left.items():
        one.write_bytes(content)
    assert len(commits(killed)) > 10, "they are there"
    assert not has_lost_commits(killed)


def texts(file: Path) -> dict[str, MessageState]:
    outbox = Outbox(file, wall_ms)
    found = {row.id: row.state for row in outbox.newest(100)}
    outbox.close()
    return found
