"""The count has to be on the disk before the first byte is sent. The kernel of Linux refuses to
write to the disk here (seccomp), which the program must notice."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

# fsync and fdatasync give EIO from now on; everything else is allowed.
_REFUSE_SYNC = """
import ctypes, pathlib, struct, sys
numbers = {"x86_64": (0xC000003E, 74, 75), "aarch64": (0xC00000B7, 82, 83)}[sys.argv[2]]
load, jump, give = 0x20, 0x15, 0x06
steps = [
    (load, 0, 0, 4), (jump, 1, 0, numbers[0]), (give, 0, 0, 0x7FFF0000),
    (load, 0, 0, 0), (jump, 1, 0, numbers[1]), (jump, 0, 1, numbers[2]),
    (give, 0, 0, 0x00050005), (give, 0, 0, 0x7FFF0000),
]
program = b"".join(struct.pack("HBBI", *step) for step in steps)
buffer = ctypes.create_string_buffer(program)
class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_void_p)]
filter = Program(len(steps), ctypes.addressof(buffer))
libc = ctypes.CDLL(None, use_errno=True)

from desktop.core.errors import DiskError
from desktop.database.commit_counter import CommitCounter, Writer

counter = CommitCounter(pathlib.Path(sys.argv[1]), Writer.WORKER)
counter.create()
counter.note(7)
if libc.prctl(38, 1, 0, 0, 0) or libc.prctl(22, 2, ctypes.byref(filter), 0, 0):
    sys.exit(77)
try:
    counter.note(8)
except DiskError:
    sys.exit(0)
sys.exit("the count was not written to the disk")
"""


def test_the_count_is_on_the_disk_when_it_is_noted(tmp_path: Path) -> None:
    if sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"):
        pytest.skip("needs seccomp of Linux")
    command = [sys.executable, "-c", _REFUSE_SYNC, str(tmp_path / "outbox.db"), platform.machine()]
    done = subprocess.run(command, check=False, timeout=60, capture_output=True, text=True)
    if done.returncode == 77:
        pytest.skip("this machine allows no seccomp")
    assert done.returncode == 0, done.stderr
