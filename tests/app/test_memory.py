"""Freed memory is returned to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.practice_service import ROOT

_USED_AND_FREED = """
from desktop.app.memory import trim_memory

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096

pieces = [bytes(2_000) for _ in range(40_000)]
last = bytes(2_000)
del pieces
before = resident()
trim_memory()
print(before - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_freed_memory_is_returned() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _USED_AND_FREED],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=ROOT,
    )
    assert int(done.stdout) > 40_000_000
