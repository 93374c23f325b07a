"""Runs the measures in new processes and returns their results."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.home import Home, fill, signed_in
from bench.screen import Watch
from bench.service import Practice
from bench.starts import BARE, end

_PATIENCE = 900.0


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    starts: int = 15
    fills: int = 7
    large: int = 1_000_000
    idle_seconds: int = 60
    rest_seconds: int = 300
    sent: int = 1_000
    grown: int = 10_000
    day: str = "long"
    rounds: int = 7
    """Of all peers."""


QUICK = Size(
    starts=7,
    fills=3,
    large=100_000,
    idle_seconds=10,
    rest_seconds=60,
    sent=200,
    grown=1_000,
    day="short",
    rounds=3,
)


class Runs:
    """``folder`` is temporary. Homes are created on first use."""

    def __init__(self, folder: Path, display: str, practice: Practice, size: Size) -> None:
        self.folder = folder
        self.practice = practice
        self.size = size
        self.watch = Watch(display)
        self.display = display
        self._homes: dict[int, Home] = {}

    def home(self, texts: int) -> Home:
        if texts not in self._homes:
            made = signed_in(self.folder / str(texts), self.practice.base)
            fill(made, texts)
            self._homes[texts] = made
        return self._homes[texts]

    def ask(self, home: Home, *arguments: str, patience: float = _PATIENCE) -> Any:
        """Run a measured process and return its result, within so many seconds."""
        done = subprocess.run(
            [sys.executable, *arguments],
            env=home.environ(self.display),
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            timeout=patience,
        )
        return json.loads(done.stdout.splitlines()[-1])

    def inside(self, home: Home, measure: str, *more: str) -> Any:
        return self.ask(home, "-m", "bench.program", self.practice.base, measure, *more)

    def once_filled(
        self, home: Home, then: Callable[[int], None], measure: str = "filled"
    ) -> float:
        """Ms from the start until picker and list are filled. Calls ``then`` with the process id.
        ``measure``: one of `bench.filled`."""
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "bench.program", self.practice.base, measure],
            env=home.environ(self.display),
            stdout=subprocess.PIPE,
            text=True,
        )
        self.watch.forget()
        try:
            assert process.stdout is not None
            self.watch.mapped()
            at = json.loads(process.stdout.readline())["at"]
            then(process.pid)
            self.watch.close_window()
            end(process)
        finally:
            process.kill()
            process.wait()
        return (float(at) - started) * 1000

    def bare(self, look: Callable[[int], Any]) -> Any:
        self.watch.until_black()
        self.watch.forget()
        environ = self.home(10_000).environ(self.display)
        process = subprocess.Popen([sys.executable, *BARE], env=environ)
        try:
            self.watch.mapped()
            return look(process.pid)
        finally:
            process.kill()
            process.wait()

    def copy(self, home: Home) -> Home:
        """A copy, for a measure that changes the home."""
        made = Home(self.folder / "copy")
        shutil.rmtree(made.folder)
        made.like(home)
        return made

    def fresh(self, name: str) -> Home:
        """A new home for one measure only."""
        home = signed_in(self.folder / name, self.practice.base)
        fill(home, 1_000)
        return home
