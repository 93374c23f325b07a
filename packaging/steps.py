"""A step: runs a command and shows one line with its time, and its output if it fails."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


class SetupError(Exception):
    """The set-up cannot continue. The message tells the user what happened and what to do."""


@dataclass(frozen=True, slots=True)
class Result:
    name: str
    ok: bool
    seconds: float
    output: str = ""

    def show(self, *, verbose: bool = False) -> None:
        print(f"  {'ok  ' if self.ok else 'FAIL'}  {self.name:<44}{self.seconds:6.1f} s")
        if self.output.strip() and (verbose or not self.ok):
            print("".join(f"        {line}\n" for line in self.output.strip().splitlines()))


def command(
    name: str, arguments: Sequence[str | Path], *, cwd: Path, env: dict[str, str] | None = None
) -> Result:
    """Run a command without input and capture its output."""
    started = time.monotonic()
    try:
        done = subprocess.run(
            [str(argument) for argument in arguments],
            cwd=cwd,
            env=env,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        return Result(name, ok=False, seconds=time.monotonic() - started, output=str(error))
    return Result(name, done.returncode == 0, time.monotonic() - started, done.stdout)


def rule(name: str, find: Callable[[], list[str]]) -> Result:
    """Run one of the project's own checks. It passes if ``find`` returns no problems."""
    started = time.monotonic()
    problems = find()
    return Result(name, not problems, time.monotonic() - started, "\n".join(problems))
