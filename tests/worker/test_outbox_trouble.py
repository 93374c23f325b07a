"""Disk trouble and damage: nothing is sent that could be forgotten."""

from __future__ import annotations

from desktop.core.errors import DiskError, OutboxDamagedError, OutboxLockedError
from desktop.core.model import MessageState, TroubleKind
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from tests.worker.rig import Rig


def test_without_the_commit_counter_the_claim_is_undone_and_nothing_sent(rig: Rig) -> None:
    ana = rig.sign_in()
    note = rig.file.with_name("outbox-newest")
    away = note.rename(note.with_name("away"))
    note.mkdir()

    text = rig.queue(ana)
    rig.run_until(lambda: TroubleKind.DISK in rig.trouble_kinds(), "disk trouble")
    assert rig.events(text) == ["queued", "claimed", "not-sent"]
    assert rig.row(text).state is MessageState.QUEUED
    assert rig.accepted() == []

    note.rmdir()
    away.rename(note)
    rig.engine._disk_retry_at = 0
    rig.until_status(text, "Delivered")
    assert len(rig.accepted()) == 1
    assert TroubleKind.DISK not in rig.trouble_kinds()


def test_a_file_that_another_program_holds_is_named_and_the_text_goes_out_later(rig: Rig) -> None:
    ana = rig.sign_in()
    text = rig.queue(ana)
    holder = Database(rig.file, rig.clocks.wall)
    with holder.transaction():
        rig.run_until(lambda: TroubleKind.DISK in rig.trouble_kinds(), "a held file")
        notice = next(one for one in rig.troubles.items if one.kind is TroubleKind.DISK).notice
        assert notice.title == OutboxLockedError.title
        assert str(rig.file) in notice.advice.format()
        assert rig.accepted() == []
    holder.close()
    rig.engine._disk_retry_at = 0
    rig.until_status(text, "Delivered")
    assert len(rig.accepted()) == 1
    assert TroubleKind.DISK not in rig.trouble_kinds()


def test_after_damage_nothing_is_sent_until_the_next_start(rig: Rig) -> None:
    ana = rig.sign_in()
    database = Database(rig.file, rig.clocks.wall)
    text = rig.outbox_draft(ana, "waits")
    with database.transaction():
        database.run("UPDATE message SET text = 'another' WHERE id = ?", (text,))
    good = rig.outbox_draft(ana, "not damaged itself", "+14155550199")

    rig.engine.outbox_filled()
    rig.run_until(lambda: rig.engine.next_in() is None, "paused for good")
    assert rig.troubles.items[0].notice.advice == OutboxDamagedError.advice
    with database.transaction():
        # Even if reading works again.
        database.run("UPDATE message SET text = 'waits' WHERE id = ?", (text,))
    database.close()
    rig.engine.outbox_filled()
    rig.run_for(0.3)
    assert rig.accepted() == []
    assert rig.row(good).state is MessageState.QUEUED

    rig.engine.close()
    rig.outbox.close()
    damage = prepare(rig.file, rig.clocks.wall)
    assert isinstance(damage, DiskError)
    assert "Texts of it that are shown: 2." in damage.advice
    rig.outbox, rig.engine = Outbox(rig.file, rig.clocks.wall), rig.start_engine()
    assert rig.row(text).state is MessageState.CANCELLED
    assert rig.accepted() == []
