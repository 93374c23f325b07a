"""A browser driven by WebDriver commands (W3C).

Used by the browser thread of the tour, and by tests.
"""

from __future__ import annotations

import base64
import subprocess
import time
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

CALL_SECONDS = 60.0
_NAVIGATION_SECONDS = 20.0
_STOP_SECONDS = 10.0


class DriveError(Exception):
    """The browser did not start, ended, or could not execute a command."""


class Driven(Protocol):
    """A running browser that executes WebDriver commands. Raises DriveError."""

    name: str

    def call(self, command: str, **parameters: Any) -> Any: ...

    def close(self) -> None: ...


class RealBrowser:
    """Opens pages, presses buttons and reads titles, like a person."""

    def __init__(self, driven: Driven) -> None:
        self._driven = driven
        self.name = driven.name

    def open(self, url: str) -> None:
        self._driven.call("Navigate", url=url)

    def press(self, button: str) -> None:
        """Scroll to the button whose text contains ``button``, and click it."""
        path = f'//button[contains(normalize-space(.), "{button}")]'
        found = self._driven.call("FindElement", using="xpath", value=path)
        self._driven.call("ElementClick", id=next(iter(found.values())))

    def wait_for_other_host(self, url: str) -> None:
        """Wait until the page shown is on another host or port than ``url``. Raises DriveError."""
        deadline = time.monotonic() + _NAVIGATION_SECONDS
        while urlsplit(str(self._driven.call("GetCurrentURL"))).netloc == urlsplit(url).netloc:
            if time.monotonic() > deadline:
                raise DriveError(f"the browser stays at the page {self.title()!r}")
            time.sleep(0.05)

    def title(self) -> str:
        return str(self._driven.call("GetTitle"))

    def take_picture(self, file: Path) -> None:
        file.write_bytes(base64.b64decode(self._driven.call("TakeScreenshot")))

    def close(self) -> None:
        self._driven.close()


def end_process(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
