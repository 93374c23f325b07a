"""The tests: all in one process, or in two side by side where the machine has room for both."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO

# About half of the time, and they need no window.
SECOND = ("tests/outbox", "tests/test_proofs_disk.py", "tests/test_proofs_simulated.py")

Start = Callable[[Path, Sequence[str], IO[bytes] | None], "subprocess.Popen[bytes]"]
"""Starts pytest with a folder of its own, arguments, and where its output goes (None: here)."""


def one(start: Start, arguments: Sequence[str]) -> int:
    """Returns the exit status."""
    with ExitStack() as stack:
        return start(_folder(stack), arguments, None).wait()


def both(start: Start) -> int:
    """What the second one says is shown after its end. Returns an exit status of a failed one."""
    with ExitStack() as stack:
        said = stack.enter_context(tempfile.TemporaryFile())
        second = start(_folder(stack), [*SECOND, "-p", "no:cacheprovider"], said)
        stack.callback(_end, second)
        rest = [f"--ignore={path}" for path in SECOND]
        status = start(_folder(stack), rest, None).wait()
        print(f"== beside them: {' '.join(SECOND)}", flush=True)
        other = second.wait()
        said.seek(0)
        shutil.copyfileobj(said, sys.stdout.buffer)
        sys.stdout.flush()
        return status or other


def _folder(stack: ExitStack) -> Path:
    made = tempfile.TemporaryDirectory(prefix="ownline-", ignore_cleanup_errors=True)
    return Path(stack.enter_context(made))


def _end(process: subprocess.Popen[bytes]) -> None:
    """Whatever happened to the other one."""
    if process.poll() is None:
        process.terminate()
        process.wait()
