"""A notification daemon for each test, on the message bus of `dev.py test`."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
TIMEOUT_MS = 30_000

needs_bus = pytest.mark.skipif(
    os.environ.get("OWNLINE_TEST_DBUS") != "1", reason="needs the message bus of `dev.py test`"
)


class DaemonProcess:
    """The daemon: the calls that it received, and commands for it."""

    def __init__(self, qtbot: QtBot, *arguments: str) -> None:
        self._qtbot = qtbot
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.notifications.daemon", *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        assert self._process.stdout is not None
        os.set_blocking(self._process.stdout.fileno(), False)
        self._rest = ""
        self._calls: list[dict[str, Any]] = []
        self.wait_for("ready")

    def calls(self, member: str) -> list[list[Any]]:
        """The arguments of all calls of this method so far."""
        assert self._process.stdout is not None
        with contextlib.suppress(BlockingIOError):
            self._rest += os.read(self._process.stdout.fileno(), 1_000_000).decode()
        *lines, self._rest = self._rest.split("\n")
        self._calls += [json.loads(line) for line in lines]
        return [call["body"] for call in self._calls if call["member"] == member]

    def wait_for(self, member: str, count: int = 1) -> list[list[Any]]:
        self._qtbot.waitUntil(lambda: len(self.calls(member)) >= count, timeout=TIMEOUT_MS)
        return self.calls(member)

    def command(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def start_daemon(qtbot: QtBot) -> Iterator[Callable[..., DaemonProcess]]:
    started: list[DaemonProcess] = []

    def start(*arguments: str) -> DaemonProcess:
        started.append(DaemonProcess(qtbot, *arguments))
        return started[-1]

    yield start
    for daemon in started:
        daemon.kill()


class SignalRecorder(QObject):
    """Records the signals of a notifier."""

    def __init__(self, notifier: Any) -> None:
        super().__init__()
        self.pressed: list[tuple[str, str]] = []
        self.closed: list[str] = []
        self.unreachable: list[Any] = []
        notifier.pressed.connect(lambda key, token: self.pressed.append((key, token)))
        notifier.closed.connect(self.closed.append)
        notifier.unreachable.connect(self.unreachable.append)
