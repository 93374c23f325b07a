"""Runs the tests: in one pytest process, or in two side by side to use both cores."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO

# What the second process runs: about half of the time of all tests.
SECOND = (
    "tests/browsers",
    "tests/practice",
    "tests/test_proofs_disk.py",
    "tests/test_proofs_simulated.py",
)

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


def both(start: Start) -> int:
    """Prints the output of the second process when both have ended. Returns the exit status of one
    that failed, or 0."""
    with ExitStack() as stack:
        output = stack.enter_context(tempfile.TemporaryFile())
        second = _started(start, [*SECOND, "-p", "no:cacheprovider"], output, stack)
        rest = [f"--ignore={path}" for path in SECOND]
        first_status = _started(start, rest, None, stack).wait()
        print(f"== second process: {' '.join(SECOND)}", flush=True)
        second_status = second.wait()
        output.seek(0)
        shutil.copyfileobj(output, sys.stdout.buffer)
        sys.stdout.flush()
        return first_status or second_status


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
