"""The bytes of attachments: files beside the database, each named by its hash.

A file with such a name never changes. It is complete and on the disk before a row of the database
has its name. So a power cut or a full disk between the two leaves a file without a row, which
`AttachmentUpkeep` removes, and never a row without its file.

Rows are written, and files are removed, only inside a write transaction of the database: its lock
is what keeps the window and the network thread apart.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from desktop.core.errors import DiskError
from desktop.core.file_trouble import file_trouble
from desktop.core.new_file import open_new
from desktop.database.private_files import sync_folder

_NAME = re.compile(r"[0-9a-f]{64}")
_UNFINISHED = "new-"
# Nobody writes to an unfinished file for longer than this.
_UNFINISHED_SECONDS = 3_600
_BLOCK = 1 << 20


class AttachmentFiles:
    """Those of one outbox, ``outbox`` being the path of its database. Any thread. Raises
    DiskError."""

    def __init__(self, outbox: Path) -> None:
        self.folder = outbox.with_name(f"{outbox.stem}-files")
        self._copies = outbox.with_name(f"{outbox.stem}-backup-files")

    def path(self, hash_: str) -> Path:
        return self.folder / hash_

    @contextlib.contextmanager
    def unfinished(self) -> Iterator[Path]:
        """The path for a new file, which does not exist yet. What is left there is deleted: now, or
        later by `remove_unfinished`."""
        with _translating(self.folder):
            _create_folder(self.folder)
        path = self.folder / f"{_UNFINISHED}{secrets.token_hex(8)}"
        try:
            yield path
        finally:
            _delete(path)

    def keep(self, unfinished: Path) -> tuple[str, int]:
        """Makes a file of `unfinished` durable under its hash. Returns hash and size in bytes."""
        with _translating(unfinished):
            return self._keep(unfinished, self.folder)

    def write(self, content: bytes) -> str:
        """Makes these bytes durable. Returns their hash."""
        with self.unfinished() as path, _translating(path):
            _write(path, content)
            return self._keep(path, self.folder)[0]

    def _keep(self, unfinished: Path, folder: Path) -> tuple[str, int]:
        import hashlib  # late: as in `texting.matching`

        digest, size = hashlib.sha256(), 0
        descriptor = os.open(unfinished, os.O_RDWR | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
                size += len(block)
            os.fsync(descriptor)
        hash_ = digest.hexdigest()
        # One that is there already is written anew: it could be damaged.
        try:
            unfinished.replace(folder / hash_)
        except PermissionError:
            # Windows replaces no file that somebody reads just now.
            if _intact(folder / hash_, hash_) is None:
                raise
        sync_folder(folder)
        return hash_, size

    def has(self, hash_: str, size: int) -> bool:
        """Whether there is such a file, by its size alone."""
        try:
            return self.path(hash_).stat().st_size == size
        except OSError:
            return False

    def read(self, hash_: str) -> bytes | None:
        """The bytes, if they are what they were. A damaged file, or one that cannot be read, is
        put back from its copy; None where that is damaged, too."""
        content = _intact(self.path(hash_), hash_)
        if content is None:
            content = _intact(self._copies / hash_, hash_)
            if content is not None:
                # They are good, whether the disk takes them again or not.
                with contextlib.suppress(DiskError):
                    self.write(content)
        return content

    # --- copies -------------------------------------------------------------------------------

    def copy(self, hash_: str) -> bool:
        """Writes the copy of a file. Returns False where it is damaged."""
        content = self.read(hash_)
        if content is None:
            return False
        with _translating(self._copies):
            _create_folder(self._copies)
            path = self._copies / f"{_UNFINISHED}{secrets.token_hex(8)}"
            try:
                _write(path, content)
                self._keep(path, self._copies)
            finally:
                _delete(path)
        return True

    # --- removing -----------------------------------------------------------------------------

    def hashes(self) -> set[str]:
        """Of all files and copies."""
        return {
            name
            for folder in (self.folder, self._copies)
            for name in _names(folder)
            if _NAME.fullmatch(name)
        }

    def remove(self, hash_: str) -> None:
        """With its copy. Inside a write transaction in which no row has this hash. What cannot be
        removed is left: Windows removes no file that somebody reads just now."""
        for folder in (self.folder, self._copies):
            _delete(folder / hash_)

    def remove_copy(self, hash_: str) -> None:
        _delete(self._copies / hash_)

    def copies(self) -> set[str]:
        return {name for name in _names(self._copies) if _NAME.fullmatch(name)}

    def remove_unfinished(self) -> None:
        """What an earlier run has left."""
        oldest = time.time() - _UNFINISHED_SECONDS
        for folder in (self.folder, self._copies):
            for name in _names(folder):
                if name.startswith(_UNFINISHED):
                    with contextlib.suppress(OSError):
                        if (folder / name).stat().st_mtime < oldest:
                            (folder / name).unlink()


def _names(folder: Path) -> list[str]:
    with _translating(folder), contextlib.suppress(FileNotFoundError):
        return [path.name for path in folder.iterdir()]
    return []


def _create_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def _intact(path: Path, hash_: str) -> bytes | None:
    """The bytes; None where they are missing, damaged or cannot be read."""
    import hashlib  # late: as in `texting.matching`

    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == hash_ else None


def _delete(path: Path) -> None:
    """A broken disk shows where something is written: what was written is good."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def write_new(path: Path, content: bytes) -> None:
    """Writes a file of `AttachmentFiles.unfinished`. Raises DiskError."""
    with _translating(path):
        _write(path, content)


def _write(path: Path, content: bytes) -> None:
    with open_new(path) as file:
        file.write(content)


@contextlib.contextmanager
def _translating(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise file_trouble(path, error, kind=DiskError) from error
