"""Records everything that SQLite and the program do to the files of one folder and of the folders
in it.

A power cut is made from this list (`power_cut`): it shows what was written, and what of it was
synced when.
"""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

_JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_SUPER_JOURNAL | apsw.SQLITE_OPEN_WAL
_VFS = "ownline-recorder"
_serial = itertools.count()


@dataclass(frozen=True, slots=True)
class Write:
    file: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """The content of the file is on the disk now."""

    file: int


@dataclass(frozen=True, slots=True)
class SyncNames:
    """All names of a folder are on the disk now: of the folder itself, or of one in it."""

    folder: str = ""


@dataclass(frozen=True, slots=True)
class NewFolder:
    """A folder in the folder."""

    name: str


@dataclass(frozen=True, slots=True)
class Named:
    """A new file, or the new name of one. A file in a folder has a slash in its name."""

    name: str
    file: int


@dataclass(frozen=True, slots=True)
class Unnamed:
    name: str


@dataclass(frozen=True, slots=True)
class Reported:
    """The program reported a result; ``number`` says which."""

    number: int


Op = Write | Truncate | Sync | SyncNames | NewFolder | Named | Unnamed | Reported


class Recorder:
    """Watches one folder. Files made or renamed by other means than SQLite's are seen before the
    next thing that SQLite does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.ops: list[Op] = []
        self._names: dict[str, tuple[int, int]] = {}
        self._next = 0
        self.folders: set[str] = set()
        """Those in the folder. What is in them is written without SQLite."""
        self._sizes: dict[int, int] = {}
        self.at_start: dict[str, tuple[int, bytes]] = {}
        self._written: dict[int, bytes] = {}
        self.look()
        self.ops.clear()
        self.folders_at_start = set(self.folders)
        for name, (_, file) in self._names.items():
            self.at_start[name] = (file, (folder / name).read_bytes())
            self._written[file] = self.at_start[name][1]

    def look(self) -> None:
        """Compares the names of the folder with those seen before."""
        found: dict[str, int] = {}
        for entry in os.scandir(self._folder):
            if entry.is_dir():
                if entry.name not in self.folders:
                    self.folders.add(entry.name)
                    self.ops.append(NewFolder(entry.name))
                found |= {f"{entry.name}/{one.name}": one.inode() for one in os.scandir(entry)}
            elif not entry.name.endswith("-shm"):
                # The index of a journal is memory shared by processes: nothing of it outlives a
                # power cut.
                found[entry.name] = entry.inode()
        known = dict(self._names.values())
        for name in [name for name in self._names if name not in found]:
            del self._names[name]
            self.ops.append(Unnamed(name))
        for name, inode in found.items():
            if self._names.get(name, (None,))[0] == inode:
                continue
            file = known.get(inode)
            if file is None:
                file, self._next = self._next, self._next + 1
            self._names[name] = (inode, file)
            self.ops.append(Named(name, file))
        for name, (_, file) in self._names.items():
            if "/" in name:
                self._look_into(name, file)

    def _look_into(self, name: str, file: int) -> None:
        """Of such a file only the end changes."""
        with (self._folder / name).open("rb") as content:
            before = self._sizes.get(file, 0)
            content.seek(before)
            data = content.read()
        self._sizes[file] = before + len(data)
        if data:
            self.ops.append(Write(file, before, data))

    def note_call(self, name: str, descriptor: int) -> None:
        """For `file_calls.watching`: a call that changed files without SQLite has returned."""
        self.look()
        if name != "fsync":
            return
        inode = os.fstat(descriptor).st_ino
        for folder in ("", *self.folders):
            if (self._folder / folder).stat().st_ino == inode:
                self.ops.append(SyncNames(folder))
        for known, (one, file) in self._names.items():
            if one == inode and "/" in known:
                self.ops.append(Sync(file))

    def file_of(self, path: Path) -> int | None:
        """None for files elsewhere."""
        self.look()
        if path.parent != self._folder or path.name not in self._names:
            return None
        return self._names[path.name][1]

    def note_written(self, name: str) -> None:
        """A file of the folder was written, and synced with its name, by other means than SQLite's.
        Its size stays as it is once it is there."""
        path = self._folder / name
        file = self.file_of(path)
        assert file is not None
        content, before = path.read_bytes(), self._written.get(file, b"")
        self._written[file] = content
        if len(before) != len(content):
            self.add(Write(file, 0, content))
            self.add(Sync(file))
            self.add(SyncNames())
            return
        changed = [at for at, byte in enumerate(content) if before[at] != byte]
        if changed:
            first, last = changed[0], changed[-1]
            self.add(Write(file, first, content[first : last + 1]))
            self.add(Sync(file))

    def add(self, op: Op) -> None:
        self.look()
        self.ops.append(op)


class _RecordedFile(apsw.VFSFile):
    def __init__(
        self, recorder: Recorder, base: str, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        wanted = flags[0]
        super().__init__(base, name, flags)
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._recorder = recorder
        self._file = recorder.file_of(Path(path)) if path else None
        # SQLite syncs the folder with the first sync of a journal that it may have made (os_unix.c,
        # UNIXFILE_DIRSYNC), and never for the database itself.
        self._syncs_names = bool(wanted & _JOURNALS and wanted & apsw.SQLITE_OPEN_CREATE)

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        if self._file is not None:
            self._recorder.add(Write(self._file, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        if self._file is not None:
            self._recorder.add(Truncate(self._file, newsize))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        if self._file is None:
            return
        self._recorder.add(Sync(self._file))
        if self._syncs_names:
            self._syncs_names = False
            self._recorder.add(SyncNames())


class _RecordingFiles(apsw.VFS):
    def __init__(self, recorder: Recorder) -> None:
        self._base = apsw.vfs_names()[0]
        self._recorder = recorder
        super().__init__(f"{_VFS}-{next(_serial)}", self._base, makedefault=True)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return _RecordedFile(self._recorder, self._base, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self._recorder.look()
        if syncdir:
            self._recorder.add(SyncNames())

    def end(self) -> None:
        apsw.set_default_vfs(self._base)
        self.unregister()


@contextlib.contextmanager
def recording(folder: Path) -> Iterator[Recorder]:
    """Records every connection that this process opens meanwhile."""
    recorder = Recorder(folder)
    files = _RecordingFiles(recorder)
    try:
        yield recorder
    finally:
        files.end()
