"""The part of the tour that shows what helps while a text is written: a recipient who said STOP,
the night at another place, a template."""

from __future__ import annotations

from collections.abc import Iterator
from time import time

from PySide6.QtWidgets import QPlainTextEdit

from desktop.app.tour.transcript import Transcript
from desktop.app.tour.window_driver import TourError, Wait, WindowDriver
from desktop.texting.quiet_hours import quiet_until
from desktop.ui.window.window import Window

_SAID_STOP = "+13055550122"
_FRIEND = "(415) 555-0100"
_TEXT = "Your order is ready."
_TEMPLATE = "/"
# From Hawaii to Hong Kong: at one of them it is night at any time.
_PLACES = ("+18085550101", "+12125550101", "+442079460101", "+919876543210", "+85221234567")


class WritingAids:
    def __init__(self, window: Window, driver: WindowDriver, transcript: Transcript) -> None:
        self._window = window
        self._driver = driver
        self._transcript = transcript

    def steps(self) -> Iterator[Wait]:
        self._driver.press("newTextButton")
        recipient = self._window.main_page.compose.recipient
        field = self._driver.find(QPlainTextEdit, "textField")
        self._transcript.add("Somebody who said STOP.")
        recipient.set_text(f"{_FRIEND}, {_SAID_STOP}")
        yield Wait("the recipient is marked", lambda: self._driver.is_there("leaveOutButton"))
        yield from self._picture("said-stop")
        self._transcript.add("Somebody at whose place it is night.")
        recipient.set_text(self._at_night())
        self._driver.type(field, _TEXT)
        yield Wait("the night is told", lambda: self._driver.is_there("sendInMorningButton"))
        yield from self._picture("night")
        self._transcript.add("A template, behind a stroke.")
        recipient.set_text(_FRIEND)
        field.clear()
        self._driver.type(field, _TEMPLATE)
        yield Wait("templates are offered", lambda: self._driver.is_there("templateList"))
        yield from self._picture("templates")
        field.clear()
        recipient.set_text("")

    @staticmethod
    def _at_night() -> str:
        now = round(time() * 1000)
        for number in _PLACES:
            if quiet_until(number, now):
                return number
        raise TourError("it is night nowhere")

    def _picture(self, name: str) -> Iterator[Wait]:
        # Templates are offered in a list that lies over the page.
        yield from self._transcript.picture_later(name, self._window.shell)
