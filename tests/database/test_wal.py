"""Lost commits in the WAL are found; what a power cut leaves is not taken for a loss."""

from __future__ import annotations

import shutil
from pathlib import Path

import apsw
import pytest

from desktop.core.clocks import wall_ms
from desktop.core.errors import OutboxDamagedError
from desktop.core.model import MessageState
from desktop.database.recovery.opening import prepare
from desktop.database.wal import has_lost_commits, wal_of
from desktop.messages import Outbox
from tests.messages.samples import draft, states_in

_HEADER = 32
_FRAME = 24 + 4096


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """After a crash: twenty texts, each in its own commit, all of them only in the WAL."""
    used = tmp_path / "used" / "outbox.db"
    used.parent.mkdir()
    file = tmp_path / "outbox.db"
    assert prepare(used, wall_ms) is None
    outbox = Outbox(used, wall_ms)
    for number in range(20):
        outbox.queue(draft(f"d{number}", to=f"+1415555{number:04}"))
    for one in used.parent.iterdir():
        if not one.name.endswith("-shm"):
            shutil.copy(one, file.with_name(one.name))
    outbox.close()
    return file


def commits(file: Path) -> list[int]:
    """The offsets of all commit frames."""
    content = wal_of(file).read_bytes()
    frames = range(_HEADER, len(content), _FRAME)
    return [at for at in frames if content[at + 4 : at + 8] != bytes(4)]


def flip(file: Path, at: int) -> None:
    wal = wal_of(file)
    content = bytearray(wal.read_bytes())
    content[at] ^= 4
    wal.write_bytes(content)


def test_a_killed_process_loses_nothing(killed: Path) -> None:
    assert not has_lost_commits(killed)
    assert prepare(killed, wall_ms) is None
    assert states_in(killed) == {f"d{n}": MessageState.QUEUED for n in range(20)}


@pytest.mark.parametrize("commit", [0, 1, 10, 18])
@pytest.mark.parametrize("within", [2, 6, 9, 17, 30, 2000, 4119], ids=lambda at: f"byte {at}")
def test_damage_in_any_commit_but_the_last_is_found(killed: Path, commit: int, within: int) -> None:
    at = commits(killed)[commit] + within
    flip(killed, at)
    assert has_lost_commits(killed)
    assert isinstance(prepare(killed, wall_ms), OutboxDamagedError)
    shown = states_in(killed)
    assert set(shown.values()) == {MessageState.CANCELLED}, "none of them is queued"
    assert f"d{19}" in shown, "texts behind the damage are shown, too"
    assert len(list(killed.parent.glob("outbox-damaged-*"))) == 2, "the WAL is kept"


@pytest.mark.parametrize("at", [0, 9, 17, 25])
def test_a_damaged_header_hides_no_commits(killed: Path, at: int) -> None:
    flip(killed, at)
    assert has_lost_commits(killed)
    assert isinstance(prepare(killed, wall_ms), OutboxDamagedError)
    assert len(states_in(killed)) == 20


def test_the_last_commit_may_be_torn(killed: Path) -> None:
    """The power failed before the commit returned."""
    first = commits(killed)[-2] + _FRAME
    content = wal_of(killed).read_bytes()
    for torn in range(first, len(content), _FRAME):
        wal_of(killed).write_bytes(content[:torn] + bytes(2048) + content[torn + 2048 :])
        assert not has_lost_commits(killed)
        wal_of(killed).write_bytes(content[: torn + 2048])
        assert not has_lost_commits(killed)


def test_a_header_torn_when_the_wal_restarts_hides_nothing(killed: Path) -> None:
    """The checkpoint was complete, so the frames behind the header are not needed any more."""
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
    assert len(states_in(killed)) == 20


def test_frames_of_an_older_generation_are_no_damage(killed: Path) -> None:
    connection = apsw.Connection(str(killed))
    connection.execute("PRAGMA wal_checkpoint(RESTART)")
    connection.execute("UPDATE session SET name = 'x'")
    left = {one: one.read_bytes() for one in (killed, wal_of(killed))}
    connection.close()
    for one, content in left.items():
        one.write_bytes(content)
    assert len(commits(killed)) > 10, "they are there"
    assert not has_lost_commits(killed)
