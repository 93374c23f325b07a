"""A daemon of its own for each test, on the bus of `dev.py test`."""

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
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
PATIENCE_MS = 30_000

needs_bus = pytest.mark.skipif(
    os.environ.get("OWNLINE_TEST_DBUS") != "1", reason="needs the message bus of `dev.py test`"
)


class Desk:
    """The other side: what the daemon was asked, and what it is to do."""

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
        self._heard: list[dict[str, Any]] = []
        self.wait_for("ready")

    def heard(self, member: str) -> list[list[Any]]:
        """The values of all calls of this method so far."""
        assert self._process.stdout is not None
        with contextlib.suppress(BlockingIOError):
            self._rest += os.read(self._process.stdout.fileno(), 1_000_000).decode()
        *lines, self._rest = self._rest.split("\n")
        self._heard += [json.loads(line) for line in lines]
        return [one["body"] for one in self._heard if one["member"] == member]

    def wait_for(self, member: str, count: int = 1) -> list[list[Any]]:
        self._qtbot.waitUntil(lambda: len(self.heard(member)) >= count, timeout=PATIENCE_MS)
        return self.heard(member)

    def tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def end(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def start_desk(qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def start(*arguments: str) -> Desk:
        made.append(Desk(qtbot, *arguments))
        return made[-1]

    yield start
    for one in made:
        one.end()


class Ears(QObject):
    """Keeps what a notifier tells."""

    heard = Signal()

    def __init__(self, notifier: Any) -> None:
        super().__init__()
        self.pressed: list[tuple[str, str]] = []
        self.closed: list[str] = []
        self.unreachable: list[Any] = []
        notifier.pressed.connect(lambda key, token: self.pressed.append((key, token)))
        notifier.closed.connect(self.closed.append)
        notifier.unreachable.connect(self.unreachable.append)
