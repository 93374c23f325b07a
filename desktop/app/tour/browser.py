"""The browser of the tour: an installed one that can be driven, otherwise a stand-in."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from desktop.app.tour.chromium import CHROMIUM_NAMES, Chromium
from desktop.app.tour.firefox import FIREFOX_NAMES, Firefox
from desktop.app.tour.stand_in import StandIn
from desktop.app.tour.webdriver import DriveError, Driven, RealBrowser

_TIMEOUT_SECONDS = 60


def find_browser(environ: Mapping[str, str]) -> Driven | None:
    """Start an installed browser that can be driven, or return None if there is none. The one named
    by the variable `BROWSER` is preferred. Raises DriveError if it does not start."""
    path = environ.get("PATH")
    wanted = Path(environ.get("BROWSER", "").partition(":")[0].partition(" ")[0]).name
    chromium = first_program(CHROMIUM_NAMES, path)
    driver = shutil.which("chromedriver", path=path)
    firefox = first_program(FIREFOX_NAMES, path)
    if firefox is not None and (wanted in FIREFOX_NAMES or not (chromium and driver)):
        return Firefox(firefox)
    if chromium is not None and driver is not None:
        return Chromium(chromium, driver)
    return None


def first_program(names: Sequence[str], path: str | None = None) -> str | None:
    """Path of the first of these programs that is installed, or None."""
    return next((found for name in names if (found := shutil.which(name, path=path))), None)


class TourBrowser:
    """Continues as ``person`` on the sign-in page of practice.

    ``open`` returns at once, as a desktop does; the page is operated by a background thread. With a
    real browser, a picture of the page is saved in ``folder``. ``find`` starts a browser or returns
    None. Used from the GUI thread.
    """

    def __init__(
        self,
        folder: Path | None = None,
        find: Callable[[], Driven | None] = lambda: find_browser(os.environ),
    ) -> None:
        self.person = ""
        self.trouble = ""
        self.name = ""
        """Name and version of the browser; empty before it is started."""
        self.last_title = ""
        """Title of the last page of the last sign-in."""
        self._folder = folder
        self._find = find
        self._real: RealBrowser | None = None
        self._may_continue = threading.Event()
        self._thread: threading.Thread | None = None

    def let_continue(self) -> None:
        """Let the browser press the button. Until then, the tour shows the program waiting."""
        self._may_continue.set()

    def open(self, url: str) -> bool:
        self._may_continue.clear()
        self.last_title = ""
        self._thread = threading.Thread(target=self._sign_in, args=(url, self.person), daemon=True)
        self._thread.start()
        return True

    def close(self) -> None:
        """Wait for the sign-in in progress, then end the browser."""
        self.let_continue()
        if self._thread is not None:
            self._thread.join(_TIMEOUT_SECONDS)
        if self._real is not None:
            self._real.close()
            self._real = None

    def _sign_in(self, url: str, person: str) -> None:
        try:
            self._start()
            if self._real is None:
                self._may_continue.wait(_TIMEOUT_SECONDS)
                self.last_title = continue_as(StandIn(), url, person)
            else:
                self._continue_in(self._real, url, person)
        except (DriveError, OSError, LookupError, ValueError) as error:
            self.trouble = f"{type(error).__name__}: {error}"

    def _start(self) -> None:
        """Start the browser on first use."""
        if self.name:
            return
        reason = "no browser that can be driven was found"
        try:
            driven = self._find()
        except DriveError as error:
            driven, reason = None, str(error)
        self._real = RealBrowser(driven) if driven is not None else None
        self.name = self._real.name if self._real is not None else f"a stand-in ({reason})"

    def _continue_in(self, browser: RealBrowser, url: str, person: str) -> None:
        browser.open(url)
        if self._folder is not None:
            name = person.lower().replace(" ", "-")
            browser.take_picture(self._folder / f"browser-{name}.png")
        self._may_continue.wait(_TIMEOUT_SECONDS)
        browser.press(f"Continue as {person}")
        browser.wait_for_other_host(url)
        self.last_title = browser.title()


def continue_as(browser: StandIn, url: str, person: str) -> str:
    """Sign in as ``person`` and return the title of the last page. Raises LookupError, OSError."""
    page = browser.press(browser.open(url), f"Continue as {person}")
    return page.title
