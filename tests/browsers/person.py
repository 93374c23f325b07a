"""What a person does in a browser: reads, presses, fills in."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

PATIENCE_SECONDS = 40.0
_Found = TypeVar("_Found")


class Person:
    """Sits at one browser. What does not come in a generous time fails the test."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver

    @property
    def address(self) -> str:
        return self.driver.current_url

    def open(self, url: str) -> None:
        self.driver.get(url)

    def text(self) -> str:
        """The words that are seen on the page."""
        return self.driver.find_element(By.TAG_NAME, "body").text

    def sees(self, words: str) -> None:
        """Waits until the page shows these words."""
        self.until(lambda: words in self.text(), f"{words!r}")

    def press(self, words: str, *, within: WebElement | None = None) -> None:
        """The button, link or summary with these words, or the first that begins with them."""
        what = ".//*[self::button or self::a or self::summary]"
        exactly = f'{what}[normalize-space(.) = "{words}"]'
        begins = f'{what}[starts-with(normalize-space(.), "{words}")]'
        path = f"{exactly} | {begins}[not({exactly.replace('.//', '//')})]"
        self._found(path, words, within).click()

    def fill(self, label: str, text: str) -> None:
        """The field that is labelled so."""
        field = self._found(f'.//label[contains(., "{label}")]//input', label, None)
        field.clear()
        field.send_keys(text)

    def until(self, find: Callable[[], _Found], what: str) -> _Found:
        """Waits for something true. A page that changes meanwhile is looked at again."""
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
