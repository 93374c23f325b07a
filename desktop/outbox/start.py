"""Before the first use: a sound outbox file, whatever was there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.errors import DiskError, OutboxDamagedError, OutboxNewerError
from desktop.outbox.salvage import salvage
from desktop.outbox.store import Store, translated


def prepare(file: Path, clock: Callable[[], int]) -> DiskError | None:
    """Makes sure that there is a sound file; called under the instance lock, before anything else.

    A file that is damaged, of another program or of a newer Ownline is moved aside with its
    journal, never changed or deleted. What can be read of it is shown again; nothing of it is ever
    sent by itself. Returns the words for that, or None. Raises DiskError.
    """
    try:
        store = Store(file, clock)
        try:
            if store.quick_check():
                return None
        finally:
            store.close()
        trouble: DiskError = OutboxDamagedError(details="quick_check")
    except (OutboxDamagedError, OutboxNewerError) as error:
        trouble = error
    aside = _move_aside(file, clock())
    store = Store(file, clock)
    try:
        found = salvage(aside, store)
    finally:
        store.close()
    shown = f"{found} texts of it are shown; none of them" if found else "No text of it"
    return type(trouble)(
        advice=f"It was moved aside and kept as {aside.name}. {shown} is sent by itself.",
        details=trouble.details,
    )


def _move_aside(file: Path, now_ms: int) -> Path:
    aside = file.with_name(f"{file.stem}-damaged-{now_ms}{file.suffix}")
    with translated():
        for ending in ("", "-wal", "-shm"):
            old = file.with_name(file.name + ending)
            if old.exists():
                old.rename(aside.with_name(aside.name + ending))
    return aside
