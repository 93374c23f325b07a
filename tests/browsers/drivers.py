"""Starts the installed browsers for Selenium."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions, ChromeService, FirefoxOptions, Remote
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver

from desktop.app.tour.browser import first_program
from desktop.app.tour.chromium import CHROMIUM_ARGUMENTS, CHROMIUM_NAMES, as_root_arguments
from desktop.app.tour.firefox import FIREFOX_NAMES, Firefox, MarionetteError
from desktop.app.tour.webdriver import end_process

CHROMIUM, FIREFOX = first_program(CHROMIUM_NAMES), first_program(FIREFOX_NAMES)
CHROMEDRIVER = shutil.which("chromedriver")
_START_SECONDS = 60

# Selenium's names of the commands that Marionette calls otherwise.
_COMMANDS: Mapping[str, str] = {
    "get": "Navigate",
    "getCurrentUrl": "GetCurrentURL",
    "getPageSource": "GetPageSource",
    "getTitle": "GetTitle",
    "goBack": "Back",
    "goForward": "Forward",
    "refresh": "Refresh",
    "findElement": "FindElement",
    "findElements": "FindElements",
    "findChildElement": "FindElement",
    "findChildElements": "FindElements",
    "clickElement": "ElementClick",
    "clearElement": "ElementClear",
    "sendKeysToElement": "ElementSendKeys",
    "getElementAttribute": "GetElementAttribute",
    "getElementTagName": "GetElementTagName",
    "getElementText": "GetElementText",
    "getElementValueOfCssProperty": "GetElementCSSValue",
    "isElementEnabled": "IsElementEnabled",
    "isElementSelected": "IsElementSelected",
    "w3cExecuteScript": "ExecuteScript",
    "w3cExecuteScriptAsync": "ExecuteAsyncScript",
    "w3cGetCurrentWindowHandle": "GetWindowHandle",
    "w3cGetWindowHandles": "GetWindowHandles",
    "switchToWindow": "SwitchToWindow",
    "switchToFrame": "SwitchToFrame",
    "close": "CloseWindow",
    "deleteAllCookies": "DeleteAllCookies",
    "setWindowRect": "SetWindowRect",
    "setTimeouts": "SetTimeouts",
    "screenshot": "TakeScreenshot",
}
# Marionette answers these with an object of one `value`; the others are the value.
_ARE_VALUES = frozenset({"FindElements", "GetWindowHandles"})


class MarionetteConnection(RemoteConnection):
    """Carries Selenium's commands to Firefox without geckodriver."""

    def __init__(self, firefox: Firefox) -> None:
        super().__init__(client_config=ClientConfig("http://127.0.0.1"))
        self._firefox = firefox

    def execute(self, command: str, params: dict[str, Any]) -> dict[str, Any]:
        if command == "newSession":
            return {"value": {"sessionId": "marionette", "capabilities": {}}}
        given = {name: value for name, value in params.items() if name != "sessionId"}
        if "id" in given and command.startswith("findChild"):
            given["element"] = given.pop("id")
        name = _COMMANDS[command]
        assert self._firefox.connection is not None
        try:
            result = self._firefox.connection.call(f"WebDriver:{name}", given)
        except MarionetteError as error:
            return {"status": 500, "value": json.dumps({"value": error.answer})}
        is_wrapped = name not in _ARE_VALUES and isinstance(result, dict) and "value" in result
        return {"value": result["value"] if is_wrapped else result}


@contextmanager
def running_chromium(
    profile: Path, *, headless: bool = True, environ: Mapping[str, str] | None = None
) -> Iterator[WebDriver]:
    """Start Chromium as a person does, then attach chromedriver. A Chromium that was started by
    chromedriver takes no addresses from other programs."""
    command = [str(CHROMIUM), *CHROMIUM_ARGUMENTS, *as_root_arguments()]
    command += [f"--user-data-dir={profile}", "--remote-debugging-port=0"]
    with silent([*command, "--headless=new"] if headless else command, environ) as process:
        options = ChromeOptions()
        options.debugger_address = f"127.0.0.1:{_debugging_port(profile, process)}"
        driver = Chrome(options=options, service=ChromeService(CHROMEDRIVER))
        try:
            yield driver
        finally:
            driver.quit()


@contextmanager
def running_firefox(
    profile: Path, *, headless: bool = True, environ: Mapping[str, str] | None = None
) -> Iterator[WebDriver]:
    assert FIREFOX is not None
    firefox = Firefox(FIREFOX, headless=headless, profile=profile, environ=environ)
    try:
        yield Remote(MarionetteConnection(firefox), options=FirefoxOptions())
    finally:
        firefox.close()


@contextmanager
def silent(
    command: list[str], environ: Mapping[str, str] | None
) -> Iterator[subprocess.Popen[bytes]]:
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environ, stdin=nowhere, stdout=nowhere, stderr=nowhere)
    try:
        yield process
    finally:
        end_process(process)


def _debugging_port(profile: Path, process: subprocess.Popen[bytes]) -> int:
    """Read the port from the file that Chromium writes into its profile."""
    file = profile / "DevToolsActivePort"
    give_up = time.monotonic() + _START_SECONDS
    while True:
        with suppress(OSError, IndexError):
            return int(file.read_text("ascii").split()[0])
        assert process.poll() is None, "chromium ended"
        assert time.monotonic() < give_up, "chromium did not start"
        time.sleep(0.05)


RUNNING: Mapping[str, Callable[..., AbstractContextManager[WebDriver]]] = {
    "chromium": running_chromium,
    "firefox": running_firefox,
}
MISSING: Mapping[str, str] = {
    "chromium": "" if CHROMIUM and CHROMEDRIVER else "needs chromium and chromium-driver",
    "firefox": "" if FIREFOX else "needs firefox-esr",
}
