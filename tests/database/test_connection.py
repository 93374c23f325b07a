"""The outbox file: created, checked, refused, moved aside and backed up."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from desktop.core.clocks import wall_ms
from desktop.core.errors import DiskError, OutboxDamagedError, OutboxNewerError
from desktop.core.model import (
    Accepted,
    MessageState,
    Outcome,
    Rejected,
    StoreRecord,
    Unknown,
)
from desktop.database.backup import Backup, all_copies, newest_backups
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.database.schema import APPLICATION_ID, VERSION
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import (
    KEY,
    TO,
    back_up,
    claim_next,
    draft,
    fill,
    finish_backup,
    rows_in,
    states_in,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "outbox.db"


# The bytes of SQLite's shared lock (os.h: PENDING_BYTE + 2, SHARED_SIZE).
_TAKES_THE_FILE = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="locks of Windows belong to the descriptor")
def test_a_second_connection_keeps_the_lock_of_the_first(file: Path) -> None:
    """Another program that opened and closed the file would otherwise remove the WAL, and with it
    what is written from then on: older versions of SQLite do so."""
    first = Database(file, wall_ms)
    second = Database(file, wall_ms)
    command = [sys.executable, "-c", _TAKES_THE_FILE, str(file)]
    taken = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "BlockingIOError" in taken.stderr
    first.close()
    second.close()


def test_a_new_file_is_sound_private_and_durable(file: Path) -> None:
    assert prepare(file, wall_ms) is None
    fill(file, 1)
    assert prepare(file, wall_ms) is None, "the second start finds it sound"

    connection = apsw.Connection(str(file))
    assert connection.pragma("journal_mode") == "wal"
    assert connection.pragma("application_id") == APPLICATION_ID
    assert connection.pragma("user_version") == VERSION
    connection.close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_every_connection_syncs_each_commit(file: Path) -> None:
    database = Database(file, wall_ms)
    assert database.row("PRAGMA synchronous") == (2,)
    assert database.row("PRAGMA foreign_keys") == (1,)
    database.close()


def test_the_wal_is_private_too(file: Path) -> None:
    outbox = Outbox(file, wall_ms)
    outbox.queue(draft("d"))
    modes = {stat.S_IMODE(one.stat().st_mode) for one in file.parent.iterdir()}
    outbox.close()
    assert modes == {0o600}


def test_a_file_that_others_could_read_becomes_private(file: Path) -> None:
    fill(file, 1)
    file.chmod(0o644)
    Database(file, wall_ms).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", ["text", "truncated", "middle"])
def test_a_damaged_file_is_moved_aside_and_kept(file: Path, damage: str) -> None:
    fill(file, 300)
    content = file.read_bytes()
    match damage:
        case "text":
            file.write_bytes(b"this is not a database, it only has the name of one\n" * 50)
        case "truncated":
            file.write_bytes(content[: len(content) // 2])
        case "middle":
            half = len(content) // 2
            file.write_bytes(content[:half] + os.urandom(8192) + content[half + 8192 :])
    found = prepare(file, wall_ms)

    assert isinstance(found, OutboxDamagedError)
    kept = [one for one in file.parent.iterdir() if "damaged" in one.name]
    assert kept
    assert kept[0].name in found.advice or any(one.name in found.advice for one in kept)
    assert set(states_in(file).values()) <= {"cancelled"}, "nothing of it is queued"
    assert prepare(file, wall_ms) is None, "the new one is sound"


def test_the_database_of_another_program_is_not_touched(file: Path) -> None:
    other = apsw.Connection(str(file))
    other.execute("CREATE TABLE other (x)")
    other.close()
    found = prepare(file, wall_ms)
    assert isinstance(found, OutboxDamagedError)
    aside = next(file.parent.glob("outbox-damaged-*.db"))
    again = apsw.Connection(str(aside))
    assert again.execute("SELECT count(*) FROM other").fetchall() == [(0,)]
    again.close()


def test_a_newer_file_is_moved_aside_and_its_texts_shown(file: Path) -> None:
    fill(file, 1)
    connection = apsw.Connection(str(file))
    connection.execute(f"PRAGMA user_version = {VERSION + 1}; CREATE TABLE later (x)")
    connection.close()
    before = file.read_bytes()

    found = prepare(file, wall_ms)
    assert isinstance(found, OutboxNewerError)
    aside = next(file.parent.glob("outbox-damaged-*.db"))
    assert aside.read_bytes() == before
    assert set(states_in(file).values()) == {"cancelled"}


def test_readable_texts_of_a_damaged_file_are_shown_and_not_sent(file: Path) -> None:
    """There are texts in several states; afterwards none is queued, and the open one is checked."""
    fill(file, 400, to=TO)
    database = Database(file, wall_ms)
    send_queue = SendQueue(database, KEY, PollIntervals())
    outcomes: list[Outcome] = [
        Accepted(StoreRecord("77", "", (), "", wall_ms(), "Sent")),
        Rejected("MSG-304", "no"),
        Unknown("reset"),
    ]
    for outcome in outcomes:
        with database.transaction():
            database.run(
                "UPDATE message SET recipient = id, seal = x'' WHERE seq IN"
                " (SELECT seq FROM message WHERE state = 'queued' ORDER BY seq LIMIT 1)"
            )
        claim = claim_next(send_queue, wall_ms())
        send_queue.settle(claim, outcome, wall_ms())
    database.close()
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = os.urandom(4096)
    file.write_bytes(content)

    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)
    rows = rows_in(file)
    assert len(rows) > 200
    assert rows["d0"].state is MessageState.ACCEPTED
    assert rows["d0"].account == KEY
    assert rows["d1"].state is MessageState.REJECTED
    assert rows["d2"].state is MessageState.CHECKING
    assert {row.state for id_, row in rows.items() if id_ not in ("d0", "d1", "d2")} == {
        MessageState.CANCELLED
    }


def test_an_empty_file_becomes_an_outbox(file: Path) -> None:
    file.touch()
    assert prepare(file, wall_ms) is None


def test_a_folder_that_does_not_exist_is_a_disk_error(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        Database(tmp_path / "missing" / "outbox.db", wall_ms)


def test_a_failed_transaction_leaves_nothing(file: Path) -> None:
    database = Database(file, wall_ms)
    with pytest.raises(RuntimeError), database.transaction():
        database.run("INSERT INTO session (server, account, extension) VALUES ('a', 'b', 'c')")
        raise RuntimeError
    assert database.rows("SELECT * FROM session") == []
    with database.transaction():
        database.run("INSERT INTO session (server, account, extension) VALUES ('a', 'b', 'c')")
    assert len(database.rows("SELECT * FROM session")) == 1
    database.close()


def test_the_backup_is_an_outbox_that_opens(file: Path, tmp_path: Path) -> None:
    fill(file, 20)
    database = Database(file, wall_ms)
    back_up(database)
    database.close()
    backup = newest_backups(file)[0]

    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    restored = tmp_path / "restored.db"
    shutil.copy(backup, restored)
    assert prepare(restored, wall_ms) is None
    assert len(rows_in(restored)) == 20
    assert all_copies(file) == [backup, file.with_name("outbox-backup-1.new")]
    assert not file.with_name("outbox-backup-1.new").exists()


@pytest.mark.parametrize("column", ["text", "recipient", "sender"])
def test_a_waiting_text_that_was_altered_is_never_sent(file: Path, column: str) -> None:
    fill(file, 1)
    database = Database(file, wall_ms)
    with database.transaction():
        database.run(f"UPDATE message SET {column} = {column} || '9'")
    with pytest.raises(OutboxDamagedError):
        SendQueue(database, KEY, PollIntervals()).claim(wall_ms())
    database.close()
    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)
    assert set(states_in(file).values()) == {"cancelled"}


def test_an_emptied_file_is_reported_and_its_backup_shown(file: Path) -> None:
    fill(file, 3)
    database = Database(file, wall_ms)
    back_up(database)
    database.close()
    file.write_bytes(b"")
    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)
    assert rows_in(file).keys() == {"d0", "d1", "d2"}


def test_invalid_utf_8_is_damage(file: Path) -> None:
    fill(file, 3)
    database = Database(file, wall_ms)
    with database.transaction():
        database.run("UPDATE message SET text = CAST(x'41ff42' AS TEXT) WHERE id = 'd1'")
    database.close()
    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)
    assert rows_in(file)["d1"].text == "A\ufffdB"


def test_three_backups_are_kept_the_newest_first(file: Path) -> None:
    for texts in range(1, 6):
        fill(file, texts)
        database = Database(file, wall_ms)
        backup = Backup(database)
        finish_backup(backup)
        backup.step()
        database.close()
    counts = {}
    for one in sorted(file.parent.glob("outbox-backup-*")):
        counts[one.name] = len(rows_in(one))
        for beside in file.parent.glob(f"{one.name}-*"):
            beside.unlink()
    assert counts == {"outbox-backup-1.db": 5, "outbox-backup-2.db": 4, "outbox-backup-3.db": 3}


def test_a_full_disk_raises_an_error_with_advice_and_loses_nothing(file: Path) -> None:
    """SQLite's page limit stands for the full disk: writes fail in the same place."""
    fill(file, 1)
    outbox = Outbox(file, wall_ms)
    pages = outbox._database.row("PRAGMA page_count")
    assert pages is not None
    outbox._database.row(f"PRAGMA max_page_count = {pages[0]}")
    with pytest.raises(DiskError) as caught:
        outbox.queue(draft("big", "x" * 100_000))
    assert caught.value.advice
    outbox._database.row("PRAGMA max_page_count = 1000000")
    outbox.queue(draft("big", "x" * 100_000))
    assert [row.id for row in outbox.newest(10)] == ["big", "d0"]
    outbox.close()


def test_a_state_that_does_not_exist_is_damage(file: Path) -> None:
    """A wrong bit in a large file, which the window reads before it was checked."""
    fill(file, 1)
    connection = apsw.Connection(str(file))
    connection.execute("PRAGMA ignore_check_constraints = ON; UPDATE message SET state = 'quaued'")
    connection.close()
    outbox = Outbox(file, wall_ms)
    with pytest.raises(OutboxDamagedError):
        outbox.newest(10)
    outbox.close()
