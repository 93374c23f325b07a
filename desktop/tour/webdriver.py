"""A browser driven by the commands of WebDriver (W3C): its pages see clicks like a person's.

Used by the browser thread of the tour, and by tests.
"""

from __future__ import annotations

import base64
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self
from urllib.parse import urlsplit

CALL_SECONDS = 60.0
_LEAVE_SECONDS = 20.0
_STOP_SECONDS = 10.0


class DriveError(Exception):
    """The browser did not start, ended, or could not do what it was told."""


class Driven(Protocol):
    """A browser that was started and can be told what to do. Raises DriveError."""

    name: str

    def call(self, command: str, **parameters: Any) -> Any: ...

    def close(self) -> None: ...


class RealBrowser:
    """What a person does with a browser: opens, reads, presses. A context manager."""

    def __init__(self, driven: Driven) -> None:
        self._driven = driven
        self.name = driven.name

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def open(self, url: str) -> None:
        self._driven.call("Navigate", url=url)

    def press(self, button: str) -> None:
        """Scrolls to the button whose text has these words and clicks it."""
        path = f'//button[contains(normalize-space(.), "{button}")]'
        found = self._driven.call("FindElement", using="xpath", value=path)
        self._driven.call("ElementClick", id=next(iter(found.values())))

    def wait_for_other_place(self, url: str) -> None:
        """Until it shows a page of another host or port than ``url``. Raises DriveError."""
        give_up = time.monotonic() + _LEAVE_SECONDS
        while urlsplit(str(self._driven.call("GetCurrentURL"))).netloc == urlsplit(url).netloc:
            if time.monotonic() > give_up:
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
