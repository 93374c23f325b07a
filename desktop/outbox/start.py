"""Before the first use: a sound outbox file, whatever was there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.errors import DiskError, OutboxDamagedError, OutboxNewerError
from desktop.outbox.backup import newest_backups
from desktop.outbox.salvage import salvage
from desktop.outbox.store import Store, translated


def prepare(file: Path, clock: Callable[[], int]) -> DiskError | None:
    """Makes sure that there is a sound file; called under the instance lock, before anything else.

    A file that is damaged, of another program or of a newer Ownline is moved aside with its
    journal, never changed or deleted. What can be read of it is shown again; nothing of it is ever
    sent by itself. Returns the words for that, or None. Raises DiskError.
    """
    trouble = _trouble_of(file, clock)
    if trouble is None:
        return None
    aside = _move_aside(file, clock())
    store = Store(file, clock)
    try:
        found = salvage(aside, store)
        for copy in newest_backups(file):
            # What the damaged file does not show any more.
            found += salvage(copy, store)
    finally:
        store.close()
    shown = f"{found} texts of it are shown; none of them" if found else "No text of it"
    return type(trouble)(
        advice=f"It was moved aside and kept as {aside.name}. {shown} is sent by itself.",
        details=trouble.details,
    )


def _trouble_of(file: Path, clock: Callable[[], int]) -> DiskError | None:
    if _is_emptied(file):
        return OutboxDamagedError(details="the file is empty")
    try:
        store = Store(file, clock)
        try:
            if store.quick_check() and store.has_whole_texts():
                return None
        finally:
            store.close()
    except (OutboxDamagedError, OutboxNewerError) as error:
        return error
    return OutboxDamagedError(details="quick_check")


def _is_emptied(file: Path) -> bool:
    """Nothing is in the file, and something was: its journal or a copy of it is there."""
    if file.exists() and file.stat().st_size:
        return False
    journal = file.with_name(file.name + "-wal")
    has_journal = journal.exists() and journal.stat().st_size > 0
    return has_journal or bool(newest_backups(file))


def _move_aside(file: Path, now_ms: int) -> Path:
    aside = file.with_name(f"{file.stem}-damaged-{now_ms}{file.suffix}")
    with translated():
        for ending in ("", "-wal", "-shm"):
            old = file.with_name(file.name + ending)
            if old.exists():
                old.rename(aside.with_name(aside.name + ending))
    return aside
