"""A large outbox of an older Ownline is brought up to date, or is what it was."""

from __future__ import annotations

import time
from pathlib import Path

import apsw
import pytest

from desktop.errors import DiskError, MigrationStoppedError, OutboxDamagedError
from desktop.network.clocks import wall_ms
from desktop.outbox import Filter, NoPlaces, Outbox
from desktop.outbox.clean_end import CleanEnd
from desktop.outbox.journal import journal_of
from desktop.outbox.migration import Migration, is_long
from desktop.outbox.schema import STEPS
from desktop.outbox.start import prepare
from desktop.outbox.store import LARGE_BYTES, Store
from tests.outbox.older import TEXTS, older_outbox


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return older_outbox(tmp_path / "outbox.db")


def end(migration: Migration) -> None:
    give_up = time.monotonic() + 60
    while not migration.is_over:
        assert time.monotonic() < give_up
        time.sleep(0.01)
    migration.result()


def version(file: Path) -> int:
    connection = apsw.Connection(str(file))
    found = connection.pragma("user_version")
    connection.close()
    return int(found)


def test_it_goes_on_to_its_end_and_tells_how_far_it_is(file: Path) -> None:
    migration = Migration(file, wall_ms)
    seen = [migration.done]
    while not migration.is_over:
        seen.append(migration.done)
    migration.result()
    assert seen == sorted(seen)
    assert len(set(seen)) > 20
    assert max(seen) <= 1
    assert version(file) == len(STEPS)
    outbox = Outbox(file, wall_ms)
    assert len(outbox.newest(10, None, Filter(words="number 77"))) >= 1
    assert len(outbox.listing.places(Filter(), NoPlaces())) == TEXTS
    outbox.close()


@pytest.mark.parametrize("done", [0.0, 0.3, 0.6])
def test_stopped_it_leaves_the_file_byte_for_byte(file: Path, done: float) -> None:
    before = file.read_bytes()
    migration = Migration(file, wall_ms)
    while migration.done < done:
        pass
    migration.stop()
    with pytest.raises(MigrationStoppedError):
        end(migration)
    assert file.read_bytes() == before
    assert not journal_of(file).exists()
    end(Migration(file, wall_ms))
    assert prepare(file, wall_ms) is None


def test_a_start_that_was_stopped_is_none(file: Path) -> None:
    """The next one finds the file as it was left, and offers it again."""
    CleanEnd(file).note()

    def stopped(file: Path, clock: object) -> Store:
        migration = Migration(file, wall_ms)
        migration.stop()
        end(migration)
        raise AssertionError

    for _ in range(2):
        with pytest.raises(MigrationStoppedError):
            prepare(file, wall_ms, stopped)
    assert CleanEnd(file).take()
    assert version(file) == 3


def test_a_damaged_one_is_said(file: Path) -> None:
    size = file.stat().st_size
    with file.open("r+b") as opened:
        opened.seek(8192)
        opened.write(b"\xff" * (size - 8192))
    with pytest.raises(OutboxDamagedError):
        end(Migration(file, wall_ms))


def test_a_full_disk_leaves_it_as_it_was(file: Path) -> None:
    before = file.read_bytes()
    pages = len(before) // 4096

    class Full(Store):
        def _set_up(self) -> None:
            self._connection.pragma("max_page_count", pages + 20)
            super()._set_up()

    with pytest.raises(DiskError):
        Full(file, wall_ms)
    assert version(file) == 3


def test_only_a_large_older_one_takes_long(tmp_path: Path, file: Path) -> None:
    assert not is_long(file)
    assert not is_long(tmp_path / "none.db")
    (tmp_path / "other").write_bytes(b"SQLite format 3\0" * 100)
    assert not is_long(tmp_path / "other")
    connection = apsw.Connection(str(file))
    connection.execute("CREATE TABLE room (b BLOB)")
    connection.execute("INSERT INTO room VALUES (zeroblob(?))", (LARGE_BYTES,))
    connection.close()
    assert is_long(file)
    Store(file, wall_ms).close()
    assert not is_long(file)
