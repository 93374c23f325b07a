"""Firefox, driven by Marionette, its own remote protocol: WebDriver commands over a local socket.
No other program is needed.

Source: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html. A message is its
length in bytes, a colon, and JSON: `[0, id, command, parameters]` and `[1, id, error, result]`.
"""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.app.system_browser import environment_of_the_system
from desktop.app.tour.webdriver import CALL_SECONDS, DriveError, end_process

FIREFOX_NAMES = ("firefox-esr", "firefox")
_START_SECONDS = 60.0
_MAX_DIGITS = 12

# No first-run questions, and no connections besides the visited pages.
FIREFOX_PREFERENCES: Mapping[str, object] = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


class MarionetteError(Exception):
    """Firefox refused a command. ``answer`` is its WebDriver error."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__(f"{answer.get('error')}: {answer.get('message')}")
        self.answer = answer


class Marionette:
    """A connection. Raises OSError if Firefox ended or sends nothing for ``timeout`` seconds."""

    def __init__(self, port: int, timeout: float) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout)
        self._stream = self._socket.makefile("rwb")
        self._id = 0
        self._read()  # the greeting

    def call(self, command: str, parameters: dict[str, Any]) -> Any:
        """The result of a command, such as `WebDriver:Navigate`. Raises MarionetteError."""
        self._id += 1
        message = json.dumps([0, self._id, command, parameters]).encode()
        self._stream.write(b"%d:%s" % (len(message), message))
        self._stream.flush()
        _, _, error, result = self._read()
        if error is not None:
            raise MarionetteError(error)
        return result

    def close(self) -> None:
        self._stream.close()
        self._socket.close()

    def _read(self) -> Any:
        digits = b""
        while (byte := self._stream.read(1)) != b":":
            digits += byte
            if not byte.isdigit() or len(digits) > _MAX_DIGITS:
                raise ConnectionError("Firefox ended the connection")
        return json.loads(self._stream.read(int(digits)))


class Firefox:
    """Firefox with its own profile, driven by Marionette. Without a window by default."""

    def __init__(
        self,
        program: str,
        *,
        headless: bool = True,
        profile: Path | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="ownline-", ignore_cleanup_errors=True)
        self._profile = profile or Path(self._folder.name)
        self._write_preferences()
        command = [program, "--marionette", "--profile", str(self._profile)]
        self._process = subprocess.Popen(
            [*command, "--headless"] if headless else command,
            env=dict(environ) if environ is not None else environment_of_the_system(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )
        self.connection: Marionette | None = None
        try:
            self.connection = Marionette(self._port(), CALL_SECONDS)
            begun = self.call("NewSession", capabilities={"alwaysMatch": {}})
        except (OSError, ValueError) as error:
            self.close()
            raise DriveError(f"Firefox did not start: {type(error).__name__}") from error
        except BaseException:
            self.close()
            raise
        self.name = f"Firefox {begun['capabilities']['browserVersion']}, by Marionette"

    def call(self, command: str, **parameters: Any) -> Any:
        assert self.connection is not None
        try:
            result = self.connection.call(f"WebDriver:{command}", parameters)
        except MarionetteError as error:
            raise DriveError(str(error)) from error
        except (OSError, ValueError) as error:
            raise DriveError(f"Firefox: {type(error).__name__}") from error
        is_value = isinstance(result, dict) and set(result) == {"value"}
        return result["value"] if is_value else result

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
        end_process(self._process)
        self._folder.cleanup()

    def _write_preferences(self) -> None:
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});"
            for name, value in FIREFOX_PREFERENCES.items()
        ]
        (self._profile / "user.js").write_text("\n".join(lines) + "\n", "utf-8")

    def _port(self) -> int:
        """Read the port from the file that Firefox writes into its profile."""
        file = self._profile / "MarionetteActivePort"
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            with contextlib.suppress(OSError):
                if text := file.read_text("ascii").strip():
                    return int(text)
            time.sleep(0.05)
        raise DriveError("Firefox did not start")
