"""Memory and processor time of a process, as Linux counts them."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path


def private_kib(process: int) -> int:
    """The proportional set size in KiB. 0: this process."""
    return _rolled_up(process, "Pss:")


def anonymous_kib(process: int) -> int:
    """Without files, such as libraries: their share changes with what else runs on the machine."""
    return _rolled_up(process, "Pss_Anon:")


def _rolled_up(process: int, name: str) -> int:
    lines = Path(f"/proc/{process or 'self'}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


@dataclass(frozen=True, slots=True)
class Used:
    seconds: float
    wake_ups: int


def used(process: int) -> Used:
    """Processor time and wake-ups of all threads since the start."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    wakes = 0
    for task in Path(f"/proc/{process}/task").iterdir():
        for line in (task / "status").read_text("ascii").splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                wakes += int(line.split()[1])
    return Used(ticks / os.sysconf("SC_CLK_TCK"), wakes)


def settled(process: int) -> float:
    """MiB after some idle seconds."""
    time.sleep(4)
    return private_kib(process) / 1024
