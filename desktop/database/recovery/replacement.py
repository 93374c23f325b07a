"""A new outbox in the place of one that cannot be trusted any more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.core.errors import DiskError
from desktop.database.backup import newest_backups
from desktop.database.commit_counter import CommitCounter
from desktop.database.connection import Database, sync_folder, translating_errors
from desktop.database.damage_marker import DamageMarker
from desktop.database.recovery.salvage import salvage
from desktop.database.wal import wal_of

# The file itself goes first: as long as it is there, nothing has happened.
_ENDINGS = ("", "-wal", "-shm")


class Replacement:
    """The new outbox is whole before the old one is moved aside: whenever the program ends in
    between, the next start goes on with it or begins again."""

    def __init__(self, file: Path, clock: Callable[[], int]) -> None:
        self._file = file
        self._clock = clock
        self._fresh = file.with_name(f"{file.stem}-fresh{file.suffix}")
        self.aside = _unused(file, clock())

    def finish(self) -> None:
        """Goes on where a start was interrupted. Raises DiskError."""
        with translating_errors():
            if self._fresh.exists() and not self._file.exists():
                self._move()
            self._forget()

    def make(self) -> int:
        """Returns how many texts of the old outbox and its backups are in the new one. Raises
        DiskError; then everything is as it was, or is finished by the next start."""
        with translating_errors():
            self._forget()
        database = Database(self._fresh, self._clock)
        try:
            found = salvage(self._file, database)
            for copy in newest_backups(self._file):
                # What the damaged file does not show any more.
                found += salvage(copy, database)
        finally:
            database.close()
        with translating_errors():
            journal = wal_of(self._fresh)
            if journal.exists() and journal.stat().st_size:
                raise DiskError(details="the new outbox was not written")
            sync_folder(self._file.parent)
            self._move()
        return found

    def _move(self) -> None:
        for ending in _ENDINGS:
            old = self._file.with_name(self._file.name + ending)
            if old.exists():
                old.rename(self.aside.with_name(self.aside.name + ending))
                # In this order on the disk, too: without its journal the file would seem sound.
                sync_folder(self._file.parent)
        # They speak of the old one.
        CommitCounter(self._file).forget()
        DamageMarker(self._file).clear()
        sync_folder(self._file.parent)
        self._fresh.rename(self._file)
        sync_folder(self._file.parent)

    def _forget(self) -> None:
        """A new outbox that was not finished."""
        for ending in _ENDINGS:
            self._fresh.with_name(self._fresh.name + ending).unlink(missing_ok=True)


def _unused(file: Path, number: int) -> Path:
    """Clocks are set back at times: what was kept once is kept."""
    while True:
        aside = file.with_name(f"{file.stem}-damaged-{number}{file.suffix}")
        if not any(aside.with_name(aside.name + ending).exists() for ending in _ENDINGS):
            return aside
        number += 1
