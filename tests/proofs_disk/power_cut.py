"""What a power cut may leave of a folder, made from what was done to it.

What was synced stays. Of the rest any part may be there: writes are lost, torn inside, or on the
disk without those before them; a file may have its new name, its old one or none.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.proofs_disk.recorder import (
    Named,
    NewFolder,
    Op,
    Recorder,
    Reported,
    Sync,
    SyncNames,
    Truncate,
    Unnamed,
    Write,
)

SECTOR = 512


@dataclass(slots=True)
class _File:
    synced: bytearray = field(default_factory=bytearray)
    unsynced: list[Write | Truncate] = field(default_factory=list)


class Machine:
    """The disk while the list is played: move forward with `play`, then cut as often as wanted."""

    def __init__(self, recorder: Recorder) -> None:
        self._files = {
            file: _File(bytearray(content)) for file, content in recorder.at_start.values()
        }
        self._names = {name: file for name, (file, _) in recorder.at_start.items()}
        self._new_names: list[Named | Unnamed] = []
        self._folders = set(recorder.folders_at_start)
        self._new_folders: set[str] = set()
        self.reported = -1
        """The last thing that the program reported before the cut."""

    def play(self, ops: Sequence[Op]) -> None:
        for op in ops:
            match op:
                case Write() | Truncate():
                    self._file(op.file).unsynced.append(op)
                case Sync(file):
                    changed = self._file(file)
                    _apply(changed.synced, changed.unsynced)
                    changed.unsynced = []
                case SyncNames(folder):
                    synced = [one for one in self._new_names if _folder_of(one.name) == folder]
                    _rename(self._names, synced)
                    self._new_names = [one for one in self._new_names if one not in synced]
                    if not folder:
                        self._folders |= self._new_folders
                        self._new_folders = set()
                case NewFolder(name):
                    self._new_folders.add(name)
                case Named() | Unnamed():
                    self._new_names.append(op)
                case Reported(number):
                    self.reported = number

    def _file(self, file: int) -> _File:
        return self._files.setdefault(file, _File())

    def cut(self, rng: random.Random, folder: Path) -> None:
        """Makes ``folder`` what is found after the cut."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        names = dict(self._names)
        _rename(names, [op for op in self._new_names if rng.random() < rng.choice((0.1, 0.9))])
        kept: dict[int, bytearray] = {}
        for number, file in self._files.items():
            content = kept[number] = bytearray(file.synced)
            _apply(content, _survivors(rng, file.unsynced))
        folders = self._folders | {one for one in self._new_folders if rng.random() < 0.5}
        for name in folders:
            (folder / name).mkdir(mode=0o700)
        for name, number in names.items():
            if _folder_of(name) not in {"", *folders}:
                continue
            path = folder / name
            path.write_bytes(kept.get(number, bytearray()))
            path.chmod(0o600)


def _folder_of(name: str) -> str:
    return name.rpartition("/")[0]


def _rename(names: dict[str, int], ops: Sequence[Named | Unnamed]) -> None:
    for op in ops:
        if isinstance(op, Named):
            names[op.name] = op.file
        else:
            names.pop(op.name, None)


def _apply(content: bytearray, ops: Sequence[Write | Truncate]) -> None:
    for op in ops:
        if isinstance(op, Truncate):
            if op.size < len(content):
                del content[op.size :]
            else:
                content.extend(bytes(op.size - len(content)))
            continue
        if op.offset > len(content):
            content.extend(bytes(op.offset - len(content)))
        content[op.offset : op.offset + len(op.data)] = op.data


def _survivors(rng: random.Random, ops: Sequence[Write | Truncate]) -> list[Write | Truncate]:
    """Any part of what was not synced."""
    manner = rng.choice(("nothing", "all", "beginning", "any", "any", "torn", "torn"))
    match manner:
        case "nothing":
            return []
        case "all":
            return list(ops)
        case "beginning":
            return list(ops[: rng.randint(0, len(ops))])
    share = rng.choice((0.1, 0.5, 0.9))
    kept: list[Write | Truncate] = []
    for op in ops:
        if rng.random() >= share:
            continue
        if manner == "torn" and isinstance(op, Write):
            kept += _torn(rng, op)
        else:
            kept.append(op)
    return kept


def _torn(rng: random.Random, op: Write) -> list[Write]:
    """Some sectors of a write; one of them may end in the middle."""
    pieces: list[Write] = []
    at = op.offset
    end = op.offset + len(op.data)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        stop = rng.randint(at, until) if rng.random() < 0.1 else until
        if rng.random() < 0.7 and stop > at:
            pieces.append(Write(op.file, at, op.data[at - op.offset : stop - op.offset]))
        at = until
    return pieces
