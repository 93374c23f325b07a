"""Runs the tests: in one pytest process, or in some side by side to use all cores."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO

# Each is run by a process of its own, in this order: the longest first. What is not named here is
# run by the first process.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("tests/ui/test_scenes.py",),
    ("tests/test_proofs_simulated.py",),
    ("tests/test_proofs_disk.py",),
    ("tests/ui/messages", "tests/ui/conversations"),
    ("tests/ui/compose", "tests/ui/attachments"),
    ("tests/practice", "tests/browsers"),
    ("tests/app", "tests/packaging"),
    ("tests/worker",),
    ("tests/ui/merge",),
    ("tests/ui/window",),
    ("tests/messages", "tests/database"),
    ("tests/pictures", "tests/day"),
    ("tests/ringcentral",),
)

# Seconds.
_LOOKS_EVERY = 0.2

_MEMORY = Path("/dev/shm")  # noqa: S108
# Bytes. All files of a run are about a third of it.
_LEAST_ROOM = 2 << 30

Start = Callable[[Path, Sequence[str], IO[bytes] | None], "subprocess.Popen[bytes]"]
"""Starts pytest as the leader of a new session of processes. It gets an empty folder for its files,
its arguments, and a file for its output (None: the output of this process)."""


def one(start: Start, arguments: Sequence[str]) -> int:
    """Returns the exit status of pytest."""
    with ExitStack() as stack:
        return _started(start, arguments, None, stack).wait()


def side_by_side(start: Start, at_once: int) -> int:
    """Runs all tests in a process for each group, ``at_once`` of them at a time. Prints the output
    of each when it has ended. Returns the exit status of one that failed, or 0."""
    rest = [f"--ignore={path}" for group in GROUPS for path in group]
    waiting = [("all others", rest), *((" ".join(group), list(group)) for group in GROUPS)]
    running: list[_Run] = []
    status = 0
    with ExitStack() as stack:
        while waiting or running:
            if waiting and len(running) < at_once:
                name, arguments = waiting.pop(0)
                print(f"== tests: {name}", flush=True)
                output = stack.enter_context(tempfile.TemporaryFile())
                # The cache of pytest is a file for one process.
                words = [*arguments, "-p", "no:cacheprovider"]
                running.append(_Run(name, _started(start, words, output, stack), output))
                continue
            time.sleep(_LOOKS_EVERY)
            for run in [run for run in running if run.process.poll() is not None]:
                running.remove(run)
                run.show()
                status = status or run.process.returncode
    return status


class _Run:
    """A process with its output."""

    def __init__(self, name: str, process: subprocess.Popen[bytes], output: IO[bytes]) -> None:
        self.process = process
        self._name = name
        self._output = output
        self._began = time.monotonic()

    def show(self) -> None:
        took = round(time.monotonic() - self._began)
        print(f"== ended after {took} s: {self._name}", flush=True)
        self._output.seek(0)
        shutil.copyfileobj(self._output, sys.stdout.buffer)
        sys.stdout.flush()


def _started(
    start: Start, arguments: Sequence[str], output: IO[bytes] | None, stack: ExitStack
) -> subprocess.Popen[bytes]:
    """``stack`` ends the process and then removes its folder."""
    folder = stack.enter_context(
        tempfile.TemporaryDirectory(
            prefix="ownline-", dir=memory_folder(), ignore_cleanup_errors=True
        )
    )
    process = start(Path(folder), arguments, output)
    stack.callback(_end, process)
    return process


def memory_folder(folder: Path = _MEMORY) -> Path | None:
    """Where files are in memory, so that no test waits for the disk, which a database does at each
    commit. None where there is no such folder, or programs cannot be started in it, or it is too
    small, as that of a container may be."""
    if sys.platform != "linux" or not folder.is_dir():
        return None
    found = os.statvfs(folder)
    has_room = found.f_bavail * found.f_frsize >= _LEAST_ROOM
    return folder if has_room and not found.f_flag & os.ST_NOEXEC else None


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the whole session: dbus-run-session does not pass a signal on to pytest."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.terminate()
    else:
        os.killpg(process.pid, signal.SIGTERM)
    process.wait()
