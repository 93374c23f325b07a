"""Replaces an outbox that cannot be trusted any more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.errors import DiskError
from desktop.database.backup import newest_backups
from desktop.database.commit_counter import CommitCounter
from desktop.database.connection import Database, translating_errors
from desktop.database.damage_marker import DamageMarker
from desktop.database.private_files import sync_folder
from desktop.database.wal import wal_of

if TYPE_CHECKING:
    from desktop.database.recovery.salvage import Salvaged

# The file itself is moved first: as long as it is there, the replacement has not begun.
_SUFFIXES = ("", "-wal", "-shm")


class Replacement:
    """Completes the new outbox before it moves the old one aside: after a crash in between, the
    next start finishes the replacement or begins again."""

    def __init__(self, file: Path, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock
        self._new_file = file.with_name(f"{file.stem}-fresh{file.suffix}")
        self.aside = _unused(file, clock())

    def finish_interrupted(self) -> None:
        """Finishes the replacement of an interrupted start, or deletes what it left. Raises
        DiskError."""
        with translating_errors():
            if self._new_file.exists() and not self._file.exists():
                self._move()
            self._delete_new_file()

    def make(self) -> Salvaged:
        """Returns how many texts of the old outbox and its backups are in the new one. Raises
        DiskError; then nothing has changed, or the next start finishes the replacement."""
        # late: needed only after damage
        from desktop.database.recovery.salvage import salvage

        with translating_errors():
            self._delete_new_file()
        database = Database(self._new_file, self._clock)
        try:
            backups = newest_backups(self._file)
            salvaged = salvage(self._file, database, backups)
            for backup in backups:
                # Texts that cannot be read from the damaged file.
                from_backup = salvage(backup, database, beside=self._file)
                salvaged.texts += from_backup.texts
                if salvaged.missing is not None:
                    salvaged.missing = max(0, salvaged.missing - from_backup.read)
        finally:
            database.close()
        with translating_errors():
            wal = wal_of(self._new_file)
            if wal.exists() and wal.stat().st_size:
                raise DiskError(details="the new outbox was not written")
            sync_folder(self._file.parent)
            self._move()
        return salvaged

    def _move(self) -> None:
        for suffix in _SUFFIXES:
            old = self._file.with_name(self._file.name + suffix)
            if old.exists():
                old.rename(self.aside.with_name(self.aside.name + suffix))
                # In this order on the disk, too: without its WAL the file would seem sound.
                sync_folder(self._file.parent)
        # They belong to the old outbox.
        CommitCounter(self._file).delete()
        DamageMarker(self._file).clear()
        sync_folder(self._file.parent)
        self._new_file.rename(self._file)
        sync_folder(self._file.parent)

    def _delete_new_file(self) -> None:
        for suffix in _SUFFIXES:
            self._new_file.with_name(self._new_file.name + suffix).unlink(missing_ok=True)


def _unused(file: Path, number: int) -> Path:
    """An unused name with the next free number: a clock that was set back must not overwrite a
    file kept earlier."""
    while True:
        aside = file.with_name(f"{file.stem}-damaged-{number}{file.suffix}")
        if not any(aside.with_name(aside.name + suffix).exists() for suffix in _SUFFIXES):
            return aside
        number += 1
