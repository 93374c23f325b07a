"""Times from the start of a process to its window, seen from outside."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.screen import Watch

_PATIENCE = 60.0

BARE = ("-m", "bench.bare")
PROGRAM = ("-m", "desktop")
BUNDLE = Path(__file__).resolve().parents[2] / "build/bundle/made/ownline/ownline"


@dataclass(slots=True)
class Times:
    """Times of several starts in ms: to the first mapped window, and to visible texts (for the
    smallest window: to anything visible)."""

    mapped: list[float] = field(default_factory=list)
    seen: list[float] = field(default_factory=list)


def one_start(
    watch: Watch, arguments: Sequence[str], environ: Mapping[str, str], times: Times
) -> None:
    """``arguments`` are those of Python, or begin with the absolute path of a program."""
    is_python = not Path(arguments[0]).is_absolute()
    watch.until_black()
    watch.forget()
    started = time.perf_counter()
    command = [sys.executable, *arguments] if is_python else list(arguments)
    process = subprocess.Popen(command, env=dict(environ))
    try:
        mapped = watch.mapped()
        seen = watch.painted() if arguments == BARE else watch.listed()
        watch.close_window()
        end(process)
    finally:
        process.kill()
        process.wait()
    times.mapped.append((mapped - started) * 1000)
    times.seen.append((seen - started) * 1000)


def end(process: subprocess.Popen[Any]) -> None:
    """Wait for the requested exit. A process that does not exit prints its stacks."""
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGABRT)
        process.wait(_PATIENCE)
        raise


def in_turn(
    watch: Watch, programs: Sequence[tuple[Sequence[str], Mapping[str, str]]], runs: int
) -> list[Times]:
    """Start the programs alternately, so that other load affects all of them. The first round
    only warms the file cache."""
    found = [Times() for _ in programs]
    for run in range(runs + 1):
        for (arguments, environ), times in zip(programs, found, strict=True):
            one_start(watch, arguments, environ, times if run else Times())
    return found
