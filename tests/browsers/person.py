"""What a person does in a browser: reads, presses, fills in."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

PATIENCE_SECONDS = 120.0
_Found = TypeVar("_Found")


class Person:
    """Uses one browser. Fails the test if something does not appear in time."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver

    @property
    def address(self) -> str:
        return self.driver.current_url

    def open(self, url: str) -> None:
        self.driver.get(url)

    def text(self) -> str:
        """The visible text of the page."""
        return self.driver.find_element(By.TAG_NAME, "body").text

    def sees(self, words: str) -> None:
        """Wait until the page shows these words."""
        self.until(lambda: words in self.text(), f"{words!r}")

    def press(self, words: str, *, within: WebElement | None = None) -> None:
        """Press the button, link or summary with this text, or the first whose text starts so."""
        what = ".//*[self::button or self::a or self::summary]"
        exactly = f'{what}[normalize-space(.) = "{words}"]'
        begins = f'{what}[starts-with(normalize-space(.), "{words}")]'
        path = f"{exactly} | {begins}[not({exactly.replace('.//', '//')})]"
        self._found(path, words, within).click()

    def fill(self, label: str, text: str) -> None:
        """Fill in the field with this label."""
        field = self._found(f'.//label[contains(., "{label}")]//input', label, None)
        field.clear()
        field.send_keys(text)

    def until(self, find: Callable[[], _Found], what: str) -> _Found:
        """Wait until ``find`` returns something true. Page changes meanwhile are ignored."""
        give_up = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                if found := find():
                    return found
            except WebDriverException:
                if time.monotonic() > give_up:
                    raise
            assert time.monotonic() < give_up, f"{what}\nat {self.address}:\n{self.text()[:2000]}"
            time.sleep(0.02)

    def _found(self, path: str, what: str, within: WebElement | None) -> WebElement:
        place = self.driver if within is None else within
        # Before its style is there, what is pressed moves away.
        ready = "return document.readyState === 'complete'"
        self.until(lambda: self.driver.execute_script(ready), "the whole page")
        return self.until(lambda: place.find_element(By.XPATH, path), what)
