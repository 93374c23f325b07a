"""The file itself: made, checked, refused, moved aside, backed up."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import apsw
import pytest

from desktop.core.clocks import wall_ms
from desktop.core.errors import DiskError, OutboxDamagedError, OutboxNewerError
from desktop.core.model import (
    Accepted,
    AccountKey,
    Draft,
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
from tests.messages.texts import back_up, finish_backup

KEY = AccountKey("https://x.test", "1", "2")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "outbox.db"


def fill(file: Path, texts: int = 1) -> None:
    outbox = Outbox(file, wall_ms)
    for n in range(texts):
        outbox.queue(Draft(f"d{n}", KEY, "+16505550101", "+14155550100", f"text {n}"))
    outbox.close()


def states(file: Path) -> set[str]:
    outbox = Outbox(file, wall_ms)
    found = {row.state.value for row in outbox.newest(1000)}
    outbox.close()
    return found


def test_a_new_file_is_sound_private_and_durable(file: Path) -> None:
    assert prepare(file, wall_ms) is None
    fill(file)
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


def test_the_journal_beside_it_is_private_too(file: Path) -> None:
    outbox = Outbox(file, wall_ms)
    outbox.queue(Draft("d", KEY, "+1", "+2", "secret"))
    modes = {stat.S_IMODE(one.stat().st_mode) for one in file.parent.iterdir()}
    outbox.close()
    assert modes == {0o600}


def test_a_file_that_others_could_read_is_tightened(file: Path) -> None:
    fill(file)
    file.chmod(0o644)
    Database(file, wall_ms).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", ["text", "truncated", "middle"])
def test_a_damaged_file_is_moved_aside_and_kept(file: Path, damage: str) -> None:
    fill(file, texts=300)
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
    assert states(file) <= {"cancelled"}, "nothing of it waits to be sent"
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


def test_a_newer_file_is_moved_aside_and_shown(file: Path) -> None:
    fill(file)
    connection = apsw.Connection(str(file))
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = file.read_bytes()

    found = prepare(file, wall_ms)
    assert isinstance(found, OutboxNewerError)
    aside = next(file.parent.glob("outbox-damaged-*.db"))
    assert aside.read_bytes() == before
    assert states(file) == {"cancelled"}


def test_what_can_be_read_of_a_damaged_file_is_shown_and_not_sent(file: Path) -> None:
    """Every state is there before; after it nothing waits, and what was open is looked for."""
    fill(file, texts=400)
    database = Database(file, wall_ms)
    send_queue = SendQueue(database, KEY, PollIntervals())
    outcomes: list[Outcome] = [
        Accepted(StoreRecord("77", "", (), "", wall_ms(), "Sent")),
        Unknown("reset"),
        Rejected("MSG-304", "no"),
    ]
    for outcome in outcomes:
        with database.transaction():
            database.run(
                "UPDATE message SET recipient = id, seal = x'' WHERE seq IN"
                " (SELECT seq FROM message WHERE state = 'queued' ORDER BY seq LIMIT 1)"
            )
        claim = send_queue.claim(wall_ms())
        assert claim is not None
        send_queue.settle(claim, outcome, wall_ms())
    database.close()
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = os.urandom(4096)
    file.write_bytes(content)

    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)
    outbox = Outbox(file, wall_ms)
    rows = {row.id: row for row in outbox.newest(1000)}
    outbox.close()
    assert len(rows) > 200
    assert rows["d0"].state is MessageState.ACCEPTED
    assert rows["d0"].account == KEY
    assert rows["d1"].state is MessageState.CHECKING
    assert rows["d2"].state is MessageState.REJECTED
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
    fill(file, texts=20)
    database = Database(file, wall_ms)
    back_up(database)
    database.close()
    backup = newest_backups(file)[0]

    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    restored = tmp_path / "restored.db"
    shutil.copy(backup, restored)
    assert prepare(restored, wall_ms) is None
    outbox = Outbox(restored, wall_ms)
    assert len(outbox.newest(100)) == 20
    outbox.close()
    assert all_copies(file) == [backup, file.with_name("outbox-backup-1.new")]
    assert not file.with_name("outbox-backup-1.new").exists()


@pytest.mark.parametrize("column", ["text", "recipient", "sender"])
def test_a_waiting_text_that_was_altered_is_never_sent(file: Path, column: str) -> None:
    fill(file)
    database = Database(file, wall_ms)
    with database.transaction():
        database.run(f"UPDATE message SET {column} = {column} || '9'")
    with pytest.raises(OutboxDamagedError):
        SendQueue(database, KEY, PollIntervals()).claim(wall_ms())
    database.close()
    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)
    assert states(file) == {"cancelled"}


def test_an_emptied_file_is_said_and_its_backup_shown(file: Path) -> None:
    fill(file, 3)
    database = Database(file, wall_ms)
    back_up(database)
    database.close()
    file.write_bytes(b"")
    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)
    outbox = Outbox(file, wall_ms)
    assert {row.id for row in outbox.newest(10)} == {"d0", "d1", "d2"}
    outbox.close()


def test_letters_that_are_none_are_damage(file: Path) -> None:
    fill(file, 3)
    database = Database(file, wall_ms)
    with database.transaction():
        database.run("UPDATE message SET text = CAST(x'41ff42' AS TEXT) WHERE id = 'd1'")
    database.close()
    assert isinstance(prepare(file, wall_ms), OutboxDamagedError)
    outbox = Outbox(file, wall_ms)
    assert {row.id: row.text for row in outbox.newest(10)}["d1"] == "A\ufffdB"
    outbox.close()


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
        outbox = Outbox(one, wall_ms)
        counts[one.name] = len(outbox.newest(100))
        outbox.close()
        for beside in file.parent.glob(f"{one.name}-*"):
            beside.unlink()
    assert counts == {"outbox-backup-1.db": 5, "outbox-backup-2.db": 4, "outbox-backup-3.db": 3}


def test_a_full_disk_is_a_sentence_and_loses_nothing(file: Path) -> None:
    """SQLite's own limit on pages stands for the full disk: it fails in the same place."""
    fill(file)
    outbox = Outbox(file, wall_ms)
    pages = outbox._database.row("PRAGMA page_count")
    assert pages is not None
    outbox._database.row(f"PRAGMA max_page_count = {pages[0]}")
    with pytest.raises(DiskError) as caught:
        outbox.queue(Draft("big", KEY, "+16505550101", "+14155550100", "x" * 100_000))
    assert caught.value.advice
    outbox._database.row("PRAGMA max_page_count = 1000000")
    outbox.queue(Draft("big", KEY, "+16505550101", "+14155550100", "x" * 100_000))
    assert [row.id for row in outbox.newest(10)] == ["big", "d0"]
    outbox.close()
