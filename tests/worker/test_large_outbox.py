"""A large database is checked and backed up beside the work: nothing is sent before the check is
over, and texts are sent during the backup."""

from __future__ import annotations

import apsw

from desktop.core.errors import OutboxDamagedError
from desktop.core.model import TroubleKind
from desktop.database.backup import all_copies, newest_backups
from desktop.database.connection import LARGE_BYTES, Database
from desktop.database.damage_marker import DamageMarker
from desktop.messages import Outbox
from desktop.worker.engine import Engine
from tests.database.broken import enlarge
from tests.worker.rig import Rig


def make_large(rig: Rig) -> None:
    """Makes the file large with free pages."""
    enlarge(rig.file, 2 * LARGE_BYTES)


def is_checked(rig: Rig) -> bool:
    return rig.engine._check.is_over


def test_nothing_is_sent_before_the_check_is_over(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.close()
    make_large(rig)
    text = rig.outbox_draft(ana, "waits for the check")
    rig.engine = rig.start_engine()
    rig.run_until(lambda: bool(rig.accounts.views[0].numbers), "numbers, meanwhile")
    rig.run_until(lambda: is_checked(rig) or bool(rig.accepted()), "the check")
    assert is_checked(rig)
    rig.until_status(text, "Delivered")


def test_nothing_is_sent_from_a_damaged_large_file(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.engine.close()
    make_large(rig)
    rig.outbox_draft(ana, "not from here")
    rig.outbox.close()
    break_a_page(rig)
    rig.engine = rig.start_engine()
    rig.run_until(lambda: rig.troubles.items[0].kind is TroubleKind.DISK, "trouble")
    assert rig.troubles.items[0].notice.title == OutboxDamagedError.title
    assert DamageMarker(rig.file).is_marked, "the next start moves it aside"
    for _ in range(20):
        rig.engine.step()
    assert not rig.accepted()
    rig.outbox = Outbox(rig.file.with_name("other.db"), rig.clocks.wall)


def break_a_page(rig: Rig) -> None:
    connection = apsw.Connection(str(rig.file))
    root = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'message_dropped'"
    ).fetchall()[0][0]
    connection.close()
    with rig.file.open("r+b") as file:
        file.seek((int(str(root)) - 1) * 4096)
        file.write(b"\x00" * 4096)


def test_closing_during_the_check(rig: Rig) -> None:
    rig.sign_in()
    rig.engine.close()
    make_large(rig)
    rig.engine = rig.start_engine()
    assert not is_checked(rig)
    rig.engine.close()
    rig.engine = rig.start_engine()
    rig.run_until(lambda: is_checked(rig), "the check")


def test_texts_are_sent_during_the_backup(rig: Rig) -> None:
    ana = rig.sign_in()
    make_large(rig)
    rig.restart()
    rig.run_until(lambda: is_checked(rig), "the check")
    unfinished = all_copies(rig.file)[-1]
    rig.run_until(lambda: size(rig.engine) > 4 << 20, "some of the copy")
    before = {row.id for row in rig.outbox.newest(100)}
    texts = [rig.outbox_draft(ana, f"beside the copy {n}") for n in range(5)]
    rig.engine.outbox_filled()
    for text in texts:
        rig.until_status(text, "Delivered")
    rig.run_until(lambda: not unfinished.exists() and bool(newest_backups(rig.file)), "the copy")
    copy = Database(newest_backups(rig.file)[0], rig.clocks.wall)
    assert copy.quick_check()
    assert {id_ for (id_,) in copy.rows("SELECT id FROM message")} == before
    copy.close()


def size(engine: Engine) -> int:
    fresh = all_copies(engine._database.file)[-1]
    return fresh.stat().st_size if fresh.exists() else 0


def test_closing_during_the_backup_leaves_no_unfinished_copy(rig: Rig) -> None:
    rig.sign_in()
    make_large(rig)
    rig.restart()
    rig.run_until(lambda: is_checked(rig), "the check")
    rig.run_until(lambda: size(rig.engine) > 0, "some of the copy")
    rig.engine.close()
    assert not all_copies(rig.file)[-1].exists()
    rig.engine = rig.start_engine()


def test_an_account_removed_during_the_backup_is_not_in_it(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.outbox_draft(ana, "planted")
    make_large(rig)
    rig.restart()
    rig.run_until(lambda: size(rig.engine) > 0, "some of the copy")
    rig.engine.remove_account(ana.text)
    assert not all_copies(rig.file)[-1].exists()
    rig.run_until(lambda: not newest_backups(rig.file), "the older copies are gone")
    rig.run_until(lambda: bool(newest_backups(rig.file)), "the copy")
    copy = Database(newest_backups(rig.file)[0], rig.clocks.wall)
    assert copy.rows("SELECT * FROM message") == []
    copy.close()
