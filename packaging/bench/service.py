"""The practice service as a process of its own, without limits."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any

# Too high to be reached; the program paces itself by the limits in the headers.
_LIMITS = dict.fromkeys(("Light", "Medium", "Heavy", "Auth"), 900_000)


class Practice:
    """``state``: the file in which it keeps sign-ins and texts, for a later start."""

    def __init__(self, state: Path | None = None) -> None:
        kept = () if state is None else ("--state", str(state))
        self._process = subprocess.Popen(
            # It stands for a remote machine, so it must not compete with the window.
            ["nice", "-n", "10", sys.executable, "-m", "desktop.practice", "--with-parent", *kept],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.base = self._process.stdout.readline().strip()
        self.ask("PUT", "/settings", {"limits": _LIMITS})

    def __enter__(self) -> Practice:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def ask(self, method: str, path: str, body: object = None) -> Any:
        return ask(self.base, method, path, body)


def ask(base: str, method: str, path: str, body: object = None) -> Any:
    """A request to the control interface of practice at ``base``."""
    request = urllib.request.Request(
        f"{base}/practice{path}",
        json.dumps(body).encode() if body is not None else None,
        {"Content-Type": "application/json"},
        method=method,
    )
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
        return json.load(answer)
