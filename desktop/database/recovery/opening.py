"""Makes sure at start that there is a sound outbox file."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.errors import (
    DiskError,
    OutboxDamagedError,
    OutboxNewerError,
    OutboxOlderError,
    OutboxOutdatedError,
    OutboxPlaceError,
)
from desktop.core.file_trouble import file_trouble
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.database.backup import newest_backups
from desktop.database.clean_shutdown import CleanShutdown
from desktop.database.commit_counter import CommitCounter
from desktop.database.connection import (
    FRAME_SECONDS,
    LARGE_BYTES,
    QUICK_BYTES,
    Database,
    commit_count,
    size_of,
    translating_errors,
)
from desktop.database.damage_marker import DamageMarker
from desktop.database.recovery.replacement import Replacement
from desktop.database.wal import has_lost_commits, wal_of
from desktop.texting.matching import is_sealed

if TYPE_CHECKING:
    from desktop.database.recovery.salvage import Salvaged

_KEPT = QT_TRANSLATE_NOOP("notices", "It was moved aside and kept as {file}.")
_GONE = QT_TRANSLATE_NOOP("notices", "It is gone.")
# One sentence for any number, because plural forms are chosen only where the sentence is shown.
_SHOWN = QT_TRANSLATE_NOOP(
    "notices", "Texts of it that are shown: {count}. None of them is sent by itself."
)
_NOTHING = QT_TRANSLATE_NOOP("notices", "No text of it is sent by itself.")
_MISSING = QT_TRANSLATE_NOOP("notices", "Texts that could not be read: {count}.")
_UNKNOWN = QT_TRANSLATE_NOOP("notices", "Others may be missing; how many is not known.")
_BOTH = QT_TRANSLATE_NOOP("notices", "{kept} {shown}")
# Texts looked at before the window is shown, which takes 10 ms.
_MOST_LOOKED_AT = 5_000
_WAL_DAMAGED = "the WAL is damaged"
_ALL = QT_TRANSLATE_NOOP("notices", "{kept} {shown} {missing}")


def prepare(file: Path, clock: Callable[[], int]) -> DiskError | None:
    """Makes sure that there is a sound file. Called under the instance lock, before anything else.

    A file that is damaged, older than what was sent, of another program, of a newer Ownline or from
    before the first release is moved aside with its WAL, never changed or deleted. Texts that can
    be read from it are shown again; none of them is ever sent by itself. Returns the notice for
    that, or None. Raises DiskError.

    The whole file is checked here only where that is quick, and after a crash also where it takes
    a moment; the network thread always checks it before it sends.
    """
    _refuse_places(file)
    is_clean = CleanShutdown(file).take()
    replacement = Replacement(file, clock)
    replacement.finish_interrupted()
    error = _error_of(file, clock, is_clean=is_clean)
    if error is None:
        CommitCounter(file).create()
        return None
    existed = file.exists()
    salvaged = replacement.make()
    CommitCounter(file).create()
    kept = fill(_KEPT, file=replacement.aside.name) if existed else _GONE
    shown = fill(_SHOWN, count=str(salvaged.texts)) if salvaged.texts else _NOTHING
    missing = _missing(error, salvaged)
    advice = fill(_ALL if missing else _BOTH, kept=kept, shown=shown, missing=missing)
    return type(error)(advice=advice, details=error.details)


def _missing(error: DiskError, salvaged: Salvaged) -> str:
    """What the notice says about texts that are not shown; empty where all are."""
    is_behind = isinstance(error, OutboxOlderError) or error.details == _WAL_DAMAGED
    if salvaged.missing is None or is_behind:
        return _UNKNOWN
    return fill(_MISSING, count=str(salvaged.missing)) if salvaged.missing else ""


def _refuse_places(file: Path) -> None:
    """Raises OutboxPlaceError where a folder, a device or a link to nothing has the name of the
    outbox or of a file beside it: SQLite and the disk have no good words for that."""
    names = [file.name + suffix for suffix in ("", "-wal", "-shm", "-journal")]
    names += [f"{file.stem}-{beside}" for beside in ("newest", "closed", "suspect")]
    for place in map(file.with_name, names):
        if place.is_symlink() and not place.exists():
            missing = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            raise file_trouble(place, missing, kind=OutboxPlaceError)
        if os.path.lexists(place) and not place.is_file():
            raise OutboxPlaceError(advice=fill(OutboxPlaceError.advice, path=str(place)))


def _error_of(file: Path, clock: Callable[[], int], *, is_clean: bool) -> DiskError | None:
    damage_marker = DamageMarker(file)
    if damage_marker.is_marked:
        return OutboxDamagedError(details=damage_marker.details)
    with translating_errors():
        if _is_emptied(file):
            return OutboxDamagedError(details="the file is empty")
        # Before SQLite opens the file: it would checkpoint the valid frames and drop the rest.
        if has_lost_commits(file):
            return OutboxDamagedError(details=_WAL_DAMAGED)
    return _error_inside(file, clock, is_clean=is_clean)


def _error_inside(file: Path, clock: Callable[[], int], *, is_clean: bool) -> DiskError | None:
    try:
        database = Database(file, clock, FRAME_SECONDS)
    except (OutboxDamagedError, OutboxNewerError, OutboxOutdatedError) as refused:
        return refused
    error: DiskError | None = None
    try:
        is_trusted = size_of(database) >= (QUICK_BYTES if is_clean else LARGE_BYTES)
        if not (is_trusted or database.quick_check()) or not has_intact_texts(database):
            error = OutboxDamagedError(details="quick_check")
        elif commit_count(database) < CommitCounter(file).last():
            error = OutboxOlderError()
    except OutboxDamagedError as found:
        error = found
    finally:
        database.close(checkpoint=error is None)
    return error


def _is_emptied(file: Path) -> bool:
    """The file is missing or empty, but a WAL, a backup or the commit counter shows that there was
    content."""
    if file.exists() and file.stat().st_size:
        return False
    wal = wal_of(file)
    has_wal = wal.exists() and wal.stat().st_size > 0
    return has_wal or bool(newest_backups(file)) or CommitCounter(file).last() > 0


def has_intact_texts(database: Database) -> bool:
    """Whether the texts that may still be sent are exactly what was queued. Of very many, some: the
    window waits for it, and each is looked at again before it is sent."""
    queued = database.rows(
        "SELECT sender, recipient, text, text_key, seal,"
        " coalesce((SELECT key FROM file_set f WHERE f.id = m.file_set), x'')"
        " FROM message m WHERE state = 'queued' LIMIT ?",
        (_MOST_LOOKED_AT,),
    )
    return all(is_sealed(*row) for row in queued)
