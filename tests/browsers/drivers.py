"""Starts the browsers of this machine for Selenium."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions, ChromeService, FirefoxOptions, Remote
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver

from desktop.tour.chromium import CHROMIUM_ARGUMENTS, as_root_arguments
from desktop.tour.firefox import Firefox, MarionetteError

CHROMIUM, CHROMEDRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")

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
        if command == "quit":
            self._firefox.close()
            return {"value": None}
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


def start_chromium(
    profile: Path, *, headless: bool = True, environ: Mapping[str, str] | None = None
) -> WebDriver:
    assert CHROMIUM is not None
    assert CHROMEDRIVER is not None
    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in (*CHROMIUM_ARGUMENTS, *as_root_arguments(), f"--user-data-dir={profile}"):
        options.add_argument(argument)
    if headless:
        options.add_argument("--headless=new")
    service = ChromeService(CHROMEDRIVER, env=dict(environ) if environ is not None else None)
    return Chrome(options=options, service=service)


def start_firefox(
    profile: Path, *, headless: bool = True, environ: Mapping[str, str] | None = None
) -> WebDriver:
    assert FIREFOX is not None
    firefox = Firefox(FIREFOX, headless=headless, profile=profile, environ=environ)
    try:
        return Remote(MarionetteConnection(firefox), options=FirefoxOptions())
    except BaseException:
        firefox.close()
        raise


STARTS: Mapping[str, Callable[..., WebDriver]] = {
    "chromium": start_chromium,
    "firefox": start_firefox,
}
MISSING: Mapping[str, str] = {
    "chromium": "" if CHROMIUM and CHROMEDRIVER else "needs chromium and chromium-driver",
    "firefox": "" if FIREFOX else "needs firefox-esr",
}
