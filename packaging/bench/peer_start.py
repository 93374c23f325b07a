"""One start of a program of others or of ours, seen from outside: until its window is painted,
until it is complete, and until the program is at rest."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import tree
from bench.screen import ScreenError, Watch

_PATIENCE = 30.0
_FAST, _SLOW = 0.006, 0.08
# At rest: some seconds after the window came, the program used less than 3 % of a core for two
# seconds. Some never rest.
_EARLIEST, _LATEST = 6.0, 10.0
_REST_SECONDS, _REST_SHARE = 2.0, 0.03
# Of the points that the last picture shows: a blinking cursor and a small animation are less.
_SAME = 0.01
_RGB = 0xFFFFFF


@dataclass(frozen=True, slots=True)
class Program:
    name: str
    command: tuple[str, ...]
    """Begins with the absolute path of a program."""
    home: Path | None = None
    """A home folder with an account. Without one, each start has a new, empty home."""


@dataclass(frozen=True, slots=True)
class Seen:
    painted: float
    """Milliseconds until a window shows more than one colour."""
    complete: float
    """Milliseconds until the window is as it stays."""
    memory: float
    """MiB at rest, of all processes of the program."""
    others: float
    """What other programs used meanwhile, as a share of all cores."""
    rests: bool


class NoWindowError(Exception):
    """The program showed no window; carries its last words."""


def see(watch: Watch, program: Program, display: str) -> Seen:
    """Raises NoWindowError."""
    _until_empty(watch)
    with tempfile.TemporaryDirectory(prefix="peer-", ignore_cleanup_errors=True) as folder:
        home = program.home or Path(folder)
        watch.forget()
        with (Path(folder) / "said").open("w+b") as said:
            started, busy, mine = time.perf_counter(), tree.busy_seconds(), time.process_time()
            process = subprocess.Popen(
                program.command,
                env=environ(program, home, display),
                cwd=home,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
            try:
                try:
                    painted, complete, rests = _follow(watch, process)
                except ScreenError as error:
                    said.seek(0)
                    raise NoWindowError(_last_words(said.read(), process.poll())) from error
                ours = tree.seconds(process.pid) + time.process_time() - mine
                passed = (time.perf_counter() - started) * (os.cpu_count() or 1)
                memory = tree.mebibytes(process.pid)
                others = max(0.0, tree.busy_seconds() - busy - ours) / passed
                if program.home is not None:
                    # The home is used again, so the program ends as it should.
                    watch.close_window()
                    process.wait(_PATIENCE)
            finally:
                tree.kill(process.pid)
                process.wait()
    ms = ((painted - started) * 1000, (complete - started) * 1000)
    return Seen(*ms, memory, others, rests)


def environ(program: Program, home: Path, display: str) -> dict[str, str]:
    """The same for each program: its own home, and the bus and the keyring of the bench."""
    left_out = ["XDG_", "QT_", "GTK_", "GDK_", "WAYLAND", "PYTHOND", "PYTHONU"]
    if program.command[0] != sys.executable:
        # Some peers are written in Python, too.
        left_out.append("PYTHON")
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(tuple(left_out))
    }
    run = home / "run"
    run.mkdir(mode=0o700, exist_ok=True)
    ours = {"HOME": home, "XDG_RUNTIME_DIR": run, "DISPLAY": display}
    return kept | {name: str(value) for name, value in ours.items()} | _X11


_X11 = {"QT_QPA_PLATFORM": "xcb", "GDK_BACKEND": "x11"}


def colours(picture: bytes) -> set[int]:
    """Without the black of the screen."""
    return {colour & _RGB for colour in set(memoryview(picture).cast("I"))} - {0}


def complete_at(pictures: Sequence[tuple[float, bytes]]) -> float:
    """The time of the first picture from which on all nearly equal the last one. ``pictures`` has
    the time of each change."""
    at, last = pictures[-1]
    final = memoryview(last).cast("I")
    most = _SAME * sum(bool(point & _RGB) for point in final)
    for then, picture in reversed(pictures):
        points = memoryview(picture).cast("I")
        if sum(one != other for one, other in zip(points, final, strict=True)) > most:
            return at
        at = then
    return at


def _follow(watch: Watch, process: subprocess.Popen[bytes]) -> tuple[float, float, bool]:
    """The times when the window is painted and complete, and whether the program is at rest.
    Raises ScreenError."""
    deadline = time.perf_counter() + _PATIENCE
    while not watch.maps_soon():
        if process.poll() is not None or time.perf_counter() > deadline:
            raise ScreenError("no window came")
    picture = watch.picture()
    while len(colours(picture)) < 2:
        if time.perf_counter() > deadline:
            raise ScreenError("nothing was painted")
        time.sleep(_FAST)
        picture = watch.picture()
    painted = time.perf_counter()
    pictures = [(painted, picture)]
    looked, used = painted, tree.seconds(process.pid)
    while True:
        time.sleep(_SLOW)
        picture, now = watch.picture(), time.perf_counter()
        if picture != pictures[-1][1]:
            pictures.append((now, picture))
        if now - looked < _REST_SECONDS:
            continue
        before, used = used, tree.seconds(process.pid)
        rests = (used - before) / (now - looked) < _REST_SHARE
        looked = now
        if now - painted > (_EARLIEST if rests else _LATEST):
            return painted, complete_at(pictures), rests


def _until_empty(watch: Watch) -> None:
    """Wait until the window of the program before is gone. Raises ScreenError."""
    deadline = time.perf_counter() + _PATIENCE
    while colours(watch.picture()):
        if time.perf_counter() > deadline:
            raise ScreenError("the window of the program before did not go away")
        time.sleep(_SLOW)


def _last_words(said: bytes, status: int | None) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    ended = f"no window after {_PATIENCE:.0f} s" if status is None else f"it ended with {status}"
    return f"{ended}: {lines[-1].strip()[:200]}" if lines else ended
