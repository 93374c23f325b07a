"""Chromium or Chrome without a window, driven by its chromedriver."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import tempfile
import urllib.request
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.error import HTTPError

from desktop.app.system_browser import environment_of_the_system
from desktop.app.tour.webdriver import CALL_SECONDS, DriveError, end_process

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# No first-run questions, and no connections besides the visited pages.
CHROMIUM_ARGUMENTS = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-gpu",
    "--password-store=basic",
)


class Chromium:
    """Chromium or Chrome without a window, driven by chromedriver over HTTP."""

    _COMMANDS: Mapping[str, tuple[str, str]] = {
        "Navigate": ("POST", "url"),
        "GetCurrentURL": ("GET", "url"),
        "GetTitle": ("GET", "title"),
        "FindElement": ("POST", "element"),
        "ElementClick": ("POST", "element/{id}/click"),
        "TakeScreenshot": ("GET", "screenshot"),
    }

    def __init__(self, program: str, driver: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="ownline-", ignore_cleanup_errors=True)
        self._process = subprocess.Popen(
            [driver, "--port=0"],
            env=environment_of_the_system(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            text=True,
        )
        self._session = ""
        try:
            self._base = f"http://127.0.0.1:{self._port()}/session"
            begun = self._ask(
                "POST", "", {"capabilities": {"alwaysMatch": self._capabilities(program)}}
            )
        except BaseException:
            self.close()
            raise
        self._session = f"/{begun['sessionId']}"
        self.name = f"Chromium {begun['capabilities']['browserVersion']}, by chromedriver"

    def call(self, command: str, **parameters: Any) -> Any:
        method, path = self._COMMANDS[command]
        path = path.format(id=parameters.pop("id", ""))
        return self._ask(method, f"{self._session}/{path}", parameters)

    def close(self) -> None:
        if self._session:
            with contextlib.suppress(DriveError):
                self._ask("DELETE", self._session, None)
        end_process(self._process)
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._folder.cleanup()

    def _capabilities(self, program: str) -> dict[str, Any]:
        arguments = ["--headless=new", *CHROMIUM_ARGUMENTS, f"--user-data-dir={self._folder.name}"]
        return {
            "goog:chromeOptions": {"binary": program, "args": [*arguments, *as_root_arguments()]}
        }

    def _port(self) -> int:
        """Read the port from chromedriver's output."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if found := re.search(r"started successfully on port (\d+)", line):
                return int(found[1])
        raise DriveError("chromedriver did not start")

    def _ask(self, method: str, path: str, body: object) -> Any:
        data = json.dumps(body or {}).encode() if method == "POST" else None
        headers = {"Content-Type": "application/json; charset=utf-8"}
        request = urllib.request.Request(self._base + path, data, headers, method=method)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=CALL_SECONDS) as answer:
                return json.load(answer)["value"]
        except HTTPError as refused:
            with refused:
                raise DriveError(_message(refused.read())) from refused
        except (OSError, ValueError, LookupError) as error:
            raise DriveError(f"chromedriver: {type(error).__name__}") from error


def as_root_arguments() -> Sequence[str]:
    """Chromium's sandbox does not start for root, so root runs without it."""
    return ("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()


def _message(body: bytes) -> str:
    try:
        value = json.loads(body)["value"]
        return f"{value['error']}: {value['message'].partition(chr(10))[0]}"
    except (ValueError, LookupError, TypeError, AttributeError):
        return "chromedriver refused"
