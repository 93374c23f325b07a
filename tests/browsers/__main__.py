"""A person's whole way with a real browser: signs in, sends a text, and sees it delivered.

``python -m tests.browsers chromium|firefox`` starts the program on a screen of its own, with a
window manager, and uses it by mouse and keys; AT-SPI tells where. *Sign in* opens the browser by
`xdg-open`, as on a desktop. Prints what it saw as one line of JSON; pictures of the screen go to
`$OWNLINE_PICTURES`. Runs in a message bus session of its own.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

from desktop.app.tour.chromium import as_root_arguments
from tests.browsers.drivers import CHROMIUM, FIREFOX, RUNNING, silent
from tests.browsers.person import Person
from tests.screen_reader.__main__ import program, screen
from tests.screen_reader.tree import Reader, wait_until

_TEXT = "With a real browser"
_WRAPPER = """#!/bin/sh
echo "$@" >> {journal}
exec {command} "$@"
"""
_ENTRY = """[Desktop Entry]
Type=Application
Name=The browser
Exec={wrapper} %u
MimeType=x-scheme-handler/http;x-scheme-handler/https;
"""
_DEFAULTS = """[Default Applications]
x-scheme-handler/http=the-browser.desktop
x-scheme-handler/https=the-browser.desktop
"""


def make_default(kind: str, home: Path, profile: Path) -> Path:
    """Make the browser of this profile the default for web addresses (XDG MIME Applications,
    Desktop Entry). It passes them to its open window. Returns a file with a line for each call."""
    if kind == "chromium":
        words = [str(CHROMIUM), *as_root_arguments(), f"--user-data-dir={profile}"]
    else:
        words = [str(FIREFOX), "--profile", str(profile)]
    wrapper, journal = home / f"open-{kind}", home / "opened"
    text = _WRAPPER.format(journal=shlex.quote(str(journal)), command=shlex.join(words))
    wrapper.write_text(text, "utf-8")
    wrapper.chmod(0o700)
    applications, config = Path(os.environ["XDG_DATA_HOME"]), Path(os.environ["XDG_CONFIG_HOME"])
    applications /= "applications"
    applications.mkdir(parents=True)
    config.mkdir(exist_ok=True)
    entry = _ENTRY.format(wrapper=wrapper)
    (applications / "the-browser.desktop").write_text(entry, "utf-8")
    (config / "mimeapps.list").write_text(_DEFAULTS, "utf-8")
    return journal


class Hand:
    """Mouse and keyboard. Setting fields through AT-SPI is not enough: it would not notice a
    program that fails at every key press."""

    def __init__(self, display: str, reader: Reader) -> None:
        self._environ = {**os.environ, "DISPLAY": display}
        self._reader = reader

    def click(self, role: str, name: str) -> None:
        place = self._reader.middle(self._reader.wait_for(role, name))
        self._do("mousemove", *map(str, place), "click", "1")

    def wait_for_window(self) -> None:
        """Wait until the program's window is in front."""

        def is_in_front() -> bool | None:
            active = self._do("getactivewindow", "getwindowname", check=False)
            return active.strip() == "Ownline" or None

        wait_until(is_in_front, "the window in front")

    def type(self, text: str) -> None:
        self._do("type", "--delay", "20", text)

    def _do(self, *words: str, check: bool = True) -> str:
        command = ["xdotool", *words]
        return subprocess.run(
            command, check=check, env=self._environ, capture_output=True, text=True
        ).stdout


class Way:
    def __init__(self, person: Person, reader: Reader, hand: Hand) -> None:
        self._person = person
        self._reader = reader
        self._hand = hand
        self._windows = set(person.driver.window_handles)

    def to_new_page(self) -> None:
        """Switch to the page that the program has opened."""
        driver = self._person.driver
        new = self._person.until(
            lambda: set(driver.window_handles) - self._windows, "a page in the browser"
        )
        self._windows |= new
        driver.switch_to.window(new.pop())

    def sign_in(self) -> str:
        self._hand.wait_for_window()
        self._hand.click("push button", "Sign in with RingCentral")
        self.to_new_page()
        self._person.press("Continue as Ana Martins")
        self._person.sees("Ownline shows whether the sign-in worked. You can close this page.")
        self._hand.wait_for_window()
        return self._reader.wait_for("combo box", "(650) 555-0101").name

    def sign_in_as_queue(self) -> str:
        """Sign in beside Ana, in the browser that remembers her."""
        # After the text its conversation is shown.
        self._reader.press(self._reader.wait_for("push button", "New text"))
        self._reader.press(self._reader.wait_for("push button", "Why not my other numbers"))
        self._reader.press(self._reader.wait_for("push button", "Sign in as the call queue Sales"))
        self.to_new_page()
        self._person.press("Continue as Sales")
        self._person.sees("Ownline shows whether the sign-in worked. You can close this page.")
        self._hand.wait_for_window()
        # What is written next is from the queue.
        return self._reader.wait_for("combo box", "(650) 555-0130").name

    def text(self) -> str:
        hand = self._hand
        hand.click("text", "To")
        hand.type("(415) 555-0100")
        hand.click("text", "Text")
        hand.type(_TEXT)
        hand.click("push button", "Send")
        return self._reader.wait_for("cell", "Delivered").name

    def control_page(self) -> str:
        self._hand.click("push button", "Practice")
        self.to_new_page()
        self._person.sees(_TEXT)
        return self._person.driver.title


def take_picture(name: str, display: str) -> None:
    """Save a picture of the screen, to be looked at. Needs ImageMagick."""
    if folder := os.environ.get("OWNLINE_PICTURES"):
        command = ["import", "-display", display, "-window", "root", f"{folder}/{name}.png"]
        subprocess.run(command, check=True)


def main(kind: str) -> int:
    home = Path(os.environ["HOME"])
    profile = home / "profile"
    profile.mkdir()
    journal = make_default(kind, home, profile)
    with screen() as display:
        environ = {**os.environ, "DISPLAY": display}
        browser = RUNNING[kind](profile, headless=False, environ=environ)
        # The window manager gives windows the keyboard focus.
        with silent(["openbox"], environ), browser as driver, program(display):
            reader = Reader()
            way = Way(Person(driver), reader, Hand(display, reader))
            met = {"sender": way.sign_in()}
            take_picture(f"{kind}-signed-in", display)
            met["row"] = way.text()
            met["page"] = way.control_page()
            take_picture(f"{kind}-control-page", display)
            met["queue"] = way.sign_in_as_queue()
            take_picture(f"{kind}-queue", display)
            met["opened"] = journal.read_text("utf-8")
    print(json.dumps(met), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
