"""Files of the database on the disk: only for their owner, and durable names. Any thread."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path


def create_private(file: Path) -> None:
    """Creates the file 0600 where there is none; SQLite gives its -wal and -shm files the same
    mode. Raises OSError, also for a file that may not be written: SQLite would only read it.

    A file that is there is not opened: POSIX ends all locks of the process on a file when any
    descriptor of it is closed, SQLite's too (https://sqlite.org/howtocorrupt.html, 2.2)."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    if not _may_write(file):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)


def _may_write(file: Path) -> bool:
    is_effective = os.access in os.supports_effective_ids
    return os.access(file, os.R_OK | os.W_OK, effective_ids=is_effective)


def sync_folder(folder: Path) -> None:
    """Makes new names in the folder durable. Windows cannot sync folders and does not need it.
    Raises OSError."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
