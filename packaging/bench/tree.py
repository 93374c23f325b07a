"""A program with the processes that it started."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.memory import private_kib

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
    """All of this machine that did not end."""
    for folder in Path("/proc").iterdir():
        # A process may end while it is read.
        with contextlib.suppress(OSError):
            if folder.name.isdigit():
                fields = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
                seconds = _seconds(map(int, fields[11:15]))
                if fields[0] != "Z":
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
    return sum(sizes(leader)) / 1024


def sizes(leader: int) -> list[int]:
    """Of each process in KiB, without practice."""
    found = []
    for one in tree(leader):
        # It may end meanwhile.
        with contextlib.suppress(OSError, StopIteration):
            command = Path(f"/proc/{one.id}/cmdline").read_bytes().split(b"\0")
            if not any(word in command for word in _PRACTICE):
                found.append(private_kib(one.id))
    return found


def kill(leader: int) -> None:
    # Collected first: a process whose parent ended has another parent.
    for one in tree(leader):
        with contextlib.suppress(ProcessLookupError):
            os.kill(one.id, signal.SIGKILL)


def busy_seconds() -> float:
    """Processor time of the whole machine: without idle, waiting, and what guests used."""
    line = Path("/proc/stat").read_text("ascii").partition("\n")[0]
    counts = list(map(int, line.split()[1:]))
    return _seconds((*counts[:3], *counts[5:8]))


def _seconds(ticks: Iterable[int]) -> float:
    return sum(ticks) / os.sysconf("SC_CLK_TCK")
