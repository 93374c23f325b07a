"""After a clean shutdown a start trusts the outbox; the network thread checks it anyway."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import OutboxDamagedError
from desktop.database.clean_shutdown import CleanShutdown
from desktop.database.connection import QUICK_BYTES, Database, refuse_unsound
from desktop.database.recovery.opening import prepare
from tests.database.broken import break_an_index, enlarge


def now() -> int:
    return 1


def closed(tmp_path: Path) -> Path:
    file = tmp_path / "outbox.db"
    assert prepare(file, now) is None
    CleanShutdown(file).note()
    return file


def test_the_note_is_taken_once(tmp_path: Path) -> None:
    file = closed(tmp_path)
    assert CleanShutdown(file).take()
    assert not CleanShutdown(file).take()


def test_a_changed_file_is_not_trusted(tmp_path: Path) -> None:
    file = closed(tmp_path)
    break_an_index(file)
    assert not CleanShutdown(file).take()


@pytest.mark.parametrize(
    "note", [b"", b"\xff", b'"\xff"', b'["\xff"]', b"[" * 100_000, b"{}", b"null", b"[1, 2]"]
)
def test_an_unreadable_note_counts_as_none(tmp_path: Path, note: bytes) -> None:
    file = closed(tmp_path)
    CleanShutdown(file)._file.write_bytes(note)
    assert not CleanShutdown(file).take()
    assert not CleanShutdown(file)._file.exists()


def test_with_a_wal_left_no_shutdown_is_clean(tmp_path: Path) -> None:
    file = closed(tmp_path)
    database = Database(file, now)
    with database.transaction():
        database.run("INSERT INTO session (server, account, extension) VALUES ('s', '1', '2')")
    CleanShutdown(file).take()
    CleanShutdown(file).note()
    assert not CleanShutdown(file).take()
    database.close()


def test_after_a_crash_the_start_checks_the_file(tmp_path: Path) -> None:
    file = closed(tmp_path)
    break_an_index(file)
    assert isinstance(prepare(file, now), OutboxDamagedError)


def test_a_trusted_file_is_checked_before_anything_is_sent(tmp_path: Path) -> None:
    """Damaged by the disk, which leaves no trace in its times: the next start moves it aside."""
    file = closed(tmp_path)
    enlarge(file, QUICK_BYTES)
    break_an_index(file)
    CleanShutdown(file).note()
    assert prepare(file, now) is None
    database = Database(file, now)
    with pytest.raises(OutboxDamagedError):
        refuse_unsound(database)
    database.close()
    assert isinstance(prepare(file, now), OutboxDamagedError)
