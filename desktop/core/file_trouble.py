"""Why a file or folder of ours cannot be used, in words that name it and the remedy."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from desktop.core.errors import DiskError, FolderError
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill

_OTHER_OWNER = QT_TRANSLATE_NOOP(
    "notices",
    "{file} belongs to another user, perhaps because Ownline was once started with sudo. Take it"
    " back with this command: {command}",
)
_DANGLING = QT_TRANSLATE_NOOP(
    "notices", "{file} is a link to {target}, which does not exist. Delete the link or create that."
)
_READ_ONLY = QT_TRANSLATE_NOOP(
    "notices", "The disk with {file} is read-only. Make it writable, then start Ownline again."
)
_FULL = QT_TRANSLATE_NOOP(
    "notices", "The disk with {file} is full. Delete something there, then start Ownline again."
)
_IS_FOLDER = QT_TRANSLATE_NOOP(
    "notices", "{file} is a folder, but has to be a file. Move it away, then start Ownline again."
)
_OTHER = QT_TRANSLATE_NOOP(
    "notices", "Check that the disk is not full and that you may write to the folder."
)
_NOT_UTF8 = QT_TRANSLATE_NOOP(
    "notices",
    "The name of {file} is not valid UTF-8. Rename it, or set XDG_DATA_HOME, XDG_CONFIG_HOME and"
    " XDG_STATE_HOME to other folders.",
)
_BY_NUMBER = {
    errno.EROFS: _READ_ONLY,
    errno.ENOSPC: _FULL,
    errno.EISDIR: _IS_FOLDER,
}


def file_trouble(path: Path, error: OSError, *, kind: type[DiskError] = FolderError) -> DiskError:
    """``error`` was raised by a call on ``path``."""
    details = shown_path(path) + f": {error.strerror or error}"
    return kind(advice=_advice(path, error.errno), details=details)


def owner_trouble(*paths: Path, kind: type[DiskError] = FolderError) -> DiskError | None:
    """Where one of these files belongs to somebody else."""
    for path in paths:
        if _is_of_another(path):
            return kind(advice=_advice(path, None), details=shown_path(path))
    return None


def refuse_unnameable(*paths: Path) -> None:
    """Neither SQLite nor Qt can open a path that is not UTF-8. Raises DiskError."""
    for path in paths:
        try:
            str(path).encode()
        except UnicodeEncodeError as error:
            shown = shown_path(path)
            raise FolderError(advice=fill(_NOT_UTF8, file=shown)) from error


def shown_path(path: Path) -> str:
    """With a replacement character for each byte that is not UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def _advice(path: Path, number: int | None) -> str:
    shown = shown_path(path)
    try:
        if path.is_symlink() and not path.exists():
            return fill(_DANGLING, file=shown, target=shown_path(path.readlink()))
    except OSError:
        return _OTHER
    if number in _BY_NUMBER:
        return fill(_BY_NUMBER[number], file=shown)
    # A file that is missing cannot be created in the folder of somebody else.
    owned = path if os.path.lexists(path) else path.parent
    if _is_of_another(owned):
        command = f"sudo chown -R $USER '{shown_path(owned)}'"
        return fill(_OTHER_OWNER, file=shown_path(owned), command=command)
    return _OTHER


def _is_of_another(path: Path) -> bool:
    if sys.platform == "win32":
        return False
    try:
        return path.stat().st_uid != os.geteuid()
    except OSError:
        return False
