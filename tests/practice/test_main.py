"""The process: start, address, and exit."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.practice_service import PATIENCE_SECONDS, ROOT, PracticeService

COMMAND = [sys.executable, "-m", "desktop.practice"]


def test_prints_its_address_and_exits_with_the_parent() -> None:
    process = subprocess.Popen(
        [*COMMAND, "--with-parent"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    host, _, port = address.removeprefix("http://").partition(":")
    assert host == "127.0.0.1"
    socket.create_connection((host, int(port)), 10).close()
    process.stdin.close()
    assert process.wait(PATIENCE_SECONDS) == 0
    process.stdout.close()


def test_listens_on_loopback_only(practice: PracticeService) -> None:
    with pytest.raises(OSError):  # refused or unreachable, depending on the system
        socket.create_connection(("127.0.0.2", practice.port), 5).close()


@pytest.mark.parametrize(
    "world", ["{", "{}", '{"company": {"id": 1, "name": "x"}, "people": [{}], "numbers": []}']
)
def test_wrong_world_file(tmp_path: Path, world: str) -> None:
    file = tmp_path / "world.json"
    file.write_text(world)
    ended = subprocess.run(
        [*COMMAND, "--world", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith("Practice cannot start: ")


def test_port_that_is_taken(practice: PracticeService) -> None:
    ended = subprocess.run(
        [*COMMAND, "--port", str(practice.port)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert ended.returncode == 1
    assert "Practice cannot start" in ended.stderr
