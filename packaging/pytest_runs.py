"""The tests: all in one process, or in two side by side where the machine has room for both."""

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

# About half of the time.
SECOND = (
    "tests/browsers",
    "tests/database",
    "tests/messages",
    "tests/accounts",
    "tests/test_proofs_disk.py",
    "tests/test_proofs_simulated.py",
)

Start = Callable[[Path, Sequence[str], IO[bytes] | None], "subprocess.Popen[bytes]"]
"""Starts pytest with a folder of its own, arguments, and where its output goes (None: here). It is
the first of a session of processes."""


def one(start: Start, arguments: Sequence[str]) -> int:
    """Returns the exit status."""
    with ExitStack() as stack:
        return _begun(start, arguments, None, stack).wait()


def both(start: Start) -> int:
    """What the second one says is shown after its end. Returns an exit status of a failed one."""
    with ExitStack() as stack:
        said = stack.enter_context(tempfile.TemporaryFile())
        second = _begun(start, [*SECOND, "-p", "no:cacheprovider"], said, stack)
        rest = [f"--ignore={path}" for path in SECOND]
        status = _begun(start, rest, None, stack).wait()
        print(f"== beside them: {' '.join(SECOND)}", flush=True)
        other = second.wait()
        said.seek(0)
        shutil.copyfileobj(said, sys.stdout.buffer)
        sys.stdout.flush()
        return status or other


def _begun(
    start: Start, words: Sequence[str], said: IO[bytes] | None, stack: ExitStack
) -> subprocess.Popen[bytes]:
    """Ended with ``stack``, whatever happened, before its folder is gone."""
    made = tempfile.TemporaryDirectory(prefix="ownline-", ignore_cleanup_errors=True)
    process = start(Path(stack.enter_context(made)), words, said)
    stack.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    """With all that it started: what starts a message bus does not pass the word on."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.terminate()
    else:
        os.killpg(process.pid, signal.SIGTERM)
    process.wait()
