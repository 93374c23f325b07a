"""A program with the processes that it started."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.memory import private_kib

_TICKS = os.sysconf("SC_CLK_TCK")
# Practice stands for RingCentral, a remote machine.
_PRACTICE = (b"--practice-service", b"desktop.practice")


@dataclass(frozen=True, slots=True)
class Process:
    id: int
    parent: int
    session: int
    seconds: float
    """Processor time, with that of its children that ended."""


def processes() -> Iterator[Process]:
    """All of this machine."""
    for folder in Path("/proc").iterdir():
        # A process may end while it is read.
        with contextlib.suppress(OSError):
            if folder.name.isdigit():
                fields = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
                seconds = sum(map(int, fields[11:15])) / _TICKS
                yield Process(int(folder.name), int(fields[1]), int(fields[3]), seconds)


def tree(leader: int) -> list[Process]:
    """The processes of a session and their descendants, which may have a session of their own."""
    everything = list(processes())
    found = {one.id: one for one in everything if one.session == leader}
    while more := [one for one in everything if one.parent in found and one.id not in found]:
        found |= {one.id: one for one in more}
    return list(found.values())


def seconds(leader: int) -> float:
    """Processor time of all processes of a tree, with practice."""
    return sum(one.seconds for one in tree(leader))


def mebibytes(leader: int) -> float:
    """The proportional set size of all processes of a tree, without practice."""
    return sum(_each(leader, private_kib)) / 1024


def kill(leader: int) -> None:
    # Collected first: a process whose parent ended has another parent.
    for one in tree(leader):
        with contextlib.suppress(ProcessLookupError):
            os.kill(one.id, signal.SIGKILL)


def _each(leader: int, read: Callable[[int], int]) -> Iterator[int]:
    for one in tree(leader):
        with contextlib.suppress(OSError, StopIteration):
            command = Path(f"/proc/{one.id}/cmdline").read_bytes()
            if not any(word in command for word in _PRACTICE):
                yield read(one.id)


def busy_seconds() -> float:
    """Processor time of the whole machine: without idle, waiting, and what guests used."""
    line = Path("/proc/stat").read_text("ascii").partition("\n")[0]
    counts = list(map(int, line.split()[1:]))
    return (sum(counts[:3]) + sum(counts[5:8])) / _TICKS
