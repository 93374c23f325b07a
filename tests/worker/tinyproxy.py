"""A real proxy: tinyproxy, as a process of its own on loopback."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

PROGRAM = shutil.which("tinyproxy")
PATIENCE_SECONDS = 30.0

needs_tinyproxy = pytest.mark.skipif(PROGRAM is None, reason="needs tinyproxy")


class Tinyproxy:
    """With ``password`` for the user `ana`; without one, everybody may use it."""

    def __init__(self, folder: Path, password: str = "") -> None:
        self.log = folder / "tinyproxy.log"
        self._file = folder / "tinyproxy.conf"
        self._password = password
        self._process: subprocess.Popen[bytes] | None = None
        self.port = 0

    def start(self) -> None:
        """It accepts no port 0, so a free port is chosen, and another one if that is taken."""
        for _ in range(5):
            with socket.create_server(("127.0.0.1", 0)) as free:
                self.port = free.getsockname()[1]
            lines = [f"Port {self.port}", "Listen 127.0.0.1", f'LogFile "{self.log}"']
            lines += [f"BasicAuth ana {self._password}"] if self._password else []
            self._file.write_text("\n".join([*lines, "LogLevel Connect", "MaxClients 20", ""]))
            self._process = subprocess.Popen(
                [str(PROGRAM), "-d", "-c", str(self._file)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if self._listens(self._process):
                return
        raise RuntimeError("tinyproxy did not start")

    def kill(self) -> None:
        """Ends all connections at once."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(PATIENCE_SECONDS)
            self._process = None

    def was_used_for(self, port: int) -> bool:
        """Whether a tunnel to that port of this machine was opened."""
        return f"CONNECT 127.0.0.1:{port} " in self.log.read_text()

    def _listens(self, process: subprocess.Popen[Any]) -> bool:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                assert time.monotonic() < deadline, "tinyproxy does not listen"
                time.sleep(0.02)
            else:
                return True
        return False


@contextmanager
def tinyproxy(folder: Path, password: str = "") -> Iterator[Tinyproxy]:
    proxy = Tinyproxy(folder, password)
    proxy.start()
    try:
        yield proxy
    finally:
        proxy.kill()
