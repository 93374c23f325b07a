"""Before the first use: a sound outbox file, whatever was there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.core.errors import (
    DiskError,
    OutboxDamagedError,
    OutboxNewerError,
    OutboxOlderError,
    OutboxOutdatedError,
)
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.database.backup import newest_backups
from desktop.database.clean_shutdown import CleanShutdown
from desktop.database.commit_counter import CommitCounter
from desktop.database.connection import (
    LARGE_BYTES,
    Database,
    commit_count,
    has_intact_texts,
    size_of,
    translating_errors,
)
from desktop.database.damage_marker import DamageMarker
from desktop.database.recovery.replacement import Replacement
from desktop.database.wal import has_lost_commits, wal_of

_KEPT = QT_TRANSLATE_NOOP("notices", "It was moved aside and kept as {file}.")
_GONE = QT_TRANSLATE_NOOP("notices", "It is gone.")
# One sentence for any number of them: which plural a language needs is known above only.
_SHOWN = QT_TRANSLATE_NOOP(
    "notices", "Texts of it that are shown: {count}. None of them is sent by itself."
)
_NOTHING = QT_TRANSLATE_NOOP("notices", "No text of it is sent by itself.")
_BOTH = QT_TRANSLATE_NOOP("notices", "{kept} {shown}")


def prepare(file: Path, clock: Callable[[], int]) -> DiskError | None:
    """Makes sure that there is a sound file; called under the instance lock, before anything else.

    A file that is damaged, older than what was sent, of another program, of a newer Ownline or from
    before the first release is moved aside with its journal, never changed or deleted. What can be
    read of it is shown again; nothing of it is ever sent by itself. Returns the words for that, or
    None. Raises DiskError.

    The whole file is read here only after an end that was not clean, and where that is quick; the
    network thread always reads it before it sends.
    """
    is_as_left = CleanShutdown(file).take()
    replacement = Replacement(file, clock)
    replacement.finish()
    trouble = _trouble_of(file, clock, is_as_left=is_as_left)
    if trouble is None:
        CommitCounter(file).make()
        return None
    was_there = file.exists()
    found = replacement.make()
    CommitCounter(file).make()
    kept = fill(_KEPT, file=replacement.aside.name) if was_there else _GONE
    shown = fill(_SHOWN, count=str(found)) if found else _NOTHING
    return type(trouble)(
        advice=fill(_BOTH, kept=kept, shown=shown),
        details=trouble.details,
    )


def _trouble_of(file: Path, clock: Callable[[], int], *, is_as_left: bool) -> DiskError | None:
    damage_marker = DamageMarker(file)
    if damage_marker.is_marked:
        return OutboxDamagedError(details=damage_marker.details)
    with translating_errors():
        if _is_emptied(file):
            return OutboxDamagedError(details="the file is empty")
        # Before SQLite reads it: it would write back what it understands, and forget the rest.
        if has_lost_commits(file):
            return OutboxDamagedError(details="the journal has a gap")
    return _trouble_inside(file, clock, is_as_left=is_as_left)


def _trouble_inside(file: Path, clock: Callable[[], int], *, is_as_left: bool) -> DiskError | None:
    try:
        database = Database(file, clock)
    except (OutboxDamagedError, OutboxNewerError, OutboxOutdatedError) as error:
        return error
    trouble: DiskError | None = None
    try:
        is_trusted = is_as_left or size_of(database) >= LARGE_BYTES
        if not (is_trusted or database.quick_check()) or not has_intact_texts(database):
            trouble = OutboxDamagedError(details="quick_check")
        elif commit_count(database) < CommitCounter(file).last():
            trouble = OutboxOlderError()
    except OutboxDamagedError as error:
        trouble = error
    finally:
        database.close(untouched=trouble is not None)
    return trouble


def _is_emptied(file: Path) -> bool:
    """Nothing is in the file, and something was: a journal, a copy or a note tells so."""
    if file.exists() and file.stat().st_size:
        return False
    journal = wal_of(file)
    has_journal = journal.exists() and journal.stat().st_size > 0
    return has_journal or bool(newest_backups(file)) or CommitCounter(file).last() > 0
