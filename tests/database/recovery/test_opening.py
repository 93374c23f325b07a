"""Opening after damage was found in the last run, and after interrupted starts."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from desktop.core.clocks import wall_ms
from desktop.core.errors import DiskError, OutboxDamagedError
from desktop.core.model import MessageState
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import KEY, claim_next, fill, states_in


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "outbox.db"
    assert prepare(file, wall_ms) is None
    fill(file, 3)
    return file


def spoil(file: Path) -> None:
    """Writes invalid UTF-8 where the check at start does not look."""
    database = Database(file, wall_ms)
    with database.transaction():
        database.run(
            "UPDATE message SET state = 'rejected', reason = CAST(x'ff' AS TEXT) WHERE id = 'd0'"
        )
    database.close()


def test_after_damage_nothing_is_sent_and_the_next_start_replaces_the_file(
    file: Path,
) -> None:
    spoil(file)
    assert prepare(file, wall_ms) is None, "the check does not see it"
    database = Database(file, wall_ms)
    send_queue = SendQueue(database, KEY, PollIntervals())
    claim_next(send_queue, wall_ms())

    window = Outbox(file, wall_ms)
    with pytest.raises(OutboxDamagedError):
        window.newest(10)
    window.close()
    mark = file.with_name("outbox-suspect")
    assert stat.S_IMODE(mark.stat().st_mode) == 0o600
    with pytest.raises(OutboxDamagedError):
        send_queue.claim(wall_ms())
    database.close()

    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)
    assert not mark.exists()
    assert sorted(states_in(file).values()) == ["cancelled", "checking", "rejected"]
    assert prepare(file, wall_ms) is None


def test_an_incomplete_new_outbox_of_an_interrupted_start_is_deleted(file: Path) -> None:
    shutil.copy(file, file.with_name("outbox-fresh.db"))
    file.with_name("outbox-fresh.db-wal").write_bytes(b"x")
    assert prepare(file, wall_ms) is None
    assert list(states_in(file).values()) == [MessageState.QUEUED] * 3
    assert not list(file.parent.glob("outbox-fresh*"))


@pytest.mark.parametrize("moved", [0, 1])
def test_an_interrupted_move_of_the_old_outbox_is_finished(
    file: Path, tmp_path: Path, moved: int
) -> None:
    fresh = tmp_path / "other" / "outbox.db"
    fresh.parent.mkdir()
    prepare(fresh, wall_ms)
    file.with_name("outbox.db-wal").write_bytes(b"of the old one")
    names = ("outbox.db", "outbox.db-wal")
    for name in names[: moved + 1]:
        file.with_name(name).rename(file.with_name(name.replace("outbox", "outbox-damaged-1")))
    fresh.rename(file.with_name("outbox-fresh.db"))

    assert prepare(file, wall_ms) is None
    assert states_in(file) == {}
    kept = [one.read_bytes() for one in file.parent.glob("outbox-damaged-*-wal")]
    assert kept == [b"of the old one"]


def test_where_the_new_outbox_cannot_be_written_the_old_one_stays(file: Path) -> None:
    file.write_bytes(b"no database at all" * 300)
    blocked = file.with_name("outbox-fresh.db")
    blocked.mkdir()
    with pytest.raises(DiskError):
        prepare(file, wall_ms)
    assert file.read_bytes() == b"no database at all" * 300
    blocked.rmdir()
    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)


def test_a_file_kept_earlier_is_not_overwritten(file: Path) -> None:
    for content in (b"first " * 999, b"second " * 999):
        file.write_bytes(content)
        assert prepare(file, lambda: 1) is not None
    kept = {one.read_bytes()[:6] for one in file.parent.glob("outbox-damaged-*.db")}
    assert kept == {b"first ", b"second"}
