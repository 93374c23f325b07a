"""Backups of the outbox: one per start, three are kept. Made in small steps between sends."""

from __future__ import annotations

import os
from pathlib import Path

import apsw

from desktop.core.errors import DiskError, OutboxDamagedError
from desktop.database.check import IntegrityCheck
from desktop.database.connection import Database
from desktop.database.private_files import create_private

_KEPT = 3

# A step copies 1 MiB, which takes a few ms; every few steps the copy is synced to the disk.
_PAGES_PER_STEP = 256
_STEPS_PER_SYNC = 8

_POLL_MS = 50


class Backup:
    """The backup of this start, made step by step after the file was found sound.

    Used by the network thread only. Raises DiskError; then it is not tried again in this run.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._newest = _file(database.file, 1)
        self._new_file = _unfinished(database.file)
        self._copy: _Copy | None = None
        self._check: IntegrityCheck | None = None
        self._is_copy_unsound = False
        self.is_pending = True

    @property
    def wait_ms(self) -> int:
        """How long until the next step."""
        return 0 if self._check is None or self._check.is_over else _POLL_MS

    def step(self) -> None:
        if not self.is_pending:
            return
        try:
            with self._database.marking_damage():
                self._next_step()
        except BaseException:
            self.stop()
            raise

    def _next_step(self) -> None:
        if self._check is not None:
            if self._check.is_over:
                self._take_result(self._check)
        elif self._copy is None:
            self._copy = _Copy(self._database.file, self._new_file)
        elif self._copy.step():
            self._copy.close()
            self._copy = None
            self._check = IntegrityCheck(self._new_file)

    def _take_result(self, check: IntegrityCheck) -> None:
        self._check = None
        sound = check.result()
        if self._is_copy_unsound:
            if not sound:
                raise OutboxDamagedError(details="found by the backup")
            raise DiskError(details="backup not sound")
        if not sound:
            # Either the disk wrote the copy badly, or the outbox itself is damaged: check that.
            self._is_copy_unsound = True
            self._check = IntegrityCheck(self._database.file)
            return
        for age in range(_KEPT, 1, -1):
            younger = _file(self._database.file, age - 1)
            if younger.exists():
                younger.replace(_file(self._database.file, age))
        self._new_file.replace(self._newest)
        self.is_pending = False

    def restart(self) -> None:
        """Discards an unfinished copy, which may contain what was removed since."""
        if self.is_pending:
            self.stop()
            self.is_pending = True

    def stop(self) -> None:
        """Deletes the unfinished copy; older backups stay. Raises OSError."""
        self.is_pending = False
        copy, self._copy = self._copy, None
        check, self._check = self._check, None
        self._is_copy_unsound = False
        if copy is not None:
            copy.close()
        if check is not None:
            check.stop()
        if copy is not None or check is not None:
            self._new_file.unlink(missing_ok=True)


class _Copy:
    """Copies a snapshot of the outbox, over its own connection: writes of other connections go to
    the WAL and do not restart the copy."""

    def __init__(self, source: Path, to: Path) -> None:
        to.unlink(missing_ok=True)
        create_private(to)
        # Stays open as long as SQLite has the file open: closing it would drop SQLite's locks.
        self._disk = os.open(to, os.O_RDWR)
        self._steps = 0
        self._from = apsw.Connection(str(source), flags=apsw.SQLITE_OPEN_READWRITE)
        self._to = apsw.Connection(str(to))
        try:
            self._from.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            self._from.execute("BEGIN")
            self._from.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall()
            # No journal, because an incomplete copy is discarded; `step` syncs it in parts.
            self._to.pragma("journal_mode", "off")
            self._to.pragma("synchronous", "off")
            self._backup = self._to.backup("main", self._from, "main")
        except BaseException:
            self._close_files()
            raise

    def step(self) -> bool:
        """Returns whether the copy is complete and on the disk."""
        self._backup.step(_PAGES_PER_STEP)
        self._steps += 1
        if self._steps % _STEPS_PER_SYNC == 0:
            os.fsync(self._disk)
        if self._backup.done:
            self._backup.finish()
            # With this commit SQLite itself syncs the whole file.
            self._to.pragma("journal_mode", "delete")
            self._to.pragma("synchronous", "full")
            self._to.execute(f"PRAGMA user_version = {self._to.pragma('user_version')}")
        return bool(self._backup.done)

    def close(self) -> None:
        self._backup.close(True)
        self._close_files()

    def _close_files(self) -> None:
        self._to.close()
        self._from.close()
        os.close(self._disk)


def newest_backups(outbox: Path) -> list[Path]:
    """The backups that exist, the newest first."""
    return [file for age in range(1, _KEPT + 1) if (file := _file(outbox, age)).exists()]


def all_copies(outbox: Path) -> list[Path]:
    """The backups, and the path of an unfinished one."""
    return [*newest_backups(outbox), _unfinished(outbox)]


def moved_aside(outbox: Path) -> list[Path]:
    """Damaged outboxes that were kept, with their WALs (`recovery.replacement`)."""
    return sorted(outbox.parent.glob(f"{outbox.stem}-damaged-*"))


def _unfinished(outbox: Path) -> Path:
    return _file(outbox, 1).with_suffix(".new")


def _file(outbox: Path, age: int) -> Path:
    """Age 1 is the newest."""
    return outbox.with_name(f"{outbox.stem}-backup-{age}{outbox.suffix}")
