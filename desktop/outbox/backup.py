"""Copies of the outbox: one per start, three kept."""

from __future__ import annotations

from pathlib import Path

from desktop.outbox.store import Store

_KEPT = 3


class Backup:
    """Made in the first quiet moment after a start, when the file was found sound."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._is_made = False

    def make_once(self) -> None:
        """Raises DiskError; it is not tried again in this run."""
        if self._is_made:
            return
        self._is_made = True
        newest = _file(self._store.file, 1)
        self._store.back_up(newest.with_suffix(".new"))
        for age in range(_KEPT, 1, -1):
            younger = _file(self._store.file, age - 1)
            if younger.exists():
                younger.replace(_file(self._store.file, age))
        newest.with_suffix(".new").replace(newest)


def newest_backups(outbox: Path) -> list[Path]:
    """The copies that are there, the newest first."""
    return [file for age in range(1, _KEPT + 1) if (file := _file(outbox, age)).exists()]


def _file(outbox: Path, age: int) -> Path:
    """1 is the newest."""
    return outbox.with_name(f"{outbox.stem}-backup-{age}{outbox.suffix}")
